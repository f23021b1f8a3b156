import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageDailyBalance,
  fullBackInterest,
  interestForCycle,
  interestOnAverage,
} from '../../../../shared/products/card-interest.ts';
import { addDays, parseDay, type Day } from '../../../../shared/units/day.ts';
import { fraction } from '../../../../shared/units/fraction.ts';
import { money } from '../../../../shared/units/money.ts';

const on = (text: string): Day => {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
};
const DAILY = fraction(5, 10_000);

describe('average daily balance with new purchases', () => {
  it('os-adb-may: a textbook month of five transactions', () => {
    const posted = [
      ['2022-05-10', -12_000],
      ['2022-05-15', 8_343],
      ['2022-05-26', 4_512],
      ['2022-05-26', 8_534],
      ['2022-05-30', 9_823],
    ] as const;
    const balances = averageDailyBalance(
      money(45_021),
      { from: on('2022-05-01'), to: on('2022-05-31') },
      posted.map(([day, amount]) => ({ on: on(day), amount: money(amount) })),
      'half-up',
    );
    expect(balances).toEqual({ days: 31, sum: 1_371_404, average: 44_239, closing: 64_233 });
  });

  it('slide-aiesha: 2% a month on an average rounded to the cent', () => {
    const cycle = { from: on('2023-01-01'), to: on('2023-01-31') };
    // 3,628.50 over 31 days, however it came about: here as one day's opening balance.
    const flat = averageDailyBalance(
      money(0),
      cycle,
      [{ on: cycle.to, amount: money(362_850) }],
      'half-up',
    );
    expect([flat.sum, flat.average]).toEqual([362_850, 11_705]);
    const charge = interestForCycle(flat.average, fraction(2, 100), 'half-up');
    expect(charge).toBe(234);
    expect(12_580 - 7_000 + charge + 2_585).toBe(8_399);
  });

  it('ignores what was posted outside the cycle', () => {
    const cycle = { from: on('2023-02-01'), to: on('2023-02-28') };
    const outside = ['2023-01-31', '2023-03-01'].map((day) => ({
      on: on(day),
      amount: money(500),
    }));
    expect(averageDailyBalance(money(100), cycle, outside, 'half-even')).toEqual({
      days: 28,
      sum: 2_800,
      average: 100,
      closing: 100,
    });
  });

  it.each([
    ['os-int-1037.85', 103_785, 1199, 28, 955],
    ['os-int-2765.0', 276_500, 1399, 30, 3180],
  ])('%s: interest rounded up to the cent', (_, average, rate, days, interest) => {
    expect(
      interestOnAverage(
        money(average),
        fraction(rate, 10_000),
        { days, yearDays: fraction(365, 1) },
        'ceil',
      ),
    ).toBe(interest);
  });
});

describe('full-back interest (全额计息)', () => {
  it.each([
    ['cn-full-cmb-1785', 100_000, '2023-03-30', '2023-04-23', 10_000, '2023-05-05', true, 1785],
    [
      'the same without the statement day',
      100_000,
      '2023-03-30',
      '2023-04-23',
      10_000,
      '2023-05-05',
      false,
      1740,
    ],
    [
      'cn-full-citic-10',
      1_500_000,
      '2023-12-10',
      '2024-01-13',
      150_000,
      '2024-01-25',
      false,
      33_600,
    ],
    ['cn-full-bocom', 150_000, '2023-05-30', '2023-06-25', 15_000, '2023-07-05', false, 2625],
    ['cn-full-paidinfull', 100_000, '2023-03-30', '2023-04-23', 100_000, '2023-05-05', true, 0],
  ] as const)(
    '%s',
    (_, purchase, posted, payDay, paid, statement, statementDayCounts, interest) => {
      const bill = {
        purchases: [{ on: on(posted), amount: money(purchase) }],
        payments: [{ on: on(payDay), amount: money(paid) }],
        dueDay: null,
        statementDay: on(statement),
      };
      expect(fullBackInterest(bill, { dailyRate: DAILY, statementDayCounts }, 'half-up')).toBe(
        interest,
      );
    },
  );

  it('charges all the days when the full payment came after the due day', () => {
    const bill = {
      purchases: [{ on: on('2023-03-30'), amount: money(100_000) }],
      payments: [{ on: on('2023-04-26'), amount: money(100_000) }],
      dueDay: on('2023-04-23'),
      statementDay: on('2023-05-05'),
    };
    // 27 nights on the whole.
    expect(fullBackInterest(bill, { dailyRate: DAILY, statementDayCounts: false }, 'half-up')).toBe(
      1350,
    );
  });

  it('never grows with a larger payment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 50 }),
        (purchase, percent, more, nights) => {
          const start = on('2024-01-01');
          const interest = (share: number): number =>
            fullBackInterest(
              {
                purchases: [{ on: start, amount: money(purchase) }],
                payments: [
                  {
                    on: addDays(start, nights),
                    amount: money(Math.floor((purchase * share) / 100)),
                  },
                ],
                dueDay: null,
                statementDay: addDays(start, 50),
              },
              { dailyRate: DAILY, statementDayCounts: false },
              'floor',
            );
          expect(interest(Math.min(100, percent + more))).toBeLessThanOrEqual(interest(percent));
        },
      ),
      { seed: 21, numRuns: 300 },
    );
  });
});
