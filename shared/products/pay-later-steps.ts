import { CASH, IN_TRANSIT, PURCHASES, REFUNDS_DUE } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import type { Leg } from '../ledger/entry.ts';
import { flatFeeSchedule } from './instalments.ts';
import {
  accruedCharge,
  allocate,
  ALLOCATION,
  dueNow,
  minimumPayment,
  nightlyAccrual,
  payLaterParts,
  planSettlement,
  spreadable,
} from './pay-later.ts';
import { dueDayIn } from './due-day.ts';
import type { Desk } from './desk.ts';
import type { PurchaseRequest } from './family.ts';
import type { PendingRefund } from './line.ts';
import type { Bill, PayLaterLine, PendingPurchase, Plan } from './pay-later-line.ts';
import { invariant } from '../result.ts';
import { nextMonthly } from '../units/day.ts';
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

/** The smallest movements of a pay-later line; phases and actions are made of these. */

export type PayLaterDesk = Desk<PayLaterLine>;

/**
 * Posts the accrued charge and keeps the part that rounding left over, so that what is posted is
 * always the rounded whole, however often it is posted: nightly, so that every screen agrees.
 */
export function postCharge(desk: PayLaterDesk): void {
  const line = desk.line;
  const amount = accruedCharge(line);
  if (amount === 0) return;
  const about = line.bill ? String(line.bill.cutOn) : line.id;
  desk.move('charge', about, { from: desk.part('charges'), to: desk.cost('charge'), amount });
  desk.change({ accrual: line.accrual - amount * PPM_ONE });
}

/** The charge of the night that has just passed. */
export function accrueNight(desk: PayLaterDesk): void {
  const more = nightlyAccrual(desk.line, desk.owes('carried'));
  if (more === 0) return;
  desk.change({ accrual: desk.line.accrual + more });
  postCharge(desk);
}

/** Pays `amount` from cash, oldest first. The caller has checked that it fits. */
export function pay(desk: PayLaterDesk, amount: Money, by: 'learner' | 'autopay'): void {
  postCharge(desk);
  const split = allocate(amount, payLaterParts(desk.owes));
  const legs = ALLOCATION.filter((part) => split[part] > 0).map((part) => ({
    account: desk.part(part),
    amount: split[part],
  }));
  desk.post('payment', by, [...legs, { account: CASH, amount: money(-amount) }]);
  countTowardsMinimum(desk, amount);
  dropResidue(desk);
  const line = desk.line;
  desk.tell({
    kind: 'paid',
    amount,
    split,
    by,
    dueLeft: dueNow(line, payLaterParts(desk.owes)),
    minimumLeft: plus(line.pastDue, line.minimumLeft),
  });
}

/** A payment makes up missed minimums first, then the open bill's. */
function countTowardsMinimum(desk: PayLaterDesk, amount: Money): void {
  const line = desk.line;
  const toPastDue = smaller(amount, line.pastDue);
  const toMinimum = smaller(minus(amount, toPastDue), line.minimumLeft);
  const pastDue = minus(line.pastDue, toPastDue);
  desk.change({
    pastDue,
    minimumLeft: minus(line.minimumLeft, toMinimum),
    lateSince: pastDue === 0 ? null : line.lateSince,
  });
}

/** Less than half a minor unit may be left of an accrual when its debt is gone: it is waived. */
function dropResidue(desk: PayLaterDesk): void {
  const parts = payLaterParts(desk.owes);
  if (parts.carried === 0 && parts.charges === 0) desk.change({ accrual: 0 });
}

/** Pays with the line: owed at once when complete at once, else only holding limit until received. */
export function purchase(desk: PayLaterDesk, bought: PurchaseRequest): void {
  const { ref, amount, periods, arrivesOn } = bought;
  if (arrivesOn === desk.day) {
    bookPurchase(desk, { ref, amount, periods }, PURCHASES);
    return;
  }
  desk.post('purchase', ref, move(desk.part('held'), IN_TRANSIT, amount));
  const pending = { id: ref, amount, boughtOn: desk.day, arrivesOn, periods };
  desk.change({ purchases: [...desk.line.purchases, pending] });
}

/** A purchase that is complete at once, or received: into the next bill, or into a plan. */
export function bookPurchase(
  desk: PayLaterDesk,
  bought: { readonly ref: string; readonly amount: Money; readonly periods: number | null },
  from: string,
): void {
  const { ref, amount, periods } = bought;
  const part = periods === null ? 'unbilled' : 'plans';
  const kind = from === PURCHASES ? 'purchase' : 'receipt';
  const legs: readonly Leg[] =
    from === PURCHASES
      ? move(desk.part(part), PURCHASES, amount)
      : [
          ...move(desk.part(part), desk.part('held'), amount),
          ...move(IN_TRANSIT, PURCHASES, amount),
        ];
  desk.post(kind, ref, legs);
  if (periods !== null) startPlan(desk, ref, amount, periods, 'checkout');
}

