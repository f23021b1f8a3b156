import { isMonthly } from '../units/day.ts';
import { plus } from '../units/money.ts';
import { CARD_PARTS, type CardLine } from './card-line.ts';
import {
  cardAccrued,
  cardDue,
  cardNightly,
  cardNightlyAfterDue,
  cardOwed,
  cardPayoff,
  refuseCardPurchase,
  refuseCashAdvance,
} from './card.ts';
import {
  cardAutopay,
  chargeOff,
  cutStatement,
  endPromotions,
  lastDayInTime,
  protectBalance,
  raiseRate,
  tellRaisedRate,
  testCardDue,
} from './card-statement.ts';
import {
  cardNight,
  cardPay,
  cardPurchase,
  cardRefund,
  cashAdvance,
  type CardDesk,
} from './card-steps.ts';
import type { Family } from './family.ts';

/** The revolving card (信用卡) as a product family. */
export const CARD: Family<CardLine> = {
  parts: CARD_PARTS,
  owed: (_line, owes) => cardOwed(owes),
  used: (_line, owes) => plus(cardOwed(owes), owes('disputed')),
  accrued: (line) => cardAccrued(line),
  nightly: cardNightly,
  nightlyAfterDue: cardNightlyAfterDue,
  due: cardDue,
  repayable: (line, owes) => cardPayoff(line, owes).repay,
  payoff: (line, owes) => cardPayoff(line, owes),
  refusePurchase: refuseCardPurchase,
  refuseDraw: (line, owes, draw) => refuseCashAdvance(line, owes, draw),
  refusePayment: () => null,
  purchase: cardPurchase,
  draw: cashAdvance,
  pay: cardPay,
  settle: (desk, plan) => {
    throw new Error(`Broken invariant: no plan ${plan} on ${desk.line.id}`);
  },
  refund: cardRefund,
  night: cardNight,
  morning,
  evening,
};

function morning(desk: CardDesk): void {
  const { status } = desk.line;
  if (status === 'charged-off' || status === 'closed') return;
  endPromotions(desk);
  tellRaisedRate(desk);
}

/** Autopay, the due test, what was bought under a notice, the statement, and what lateness brings. */
function evening(desk: CardDesk): void {
  const { status, statement } = desk.line;
  if (status === 'charged-off') return;
  if (statement !== null) {
    cardAutopay(desk, statement);
    if (!statement.tested && desk.day >= lastDayInTime(desk.line, statement)) {
      testCardDue(desk, statement);
    }
  }
  protectBalance(desk);
  if (isMonthly(desk.day, desk.line.terms.statementDay)) cutStatement(desk);
  raiseRate(desk);
  chargeOff(desk);
}
