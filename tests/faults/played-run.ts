/** A real run of a few decisions, as the page saves it: header, lines, metas, snapshots. */
import { readFileSync } from 'node:fs';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { POLICIES } from '../../shared/analysis/policy.ts';
import type { RunMeta } from '../../shared/desktop-api.ts';
import type { Run } from '../../shared/engine/run.ts';
import { snapshotOf } from '../../shared/run-file/snapshot.ts';
import { runLines } from '../../shared/run-file/write-run.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { addDays } from '../../shared/units/day.ts';
import { metaOf } from '../unit/electron/run-meta.ts';

const SOURCE = readFileSync(
  new URL('../golden/leaving-is-hard.scenario.json', import.meta.url),
  'utf8',
);

export interface PlayedRun {
  readonly run: Run;
  /** Journal lines with their newlines, header first. */
  readonly lines: readonly string[];
  readonly snapshot: string;
  readonly meta: (n: number) => RunMeta;
}

/** Plays for some days and writes the run down. */
export function playedRun(days = 25): PlayedRun {
  const parsed = parseScenario(SOURCE);
  if (!parsed.ok) throw new Error('the golden scenario has problems');
  const { scenario } = parsed.value;
  const run = playWithPolicy(scenario, 7, POLICIES['close-asap'], addDays(scenario.start, days));
  return {
    run,
    lines: runLines(SOURCE, run).map((line) => `${line}\n`),
    snapshot: snapshotOf(run),
    meta: (n) => ({ ...metaOf('run', n), records: n }),
  };
}
