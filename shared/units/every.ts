import { addDays, isMonthly, nextMonthly, weekdayOf, type Day } from './day.ts';

/** How often something comes by the calendar. */
export type Every =
  | { readonly kind: 'month'; readonly date: number }
  | { readonly kind: 'week'; readonly weekday: number };

/** Whether it comes on this day. A month without its date uses its last day. */
export function fallsOn(every: Every, day: Day): boolean {
  return every.kind === 'month' ? isMonthly(day, every.date) : weekdayOf(day) === every.weekday;
}

/** The first day after this one on which it comes. */
export function nextOccurrence(every: Every, after: Day): Day {
  if (every.kind === 'month') return nextMonthly(after, every.date);
  const days = (every.weekday - weekdayOf(after) + DAYS_A_WEEK) % DAYS_A_WEEK;
  return addDays(after, days === 0 ? DAYS_A_WEEK : days);
}

const DAYS_A_WEEK = 7;
