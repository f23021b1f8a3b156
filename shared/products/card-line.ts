import type { LinePart } from '../ledger/account.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { CardTerms } from './card-terms.ts';
import type { LineBase } from './line.ts';

/** The parts of a card's account: what bears a rate of its own, then what was charged. */
export const CARD_PARTS = [
  'purchases',
  'protected',
  'advances',
  'promo',
  'deferred',
  'interest',
  'fees',
] as const satisfies readonly LinePart[];
export type CardPart = (typeof CARD_PARTS)[number];

/** The parts that hold what was bought and may be interest-free. */
export type PurchasePart = Extract<CardPart, 'purchases' | 'protected'>;

/** One revolving card beside its accounts. Amounts owed are balances; what is here indexes them. */
export interface CardLine extends LineBase {
  readonly family: 'card';
  readonly terms: CardTerms;
  /** The latest statement as it was cut; its figures never change. */
  readonly statement: CardStatement | null;
  /** Of the latest statement's total, what no payment has covered yet. */
  readonly statementLeft: Money;
  /** Of its minimum beyond what was missed before, what is still to be paid. */
  readonly minimumLeft: Money;
  /** Minimums missed and still unpaid, oldest first. */
  readonly missed: readonly MissedMinimum[];
  /**
   * Days past due as the day began. The order in which payments are used may depend on it; so that
   * a first payment can't change how a second one of the same day is used, it stands all day.
   */
  readonly lateAtDawn: number;
  /** What of each part a statement has held and is unpaid. */
  readonly billed: Readonly<Record<CardPart, Money>>;
  /** What of the purchases is interest-free so far; the rest of them bears interest. Oldest first. */
  readonly free: readonly FreePurchase[];
  /** Nights' balances that surely cost interest and have not been posted. Exact. */
  readonly accrual: readonly BalanceNights[];
  /** Nights' balances that cost interest only if their statement isn't paid in full. Exact. */
  readonly provisional: {
    readonly billed: readonly BalanceNights[];
    readonly fresh: readonly BalanceNights[];
  };
  readonly deferredInterest: {
    /** Interest from before the run. */
    readonly before: Money;
    readonly nights: readonly BalanceNights[];
  };
  /** Nights before this day have been counted. */
  readonly countedTo: Day;
  readonly cycle: CardCycle;
  readonly grace: 'kept' | 'lost';
  /** Statements paid in full in a row. */
  readonly fullPayments: number;
  /** Statements since the last late fee; null before any. */
  readonly cyclesSinceLateFee: number | null;
  readonly penalty: PenaltyRate | null;
}

/** A statement frozen when it was cut. */
export interface CardStatement {
  readonly cutOn: Day;
  readonly dueOn: Day;
  readonly total: Money;
  readonly minimum: Money;
  /** What the total is made of. */
  readonly parts: Readonly<Record<CardPart, Money>>;
  /** Interest and fees posted since the statement before. */
  readonly interest: Money;
  readonly fees: Money;
  /** Whether its due day, and the days of grace after it, have passed. */
  readonly tested: boolean;
}

export interface MissedMinimum {
  readonly dueOn: Day;
  readonly left: Money;
}

/** Nights at one rate: parts per million for a period of so many days. */
export interface RatedNights {
  readonly ppm: number;
  readonly over: number;
  readonly nights: number;
}

/** The same, times the balance of each night: minor units x nights. */
export interface BalanceNights {
  readonly ppm: number;
  readonly over: number;
  readonly balanceNights: number;
}

/** Bought, and free of interest if its statement is paid in full. */
export interface FreePurchase {
  readonly part: PurchasePart;
  readonly left: Money;
  /** Whether a statement holds it. */
  readonly billed: boolean;
  /** The nights that would cost interest if its statement isn't paid in full. */
  readonly nights: readonly RatedNights[];
}

/** What counts from statement to statement. */
export interface CardCycle {
  /** Nights counted. */
  readonly nights: number;
  readonly interest: Money;
  readonly fees: Money;
  /** Credit extended beyond the limit. */
  readonly overLimit: Money;
  /** Whether autopay failed and tries again, and whether that has cost a fee. */
  readonly autopayFailed: boolean;
  readonly autopayFeeCharged: boolean;
}

export interface PenaltyRate {
  readonly effectiveOn: Day;
  /** The evening on which what was bought until then is set apart; null when nothing is. */
  readonly protectOn: Day | null;
  /** Minimums paid on time in a row since. */
  readonly onTime: number;
}
