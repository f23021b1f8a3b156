import { CASH, REFUNDS_DUE, type LinePart, type Owes } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { isMonthly } from '../units/day.ts';
import {
  larger,
  minus,
  money,
  mulDiv,
  negate,
  plus,
  smaller,
  sum,
  ZERO,
  type Money,
  type Rounding,
} from '../units/money.ts';
import { PPM_ONE, type Ppm } from '../units/rate.ts';
import { accrue, accruedAmount, withoutPosted, type Accrual } from './accrual.ts';
import type { Desk } from './desk.ts';
import type { Family } from './family.ts';
import type { LineBase, PendingRefund } from './line.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of an arranged overdraft: cash below zero is lent by itself up to the limit, and repaid
 * by itself. One simple yearly rate and no fixed fees. Source: domain facts A5, UK since April 2020.
 */
export interface OverdraftTerms extends TermsBase {
  readonly family: 'overdraft';
  readonly annualRate: Ppm;
  readonly yearDays: 365 | 360;
  /** Used up to this, it costs nothing. */
  readonly interestFree: Money;
  readonly interestRounding: Rounding;
  /** Day of the month on whose evening interest is posted; 31 = the last day. */
  readonly postingDay: number;
}

export interface OverdraftLine extends LineBase {
  readonly family: 'overdraft';
  readonly terms: OverdraftTerms;
  readonly accrual: Accrual;
}

export type OverdraftDesk = Desk<OverdraftLine>;

const PARTS = ['principal', 'interest', 'fees'] as const satisfies readonly LinePart[];

/** The arranged overdraft as a product family. */
export const OVERDRAFT: Family<OverdraftLine> = {
  parts: PARTS,
  owed: (_line, owes) => owed(owes),
  used: (_line, owes) => owed(owes),
  accrued,
  nightly,
  nightlyAfterDue: nightly,
  // Repayable on demand: owed at once, and never late.
  due: (line, owes) => {
    const amount = repayable(line, owes);
    return amount === 0 ? null : { on: null, amount, minimum: ZERO };
  },
  repayable,
  payoff: (line, owes) => {
    const total = repayable(line, owes);
    return { total, repay: total, accrued: accrued(line), plans: [] };
  },
  refusePurchase: (line) => ({ code: 'not-offered', line: line.id }),
  refuseDraw: (line) => ({ code: 'not-offered', line: line.id }),
  refusePayment: () => null,
  purchase: (desk) => {
    throw new Error(`Broken invariant: nothing is bought with ${desk.line.id}`);
  },
  draw: (desk) => {
    throw new Error(`Broken invariant: ${desk.line.id} draws by itself`);
  },
  pay,
  settle: (desk, plan) => {
    throw new Error(`Broken invariant: ${desk.line.id} has no plan ${plan}`);
  },
  refund,
  night,
  morning: () => undefined,
  evening,
};

function owed(owes: Owes): Money {
  return sum(PARTS.map((part) => owes(part)));
}

function unitOf({ yearDays }: OverdraftTerms): number {
  return PPM_ONE * yearDays;
}

function accrued({ accrual, terms }: OverdraftLine): Money {
  return accruedAmount(accrual, unitOf(terms), terms.interestRounding);
}

function repayable(line: OverdraftLine, owes: Owes): Money {
  return plus(owed(owes), accrued(line));
}

/** Numerator of a night's interest: on what is used above the interest-free part. */
function nightNumerator({ terms }: OverdraftLine, owes: Owes): number {
  return Math.max(0, owes('principal') - terms.interestFree) * terms.annualRate;
}

function nightly(line: OverdraftLine, owes: Owes): Money {
  const { terms } = line;
  if (line.status === 'charged-off') return ZERO;
  return money(mulDiv(nightNumerator(line, owes), 1, unitOf(terms), terms.interestRounding));
}

function night(desk: OverdraftDesk): void {
  const numerator = nightNumerator(desk.line, desk.owes);
  if (numerator === 0) return;
  desk.change({ accrual: accrue(desk.line.accrual, numerator, unitOf(desk.line.terms)) });
}

