import { owesOf } from '../ledger/account.ts';
import type { Balances } from '../ledger/books.ts';
import { accruedOn, dueOn, payoffOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import type { PendingPurchase } from '../products/pay-later-line.ts';
import type { Day } from '../units/day.ts';
import { minus, plus, smaller, sum, ZERO } from '../units/money.ts';
import type { Blocker } from './blocker.ts';

/**
 * Everything that stands in the way of closing this line today, all at once, in the order in which
 * it is best cleared. Empty means that it can be closed now.
 * Source of the conditions: domain facts A1: bills, unbilled purchases and instalments settled, and
 * no purchase still holding limit because its receipt isn't confirmed.
 */
export function findBlockers(balances: Balances, line: Line, today: Day): readonly Blocker[] {
  const found = [
    ...balanceBlockers(balances, line, today),
    ...payoffOn(balances, line, today).plans.map(({ plan, settlement }): Blocker => ({
      kind: 'instalments',
      amount: settlement.principal,
      cost: plus(settlement.interest, settlement.fee),
      clearing: 'settle-plan',
      earliest: today,
      ref: plan,
    })),
    ...parcelsOf(line).map((purchase): Blocker => ({
      kind: 'pending-receipt',
      amount: purchase.amount,
      cost: ZERO,
      clearing: 'confirm-receipt',
      earliest: later(today, purchase.arrivesOn),
      ref: purchase.id,
    })),
    ...line.refunds.map((refund): Blocker => ({
      kind: 'refund-in-flight',
      amount: refund.amount,
      cost: ZERO,
      clearing: 'wait',
      earliest: later(today, refund.arrivesOn),
      ref: refund.id,
    })),
  ];
  return found.filter((blocker) => line.terms.closing.blockers.includes(blocker.kind));
}

/** What is due by its day, and what would only be due later: one repayment clears both. */
function balanceBlockers(balances: Balances, line: Line, today: Day): readonly Blocker[] {
  const { repay } = payoffOn(balances, line, today);
  const due = smaller(repay, dueOn(balances, line, today)?.amount ?? ZERO);
  const owes = owesOf(balances, line.id);
  const billed: Blocker = {
    kind: 'billed',
    amount: due,
    cost: smaller(
      due,
      sum([owes('charges'), owes('interest'), owes('fees'), accruedOn(balances, line, today)]),
    ),
    clearing: 'repay',
    earliest: today,
    ref: null,
  };
  const unbilled: Blocker = { ...billed, kind: 'unbilled', amount: minus(repay, due), cost: ZERO };
  return [billed, unbilled].filter(({ amount }) => amount > 0);
}

function parcelsOf(line: Line): readonly PendingPurchase[] {
  return line.family === 'pay-later' ? line.purchases : [];
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
