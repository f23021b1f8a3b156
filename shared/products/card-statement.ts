import { dueDayIn } from './due-day.ts';
import { move } from '../ledger/books.ts';
import { invariant } from '../result.ts';
import { addDays, type Day } from '../units/day.ts';
import { larger, minus, plus, smaller, ZERO, type Money } from '../units/money.ts';
import { addNights, bearing, freeIn, interestOn, nightsOf, rateOn } from './card-accrual.ts';
import type { CardLine, CardStatement, FreePurchase } from './card-line.ts';
import { cardParts, splitOf } from './card-payment.ts';
import {
  cardDueDay,
  cardMinimum,
  cardNightly,
  cardOwed,
  failedAutopayFee,
  lateFeeOf,
  losesGrace,
  minimumNow,
  overLimitFee,
  pastDueOn,
} from './card.ts';
import {
  cardPay,
  chargeFee,
  countNight,
  postInterest,
  transferPart,
  type CardDesk,
} from './card-steps.ts';
import { daysPastDue } from './line.ts';

/** The evenings and mornings of a card: autopay, due tests, statements, rates that change. */

/** The 14th day of a notice, the notice's own day counted: comment 55(c)(1)-1. */
const PROTECTED_DAYS = 14;

/** Autopay on the due day's evening, and on the evenings after it while it has failed. */
export function cardAutopay(desk: CardDesk, { dueOn }: CardStatement): void {
  const { autopay, cycle, terms, statementLeft } = desk.line;
  const isDueDay = desk.day === dueOn;
  const isRetry =
    cycle.autopayFailed && desk.day > dueOn && desk.day <= addDays(dueOn, terms.autopay.retryDays);
  if (autopay === 'off' || !(isDueDay || isRetry)) return;
  const owed = cardOwed(desk.owes);
  const minimum = minimumNow(desk.line, owed);
  const wanted = autopay === 'full' ? larger(smaller(owed, statementLeft), minimum) : minimum;
  const cash = desk.cash();
  const possible = larger(ZERO, smaller(wanted, cash));
  const isShort = possible < wanted;
  desk.change({ cycle: { ...cycle, autopayFailed: isShort } });
  if (isShort) {
    desk.tell({ kind: 'autopay-short', wanted, cash });
    chargeFailedAutopay(desk);
  }
  if (possible > 0 && (!isShort || terms.autopay.partial)) cardPay(desk, possible, 'autopay');
}

function chargeFailedAutopay(desk: CardDesk): void {
  const { cycle } = desk.line;
  const fee = failedAutopayFee(desk.line);
  if (cycle.autopayFeeCharged || fee === 0) return;
  desk.change({ cycle: { ...cycle, autopayFeeCharged: true } });
  chargeFee(desk, 'failed-autopay', fee);
}

/** The due day and its days of grace have ended: paid in full, enough, or late. */
export function testCardDue(desk: CardDesk, statement: CardStatement): void {
  const before = desk.line;
  const owed = cardOwed(desk.owes);
  const unpaid = smaller(owed, before.statementLeft);
  const missed = smaller(owed, before.minimumLeft);
  desk.change({ statement: { ...statement, tested: true }, minimumLeft: ZERO });
  if (unpaid <= before.terms.interest.tolerance) keepGrace(desk);
  else loseGrace(desk);
  if (missed === 0) {
    countOnTime(desk);
    const nightly = cardNightly(desk.line, desk.owes);
    desk.tell({ kind: 'due-met', carried: unpaid, nightly });
    return;
  }
  const list = [...before.missed, { dueOn: statement.dueOn, left: missed }];
  desk.change({
    missed: list,
    lateSince: list[0]?.dueOn ?? null,
    lateMarks: before.lateMarks + 1,
    penalty: before.penalty === null ? null : { ...before.penalty, onTime: 0 },
  });
  desk.tell({ kind: 'due-missed', missed, carried: unpaid });
  chargeLateFee(desk, missed, statement.minimum);
}

function chargeLateFee(desk: CardDesk, missed: Money, minimum: Money): void {
  const line = desk.line;
  const { lateFee, penaltyFees } = line.terms;
  if (lateFee === null || (penaltyFees.onePerEvent && line.cycle.autopayFeeCharged)) return;
  const amount = lateFeeOf(line, lateFee, { missed, minimum });
  if (amount === 0) return;
  chargeFee(desk, 'late', amount);
  desk.change({ cyclesSinceLateFee: 0 });
}

