import { assertNever, err, invariant, ok, type Result } from '../result.ts';
import type { Day } from '../units/day.ts';
import { power, realPower } from './powers.ts';
import { findRates } from './roots.ts';
import { monthsBackFrom } from './unit-periods.ts';
import type { RateProblem } from './us-apr.ts';

/** An amount at a time in years from the first drawdown. */
export interface YearlyAmount {
  readonly amount: number;
  readonly years: number;
}

/**
 * The annual percentage rate of charge of the EU and UK: the effective yearly rate X at which
 * drawdowns and payments, each over (1 + X)^t, are worth the same.
 * Source: Directive 2008/48/EC Annex I, (EU) 2023/2225 Annex III; FCA CONC App 1.2.
 * @returns a fraction: 0.1307 for 13.07%. A credit that pays back less than it lends has none.
 */
export function effectiveApr(
  drawdowns: readonly YearlyAmount[],
  payments: readonly YearlyAmount[],
): Result<number, RateProblem> {
  const search = findRates((growth) => worth(payments, growth) - worth(drawdowns, growth));
  switch (search.kind) {
    case 'none':
      return err('no-rate');
    case 'one':
      return ok(search.rate);
    case 'several':
      return severalOf(search.rates);
  }
}

/** Of several rates the one that is not negative, where only one isn't. */
function severalOf(rates: readonly number[]): Result<number, RateProblem> {
  const [rate, ...others] = rates.filter((candidate) => candidate >= 0);
  return rate === undefined || others.length > 0 ? err('several-rates') : ok(rate);
}

function worth(amounts: readonly YearlyAmount[], growth: number): number {
  let sum = 0;
  for (const { amount, years } of amounts) sum += amount / realPower(growth, years);
  return sum;
}

/**
 * How time between dates becomes years; one convention for a whole calculation.
 * - `days-365`: actual days over 365, leap or not.
 * - `days-365.25`: actual days over 365.25, the other standard year of Directive 98/7/EC.
 * - `equal-months`: whole months, twelfths of a year, counted back from the later day; odd days/365.
 */
export const YEAR_CONVENTIONS = ['days-365', 'days-365.25', 'equal-months'] as const;
export type YearConvention = (typeof YEAR_CONVENTIONS)[number];

const YEAR_DAYS = 365;
const MEAN_YEAR_DAYS = 365.25;

/** Years from one day to a later one. */
export function yearsBetween(from: Day, to: Day, convention: YearConvention): number {
  invariant(from <= to, 'time runs forward');
  switch (convention) {
    case 'days-365':
      return (to - from) / YEAR_DAYS;
    case 'days-365.25':
      return (to - from) / MEAN_YEAR_DAYS;
    case 'equal-months': {
      const { months, days } = monthsBackFrom(from, to);
      return months / 12 + days / YEAR_DAYS;
    }
    default:
      return assertNever(convention);
  }
}

/** A rate per period compounded over a year: (1 + i)^n - 1, as China's IRR and EAR are told. */
export function compounded(periodic: number, perYear: number): number {
  const growth = 1 + periodic;
  return (Number.isSafeInteger(perYear) ? power(growth, perYear) : realPower(growth, perYear)) - 1;
}

/** The rate per period that comes to an effective yearly rate: (1 + EAR)^(1/n) - 1. */
export function periodicFromEffective(effective: number, perYear: number): number {
  invariant(effective > -1 && perYear > 0, 'an effective rate is above -1');
  return realPower(1 + effective, 1 / perYear) - 1;
}

/** The effective rate of a nominal yearly rate compounded so many times a year. */
export function effectiveFromNominal(nominal: number, perYear: number): number {
  return compounded(nominal / perYear, perYear);
}

/** The nominal rate that comes to an effective one when compounded so many times a year. */
export function nominalFromEffective(effective: number, perYear: number): number {
  return periodicFromEffective(effective, perYear) * perYear;
}

/** The rate per period at which one positive amount grows to another. */
export function growthRate(
  { from, to }: { readonly from: number; readonly to: number },
  periods: number,
): number {
  invariant(from > 0 && to > 0 && periods > 0, 'growth is of positive amounts');
  return realPower(to / from, 1 / periods) - 1;
}

/**
 * The simple yearly rate of a single charge, as payday loans are advertised: fee / amount x year/days.
 * @param days the term, positive
 */
export function simpleAnnualRate(
  { amount, fee }: { readonly amount: number; readonly fee: number },
  days: number,
  yearDays: number,
): number {
  invariant(amount > 0 && days > 0, 'a charge is on an amount, for days');
  return (fee * yearDays) / (amount * days);
}

/** The same charge rolled over for a year, each fee on top of the last. */
export function rolledOverAnnualRate(
  { amount, fee }: { readonly amount: number; readonly fee: number },
  days: number,
  yearDays: number,
): number {
  invariant(amount > 0 && days > 0, 'a charge is on an amount, for days');
  return realPower(1 + fee / amount, yearDays / days) - 1;
}

/**
 * The representative APR of an overdraft whose first part is free: a month's interest at the EAR on
 * what is above that part, over the whole limit, compounded over a year. Our reading: it reproduces
 * the published examples of UK banks to the printed decimal.
 * @param effective the EAR as a fraction
 */
export function overdraftRepresentativeApr(
  effective: number,
  { limit, interestFree }: { readonly limit: number; readonly interestFree: number },
): number {
  invariant(limit > 0 && interestFree >= 0, 'an overdraft has a limit');
  const charged = Math.max(0, limit - interestFree);
  return compounded((charged * periodicFromEffective(effective, 12)) / limit, 12);
}

/**
 * A daily rate as the yearly rate that must stand beside it: daily x the year's days, simple.
 * Source: PBOC Announcement [2021] No. 3.
 */
export function annualFromDaily(daily: number, yearDays: number): number {
  return daily * yearDays;
}

/**
 * The historical rate of a billing cycle: the finance charge over what it was charged on, times
 * cycles a year. A transaction that is also in the balance counts once.
 * Source: 12 CFR 1026 Appendix F.
 */
export function historicAnnualRate(
  financeCharge: number,
  { transactions, balance }: { readonly transactions: number; readonly balance: number },
  perYear: number,
): Result<number, RateProblem> {
  const base = transactions + Math.max(0, balance - transactions);
  return base > 0 ? ok((perYear * financeCharge) / base) : err('no-rate');
}
