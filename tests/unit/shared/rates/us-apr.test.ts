import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, seriesTimes } from '../../../../shared/rates/payment-series.ts';
import { power } from '../../../../shared/rates/powers.ts';
import {
  singlePaymentApr,
  singleTermBetween,
  timedFrom,
  usApr,
  usAprFromDates,
  type RateProblem,
} from '../../../../shared/rates/us-apr.ts';
import {
  later,
  stepIn,
  unitPeriodsBetween,
  unitPeriodsPerYear,
  type Unit,
  type UnitPeriod,
  type UnitTime,
} from '../../../../shared/rates/unit-periods.ts';
import type { Result } from '../../../../shared/result.ts';
import { factsOf } from '../published.ts';
import { on } from './dates.ts';

interface Dated {
  readonly date: string;
  readonly amount: number;
}
interface SeriesInputs {
  readonly advances: readonly Dated[];
  readonly payments: readonly {
    readonly first: string;
    readonly count: number;
    readonly amount: number;
    readonly everyUnit: Unit;
    readonly every: number;
  }[];
  readonly unitPeriod: { readonly unit: Unit; readonly n: number; readonly perYear: number };
  readonly firstPayment: { readonly t: number; readonly f: number };
}

const percent = (apr: Result<number, RateProblem>): number => (apr.ok ? apr.value * 100 : NaN);
const dated = (amounts: readonly Dated[]) =>
  amounts.map(({ date, amount }) => ({ on: on(date), amount }));

function aprOf(inputs: SeriesInputs, first: UnitTime): Result<number, RateProblem> {
  const { advances, payments, unitPeriod } = inputs;
  const series = payments.map(({ first: from, count, amount, everyUnit, every }) => ({
    first: on(from),
    count,
    amount,
    every: { unit: everyUnit, n: every },
  }));
  const times = seriesTimes(series, unitPeriod, first);
  if (!times.ok) throw new Error('uneven');
  const start = on(advances[0]?.date ?? '');
  return usApr(
    { advances: timedFrom(start, dated(advances), unitPeriod), payments: times.value },
    unitPeriod.perYear,
  );
}

describe('the actuarial APR of Appendix J', () => {
  const facts = factsOf<SeriesInputs, { readonly aprPct: number }>('us-apr-actuarial');
  it.each(facts)('$id from unit-periods and fractions', ({ inputs, expected }) => {
    const { t, f } = inputs.firstPayment;
    expect(
      Math.abs(percent(aprOf(inputs, { whole: t, fraction: f })) - expected.aprPct),
    ).toBeLessThan(0.00501);
  });

  it.each(facts)('$id from dates', ({ inputs, expected }) => {
    const { t, f } = inputs.firstPayment;
    const start = on(inputs.advances[0]?.date ?? '');
    const first = firstDay(
      inputs.payments.map((p) => ({ ...p, first: on(p.first), every: { unit: 'month', n: 1 } })),
    );
    const time = unitPeriodsBetween(start, first ?? start, inputs.unitPeriod);
    expect(time.whole + time.fraction).toBeCloseTo(t + f, 7);
    expect(Math.abs(percent(aprOf(inputs, time)) - expected.aprPct)).toBeLessThan(0.00501);
  });

  it.each(
    factsOf<
      { advances: readonly Dated[]; payments: readonly Dated[]; unitPeriod: UnitPeriod },
      { aprPct: number }
    >('us-apr-actuarial-dates'),
  )('$id with a date for every payment', ({ inputs, expected }) => {
    const apr = usAprFromDates(dated(inputs.advances), dated(inputs.payments), inputs.unitPeriod);
    expect(percent(apr)).toBeCloseTo(expected.aprPct, 2);
  });

  it.each(
    factsOf<
      { advance: number; payment: number; count: number; perYear: number },
      { aprPct: number }
    >('us-apr-level'),
  )('$id in level payments', ({ inputs: { advance, payment, count, perYear }, expected }) => {
    const payments = Array.from({ length: count }, (_, k) => ({
      amount: payment,
      at: { whole: k + 1, fraction: 0 },
    }));
    const flows = { advances: [{ amount: advance, at: { whole: 0, fraction: 0 } }], payments };
    expect(percent(usApr(flows, perYear))).toBeCloseTo(expected.aprPct, 2);
  });

  it.each([
    ['regz-j-c5ii, six months', 1000, 1044, '1978-07-15', '1979-01-15', 8.8],
    ['regz-j-c5iii, a year and a half', 1000, 1135.19, '1978-01-17', '1979-07-17', 8.76],
    ['days: 8% for 255 days', 1000, 1080, '1978-01-03', '1978-09-15', 11.45],
  ])('%s in one payment', (_, advance, payment, from, to, expected) => {
    const term = singleTermBetween(on(from), on(to));
    expect(Math.abs(percent(singlePaymentApr(advance, payment, term)) - expected)).toBeLessThan(
      0.00501,
    );
  });

  it('has none when less comes back than was lent', () => {
    const at = { whole: 0, fraction: 0 };
    const flows = { advances: [{ amount: 10, at }], payments: [{ amount: 9, at: later(at, 1) }] };
    expect(usApr(flows, 12)).toEqual({ ok: false, error: 'no-rate' });
    expect(usApr({ advances: [], payments: [] }, 12).ok).toBe(false);
    expect(usAprFromDates([], [], { unit: 'month', n: 1 }).ok).toBe(false);
  });

  it('finds the rate that a schedule was made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 2, max: 120 }),
        fc.integer({ min: 0, max: 29 }),
        (basisPoints, count, odd) => {
          const rate = basisPoints / 120_000;
          const times = Array.from({ length: count }, (_, k) => ({
            whole: k + 1,
            fraction: odd / 30,
          }));
          const worth = times.reduce(
            (sum, { whole, fraction }) =>
              sum + 1 / ((1 + fraction * rate) * power(1 + rate, whole)),
            0,
          );
          const flows = {
            advances: [{ amount: 1000 * worth, at: { whole: 0, fraction: 0 } }],
            payments: times.map((at) => ({ amount: 1000, at })),
          };
          expect(percent(usApr(flows, 12))).toBeCloseTo(basisPoints / 100, 7);
        },
      ),
      { seed: 31, numRuns: 100 },
    );
  });
});

