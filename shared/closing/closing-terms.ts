import type { ClosingRule } from '../products/regions/region.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { Ppm } from '../units/rate.ts';
import type { BlockerKind } from './blocker.ts';

/** Where a closing can be asked for. */
export const CHANNELS = ['app', 'phone', 'branch', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the learner holds afterwards to show that the closing was asked for and done. */
export const PROOFS = ['none', 'message', 'paper'] as const;
export type Proof = (typeof PROOFS)[number];

export interface ChannelTerms {
  readonly available: boolean;
  /** Screens, menus or counters before the closing itself: the same work whatever is on them. */
  readonly steps: number;
  /** Business days from the confirmation until the lender has done it. */
  readonly waitBusinessDays: number;
  /** Only on business days: somebody must be there. */
  readonly officeHours: boolean;
  /** How likely a confirmed request through this channel is lost once. */
  readonly mishap: Ppm;
  readonly proof: Proof;
}

/** Ways to prove who asks, all simulated: nothing is typed, seen or heard. */
export const IDENTITY_METHODS = ['password', 'one-time-code', 'face'] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

export interface IdentityTerms {
  /** Asked one after the other; empty: nobody asks. */
  readonly methods: readonly IdentityMethod[];
  /** So many wrong answers lock the check. */
  readonly wrongAnswers: number;
  readonly lockDays: number;
  /** The channel in which a person looks instead, locked or not; null for none. */
  readonly recovery: Channel | null;
}

/** What a lender offers so that the line is kept. Every offer says what it is worth and what it binds. */
export type RetentionOffer =
  | { readonly kind: 'limit-raise'; readonly amount: Money; readonly keepDays: number }
  /** Fees that the line has cost are paid back, up to the amount. */
  | { readonly kind: 'fee-waiver'; readonly amount: Money; readonly keepDays: number }
  /** Points and the money that they are worth, paid out at once. */
  | {
      readonly kind: 'points';
      readonly points: number;
      readonly amount: Money;
      readonly keepDays: number;
    };

/** One friction of a closing design. */
export type DesignStep =
  | { readonly kind: 'notice' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'offer'; readonly offer: RetentionOffer }
  /** The line must stay frozen for so many days before the next step. */
  | { readonly kind: 'freeze-first'; readonly days: number };

/** How a lender lays out the way to the end: data, so that two designs can be compared. */
export interface ClosingDesign {
  /** Screens to be searched through before the entry is found. */
  readonly buriedScreens: number;
  /** In this order; there is always one more confirmation than none. */
  readonly steps: readonly DesignStep[];
  /** Steps that opening the line took: what leaving is compared with. */
  readonly joiningSteps: number;
}

/** Why somebody closes. A closed list: no free text is kept. */
export const CLOSE_REASONS = [
  'spend-less',
  'too-costly',
  'too-many-lines',
  'other-lender',
  'no-reason',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export interface ReopeningTerms {
  readonly allowed: boolean;
  /** Days after the closing before it can be asked for. */
  readonly waitDays: number;
  /** The least points of the simulated score; null: not looked at. */
  readonly scoreFloor: number | null;
  /** No report of a late payment on any line within so many months; 0: not looked at. */
  readonly noLateMonths: number;
}

/** A merchant or a subscription that charges the line after it was closed. */
export interface LateChargeTerms {
  readonly amount: Money;
  readonly afterDays: number;
  readonly chance: Ppm;
}

/**
 * What becomes of a subscription that is left on a closed line: refused, so that it falls to cash,
 * or charged late, so that a balance comes back. Both happen; which is the lender's terms.
 */
export const LEFT_SUBSCRIPTIONS = ['refused', 'charged'] as const;
export type LeftSubscriptions = (typeof LEFT_SUBSCRIPTIONS)[number];

/** How a line can be ended. Every number is the region's, cited there, or the author's choice. */
export interface ClosingTerms {
  readonly rule: ClosingRule;
  /** What must be gone before the line can be closed, where the rule is `settled-first`. */
  readonly blockers: readonly BlockerKind[];
  /** Days in which a confirmed closing can be taken back. */
  readonly coolingOffDays: number;
  /** Days from the confirmation to the end of the line. */
  readonly noticeDays: number;
  /** Whether a closing can still be taken back while its notice runs. */
  readonly cancellable: boolean;
  /** The first day on which the line may be closed; null: any. */
  readonly lockInUntil: Day | null;
  readonly channels: Readonly<Record<Channel, ChannelTerms>>;
  readonly identity: IdentityTerms;
  readonly design: ClosingDesign;
  /** Whether what is owed on the last day is taken from cash, when all of it is there. */
  readonly finalCollection: boolean;
  readonly reopening: ReopeningTerms;
  /** Business days in which a credit balance is paid out after closing; 0: at once. */
  readonly creditBalanceDays: number;
  readonly lateCharge: LateChargeTerms | null;
  readonly leftSubscriptions: LeftSubscriptions;
  /** The lender must close within so many business days once nothing is owed, or pay for each day. */
  readonly deadline: { readonly businessDays: number; readonly perLateDay: Money } | null;
  /** Leaving the contract soon after it began: no notice, the debt due some days later. */
  readonly withdrawal: { readonly days: number; readonly repayWithinDays: number } | null;
  /** Days in which a complaint is answered. */
  readonly complaint: { readonly count: number; readonly unit: 'day' | 'business-day' };
}
