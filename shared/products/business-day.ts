import { addDays, civilOf, weekdayOf, type Day } from '../units/day.ts';
import { invariant } from '../result.ts';

/** Which weekdays banks rest. India: Sundays and the month's second and fourth Saturdays. */
export const WEEKENDS = ['saturday-sunday', 'sunday-and-2nd-4th-saturday'] as const;
export type Weekend = (typeof WEEKENDS)[number];

/** A region's business days, as dated data. */
export interface BusinessCalendar {
  readonly weekend: Weekend;
  /** Days off that aren't (only) a weekend, ascending. */
  readonly holidays: readonly Day[];
  /** Weekend days on which people work, ascending (China's make-up days). */
  readonly workingWeekendDays: readonly Day[];
}

/** What happens to a due day that is no business day. */
export const DUE_DAY_RULES = ['same-day', 'next-business-day', 'previous-business-day'] as const;
export type DueDayRule = (typeof DUE_DAY_RULES)[number];

/** Longer than any run of days off; a calendar that has a longer one is broken. */
const LONGEST_REST_DAYS = 31;

/** Whether banks work on `d`. Out of the years that the calendar covers only weekends are known. */
export function isBusinessDay(calendar: BusinessCalendar, d: Day): boolean {
  if (includes(calendar.holidays, d)) return false;
  return !isWeekend(calendar.weekend, d) || includes(calendar.workingWeekendDays, d);
}

/** The first business day on or after `d`. */
export function nextBusinessDay(calendar: BusinessCalendar, d: Day): Day {
  return seek(calendar, d, 1);
}

/** The last business day on or before `d`. */
export function previousBusinessDay(calendar: BusinessCalendar, d: Day): Day {
  return seek(calendar, d, -1);
}

/**
 * The `count`-th business day strictly after `from` (before it when negative), as "within 7
 * working days of the request" is counted: the day of the request is day 0. With 0, `from` itself.
 */
export function addBusinessDays(calendar: BusinessCalendar, from: Day, count: number): Day {
  invariant(Number.isSafeInteger(count), 'business days are counted in whole numbers');
  const step = count < 0 ? -1 : 1;
  let at = from;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    at = seek(calendar, addDays(at, step), step);
  }
  return at;
}

/** Business days after `from` up to and including `to`; 0 when `to` is not later. */
export function businessDaysBetween(calendar: BusinessCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let ahead = 1; from + ahead <= to; ahead += 1) {
    if (isBusinessDay(calendar, addDays(from, ahead))) count += 1;
  }
  return count;
}

/** The day by whose end a payment due on `d` counts as in time. */
export function adjustDueDay(calendar: BusinessCalendar, rule: DueDayRule, d: Day): Day {
  switch (rule) {
    case 'same-day':
      return d;
    case 'next-business-day':
      return nextBusinessDay(calendar, d);
    case 'previous-business-day':
      return previousBusinessDay(calendar, d);
  }
}

export function isWeekend(weekend: Weekend, d: Day): boolean {
  const weekday = weekdayOf(d);
  if (weekday === 7) return true;
  if (weekday !== 6) return false;
  if (weekend === 'saturday-sunday') return true;
  const nth = Math.floor((civilOf(d).date - 1) / 7) + 1;
  return nth === 2 || nth === 4;
}

function seek(calendar: BusinessCalendar, from: Day, step: 1 | -1): Day {
  let at = from;
  for (let tried = 0; tried <= LONGEST_REST_DAYS; tried += 1) {
    if (isBusinessDay(calendar, at)) return at;
    at = addDays(at, step);
  }
  throw new Error('Broken invariant: a calendar with a month of days off');
}

/** Binary search: a run asks this for every day it plays. */
function includes(days: readonly Day[], d: Day): boolean {
  let low = 0;
  let high = days.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = days[middle];
    if (found === undefined || found === d) return found === d;
    if (found < d) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
