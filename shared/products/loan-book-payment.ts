import { CASH, REFUNDS_DUE } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import type { EntryKind, Leg } from '../ledger/entry.ts';
import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { larger, minus, negate, plus, smaller, sum, ZERO, type Money } from '../units/money.ts';
import type { PendingRefund } from './line.ts';
import {
  bookDue,
  earlyFee,
  inOrder,
  isRunning,
  loanSettlement,
  nextInstalment,
  paidAhead,
} from './loan-book-rules.ts';
import { keep, keepAll, loanOf, postInterest, termsOf, type BookDesk } from './loan-book-steps.ts';
import type { Loan, MissedDue } from './loan-book.ts';
import { settlementTotal } from './plan-settlement.ts';

/** How payments, settlements and refunds reach the loans of a book. */

/** How one amount was used on a loan. */
interface Used {
  fees: Money;
  interest: Money;
  principal: Money;
}

/**
 * Takes what a loan has behind it (fees, interest, overdue principal, in this order) and then the
 * running instalment. What an instalment needs and gets in full is settled.
 */
function takeBehind(loan: Loan, amount: Money, today: Day): [Loan, Used] {
  const fees = smaller(amount, loan.fees);
  const interest = smaller(minus(amount, fees), loan.interest);
  const overdue = smaller(sum([amount, negate(fees), negate(interest)]), loan.overdue);
  const spent = sum([fees, interest, overdue]);
  const next = isRunning(loan, today) ? nextInstalment(loan) : undefined;
  const current = smaller(minus(amount, spent), next?.principal ?? ZERO);
  const paid: Loan = {
    ...loan,
    fees: minus(loan.fees, fees),
    interest: minus(loan.interest, interest),
    overdue: minus(loan.overdue, overdue),
    left: sum([loan.left, negate(overdue), negate(current)]),
    instalments: loan.instalments.map((one, index) =>
      index === loan.settled && current > 0
        ? { ...one, principal: minus(one.principal, current) }
        : one,
    ),
    missed: loan.missed,
  };
  const isUpToDate = paid.fees === 0 && paid.interest === 0 && paid.overdue === 0;
  const settles = isUpToDate && next !== undefined && next.principal === current && amount > 0;
  const settled = settles ? loan.settled + 1 : loan.settled;
  const missed = missedAfter(paid, amount);
  return [
    { ...paid, settled, missed },
    { fees, interest, principal: plus(overdue, current) },
  ];
}

/** Missed due days are made up oldest first; the last one stands until nothing is overdue. */
function missedAfter(loan: Loan, amount: Money): readonly MissedDue[] {
  const owing = sum([loan.fees, loan.interest, loan.overdue]);
  if (loan.missed.length === 0 || owing === 0) return [];
  let left = amount;
  const rest: MissedDue[] = [];
  for (const due of loan.missed) {
    const share = smaller(left, due.left);
    left = minus(left, share);
    if (share < due.left) rest.push({ ...due, left: minus(due.left, share) });
  }
  const last = loan.missed.at(-1);
  return rest.length === 0 && last !== undefined ? [{ ...last, left: owing }] : rest;
}

/** What a loan can be paid without any of it being ahead of time. */
function behindAndRunning(loan: Loan, today: Day): Money {
  const behind = sum([loan.fees, loan.interest, loan.overdue]);
  const next = nextInstalment(loan);
  if (next === undefined) return behind;
  return isRunning(loan, today) ? plus(behind, next.principal) : ZERO;
}

/**
 * Uses an amount on the loans: what is overdue first (the longest first), then the running
 * instalments as they fall due, then principal ahead of time (the next due first).
 */
function allocate(desk: BookDesk, total: Money, aheadCosts: boolean): Used {
  const { day } = desk;
  let left = total;
  const all: Used = { fees: ZERO, interest: ZERO, principal: ZERO };
  const use = (id: string, most: (loan: Loan) => Money) => {
    const loan = loanOf(desk, id);
    const amount = smaller(left, most(loan));
    if (amount === 0) return;
    const [paid, used] = takeBehind(loan, amount, day);
    keep(desk, paid);
    left = minus(left, amount);
    all.fees = plus(all.fees, used.fees);
    all.interest = plus(all.interest, used.interest);
    all.principal = plus(all.principal, used.principal);
  };
  const order = inOrder(desk.line.loans).map(({ id }) => id);
  const overdue = order.filter((id) => loanOf(desk, id).missed.length > 0);
  for (const id of overdue) use(id, ({ fees, interest, overdue: o }) => sum([fees, interest, o]));
  for (const id of order) use(id, (loan) => behindAndRunning(loan, day));
  for (const id of order) {
    use(id, ({ fees, interest }) => plus(fees, interest));
    const loan = loanOf(desk, id);
    const amount = smaller(left, minus(loan.left, loan.overdue));
    if (amount === 0) continue;
    payAhead(desk, loan, amount, aheadCosts);
    left = minus(left, amount);
    all.principal = plus(all.principal, amount);
  }
  invariant(left === 0, `${desk.line.id} was paid more than it can take`);
  return all;
}

