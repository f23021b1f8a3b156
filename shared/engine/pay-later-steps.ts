import {
  CASH,
  costAccount,
  IN_TRANSIT,
  lineAccount,
  PURCHASES,
  REFUNDS_DUE,
} from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import type { Leg } from '../ledger/entry.ts';
import { flatFeeSchedule } from '../products/instalments.ts';
import {
  accruedCharge,
  allocate,
  ALLOCATION,
  dueNow,
  minimumPayment,
  nightlyAccrual,
  planSettlement,
  spreadable,
} from '../products/pay-later.ts';
import type { Bill, PendingPurchase, PendingRefund, Plan } from '../products/pay-later-line.ts';
import { invariant } from '../result.ts';
import { isMonthly, nextMonthly, type Day } from '../units/day.ts';
import {
  minus,
  money,
  mulDiv,
  negate,
  plus,
  smaller,
  sum,
  ZERO,
  type Money,
} from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import { cashOf, changeLine, lineOf, lineParts, post, tell, type World } from './world.ts';

/** The smallest movements of a pay-later line; phases and actions are made of these. */

/**
 * Posts the accrued charge and keeps the part that rounding left over, so that what is posted is
 * always the rounded whole, however often it is posted: nightly, so that every screen agrees.
 */
export function postCharge(world: World, id: string): void {
  const line = lineOf(world, id);
  const amount = accruedCharge(line);
  if (amount === 0) return;
  const legs = move(lineAccount(id, 'charges'), costAccount(id, 'charge'), amount);
  post(world, 'charge', { line: id, ref: line.bill ? String(line.bill.cutOn) : id }, legs);
  changeLine(world, id, { accrual: line.accrual - amount * PPM_ONE });
}

/** The charge of the night that has just passed. */
export function accrueNight(world: World, id: string): void {
  const line = lineOf(world, id);
  const more = nightlyAccrual(line, lineParts(world, id));
  if (more === 0) return;
  changeLine(world, id, { accrual: line.accrual + more });
  postCharge(world, id);
}

/** Pays `amount` from cash, oldest first. The caller has checked that it fits. */
export function pay(world: World, id: string, amount: Money, by: 'learner' | 'autopay'): void {
  postCharge(world, id);
  const split = allocate(amount, lineParts(world, id));
  const legs = ALLOCATION.filter((part) => split[part] > 0).map((part) => ({
    account: lineAccount(id, part),
    amount: split[part],
  }));
  post(world, 'payment', { line: id, ref: by }, [
    ...legs,
    { account: CASH, amount: money(-amount) },
  ]);
  countTowardsMinimum(world, id, amount);
  dropResidue(world, id);
  const line = lineOf(world, id);
  tell(world, {
    kind: 'paid',
    line: id,
    amount,
    split,
    by,
    dueLeft: dueNow(line, lineParts(world, id)),
    minimumLeft: plus(line.pastDue, line.minimumLeft),
  });
}

/** A payment makes up missed minimums first, then the open bill's. */
function countTowardsMinimum(world: World, id: string, amount: Money): void {
  const line = lineOf(world, id);
  const toPastDue = smaller(amount, line.pastDue);
  const toMinimum = smaller(minus(amount, toPastDue), line.minimumLeft);
  const pastDue = minus(line.pastDue, toPastDue);
  changeLine(world, id, {
    pastDue,
    minimumLeft: minus(line.minimumLeft, toMinimum),
    lateSince: pastDue === 0 ? null : line.lateSince,
  });
}

/** Less than half a minor unit may be left of an accrual when its debt is gone: it is waived. */
function dropResidue(world: World, id: string): void {
  const parts = lineParts(world, id);
  if (parts.carried === 0 && parts.charges === 0) changeLine(world, id, { accrual: 0 });
}

/** A purchase that is complete at once, or received: into the next bill, or into a plan. */
export function bookPurchase(
  world: World,
  id: string,
  purchase: { readonly ref: string; readonly amount: Money; readonly periods: number | null },
  from: string,
): void {
  const { ref, amount, periods } = purchase;
  const part = periods === null ? 'unbilled' : 'plans';
  const kind = from === PURCHASES ? 'purchase' : 'receipt';
  const legs: readonly Leg[] =
    from === PURCHASES
      ? move(lineAccount(id, part), PURCHASES, amount)
      : [
          ...move(lineAccount(id, part), lineAccount(id, 'held'), amount),
          ...move(IN_TRANSIT, PURCHASES, amount),
        ];
  post(world, kind, { line: id, ref }, legs);
  if (periods !== null) startPlan(world, id, ref, amount, periods, 'checkout');
}

