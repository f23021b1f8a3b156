import { findBlockers } from '../closing/find-blockers.ts';
import { planSettlement, repayable, spreadable } from '../products/pay-later.ts';
import type { AutopayMode, FreezeReason } from '../products/pay-later-line.ts';
import { plus, type Money } from '../units/money.ts';
import { confirmReceipt, pay, settlePlan, spreadBill } from './pay-later-steps.ts';
import type { Refusal } from './refusal.ts';
import { cashOf, changeLine, findLine, lineParts, tell, type World } from './world.ts';

/** What a learner does to a line. Each returns why not, or null when done. */

export function repay(world: World, id: string, amount: Money): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  if (amount <= 0) return { code: 'not-positive' };
  const most = repayable(line, lineParts(world, id));
  if (most === 0) return { code: 'nothing-owed', line: id };
  if (amount > most) return { code: 'over-owed', amount, repayable: most };
  const cash = cashOf(world);
  if (amount > cash) return { code: 'over-cash', amount, cash };
  pay(world, id, amount, 'learner');
  return null;
}

export function settle(world: World, id: string, planId: string): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  const plan = line.plans.find((candidate) => candidate.id === planId);
  if (plan === undefined) return { code: 'no-such-plan', plan: planId };
  const { principal, fee } = planSettlement(plan, line.terms);
  const amount = plus(principal, fee);
  const cash = cashOf(world);
  if (amount > cash) return { code: 'over-cash', amount, cash };
  settlePlan(world, id, plan);
  return null;
}

/** Spreading a bill is no new spending, so a frozen line may do it too. */
export function spread(world: World, id: string, periods: number): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  if (line.status === 'closed') return { code: 'line-closed', line: id };
  const amount = spreadable(line, lineParts(world, id));
  if (amount === 0) return { code: 'no-bill', line: id };
  if (!line.terms.billInstalments.some((offer) => offer.periods === periods)) {
    return { code: 'periods-not-offered', periods };
  }
  const floor = line.terms.instalmentFloor;
  if (amount < floor) return { code: 'below-instalment-floor', amount, floor };
  spreadBill(world, id, periods);
  return null;
}

export function confirm(world: World, id: string, purchaseId: string): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  const purchase = line.purchases.find((candidate) => candidate.id === purchaseId);
  if (purchase === undefined) return { code: 'no-such-purchase', purchase: purchaseId };
  const { arrivesOn: arrives } = purchase;
  if (arrives > world.day) return { code: 'not-arrived', purchase: purchaseId, arrives };
  confirmReceipt(world, id, purchase, false);
  return null;
}

export function changeAutopay(world: World, id: string, mode: AutopayMode): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  if (line.status === 'closed') return { code: 'line-closed', line: id };
  changeLine(world, id, { autopay: mode });
  tell(world, { kind: 'autopay-set', line: id, mode });
  return null;
}

export function freeze(world: World, id: string, reason: FreezeReason | null): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  if (line.status === 'closed') return { code: 'line-closed', line: id };
  // Freezing again is allowed only to state another reason.
  if (line.status === 'frozen' && line.freezeReason === reason) {
    return { code: 'already-frozen', line: id };
  }
  changeLine(world, id, { status: 'frozen', freezeReason: reason });
  tell(world, { kind: 'frozen', line: id, reason });
  return null;
}

export function unfreeze(world: World, id: string): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  if (line.status === 'closed') return { code: 'line-closed', line: id };
  if (line.status !== 'frozen') return { code: 'not-frozen', line: id };
  changeLine(world, id, { status: 'open', freezeReason: null });
  tell(world, { kind: 'unfrozen', line: id });
  return null;
}

/** Closing ends the permission to borrow. This family demands that nothing is owed or pending. */
export function closeLine(world: World, id: string): Refusal | null {
  const line = findLine(world, id);
  if (line === undefined) return { code: 'no-such-line', line: id };
  if (line.status === 'closed') return { code: 'line-closed', line: id };
  const blockers = findBlockers(world.books.balances, line, world.day);
  if (blockers.length > 0) return { code: 'close-blocked', line: id, blockers };
  changeLine(world, id, { status: 'closed', freezeReason: null, closedOn: world.day });
  tell(world, { kind: 'closed', line: id });
  return null;
}
