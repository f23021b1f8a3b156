import { assertNever, invariant } from '../result.ts';
import { asNumber, fraction, scaleExact, type Fraction } from '../units/fraction.ts';
import { money, type Money, type Rounding } from '../units/money.ts';
import { roundFloat } from './round.ts';

/** One line of a repayment table. */
export interface ScheduleRow {
  /** From 1. */
  readonly n: number;
  readonly principal: Money;
  readonly interest: Money;
  /** What is left to repay after it. */
  readonly balance: Money;
}

/** How a period's interest comes from a yearly or daily rate. */
export type PeriodInterest =
  /** A yearly rate over so many equal periods, however many days they have: 12 for months. */
  | { readonly kind: 'equal-periods'; readonly annual: Fraction; readonly perYear: number }
  /** A daily rate times the days of each period, one number for each. */
  | { readonly kind: 'actual-days'; readonly daily: Fraction; readonly days: readonly number[] };

export interface LoanTerms {
  /** Positive. */
  readonly principal: Money;
  readonly periods: number;
  readonly interest: PeriodInterest;
  /** Of each period's interest, once. */
  readonly interestRounding: Rounding;
  /** Of the level payment, or of the equal part of the principal. */
  readonly paymentRounding: Rounding;
}

/** The repayment methods that lenders name. */
export const REPAYMENT_METHODS = ['level-payment', 'equal-principal', 'interest-first'] as const;
export type RepaymentMethod = (typeof REPAYMENT_METHODS)[number];

/**
 * The repayment table in whole minor units.
 * - `level-payment` (等额本息): equal payments; the last takes what rounding left.
 * - `equal-principal` (等额本金): equal principal and falling interest; the last takes the rest.
 * - `interest-first` (先息后本): interest alone, and the whole principal at the end.
 */
export function repaymentSchedule(
  method: RepaymentMethod,
  terms: LoanTerms,
): readonly ScheduleRow[] {
  check(terms);
  switch (method) {
    case 'level-payment': {
      const level = levelPayment(terms);
      return rows(terms, (balance, interest) => Math.min(balance, Math.max(0, level - interest)));
    }
    case 'equal-principal': {
      const part = scaleExact(terms.principal, [fraction(1, terms.periods)], terms.paymentRounding);
      return rows(terms, (balance) => Math.min(balance, part));
    }
    case 'interest-first':
      return rows(terms, () => 0);
    default:
      return assertNever(method);
  }
}

/**
 * The level payment that repays the loan: the principal over what payments of 1 are worth, each
 * discounted by the interest of its own and all earlier periods. Exact when the rate is zero.
 */
export function levelPayment(terms: LoanTerms): Money {
  check(terms);
  if (rateNumerator(terms.interest) === 0) {
    return money(scaleExact(terms.principal, [fraction(1, terms.periods)], terms.paymentRounding));
  }
  return money(roundFloat(exactLevelPayment(terms), terms.paymentRounding));
}

/** The level payment before rounding, in minor units: for totals that a source prints unrounded. */
export function exactLevelPayment({ principal, periods, interest }: LoanTerms): number {
  let [factor, worth] = [1, 0];
  for (let n = 1; n <= periods; n += 1) {
    factor /= 1 + periodRate(interest, n);
    worth += factor;
  }
  return principal / worth;
}

/** What calculators print of a level-payment loan without keeping its table in money. */
export interface LevelTotals {
  readonly payment: Money;
  readonly totalPayment: Money;
  readonly totalInterest: Money;
}

/**
 * Payment and totals of a level-payment loan as calculators print them. The two customs differ by
 * cents: `unrounded` multiplies the exact payment and rounds once, halves up; `rounded-payment`
 * multiplies the payment as it is paid.
 */
export function levelTotals(
  terms: LoanTerms,
  custom: 'unrounded' | 'rounded-payment',
): LevelTotals {
  const payment = levelPayment(terms);
  const each = custom === 'unrounded' ? exactLevelPayment(terms) : payment;
  const totalPayment = money(roundFloat(each * terms.periods, 'half-up'));
  return { payment, totalPayment, totalInterest: money(totalPayment - terms.principal) };
}

