import type { Balances } from '../ledger/books.ts';
import { accruedCharge, dueNow, partsOf, planSettlement } from '../products/pay-later.ts';
import type { PayLaterLine } from '../products/pay-later-line.ts';
import type { Day } from '../units/day.ts';
import { plus, ZERO } from '../units/money.ts';
import type { Blocker } from './blocker.ts';

/**
 * Everything that stands in the way of closing this line today, all at once, in the order in which
 * it is best cleared. Empty means that it can be closed now.
 * Source of the conditions: domain facts A1: bills, unbilled purchases and instalments settled, and
 * no purchase still holding limit because its receipt isn't confirmed.
 */
export function findBlockers(
  balances: Balances,
  line: PayLaterLine,
  today: Day,
): readonly Blocker[] {
  const found = [
    ...balanceBlockers(balances, line, today),
    ...line.plans.map((plan): Blocker => {
      const { principal, fee } = planSettlement(plan, line.terms);
      return {
        kind: 'instalments',
        amount: principal,
        cost: fee,
        clearing: 'settle-plan',
        earliest: today,
        ref: plan.id,
      };
    }),
    ...line.purchases.map((purchase): Blocker => ({
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
  return found.filter((blocker) => line.terms.closingBlockers.includes(blocker.kind));
}

function balanceBlockers(balances: Balances, line: PayLaterLine, today: Day): readonly Blocker[] {
  const parts = partsOf(balances, line.id);
  const due = dueNow(line, parts);
  const billed: Blocker = {
    kind: 'billed',
    amount: due,
    cost: plus(parts.charges, accruedCharge(line)),
    clearing: 'repay',
    earliest: today,
    ref: null,
  };
  const unbilled: Blocker = { ...billed, kind: 'unbilled', amount: parts.unbilled, cost: ZERO };
  return [billed, unbilled].filter(({ amount }) => amount > 0);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
