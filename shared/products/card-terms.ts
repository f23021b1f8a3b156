import type { MinimumFormula } from '../rates/minimum-formula.ts';
import type { Day } from '../units/day.ts';
import type { Money, Rounding } from '../units/money.ts';
import type { Ppm, Rate } from '../units/rate.ts';
import type { AllocationRule, DayCount } from './regions/region.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of a revolving card (信用卡): all data, so that banks and regimes may differ. Sources of
 * the shape: domain facts A4 (US, 12 CFR 1026), A8 (the pattern of Chinese card agreements) and D5
 * to D10. What no source fixes is a term here, not a rule in code.
 */
export interface CardTerms extends TermsBase {
  readonly family: 'card';
  /** Day of the month on whose evening the statement is cut; 31 is the last of every month. */
  readonly statementDay: number;
  readonly due: CardDue;
  /** What purchases cost once the interest-free period is lost. */
  readonly purchaseRate: Rate;
  readonly promo: PromotionTerms | null;
  readonly deferred: PromotionTerms | null;
  /** Over how many days a yearly rate is spread. */
  readonly dayCount: DayCount;
  readonly interest: CardInterestTerms;
  readonly minimum: { readonly formula: MinimumFormula; readonly rounding: Rounding };
  readonly lateFee: LateFeeTerms | null;
  /** Null: nothing beyond the limit is lent, and no fee arises. */
  readonly overLimit: OverLimitTerms | null;
  /** Null: no cash. */
  readonly cash: CashTerms | null;
  readonly penaltyFees: PenaltyFeeTerms;
  readonly penaltyRate: PenaltyRateTerms | null;
  readonly announced: AnnouncedRate | null;
  readonly autopay: CardAutopayTerms;
  readonly allocation: CardAllocationTerms;
  /**
   * Whether a refund after the statement leaves what is due as it was and shows in the next one
   * (CGB), or is taken off what is due (some issuers).
   */
  readonly refunds: 'next-bill' | 'reduces-due';
  /** Of fees that are a share of something. */
  readonly feeRounding: Rounding;
  /** Days past due from which the lender writes the debt off. */
  readonly chargeOffDays: number;
}

/** By when a statement is to be paid: a day of the month after it, or so many days after it. */
export type CardDue =
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'days-after'; readonly days: number };

/** A balance with a rate of its own until a day. */
export interface PromotionTerms {
  readonly rate: Rate;
  /** The last day on which it holds. */
  readonly until: Day;
  /** Whether new purchases fall under it, or only what it started with. */
  readonly covers: 'purchases' | 'opening';
}

/**
 * - `average-daily-balance`: the days' balances with new purchases. A statement that isn't paid in
 *   full costs interest on what is left of it, from the day after it was cut (never the days before:
 *   12 CFR 1026.54), and new purchases cost from the day they are posted until so many statements
 *   in a row are paid in full again.
 * - `full-back` (全额计息): a statement that isn't paid in full costs interest on every purchase of
 *   it, in full, from the day that it was posted.
 * - `remaining-only` (余额计息): the same on what is left unpaid alone.
 */
export const CARD_INTEREST_METHODS = [
  'average-daily-balance',
  'full-back',
  'remaining-only',
] as const;
export type CardInterestMethod = (typeof CARD_INTEREST_METHODS)[number];

export interface CardInterestTerms {
  readonly method: CardInterestMethod;
  /** Whether a cycle's nights include that of the statement day: banks' texts differ. */
  readonly statementDayCounts: boolean;
  /** What bears interest besides principal, at the purchase rate: unpaid interest, or fees as well. */
  readonly compounds: 'nothing' | 'interest' | 'interest-and-fees';
  /** Statements paid in full in a row that bring the interest-free period back. */
  readonly fullPayments: number;
  /** 容差: a statement short by this much still counts as paid in full. */
  readonly tolerance: Money;
  /** 容时: days after the due day within which a payment still counts as in time. */
  readonly graceDays: number;
  /** When an average daily balance is rounded before the rate is applied; null: it is not. */
  readonly averageRounding: Rounding | null;
  /** Of the interest, once, when it is posted. */
  readonly rounding: Rounding;
}

/** A fixed fee, or a share of something with a floor. */
export type FeeRule =
  | { readonly kind: 'amount'; readonly amount: Money }
  | { readonly kind: 'share'; readonly share: Ppm; readonly floor: Money };

/** A share is of the minimum's unpaid part (违约金). */
export interface LateFeeTerms {
  readonly first: FeeRule;
  readonly repeat: FeeRule;
  /** A miss within so many cycles of the last one is a repeated one. Six in the US. */
  readonly repeatWithin: number;
}

export interface OverLimitTerms {
  /** How far beyond the limit the card goes. */
  readonly upTo: Money;
  /** Once in a cycle in which it did. Zero where a fee is barred (Yinfa [2016] 111). */
  readonly fee: Money;
}

export interface CashTerms {
  /** The most that may be owed in cash advances. */
  readonly limit: Money;
  readonly rate: Rate;
  readonly fee: FeeRule;
}

export interface PenaltyFeeTerms {
  /** No more than the amount of what was violated: for a late fee the missed minimum (1026.52). */
  readonly capped: boolean;
  /** A failed autopay and the lateness that follows from it are one event. */
  readonly onePerEvent: boolean;
}

export interface PenaltyRateTerms {
  readonly rate: Rate;
  /** It comes when a minimum is more than so many days late. 60 in the US for old balances. */
  readonly afterDays: number;
  /** `new-purchases`: what was bought up to the 14th day of the notice keeps its rate (1026.55). */
  readonly appliesTo: 'all' | 'new-purchases';
  /** Days from the notice until the rate applies. */
  readonly noticeDays: number;
  /** Minimums paid on time in a row that end it. */
  readonly cureAfter: number;
}

/** A higher rate for new purchases, announced: what was bought by the 14th day is protected. */
export interface AnnouncedRate {
  readonly noticeOn: Day;
  readonly effectiveOn: Day;
  readonly rate: Rate;
}

export interface CardAutopayTerms {
  /** Whether it takes what cash there is when it can't take all. */
  readonly partial: boolean;
  /** For a payment that failed, once for a statement. */
  readonly failedFee: Money;
  /** Evenings after the due day on which it tries again. */
  readonly retryDays: number;
}

export interface CardAllocationTerms {
  /** How the minimum is used, and what is paid beyond it. */
  readonly minimum: AllocationRule;
  readonly excess: AllocationRule;
  /** For `cn-by-days-overdue`: beyond so many days past due principal comes first. */
  readonly principalFirstAfterDays: number;
}
