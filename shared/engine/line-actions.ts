import { owesOf } from '../ledger/account.ts';
import {
  accruedOn,
  familyOf,
  heldOn,
  owedOn,
  payoffOn,
  repayableOn,
} from '../products/families.ts';
import type { DrawRequest } from '../products/family.ts';
import { openDisputes } from '../products/disputed-item.ts';
import type { AutopayMode, FreezeReason } from '../products/line.ts';
import { spreadable, payLaterParts } from '../products/pay-later.ts';
import { confirmReceipt, spreadBill } from '../products/pay-later-steps.ts';
import type { PayLaterLine } from '../products/pay-later-line.ts';
import { settlementTotal } from '../products/plan-settlement.ts';
import { refuseRestructure, restructure } from '../products/restructure.ts';
import { sum, type Money } from '../units/money.ts';
import { deskOf, LineDesk } from './line-desk.ts';
import { moveLine, refuseDeed } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { cashOf, changeLine, lineOf, tell, type World } from './world.ts';

/** What a learner does to a line. Each returns why not, or null when done. */

export function repay(world: World, id: string, amount: Money): Refusal | null {
  const barred = refuseDeed(world, id, 'repay');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  if (amount <= 0) return { code: 'not-positive' };
  const { balances } = world.books;
  const most = repayableOn(balances, line, world.day);
  if (most === 0) return { code: 'nothing-owed', line: id };
  if (amount > most) return { code: 'over-owed', amount, repayable: most };
  const family = familyOf(line);
  const refusal = family.refusePayment(line, owesOf(balances, id), amount, world.day);
  if (refusal !== null) return refusal;
  const cash = cashOf(world);
  if (amount > cash) return { code: 'over-cash', amount, cash };
  family.pay(deskOf(world, id), amount, 'learner');
  return null;
}

/** Money to hand. */
export function draw(world: World, id: string, request: DrawRequest): Refusal | null {
  const barred = refuseDeed(world, id, 'draw');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  if (request.amount <= 0) return { code: 'not-positive' };
  const family = familyOf(line);
  const owes = owesOf(world.books.balances, id);
  const refusal = family.refuseDraw(line, owes, request, world.day);
  if (refusal !== null) return refusal;
  family.draw(deskOf(world, id), request);
  return null;
}

export function settle(world: World, id: string, planId: string): Refusal | null {
  const barred = refuseDeed(world, id, 'settle-plan');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  const { plans } = payoffOn(world.books.balances, line, world.day);
  const found = plans.find(({ plan }) => plan === planId);
  if (found === undefined) return { code: 'no-such-plan', plan: planId };
  const amount = settlementTotal(found.settlement);
  const cash = cashOf(world);
  if (amount > cash) return { code: 'over-cash', amount, cash };
  familyOf(line).settle(deskOf(world, id), planId);
  return null;
}

/** Spreading a bill is no new spending, so a frozen line may do it too. */
export function spread(world: World, id: string, periods: number): Refusal | null {
  const barred = refuseDeed(world, id, 'spread-bill');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  if (line.family !== 'pay-later') return { code: 'not-offered', line: id };
  const amount = spreadable(line, payLaterParts(owesOf(world.books.balances, id)));
  if (amount === 0) return { code: 'no-bill', line: id };
  if (!line.terms.billInstalments.some((offer) => offer.periods === periods)) {
    return { code: 'periods-not-offered', periods };
  }
  const floor = line.terms.instalmentFloor;
  if (amount < floor) return { code: 'below-instalment-floor', amount, floor };
  spreadBill(new LineDesk<PayLaterLine>(world, id), periods);
  return null;
}

export function confirm(world: World, id: string, purchaseId: string): Refusal | null {
  const barred = refuseDeed(world, id, 'confirm-receipt');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  if (line.family !== 'pay-later') return { code: 'no-such-purchase', purchase: purchaseId };
  const purchase = line.purchases.find((candidate) => candidate.id === purchaseId);
  if (purchase === undefined) return { code: 'no-such-purchase', purchase: purchaseId };
  const { arrivesOn: arrives } = purchase;
  if (arrives > world.day) return { code: 'not-arrived', purchase: purchaseId, arrives };
  confirmReceipt(new LineDesk<PayLaterLine>(world, id), purchase, false);
  return null;
}

export function changeAutopay(world: World, id: string, mode: AutopayMode): Refusal | null {
  const barred = refuseDeed(world, id, 'set-autopay');
  if (barred !== null) return barred;
  changeLine(world, id, { autopay: mode });
  tell(world, { kind: 'autopay-set', line: id, mode });
  return null;
}

export function freeze(world: World, id: string, reason: FreezeReason | null): Refusal | null {
  const barred = refuseDeed(world, id, 'freeze');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  // Freezing again is allowed only to state another reason.
  if (line.status === 'frozen' && line.freezeReason === reason) {
    return { code: 'already-frozen', line: id };
  }
  moveLine(world, id, 'freeze');
  changeLine(world, id, { freezeReason: reason });
  tell(world, { kind: 'frozen', line: id, reason });
  return null;
}

export function unfreeze(world: World, id: string): Refusal | null {
  const barred = refuseDeed(world, id, 'unfreeze');
  if (barred !== null) return barred;
  moveLine(world, id, 'unfreeze');
  changeLine(world, id, { freezeReason: null });
  tell(world, { kind: 'unfrozen', line: id });
  return null;
}

/** Everything owed becomes a hardship plan, where the terms offer one. */
export function restructureLine(world: World, id: string, periods: number): Refusal | null {
  const barred = refuseDeed(world, id, 'restructure');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  if (openDisputes(line).length > 0) return { code: 'dispute-first', line: id };
  const { balances } = world.books;
  const accrued = accruedOn(balances, line, world.day);
  const owed = sum([owedOn(balances, line), heldOn(balances, line), accrued]);
  const refusal = refuseRestructure(line, world.day, owed, periods);
  if (refusal !== null) return refusal;
  const status = moveLine(world, id, 'restructure');
  world.lines[id] = { ...restructure(new LineDesk(world, id), accrued, periods), status };
  return null;
}
