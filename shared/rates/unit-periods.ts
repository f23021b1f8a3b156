import { assertNever, invariant } from '../result.ts';
import { civilOf, dateInMonth, type Day } from '../units/day.ts';

/** What 12 CFR 1026 Appendix J counts time in. */
export const UNITS = ['day', 'week', 'semimonth', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** `n` units: every 4 weeks is { unit: 'week', n: 4 }, a quarter { unit: 'month', n: 3 }. */
export interface UnitPeriod {
  readonly unit: Unit;
  /** A positive whole number. */
  readonly n: number;
}

/** A time as whole unit-periods and a fraction of one, from 0 to below 1. */
export interface UnitTime {
  readonly whole: number;
  readonly fraction: number;
}

const DAYS_PER_MONTH = 30;
const DAYS_PER_SEMIMONTH = 15;
const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;

/** How many such unit-periods a year has: 12, 26, 4 ... Source: Appendix J (b)(4)(i), (b)(7). */
export function unitPeriodsPerYear({ unit, n }: UnitPeriod): number {
  switch (unit) {
    case 'day':
      return DAYS_PER_YEAR / n;
    case 'week':
      return 52 / n;
    case 'semimonth':
      return 24 / n;
    case 'month':
      return MONTHS_PER_YEAR / n;
    case 'year':
      return 1 / n;
    default:
      return assertNever(unit);
  }
}

/**
 * Time between two days in unit-periods. Months are counted back from the later day; the odd days
 * that are left are thirtieths of a month, fifteenths of a semimonth, or days of a 365-day year.
 * Source: 12 CFR 1026 Appendix J (b)(5).
 */
export function unitPeriodsBetween(from: Day, to: Day, { unit, n }: UnitPeriod): UnitTime {
  invariant(from <= to, 'time runs forward');
  switch (unit) {
    case 'day':
      return split(to - from, n);
    case 'week':
      return split(to - from, 7 * n);
    case 'semimonth': {
      const { months, days } = monthsBackFrom(from, to);
      const units = months * 2 + Math.floor(days / DAYS_PER_SEMIMONTH);
      return split(
        units * DAYS_PER_SEMIMONTH + (days % DAYS_PER_SEMIMONTH),
        DAYS_PER_SEMIMONTH * n,
      );
    }
    case 'month': {
      const { months, days } = monthsBackFrom(from, to);
      return split(months * DAYS_PER_MONTH + days, DAYS_PER_MONTH * n);
    }
    case 'year':
      return yearsBetween(from, to, n);
    default:
      return assertNever(unit);
  }
}

/** Whole months in a year's fraction are twelfths; with odd days it is all counted in days. */
function yearsBetween(from: Day, to: Day, n: number): UnitTime {
  const { months, days } = monthsBackFrom(from, to);
  const units = Math.floor(months / (MONTHS_PER_YEAR * n));
  const monthsLeft = months - units * MONTHS_PER_YEAR * n;
  if (days === 0) return { whole: units, fraction: monthsLeft / (MONTHS_PER_YEAR * n) };
  const start = monthsBefore(to, units * MONTHS_PER_YEAR * n);
  return {
    whole: units,
    fraction: Math.min(start - from, DAYS_PER_YEAR * n - 1) / (DAYS_PER_YEAR * n),
  };
}

function split(parts: number, perUnit: number): UnitTime {
  const whole = Math.floor(parts / perUnit);
  return { whole, fraction: (parts - whole * perUnit) / perUnit };
}

/** The most whole months that fit, counted back from the later day, and the odd days before them. */
export function monthsBackFrom(
  from: Day,
  to: Day,
): { readonly months: number; readonly days: number } {
  const a = civilOf(from);
  const b = civilOf(to);
  const apart = (b.year - a.year) * MONTHS_PER_YEAR + (b.month - a.month);
  const months = monthsBefore(to, apart) >= from ? apart : apart - 1;
  return { months, days: monthsBefore(to, months) - from };
}

/** The same date that many months earlier, or the last of that month when it is shorter. */
export function monthsBefore(to: Day, months: number): Day {
  const { year, month, date } = civilOf(to);
  return dateInMonth(year, month - months, date);
}

/** The time `count` unit-periods after another. */
export function later({ whole, fraction }: UnitTime, count: number): UnitTime {
  return { whole: whole + count, fraction };
}

/**
 * The nearest whole number of unit-periods between two days of a regular schedule, whose months and
 * semimonths are not all of one length.
 */
export function regularPeriodsBetween(from: Day, to: Day, period: UnitPeriod): number {
  const { whole, fraction } = unitPeriodsBetween(from, to, period);
  return fraction >= 0.5 ? whole + 1 : whole;
}

/** How many unit-periods one step of such units is: null when it is not a whole number of them. */
export function stepIn(period: UnitPeriod, step: UnitPeriod): number | null {
  const ratio = sizeOf(step, period.unit);
  if (ratio === null) return null;
  const steps = ratio / period.n;
  return Number.isSafeInteger(steps) && steps > 0 ? steps : null;
}

/** A step's length in another unit; months and weeks are not to be had from each other. */
function sizeOf({ unit, n }: UnitPeriod, inUnit: Unit): number | null {
  if (unit === inUnit) return n;
  const semimonths = { semimonth: 1, month: 2, year: 24 } as const;
  const days = { day: 1, week: 7 } as const;
  if (unit in days && inUnit in days) {
    return (n * days[unit as keyof typeof days]) / days[inUnit as keyof typeof days];
  }
  if (unit in semimonths && inUnit in semimonths) {
    const whole = n * semimonths[unit as keyof typeof semimonths];
    return whole / semimonths[inUnit as keyof typeof semimonths];
  }
  return null;
}
