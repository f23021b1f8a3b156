import type { Day } from '../../units/day.ts';
import type { BusinessCalendar, Weekend } from '../business-day.ts';
import { inOrder } from './calendar-rules.ts';
import type { Fact } from './fact.ts';

/** The years that every region's calendar knows. */
export const FIRST_CALENDAR_YEAR = 2024;
export const LAST_CALENDAR_YEAR = 2028;

/** One year's exceptions to the weekend. */
export interface HolidayYear {
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly workingWeekendDays: readonly Day[];
}

/** A region's calendar: year by year with its source, and the whole of it ready to ask. */
export interface RegionCalendar {
  readonly weekend: Fact<Weekend>;
  readonly years: readonly Fact<HolidayYear>[];
  readonly business: BusinessCalendar;
}

/** Puts the years together. */
export function regionCalendar(
  weekend: Fact<Weekend>,
  years: readonly Fact<HolidayYear>[],
): RegionCalendar {
  return {
    weekend,
    years,
    business: {
      weekend: weekend.value,
      holidays: inOrder(years.flatMap(({ value }) => value.holidays)),
      workingWeekendDays: inOrder(years.flatMap(({ value }) => value.workingWeekendDays)),
    },
  };
}

/** A year of each calendar from a rule that gives its holidays. */
export function yearsByRule(holidaysOf: (year: number) => readonly Day[]): readonly HolidayYear[] {
  const years: HolidayYear[] = [];
  for (let year = FIRST_CALENDAR_YEAR; year <= LAST_CALENDAR_YEAR; year += 1) {
    years.push({ year, holidays: holidaysOf(year), workingWeekendDays: [] });
  }
  return years;
}
