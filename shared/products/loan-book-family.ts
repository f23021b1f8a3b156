import type { Owes } from '../ledger/account.ts';
import { larger, minus, plus, sum, ZERO, type Money } from '../units/money.ts';
import type { DrawMethod, DrawRequest, Family } from './family.ts';
import type { LineRefusal } from './line-refusal.ts';
import { bookEvening, bookMorning } from './loan-book-evening.ts';
import {
  accruedOnLoan,
  BOOK_PARTS,
  bookDue,
  bookOwed,
  bookPayoff,
  bookRepayable,
  nextInstalment,
  nightOn,
} from './loan-book-rules.ts';
import { landRefund, pay, settleLoan } from './loan-book-payment.ts';
import { accrueNight } from './loan-book-steps.ts';
import type { BookLine } from './loan-book.ts';

/** What all families with a loan book have in common; each adds how its loans come about. */
export const LOAN_BOOK: Family<BookLine> = {
  parts: BOOK_PARTS,
  owed: (_line, owes) => bookOwed(owes),
  used: (_line, owes) => takenByLoans(owes),
  accrued: ({ terms, loans }, _owes, today) =>
    sum(loans.map((loan) => accruedOnLoan(terms.book, loan, today))),
  nightly: ({ terms, loans, status }, _owes, today) =>
    status === 'charged-off' ? ZERO : nightOn(terms.book, loans, today),
  nightlyAfterDue,
  due: bookDue,
  repayable: (line, _owes, today) => bookRepayable(line, today),
  payoff: (line, _owes, today) => bookPayoff(line, today),
  refusePurchase: (line) => ({ code: 'not-offered', line: line.id }),
  refuseDraw: (line) => ({ code: 'not-offered', line: line.id }),
  refusePayment: (line, _owes, amount, today) => {
    if (line.terms.book.early.payments !== 'whole') return null;
    const full = bookRepayable(line, today);
    return amount < full ? { code: 'only-in-full', line: line.id, amount, full } : null;
  },
  purchase: (desk) => {
    throw new Error(`Broken invariant: nothing is bought with ${desk.line.id}`);
  },
  draw: (desk) => {
    throw new Error(`Broken invariant: ${desk.line.id} lends no money`);
  },
  pay,
  settle: settleLoan,
  refund: landRefund,
  night: accrueNight,
  morning: bookMorning,
  evening: bookEvening,
};

/** What is disputed takes up the limit until it is answered. */
export function takenByLoans(owes: Owes): Money {
  return plus(owes('principal'), owes('disputed'));
}

/** A night after the next due day, with what falls due then unpaid. */
function nightlyAfterDue(line: BookLine, owes: Owes, today: Parameters<typeof bookDue>[2]): Money {
  if (line.status === 'charged-off') return ZERO;
  const { terms, loans } = line;
  const on = bookDue(line, owes, today)?.on ?? null;
  const after = loans.map((loan) => {
    const next = nextInstalment(loan);
    if (on === null || next === undefined || next.dueOn > on) return loan;
    return { ...loan, overdue: sum([loan.overdue, next.principal]) };
  });
  return nightOn(terms.book, after, on ?? today);
}

/** What families that lend money to hand ask of an amount. */
export interface DrawAmounts {
  readonly least: Money;
  /** Null: up to the limit. */
  readonly most: Money | null;
  readonly step: Money;
}

/**
 * Loans that one line holds at a time (our choice): lenders limit them too, and what fees can come
 * to stays within what the books hold.
 */
export const MOST_LOANS = 100;

/** Why this amount can't be drawn, or null. */
export function refuseAmount(
  line: BookLine,
  owes: Owes,
  amount: Money,
  { least, most, step }: DrawAmounts,
): LineRefusal | null {
  if (line.lateSince !== null) return { code: 'past-due', line: line.id, since: line.lateSince };
  if (line.loans.length >= MOST_LOANS) return { code: 'settle-first', line: line.id };
  if (amount < least) return { code: 'below-least', amount, least };
  if (most !== null && amount > most) return { code: 'over-most', amount, most };
  if (amount % step !== 0) return { code: 'not-in-steps', amount, step };
  const free = larger(ZERO, minus(line.terms.limit, takenByLoans(owes)));
  if (amount <= free) return null;
  return { code: 'over-limit', line: line.id, amount, free, short: minus(amount, free) };
}

/** The method asked for, or the only one there is; null when it isn't offered. */
export function chosenMethod(
  { method }: DrawRequest,
  offered: readonly DrawMethod[],
): DrawMethod | null {
  if (method !== null) return offered.includes(method) ? method : null;
  return offered.length === 1 ? (offered[0] ?? null) : null;
}

/** The number of periods asked for, or the only one there is; null when it isn't offered. */
export function chosenPeriods(
  { periods }: { readonly periods: number | null },
  offered: readonly number[],
): number | null {
  if (periods !== null) return offered.includes(periods) ? periods : null;
  return offered.length === 1 ? (offered[0] ?? null) : null;
}
