import { describe, expect, it } from 'vitest';
import { consolidated, CONSOLIDATION_ID } from '../../../../shared/analysis/consolidation.ts';
import { counselling, type CounselOutcome } from '../../../../shared/analysis/counselling.ts';
import { followPolicy, tryAction } from '../../../../shared/analysis/follow.ts';
import { POLICIES } from '../../../../shared/analysis/policy.ts';
import { finish } from '../../../../shared/analysis/stepwise.ts';
import { present, startRun } from '../../../../shared/engine/run.ts';
import { creditCost, owedOn } from '../../../../shared/products/families.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { busyScenario } from '../busy-scenario.ts';
import { line, on, scenario, TERMS } from '../small-scenario.ts';

const carried = (amount: number) => ({ ...line().opening, billed: money(amount) });

/** A dear debt of 3,000 and a cheap one of 1,000. */
const TWO: Scenario = scenario({
  cash: money(300_000),
  lines: [
    line({ id: 'dear', opening: carried(300_000) }),
    line({
      id: 'cheap',
      terms: { ...TERMS, dailyCharge: { ppm: ppm(50), per: 'day' } },
      opening: carried(100_000),
    }),
  ],
});

const counsel = (of: Scenario, name: 'pay-in-full' | 'minimum' = 'minimum') =>
  finish(counselling({ scenario: of, state: present(startRun(of, 1)), habit: { name } }));
const wayOf = (outcomes: readonly CounselOutcome[], kind: CounselOutcome['way']['kind']) => {
  const found = outcomes.find(({ way }) => way.kind === kind);
  if (found === undefined) throw new Error(`no way ${kind}`);
  return found;
};

describe('ways through a debt', () => {
  it('are compared with going on as now, which costs what living so costs', () => {
    const small = scenario({ lines: [line({ opening: carried(60_000) })], end: on('2027-03-02') });
    const now = wayOf(counsel(small, 'pay-in-full'), 'as-now');
    const last = followPolicy(small, present(startRun(small, 1)), POLICIES['pay-in-full']);
    expect(now.cost).toBe(creditCost(last.balances, 'flower-pay'));
    expect(now.clearOn).toBe(on('2026-03-10'));
    expect(now.perMonth).toBe(60_000);
    expect(now.missed).toBe(0);
  });

  it('cost least with the dearest first, and are sooner over than at the minimum', () => {
    const outcomes = counsel(TWO);
    const [now, dearest, smallest] = (['as-now', 'dearest-first', 'smallest-first'] as const).map(
      (kind) => wayOf(outcomes, kind),
    );
    expect(dearest?.cost).toBeLessThan(smallest?.cost ?? 0);
    expect(smallest?.cost).toBeLessThan(now?.cost ?? 0);
    expect(dearest?.clearOn).toBeLessThan(now?.clearOn ?? Infinity);
  });

  it('never take cash below zero or miss a payment by paying ahead', () => {
    const ahead = [...counsel(TWO), ...counsel(busyScenario())].filter(({ way }) =>
      ['dearest-first', 'smallest-first'].includes(way.kind),
    );
    expect(ahead).toHaveLength(3);
    for (const { lowestCash, missed } of ahead) {
      expect(lowestCash).toBeGreaterThanOrEqual(0);
      expect(missed).toBe(0);
    }
  });

  it('leave out the order of debts where there is only one', () => {
    const one = scenario({ lines: [line({ opening: carried(60_000) })] });
    const kinds = counsel(one).map(({ way }) => way.kind);
    expect(kinds).toEqual(['as-now', 'dearest-first', 'consolidation']);
  });

  it('are none where nothing is owed', () => {
    expect(counsel(scenario())).toEqual([]);
  });

  it('show a hardship plan that is not open yet, and say so', () => {
    const hardship = {
      afterDaysPastDue: 30,
      periods: [12, 24],
      annualRate: ppm(60_000),
      waivedShare: ppm(0),
    };
    const of = scenario({
      lines: [line({ terms: { ...TERMS, hardship }, opening: carried(300_000) })],
    });
    const plan = wayOf(counsel(of), 'hardship');
    expect(plan.way).toEqual({ kind: 'hardship', line: 'flower-pay', periods: 24 });
    expect(plan.refusal?.code).toBe('hardship-not-yet');
    expect(plan.cost).toBeLessThan(wayOf(counsel(of), 'as-now').cost);
    const open = { ...hardship, afterDaysPastDue: 0 };
    const today = scenario({
      lines: [line({ terms: { ...TERMS, hardship: open }, opening: carried(300_000) })],
    });
    expect(wayOf(counsel(today), 'hardship')).toEqual({ ...plan, refusal: null });
  });

  it('are the same whatever the seed of the run', () => {
    const texts = [1, 2, 3].map((seed) => {
      const state = present(startRun(busyScenario(), seed));
      const question = { scenario: busyScenario(), state, habit: { name: 'minimum' as const } };
      return JSON.stringify(finish(counselling(question)));
    });
    expect(new Set(texts).size).toBe(1);
  });
});

describe('one new loan', () => {
  const state = present(startRun(TWO, 1));
  const loan = consolidated(TWO, state);
  if (loan === null) throw new Error('something is owed');

  it('is as large as what is owed, and the books still balance', () => {
    expect(loan.amount).toBe(400_000);
    const total = Object.values(loan.state.balances).reduce((sum, amount) => sum + amount, 0);
    expect(total).toBe(0);
    const added = loan.state.lines[CONSOLIDATION_ID];
    expect(added && owedOn(loan.state.balances, added)).toBe(400_000);
  });

  it('pays everything off at once, with the cash in hand untouched', () => {
    const after = loan.first.reduce(
      (at, action) => tryAction(loan.scenario, at, action)?.state ?? at,
      loan.state,
    );
    for (const id of ['dear', 'cheap']) {
      const paid = after.lines[id];
      expect(paid && owedOn(after.balances, paid)).toBe(0);
    }
    expect(after.balances['cash']).toBe(state.balances['cash']);
  });

  it('costs a level loan at its rate: 4,000 over 24 months at 14.4% a year', () => {
    // The annuity: 400,000 x 0.012 / (1 - 1.012^-24) = 19,259 a month; 62,200 in all.
    const { cost, perMonth, clearOn } = wayOf(counsel(TWO, 'pay-in-full'), 'consolidation');
    expect(cost).toBeGreaterThan(61_500);
    expect(cost).toBeLessThan(63_500);
    expect(Math.abs(perMonth - 19_259)).toBeLessThan(200);
    expect(clearOn).toBe(on('2028-02-16'));
  });

  it('is an application: the file shows it, and the score a year on is lower than when all is paid', () => {
    expect(loan.state.file.inquiries?.at(-1)).toEqual({ on: state.day, kind: 'personal-loan' });
    const outcomes = counsel(TWO, 'pay-in-full');
    const paid = wayOf(outcomes, 'dearest-first').score;
    const lent = wayOf(outcomes, 'consolidation').score;
    expect(lent?.from).toBeLessThanOrEqual(paid?.from ?? 0);
  });
});
