import { CASH, PURCHASES, REFUNDS_DUE } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import type { Leg } from '../ledger/entry.ts';
import { invariant } from '../result.ts';
import { addDays, type Day } from '../units/day.ts';
import { larger, minus, money, plus, smaller, ZERO, type Money } from '../units/money.ts';
import {
  addNight,
  addNights,
  bearing,
  bearingNight,
  daysOver,
  nightsOf,
  oneNight,
  rateOn,
} from './card-accrual.ts';
import {
  CARD_PARTS,
  type CardLine,
  type CardPart,
  type FreePurchase,
  type PurchasePart,
} from './card-line.ts';
import {
  allocatePayment,
  cardParts,
  inOrder,
  lessBilled,
  splitOf,
  splitTotal,
  type CardSplit,
} from './card-payment.ts';
import { cardAccrued, cardDue, cardOwed, feeOf, mayBeFree, minimumNow } from './card.ts';
import type { Desk } from './desk.ts';
import type { DrawRequest, PurchaseRequest } from './family.ts';
import type { FeeKind } from './line-event.ts';
import { daysPastDue, type PendingRefund } from './line.ts';
import { moveBack } from './set-aside.ts';

/** The smallest movements of a card; its phases (`card-statement.ts`) are made of these. */

export type CardDesk = Desk<CardLine>;

/** The night that has just passed, unless its statement has counted it. */
export function cardNight(desk: CardDesk): void {
  const { status, countedTo } = desk.line;
  if (status !== 'charged-off' && countedTo < desk.day) countNight(desk, addDays(desk.day, -1));
  const lateAtDawn = daysPastDue(desk.line, desk.day);
  if (lateAtDawn !== desk.line.lateAtDawn) desk.change({ lateAtDawn });
}

/** Counts the night that begins on `on`: what bears interest, and what may come to. */
export function countNight(desk: CardDesk, on: Day): void {
  const line = desk.line;
  const { deferredInterest, free, cycle } = line;
  const deferred = desk.owes('deferred');
  desk.change({
    accrual: addNights(line.accrual, ...bearingNight(line, desk.owes, on)),
    free: free.map((each) => {
      const rate = rateOn(line, each.part, on);
      const over = daysOver(line.terms, rate, on);
      return { ...each, nights: addNight(each.nights, rate.ppm, over) };
    }),
    deferredInterest:
      deferred === 0
        ? deferredInterest
        : {
            ...deferredInterest,
            nights: addNights(deferredInterest.nights, oneNight(line, 'deferred', deferred, on)),
          },
    countedTo: addDays(on, 1),
    cycle: { ...cycle, nights: cycle.nights + 1 },
  });
}

/** Posts the interest that has accrued, rounded once; the fraction left over is dropped. */
export function postInterest(desk: CardDesk, ref: string): Money {
  const amount = cardAccrued(desk.line);
  if (amount > 0) {
    desk.post('interest', ref, move(desk.part('interest'), desk.cost('charge'), amount));
  }
  const { cycle } = desk.line;
  desk.change({ accrual: [], cycle: { ...cycle, interest: plus(cycle.interest, amount) } });
  return amount;
}

/** Charges a fee: an agreed one, or a penalty for what was violated. */
export function chargeFee(desk: CardDesk, fee: FeeKind, amount: Money): void {
  if (amount === 0) return;
  const isPenalty = fee !== 'cash-advance';
  const legs = move(desk.part('fees'), desk.cost(isPenalty ? 'penalty' : 'fee'), amount);
  desk.post(isPenalty ? 'penalty' : 'fee', fee, legs);
  const { cycle } = desk.line;
  desk.change({ cycle: { ...cycle, fees: plus(cycle.fees, amount) } });
  desk.tell({ kind: 'fee-charged', fee, amount });
}

/**
 * Pays with the card. The card owes from the day it is posted, wherever the goods are; receipt is
 * nothing to a card.
 */
export function cardPurchase(desk: CardDesk, { ref, amount }: PurchaseRequest): void {
  noteOverLimit(desk, amount);
  const { promo, deferred } = desk.line.terms;
  const part = covers(promo, desk.day)
    ? 'promo'
    : covers(deferred, desk.day)
      ? 'deferred'
      : 'purchases';
  desk.post('purchase', ref, move(desk.part(part), PURCHASES, amount));
  if (part === 'purchases' && mayBeFree(desk.line)) addFree(desk, amount);
}

function covers(promotion: CardLine['terms']['promo'], today: Day): boolean {
  return promotion !== null && promotion.covers === 'purchases' && today <= promotion.until;
}

/** What is bought on one day has the same nights, and is kept together. */
function addFree(desk: CardDesk, amount: Money): void {
  const { free } = desk.line;
  const last = free.at(-1);
  const isSame = last?.part === 'purchases' && !last.billed && last.nights.length === 0;
  const fresh: FreePurchase = { part: 'purchases', left: amount, billed: false, nights: [] };
  desk.change({
    free: isSame ? free.with(-1, { ...last, left: plus(last.left, amount) }) : [...free, fresh],
  });
}

