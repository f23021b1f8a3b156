import { assertNever, err, ok, type Result } from '../result.ts';
import { addDays, civilOf, dateInMonth, type Day } from '../units/day.ts';
import {
  later,
  regularPeriodsBetween,
  stepIn,
  type UnitPeriod,
  type UnitTime,
} from './unit-periods.ts';
import type { TimedAmount } from './us-apr.ts';

/** Equal payments at equal intervals, as disclosures print them: "23 payments of 230.00 from ..." */
export interface PaymentSeries {
  readonly first: Day;
  readonly count: number;
  readonly amount: number;
  readonly every: UnitPeriod;
}

/**
 * The times of a schedule's payments: its earliest payment at the time given, all others whole
 * unit-periods after it, as 12 CFR 1026 Appendix J (b)(5) treats a regular schedule with an odd
 * first period.
 * @param first the time from the first advance to the earliest payment
 * @returns `uneven` when a series' interval is not a whole number of unit-periods
 */
export function seriesTimes(
  series: readonly PaymentSeries[],
  period: UnitPeriod,
  first: UnitTime,
): Result<readonly TimedAmount[], 'uneven'> {
  const start = firstDay(series);
  const times: TimedAmount[] = [];
  for (const { first: from, count, amount, every } of series) {
    const step = stepIn(period, every);
    if (step === null || start === null) return err('uneven');
    const at = later(first, regularPeriodsBetween(start, from, period));
    for (let k = 0; k < count; k += 1) times.push({ amount, at: later(at, k * step) });
  }
  return ok(times);
}

/** The day of a schedule's earliest payment; null when it has none. */
export function firstDay(series: readonly PaymentSeries[]): Day | null {
  let first: Day | null = null;
  for (const { first: from } of series) if (first === null || from < first) first = from;
  return first;
}

/** The days of a series' payments; months keep the first payment's date, or end with the month. */
export function seriesDays({ first, count, every }: PaymentSeries): readonly Day[] {
  return Array.from({ length: count }, (_, k) => stepFrom(first, every, k));
}

function stepFrom(from: Day, { unit, n }: UnitPeriod, count: number): Day {
  const { year, month, date } = civilOf(from);
  const steps = n * count;
  switch (unit) {
    case 'day':
      return addDays(from, steps);
    case 'week':
      return addDays(from, 7 * steps);
    case 'semimonth': {
      const inMonth = dateInMonth(year, month + Math.floor(steps / 2), date);
      return steps % 2 === 0 ? inMonth : addDays(inMonth, 15);
    }
    case 'month':
      return dateInMonth(year, month + steps, date);
    case 'year':
      return dateInMonth(year + steps, month, date);
    default:
      return assertNever(unit);
  }
}
