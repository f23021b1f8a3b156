import { describe, expect, it } from 'vitest';
import { borrowingQuote, isQuote } from '../../../../shared/analysis/borrowing-quote.ts';
import { disposableIncome } from '../../../../shared/analysis/disposable-income.ts';
import { cheapestOrder, lineQuote } from '../../../../shared/analysis/line-quote.ts';
import { offerRates } from '../../../../shared/analysis/offer-rates.ts';
import { act, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { openStory } from '../../../../shared/engine/story.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { checkout, line, on, scenario, TERMS } from '../small-scenario.ts';

const START = on('2026-03-05');
const shop = scenario({ events: [checkout({ price: money(129_900) })] });
const event = checkout({ price: money(129_900) });

function quoted(option: number) {
  const quote = borrowingQuote(shop, START, { kind: 'purchase', event, option });
  if (!isQuote(quote)) throw new Error(quote.code);
  return quote;
}

describe('a quote before borrowing', () => {
  it('tells a phone of 1,299.00 on 6 instalments as published: fee 58.46, 15.3% simple', () => {
    const { path, disclosed, rates, perMonth } = quoted(2);
    expect(path.payments.map(({ amount }) => amount)).toEqual([
      21_650 + 976,
      ...Array.from({ length: 5 }, () => 21_650 + 974),
    ]);
    expect(path).toMatchObject({ cost: 5_846, fees: 5_846, interest: 0, endsOn: on('2026-09-10') });
    expect(path.total).toBe(129_900 + 5_846);
    expect(disclosed).toBeCloseTo(0.1527, 3);
    expect(rates['effective-12-irr']).toBeCloseTo(0.1638, 3);
    expect(perMonth).toBe(22_626);
  });

  it('costs nothing on the next bill, and says how much of a month it takes', () => {
    const { path, disclosed, shareOfDisposable } = quoted(1);
    expect(path).toMatchObject({ cost: 0, total: 129_900 });
    expect(disclosed).toBeCloseTo(0, 9);
    expect(shareOfDisposable).toBeCloseTo(129_900 / (620_000 - 210_000), 9);
  });

  it('is refused where an empty line would refuse', () => {
    const dear = checkout({ price: money(900_000) });
    const quote = borrowingQuote(shop, START, { kind: 'purchase', event: dear, option: 1 });
    expect(quote).toMatchObject({ code: 'over-limit', short: 100_000 });
  });
});

describe('yearly rates of dated payments', () => {
  it('tell a single payment by its days: 0.05% a day is 18.25% simple', () => {
    const rates = offerRates(money(1_000_000), START, [
      { on: addDays(START, 30), amount: money(1_015_000) },
    ]);
    expect(rates['simple-12-irr']).toBeCloseTo(0.1825, 9);
    expect(rates['nominal-actuarial']).toBeCloseTo(0.1825, 9);
    expect(rates['effective-days-365']).toBeCloseTo(0.1986, 4);
  });

  it('tell a payday loan of 15 per 100 for 14 days as 391%', () => {
    const rates = offerRates(money(10_000), START, [
      { on: addDays(START, 14), amount: money(11_500) },
    ]);
    expect(rates['nominal-actuarial']).toBeCloseTo(3.9107, 3);
  });

  it('are none when less comes back than went out', () => {
    const rates = offerRates(money(100), START, [{ on: addDays(START, 14), amount: money(99) }]);
    expect(Object.values(rates)).toEqual([null, null, null, null]);
  });
});

const owing = (change: object) => line({ opening: { ...line().opening, ...change } });

describe('a quote of a line as it stands', () => {
  const base = scenario({ lines: [owing({ billed: money(157_039) })] });
  const run = startRun(base, 1);

  it('pays down to nothing in full, at no cost, on the due day', () => {
    const { inFull, payoff, due } = lineQuote(base, present(run), 'flower-pay');
    expect(inFull).toMatchObject({ total: 157_039, cost: 0, endsOn: on('2026-03-10') });
    expect(payoff.total).toBe(157_039);
    expect(due).toMatchObject({ on: on('2026-03-10'), amount: 157_039, minimum: 15_704 });
  });

  it('is what the engine does when the minimum is really paid', () => {
    const { minimum } = lineQuote(base, present(run), 'flower-pay');
    expect(minimum.total).toBe(157_039 + minimum.cost);
    const months = minimum.payments.length;
    expect(months).toBeGreaterThan(24);
    // The first two payments as the learner would make them.
    let real: Run = act(run, { kind: 'advance', to: on('2026-03-10') }).run;
    expect(minimum.payments[0]).toEqual({ on: on('2026-03-10'), amount: 15_704 });
    real = act(real, { kind: 'repay', line: 'flower-pay', amount: money(15_704) }).run;
    real = act(real, { kind: 'advance', to: on('2026-04-10') }).run;
    const second = lineQuote(base, present(real), 'flower-pay').due;
    expect(minimum.payments[1]).toEqual({ on: on('2026-04-10'), amount: second?.minimum });
  });

  it('says never when the minimum does not even cover the daily charge', () => {
    const terms = {
      ...TERMS,
      dailyCharge: { ppm: ppm(5_000), per: 'day' as const },
      minimum: { ...TERMS.minimum, share: ppm(10_000) },
    };
    const trap = scenario({ lines: [{ ...owing({ billed: money(157_039) }), terms }] });
    const { minimum } = lineQuote(trap, present(startRun(trap, 1)), 'flower-pay');
    expect(minimum.endsOn).toBeNull();
  });
});

describe('the cheapest order', () => {
  it('puts the line first on which a little more saves most', () => {
    const dear = { ...TERMS, dailyCharge: { ppm: ppm(600), per: 'day' as const } };
    const two = scenario({
      lines: [
        { ...owing({ billed: money(100_000) }), id: 'mild' },
        { ...owing({ billed: money(50_000) }), id: 'dear', terms: dear },
        { ...owing({}), id: 'empty' },
      ],
    });
    const order = cheapestOrder(two, present(startRun(two, 1)));
    expect(order.map(({ line: id }) => id)).toEqual(['dear', 'mild']);
    expect(order[0]?.savedPerUnit).toBeGreaterThan(order[1]?.savedPerUnit ?? 1);
  });
});

it('counts a week as 52/12 of a month', () => {
  const weekly = scenario({
    income: [{ id: 'w', label: 'W', amount: money(12_000), every: { kind: 'week', weekday: 1 } }],
    costs: [],
  });
  expect(disposableIncome(weekly, openStory())).toBe(52_000);
});
