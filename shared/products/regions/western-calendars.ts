import { dayOf, type Day } from '../../units/day.ts';
import {
  easterMonday,
  goodFriday,
  inOrder,
  lastWeekday,
  nthWeekday,
  sundaysToMonday,
  withDaysInLieu,
} from './calendar-rules.ts';
import { readIn, recalled } from './fact.ts';
import { regionCalendar, yearsByRule, type RegionCalendar } from './region-calendar.ts';

const MONDAY = 1;
const THURSDAY = 4;

const FED = 'Federal Reserve Bank of Richmond, holiday schedule 2025 to 2027';

/**
 * Days on which Federal Reserve Banks close, and so most bank payments rest. They follow the federal
 * holidays, but stay open on the Friday before a Saturday holiday, unlike government offices.
 */
export const US_CALENDAR: RegionCalendar = regionCalendar(
  readIn(FED, '2025', 'saturday-sunday'),
  yearsByRule(federalReserveHolidays).map((year) => readIn(FED, '2025', year)),
);

const BANK_HOLIDAYS =
  'Banking and Financial Dealings Act 1971, schedule 1, and the usual royal proclamations; GOV.UK list';

/** Bank holidays of England and Wales; Scotland and Northern Ireland have others. */
export const UK_CALENDAR: RegionCalendar = regionCalendar(
  recalled(BANK_HOLIDAYS, '2025', 'saturday-sunday'),
  yearsByRule(bankHolidays).map((year) => recalled(BANK_HOLIDAYS, '2025', year)),
);

const ECB = 'European Central Bank, long-term calendar for TARGET closing days';

/** Days on which TARGET is closed. Member states have further holidays of their own. */
export const EU_CALENDAR: RegionCalendar = regionCalendar(
  readIn(ECB, '2000-12-14', 'saturday-sunday'),
  yearsByRule(targetClosingDays).map((year) => readIn(ECB, '2000-12-14', year)),
);

function federalReserveHolidays(year: number): readonly Day[] {
  return sundaysToMonday([
    dayOf({ year, month: 1, date: 1 }), // New Year's Day
    nthWeekday({ year, month: 1 }, MONDAY, 3), // Birthday of Martin Luther King, Jr.
    nthWeekday({ year, month: 2 }, MONDAY, 3), // Washington's Birthday
    lastWeekday({ year, month: 5 }, MONDAY), // Memorial Day
    dayOf({ year, month: 6, date: 19 }), // Juneteenth
    dayOf({ year, month: 7, date: 4 }), // Independence Day
    nthWeekday({ year, month: 9 }, MONDAY, 1), // Labor Day
    nthWeekday({ year, month: 10 }, MONDAY, 2), // Columbus Day
    dayOf({ year, month: 11, date: 11 }), // Veterans Day
    nthWeekday({ year, month: 11 }, THURSDAY, 4), // Thanksgiving Day
    dayOf({ year, month: 12, date: 25 }), // Christmas Day
  ]);
}

function bankHolidays(year: number): readonly Day[] {
  return withDaysInLieu([
    dayOf({ year, month: 1, date: 1 }), // New Year's Day
    goodFriday(year),
    easterMonday(year),
    nthWeekday({ year, month: 5 }, MONDAY, 1), // early May
    lastWeekday({ year, month: 5 }, MONDAY), // spring
    lastWeekday({ year, month: 8 }, MONDAY), // summer
    dayOf({ year, month: 12, date: 25 }), // Christmas Day
    dayOf({ year, month: 12, date: 26 }), // Boxing Day
  ]);
}

function targetClosingDays(year: number): readonly Day[] {
  return inOrder([
    dayOf({ year, month: 1, date: 1 }),
    goodFriday(year),
    easterMonday(year),
    dayOf({ year, month: 5, date: 1 }),
    dayOf({ year, month: 12, date: 25 }),
    dayOf({ year, month: 12, date: 26 }),
  ]);
}
