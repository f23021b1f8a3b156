import { describe, expect, it } from 'vitest';
import { allocateExcess } from '../../../../shared/products/card-allocation.ts';
import { chargeableSegments } from '../../../../shared/products/grace-period.ts';
import { dayOf, type Day } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';

const april = (date: number): Day => dayOf({ year: 2012, month: 4, date });
const CYCLE = { from: april(1), to: april(30) };

describe('a grace period that was lost', () => {
  it('regz-54-6i: interest on the unpaid 100 and the new 150, none for March', () => {
    const bill = {
      billed: money(10_000 + 20_000 + 30_000),
      paidInTime: money(50_000),
      newPurchases: [{ on: april(10), amount: money(15_000) }],
    };
    expect(chargeableSegments(bill, CYCLE)).toEqual([
      { balance: 10_000, from: april(1), to: april(30) },
      { balance: 15_000, from: april(10), to: april(30) },
    ]);
  });

  it('regz-54-6ii: the payment goes to the cash advance first, 250 of purchases bear interest', () => {
    const { parts } = allocateExcess(
      [
        { id: 'cash', amount: money(25_000), apr: ppm(250_000) },
        { id: 'purchases', amount: money(60_000), apr: ppm(150_000) },
      ],
      money(60_000),
    );
    expect(parts.map(({ amount }) => amount)).toEqual([25_000, 35_000]);
    const bill = { billed: money(60_000), paidInTime: money(35_000), newPurchases: [] };
    expect(chargeableSegments(bill, CYCLE)).toEqual([
      { balance: 25_000, from: april(1), to: april(30) },
    ]);
  });

  it('is kept by a full payment', () => {
    const bill = {
      billed: money(100),
      paidInTime: money(100),
      newPurchases: [{ on: april(3), amount: money(5) }],
    };
    expect(chargeableSegments(bill, CYCLE)).toEqual([]);
  });
});
