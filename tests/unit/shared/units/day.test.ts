import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilOf,
  day,
  isMonthly,
  isoDay,
  monthsBetween,
  nextMonthly,
  parseDay,
  weekdayOf,
} from '../../../../shared/units/day.ts';
import { on } from '../small-scenario.ts';

describe('the calendar', () => {
  it('agrees with the machine over three centuries', () => {
    for (let d = day(-25_567); d < 84_005; d = addDays(d, 1)) {
      const there = new Date(d * 86_400_000);
      const { year, month, date } = civilOf(d);
      if (year !== there.getUTCFullYear() || month !== there.getUTCMonth() + 1)
        throw new Error(isoDay(d));
      if (date !== there.getUTCDate() || weekdayOf(d) % 7 !== there.getUTCDay())
        throw new Error(isoDay(d));
    }
  });

  it.each(['2026-02-29', '2025-13-01', '2026-00-10', '2026-04-31', '26-1-1', '', '2026-01-01 '])(
    'refuses %j',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it.each([
    ['2024-02-29', true],
    ['1900-02-28', true],
  ])('reads and writes %s', (text) => expect(isoDay(on(text))).toBe(text));

  it.each([
    ['2026-01-31', 31, '2026-02-28'],
    ['2026-03-01', 1, '2026-04-01'],
    ['2026-03-01', 10, '2026-03-10'],
    ['2026-12-15', 10, '2027-01-10'],
  ])('after %s the next %dth is %s', (from, date, expected) => {
    expect(isoDay(nextMonthly(on(from), date))).toBe(expected);
  });

  it('takes the last day for a date that a month lacks', () => {
    expect(isMonthly(on('2026-02-28'), 31)).toBe(true);
    expect(isMonthly(on('2026-03-30'), 31)).toBe(false);
  });

  it.each([
    ['2024-03-05', '2026-03-04', 23],
    ['2024-03-05', '2026-03-05', 24],
  ])('from %s to %s are %d whole months', (from, to, months) => {
    expect(monthsBetween(on(from), on(to))).toBe(months);
  });
});
