import { addDays, addMonths, type Day } from '../../units/day.ts';
import { addBusinessDays, type BusinessCalendar } from '../business-day.ts';
import type { Clock } from './region.ts';

const DAYS_PER_WEEK = 7;

/** The last day of a clock that begins to run on a day, which is not counted. */
export function clockEnds({ count, unit }: Clock, calendar: BusinessCalendar, from: Day): Day {
  switch (unit) {
    case 'day':
      return addDays(from, count.value);
    case 'business-day':
      return addBusinessDays(calendar, from, count.value);
    case 'week':
      return addDays(from, count.value * DAYS_PER_WEEK);
    case 'month':
      return addMonths(from, count.value);
  }
}
