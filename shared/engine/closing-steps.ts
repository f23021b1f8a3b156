import { CASH, INCOME } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { addBusinessDays } from '../products/business-day.ts';
import { familyOf, payoffOn } from '../products/families.ts';
import type { Line, PendingRefund } from '../products/line.ts';
import { addDays } from '../units/day.ts';
import { minus, smaller } from '../units/money.ts';
import { lateChargeOf } from './chances.ts';
import { beginNotice, collect, completeClosing, endClosing, settleClosed } from './closing-end.ts';
import { deskOf } from './line-desk.ts';
import { leftOn, moveLine } from './line-permit.ts';
import { calendarOf, changeLine, lineOf, post, tell, type World } from './world.ts';

/** What a day does to lines that are being closed, or are closed, beside their own evenings. */

export function closingEvening(world: World, id: string): void {
  // What comes of a stranger's request isn't the owner's doing, whoever works on it.
  world.actor = lineOf(world, id).attempt?.actor ?? 'owner';
  closingPhases(world, id);
  world.actor = 'owner';
}

function closingPhases(world: World, id: string): void {
  const { status, closesOn } = lineOf(world, id);
  if (status === 'cooling-off' && closesOn !== null && closesOn <= world.day) {
    moveLine(world, id, 'complete-close');
    beginNotice(world, id);
  }
  if (lineOf(world, id).status === 'closing') closingDay(world, id);
  if (status === 'closed-with-balance') balanceDay(world, id);
  if (status === 'charged-off' && lineOf(world, id).attempt !== null) {
    changeLine(world, id, { attempt: null, before: null, closesOn: null });
  }
}

function closingDay(world: World, id: string): void {
  noteClear(world, id);
  compensate(world, id);
  const { attempt, closesOn } = lineOf(world, id);
  if (attempt === null || closesOn === null || closesOn > world.day) return;
  // One that waited for its debt has been found in order before.
  if (closesOn < world.day) endClosing(world, id);
  else completeClosing(world, id);
}

/** Since when nothing is owed: the lender's time begins then, or with the confirmation. */
function noteClear(world: World, id: string): void {
  const line = lineOf(world, id);
  if (line.attempt === null) return;
  const isClear = leftOn(world, line) === 0;
  if (isClear === (line.attempt.clearSince !== null)) return;
  const clearSince = isClear ? world.day : null;
  changeLine(world, id, { attempt: { ...line.attempt, clearSince } });
}

/** India: the lender pays for each day beyond its seven working days (domain facts A7). */
function compensate(world: World, id: string): void {
  const { attempt, terms } = lineOf(world, id);
  const { deadline } = terms.closing;
  if (deadline === null || attempt === null || attempt.clearSince === null) return;
  const calendar = calendarOf(world);
  const last = addBusinessDays(calendar, attempt.clearSince, deadline.businessDays);
  if (world.day <= last) return;
  const amount = deadline.perLateDay;
  post(world, 'compensation', { line: id, ref: id }, move(INCOME, CASH, amount));
  tell(world, { kind: 'compensation-paid', line: id, amount });
}

function balanceDay(world: World, id: string): void {
  const { closesOn } = lineOf(world, id);
  if (closesOn !== null && closesOn <= world.day) {
    collect(world, id);
    changeLine(world, id, { closesOn: null });
  }
  if (leftOn(world, lineOf(world, id)) === 0) settleClosed(world, id);
}

export function closingMorning(world: World, id: string): void {
  const { suspended, complaint } = lineOf(world, id);
  const until = suspended?.until ?? null;
  if (until !== null && until <= world.day) lift(world, id);
  if (complaint !== null && complaint.answerBy <= world.day) answerComplaint(world, id);
  lateCharge(world, id);
}

/** A suspension ends: what was before it goes on. */
export function lift(world: World, id: string): void {
  const line = lineOf(world, id);
  if (line.status === 'suspended') {
    moveLine(world, id, 'lift');
    tell(world, { kind: 'lifted', line: id });
  }
  // A closing that was begun meanwhile now leads back to what was before the suspension.
  const before = line.before === 'suspended' ? (line.suspended?.from ?? 'open') : line.before;
  changeLine(world, id, { suspended: null, before });
}

/** A lost request is found: the line is closed on that day. */
function answerComplaint(world: World, id: string): void {
  const { attempt } = lineOf(world, id);
  changeLine(world, id, { complaint: null });
  const found = attempt?.lost === true;
  tell(world, { kind: 'complaint-answered', line: id, found });
  if (!found) return;
  changeLine(world, id, { closesOn: world.day });
  endClosing(world, id);
}

/** A merchant charges a line that is closed: its debt comes back, its permission does not. */
function lateCharge(world: World, id: string): void {
  const line = lineOf(world, id);
  const { lateCharge: charge } = line.terms.closing;
  if (charge === null || line.closedOn === null) return;
  if ((world.chances[lateChargeOf(id)] ?? null) === null) return;
  if (addDays(line.closedOn, charge.afterDays) !== world.day) return;
  if (line.family !== 'pay-later' && line.family !== 'card') return;
  const { amount } = charge;
  familyOf<Line>(line).purchase(deskOf(world, id), {
    ref: id,
    amount,
    periods: null,
    arrivesOn: world.day,
  });
  moveLine(world, id, 'late-charge');
  tell(world, { kind: 'late-charge', line: id, amount });
}

/**
 * A refund that reaches a closed line pays what is still owed; the rest is a credit balance, which
 * is the learner's and is paid out within the time of the terms (US: 12 CFR 1026.11(a)).
 */
export function landRefund(world: World, line: Line, refund: PendingRefund): void {
  const desk = deskOf(world, line.id);
  const days = line.terms.closing.creditBalanceDays;
  const isEnded = line.status === 'closed' || line.status === 'closed-with-balance';
  if (!isEnded || days === 0 || refund.held === true) {
    familyOf(line).refund(desk, refund);
    return;
  }
  const { repay } = payoffOn(world.books.balances, line, world.day);
  const toLine = smaller(refund.amount, repay);
  const rest = minus(refund.amount, toLine);
  if (toLine > 0) familyOf(line).refund(desk, { ...refund, amount: toLine });
  if (rest === 0) return;
  const calendar = calendarOf(world);
  const paidOn = addBusinessDays(calendar, world.day, days);
  const others = lineOf(world, line.id).refunds.filter(({ id }) => id !== refund.id);
  changeLine(world, line.id, {
    refunds: [...others, { ...refund, amount: rest, arrivesOn: paidOn, held: true }],
  });
  tell(world, { kind: 'credit-balance', line: line.id, amount: rest, paidOn });
}
