import type { LinePart, Owes } from '../ledger/account.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { Desk } from './desk.ts';
import type { LineRefusal } from './line-refusal.ts';
import type { Line, PendingRefund } from './line.ts';
import type { PlanSettlement } from './plan-settlement.ts';

/** What must be paid next. */
export interface Due {
  /** The due day ahead (or today); null when it has passed and the amount only grows. */
  readonly on: Day | null;
  /** All that falls due then: a whole bill, or an instalment. Accrued interest included. */
  readonly amount: Money;
  /** The least that keeps the line from being late, missed minimums included. At most `amount`. */
  readonly minimum: Money;
}

/** What it takes to owe nothing today, in one figure and its parts. */
export interface PayoffQuote {
  /** `repay` and every plan's settlement. */
  readonly total: Money;
  /** What one repayment settles: everything that is no plan. Accrued interest included. */
  readonly repay: Money;
  /** Interest accrued to today and not posted yet; within `repay`. */
  readonly accrued: Money;
  readonly plans: readonly PlanQuote[];
}

/** A plan or loan of its own within a line, and what ending it today takes. */
export interface PlanQuote {
  readonly plan: string;
  /** Periods not yet billed or paid. */
  readonly periodsLeft: number;
  readonly settlement: PlanSettlement;
}

/** Borrowing asked for: money to hand, repaid by a method over so many periods. */
export interface DrawRequest {
  readonly amount: Money;
  /** Null where the family has only one way. */
  readonly method: DrawMethod | null;
  readonly periods: number | null;
}

/** 等额本息, 等额本金, 先息后本. */
export const DRAW_METHODS = ['level', 'equal-principal', 'interest-first'] as const;
export type DrawMethod = (typeof DRAW_METHODS)[number];

/** Something bought with the line. */
export interface PurchaseRequest {
  /** The event it comes from. */
  readonly ref: string;
  readonly amount: Money;
  /** Number of instalments, or null for the next bill in full. */
  readonly periods: number | null;
  readonly arrivesOn: Day;
}

/**
 * One product family: pure rules that read a line, and steps that move it. Rules take the line, what
 * it owes and today; amounts are in minor units. All families are in `families.ts`.
 */
export interface Family<L extends Line> {
  /** The parts of the account that lines of this family use. */
  readonly parts: readonly LinePart[];

  /** Everything owed, billed or not; what is only held and what has only accrued is not in it. */
  owed(line: L, owes: Owes): Money;
  /** What takes up the limit. */
  used(line: L, owes: Owes): Money;
  /** Interest accrued and not posted, rounded as posting it now would round it. */
  accrued(line: L, owes: Owes, today: Day): Money;
  /** What tonight costs if nothing changes. */
  nightly(line: L, owes: Owes, today: Day): Money;
  /** What a night costs once the open due day has passed, if nothing more is paid. */
  nightlyAfterDue(line: L, owes: Owes, today: Day): Money;
  /** The next thing to pay, or null when nothing is open. */
  due(line: L, owes: Owes, today: Day): Due | null;
  /** The most that one repayment can settle today. */
  repayable(line: L, owes: Owes, today: Day): Money;
  payoff(line: L, owes: Owes, today: Day): PayoffQuote;

  /** Why this can't be bought with the line today, or null. */
  refusePurchase(line: L, owes: Owes, purchase: PurchaseRequest): LineRefusal | null;
  /** Why this can't be borrowed today, or null. */
  refuseDraw(line: L, owes: Owes, draw: DrawRequest, today: Day): LineRefusal | null;
  /** Why this payment is not taken, beyond what holds for every line; or null. */
  refusePayment(line: L, owes: Owes, amount: Money, today: Day): LineRefusal | null;

  /** Steps. Callers have asked for a refusal first. */
  purchase(desk: Desk<L>, purchase: PurchaseRequest): void;
  draw(desk: Desk<L>, draw: DrawRequest): void;
  pay(desk: Desk<L>, amount: Money, by: 'learner' | 'autopay'): void;
  /** Ends one plan or loan early. */
  settle(desk: Desk<L>, plan: string): void;
  refund(desk: Desk<L>, refund: PendingRefund): void;
  /** The night's interest, on what the evening left. */
  night(desk: Desk<L>): void;
  /** Arrivals other than refunds. */
  morning(desk: Desk<L>): void;
  /** Autopay, due tests, statements, charge-off. Not called for a closed line. */
  evening(desk: Desk<L>): void;
}