/** Credit beyond the limit, added up for the cycle's fee (comment 52(b)(2)(i)-3). */
function noteOverLimit(desk: CardDesk, amount: Money): void {
  const before = cardOwed(desk.owes);
  const { cycle, terms } = desk.line;
  const over = larger(ZERO, minus(plus(before, amount), larger(terms.limit, before)));
  desk.change({ cycle: { ...cycle, overLimit: plus(cycle.overLimit, over) } });
}

/** Cash: interest from today, and a fee at once. */
export function cashAdvance(desk: CardDesk, { amount }: DrawRequest): void {
  const { cash, feeRounding } = desk.line.terms;
  invariant(cash !== null, `${desk.line.id} gives no cash`);
  noteOverLimit(desk, amount);
  const id = `cash-${desk.day}`;
  desk.post('draw', id, move(desk.part('advances'), CASH, amount));
  const fee = feeOf(cash.fee, amount, feeRounding);
  chargeFee(desk, 'cash-advance', fee);
  desk.tell({ kind: 'drawn', id, amount, fee, byItself: false });
}

/**
 * Pays from cash. Interest that has accrued is posted only when the payment reaches it, and is paid
 * last: so that a payment made in two parts on one day leaves what it leaves in one.
 */
export function cardPay(desk: CardDesk, amount: Money, by: 'learner' | 'autopay'): void {
  const split = credit(desk, amount);
  const legs = legsOf(desk, split);
  desk.post('payment', by, [...legs, { account: CASH, amount: money(-amount) }]);
  settled(desk, split);
  const due = cardDue(desk.line, desk.owes, desk.day);
  desk.tell({
    kind: 'paid',
    amount,
    split,
    by,
    dueLeft: due?.amount ?? ZERO,
    minimumLeft: due?.minimum ?? ZERO,
  });
}

/** Splits a credit that counts as a payment, and counts it; posts interest that it reaches. */
function credit(desk: CardDesk, amount: Money): CardSplit {
  const owed = cardOwed(desk.owes);
  const reached = smaller(amount, owed);
  const minimum = minimumNow(desk.line, owed);
  const parts = cardParts(desk.owes);
  const split = allocatePayment(desk.line, parts, { amount: reached, minimum }, desk.day);
  countPayment(desk, amount);
  const beyond = minus(amount, reached);
  if (beyond === 0) return split;
  postInterest(desk, 'payment');
  return { ...split, interest: plus(split.interest, beyond) };
}

function legsOf(desk: CardDesk, split: CardSplit): readonly Leg[] {
  return CARD_PARTS.filter((part) => split[part] > 0).map((part) => ({
    account: desk.part(part),
    amount: split[part],
  }));
}

/** A payment makes up missed minimums, oldest first, then the open statement's. */
function countPayment(desk: CardDesk, amount: Money): void {
  const { missed, minimumLeft, statementLeft } = desk.line;
  let left = amount;
  const still = missed.map(({ dueOn, left: before }) => {
    const share = smaller(left, before);
    left = minus(left, share);
    return { dueOn, left: minus(before, share) };
  });
  const unpaid = still.filter(({ left: rest }) => rest > 0);
  desk.change({
    missed: unpaid,
    lateSince: unpaid[0]?.dueOn ?? null,
    minimumLeft: minus(minimumLeft, smaller(left, minimumLeft)),
    statementLeft: minus(statementLeft, smaller(amount, statementLeft)),
  });
}

/** Takes what was paid off the indexes. Balances have been posted. */
function settled(desk: CardDesk, split: CardSplit, order: 'oldest' | 'newest' = 'oldest'): void {
  const { billed } = desk.line;
  const isOldest = order === 'oldest';
  desk.change({
    billed: isOldest
      ? lessBilled(billed, split)
      : splitOf((part) => smaller(billed[part], desk.owes(part))),
  });
  for (const part of ['purchases', 'protected'] as const) {
    takeFree(desk, part, split[part], isOldest);
  }
  const { deferredInterest } = desk.line;
  if (desk.owes('deferred') === 0 && deferredInterest.nights.length > 0) {
    desk.change({ deferredInterest: { before: ZERO, nights: [] } });
  }
  if (cardOwed(desk.owes) > 0) return;
  // Nothing is left to be late with, whatever a refund has not been counted for.
  desk.change({ missed: [], lateSince: null, minimumLeft: ZERO, statementLeft: ZERO });
  if (cardAccrued(desk.line) === 0) {
    desk.change({ accrual: [], provisional: { billed: [], fresh: [] } });
  }
}

/**
 * A payment for purchases: what bears interest first, then the statement's, then new ones. What was
 * interest-free no longer is so by being paid: its nights are kept where an unpaid rest of the
 * statement makes them cost interest after all.
 */