/** A statement paid in full: its purchases cost nothing, nor, once enough are, do new ones. */
function keepGrace(desk: CardDesk): void {
  const { terms, free, provisional, fullPayments, grace } = desk.line;
  const isAverage = terms.interest.method === 'average-daily-balance';
  const inRow = fullPayments + 1;
  // What a tolerated shortfall has left counts as new.
  const rest = free.map((each): FreePurchase =>
    each.billed || isAverage ? { ...each, billed: false, nights: [] } : each,
  );
  desk.change({
    free: rest,
    provisional: { billed: [], fresh: isAverage ? [] : provisional.fresh },
    fullPayments: inRow,
    grace: inRow >= terms.interest.fullPayments ? 'kept' : grace,
  });
}

/** A statement not paid in full: the nights that were free on condition cost interest now. */
function loseGrace(desk: CardDesk): void {
  const { terms, free, provisional, accrual } = desk.line;
  const isAverage = terms.interest.method === 'average-daily-balance';
  const losing = free.filter((each) => losesGrace(terms, each));
  desk.change({
    accrual: addNights(
      accrual,
      ...provisional.billed,
      ...(isAverage ? provisional.fresh : []),
      ...losing.flatMap(({ nights, left }) => nightsOf(nights, left)),
    ),
    free: free.filter((each) => !losesGrace(terms, each)),
    provisional: { billed: [], fresh: isAverage ? [] : provisional.fresh },
    fullPayments: 0,
    grace: 'lost',
  });
}

/** Minimums on time in a row end a penalty rate. */
function countOnTime(desk: CardDesk): void {
  const { penalty, terms, missed } = desk.line;
  if (penalty === null || terms.penaltyRate === null) return;
  const onTime = missed.length > 0 ? 0 : penalty.onTime + 1;
  if (onTime < terms.penaltyRate.cureAfter) {
    desk.change({ penalty: { ...penalty, onTime } });
    return;
  }
  desk.change({ penalty: null });
  if (terms.announced === null) transferPart(desk, 'protected', 'purchases');
  const { ppm, per } = rateOn(desk.line, 'purchases', desk.day);
  if (per !== 'term') desk.tell({ kind: 'rate-cured', to: ppm, per });
}

/** Cuts the statement: the cycle's interest, all that is owed, and what of it is asked. */
export function cutStatement(desk: CardDesk): void {
  const { terms } = desk.line;
  if (terms.interest.statementDayCounts) countNight(desk, desk.day);
  chargeFee(desk, 'over-limit', overLimitFee(desk.line));
  const didBear =
    bearing(desk.line, desk.owes, 'purchases') + bearing(desk.line, desk.owes, 'protected') > 0;
  const wasLost = desk.line.grace === 'lost' || didBear;
  const posted = postInterest(desk, String(desk.day));
  const total = cardOwed(desk.owes);
  if (total === 0) {
    closeEmptyCycle(desk);
    return;
  }
  const line = desk.line;
  const minimum = cardMinimum(line, desk.owes);
  const parts = cardParts(desk.owes);
  const { interest, fees } = line.cycle;
  const dueOn = dueDayIn(desk.region, cardDueDay(terms.due, desk.day));
  const statement: CardStatement = {
    cutOn: desk.day,
    dueOn,
    total,
    minimum,
    parts,
    interest,
    fees,
    tested: false,
  };
  desk.change({
    statement,
    statementLeft: total,
    minimumLeft: minus(minimum, smaller(minimum, pastDueOn(line))),
    billed: parts,
    ...billedFree(line),
    ...newCycle(line),
  });
  const grace = posted === 0 ? 'kept' : wasLost ? 'lost' : 'none';
  desk.tell({ kind: 'statement', parts, total, minimum, dueOn, interest, fees, grace });
}

/** Nothing is owed: no statement, and that counts as one paid in full. */
function closeEmptyCycle(desk: CardDesk): void {
  const line = desk.line;
  const fullPayments = line.fullPayments + 1;
  desk.change({
    statement: null,
    statementLeft: ZERO,
    minimumLeft: ZERO,
    missed: [],
    lateSince: null,
    billed: splitOf(() => ZERO),
    free: [],
    provisional: { billed: [], fresh: [] },
    fullPayments,
    grace: fullPayments >= line.terms.interest.fullPayments ? 'kept' : line.grace,
    ...newCycle(line),
  });
}

/**
 * Interest-free purchases as the statement takes them over. An average daily balance never reaches
 * back before the statement: their nights begin anew (12 CFR 1026.54).
 */
function billedFree(line: CardLine): Pick<CardLine, 'free' | 'provisional'> {
  if (line.terms.interest.method !== 'average-daily-balance') {
    const free = line.free.map((each) => ({ ...each, billed: true }));
    const billed = addNights(line.provisional.billed, ...line.provisional.fresh);
    return { free, provisional: { billed, fresh: [] } };
  }
  const free = (['purchases', 'protected'] as const)
    .map((part) => ({ part, left: freeIn(line.free, part), billed: true, nights: [] }))
    .filter(({ left }) => left > 0);
  return { free, provisional: { billed: [], fresh: [] } };
}

