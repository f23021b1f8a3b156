import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  flatFeeAnnualised,
  flatFeeForAnnualRate,
  equalPayments,
  rateAfterFees,
} from '../../../../shared/rates/instalment-rate.ts';

describe('annualised rates', () => {
  it.each([
    ['pboc-2021-3-ex', 100_000, 1000, equalPayments(8833.3, 12), 12.8, 13.58],
    ['in-rbi-illus', 20_000, 400, equalPayments(969.73, 24), 17.07, 18.47],
  ])(
    '%s, fees taken off what is received',
    (_, principal, upfrontFees, payments, simplePct, irrPct) => {
      const rate = rateAfterFees({ principal, upfrontFees, payments }, 12);
      if (!rate.ok) throw new Error(rate.error);
      expect(Math.abs(rate.value.simple * 100 - simplePct)).toBeLessThan(0.005);
      expect(Math.abs(rate.value.compound * 100 - irrPct)).toBeLessThan(0.005);
    },
  );
  it('have none where fees eat the loan, or less comes back', () => {
    expect(rateAfterFees({ principal: 10, upfrontFees: 10, payments: [5] }, 12).ok).toBe(false);
    expect(rateAfterFees({ principal: 10, upfrontFees: 0, payments: [9] }, 12).ok).toBe(false);
  });
  it.each([
    ['hb-fq-apr-3', 0.023, 3, 13.7, 0.05],
    ['hb-fq-apr-12', 0.075, 12, 13.6, 0.05],
    ['hb-bill-apr-6', 0.045, 6, 15.27, 0.005],
    ['hb-bill-apr-12', 0.088, 12, 15.86, 0.005],
  ])('%s', (_, fee, periods, simplePct, tolerance) => {
    expect(
      Math.abs(flatFeeAnnualised(fee, periods, 12).simple * 100 - simplePct),
    ).toBeLessThanOrEqual(tolerance);
  });
  it.each([
    ['6 periods', 0.045, 6, 16.38],
    ['12 periods', 0.088, 12, 17.07],
  ])('compound of bill instalments over %s', (_, fee, periods, irrPct) => {
    expect(Math.abs(flatFeeAnnualised(fee, periods, 12).compound * 100 - irrPct)).toBeLessThan(
      0.005,
    );
  });
  it('go from a fee to a rate and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 60 }),
        (bp, periods) => {
          const fee = bp / 10_000;
          const { simple } = flatFeeAnnualised(fee, periods, 12);
          expect(flatFeeForAnnualRate(simple, periods, 12)).toBeCloseTo(fee, 9);
        },
      ),
      { seed: 44, numRuns: 300 },
    );
  });
});