/** Adds a plan to the line; its principal must already be in `plans`. */
export function startPlan(
  desk: PayLaterDesk,
  of: string,
  principal: Money,
  periods: number,
  source: 'checkout' | 'bill',
): void {
  const line = desk.line;
  const offers = source === 'bill' ? line.terms.billInstalments : line.terms.checkoutInstalments;
  const offer = offers.find((candidate) => candidate.periods === periods);
  invariant(offer !== undefined, `no plan over ${periods} periods`);
  const schedule = flatFeeSchedule(principal, periods, offer.fee.ppm);
  const plan: Plan = {
    id: source === 'bill' ? `bill-${of}` : of,
    of,
    source,
    startedOn: desk.day,
    schedule,
    billed: 0,
  };
  desk.change({ plans: [...line.plans, plan] });
  desk.tell({
    kind: 'plan-started',
    id: plan.id,
    principal,
    fee: schedule.totalFee,
    periods,
  });
}

/** Receipt of a parcel is confirmed: what was only held is now owed. */
export function confirmReceipt(
  desk: PayLaterDesk,
  parcel: PendingPurchase,
  byItself: boolean,
): void {
  const { purchases } = desk.line;
  desk.change({ purchases: purchases.filter((other) => other.id !== parcel.id) });
  bookPurchase(desk, { ref: parcel.id, ...parcel }, IN_TRANSIT);
  desk.tell({
    kind: 'receipt-confirmed',
    id: parcel.id,
    amount: parcel.amount,
    byItself,
  });
}

/**
 * A refund lands: against purchases in no bill yet, then the bill, then older debt; what is over
 * goes to cash. It counts towards a minimum as a payment does. (Our choice for this family.)
 */
export function landRefund(desk: PayLaterDesk, refund: PendingRefund): void {
  postCharge(desk);
  const line = desk.line;
  desk.change({ refunds: line.refunds.filter((other) => other.id !== refund.id) });
  const parts = payLaterParts(desk.owes);
  let left = refund.amount;
  const legs: Leg[] = [];
  for (const part of ['unbilled', 'billed', 'carried', 'charges'] as const) {
    const amount = smaller(left, parts[part]);
    if (amount > 0) legs.push({ account: desk.part(part), amount });
    left = minus(left, amount);
  }
  if (left > 0) legs.push({ account: CASH, amount: left });
  const promised = { account: REFUNDS_DUE, amount: money(-refund.amount) };
  desk.post('refund', refund.id, [...legs, promised]);
  countTowardsMinimum(
    desk,
    sum([refund.amount, negate(left), negate(smaller(refund.amount, parts.unbilled))]),
  );
  dropResidue(desk);
  desk.tell({
    kind: 'refund-arrived',
    id: refund.id,
    amount: refund.amount,
    toCash: left,
  });
}

/** Ends a plan early: its principal and the fee that the terms still ask, paid from cash. */
export function settlePlan(desk: PayLaterDesk, id: string): void {
  const line = desk.line;
  const plan = line.plans.find((candidate) => candidate.id === id);
  invariant(plan !== undefined, `no plan ${id} on ${line.id}`);
  const settlement = planSettlement(plan, line.terms);
  const { principal, fee, saved } = settlement;
  const legs: Leg[] = [];
  if (principal > 0) legs.push({ account: desk.part('plans'), amount: principal });
  if (fee > 0) legs.push({ account: desk.cost('fee'), amount: fee });
  // Of a plan of a few fen, the periods that are left may hold nothing.
  if (legs.length > 0) {
    legs.push({ account: CASH, amount: money(-(principal + fee)) });
    desk.post('plan-settlement', plan.id, legs);
  }
  desk.change({ plans: line.plans.filter((other) => other.id !== plan.id) });
  desk.tell({ kind: 'plan-settled', id: plan.id, principal, fee, saved });
}

/** Autopay on the due day's evening: the minimum or all that is due, as far as the cash goes. */
export function autopay(desk: PayLaterDesk): void {
  const line = desk.line;
  if (line.autopay === 'off') return;
  const due = dueNow(line, payLaterParts(desk.owes));
  const minimum = smaller(due, plus(line.pastDue, line.minimumLeft));
  const wanted = line.autopay === 'full' ? due : minimum;
  const cash = desk.cash();
  const possible = smaller(wanted, cash);
  if (possible < wanted) desk.tell({ kind: 'autopay-short', wanted, cash });
  if (possible === wanted || line.terms.autopayPartial) {
    if (possible > 0) pay(desk, possible, 'autopay');
  }
}

