import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocateExcess,
  allocateMinimum,
  isInLastTwoCycles,
  type CardBalance,
} from '../../../../shared/products/card-allocation.ts';
import { dayOf } from '../../../../shared/units/day.ts';
import { money, sum } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';

const balance = (id: string, amount: number, percent: number): CardBalance => ({
  id,
  amount: money(amount),
  apr: ppm(percent * 10_000),
});

describe('payment beyond the minimum', () => {
  it.each([
    ['regz-53-5ii', [balance('cash', 500, 20), balance('purchase', 1500, 15)], 400, [400, 0]],
    [
      'regz-53-2i-b',
      [balance('former promo', 500, 18), balance('purchase', 300, 15)],
      400,
      [400, 0],
    ],
    ['regz-53-2i-a', [balance('promo', 500, 5), balance('purchase', 200, 15)], 400, [200, 200]],
    ['regz-54-6ii', [balance('cash', 250, 25), balance('purchase', 600, 15)], 600, [250, 350]],
    [
      'regz-53-3i, 200 of the cash advance disputed',
      [{ ...balance('cash', 500, 25), disputed: money(200) }, balance('purchase', 1000, 17)],
      900,
      [300, 600],
    ],
  ] as const)('%s', (_, balances, payment, parts) => {
    const { parts: got, unallocated } = allocateExcess(balances, money(payment));
    expect(got.map(({ amount }) => amount)).toEqual(parts);
    expect(unallocated).toBe(0);
  });

  it('regz-53-5vA: deferred interest is passed by until its last two cycles', () => {
    const expiry = dayOf({ year: 2023, month: 6, date: 30 });
    let deferred = 1200;
    const paid = [2, 3, 4, 5, 6].map((month) => {
      const payday = dayOf({ year: 2023, month, date: 25 });
      const last = isInLastTwoCycles(payday, expiry, 31);
      const { parts } = allocateExcess(
        [
          { ...balance('deferred', deferred, 15), deferred: last ? 'last-two-cycles' : 'earlier' },
          balance('purchases', 200 + (month === 6 ? 200 : 0), 15),
        ],
        money(400),
      );
      deferred -= parts[0]?.amount ?? 0;
      return parts.map(({ amount }) => amount);
    });
    expect(paid).toEqual([
      [200, 200],
      [200, 200],
      [200, 200],
      [400, 0],
      [200, 200],
    ]);
  });

  it('gives every unit to something owed, or back', () => {
    const balances = fc.array(
      fc.record({
        amount: fc.integer({ min: 0, max: 9999 }),
        percent: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(balances, fc.integer({ min: 0, max: 30_000 }), (rows, payment) => {
        const owed = rows.map(({ amount, percent }, i) => balance(String(i), amount, percent));
        for (const allocate of [allocateExcess, allocateMinimum]) {
          const { parts, unallocated } = allocate(owed, money(payment));
          expect(sum(parts.map(({ amount }) => amount)) + unallocated).toBe(payment);
          parts.forEach(({ amount }, i) =>
            expect(amount).toBeLessThanOrEqual(owed[i]?.amount ?? 0),
          );
        }
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it('lets the minimum go to the lowest rate first', () => {
    const { parts } = allocateMinimum(
      [balance('dear', 500, 20), balance('cheap', 30, 5)],
      money(50),
    );
    expect(parts.map(({ amount }) => amount)).toEqual([20, 30]);
  });
});
