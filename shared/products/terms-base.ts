import type { ClosingTerms } from '../closing/closing-terms.ts';
import type { Money } from '../units/money.ts';
import type { Ppm } from '../units/rate.ts';

/** What the terms of every product family have. */
export interface TermsBase {
  /** The most that may be owed at a time. */
  readonly limit: Money;
  /** Day of the month on whose evening the lender reports to the bureau; 31 = the last day. */
  readonly reportDay: number;
  /** How the line can be ended. */
  readonly closing: ClosingTerms;
  /** The plan that the lender agrees to when payments can't be kept up; null for none. */
  readonly hardship?: HardshipOffer | null;
}

/** A hardship plan (协商还款): everything owed as one loan on easier terms. */
export interface HardshipOffer {
  /** It can be asked for from this many days past due; 0 at any time. */
  readonly afterDaysPastDue: number;
  /** Numbers of monthly instalments to choose from. */
  readonly periods: readonly number[];
  /** A year, over equal months. */
  readonly annualRate: Ppm;
  /** Of the interest and fees posted and unpaid, what is given up. */
  readonly waivedShare: Ppm;
}
