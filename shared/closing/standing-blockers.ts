import type { Balances } from '../ledger/books.ts';
import { accruedOn, owedOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import type { Day } from '../units/day.ts';
import { addDays } from '../units/day.ts';
import { plus, ZERO, type Money } from '../units/money.ts';
import type { Blocker, BlockerKind, Clearing } from './blocker.ts';
import type { ClosingFacts } from './closing-facts.ts';

interface Standing {
  readonly clearing: Clearing;
  readonly earliest: Day | null;
  readonly ref?: string;
  readonly within?: boolean;
  readonly chargesOn?: Day;
}

const NOTHING_MORE = { ref: null, within: false, chargesOn: null } as const;

function standing(kind: BlockerKind, amount: Money, about: Standing): Blocker {
  return { kind, amount, cost: ZERO, otherwise: null, ...NOTHING_MORE, ...about };
}

/** A line that the lender has written off can be paid, but never closed. */
export function chargedOffBlockers(balances: Balances, line: Line, today: Day): readonly Blocker[] {
  if (line.status !== 'charged-off') return [];
  const owed = plus(owedOn(balances, line), accruedOn(balances, line, today));
  return [standing('charged-off', owed, { clearing: 'none', earliest: null, within: true })];
}

/** The lender looks into a suspected fraud; it alone can lift the hold. */
export function fraudBlockers({ fraudHoldSince }: ClosingFacts): readonly Blocker[] {
  if (fraudHoldSince === null) return [];
  return [standing('suspended-for-fraud', ZERO, { clearing: 'talk-to-lender', earliest: null })];
}

/** What is disputed stays open until it is answered; it is owed or not, so it adds nothing. */
export function disputeBlockers({ disputed }: ClosingFacts, today: Day): readonly Blocker[] {
  return disputed.map(({ ref, amount, answerBy }) => {
    const earliest = answerBy === null ? null : notBefore(today, answerBy);
    return standing('disputed', amount, { clearing: 'wait', earliest, ref, within: true });
  });
}

/** A contract that binds for a time can be ended the day after it. */
export function lockInBlockers({ lockInUntil }: ClosingFacts, today: Day): readonly Blocker[] {
  if (lockInUntil === null || lockInUntil < today) return [];
  return [standing('lock-in', ZERO, { clearing: 'wait', earliest: addDays(lockInUntil, 1) })];
}

/** What the lender owes the learner has to be paid out before the line can go. */
export function creditBlockers(facts: ClosingFacts, today: Day): readonly Blocker[] {
  const { creditBalance, creditBackOn } = facts;
  if (creditBalance <= 0) return [];
  const earliest = notBefore(today, creditBackOn ?? today);
  return [standing('credit-balance', creditBalance, { clearing: 'claim-credit', earliest })];
}

/** Sellers that would charge a closed line: they need another way to be paid first. */
export function subscriptionBlockers(
  { subscriptions }: ClosingFacts,
  today: Day,
): readonly Blocker[] {
  return subscriptions.map(({ ref, amount, nextOn }) =>
    standing('subscription', amount, {
      clearing: 'move-subscription',
      earliest: today,
      ref,
      within: true,
      chargesOn: nextOn,
    }),
  );
}

/** The later of two days: what could have been done before today can be done today. */
export function notBefore(today: Day, other: Day): Day {
  return today > other ? today : other;
}
