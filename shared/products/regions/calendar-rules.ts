import { addDays, dayOf, daysInMonth, weekdayOf, type Day } from '../../units/day.ts';

const DAYS_PER_WEEK = 7;

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus prints
 * (Astronomical Algorithms, 1991, chapter 8).
 */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const weekShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekShift) / 451);
  const marchBased = epact + weekShift - 7 * late + 114;
  return dayOf({ year, month: Math.floor(marchBased / 31), date: (marchBased % 31) + 1 });
}

export function goodFriday(year: number): Day {
  return addDays(easterSunday(year), -2);
}

export function easterMonday(year: number): Day {
  return addDays(easterSunday(year), 1);
}

/** The n-th such weekday of a month; 1 = Monday ... 7 = Sunday. */
export function nthWeekday(
  { year, month }: { readonly year: number; readonly month: number },
  weekday: number,
  nth: number,
): Day {
  const first = dayOf({ year, month, date: 1 });
  const ahead = (weekday - weekdayOf(first) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return addDays(first, ahead + (nth - 1) * DAYS_PER_WEEK);
}

/** The last such weekday of a month. */
export function lastWeekday(
  { year, month }: { readonly year: number; readonly month: number },
  weekday: number,
): Day {
  const last = dayOf({ year, month, date: daysInMonth(year, month) });
  return addDays(last, -((weekdayOf(last) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

/**
 * Holidays with a day off in lieu for each that falls on a Saturday or Sunday: the next day that is
 * neither a weekend nor a holiday already. Gives them in order, the lost days left out.
 */
export function withDaysInLieu(holidays: readonly Day[]): readonly Day[] {
  const taken = new Set<Day>(holidays);
  const off: Day[] = [];
  for (const holiday of inOrder(holidays)) {
    let at = holiday;
    if (weekdayOf(holiday) >= 6) {
      while (weekdayOf(at) >= 6 || taken.has(at)) at = addDays(at, 1);
      taken.add(at);
    }
    off.push(at);
  }
  return inOrder(off);
}

/** Sunday holidays move to the Monday; Saturday holidays are lost, as at Federal Reserve Banks. */
export function sundaysToMonday(holidays: readonly Day[]): readonly Day[] {
  return inOrder(
    holidays
      .filter((holiday) => weekdayOf(holiday) !== 6)
      .map((holiday) => (weekdayOf(holiday) === 7 ? addDays(holiday, 1) : holiday)),
  );
}

/** Every day of a run of days off, both ends included. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let at = first; at <= last; at = addDays(at, 1)) days.push(at);
  return days;
}

/** Ascending, each day once. */
export function inOrder(days: readonly Day[]): readonly Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
