import { CASH, owesOf, PURCHASES } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { familyOf } from '../products/families.ts';
import type { PurchaseRequest } from '../products/family.ts';
import type { CheckoutEvent, PaymentOption } from '../scenario/scenario.ts';
import { addDays } from '../units/day.ts';
import { noteItem } from './line-items.ts';
import { deskOf } from './line-desk.ts';
import { refusedBy } from './line-permit.ts';
import { choose, settleOffer } from './questions.ts';
import type { Refusal } from './refusal.ts';
import { cashOf, lineOf, post, tell, type World } from './world.ts';

/** Takes an option of an open offer, or leaves it. */
export function answerOffer(world: World, id: string, option: number | null): Refusal | null {
  const offer = world.offers.find((open) => open.id === id);
  const event = world.scenario.events.find((candidate) => candidate.id === id);
  if (offer === undefined || event === undefined) return { code: 'no-such-offer', offer: id };
  if (option === null) {
    if (offer.required) return { code: 'must-be-paid', offer: id };
    tell(world, { kind: 'offer-left', id });
  } else if (event.kind === 'choice') {
    const refusal = choose(world, event, option);
    if (refusal !== null) return refusal;
  } else {
    if (event.kind !== 'checkout') return { code: 'no-such-option', offer: id };
    const chosen = event.options[option];
    if (chosen === undefined) return { code: 'no-such-option', offer: id };
    const refusal = refusePayment(world, event, chosen);
    if (refusal !== null) return refusal;
    tell(world, { kind: 'bought', id, option, amount: event.price });
    takePayment(world, event, chosen);
  }
  settleOffer(world, offer, option ?? -1);
  return null;
}

/**
 * Why this way of paying is not possible now, or null. What must be paid for can always be paid in
 * cash when no line can: as with living costs, someone close helps and cash shows below zero.
 */
function refusePayment(world: World, event: CheckoutEvent, option: PaymentOption): Refusal | null {
  if (option.kind === 'cash') {
    const amount = event.price;
    const cash = cashOf(world);
    if (amount <= cash) return null;
    const stuck = event.options.every(
      (other) => other.kind === 'cash' || refuseLine(world, event, other) !== null,
    );
    return event.required && stuck ? null : { code: 'over-cash', amount, cash };
  }
  return refuseLine(world, event, option);
}

type LineOption = Exclude<PaymentOption, { kind: 'cash' }>;

function refuseLine(world: World, event: CheckoutEvent, option: LineOption): Refusal | null {
  const line = lineOf(world, option.line);
  const barred = refusedBy(line, 'buy');
  if (barred !== null) return barred;
  const owes = owesOf(world.books.balances, line.id);
  return familyOf(line).refusePurchase(line, owes, purchaseOf(world, event, option));
}

function purchaseOf(world: World, event: CheckoutEvent, option: LineOption): PurchaseRequest {
  return {
    ref: event.id,
    amount: event.price,
    periods: option.kind === 'instalments' ? option.periods : null,
    arrivesOn: addDays(world.day, event.arrivalDays),
  };
}

function takePayment(world: World, event: CheckoutEvent, option: PaymentOption): void {
  if (option.kind === 'cash') {
    post(world, 'purchase', { line: null, ref: event.id }, move(CASH, PURCHASES, event.price));
    if (cashOf(world) < 0) tell(world, { kind: 'cash-short', cash: cashOf(world) });
    return;
  }
  const line = lineOf(world, option.line);
  noteItem(world, line.id, { kind: 'purchase', ref: event.id, amount: event.price });
  familyOf(line).purchase(deskOf(world, line.id), purchaseOf(world, event, option));
}
