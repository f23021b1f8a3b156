/**
 * Whether the early warning agrees with the engine that it runs: self-consistency, not accuracy. No
 * person is in it; futures and outcomes come from the same rules and the same stated chances.
 */
import { describe, expect, it } from 'vitest';
import { missedOutOf, WARNING_FUTURES } from '../../shared/analysis/missed-payment.ts';
import { outlookPolicy, type OutlookHabit } from '../../shared/analysis/outlook-habit.ts';
import { monthsAfter } from '../../shared/analysis/past-the-end.ts';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import type { Policy } from '../../shared/analysis/policy.ts';
import { finish } from '../../shared/analysis/stepwise.ts';
import { eventsOf, present, startRun } from '../../shared/engine/run.ts';
import { drawBelow } from '../../shared/random.ts';
import type { Scenario, ScenarioEvent } from '../../shared/scenario/scenario.ts';
import { addDays } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { line, scenario } from '../unit/shared/small-scenario.ts';

const PEOPLE = howMany(60, 400);
const SEEDS = howMany(25, 100);
const BINS = 5;

/** Somebody with a bill, little or more in hand, and three things that may come. */
function personOf(n: number): Scenario {
  const dice = (stream: string, from: number, to: number) =>
    from + drawBelow({ seed: 9, stream, day: 0, n }, to - from + 1);
  const start = scenario().start;
  const events = ['repair', 'dentist', 'bonus'].map((id): ScenarioEvent => {
    const from = addDays(start, dice(`${id}-from`, 1, 50));
    return {
      id,
      kind: id === 'bonus' ? 'income' : 'cost',
      title: id,
      text: id,
      if: null,
      amount: money(dice(`${id}-amount`, 500, 4_000) * 100),
      timing: {
        kind: 'chance',
        from,
        to: addDays(from, dice(`${id}-span`, 1, 40)),
        chance: ppm(dice(`${id}-chance`, 1, 9) * 100_000),
      },
    };
  });
  const opening = { ...line().opening, billed: money(dice('bill', 1_000, 6_000) * 100) };
  return scenario({
    id: `person-${n}`,
    cash: money(dice('cash', 2_000, 5_000) * 100),
    income: [{ ...scenario().income[0]!, amount: money(dice('pay', 2_500, 5_000) * 100) }],
    lines: [line({ opening })],
    events,
  });
}

interface Guess {
  /** Between 0 and 1. */
  readonly predicted: number;
  readonly outcomes: readonly boolean[];
}

/** What is predicted on the first day, and what comes of fresh seeds under what is really done. */
function guess(n: number, assumed: OutlookHabit, really: Policy): Guess {
  const person = personOf(n);
  const state = present(startRun(person, 1));
  const missed = finish(missedOutOf({ scenario: person, state, habit: assumed }));
  const end = monthsAfter(person.start, 3);
  const outcomes = Array.from({ length: SEEDS }, (_, k) => {
    const run = playWithPolicy({ ...person, end }, 1_000 + n * SEEDS + k, really);
    return eventsOf(run).some(({ kind }) => kind === 'due-missed');
  });
  return { predicted: missed / WARNING_FUTURES, outcomes };
}

interface Bin {
  readonly from: number;
  readonly outcomes: number;
  readonly predicted: number;
  readonly observed: number;
}

function binned(guesses: readonly Guess[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const within = guesses.filter(
      ({ predicted }) => Math.min(BINS - 1, Math.floor(predicted * BINS)) === bin,
    );
    const outcomes = within.flatMap((one) => one.outcomes);
    const predicted = within.reduce((sum, one) => sum + one.predicted, 0) / within.length;
    const observed = outcomes.filter(Boolean).length / outcomes.length;
    return { from: bin / BINS, outcomes: outcomes.length, predicted, observed };
  }).filter(({ outcomes }) => outcomes > 0);
}

/** Observed less predicted, over all outcomes. */
function missOf(guesses: readonly Guess[]): number {
  const all = binned(guesses);
  const count = all.reduce((sum, { outcomes }) => sum + outcomes, 0);
  return all.reduce((sum, b) => sum + (b.observed - b.predicted) * b.outcomes, 0) / count;
}

function report(title: string, guesses: readonly Guess[]): void {
  console.info(`${title}: observed - predicted ${missOf(guesses).toFixed(3)}`);
  for (const { from, outcomes, predicted, observed } of binned(guesses)) {
    const bin = `${from.toFixed(1)}-${(from + 1 / BINS).toFixed(1)}`;
    console.info(`  ${bin}  ${predicted.toFixed(3)} -> ${observed.toFixed(3)}  (${outcomes})`);
  }
}

const people = Array.from({ length: PEOPLE }, (_, n) => n);
const lived = (assumed: OutlookHabit, really: OutlookHabit) =>
  people.map((n) => guess(n, assumed, outlookPolicy(really)));

const MINIMUM: OutlookHabit = { name: 'minimum' };
const IN_FULL: OutlookHabit = { name: 'pay-in-full' };
const BY_AUTOPAY: OutlookHabit = { name: 'autopay-only' };

describe('the early warning is consistent with itself', () => {
  it.each([MINIMUM, IN_FULL])('for people who keep the habit ($name)', (habit) => {
    const guesses = lived(habit, habit);
    report(`habit kept (${habit.name})`, guesses);
    const bins = binned(guesses);
    expect(bins.length).toBeGreaterThanOrEqual(3);
    for (const { outcomes, predicted, observed } of bins) {
      // Both are samples: of the outcomes, and of two hundred futures a person.
      const spread = Math.max(predicted * (1 - predicted), 0.02);
      const deviation = Math.sqrt(
        spread / outcomes + spread / (WARNING_FUTURES * (outcomes / SEEDS)),
      );
      expect(Math.abs(observed - predicted)).toBeLessThan(4 * deviation);
    }
    expect(Math.abs(missOf(guesses))).toBeLessThan(0.03);
  });

  it('and misses by as much as a habit differs from the one assumed', () => {
    const careless = lived(MINIMUM, BY_AUTOPAY);
    report('minimum assumed, nothing paid by hand', careless);
    expect(missOf(careless)).toBeGreaterThan(0.3);
    const other = lived(IN_FULL, MINIMUM);
    report('in full assumed, the minimum paid', other);
    expect(missOf(other)).toBeLessThanOrEqual(0.03);
  });
});
