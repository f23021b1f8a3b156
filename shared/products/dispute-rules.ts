import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import { CARD_DISPUTES } from './card-disputes.ts';
import type { Desk } from './desk.ts';
import type { Dispute, LineItem, SetAside } from './disputed-item.ts';
import type { FamilyName, Line } from './line.ts';
import type { LineRefusal } from './line-refusal.ts';
import { BOOK_DISPUTES } from './loan-book-disputes.ts';
import { PAY_LATER_DISPUTES } from './pay-later-disputes.ts';

/** How a family carries a dispute: pure rules, and steps that move what it is about. */
export interface DisputeRules<L extends Line> {
  /** Why this item can't be disputed today although it is on the line, or null. */
  refuse(line: L, item: LineItem, today: Day): LineRefusal | null;
  /** Moves what is still owed of the item into `disputed`, and what stands with it out of the way. */
  setAside(desk: Desk<L>, item: LineItem): SetAside;
  /**
   * Moves `amount` of what was set aside back into the balance: all of it, as it was, or the share
   * that the learner has to bear, as something posted today. It bears interest from today.
   */
  putBack(desk: Desk<L>, dispute: Dispute, amount: Money): void;
  /**
   * What the item can have cost in interest until it was disputed, beyond `costs` and `paidCosts`.
   * An upper bound: no more is given back than the line was really charged.
   */
  interestOn(line: L, dispute: Dispute): Money;
}

/**
 * Which families can have an item disputed. Null: none can be on their lines. A loan that is running
 * already lends nothing in a run, and an overdraft only what an evening lacks, by itself; what was
 * bought was bought in cash.
 */
const DISPUTE_RULES: Readonly<Record<FamilyName, unknown>> = {
  'pay-later': PAY_LATER_DISPUTES,
  card: CARD_DISPUTES,
  'cash-line': BOOK_DISPUTES,
  advance: BOOK_DISPUTES,
  bnpl: BOOK_DISPUTES,
  payday: BOOK_DISPUTES,
  loan: null,
  overdraft: null,
};

/** The rules of a line's own family, or null. The cast joins what the compiler can't. */
export function disputeRulesOf<L extends Line>(line: L): DisputeRules<L> | null {
  return DISPUTE_RULES[line.family] as DisputeRules<L> | null;
}
