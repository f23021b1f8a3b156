import { readFileSync } from 'node:fs';
import { playOnce } from '../../shared/analysis/playtest/play.ts';
import type { PlaytestHabit } from '../../shared/analysis/playtest/habits.ts';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { answerWith, onDueDays, type Policy } from '../../shared/analysis/policy.ts';
import type { Action } from '../../shared/engine/action.ts';
import { endingOf, goalStatuses } from '../../shared/engine/goals.ts';
import { present, type Run } from '../../shared/engine/run.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { parseScenario, type ParsedScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { parseDay, type Day } from '../../shared/units/day.ts';

/** Reading and playing a scenario of the library, for the tests of one. */

/** @throws when it has problems */
export function readLibrary(id: string): ParsedScenario {
  const file = new URL(`../../scenarios/${id}.scenario.json`, import.meta.url);
  const parsed = parseScenario(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${id} has problems: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

export function dayNamed(iso: string): Day {
  const day = parseDay(iso);
  if (day === null) throw new Error(`${iso} is no day`);
  return day;
}

/** What somebody answers, event by event (-1: leaves it), and does once on days of their own. */
export interface Deeds {
  readonly answers?: Readonly<Record<string, number>>;
  readonly on?: Readonly<Record<string, (state: RunState) => Action>>;
  /** Done every day when nothing else is; null lets the day pass. */
  readonly else?: (state: RunState) => Action | null;
}

/** Minimums on their due days, and the deeds. What isn't answered otherwise is left. */
export function minimumAnd(deeds: Deeds): Policy {
  const left = new Map(
    Object.entries(deeds.on ?? {}).map(([iso, deed]) => [dayNamed(iso), deed] as const),
  );
  return (scenario, state) => {
    const ticks = answerWith(scenario, state, (_, { id }) => deeds.answers?.[id] ?? -1);
    if (ticks !== null) return ticks;
    const deed = left.get(state.day);
    left.delete(state.day);
    if (deed !== undefined) return deed(state);
    return onDueDays(state, ({ minimum }) => minimum) ?? deeds.else?.(state) ?? null;
  };
}

export function playDeeds(scenario: Scenario, seed: number, deeds: Deeds, until?: Day): Run {
  return playWithPolicy(scenario, seed, minimumAnd(deeds), until);
}

export function endOf(scenario: Scenario, run: Run): string | undefined {
  return endingOf(scenario, present(run))?.id;
}

export function metGoals(scenario: Scenario, run: Run): readonly string[] {
  return goalStatuses(scenario, present(run))
    .filter(({ status }) => status === 'met')
    .map(({ goal }) => goal.id);
}

/** The ending that a habit comes to under one luck. */
export function habitEnd(scenario: Scenario, habit: PlaytestHabit, seed: number): string {
  return playOnce(scenario, { habit, seed, forced: null }).ending;
}