function newCycle(line: CardLine): Pick<CardLine, 'cycle' | 'cyclesSinceLateFee'> {
  const since = line.cyclesSinceLateFee;
  return {
    cycle: {
      nights: 0,
      interest: ZERO,
      fees: ZERO,
      overLimit: ZERO,
      autopayFailed: false,
      autopayFeeCharged: false,
    },
    cyclesSinceLateFee: since === null ? null : since + 1,
  };
}

/** A promotion that has ended; deferred interest is charged after all on what isn't paid off. */
export function endPromotions(desk: CardDesk): void {
  const { promo, deferred } = desk.line.terms;
  if (promo !== null && desk.day > promo.until) {
    const amount = transferPart(desk, 'promo', 'purchases');
    if (amount > 0) desk.tell({ kind: 'promo-ended', amount, interest: ZERO });
  }
  if (deferred !== null && desk.day > deferred.until && desk.owes('deferred') > 0) {
    endDeferral(desk);
  }
}

function endDeferral(desk: CardDesk): void {
  const { deferredInterest, terms, cycle } = desk.line;
  const since = interestOn(deferredInterest.nights, terms, 0);
  const interest = plus(deferredInterest.before, since);
  if (interest > 0) {
    const legs = move(desk.part('interest'), desk.cost('charge'), interest);
    desk.post('interest', 'deferred', legs);
  }
  desk.change({
    deferredInterest: { before: ZERO, nights: [] },
    cycle: { ...cycle, interest: plus(cycle.interest, interest) },
  });
  const amount = transferPart(desk, 'deferred', 'purchases');
  desk.tell({ kind: 'promo-ended', amount, interest });
}

/** A higher rate begins to apply this morning. */
export function tellRaisedRate(desk: CardDesk): void {
  const { announced } = desk.line.terms;
  const { penalty } = desk.line;
  const starts = announced?.effectiveOn === desk.day || penalty?.effectiveOn === desk.day;
  const { ppm, per } = rateOn(desk.line, 'purchases', desk.day);
  if (starts && per !== 'term') desk.tell({ kind: 'rate-raised', to: ppm, per });
}

/** What was bought by a notice's 14th day is set apart that evening and keeps its rate. */
export function protectBalance(desk: CardDesk): void {
  const { terms, penalty } = desk.line;
  const ends = [
    terms.announced === null ? null : addDays(terms.announced.noticeOn, PROTECTED_DAYS - 1),
    penalty?.protectOn ?? null,
  ];
  if (ends.includes(desk.day)) transferPart(desk, 'purchases', 'protected');
}

/** A minimum so late that the terms bring their penalty rate. */
export function raiseRate(desk: CardDesk): void {
  const { terms, penalty } = desk.line;
  const rise = terms.penaltyRate;
  if (rise === null || penalty !== null) return;
  if (daysPastDue(desk.line, desk.day) <= rise.afterDays) return;
  const isNew = rise.appliesTo === 'new-purchases';
  // Tonight's night, if the statement has not counted it, is the first at the new rate.
  const effectiveOn = addDays(desk.day, rise.noticeDays);
  const protectOn = isNew ? addDays(desk.day, PROTECTED_DAYS - 1) : null;
  desk.change({ penalty: { effectiveOn, protectOn, onTime: 0 } });
  const { ppm, per } = rise.rate;
  if (rise.noticeDays === 0 && per !== 'term') desk.tell({ kind: 'rate-raised', to: ppm, per });
}

/** The lender gives up: interest stops, the debt stays owed, the card is never used again. */
export function chargeOff(desk: CardDesk): void {
  const { lateSince, terms } = desk.line;
  const late = daysPastDue(desk.line, desk.day);
  if (lateSince === null || late < terms.chargeOffDays) return;
  postInterest(desk, 'charge-off');
  const amount = cardOwed(desk.owes);
  invariant(amount > 0, 'what is past due is owed');
  desk.change({
    status: 'charged-off',
    freezeReason: null,
    autopay: 'off',
    statementLeft: amount,
    minimumLeft: ZERO,
    missed: [{ dueOn: lateSince, left: amount }],
    free: [],
    provisional: { billed: [], fresh: [] },
  });
  desk.tell({ kind: 'charged-off', amount, daysPastDue: late });
}

/** The last day on which a statement can be paid in time. */
export function lastDayInTime(line: CardLine, { dueOn }: CardStatement): Day {
  return addDays(dueOn, line.terms.interest.graceDays);
}
