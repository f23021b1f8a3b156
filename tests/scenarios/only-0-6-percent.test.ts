import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HABIT_POLICIES, type PlaytestHabit } from '../../shared/analysis/playtest/habits.ts';
import { POLICIES, type Policy } from '../../shared/analysis/policy.ts';
import type { Action } from '../../shared/engine/action.ts';
import { endingOf, goalStatuses } from '../../shared/engine/goals.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import { creditCost, payoffOn } from '../../shared/products/families.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { addDays, parseDay } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';

const FILE = new URL('../../scenarios/only-0-6-percent.scenario.json', import.meta.url);
const parsed = parseScenario(readFileSync(FILE, 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
const { scenario, advice } = parsed.value;

/** Positions of the ways to pay for the laptop. */
const PAYING = { six: 0, twelve: 1, three: 2, cash: 3 } as const;

/** @param plan actions by date, done before the habit has its turn; refusals are a fault */
function play(seed: number, habit: Policy, plan: Readonly<Record<string, readonly Action[]>>): Run {
  let run = startRun(scenario, seed);
  const dated = new Map(Object.entries(plan).map(([text, actions]) => [parseDay(text), actions]));
  while (!present(run).over) {
    const { day } = present(run);
    const planned = dated.get(day) ?? [];
    dated.delete(day);
    for (const action of planned) {
      const next = act(run, action);
      expect(next.refusal).toBeNull();
      run = next.run;
    }
    const state = present(run);
    run = act(run, habit(scenario, state) ?? { kind: 'advance', to: addDays(day, 1) }).run;
  }
  return run;
}

function ending(run: Run): string | undefined {
  return endingOf(scenario, present(run))?.id;
}

/** In fen. */
function cost(run: Run, line: string): number {
  return creditCost(present(run).balances, line);
}

const answerLaptop = (option: number): Action => ({ kind: 'answer', offer: 'laptop', option });
const drawn = (line: string, amount: number, periods: number | null): Action => ({
  kind: 'draw',
  line,
  amount: money(amount),
  method: periods === null ? null : 'level',
  periods,
});

describe('only 0.6% a month', () => {
  it('has no problems, not even advice', () => expect(advice).toEqual([]));

  it('charges 0.6% of the whole price for every month: 216 over six, 432 over twelve', () => {
    const six = play(1, POLICIES['pay-in-full'], { '2026-04-16': [answerLaptop(PAYING.six)] });
    const twelve = play(1, POLICIES['pay-in-full'], {
      '2026-04-16': [answerLaptop(PAYING.twelve)],
    });
    expect(cost(six, 'orchard-pay')).toBe(21_600);
    // Six of the twelve parts have been billed; the other half of the fee is still to come.
    expect(cost(twelve, 'orchard-pay')).toBe(21_600);
    const { balances, lines, day } = present(twelve);
    const orchard = lines['orchard-pay'];
    expect(orchard && payoffOn(balances, orchard, day).total).toBe(321_600);
  });

  it('saves nothing by settling the plan early', () => {
    const settled = play(1, POLICIES['pay-in-full'], {
      '2026-04-16': [answerLaptop(PAYING.three)],
      '2026-06-18': [{ kind: 'settle-plan', line: 'orchard-pay', plan: 'laptop' }],
    });
    const left = play(1, POLICIES['pay-in-full'], {
      '2026-04-16': [answerLaptop(PAYING.three)],
    });
    expect(cost(settled, 'orchard-pay')).toBe(cost(left, 'orchard-pay'));
  });

  it('costs less by the day at 0.03%, and less still when repaid early', () => {
    const paidByDay = (plan: Readonly<Record<string, readonly Action[]>>) =>
      play(1, POLICIES['pay-in-full'], {
        ...plan,
        '2026-04-16': [drawn('day-coin', 600_000, 6), answerLaptop(PAYING.cash)],
      });
    const kept = paidByDay({});
    const early = paidByDay({
      '2026-07-16': [{ kind: 'repay', line: 'day-coin', amount: money(200_000) }],
    });
    expect(cost(kept, 'day-coin')).toBe(18_424);
    expect(cost(early, 'day-coin')).toBeLessThan(cost(kept, 'day-coin') - 1_500);
  });

  it('has a dearest rate that can cost the fewest yuan: Bridge for one thin month', () => {
    const bridged = play(1, POLICIES['pay-in-full'], {
      '2026-04-16': [answerLaptop(PAYING.cash), drawn('bridge', 150_000, null)],
    });
    expect(cost(bridged, 'bridge')).toBe(3_000);
    const { lateMarks } = present(bridged).lines['bridge'] ?? {};
    expect(lateMarks).toBe(0);
  });

  it.each<[PlaytestHabit, string]>([
    ['in-full', 'free'],
    ['as-ticked', 'last-parts'],
    ['on-credit', 'many-parts'],
    ['close-at-once', 'below-zero'],
    ['late', 'late'],
  ])('ends %s at %s', (habit, expected) => {
    for (const seed of [1, 2, 3]) {
      expect(ending(play(seed, HABIT_POLICIES[habit], {}))).toBe(expected);
    }
  });

  it('leaves cash payers to luck: half a cup of tea decides', () => {
    const endings = [1, 2, 3, 4, 5, 6].map((seed) =>
      ending(play(seed, HABIT_POLICIES['close-with-care'], {})),
    );
    expect(new Set(endings)).toEqual(new Set(['below-zero', 'doors-closed']));
  });

  it('can be won, with some luck', () => {
    const best = [9, 10, 11, 12, 13, 14].map((seed) => {
      const run = play(seed, HABIT_POLICIES['close-with-care'], {});
      return goalStatuses(scenario, present(run)).filter(({ status }) => status === 'met').length;
    });
    expect(Math.max(...best)).toBe(scenario.goals.length);
  });
});