/** The due day has ended: a minimum not met is late; what is left of the bill starts to cost. */
export function testDue(desk: PayLaterDesk, bill: Bill): void {
  const line = desk.line;
  const parts = payLaterParts(desk.owes);
  const left = parts.billed;
  if (left > 0) {
    const legs = move(desk.part('carried'), desk.part('billed'), left);
    desk.post('carry', String(bill.cutOn), legs);
  }
  const missed = line.minimumLeft;
  desk.change({
    bill: { ...bill, settledUp: true },
    minimumLeft: ZERO,
    pastDue: plus(line.pastDue, missed),
    lateSince: missed > 0 ? (line.lateSince ?? bill.dueOn) : line.lateSince,
    lateMarks: line.lateMarks + (missed > 0 ? 1 : 0),
  });
  const carried = plus(parts.carried, left);
  if (missed > 0) desk.tell({ kind: 'due-missed', missed, carried });
  else {
    const perNight = carried * line.terms.dailyCharge.ppm;
    const nightly = money(mulDiv(perNight, 1, PPM_ONE, line.terms.chargeRounding));
    desk.tell({ kind: 'due-met', carried, nightly });
  }
}

/** Cuts the bill: what is unbilled, the next period of every plan, and what earlier bills left. */
export function cutBill(desk: PayLaterDesk): void {
  postCharge(desk);
  const instalments = billInstalments(desk);
  const parts = payLaterParts(desk.owes);
  if (parts.unbilled > 0) {
    const legs = move(desk.part('billed'), desk.part('unbilled'), parts.unbilled);
    desk.post('bill-purchases', String(desk.day), legs);
  }
  const { terms, pastDue } = desk.line;
  const earlier = minus(parts.billed, instalments.total);
  const total = sum([parts.charges, parts.carried, parts.billed, parts.unbilled]);
  if (total === 0) {
    desk.change({ bill: null, minimumLeft: ZERO });
    return;
  }
  const minimum = minimumPayment(terms, total, pastDue);
  const bill: Bill = {
    cutOn: desk.day,
    dueOn: dueDayIn(desk.region, nextMonthly(desk.day, terms.dueDay)),
    total,
    minimum,
    carried: plus(parts.carried, earlier),
    charges: parts.charges,
    purchases: parts.unbilled,
    instalments: instalments.total,
    instalmentFees: instalments.fees,
    settledUp: false,
  };
  desk.change({ bill, minimumLeft: minus(minimum, smaller(pastDue, total)) });
  if (bill.charges > 0) desk.tell({ kind: 'charge-posted', amount: bill.charges });
  desk.tell({ kind: 'bill-cut', bill });
}

/** Moves the next period of each plan into the bill. */
function billInstalments(desk: PayLaterDesk): { total: Money; fees: Money } {
  let total = ZERO;
  let fees = ZERO;
  const kept: Plan[] = [];
  for (const plan of desk.line.plans) {
    const period = plan.schedule.periods[plan.billed];
    invariant(period !== undefined, `plan ${plan.id} has no period ${plan.billed}`);
    if (period.principal > 0) {
      const legs = move(desk.part('billed'), desk.part('plans'), period.principal);
      desk.post('bill-instalment', plan.id, legs);
    }
    if (period.fee > 0) {
      const legs = move(desk.part('billed'), desk.cost('fee'), period.fee);
      desk.post('instalment-fee', plan.id, legs);
    }
    total = sum([total, period.principal, period.fee]);
    fees = plus(fees, period.fee);
    if (plan.billed + 1 < plan.schedule.periods.length)
      kept.push({ ...plan, billed: plan.billed + 1 });
  }
  desk.change({ plans: kept });
  return { total, fees };
}

/** Turns the open bill's purchases into a plan whose first period is in the next bill. */
export function spreadBill(desk: PayLaterDesk, periods: number): void {
  const { bill } = desk.line;
  const amount = spreadable(desk.line, payLaterParts(desk.owes));
  invariant(bill !== null && amount > 0, 'a bill to spread');
  const ref = String(bill.cutOn);
  const legs = move(desk.part('plans'), desk.part('billed'), amount);
  desk.post('plan-start', ref, legs);
  startPlan(desk, ref, amount, periods, 'bill');
  const line = desk.line;
  const left = dueNow(line, payLaterParts(desk.owes));
  const minimum = minimumPayment(line.terms, left, line.pastDue);
  const fresh = minus(minimum, smaller(line.pastDue, minimum));
  desk.change({ minimumLeft: smaller(line.minimumLeft, fresh) });
}