function takeFree(desk: CardDesk, part: PurchasePart, paid: Money, isOldest: boolean): void {
  const line = desk.line;
  if (paid === 0) return;
  // The balance has been reduced already: what bore interest before is what bears it now and more.
  const bore = plus(bearing(line, desk.owes, part), paid);
  let left = isOldest ? minus(paid, smaller(paid, larger(ZERO, bore))) : paid;
  if (left === 0) return;
  let { billed, fresh } = line.provisional;
  const inTurn = isOldest ? line.free : line.free.toReversed();
  const rest = inTurn.map((each): FreePurchase => {
    if (each.part !== part) return each;
    const share = smaller(left, each.left);
    left = minus(left, share);
    if (share > 0 && keepsNights(line)) {
      const nights = nightsOf(each.nights, share);
      if (each.billed) billed = addNights(billed, ...nights);
      else fresh = addNights(fresh, ...nights);
    }
    return { ...each, left: minus(each.left, share) };
  });
  const kept = rest.filter((each) => each.left > 0);
  desk.change({
    free: isOldest ? kept : kept.toReversed(),
    provisional: { billed, fresh },
  });
}

/** Full-back interest runs on the full amount up to its payment; so does a lost grace period's. */
function keepsNights({ terms, grace }: CardLine): boolean {
  switch (terms.interest.method) {
    case 'full-back':
      return true;
    case 'remaining-only':
      return false;
    case 'average-daily-balance':
      return grace === 'lost';
  }
}

/** A refund after the statement: a payment of a kind, or only a smaller next statement. */
export function cardRefund(desk: CardDesk, refund: PendingRefund): void {
  const { refunds, terms } = desk.line;
  desk.change({ refunds: refunds.filter((other) => other.id !== refund.id) });
  const isPayment = terms.refunds === 'reduces-due';
  const most = plus(cardOwed(desk.owes), isPayment ? cardAccrued(desk.line) : ZERO);
  const amount = smaller(refund.amount, most);
  const toCash = minus(refund.amount, amount);
  const split = isPayment
    ? credit(desk, amount)
    : inOrder(NEWEST_FIRST, cardParts(desk.owes), amount);
  const legs = [...legsOf(desk, split)];
  if (toCash > 0) legs.push({ account: CASH, amount: toCash });
  desk.post('refund', refund.id, [
    ...legs,
    { account: REFUNDS_DUE, amount: money(-refund.amount) },
  ]);
  settled(desk, split, isPayment ? 'oldest' : 'newest');
  desk.tell({ kind: 'refund-arrived', id: refund.id, amount: refund.amount, toCash });
}

/** What a refund of a purchase is taken off, when it leaves the statement alone as far as it can. */
const NEWEST_FIRST: readonly CardPart[] = [
  'purchases',
  'protected',
  'promo',
  'deferred',
  'advances',
  'interest',
  'fees',
];

/** Moves a whole part into another, with its place on the statement and its free purchases. */
export function transferPart(desk: CardDesk, from: CardPart, to: CardPart): Money {
  const amount = desk.owes(from);
  if (amount === 0) return ZERO;
  desk.post('transfer', `${from}-to-${to}`, move(desk.part(to), desk.part(from), amount));
  const { billed, free } = desk.line;
  const target = to === 'protected' ? to : 'purchases';
  desk.change({
    billed: { ...billed, [to]: plus(billed[to], billed[from]), [from]: ZERO },
    free: free.map((each) => (each.part === from ? { ...each, part: target } : each)),
  });
  return amount;
}

/**
 * What is disputed is off the indexes: it is on no statement any more, and asks no minimum. The
 * balances have been moved. Nights that it has borne already stay as they are.
 */
export function settleDisputed(desk: CardDesk, taken: CardSplit): void {
  const before = splitTotal(desk.line.billed);
  settled(desk, taken, 'newest');
  const { billed, statementLeft, minimumLeft, missed } = desk.line;
  const offStatement = minus(before, splitTotal(billed));
  const left = minus(statementLeft, smaller(offStatement, statementLeft));
  let room = cardOwed(desk.owes);
  const still = missed.map(({ dueOn, left: asked }) => {
    const share = smaller(asked, room);
    room = minus(room, share);
    return { dueOn, left: share };
  });
  const unpaid = still.filter(({ left: rest }) => rest > 0);
  desk.change({
    statementLeft: left,
    minimumLeft: smaller(minimumLeft, left),
    missed: unpaid,
    lateSince: unpaid[0]?.dueOn ?? null,
  });
}

/** What was disputed comes back, as if it were posted today. */
export function putOnCard(
  desk: CardDesk,
  ref: string,
  part: 'purchases' | 'advances',
  { principal, fees }: { readonly principal: Money; readonly fees: Money },
): void {
  moveBack(desk, ref, { [part]: principal, fees });
  const { cycle } = desk.line;
  if (fees > 0) desk.change({ cycle: { ...cycle, fees: plus(cycle.fees, fees) } });
  if (part === 'purchases' && mayBeFree(desk.line)) addFree(desk, principal);
}
