import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { AdvanceLine } from './advance.ts';
import type { BnplLine } from './bnpl.ts';
import type { CashLine } from './cash-line.ts';
import type { LoanLine } from './loan.ts';
import type { OverdraftLine } from './overdraft.ts';
import type { CardLine } from './card-line.ts';
import type { PayLaterLine } from './pay-later-line.ts';
import type { PaydayLine } from './payday.ts';

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
 * `charged-off`: the lender has given up on being paid as agreed; the debt is still owed and the
 * line can never be used or closed again.
 */
export const LINE_STATUSES = ['open', 'frozen', 'closed', 'charged-off'] as const;
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
}

/** Money that a seller has promised back to the line. */
export interface PendingRefund {
  readonly id: string;
  readonly amount: Money;
  readonly arrivesOn: Day;
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
