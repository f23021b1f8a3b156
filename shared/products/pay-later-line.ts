import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { LineBase } from './line.ts';
import type { PayLaterTerms } from './pay-later-terms.ts';
import type { Schedule } from './instalments.ts';

/** One pay-later line beside its accounts. */
export interface PayLaterLine extends LineBase {
  readonly family: 'pay-later';
  readonly terms: PayLaterTerms;
  /** The latest bill as it was cut; its figures never change. */
  readonly bill: Bill | null;
  /** Of the latest bill's minimum, what is still to be paid by its due day. */
  readonly minimumLeft: Money;
  /** Minimums missed on earlier due days and still unpaid. */
  readonly pastDue: Money;
  /** Charge accrued and not yet posted: minor units x parts per million. Exact. */
  readonly accrual: number;
  readonly plans: readonly Plan[];
  readonly purchases: readonly PendingPurchase[];
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
