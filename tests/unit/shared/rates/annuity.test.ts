import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as annuity from '../../../../shared/rates/annuity.ts';
import {
  datedInternalRates,
  datedPresentValue,
  internalRates,
  netPresentValue,
} from '../../../../shared/rates/cash-flows.ts';
import { rateNearest } from '../../../../shared/rates/roots.ts';
import { factsOf } from '../published.ts';
import { on } from './dates.ts';

const LOAN = { futureValue: 0, timing: 'end' } as const;
const YEAR_2 = { from: 13, to: 24 };
const MORTGAGE = { ...LOAN, rate: 0.0075, periods: 360, presentValue: 125_000 };

/** [fact, what we get, what is published, tolerance] */
const rows: readonly (readonly [string, number | null, number, number])[] = [
  [
    'npf-pmt-zero',
    annuity.payment({ ...LOAN, rate: 0, periods: 60, presentValue: 15_000 }),
    -250,
    1e-9,
  ],
  [
    'npf-pmt-200k',
    annuity.payment({ ...LOAN, rate: 0.075 / 12, periods: 180, presentValue: 200_000 }),
    -1854.0247200054619,
    1e-6,
  ],
  [
    'dax-pmt-begin',
    annuity.payment({
      ...LOAN,
      timing: 'begin',
      rate: 0.08 / 12,
      periods: 10,
      presentValue: 10_000,
    }),
    -1030.16432717797,
    1e-8,
  ],
  [
    'npf-fv',
    annuity.futureValue({
      timing: 'end',
      rate: 0.05 / 12,
      periods: 120,
      payment: -100,
      presentValue: -100,
    }),
    15692.92889433575,
    1e-6,
  ],
  [
    'npf-pv-20',
    annuity.presentValue({ ...LOAN, rate: 0.07, periods: 20, payment: 12_000 }),
    -127128.17094619393,
    1e-5,
  ],
  [
    'dax-ipmt-3',
    annuity.interestPart(3, { ...LOAN, rate: 0.1, periods: 3, presentValue: 8000 }),
    -292.447129909366,
    1e-8,
  ],
  [
    'dax-ppmt-1',
    annuity.principalPart(1, { ...LOAN, rate: 0.1 / 12, periods: 24, presentValue: 2000 }),
    -75.6231860083663,
    1e-9,
  ],
  [
    'dax-ppmt-10',
    annuity.principalPart(10, { ...LOAN, rate: 0.08, periods: 10, presentValue: 200_000 }),
    -27598.0534624214,
    1e-7,
  ],
  ['xl-cumipmt', annuity.cumulativeParts(YEAR_2, MORTGAGE).interest, -11135.23213, 5e-6],
  ['xl-cumprinc', annuity.cumulativeParts(YEAR_2, MORTGAGE).principal, -934.1071234, 5e-8],
  ['dax-cumipmt-1', annuity.cumulativeParts({ from: 1, to: 1 }, MORTGAGE).interest, -937.5, 1e-9],
  [
    'dax-cumipmt-t1',
    annuity.cumulativeParts(YEAR_2, { ...MORTGAGE, timing: 'begin' }).interest,
    -11052.3395838718,
    1e-6,
  ],
  [
    'dax-cumprinc-t1',
    annuity.cumulativeParts(YEAR_2, { ...MORTGAGE, timing: 'begin' }).principal,
    -927.153472378062,
    1e-6,
  ],
  [
    'npf-nper',
    periods({ ...LOAN, rate: 0.07 / 12, payment: -150, presentValue: 8000 }),
    64.07335,
    5e-6,
  ],
  [
    'dax-nper',
    periods({
      timing: 'begin',
      rate: 0.01,
      payment: -100,
      presentValue: -1000,
      futureValue: 10_000,
    }),
    59.6738656742946,
    1e-8,
  ],
  [
    'dax-rate',
    rateNearest(
      annuity.annuityRates({ ...LOAN, periods: 48, payment: -200, presentValue: 8000 }),
      0,
    ),
    0.00770147248820137,
    1e-10,
  ],
  [
    'fgf-years: 5,000 at 20%, 100 a month',
    periods({ ...LOAN, rate: 0.2 / 12, payment: -100, presentValue: 5000 }),
    108.4,
    0.05,
  ],
];

