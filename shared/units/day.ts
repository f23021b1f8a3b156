declare const brand: unique symbol;

/** A civil day: days since 1970-01-01 in the proleptic Gregorian calendar. No clock, no zone. */
export type Day = number & { readonly [brand]: 'Day' };

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

/** 1900-01-01 and 2199-12-31. */
const FIRST_DAY = -25_567;
const LAST_DAY = 84_005;
const DAYS_PER_ERA = 146_097;
const EPOCH_SHIFT = 719_468;

/** @throws when out of 1900-01-01 to 2199-12-31. */
export function day(days: number): Day {
  if (!Number.isSafeInteger(days) || days < FIRST_DAY || days > LAST_DAY) {
    throw new Error(`Broken invariant: day must be of 1900 to 2199, got ${days}`);
  }
  return days as Day;
}

export function addDays(from: Day, days: number): Day {
  return day(from + days);
}

/** Howard Hinnant's days-from-civil: March-based years, 400-year eras. */
export function dayOf({ year, month, date }: Civil): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return day(era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT);
}

/** The civil date of a day. Asked many times of the same day: the last answer is kept. */
export function civilOf(d: Day): Civil {
  if (d !== lastDay) {
    lastCivil = computeCivil(d);
    lastDay = d;
  }
  return lastCivil;
}

let lastDay = 0;
let lastCivil: Civil = { year: 1970, month: 1, date: 1 };

function computeCivil(d: Day): Civil {
  const z = d + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 1 = Monday ... 7 = Sunday, as ISO 8601 counts. */
export function weekdayOf(d: Day): number {
  return ((((d + 3) % 7) + 7) % 7) + 1;
}

/** The `date` of that month, or its last day when the month is shorter. */
export function dateInMonth(year: number, month: number, date: number): Day {
  const zeroBased = year * 12 + (month - 1);
  const y = Math.floor(zeroBased / 12);
  const m = zeroBased - y * 12 + 1;
  return dayOf({ year: y, month: m, date: Math.min(date, daysInMonth(y, m)) });
}

/** The first day strictly after `after` that falls on `date` of a month (or its last day). */
export function nextMonthly(after: Day, date: number): Day {
  const { year, month } = civilOf(after);
  const here = dateInMonth(year, month, date);
  return here > after ? here : dateInMonth(year, month + 1, date);
}

/** The last day strictly before `before` with this date of the month (or the month's last day). */
export function lastMonthly(before: Day, date: number): Day {
  const { year, month } = civilOf(before);
  const here = dateInMonth(year, month, date);
  return here < before ? here : dateInMonth(year, month - 1, date);
}

/** The same date so many months later, or the month's last day; earlier when negative. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, date } = civilOf(from);
  return dateInMonth(year, month + months, date);
}

export function isMonthly(d: Day, date: number): boolean {
  const civil = civilOf(d);
  // Most days of most months need no more than this.
  if (civil.date < 28 || date <= 28) return civil.date === date;
  return civil.date === Math.min(date, daysInMonth(civil.year, civil.month));
}

/** Whole months from one day to a later one, as an account's age is counted. */
export function monthsBetween(from: Day, to: Day): number {
  const a = civilOf(from);
  const b = civilOf(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return b.date < a.date ? months - 1 : months;
}

/** Reads `YYYY-MM-DD`; null when it is not a real date of 1900 to 2199. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (date < 1 || date > daysInMonth(year, month)) return null;
  return dayOf({ year, month, date });
}

export function isoDay(d: Day): string {
  const { year, month, date } = civilOf(d);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
