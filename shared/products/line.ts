import type { Channel } from '../closing/closing-terms.ts';
import type { MonitorRuleId } from '../closing/monitor-rules.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { Dispute, FraudReport, LineItem } from './disputed-item.ts';
import type { AdvanceLine } from './advance.ts';
import type { BnplLine } from './bnpl.ts';
import type { CashLine } from './cash-line.ts';
import type { LoanLine } from './loan.ts';
import type { OverdraftLine } from './overdraft.ts';
import type { CardLine } from './card-line.ts';
import type { PayLaterLine } from './pay-later-line.ts';
import type { PaydayLine } from './payday.ts';
import type { Subscription } from './subscription.ts';

export type LineId = string;

/** The product families. Each has a file of terms, a line, rules and steps of its own. */
export const FAMILY_NAMES = [
  'pay-later',
  'card',
  'cash-line',
  'advance',
  'bnpl',
  'payday',
  'loan',
  'overdraft',
] as const;
export type FamilyName = (typeof FAMILY_NAMES)[number];

/**
 * `frozen`: by the owner. `limited`: the owner has cut the limit; otherwise as open. `suspended`: by
 * the lender. `cooling-off`: closing, and can be taken back. `closing`: notice or work runs to a
 * day. `closed-with-balance`: nothing new, the debt goes on under its terms. `closed`: settled.
 * `charged-off`: the lender has given up on being paid as agreed; the debt is still owed and the
 * line can never be used or closed again. What each allows: `closing/line-states.ts`.
 */
export const LINE_STATUSES = [
  'open',
  'frozen',
  'limited',
  'suspended',
  'cooling-off',
  'closing',
  'closed-with-balance',
  'closed',
  'charged-off',
] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** Why a lender suspends a line. */
export const SUSPENSION_REASONS = ['fraud', 'late', 'inactive'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** A try at closing: from the first screen until it is done, taken back or given up. */
export interface ClosingAttempt {
  readonly channel: Channel;
  readonly begunOn: Day;
  /** How many of its steps are done. */
  readonly done: number;
  readonly clicks: number;
  readonly screens: number;
  /** Identity questions asked so far; each asks anew. */
  readonly asked: number;
  /** A person has looked: the questions are left out. */
  readonly vouched: boolean;
  /** The contract is so new that it is left as if it had not begun. */
  readonly withdrawal: boolean;
  /** The day on which the step that waits can go on. */
  readonly waitUntil: Day | null;
  /** The day of the last confirmation; null while steps are left. */
  readonly confirmedOn: Day | null;
  /** The first evening since then with nothing owed. */
  readonly clearSince: Day | null;
  /** The request was lost; nothing happens until somebody asks. */
  readonly lost: boolean;
  /** It isn't the owner who asks. Left out: it is. */
  readonly actor?: 'stranger';
  /** What the lender's monitor has made of it. Left out: nothing. */
  readonly held?: HeldAttempt;
}

/** An attempt that the lender's monitor holds up. */
export interface HeldAttempt {
  /** The first day on which it can go on. */
  readonly until: Day;
  /** The rules that have spoken, each once. */
  readonly rules: readonly MonitorRuleId[];
  /** Whether one more proof of identity is asked. */
  readonly stepUp: boolean;
}

export interface Complaint {
  readonly madeOn: Day;
  readonly answerBy: Day;
}

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
 * What every line keeps beside its accounts. Amounts owed are not here: they are the balances of
 * `line:<id>:...` in the books. What is here is what balances can't say.
 */
export interface LineBase {
  readonly id: LineId;
  readonly openedOn: Day;
  readonly status: LineStatus;
  readonly freezeReason: FreezeReason | null;
  readonly closedOn: Day | null;
  readonly autopay: AutopayMode;
  /** The due day of the oldest obligation missed and still unpaid. */
  readonly lateSince: Day | null;
  /** How many due days were missed in this run. */
  readonly lateMarks: number;
  readonly refunds: readonly PendingRefund[];
  /** What sellers charge the line with by the calendar, whatever its state. */
  readonly subscriptions: readonly Subscription[];
  /** The limit that the owner has set below the lender's; the terms then hold it. */
  readonly ownLimit: Money | null;
  /** The lender's limit while the owner's is in force. */
  readonly lenderLimit: Money | null;
  /** Where taking back a closing leads. */
  readonly before: LineStatus | null;
  readonly suspended: {
    readonly reason: SuspensionReason;
    readonly since: Day;
    /** Where the end of it leads. */
    readonly from: LineStatus;
    /** The morning on which it is lifted; null: when the lender says so. */
    readonly until: Day | null;
  } | null;
  readonly attempt: ClosingAttempt | null;
  /**
   * The evening on which cooling off ends, the line closes, or (closed with a balance after a
   * withdrawal) the debt is taken.
   */
  readonly closesOn: Day | null;
  readonly complaint: Complaint | null;
  readonly checks: { readonly failed: number; readonly lockedUntil: Day | null };
  /** What was put on the line in this run and can be disputed, oldest first. */
  readonly items: readonly LineItem[];
  /** Open and answered ones, oldest first. */
  readonly disputes: readonly Dispute[];
  /** The latest report of a fraud; null before any. */
  readonly fraud: FraudReport | null;
}

/** What a line keeps about closing before anything has happened. */
export const NO_CLOSING = {
  subscriptions: [],
  ownLimit: null,
  lenderLimit: null,
  before: null,
  suspended: null,
  attempt: null,
  closesOn: null,
  complaint: null,
  checks: { failed: 0, lockedUntil: null },
  items: [],
  disputes: [],
  fraud: null,
} as const;

/** Money that a seller has promised back to the line. */
export interface PendingRefund {
  readonly id: string;
  readonly amount: Money;
  readonly arrivesOn: Day;
  /** A credit balance: it has reached the closed line and is paid out on that day. */
  readonly held?: true;
}

/** A line of any family; `family` tells which. */
export type Line =
  | PayLaterLine
  | CardLine
  | CashLine
  | AdvanceLine
  | BnplLine
  | PaydayLine
  | LoanLine
  | OverdraftLine;

export type LineOf<F extends FamilyName> = Extract<Line, { readonly family: F }>;

/** Days past due (逾期天数): 0 on the due day itself and while nothing is missed. */
export function daysPastDue(line: LineBase, today: Day): number {
  return line.lateSince === null ? 0 : today - line.lateSince;
}
