import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { PayLaterTerms } from './pay-later-terms.ts';
import type { Schedule } from './instalments.ts';

export type LineId = string;

export const LINE_STATUSES = ['open', 'frozen', 'closed'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** Why a learner stops new borrowing without closing. A closed list: no free text is kept. */
export const FREEZE_REASONS = [
  'stop-spending',
  'debt-left',
  'emergency-reserve',
  'keep-history',
] as const;
export type FreezeReason = (typeof FREEZE_REASONS)[number];

export const AUTOPAY_MODES = ['off', 'minimum', 'full'] as const;
export type AutopayMode = (typeof AUTOPAY_MODES)[number];

/**
 * One pay-later line beside its accounts. Amounts owed are not here: they are the balances of
 * `line:<id>:...` in the books. What is here is what balances can't say.
 */
export interface PayLaterLine {
  readonly id: LineId;
  readonly terms: PayLaterTerms;
  readonly openedOn: Day;
  readonly status: LineStatus;
  readonly freezeReason: FreezeReason | null;
  readonly closedOn: Day | null;
  readonly autopay: AutopayMode;
  /** The latest bill as it was cut; its figures never change. */
  readonly bill: Bill | null;
  /** Of the latest bill's minimum, what is still to be paid by its due day. */
  readonly minimumLeft: Money;
  /** Minimums missed on earlier due days and still unpaid. */
  readonly pastDue: Money;
  /** The due day of the oldest missed minimum still unpaid. */
  readonly lateSince: Day | null;
  /** How many due days were missed in this run. */
  readonly lateMarks: number;
  /** Charge accrued and not yet posted: minor units x parts per million. Exact. */
  readonly accrual: number;
  readonly plans: readonly Plan[];
  readonly purchases: readonly PendingPurchase[];
  readonly refunds: readonly PendingRefund[];
}

/** A bill (statement, 账单) frozen when it was cut. */
export interface Bill {
  readonly cutOn: Day;
  readonly dueOn: Day;
  readonly total: Money;
  readonly minimum: Money;
  /** What the total is made of. */
  readonly carried: Money;
  readonly charges: Money;
  readonly purchases: Money;
  readonly instalments: Money;
  /** Fees within `instalments`. */
  readonly instalmentFees: Money;
  /** Whether the due day has passed. */
  readonly settledUp: boolean;
}

/** An instalment plan (分期). Its unbilled principal sits in `line:<id>:plans`. */
export interface Plan {
  readonly id: string;
  /** What was bought, as an event id, or the bill's cut day for a bill plan. */
  readonly of: string;
  readonly source: 'checkout' | 'bill' | 'opening';
  readonly startedOn: Day;
  readonly schedule: Schedule;
  /** Periods already moved into a bill. */
  readonly billed: number;
}

/** Bought and paid by the line, but not yet received: holds limit, is in no bill. */
export interface PendingPurchase {
  readonly id: string;
  readonly amount: Money;
  readonly boughtOn: Day;
  readonly arrivesOn: Day;
  /** Number of periods, or null for the next bill in full. */
  readonly periods: number | null;
}

export interface PendingRefund {
  readonly id: string;
  readonly amount: Money;
  readonly arrivesOn: Day;
}
