import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { AccountId } from './account.ts';

export const ENTRY_KINDS = [
  'opening',
  'income',
  'cost',
  'purchase',
  'receipt',
  'refund-promised',
  'refund',
  'bill-purchases',
  'bill-instalment',
  'instalment-fee',
  'carry',
  'charge',
  'plan-start',
  'plan-settlement',
  'payment',
  'draw',
  'interest',
  'fee',
  'penalty',
  'waiver',
  'transfer',
  'restructure',
  'compensation',
  'dispute',
  'dispute-return',
  'reversal',
  'stolen',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface Leg {
  readonly account: AccountId;
  /** Debit positive, credit negative, never zero. */
  readonly amount: Money;
}

/** One balanced movement. Entries are appended and never changed; mistakes are corrected by more. */
export interface Entry {
  /** Position in the run's journal, from 0. */
  readonly n: number;
  readonly day: Day;
  readonly kind: EntryKind;
  /** The line it concerns, or null. */
  readonly line: string | null;
  /** What it is about: an event, plan, purchase, bill or recurring item. */
  readonly ref: string;
  /** A stranger did it on the learner's line. Left out: the learner, the lender or a seller. */
  readonly actor?: 'stranger';
  readonly legs: readonly Leg[];
}