/** Principal ahead of time; compensation for it is owed with the next instalment. */
function payAhead(desk: BookDesk, loan: Loan, amount: Money, costs: boolean): void {
  const terms = termsOf(desk);
  const after = paidAhead(terms, loan, amount);
  const ahead = (one: Loan) => sum(one.instalments.slice(one.settled).map((i) => i.interest));
  const saved = larger(ZERO, minus(ahead(loan), ahead(after)));
  const fee = costs ? earlyFee(terms, loan, { principal: amount, saved }, desk.day) : ZERO;
  if (fee > 0) desk.post('fee', loan.id, move(desk.part('fees'), desk.cost('fee'), fee));
  keep(desk, { ...after, fees: plus(after.fees, fee), charged: plus(after.charged, fee) });
}

/** Posts a payment that has been allocated, and lets loans with nothing left end. */
function book(
  desk: BookDesk,
  about: { readonly kind: EntryKind; readonly ref: string; readonly from: string },
  amount: Money,
  used: Used,
): void {
  const parts = [
    ['fees', used.fees],
    ['interest', used.interest],
    ['principal', used.principal],
  ] as const;
  const legs: Leg[] = parts
    .filter(([, share]) => share > 0)
    .map(([part, share]) => ({ account: desk.part(part), amount: share }));
  desk.post(about.kind, about.ref, [...legs, { account: about.from, amount: negate(amount) }]);
}

function endPaidLoans(desk: BookDesk): void {
  const isPaid = ({ left, interest, fees }: Loan) => left === 0 && interest === 0 && fees === 0;
  const ended = desk.line.loans.filter(isPaid);
  if (ended.length === 0) return;
  keepAll(
    desk,
    desk.line.loans.filter((loan) => !isPaid(loan)),
  );
  for (const { id, charged } of ended) desk.tell({ kind: 'loan-repaid', id, interest: charged });
}

/** Pays from cash. The caller has checked that it fits. */
export function pay(desk: BookDesk, amount: Money, by: 'learner' | 'autopay'): void {
  for (const { id } of desk.line.loans) postInterest(desk, id);
  const used = allocate(desk, amount, true);
  book(desk, { kind: 'payment', ref: by, from: CASH }, amount, used);
  tellPaid(desk, amount, used, by);
}

function tellPaid(desk: BookDesk, amount: Money, used: Used, by: 'learner' | 'autopay'): void {
  const due = bookDue(desk.line, desk.owes, desk.day);
  const dueLeft = due?.amount ?? ZERO;
  desk.tell({ kind: 'paid', amount, split: { ...used }, by, dueLeft, minimumLeft: dueLeft });
  endPaidLoans(desk);
}

/** Pays what is behind and running on one loan. */
export function payLoan(desk: BookDesk, id: string, amount: Money): void {
  const [paid, used] = takeBehind(loanOf(desk, id), amount, desk.day);
  keep(desk, paid);
  book(desk, { kind: 'payment', ref: 'autopay', from: CASH }, amount, used);
  tellPaid(desk, amount, used, 'autopay');
}

/** Ends one loan today: principal, interest to today, and what the terms ask for it. */
export function settleLoan(desk: BookDesk, id: string): void {
  const settlement = loanSettlement(termsOf(desk), loanOf(desk, id), desk.day);
  postInterest(desk, id);
  const loan = loanOf(desk, id);
  const { principal, interest, fee, saved } = settlement;
  const compensation = minus(fee, loan.fees);
  const legs: Leg[] = (
    [
      [desk.part('principal'), principal],
      [desk.part('interest'), interest],
      [desk.part('fees'), loan.fees],
      [desk.cost('fee'), compensation],
    ] as const
  )
    .filter(([, amount]) => amount > 0)
    .map(([account, amount]) => ({ account, amount }));
  const total = settlementTotal(settlement);
  desk.post('plan-settlement', id, [...legs, { account: CASH, amount: negate(total) }]);
  keepAll(
    desk,
    desk.line.loans.filter((other) => other.id !== id),
  );
  const costs = plus(interest, fee);
  desk.tell({ kind: 'plan-settled', of: 'instalment', id, principal, fee: costs, saved });
}

/** A refund counts as a payment, without compensation; what is over goes to cash. */
export function landRefund(desk: BookDesk, refund: PendingRefund): void {
  const { id, amount } = refund;
  desk.change({ refunds: desk.line.refunds.filter((other) => other.id !== id) });
  for (const { id: loan } of desk.line.loans) postInterest(desk, loan);
  const owed = sum(desk.line.loans.map(({ left, interest, fees }) => sum([left, interest, fees])));
  const toLine = smaller(amount, owed);
  const toCash = minus(amount, toLine);
  if (toLine > 0) {
    const used = allocate(desk, toLine, false);
    book(desk, { kind: 'refund', ref: id, from: REFUNDS_DUE }, toLine, used);
  }
  if (toCash > 0) desk.post('refund', id, move(REFUNDS_DUE, CASH, toCash));
  desk.tell({ kind: 'refund-arrived', id, amount, toCash });
  endPaidLoans(desk);
}
