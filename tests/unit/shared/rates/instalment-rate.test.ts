import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualised,
  flatFeeAnnualised,
  flatFeeForAnnualRate,
  levelRate,
} from '../../../../shared/rates/instalment-rate.ts';

describe('annualised rates', () => {
  it('pboc-2021-3-ex: 99,000 received, 12 x 8,833.30', () => {
    const { simple, compound } = annualised(levelRate(99_000, 8833.3, 12), 12);
    expect(Math.abs(simple * 100 - 12.8)).toBeLessThan(0.005);
    expect(Math.abs(compound * 100 - 13.58)).toBeLessThan(0.005);
  });
  it('in-rbi-illus: 19,600 received, 24 x 969.73', () => {
    const { simple, compound } = annualised(levelRate(19_600, 969.73, 24), 12);
    expect(Math.abs(simple * 100 - 17.07)).toBeLessThan(0.005);
    expect(Math.abs(compound * 100 - 18.47)).toBeLessThan(0.005);
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
