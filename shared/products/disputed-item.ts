import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { Loan } from './loan-book.ts';
import type { Plan } from './pay-later-line.ts';

/** What can be disputed: bought at a checkout, charged by a seller unasked, or lent as money. */
export const ITEM_KINDS = ['purchase', 'charge', 'draw'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One thing put on a line during the run. */
export interface LineItem {
  /** Unlike any other item of the line. */
  readonly id: string;
  readonly kind: ItemKind;
  /** The event it comes from, or the name of the loan. */
  readonly ref: string;
  readonly amount: Money;
  /** Charged at once for lending it, within what a dispute is about; zero where nothing was. */
  readonly fee: Money;
  readonly postedOn: Day;
  /** Interest that the line had been charged in this run before it. */
  readonly chargedBefore: Money;
  /** Whether the learner did it, or let a seller do it. Everything else is a stranger's. */
  readonly yours: boolean;
}

/** Why an item is disputed: the seller got it wrong, or somebody else used the line. */
export const DISPUTE_REASONS = ['wrong', 'fraud'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** `reversed`: taken off, in whole or beyond the learner's share. `returned`: it was right. */
export const DISPUTE_OUTCOMES = ['reversed', 'returned'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** An item that the learner doesn't accept, and what the lender makes of it. */
export interface Dispute extends SetAside {
  readonly item: LineItem;
  readonly because: DisputeReason;
  readonly openedOn: Day;
  /** The morning by which the lender says that it has the dispute; null where no rule asks it. */
  readonly acknowledgeOn: Day | null;
  /** The morning on which the lender answers. */
  readonly answerOn: Day;
  readonly outcome: DisputeOutcome | null;
}

/** What of an item was put apart when it was disputed. */
export interface SetAside {
  /** Still owed: it stands in the part `disputed` until the answer. */
  readonly aside: Money;
  /** Paid already: it comes back in cash if the learner is right. */
  readonly paid: Money;
  /** Interest and fees within `aside`. */
  readonly costs: { readonly interest: Money; readonly fees: Money };
  /** Interest and fees on it that were paid already. */
  readonly paidCosts: { readonly interest: Money; readonly fees: Money };
  /** The loan or the plan that stands still with it, to be put back as it was; null: neither. */
  readonly kept:
    | { readonly kind: 'loan'; readonly loan: Loan }
    | { readonly kind: 'plan'; readonly plan: Plan; readonly principal: Money }
    | null;
}

/** A report that somebody else uses the line. */
export interface FraudReport {
  readonly reportedOn: Day;
  /** The morning on which the lender's inquiry ends. */
  readonly answerOn: Day;
  /** The day on which it ended; null while it goes on. */
  readonly endedOn: Day | null;
}

/** Those without an answer. */
export function openDisputes({
  disputes,
}: {
  readonly disputes: readonly Dispute[];
}): readonly Dispute[] {
  return disputes.filter(({ outcome }) => outcome === null);
}
