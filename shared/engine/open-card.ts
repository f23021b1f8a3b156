import { lineAccount, OPENING, owesOf, REFUNDS_DUE } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { daysOver, rateOn } from '../products/card-accrual.ts';
import type { CardLine, CardPart, CardStatement, FreePurchase } from '../products/card-line.ts';
import { cardParts, splitOf, splitTotal, type CardSplit } from '../products/card-payment.ts';
import type { CardTerms } from '../products/card-terms.ts';
import { cardDueDay, cardMinimum } from '../products/card.ts';
import { dueDayIn } from '../products/due-day.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { NO_CLOSING } from '../products/line.ts';
import { NO_OPENING_CARD, type LineSetup, type OpeningCard } from '../scenario/scenario.ts';
import { lastMonthly, type Day } from '../units/day.ts';
import { plus, ZERO, type Money } from '../units/money.ts';
import { post, type World } from './world.ts';

type CardSetup = LineSetup & { readonly terms: CardTerms };

/** Opens a card with what it already carries. */
export function openCard(world: World, setup: CardSetup): void {
  const { id, opening } = setup;
  const card = opening.card ?? NO_OPENING_CARD;
  const statementPurchases = opening.billed ?? ZERO;
  owe(world, id, 'purchases', plus(plus(opening.unbilled, statementPurchases), card.carried));
  for (const part of ['advances', 'promo', 'deferred'] as const) owe(world, id, part, card[part]);
  for (const refund of opening.refunds) {
    const legs = move(OPENING, REFUNDS_DUE, refund.amount);
    post(world, 'refund-promised', { line: id, ref: refund.id }, legs);
  }
  const refunds = opening.refunds.map(({ id: refund, amount, arrivesOn }) => ({
    id: refund,
    amount,
    arrivesOn,
  }));
  const bare = { ...bareCard(setup, card, world.day), refunds };
  world.lines[id] = withStatement(world, bare, setup, card);
}

function owe(world: World, id: string, part: CardPart, amount: Money): void {
  if (amount === 0) return;
  post(world, 'opening', { line: id, ref: part }, move(lineAccount(id, part), OPENING, amount));
}

/** A card without a statement; what was bought since the last one is interest-free so far. */
function bareCard(setup: CardSetup, card: OpeningCard, today: Day): CardLine {
  const { id, terms, openedOn, autopay, opening } = setup;
  const isKept = card.grace === 'kept';
  const isFree = isKept || terms.interest.method !== 'average-daily-balance';
  return {
    id,
    family: 'card',
    terms,
    openedOn,
    status: 'open',
    freezeReason: null,
    closedOn: null,
    ...NO_CLOSING,
    autopay,
    lateSince: null,
    lateMarks: 0,
    refunds: [],
    statement: null,
    statementLeft: ZERO,
    minimumLeft: ZERO,
    missed: [],
    lateAtDawn: 0,
    billed: splitOf(() => ZERO),
    free:
      isFree && opening.unbilled > 0
        ? [{ part: 'purchases', left: opening.unbilled, billed: false, nights: [] }]
        : [],
    accrual: [],
    provisional: { billed: [], fresh: [] },
    deferredInterest: { before: card.deferredInterest, nights: [] },
    countedTo: today,
    cycle: {
      nights: 0,
      interest: ZERO,
      fees: ZERO,
      overLimit: ZERO,
      autopayFailed: false,
      autopayFeeCharged: false,
    },
    grace: card.grace,
    fullPayments: isKept ? terms.interest.fullPayments : 0,
    cyclesSinceLateFee: null,
    penalty: null,
  };
}

/** The statement that is open on the first morning: all but what was bought since it was cut. */
function withStatement(
  world: World,
  line: CardLine,
  { terms, opening }: CardSetup,
  card: OpeningCard,
): CardLine {
  if (opening.billed === null) return line;
  const owes = owesOf(world.books.balances, line.id);
  const owed = cardParts(owes);
  const billed: CardSplit = {
    ...owed,
    purchases: plus(opening.billed, card.carried),
  };
  const total = splitTotal(billed);
  if (total === 0) return line;
  const cutOn = lastMonthly(world.day, terms.statementDay);
  const minimum = cardMinimum(line, (part) => (part in billed ? billed[part as CardPart] : ZERO));
  const statement: CardStatement = {
    cutOn,
    dueOn: dueDayIn(REGIONS[world.scenario.region], cardDueDay(terms.due, cutOn)),
    total,
    minimum,
    parts: billed,
    interest: ZERO,
    fees: ZERO,
    tested: false,
  };
  const free = [...billedFree(line, opening.billed, world.day - cutOn, cutOn), ...line.free];
  return { ...line, statement, statementLeft: total, minimumLeft: minimum, billed, free };
}

/**
 * The statement's purchases, still interest-free. When each was bought isn't told: they count as
 * bought on the day that the statement was cut.
 */
function billedFree(
  line: CardLine,
  left: Money,
  nights: number,
  cutOn: Day,
): readonly FreePurchase[] {
  const isAverage = line.terms.interest.method === 'average-daily-balance';
  if (left === 0 || (isAverage && line.grace === 'lost')) return [];
  const rate = rateOn(line, 'purchases', cutOn);
  const over = daysOver(line.terms, rate, cutOn);
  return [{ part: 'purchases', left, billed: true, nights: [{ ppm: rate.ppm, over, nights }] }];
}
