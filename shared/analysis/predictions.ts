import { liveValue } from '../engine/live-values.ts';
import { pathTo, stepAt, type Run } from '../engine/run.ts';
import type { RunState } from '../engine/state.ts';
import type { ForecastValue } from '../scenario/live-value.ts';
import type { PredictionEvent } from '../scenario/questions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { civilOf, type Day } from '../units/day.ts';
import { mulDiv } from '../units/money.ts';
import { borrowingQuote, isQuote } from './borrowing-quote.ts';
import { payDown } from './pay-down.ts';
import { standingSandbox } from './sandbox.ts';

/** A prediction that was made, beside what the engine computes for the day it was made on. */
export interface Judged {
  readonly event: PredictionEvent;
  readonly on: Day;
  /** In the smallest steps of the event's unit. */
  readonly guess: number;
  /** Null when there is no such figure: at the minimum the debt would never end. */
  readonly truth: number | null;
  /**
   * How near the guess came, in parts per thousand: the smaller of the two over the larger, so that
   * half and double are equally far off (our choice). Null where there is no truth.
   */
  readonly near: number | null;
}

/** Every prediction on the path to the present, in the order of the answers. */
export function judgedPredictions(run: Run): readonly Judged[] {
  const { scenario } = run;
  return pathTo(run, run.head).flatMap((n) => {
    const { events, state } = stepAt(run, n);
    return events.flatMap((told) => {
      const judged = told.kind === 'predicted' ? judge(scenario, state, told.id) : null;
      return judged === null ? [] : [judged];
    });
  });
}

/** @param state as the answer left it, which changes nothing but the record */
function judge(scenario: Scenario, state: RunState, id: string): Judged | null {
  const event = scenario.events.find((candidate) => candidate.id === id);
  const response = state.story.responses[id];
  if (event?.kind !== 'prediction' || response?.figure === null || response === undefined) {
    return null;
  }
  const truth = forecastValue(scenario, state, event.answer);
  const guess = response.figure;
  return { event, on: response.on, guess, truth, near: truth === null ? null : near(guess, truth) };
}

/** What a prediction asks for, as of a state; null when it never comes about. */
export function forecastValue(
  scenario: Scenario,
  state: RunState,
  value: ForecastValue,
): number | null {
  if (value.kind !== 'forecast') return liveValue(scenario, state, value);
  if (value.figure === 'option-cost') {
    const event = scenario.events.find(({ id }) => id === value.event);
    if (event?.kind !== 'checkout' || event.options[value.option]?.kind === 'cash') return 0;
    const { option } = value;
    const quoted = borrowingQuote(scenario, state.day, { kind: 'purchase', event, option });
    return isQuote(quoted) ? quoted.path.cost : null;
  }
  const path = payDown(standingSandbox(scenario, state, value.line), 'minimum');
  if (path.endsOn === null) return null;
  return value.figure === 'cost-at-minimum' ? path.cost : monthsTo(state.day, path.endsOn);
}

/** Whole months from one day to another, a begun one counted whole. */
function monthsTo(from: Day, to: Day): number {
  const [a, b] = [civilOf(from), civilOf(to)];
  const whole = (b.year - a.year) * 12 + b.month - a.month;
  return b.date > a.date ? whole + 1 : whole;
}

const ALL = 1_000;

function near(guess: number, truth: number): number {
  if (guess === truth) return ALL;
  if (guess <= 0 || truth <= 0) return 0;
  return mulDiv(Math.min(guess, truth), ALL, Math.max(guess, truth), 'floor');
}
