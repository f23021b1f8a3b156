import type { Owes } from '../ledger/account.ts';
import { addDays, isMonthly } from '../units/day.ts';
import { larger, minus, money, mulDiv, plus, smaller, ZERO, type Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import type { Family, PurchaseRequest } from './family.ts';
import type { LineRefusal } from './line-refusal.ts';
import type { PayLaterLine } from './pay-later-line.ts';
import {
  accruedCharge,
  dueNow,
  owed,
  PAY_LATER_PARTS,
  payLaterParts,
  payoffQuote,
  repayable,
  used,
} from './pay-later.ts';
import {
  accrueNight,
  autopay,
  confirmReceipt,
  cutBill,
  landRefund,
  pay,
  purchase,
  settlePlan,
  testDue,
  type PayLaterDesk,
} from './pay-later-steps.ts';

/** The pay-later line (花呗类) as a product family. */
export const PAY_LATER: Family<PayLaterLine> = {
  parts: PAY_LATER_PARTS,
  owed: (_line, owes) => owed(payLaterParts(owes)),
  used: taken,
  accrued: (line) => accruedCharge(line),
  nightly: (line, owes) => nightOn(line, owes('carried')),
  nightlyAfterDue: (line, owes) => nightOn(line, plus(owes('carried'), owes('billed'))),
  due: (line, owes) => {
    const { bill } = line;
    const on = bill === null || bill.settledUp ? null : bill.dueOn;
    const amount = dueNow(line, payLaterParts(owes));
    if (on === null && amount === 0) return null;
    return { on, amount, minimum: minimumNow(line, amount) };
  },
  repayable: (line, owes) => repayable(line, payLaterParts(owes)),
  payoff: (line, owes) => payoffQuote(line, payLaterParts(owes)),
  refusePurchase,
  refuseDraw: (line) => ({ code: 'not-offered', line: line.id }),
  refusePayment: () => null,
  purchase,
  draw: (desk) => {
    throw new Error(`Broken invariant: ${desk.line.id} lends no money`);
  },
  pay,
  settle: settlePlan,
  refund: landRefund,
  night: accrueNight,
  morning,
  evening,
};

/** One night's charge on so much carried debt, rounded as the terms say. */
function nightOn({ terms }: PayLaterLine, carried: Money): Money {
  return money(mulDiv(carried, terms.dailyCharge.ppm, PPM_ONE, terms.chargeRounding));
}

/** What is disputed takes up the limit until it is answered. */
function taken(_line: PayLaterLine, owes: Owes): Money {
  return plus(used(payLaterParts(owes)), owes('disputed'));
}

function minimumNow(line: PayLaterLine, due: Money): Money {
  return smaller(due, plus(line.pastDue, line.minimumLeft));
}

function refusePurchase(
  line: PayLaterLine,
  owes: Owes,
  { amount, periods }: PurchaseRequest,
): LineRefusal | null {
  const { terms } = line;
  const free = larger(ZERO, minus(terms.limit, taken(line, owes)));
  if (amount > free) {
    return { code: 'over-limit', line: line.id, amount, free, short: minus(amount, free) };
  }
  if (periods === null) return null;
  if (!terms.checkoutInstalments.some((offer) => offer.periods === periods)) {
    return { code: 'periods-not-offered', periods };
  }
  const floor = terms.instalmentFloor;
  return amount < floor ? { code: 'below-instalment-floor', amount, floor } : null;
}

/** Parcels come; after some days without a word, receipt counts as confirmed. */
function morning(desk: PayLaterDesk): void {
  const { purchases, terms } = desk.line;
  for (const parcel of purchases) {
    const { id, amount, arrivesOn } = parcel;
    if (arrivesOn === desk.day) desk.tell({ kind: 'parcel-arrived', id, amount });
    if (addDays(arrivesOn, terms.autoConfirmDays) <= desk.day) confirmReceipt(desk, parcel, true);
  }
}

function evening(desk: PayLaterDesk): void {
  const { bill } = desk.line;
  if (bill !== null && !bill.settledUp && bill.dueOn === desk.day) {
    autopay(desk);
    testDue(desk, bill);
  }
  if (isMonthly(desk.day, desk.line.terms.billDay)) cutBill(desk);
}
