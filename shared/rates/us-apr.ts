import { err, invariant, ok, type Result } from '../result.ts';
import type { Day } from '../units/day.ts';
import { power } from './powers.ts';
import { findRates } from './roots.ts';
import {
  monthsBackFrom,
  unitPeriodsBetween,
  unitPeriodsPerYear,
  type UnitPeriod,
  type UnitTime,
} from './unit-periods.ts';

/** An amount advanced or paid, in any unit of money, at a time from the first advance. */
export interface TimedAmount {
  readonly amount: number;
  readonly at: UnitTime;
}

/** Why there is no rate: nothing repays the advance, or several rates would. */
export type RateProblem = 'no-rate' | 'several-rates';

export interface CreditFlows {
  readonly advances: readonly TimedAmount[];
  readonly payments: readonly TimedAmount[];
}

/**
 * The annual percentage rate by the actuarial method: the unit-period rate i at which advances and
 * payments are worth the same, each divided by (1 + f i)(1 + i)^t, times unit-periods in a year.
 * Source: 12 CFR 1026 Appendix J (b)(8).
 * @param perYear unit-periods in a year
 * @returns a fraction: 0.0969 for 9.69%. Rates below zero are not looked for.
 */
export function usApr(flows: CreditFlows, perYear: number): Result<number, RateProblem> {
  const paid = total(flows.payments);
  const advanced = total(flows.advances);
  if (paid < advanced || advanced <= 0) return err('no-rate');
  const search = findRates(
    (growth) => worth(flows.payments, growth - 1) - worth(flows.advances, growth - 1),
    RATE_GRID,
  );
  switch (search.kind) {
    case 'none':
      return err('no-rate');
    case 'several':
      return err('several-rates');
    case 'one':
      return ok(search.rate * perYear);
  }
}

/** Growth factors of a unit-period from 1 up: from nought to a millionfold. */
const RATE_GRID: readonly number[] = makeGrid();

function makeGrid(): readonly number[] {
  const grid = [1];
  for (let growth = 1.02; growth < 1e6; growth *= 1.02) grid.push(growth);
  return grid;
}

function worth(flows: readonly TimedAmount[], rate: number): number {
  let sum = 0;
  for (const { amount, at } of flows) {
    sum += amount / ((1 + at.fraction * rate) * power(1 + rate, at.whole));
  }
  return sum;
}

function total(flows: readonly TimedAmount[]): number {
  return flows.reduce((sum, { amount }) => sum + amount, 0);
}

/** An amount on a day. */
export interface DatedAmount {
  readonly on: Day;
  readonly amount: number;
}

/** Dated amounts as times from a day, by Appendix J's counting. */
export function timedFrom(
  start: Day,
  amounts: readonly DatedAmount[],
  period: UnitPeriod,
): readonly TimedAmount[] {
  return amounts.map(({ on, amount }) => ({ amount, at: unitPeriodsBetween(start, on, period) }));
}

/** The actuarial APR where every advance and payment has its own date. */
export function usAprFromDates(
  advances: readonly DatedAmount[],
  payments: readonly DatedAmount[],
  period: UnitPeriod,
): Result<number, RateProblem> {
  const start = earliest(advances);
  if (start === null || payments.some(({ on }) => on < start)) return err('no-rate');
  const flows = {
    advances: timedFrom(start, advances, period),
    payments: timedFrom(start, payments, period),
  };
  return usApr(flows, unitPeriodsPerYear(period));
}

function earliest(amounts: readonly DatedAmount[]): Day | null {
  return amounts.reduce<Day | null>(
    (first, { on }) => (first === null || on < first ? on : first),
    null,
  );
}

/** A loan of one advance and one payment: its term as the contract states it. */
export type SingleTerm =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'years'; readonly at: UnitTime };

/**
 * The APR of one advance repaid by one payment. Under a year the term itself is the unit-period,
 * of which a year has 365 / days or 12 / months; above, the unit-period is a year.
 * Source: 12 CFR 1026 Appendix J (b)(5)(vi), (c)(5).
 */
export function singlePaymentApr(
  advance: number,
  payment: number,
  term: SingleTerm,
): Result<number, RateProblem> {
  const start = { whole: 0, fraction: 0 };
  const flows = (at: UnitTime): CreditFlows => ({
    advances: [{ amount: advance, at: start }],
    payments: [{ amount: payment, at }],
  });
  if (term.kind === 'years') return usApr(flows(term.at), 1);
  const length = term.kind === 'days' ? term.days : term.months;
  invariant(length > 0, 'a term has some length');
  return usApr(flows({ whole: 1, fraction: 0 }), (term.kind === 'days' ? 365 : 12) / length);
}

/** The term between two days: whole months where it is that, else days, else years past a year. */
export function singleTermBetween(from: Day, to: Day): SingleTerm {
  invariant(from < to, 'a term has some length');
  const { months, days } = monthsBackFrom(from, to);
  if (months > 12 || (months === 12 && days > 0)) {
    return { kind: 'years', at: unitPeriodsBetween(from, to, { unit: 'year', n: 1 }) };
  }
  return days === 0 ? { kind: 'months', months } : { kind: 'days', days: to - from };
}

/** One advance and equal payments at the end of each unit-period. */
export function levelFlows(advance: number, payment: number, count: number): CreditFlows {
  return {
    advances: [{ amount: advance, at: { whole: 0, fraction: 0 } }],
    payments: Array.from({ length: count }, (_, k) => ({
      amount: payment,
      at: { whole: k + 1, fraction: 0 },
    })),
  };
}
