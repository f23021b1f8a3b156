import type { Balances } from '../ledger/books.ts';
import { owedOn } from '../products/families.ts';
import { openDisputes } from '../products/disputed-item.ts';
import type { Line } from '../products/line.ts';
import type { Day } from '../units/day.ts';
import { nextOccurrence } from '../units/every.ts';
import { larger, negate, plus, ZERO, type Money } from '../units/money.ts';

/** What may stand in the way of closing and is no debt of the line: explicit, so that it is data. */
export interface ClosingFacts {
  /** The contract binds until the end of this day; null when it doesn't. */
  readonly lockInUntil: Day | null;
  /** Since when the lender holds the line for a suspected fraud; null when it doesn't. */
  readonly fraudHoldSince: Day | null;
  readonly disputed: readonly DisputedItem[];
  /** Sellers that will charge the line again. */
  readonly subscriptions: readonly SubscribedItem[];
  /** What the lender owes the learner on the line. */
  readonly creditBalance: Money;
  /** The first day on which the lender can have paid it back; null: at once. */
  readonly creditBackOn: Day | null;
}

/** An amount that the learner doesn't accept, under the lender's or the bureau's inquiry. */
export interface DisputedItem {
  readonly ref: string;
  readonly amount: Money;
  /** The day by which an answer is owed; null when no clock runs. */
  readonly answerBy: Day | null;
}

export interface SubscribedItem {
  readonly ref: string;
  readonly amount: Money;
  readonly nextOn: Day;
}

export const NO_FACTS: ClosingFacts = {
  lockInUntil: null,
  fraudHoldSince: null,
  disputed: [],
  subscriptions: [],
  creditBalance: ZERO,
  creditBackOn: null,
};

/** What the line itself knows of these. */
export function closingFacts(balances: Balances, line: Line, today: Day): ClosingFacts {
  const { suspended, subscriptions, terms, fraud } = line;
  const reported = fraud?.endedOn === null ? fraud.reportedOn : null;
  return {
    ...NO_FACTS,
    lockInUntil: terms.closing.lockInUntil,
    fraudHoldSince: suspended?.reason === 'fraud' ? suspended.since : reported,
    disputed: openDisputes(line).map(({ item, aside, paid, answerOn }) => ({
      ref: item.id,
      amount: plus(aside, paid),
      answerBy: answerOn,
    })),
    subscriptions: subscriptions.map(({ id, amount, every }) => ({
      ref: id,
      amount,
      nextOn: nextOccurrence(every, today),
    })),
    creditBalance: larger(ZERO, negate(owedOn(balances, line))),
  };
}
