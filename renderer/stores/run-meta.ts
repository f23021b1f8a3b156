/** What the Library will show of a run, and the names that runs are kept under. */
import type { LearnerId, RunId, RunMeta } from '../../shared/desktop-api.ts';
import { present, type Run } from '../../shared/engine/run.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { readText, type Language } from '../../shared/scenario/text.ts';
import { isoDay } from '../../shared/units/day.ts';

export function metaOf(run: Run, id: RunId, learner?: LearnerId): RunMeta {
  const { scenario } = run;
  const state = present(run);
  return {
    id,
    scenarioId: scenario.id,
    title: titleOf(scenario),
    day: isoDay(state.day),
    startDay: isoDay(scenario.start),
    endDay: isoDay(scenario.end),
    over: state.over,
    savedAt: Date.now(),
    records: run.records.length,
    ...(learner === undefined ? {} : { learner }),
  };
}

function titleOf({ title }: Scenario): RunMeta['title'] {
  if (typeof title === 'string') return title;
  const entries = Object.entries(title).filter((entry) => entry[1] !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : readText(title, 'en').words;
}

/** A saved run's title for a reader, as plain words. */
export function titleIn({ title }: RunMeta, language: Language): string {
  return readText(title, language).words;
}

const LONGEST_SLUG = 40;

/** Readable, and unique enough that two runs of one scenario never meet. */
export function newRunId(scenario: Scenario): RunId {
  const slug = scenario.id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_SLUG);
  const when = Date.now().toString(36);
  const draw = crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
  return `${slug === '' ? 'run' : slug}-${when}-${draw.toString(36)}`;
}

/** `?seed=N` fixes the seed for tests and lessons; otherwise every run has luck of its own. */
export function newSeed(query: string): number {
  const asked = new URLSearchParams(query).get('seed');
  if (asked !== null && /^\d{1,10}$/.test(asked) && Number(asked) <= 0xffffffff) {
    return Number(asked);
  }
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
