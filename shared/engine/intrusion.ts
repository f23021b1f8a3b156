import { nextStep } from '../closing/attempt.ts';
import { CASH, owesOf, STOLEN } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { feeOf } from '../products/card.ts';
import { familyOf, freeOn } from '../products/families.ts';
import type { DrawRequest, PurchaseRequest } from '../products/family.ts';
import type { Line } from '../products/line.ts';
import type { IntrusionEvent, StrangerMove } from '../scenario/scenario.ts';
import { addDays } from '../units/day.ts';
import { larger, minus, money, mulDiv, plus, smaller, ZERO, type Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import { beginClose, cancelClose, stepClose } from './closing-actions.ts';
import { deskOf } from './line-desk.ts';
import { noteItem } from './line-items.ts';
import { refusedBy } from './line-permit.ts';
import { draw } from './line-actions.ts';
import type { Refusal } from './refusal.ts';
import { lineOf, post, tell, type World } from './world.ts';

/**
 * A stranger on the learner's lines. Every move goes through the same steps as the learner's own and
 * is refused for the same reasons: what a frozen line, a cut limit or a closed line keeps from the
 * learner, it keeps from a stranger. What comes of it is marked as not the learner's.
 */

/** How long a stranger keeps at a closing that is held up or asks for days. */
const PATIENCE_DAYS = 14;

export function intrusionMorning(world: World): void {
  for (const event of world.scenario.events) {
    const since = world.intrusions[event.id];
    if (event.kind !== 'intrusion' || since === undefined) continue;
    world.actor = 'stranger';
    for (const step of event.moves) makeMove(world, event, step, since);
    world.actor = 'owner';
  }
}

function makeMove(world: World, event: IntrusionEvent, step: StrangerMove, since: number): void {
  const { line: id } = step;
  const { fraud } = lineOf(world, id);
  // Since the report the lender lets nobody in but the owner.
  if (fraud !== null && fraud.reportedOn >= since) return;
  const on = since + step.afterDays;
  if (step.do === 'close' && world.day > on && world.day <= on + PATIENCE_DAYS) {
    goOnClosing(world, id, step.passes);
    return;
  }
  if (world.day !== on) return;
  switch (step.do) {
    case 'sign-in':
      tell(world, { kind: 'signed-in', line: id });
      return;
    case 'guess':
      guess(world, id, step.times);
      return;
    case 'borrow':
      borrow(world, event, id, step.share);
      return;
    case 'close': {
      const refusal = beginClose(world, id, 'app');
      if (refusal === null) goOnClosing(world, id, step.passes);
      else tellRefused(world, id, 'close', refusal);
    }
  }
}

/** Wrong answers to the identity check of a closing, which is then given up. */
function guess(world: World, id: string, times: number): void {
  if (beginClose(world, id, 'app') !== null) return;
  toIdentity(world, id);
  for (let n = 0; n < times; n += 1) {
    if (stepClose(world, id, 'wrong') !== null) break;
  }
  if (lineOf(world, id).attempt?.actor === 'stranger') cancelClose(world, id);
}

function toIdentity(world: World, id: string): void {
  while (nextOf(world, id)?.kind !== 'identity') {
    if (nextOf(world, id) === null || stepClose(world, id, 'next') !== null) return;
  }
}

function nextOf(world: World, id: string) {
  const { attempt, terms } = lineOf(world, id);
  return attempt === null || attempt.confirmedOn !== null ? null : nextStep(terms.closing, attempt);
}

/** As far as the steps go today; only an attempt of the stranger's own. */
function goOnClosing(world: World, id: string, passes: boolean): void {
  for (let step = nextOf(world, id); step !== null; step = nextOf(world, id)) {
    if (lineOf(world, id).attempt?.actor !== 'stranger') return;
    const before = lineOf(world, id).attempt?.done;
    const refusal = stepClose(world, id, choiceFor(step.kind, passes));
    if (refusal !== null) {
      if (refusal.code === 'close-blocked') tellRefused(world, id, 'close', refusal);
      return;
    }
    // A step that stands still asks for days, or for an answer that isn't known.
    if (lineOf(world, id).attempt?.done === before) return;
  }
}

function choiceFor(step: NonNullable<ReturnType<typeof nextOf>>['kind'], passes: boolean) {
  switch (step) {
    case 'identity':
      return passes ? 'right' : 'wrong';
    case 'offer':
      return 'decline';
    case 'reason':
      return 'no-reason';
    default:
      return 'next';
  }
}

/** A share of what the limit leaves, as money or in goods that are easily sold. */
function borrow(world: World, event: IntrusionEvent, id: string, share: number): void {
  const line = lineOf(world, id);
  const free = freeOn(world.books.balances, line);
  const wanted = money(mulDiv(free, share, PPM_ONE, 'floor'));
  const request = drawRequest(world, line, wanted);
  const refusal =
    request === null ? buy(world, event, line, wanted) : takeMoney(world, line, request);
  if (refusal !== null) tellRefused(world, id, 'borrow', refusal);
}

/** Money leaves with the stranger on the same morning. */
function takeMoney(world: World, line: Line, request: DrawRequest): Refusal | null {
  const { id } = line;
  const { amount } = request;
  const barred = refusedBy(line, 'draw');
  if (barred !== null) return barred;
  const owes = owesOf(world.books.balances, id);
  const refusal = familyOf(line).refuseDraw(line, owes, request, world.day);
  if (refusal !== null || amount <= 0) return refusal ?? { code: 'not-positive' };
  const made = 'made' in line ? line.made + 1 : 0;
  const ref = line.family === 'card' ? `cash-${world.day}` : `loan-${world.day}-${made}`;
  const fee = line.family === 'card' ? cashFee(line, amount) : ZERO;
  noteItem(world, id, { kind: 'draw', ref, amount: plus(amount, fee), fee });
  const done = draw(world, id, request);
  if (done !== null) return done;
  post(world, 'stolen', { line: id, ref }, move(CASH, STOLEN, amount));
  return null;
}

function cashFee(line: Extract<Line, { family: 'card' }>, amount: Money): Money {
  const { cash, feeRounding } = line.terms;
  return cash === null ? ZERO : feeOf(cash.fee, amount, feeRounding);
}

/** The largest draw within what is wanted that the terms know; null where a line lends no money. */
function drawRequest(world: World, line: Line, wanted: Money): DrawRequest | null {
  switch (line.family) {
    case 'cash-line': {
      const { methods, periods } = line.terms;
      const amount = inSteps(wanted, line.terms.draw);
      return { amount, method: methods[0] ?? null, periods: periods.at(-1) ?? null };
    }
    case 'advance':
    case 'payday':
      return { amount: inSteps(wanted, line.terms.draw), method: null, periods: null };
    case 'card': {
      const { cash } = line.terms;
      if (cash === null) return null;
      const room = smaller(
        wanted,
        larger(ZERO, minus(cash.limit, owesOf(world.books.balances, line.id)('advances'))),
      );
      const amount = larger(ZERO, minus(room, cashFee(line, room)));
      return amount === 0 ? null : { amount, method: null, periods: null };
    }
    default:
      return null;
  }
}

function inSteps(
  wanted: Money,
  { most, step }: { readonly most: Money | null; readonly step: Money },
): Money {
  const within = most === null ? wanted : smaller(wanted, most);
  return money(within - (within % step));
}

function buy(world: World, event: IntrusionEvent, line: Line, amount: Money): Refusal | null {
  const barred = refusedBy(line, 'buy');
  if (barred !== null) return barred;
  if (amount <= 0) return { code: 'over-limit', line: line.id, amount, free: ZERO, short: ZERO };
  const periods = line.family === 'bnpl' ? (line.terms.instalments[0] ?? null) : null;
  const ref = line.items.some((item) => item.ref === event.id)
    ? `${event.id}-${world.day}`
    : event.id;
  const purchase: PurchaseRequest = { ref, amount, periods, arrivesOn: addDays(world.day, 0) };
  const owes = owesOf(world.books.balances, line.id);
  const refusal = familyOf(line).refusePurchase(line, owes, purchase);
  if (refusal !== null) return refusal;
  noteItem(world, line.id, { kind: 'purchase', ref, amount });
  tell(world, { kind: 'stranger-bought', line: line.id, id: ref, amount });
  familyOf(line).purchase(deskOf(world, line.id), purchase);
  return null;
}

function tellRefused(world: World, id: string, from: 'borrow' | 'close', refusal: Refusal): void {
  const because = () => {
    if (refusal.code === 'line-not-open') return refusal.status === 'frozen' ? 'frozen' : 'state';
    if (refusal.code === 'line-closed' || refusal.code === 'already-closing') return 'state';
    return refusal.code === 'over-limit' || refusal.code === 'below-least' ? 'limit' : 'other';
  };
  tell(world, { kind: 'stranger-refused', line: id, from, because: because() });
}