/** The same for equal principal over equal periods; exact, and rounded once, halves up. */
export interface EqualPrincipalTotals {
  readonly principalPart: Money;
  readonly firstPayment: Money;
  readonly lastPayment: Money;
  /** How much each payment is below the one before. */
  readonly decrease: Money;
  readonly totalPayment: Money;
  readonly totalInterest: Money;
}

/**
 * Totals of an equal-principal loan as calculators print them, without rounding in between: interest
 * is principal x rate x (n + 1) / 2 in all.
 * @param perYear periods in a year
 */
export function equalPrincipalTotals(
  principal: Money,
  periods: number,
  { annual, perYear }: { readonly annual: Fraction; readonly perYear: number },
): EqualPrincipalTotals {
  invariant(principal > 0 && periods > 0 && perYear > 0, 'a loan has principal and periods');
  const rate = [annual, fraction(1, perYear)];
  const once = (...factors: readonly Fraction[]): Money =>
    money(scaleExact(principal, factors, 'half-up'));
  const totalInterest = once(...rate, fraction(periods + 1, 2));
  const { numerator, denominator } = annual;
  // P/n + P r = P (perYear d + n r) / (n perYear d), for the first; r/n for the last.
  const down = denominator * perYear;
  return {
    principalPart: once(fraction(1, periods)),
    firstPayment: once(fraction(down + periods * numerator, down), fraction(1, periods)),
    lastPayment: once(fraction(down + numerator, down), fraction(1, periods)),
    decrease: once(...rate, fraction(1, periods)),
    totalInterest,
    totalPayment: money(principal + totalInterest),
  };
}

function rows(
  { principal, periods, interest, interestRounding }: LoanTerms,
  principalDue: (balance: Money, interest: Money) => number,
): readonly ScheduleRow[] {
  const table: ScheduleRow[] = [];
  let balance = principal;
  for (let n = 1; n <= periods; n += 1) {
    const charged = money(scaleExact(balance, factors(interest, n), interestRounding));
    const part = n === periods ? balance : money(principalDue(balance, charged));
    balance = money(balance - part);
    table.push({ n, principal: part, interest: charged, balance });
  }
  return table;
}

function factors(interest: PeriodInterest, n: number): readonly Fraction[] {
  switch (interest.kind) {
    case 'equal-periods':
      return [interest.annual, fraction(1, interest.perYear)];
    case 'actual-days':
      return [interest.daily, fraction(interest.days[n - 1] ?? 0, 1)];
    default:
      return assertNever(interest);
  }
}

function periodRate(interest: PeriodInterest, n: number): number {
  return factors(interest, n).reduce((rate, factor) => rate * asNumber(factor), 1);
}

function rateNumerator(interest: PeriodInterest): number {
  return interest.kind === 'equal-periods' ? interest.annual.numerator : interest.daily.numerator;
}

function check({ principal, periods, interest }: LoanTerms): void {
  invariant(principal > 0, 'a loan is of a positive amount');
  invariant(Number.isSafeInteger(periods) && periods > 0, 'a loan has whole periods');
  invariant(rateNumerator(interest) >= 0, 'a rate is not negative');
  if (interest.kind === 'actual-days') {
    invariant(interest.days.length === periods, 'each period has its days');
  }
}

/** A line of a table that is not rounded anywhere, in any unit of money. */
export interface UnroundedRow {
  readonly n: number;
  readonly principal: number;
  readonly interest: number;
  readonly payment: number;
  readonly balance: number;
}

/** The level-payment table as spreadsheets keep it, without rounding. */
export function unroundedSchedule(terms: LoanTerms): {
  readonly rows: readonly UnroundedRow[];
  readonly totalInterest: number;
} {
  check(terms);
  const level = exactLevelPayment(terms);
  const table: UnroundedRow[] = [];
  let balance: number = terms.principal;
  let totalInterest = 0;
  for (let n = 1; n <= terms.periods; n += 1) {
    const interest = balance * periodRate(terms.interest, n);
    balance -= level - interest;
    totalInterest += interest;
    table.push({ n, principal: level - interest, interest, payment: level, balance });
  }
  return { rows: table, totalInterest };
}