/** Adds a plan to the line; its principal must already be in `plans`. */
export function startPlan(
  world: World,
  id: string,
  of: string,
  principal: Money,
  periods: number,
  source: 'checkout' | 'bill',
): void {
  const line = lineOf(world, id);
  const offers = source === 'bill' ? line.terms.billInstalments : line.terms.checkoutInstalments;
  const offer = offers.find((candidate) => candidate.periods === periods);
  invariant(offer !== undefined, `no plan over ${periods} periods`);
  const schedule = flatFeeSchedule(principal, periods, offer.fee.ppm);
  const plan: Plan = {
    id: source === 'bill' ? `bill-${of}` : of,
    of,
    source,
    startedOn: world.day,
    schedule,
    billed: 0,
  };
  changeLine(world, id, { plans: [...line.plans, plan] });
  tell(world, {
    kind: 'plan-started',
    line: id,
    id: plan.id,
    principal,
    fee: schedule.totalFee,
    periods,
  });
}

/** Receipt of a parcel is confirmed: what was only held is now owed. */
export function confirmReceipt(
  world: World,
  id: string,
  purchase: PendingPurchase,
  byItself: boolean,
): void {
  const { purchases } = lineOf(world, id);
  changeLine(world, id, { purchases: purchases.filter((other) => other.id !== purchase.id) });
  bookPurchase(world, id, { ref: purchase.id, ...purchase }, IN_TRANSIT);
  tell(world, {
    kind: 'receipt-confirmed',
    line: id,
    id: purchase.id,
    amount: purchase.amount,
    byItself,
  });
}

/**
 * A refund lands: against purchases in no bill yet, then the bill, then older debt; what is over
 * goes to cash. It counts towards a minimum as a payment does. (Our choice for this family.)
 */
export function landRefund(world: World, id: string, refund: PendingRefund): void {
  postCharge(world, id);
  const line = lineOf(world, id);
  changeLine(world, id, { refunds: line.refunds.filter((other) => other.id !== refund.id) });
  const parts = lineParts(world, id);
  let left = refund.amount;
  const legs: Leg[] = [];
  for (const part of ['unbilled', 'billed', 'carried', 'charges'] as const) {
    const amount = smaller(left, parts[part]);
    if (amount > 0) legs.push({ account: lineAccount(id, part), amount });
    left = minus(left, amount);
  }
  if (left > 0) legs.push({ account: CASH, amount: left });
  const promised = { account: REFUNDS_DUE, amount: money(-refund.amount) };
  post(world, 'refund', { line: id, ref: refund.id }, [...legs, promised]);
  countTowardsMinimum(
    world,
    id,
    sum([refund.amount, negate(left), negate(smaller(refund.amount, parts.unbilled))]),
  );
  dropResidue(world, id);
  tell(world, {
    kind: 'refund-arrived',
    line: id,
    id: refund.id,
    amount: refund.amount,
    toCash: left,
  });
}

/** Ends a plan early: its principal and the fee that the terms still ask, paid from cash. */
export function settlePlan(world: World, id: string, plan: Plan): void {
  const line = lineOf(world, id);
  const settlement = planSettlement(plan, line.terms);
  const { principal, fee, saved } = settlement;
  const legs: Leg[] = [{ account: lineAccount(id, 'plans'), amount: principal }];
  if (fee > 0) legs.push({ account: costAccount(id, 'fee'), amount: fee });
  legs.push({ account: CASH, amount: money(-(principal + fee)) });
  post(world, 'plan-settlement', { line: id, ref: plan.id }, legs);
  changeLine(world, id, { plans: line.plans.filter((other) => other.id !== plan.id) });
  tell(world, { kind: 'plan-settled', line: id, id: plan.id, principal, fee, saved });
}

/** Autopay on the due day's evening: the minimum or all that is due, as far as the cash goes. */
export function autopay(world: World, id: string): void {
  const line = lineOf(world, id);
  if (line.autopay === 'off') return;
  const due = dueNow(line, lineParts(world, id));
  const minimum = smaller(due, plus(line.pastDue, line.minimumLeft));
  const wanted = line.autopay === 'full' ? due : minimum;
  const cash = cashOf(world);
  const possible = smaller(wanted, cash);
  if (possible < wanted) tell(world, { kind: 'autopay-short', line: id, wanted, cash });
  if (possible === wanted || line.terms.autopayPartial) {
    if (possible > 0) pay(world, id, possible, 'autopay');
  }
}

