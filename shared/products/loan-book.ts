import type { Day } from '../units/day.ts';
import type { Money, Rounding } from '../units/money.ts';
import type { Ppm } from '../units/rate.ts';
import type { Accrual } from './accrual.ts';
import type { AdvanceLine } from './advance.ts';
import type { BnplLine } from './bnpl.ts';
import type { CashLine } from './cash-line.ts';
import type { DrawMethod } from './family.ts';
import type { LineBase } from './line.ts';
import type { LoanLine } from './loan.ts';
import type { PaydayLine } from './payday.ts';

/**
 * A loan book: a line that holds loans, each with a table of instalments and simple interest for
 * every night on the principal still owed. Five families are made of it; they differ in terms, in
 * how a loan comes about, and in little else.
 */
export type BookLine = CashLine | AdvanceLine | BnplLine | PaydayLine | LoanLine;

/** What every line with a loan book keeps. */
export interface BookBase extends LineBase {
  readonly loans: readonly Loan[];
  /** Loans made so far in this run: numbers the next one. */
  readonly made: number;
}

/**
 * One loan. What the whole line owes is in the books; how it divides among the loans is here: over
 * all loans `left` sums to the part `principal`, `interest` to `interest` and `fees` to `fees`.
 */
export interface Loan {
  readonly id: string;
  readonly startedOn: Day;
  readonly method: DrawMethod;
  readonly lent: Money;
  /** In order. `principal` is what is still to be paid of it, so it shrinks when paid ahead. */
  readonly instalments: readonly Instalment[];
  /** How many of them are behind: paid, or missed and now overdue. */
  readonly settled: number;
  /** Principal still owed: what is overdue, and the instalments ahead. */
  readonly left: Money;
  /** Principal of instalments that were missed. */
  readonly overdue: Money;
  readonly accrual: Accrual;
  /** Posted and not yet paid. */
  readonly interest: Money;
  readonly fees: Money;
  /** All interest and fees ever charged on it. */
  readonly charged: Money;
  /** Late fees within `charged`. */
  readonly lateFees: Money;
  /** Due days missed and what is still unpaid of each, the oldest first. */
  readonly missed: readonly MissedDue[];
  /** Whether a cap on its cost has been reached: nothing more may be charged. */
  readonly capped: boolean;
}

export interface Instalment {
  readonly dueOn: Day;
  /** Nights since the due day before it, or since the loan began. */
  readonly days: number;
  readonly principal: Money;
  /** Interest as foreseen when the table was drawn up. */
  readonly interest: Money;
}

export interface MissedDue {
  readonly dueOn: Day;
  readonly left: Money;
}

/** How a night's interest comes from the quoted rate. */
export type InterestBasis =
  /** A daily rate for every night. */
  | { readonly kind: 'daily'; readonly ppm: Ppm }
  /** A yearly rate over a year of so many days, for every night. */
  | { readonly kind: 'yearly'; readonly ppm: Ppm; readonly yearDays: 365 | 360 }
  /** A twelfth of a yearly rate a month, however long the month; nights share it equally. */
  | { readonly kind: 'equal-months'; readonly ppm: Ppm }
  /** Thirty days of a daily rate a month, however long the month; nights share it equally. */
  | { readonly kind: 'thirty-days'; readonly ppm: Ppm };

/** The terms that all loan books share. */
export interface BookTerms {
  readonly interest: InterestBasis;
  /** On overdue principal, quoted for the same time as `interest`. */
  readonly overdueRate: Ppm;
  /** Of interest, each time it is posted. */
  readonly interestRounding: Rounding;
  /** Of the level payment or the equal part of principal. */
  readonly paymentRounding: Rounding;
  readonly early: EarlyTerms;
  readonly late: LateTerms;
  readonly autopay: AutopayTerms;
  /** The most that a loan may cost in all, as a share of what was lent; null for no cap. */
  readonly costCap: Ppm | null;
  /** After so many days past due the lender writes the line off; null for never. */
  readonly chargeOffDays: number | null;
}

/** Repayment ahead of time: always with interest for the nights gone by alone. */
export interface EarlyTerms {
  /**
   * `any`: any amount; instalments ahead become smaller. `ending`: only by ending a loan.
   * `whole`: the line takes no payment but everything at once.
   */
  readonly payments: 'any' | 'ending' | 'whole';
  /** Compensation, as a share of principal repaid ahead of time. */
  readonly fee: Ppm;
  /** The same when a year or less is left. */
  readonly feeLastYear: Ppm;
  /** Whether compensation is at most the interest that is saved. */
  readonly feeWithinSaved: boolean;
}

export interface LateTerms {
  /** Days after the due day on which a payment is still in time (容时). */
  readonly graceDays: number;
  /** For each due day missed. */
  readonly fee: Money;
  readonly feeKind: 'late' | 'default';
  /** The most that late fees on one loan may be together, as a share of what was lent. */
  readonly feeCap: Ppm | null;
}

export interface AutopayTerms {
  /** Whether it takes what cash there is when it can't take an instalment whole. */
  readonly partial: boolean;
  /** Which instalment is taken first. */
  readonly order: 'oldest' | 'smallest';
  /** Evenings after the due day on which it tries again. */
  readonly retryDays: number;
  /** Charged when the first try finds too little. */
  readonly failedFee: Money;
}
