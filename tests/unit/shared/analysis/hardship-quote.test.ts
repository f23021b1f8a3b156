import { describe, expect, it } from 'vitest';
import { hardshipQuotes } from '../../../../shared/analysis/hardship-quote.ts';
import { act, eventsOf, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { owedOn } from '../../../../shared/products/families.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';

/** Nothing comes in, so that what is owed is missed. */
const POOR: Partial<Scenario> = { income: [], costs: [], events: [], cash: money(0) };
const DRAW = { kind: 'draw', line: 'swift-cash', amount: money(120_000) } as const;

function lateRun(days: number): Run {
  const scenario = manyLines(['swift-cash', 'pine-card'], POOR);
  let run = startRun(scenario, 1);
  run = act(run, { ...DRAW, method: 'level', periods: 6 }).run;
  const due = addDays(scenario.start, 31);
  return act(run, { kind: 'advance', to: addDays(due, days) }).run;
}

describe('a hardship plan foreseen', () => {
  it('is quoted before it is open, with the reason why it is not', () => {
    const run = lateRun(0);
    const quotes = hardshipQuotes(run.scenario, present(run), 'swift-cash');
    expect(quotes.map(({ periods }) => periods)).toEqual([12, 24]);
    for (const { plan, refusal } of quotes) {
      expect(refusal).toMatchObject({ code: 'hardship-not-yet', from: 30 });
      expect(plan?.monthly).toBeGreaterThan(0);
    }
    const [year, two] = quotes.map(({ plan }) => plan);
    expect(year?.monthly ?? 0).toBeGreaterThan(two?.monthly ?? 0);
    expect(year?.cost ?? 0).toBeLessThan(two?.cost ?? 0);
  });

  it('is what then happens: the same start, the same given up, nothing beyond the payments', () => {
    const run = lateRun(40);
    const [quote] = hardshipQuotes(run.scenario, present(run), 'swift-cash');
    expect(quote?.refusal).toBeNull();
    const after = act(run, { kind: 'restructure', line: 'swift-cash', periods: 12 }).run;
    const told = eventsOf(after).find(({ kind }) => kind === 'restructured');
    expect(told).toMatchObject({ amount: quote?.plan?.amount, waived: quote?.plan?.waived });
    expect(quote?.plan?.waived).toBeGreaterThan(0);
    const { balances, lines } = present(after);
    const line = lines['swift-cash'];
    if (line?.family !== 'loan') throw new Error('no plan');
    expect(owedOn(balances, line)).toBe(quote?.plan?.amount);
    const ahead = line.loans[0]?.instalments ?? [];
    const foreseen = ahead.reduce((sum, one) => sum + one.principal + one.interest, 0);
    // Each month's interest is rounded on its own.
    expect(Math.abs((quote?.plan?.total ?? 0) - foreseen)).toBeLessThanOrEqual(12);
    expect(quote?.plan?.total).toBe((quote?.plan?.amount ?? 0) + (quote?.plan?.cost ?? 0));
    expect(quote?.plan?.endsOn).toBe(ahead.at(-1)?.dueOn);
  });

  it('is none where the terms have none, and says so where nothing is owed', () => {
    const run = lateRun(0);
    expect(hardshipQuotes(run.scenario, present(run), 'pine-card')).toEqual([]);
    const fresh = startRun(manyLines(Object.keys(FAMILY_TERMS)), 1);
    const quotes = hardshipQuotes(fresh.scenario, present(fresh), 'four-parts');
    expect(quotes).toMatchObject([
      { plan: null, refusal: { code: 'nothing-owed' } },
      { plan: null, refusal: { code: 'nothing-owed' } },
    ]);
  });
});