/** The due day has ended: a minimum not met is late; what is left of the bill starts to cost. */
export function testDue(world: World, id: string, bill: Bill): void {
  const line = lineOf(world, id);
  const parts = lineParts(world, id);
  const left = parts.billed;
  if (left > 0) {
    const legs = move(lineAccount(id, 'carried'), lineAccount(id, 'billed'), left);
    post(world, 'carry', { line: id, ref: String(bill.cutOn) }, legs);
  }
  const missed = line.minimumLeft;
  changeLine(world, id, {
    bill: { ...bill, settledUp: true },
    minimumLeft: ZERO,
    pastDue: plus(line.pastDue, missed),
    lateSince: missed > 0 ? (line.lateSince ?? bill.dueOn) : line.lateSince,
    lateMarks: line.lateMarks + (missed > 0 ? 1 : 0),
  });
  const carried = plus(parts.carried, left);
  if (missed > 0) tell(world, { kind: 'due-missed', line: id, missed, carried });
  else {
    const perNight = carried * line.terms.dailyCharge.ppm;
    const nightly = money(mulDiv(perNight, 1, PPM_ONE, line.terms.chargeRounding));
    tell(world, { kind: 'due-met', line: id, carried, nightly });
  }
}

/** Cuts the bill: what is unbilled, the next period of every plan, and what earlier bills left. */
export function cutBill(world: World, id: string): void {
  postCharge(world, id);
  const instalments = billInstalments(world, id);
  const parts = lineParts(world, id);
  if (parts.unbilled > 0) {
    const legs = move(lineAccount(id, 'billed'), lineAccount(id, 'unbilled'), parts.unbilled);
    post(world, 'bill-purchases', { line: id, ref: String(world.day) }, legs);
  }
  const { terms, pastDue } = lineOf(world, id);
  const earlier = minus(parts.billed, instalments.total);
  const total = sum([parts.charges, parts.carried, parts.billed, parts.unbilled]);
  if (total === 0) {
    changeLine(world, id, { bill: null, minimumLeft: ZERO });
    return;
  }
  const minimum = minimumPayment(terms, total, pastDue);
  const bill: Bill = {
    cutOn: world.day,
    dueOn: nextMonthly(world.day, terms.dueDay),
    total,
    minimum,
    carried: plus(parts.carried, earlier),
    charges: parts.charges,
    purchases: parts.unbilled,
    instalments: instalments.total,
    instalmentFees: instalments.fees,
    settledUp: false,
  };
  changeLine(world, id, { bill, minimumLeft: minus(minimum, smaller(pastDue, total)) });
  if (bill.charges > 0) tell(world, { kind: 'charge-posted', line: id, amount: bill.charges });
  tell(world, { kind: 'bill-cut', line: id, bill });
}

/** Moves the next period of each plan into the bill. */
function billInstalments(world: World, id: string): { total: Money; fees: Money } {
  let total = ZERO;
  let fees = ZERO;
  const kept: Plan[] = [];
  for (const plan of lineOf(world, id).plans) {
    const period = plan.schedule.periods[plan.billed];
    invariant(period !== undefined, `plan ${plan.id} has no period ${plan.billed}`);
    if (period.principal > 0) {
      const legs = move(lineAccount(id, 'billed'), lineAccount(id, 'plans'), period.principal);
      post(world, 'bill-instalment', { line: id, ref: plan.id }, legs);
    }
    if (period.fee > 0) {
      const legs = move(lineAccount(id, 'billed'), costAccount(id, 'fee'), period.fee);
      post(world, 'instalment-fee', { line: id, ref: plan.id }, legs);
    }
    total = sum([total, period.principal, period.fee]);
    fees = plus(fees, period.fee);
    if (plan.billed + 1 < plan.schedule.periods.length)
      kept.push({ ...plan, billed: plan.billed + 1 });
  }
  changeLine(world, id, { plans: kept });
  return { total, fees };
}

/** Turns the open bill's purchases into a plan whose first period is in the next bill. */
export function spreadBill(world: World, id: string, periods: number): void {
  const { bill } = lineOf(world, id);
  const amount = spreadable(lineOf(world, id), lineParts(world, id));
  invariant(bill !== null && amount > 0, 'a bill to spread');
  const ref = String(bill.cutOn);
  const legs = move(lineAccount(id, 'plans'), lineAccount(id, 'billed'), amount);
  post(world, 'plan-start', { line: id, ref }, legs);
  startPlan(world, id, ref, amount, periods, 'bill');
  const line = lineOf(world, id);
  const left = dueNow(line, lineParts(world, id));
  const minimum = minimumPayment(line.terms, left, line.pastDue);
  const fresh = minus(minimum, smaller(line.pastDue, minimum));
  changeLine(world, id, { minimumLeft: smaller(line.minimumLeft, fresh) });
}

export function isBillDay(world: World, id: string, on: Day): boolean {
  return isMonthly(on, lineOf(world, id).terms.billDay);
}
