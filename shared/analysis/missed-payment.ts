import type { Action } from '../engine/action.ts';
import { redrawChances, type Chances } from '../engine/chances.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { RunState } from '../engine/state.ts';
import type { LineId } from '../products/line.ts';
import { draw } from '../random.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { tryAction } from './follow.ts';
import { outlookPolicy, type OutlookHabit } from './outlook-habit.ts';
import { monthsAfter } from './past-the-end.ts';
import { nextDay } from './policy.ts';
import type { Stepwise } from './stepwise.ts';

/** How far an early warning looks, and over how many possible futures. */
export const WARNING_MONTHS = 3;
export const WARNING_FUTURES = 200;

/** From so many futures on, Play speaks of it unasked. Our choice: one in ten. */
export const WORTH_SAYING = 20;

/** What a warning is of: where a run stands and how bills are paid from here. */
export interface WarningQuestion {
  readonly scenario: Scenario;
  readonly state: RunState;
  readonly habit: OutlookHabit;
}

/** The first payment of a future that is missed. */
export interface Miss {
  /** Null: something had to be paid for at once, and nothing could pay it. */
  readonly line: LineId | null;
  readonly on: Day;
}

/** Futures in which chance falls alike are one future with a weight. */
export interface DrawnFuture {
  readonly chances: Chances;
  /** How many of {@link WARNING_FUTURES}. */
  readonly weight: number;
}

/** The question over exactly its months, whatever the scenario's end. */
export function askWarning(question: WarningQuestion): WarningQuestion {
  const { scenario, state } = question;
  const end = monthsAfter(state.day, WARNING_MONTHS);
  return { ...question, scenario: { ...scenario, end }, state: { ...state, over: false, seed: 0 } };
}

/**
 * The futures of a question, drawn as every forecast's are: from the scenario, the day and a number,
 * never from the run's own chance. Chance enters a run through its `chances` alone, so that futures
 * which agree on them within the months asked about are the same.
 * @param question as {@link askWarning} gives it
 */
export function drawFutures({ scenario, state }: WarningQuestion): readonly DrawnFuture[] {
  const drawn = new Map<string, { chances: Chances; weight: number }>();
  for (let n = 0; n < WARNING_FUTURES; n += 1) {
    const seed = draw({ seed: 0, stream: `future:${scenario.id}`, day: state.day, n });
    const all = redrawChances(scenario, state.chances, state.day, seed);
    const chances = Object.fromEntries(
      Object.entries(all).map(([id, on]) => [id, on !== null && on > scenario.end ? null : on]),
    );
    const key = JSON.stringify(chances);
    const before = drawn.get(key);
    if (before === undefined) drawn.set(key, { chances, weight: 1 });
    else before.weight += 1;
  }
  return [...drawn.values()];
}

/**
 * Follows one future until a payment is missed.
 * @param first done at once; what is refused is skipped
 * @returns null when none is missed
 */
export function firstMiss(
  { scenario, state: from, habit }: WarningQuestion,
  chances: Chances,
  first: readonly Action[] = [],
): Miss | null {
  const policy = outlookPolicy(habit);
  let state: RunState = { ...from, chances };
  for (const action of first) state = tryAction(scenario, state, action)?.state ?? state;
  while (!state.over) {
    const wished = policy(scenario, state);
    const step =
      (wished && tryAction(scenario, state, wished)) ?? tryAction(scenario, state, nextDay(state));
    if (step === null) return { line: null, on: state.day };
    const missed = step.events.find(isMiss);
    if (missed !== undefined) return { line: missed.line, on: missed.day };
    state = step.state;
  }
  return null;
}

function isMiss(event: EngineEvent): event is EngineEvent & { readonly kind: 'due-missed' } {
  return event.kind === 'due-missed';
}

/** How many futures miss a payment, and nothing else: quick enough to be asked every day. */
export function* missedOutOf(question: WarningQuestion): Stepwise<number> {
  const asked = askWarning(question);
  const futures = drawFutures(asked);
  let missed = 0;
  for (const [done, { chances, weight }] of futures.entries()) {
    yield { done, all: futures.length };
    if (firstMiss(asked, chances) !== null) missed += weight;
  }
  return missed;
}