describe('time in unit-periods', () => {
  const between = (from: string, to: string, unit: Unit, n = 1) =>
    unitPeriodsBetween(on(from), on(to), { unit, n });
  it.each([
    [
      'months are counted back from the later day',
      '1979-04-10',
      '1979-06-12',
      'month',
      1,
      2,
      2 / 30,
    ],
    ['the end of a short month is a whole month', '2023-02-28', '2023-03-31', 'month', 1, 1, 0],
    ['every two months, 52 of 60 days', '1978-01-10', '1978-03-01', 'month', 2, 0, 52 / 60],
    ['a semimonth is 15 days', '2023-01-01', '2023-02-20', 'semimonth', 1, 3, 4 / 15],
    ['weeks are sevens', '2023-11-24', '2023-11-30', 'week', 1, 0, 6 / 7],
    ['days are days', '2023-10-26', '2023-11-30', 'day', 1, 35, 0],
    ['months of a year are twelfths', '1978-01-17', '1979-07-17', 'year', 1, 1, 0.5],
    ['odd days of a year are 365ths', '2022-01-10', '2023-02-20', 'year', 1, 1, 41 / 365],
  ] as const)('%s', (_, from, to, unit, n, whole, fraction) => {
    const time = between(from, to, unit, n);
    expect(time.whole).toBe(whole);
    expect(time.fraction).toBeCloseTo(fraction, 12);
  });

  it('knows how many make a year, and which steps fit', () => {
    expect(unitPeriodsPerYear({ unit: 'week', n: 2 })).toBe(26);
    expect(unitPeriodsPerYear({ unit: 'semimonth', n: 1 })).toBe(24);
    expect(unitPeriodsPerYear({ unit: 'day', n: 1 })).toBe(365);
    expect(stepIn({ unit: 'month', n: 1 }, { unit: 'month', n: 3 })).toBe(3);
    expect(stepIn({ unit: 'semimonth', n: 1 }, { unit: 'month', n: 1 })).toBe(2);
    expect(stepIn({ unit: 'day', n: 1 }, { unit: 'week', n: 2 })).toBe(14);
    expect(stepIn({ unit: 'week', n: 1 }, { unit: 'month', n: 1 })).toBeNull();
    expect(stepIn({ unit: 'month', n: 2 }, { unit: 'month', n: 1 })).toBeNull();
  });
});