/** Interest is posted monthly; then cash above zero repays, and cash below zero is covered. */
function evening(desk: OverdraftDesk): void {
  if (isMonthly(desk.day, desk.line.terms.postingDay)) {
    const amount = postInterest(desk);
    if (amount > 0) desk.tell({ kind: 'charge-posted', of: 'interest', amount });
  }
  const cash = desk.cash();
  if (cash > 0) {
    const amount = smaller(cash, owed(desk.owes));
    if (amount > 0) payParts(desk, amount, 'autopay');
  } else {
    capitalise(desk);
    cover(desk);
  }
}

/** The evening's shortfall, as far as the limit goes; what is beyond it stays below zero. */
function cover(desk: OverdraftDesk): void {
  const { line } = desk;
  if (!desk.may('draw')) return;
  const free = larger(ZERO, minus(line.terms.limit, owed(desk.owes)));
  const amount = smaller(negate(desk.cash()), free);
  if (amount <= 0) return;
  const id = `draw-${desk.day}`;
  desk.post('draw', id, move(desk.part('principal'), CASH, amount));
  desk.tell({ kind: 'drawn', id, amount, fee: ZERO, byItself: true });
}

/** Interest that no cash pays is lent like the rest, as a bank debits the account with it. */
function capitalise(desk: OverdraftDesk): void {
  const interest = desk.owes('interest');
  if (interest === 0) return;
  desk.post('transfer', 'interest', move(desk.part('principal'), desk.part('interest'), interest));
}

function postInterest(desk: OverdraftDesk): Money {
  const { line } = desk;
  const amount = accrued(line);
  if (amount === 0) return ZERO;
  desk.post('interest', line.id, move(desk.part('interest'), desk.cost('charge'), amount));
  desk.change({ accrual: withoutPosted(line.accrual, amount) });
  return amount;
}

function pay(desk: OverdraftDesk, amount: Money, by: 'learner' | 'autopay'): void {
  postInterest(desk);
  payParts(desk, amount, by);
}

/** Fees and interest first, then what is used. */
function payParts(desk: OverdraftDesk, amount: Money, by: 'learner' | 'autopay'): void {
  const split = splitOf(desk, amount);
  post(desk, { kind: 'payment', ref: by, from: CASH }, amount, split);
  const dueLeft = repayable(desk.line, desk.owes);
  desk.tell({ kind: 'paid', amount, split, by, dueLeft, minimumLeft: ZERO });
}

type Split = Readonly<Record<(typeof PARTS)[number], Money>>;

function splitOf({ owes }: OverdraftDesk, amount: Money): Split {
  const fees = smaller(amount, owes('fees'));
  const interest = smaller(minus(amount, fees), owes('interest'));
  return { fees, interest, principal: sum([amount, negate(fees), negate(interest)]) };
}

function post(
  desk: OverdraftDesk,
  about: { readonly kind: 'payment' | 'refund'; readonly ref: string; readonly from: string },
  amount: Money,
  split: Split,
): void {
  const legs = PARTS.filter((part) => split[part] > 0).map((part) => ({
    account: desk.part(part),
    amount: split[part],
  }));
  desk.post(about.kind, about.ref, [...legs, { account: about.from, amount: negate(amount) }]);
}

/** A refund repays what is used; what is over is cash. */
function refund(desk: OverdraftDesk, { id, amount }: PendingRefund): void {
  desk.change({ refunds: desk.line.refunds.filter((other) => other.id !== id) });
  postInterest(desk);
  const toLine = smaller(amount, owed(desk.owes));
  const toCash = minus(amount, toLine);
  if (toLine > 0) {
    post(desk, { kind: 'refund', ref: id, from: REFUNDS_DUE }, toLine, splitOf(desk, toLine));
  }
  if (toCash > 0) desk.post('refund', id, move(REFUNDS_DUE, CASH, toCash));
  desk.tell({ kind: 'refund-arrived', id, amount, toCash });
}
