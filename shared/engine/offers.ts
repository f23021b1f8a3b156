import { CASH, IN_TRANSIT, lineAccount, PURCHASES } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { freeLimit } from '../products/pay-later.ts';
import { assertNever } from '../result.ts';
import type { CheckoutEvent, PaymentOption } from '../scenario/scenario.ts';
import { addDays } from '../units/day.ts';
import { minus, type Money } from '../units/money.ts';
import { bookPurchase } from './pay-later-steps.ts';
import type { Refusal } from './refusal.ts';
import { cashOf, changeLine, lineOf, lineParts, post, tell, type World } from './world.ts';

/** Takes an option of an open offer, or leaves it. */
export function answerOffer(world: World, id: string, option: number | null): Refusal | null {
  const offer = world.offers.find((open) => open.id === id);
  const event = world.scenario.events.find((candidate) => candidate.id === id);
  if (offer === undefined || event?.kind !== 'checkout')
    return { code: 'no-such-offer', offer: id };
  if (option === null) {
    if (offer.required) return { code: 'must-be-paid', offer: id };
    tell(world, { kind: 'offer-left', id });
  } else {
    const chosen = event.options[option];
    if (chosen === undefined) return { code: 'no-such-option', offer: id };
    const refusal = refusePayment(world, event, chosen);
    if (refusal !== null) return refusal;
    tell(world, { kind: 'bought', id, option, amount: event.price });
    takePayment(world, event, chosen);
  }
  world.answers[id] = option ?? -1;
  world.offers = world.offers.filter((open) => open !== offer);
  return null;
}

/**
 * Why this way of paying is not possible now, or null. What must be paid for can always be paid in
 * cash when no line can: as with living costs, someone close helps and cash shows below zero.
 */
function refusePayment(world: World, event: CheckoutEvent, option: PaymentOption): Refusal | null {
  if (option.kind !== 'cash') return refuseLine(world, event.price, option.line);
  const amount = event.price;
  const cash = cashOf(world);
  if (amount <= cash) return null;
  const stuck = event.options.every(
    (other) => other.kind === 'cash' || refuseLine(world, amount, other.line) !== null,
  );
  return event.required && stuck ? null : { code: 'over-cash', amount, cash };
}

function refuseLine(world: World, amount: Money, id: string): Refusal | null {
  const line = lineOf(world, id);
  if (line.status !== 'open') return { code: 'line-not-open', line: id, status: line.status };
  const free = freeLimit(line.terms, lineParts(world, id));
  if (amount <= free) return null;
  return { code: 'over-limit', line: id, amount, free, short: minus(amount, free) };
}

function takePayment(world: World, event: CheckoutEvent, option: PaymentOption): void {
  const { id, price: amount, arrivalDays } = event;
  switch (option.kind) {
    case 'cash':
      post(world, 'purchase', { line: null, ref: id }, move(CASH, PURCHASES, amount));
      if (cashOf(world) < 0) tell(world, { kind: 'cash-short', cash: cashOf(world) });
      return;
    case 'pay-later':
    case 'instalments': {
      const periods = option.kind === 'instalments' ? option.periods : null;
      if (arrivalDays === 0) {
        bookPurchase(world, option.line, { ref: id, amount, periods }, PURCHASES);
        return;
      }
      const legs = move(lineAccount(option.line, 'held'), IN_TRANSIT, amount);
      post(world, 'purchase', { line: option.line, ref: id }, legs);
      const purchase = {
        id,
        amount,
        boughtOn: world.day,
        arrivesOn: addDays(world.day, arrivalDays),
        periods,
      };
      const { purchases } = lineOf(world, option.line);
      changeLine(world, option.line, { purchases: [...purchases, purchase] });
      return;
    }
    default:
      assertNever(option);
  }
}
