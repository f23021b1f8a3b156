import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  adjustDueDay,
  businessDaysBetween,
  DUE_DAY_RULES,
  isBusinessDay,
  nextBusinessDay,
  previousBusinessDay,
  type BusinessCalendar,
} from '../../../../shared/products/business-day.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import { addDays, isoDay } from '../../../../shared/units/day.ts';
import { on } from '../small-scenario.ts';

const PINNED = { seed: 20_261_124, numRuns: 300 };

const calendars = fc.constantFrom(
  ...Object.values(REGIONS).map(({ calendar }) => calendar.business),
);
/** Days well inside the years that the calendars know. */
const days = fc.integer({ min: 0, max: 1_700 }).map((ahead) => addDays(on('2024-02-01'), ahead));

const businessDay = (calendar: BusinessCalendar, iso: string) => isBusinessDay(calendar, on(iso));

describe('business days', () => {
  it('counts what it adds', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 40 }), (calendar, from, count) => {
        const to = addBusinessDays(calendar, from, count);
        expect(businessDaysBetween(calendar, from, to)).toBe(count);
        if (count > 0) expect(isBusinessDay(calendar, to)).toBe(true);
      }),
      PINNED,
    );
  });

  it('comes back by as many as it went, from a business day', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 40 }), (calendar, near, count) => {
        const from = nextBusinessDay(calendar, near);
        const there = addBusinessDays(calendar, from, count);
        expect(addBusinessDays(calendar, there, -count)).toBe(from);
      }),
      PINNED,
    );
  });

  it('finds the nearest on either side, and nothing between', () => {
    fc.assert(
      fc.property(calendars, days, (calendar, from) => {
        const next = nextBusinessDay(calendar, from);
        const previous = previousBusinessDay(calendar, from);
        expect(isBusinessDay(calendar, next) && isBusinessDay(calendar, previous)).toBe(true);
        for (let at = addDays(previous, 1); at < next; at = addDays(at, 1)) {
          expect(isBusinessDay(calendar, at), isoDay(at)).toBe(false);
        }
        expect(next === from).toBe(isBusinessDay(calendar, from));
      }),
      PINNED,
    );
  });

  it('moves a due day only when its rule says so', () => {
    fc.assert(
      fc.property(calendars, days, fc.constantFrom(...DUE_DAY_RULES), (calendar, due, rule) => {
        const moved = adjustDueDay(calendar, rule, due);
        if (rule === 'same-day' || isBusinessDay(calendar, due)) expect(moved).toBe(due);
        else if (rule === 'next-business-day') expect(moved).toBeGreaterThan(due);
        else expect(moved).toBeLessThan(due);
      }),
      PINNED,
    );
  });

  it('refuses a calendar that never works', () => {
    const idle = Array.from({ length: 60 }, (_, ahead) => addDays(on('2026-03-01'), ahead));
    const calendar: BusinessCalendar = {
      weekend: 'saturday-sunday',
      holidays: idle,
      workingWeekendDays: [],
    };
    expect(() => nextBusinessDay(calendar, on('2026-03-01'))).toThrow('month of days off');
  });
});

describe('a due day over a holiday', () => {
  it.each([
    ['US', '2026-11-26', 'next-business-day', '2026-11-27'],
    ['US', '2026-11-28', 'next-business-day', '2026-11-30'],
    ['UK', '2026-04-03', 'next-business-day', '2026-04-07'],
    ['UK', '2026-04-06', 'previous-business-day', '2026-04-02'],
    ['CN', '2026-02-16', 'next-business-day', '2026-02-24'],
    ['CN', '2026-02-16', 'previous-business-day', '2026-02-14'],
    ['CN', '2026-02-16', 'same-day', '2026-02-16'],
    ['EU', '2026-12-25', 'next-business-day', '2026-12-28'],
  ] as const)('%s, %s, %s: %s', (region, due, rule, expected) => {
    const { business } = REGIONS[region].calendar;
    expect(isoDay(adjustDueDay(business, rule, on(due)))).toBe(expected);
  });

  it('seven working days in India pass over Sundays, a second Saturday and Republic Day', () => {
    const { business } = REGIONS.IN.calendar;
    // 22 Jan 2026 is a Thursday: 23, 24 (fourth Saturday off), 25 Sunday, 26 Republic Day, 27 ...
    expect(isoDay(addBusinessDays(business, on('2026-01-22'), 7))).toBe('2026-02-02');
  });
});

describe('weekends', () => {
  it.each([
    ['US', '2026-11-28', false],
    ['CN', '2026-02-14', true],
    ['CN', '2026-02-28', true],
    ['CN', '2026-03-07', false],
    ['IN', '2026-03-07', true],
    ['IN', '2026-03-14', false],
    ['IN', '2026-03-21', false],
    ['IN', '2026-05-30', true],
  ] as const)('%s on Saturday %s: %s', (region, iso, expected) => {
    expect(businessDay(REGIONS[region].calendar.business, iso)).toBe(expected);
  });
});