function periods(terms: Parameters<typeof annuity.periodsNeeded>[0]): number | null {
  const needed = annuity.periodsNeeded(terms);
  return needed.ok ? needed.value : null;
}

describe('the time value of money', () => {
  it.each(rows)('%s', (_, got, published, tolerance) => {
    expect(got).not.toBeNull();
    expect(Math.abs((got ?? NaN) - published)).toBeLessThanOrEqual(tolerance);
  });

  it('says when no number of payments is enough', () => {
    const terms = { ...LOAN, rate: 0.02, payment: -100, presentValue: 5000 };
    expect(annuity.periodsNeeded(terms)).toEqual({ ok: false, error: 'never' });
    expect(annuity.periodsNeeded({ ...terms, payment: -99 }).ok).toBe(false);
    expect(annuity.periodsNeeded({ ...terms, rate: 0, payment: 0 }).ok).toBe(false);
    expect(annuity.periodsNeeded({ ...terms, rate: 0 })).toEqual({ ok: true, value: 50 });
  });

  it('charges nothing in a first payment made at once', () => {
    expect(annuity.interestPart(1, { ...MORTGAGE, timing: 'begin' })).toBe(0);
    expect(() => annuity.interestPart(361, MORTGAGE)).toThrow();
  });

  it('comes back to the rate and the number of periods', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 2, max: 360 }),
        fc.constantFrom(...annuity.TIMINGS),
        (basisPoints, count, timing) => {
          const rate = basisPoints / 10_000;
          const terms = { rate, periods: count, presentValue: 1000, futureValue: 0, timing };
          const level = annuity.payment(terms);
          const found = rateNearest(annuity.annuityRates({ ...terms, payment: level }), 0);
          expect(found).toBeCloseTo(rate, 9);
          // Close to its perpetual interest a payment says little of its number.
          if (count * rate < 15)
            expect(periods({ ...terms, payment: level })).toBeCloseTo(count, 5);
          expect(annuity.presentValue({ ...terms, payment: level })).toBeCloseTo(1000, 6);
        },
      ),
      { seed: 36, numRuns: 150 },
    );
  });
});

describe('cash flows', () => {
  it.each(factsOf<{ cashflows: readonly number[] }, { rate: number }>('irr'))(
    '$id',
    ({ inputs, expected, id }) => {
      const rate = rateNearest(internalRates(inputs.cashflows), 0) ?? NaN;
      expect(Math.abs(rate - expected.rate)).toBeLessThanOrEqual(
        id.startsWith('xl') ? 0.0005 : 5e-5,
      );
    },
  );
  it('npf-irr-3 has a second rate', () => {
    expect(internalRates([-100, 100, 0, -7])).toMatchObject({ kind: 'several' });
  });
  it('npf-npv-40k', () => {
    expect(netPresentValue(0.08, [-40_000, 5000, 8000, 12_000, 30_000])).toBeCloseTo(3065.22267, 5);
  });
  it.each(
    factsOf<{ flows: readonly { date: string; amount: number }[] }, { rate: number }>('xirr'),
  )('$id', ({ inputs, expected }) => {
    const flows = inputs.flows.map(({ date, amount }) => ({ on: on(date), amount }));
    expect(
      Math.abs((rateNearest(datedInternalRates(flows), 0) ?? NaN) - expected.rate),
    ).toBeLessThan(1e-8);
  });
  it.each(
    factsOf<{ rate: number; flows: readonly { date: string; amount: number }[] }, { npv: number }>(
      'xnpv',
    ),
  )('$id', ({ inputs, expected }) => {
    const flows = inputs.flows.map(({ date, amount }) => ({ on: on(date), amount }));
    expect(datedPresentValue(inputs.rate, flows)).toBeCloseTo(expected.npv, 2);
  });
  it('of one sign have no rate', () => {
    expect(internalRates([100, 1])).toEqual({ kind: 'none' });
    expect(internalRates([])).toEqual({ kind: 'none' });
    expect(datedInternalRates([])).toEqual({ kind: 'none' });
    expect(datedPresentValue(0.1, [])).toBe(0);
  });
});
