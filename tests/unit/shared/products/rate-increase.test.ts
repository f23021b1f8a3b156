import { describe, expect, it } from 'vitest';
import { lastProtectedDay, splitByNotice } from '../../../../shared/products/rate-increase.ts';
import { dayOf, type Day } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';

const march = (date: number): Day => dayOf({ year: 2012, month: 3, date });

describe('a balance protected from a rate increase', () => {
  it('regz-55c-1: 1,000 owed, 100 bought on the fourteenth day, 150 a day later', () => {
    expect(lastProtectedDay(march(16))).toBe(march(29));
    const purchases = [
      { on: march(29), amount: money(10_000) },
      { on: march(30), amount: money(15_000) },
    ];
    expect(splitByNotice(money(100_000), purchases, march(16))).toEqual({
      protected: 110_000,
      unprotected: 15_000,
    });
  });
});
