import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import published from '../../../golden/huabei.json' with { type: 'json' };
import { flatFeeSchedule } from '../../../../shared/products/instalments.ts';
import { flatFeeAnnualRate } from '../../../../shared/rates/instalment-rate.ts';
import { money, sum } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';

describe('published Huabei schedules', () => {
  it.each(published.schedules)('$id', ({ principal, periods, feePpm, ...expected }) => {
    const schedule = flatFeeSchedule(money(principal), periods, ppm(feePpm));
    const payments = schedule.periods.map((period) => period.principal + period.fee);
    expect(schedule.totalFee).toBe(expected.totalFee);
    expect(payments[0]).toBe(expected.first);
    expect(payments.slice(1)).toEqual(Array(periods - 1).fill(expected.perPeriod));
  });

  it.each(published.annualRates)(
    'annual rate of $id',
    ({ feeRate, periods, simplePct, tolerance }) => {
      expect(Math.abs(flatFeeAnnualRate(feeRate, periods) * 100 - simplePct)).toBeLessThanOrEqual(
        tolerance,
      );
    },
  );
});

describe('a schedule', () => {
  it('loses and makes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 300_000 }),
        (principal, periods, fee) => {
          const schedule = flatFeeSchedule(money(principal), periods, ppm(fee));
          expect(sum(schedule.periods.map((period) => period.principal))).toBe(principal);
          expect(sum(schedule.periods.map((period) => period.fee))).toBe(schedule.totalFee);
          expect(schedule.periods.every((p) => p.principal >= 0 && p.fee >= 0)).toBe(true);
        },
      ),
      { seed: 5, numRuns: 1000 },
    );
  });
});
