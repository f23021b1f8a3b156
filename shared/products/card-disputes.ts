import { nextMonthly } from '../units/day.ts';
import { minus, smaller, ZERO, type Money } from '../units/money.ts';
import { daysOver, interestOn as interestOfNights, rateOn } from './card-accrual.ts';
import type { CardLine, CardPart } from './card-line.ts';
import { cardParts, inOrder } from './card-payment.ts';
import { settleDisputed, putOnCard, type CardDesk } from './card-steps.ts';
import { cardDueDay } from './card.ts';
import type { DisputeRules } from './dispute-rules.ts';
import type { Dispute, LineItem, SetAside } from './disputed-item.ts';
import { moveAside } from './set-aside.ts';

/**
 * How a card carries a dispute (12 CFR 1026.13(d)): nobody has to pay what is disputed, nor the
 * share of a minimum that it makes up. Payments are tied to no purchase: our choice.
 */
export const CARD_DISPUTES: DisputeRules<CardLine> = {
  refuse: () => null,
  setAside,
  putBack,
  interestOn,
};

const OF_A_PURCHASE: readonly CardPart[] = [
  'purchases',
  'promo',
  'deferred',
  'protected',
  'advances',
];
const OF_CASH: readonly CardPart[] = ['advances', 'protected', 'purchases', 'promo', 'deferred'];

function setAside(desk: CardDesk, { id, kind, amount, fee }: LineItem): SetAside {
  const order = kind === 'draw' ? OF_CASH : OF_A_PURCHASE;
  const principal = inOrder(order, cardParts(desk.owes), minus(amount, fee));
  const fees = smaller(fee, desk.owes('fees'));
  const taken = { ...principal, fees };
  const aside = moveAside(desk, id, taken);
  settleDisputed(desk, taken);
  return {
    aside,
    paid: minus(amount, aside),
    costs: { interest: ZERO, fees },
    paidCosts: { interest: ZERO, fees: minus(fee, fees) },
    kept: null,
  };
}

/** As something posted today, free of interest where a purchase of today would be. */
function putBack(desk: CardDesk, { item, aside, costs }: Dispute, amount: Money): void {
  // What the learner bears in part is principal; a fee comes back only with all of it.
  const fees = amount === aside ? costs.fees : ZERO;
  putOnCard(desk, item.id, item.kind === 'draw' ? 'advances' : 'purchases', {
    principal: minus(amount, fees),
    fees,
  });
}

/** From its posting, or from the due day of its first statement where interest begins only there. */
function interestOn(line: CardLine, { item, openedOn }: Dispute): Money {
  const { terms } = line;
  const isLater = terms.interest.method === 'remaining-only' && item.kind !== 'draw';
  const from = isLater
    ? cardDueDay(terms.due, nextMonthly(item.postedOn, terms.statementDay))
    : item.postedOn;
  const rate = rateOn(line, item.kind === 'draw' ? 'advances' : 'purchases', item.postedOn);
  const balanceNights = item.amount * Math.max(0, openedOn - from);
  const over = daysOver(terms, rate, item.postedOn);
  return interestOfNights([{ ppm: rate.ppm, over, balanceNights }], terms, 0);
}
