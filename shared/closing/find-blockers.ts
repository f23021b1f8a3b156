import type { Balances } from '../ledger/books.ts';
import type { Line } from '../products/line.ts';
import type { PendingPurchase } from '../products/pay-later-line.ts';
import { addDays, type Day } from '../units/day.ts';
import { ZERO } from '../units/money.ts';
import { ALWAYS_KEPT, type Blocker } from './blocker.ts';
import { closingFacts, type ClosingFacts } from './closing-facts.ts';
import { balanceBlockers, pastDueBlockers, planBlockers } from './debt-blockers.ts';
import {
  chargedOffBlockers,
  creditBlockers,
  disputeBlockers,
  fraudBlockers,
  lockInBlockers,
  notBefore,
  subscriptionBlockers,
} from './standing-blockers.ts';

/**
 * Everything that stands in the way of closing this line today, all at once, in the order in which
 * it is best looked at. Empty means that it can be closed now. What a line's terms don't name is
 * left out. Amounts that are not `within` others sum, with the cost of plans, to the payoff amount,
 * what is held for parcels, and what is on its way back.
 * Source of the conditions: domain facts A1: bills, unbilled purchases and instalments settled, and
 * no purchase still holding limit because its receipt isn't confirmed; design of this program for
 * the rest.
 * @param facts what is no debt; by default what the line itself knows
 */
export function findBlockers(
  balances: Balances,
  line: Line,
  today: Day,
  facts: ClosingFacts = closingFacts(balances, line, today),
): readonly Blocker[] {
  const found = [
    ...chargedOffBlockers(balances, line, today),
    ...fraudBlockers(facts),
    ...disputeBlockers(facts, today),
    ...lockInBlockers(facts, today),
    ...pastDueBlockers(balances, line, today),
    ...balanceBlockers(balances, line, today),
    ...planBlockers(balances, line, today),
    ...parcelsOf(line).map((purchase) => parcelBlocker(purchase, today)),
    ...line.refunds.map(({ id, amount, arrivesOn }): Blocker => ({
      kind: 'refund-in-flight',
      amount,
      cost: ZERO,
      clearing: 'wait',
      otherwise: null,
      earliest: notBefore(addDays(today, 1), arrivesOn),
      ref: id,
      within: false,
      chargesOn: null,
    })),
    ...creditBlockers(facts, today),
    ...subscriptionBlockers(facts, today),
  ];
  const { blockers } = line.terms.closing;
  return found.filter(({ kind }) => ALWAYS_KEPT.includes(kind) || blockers.includes(kind));
}

/** Receipt can be confirmed once it is here; after some days without a word it counts as confirmed. */
function parcelBlocker({ id, amount, arrivesOn }: PendingPurchase, today: Day): Blocker {
  return {
    kind: 'pending-receipt',
    amount,
    cost: ZERO,
    clearing: 'confirm-receipt',
    otherwise: 'wait',
    earliest: notBefore(today, arrivesOn),
    ref: id,
    within: false,
    chargesOn: null,
  };
}

function parcelsOf(line: Line): readonly PendingPurchase[] {
  return line.family === 'pay-later' ? line.purchases : [];
}
