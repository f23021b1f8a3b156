import { CASH } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { larger, minus, money, mulDiv, plus, smaller, ZERO, type Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import { accruedAmount, NO_ACCRUAL, withoutPosted } from './accrual.ts';
import type { Desk } from './desk.ts';
import type { DrawMethod } from './family.ts';
import {
  accruedOnLoan,
  afterNight,
  arrears,
  lateSinceOf,
  nextInstalment,
  roomUnderCap,
  unitOf,
} from './loan-book-rules.ts';
import { businessDues, drawUp } from './loan-book-schedule.ts';
import type { BookLine, Loan } from './loan-book.ts';

/** The movements of a loan book; every family of loans is made of these. */

export type BookDesk = Desk<BookLine>;

export function termsOf(desk: BookDesk) {
  return desk.line.terms.book;
}

export function loanOf(desk: BookDesk, id: string): Loan {
  const loan = desk.line.loans.find((candidate) => candidate.id === id);
  invariant(loan !== undefined, `no loan ${id} on ${desk.line.id}`);
  return loan;
}

/** Puts a changed loan in its place, and keeps what the line says of all of them. */
export function keep(desk: BookDesk, loan: Loan): void {
  keepAll(
    desk,
    desk.line.loans.map((other) => (other.id === loan.id ? loan : other)),
  );
}

export function keepAll(desk: BookDesk, loans: readonly Loan[]): void {
  desk.change({ loans, lateSince: lateSinceOf(loans) });
}

/** A loan begins; its principal is posted by whoever lends it. */
export function startLoan(
  desk: BookDesk,
  loan: {
    readonly id: string;
    readonly lent: Money;
    readonly method: DrawMethod;
    readonly dueDays: readonly Day[];
  },
): void {
  const { id, lent, method } = loan;
  const dueDays = businessDues(desk.region, desk.day, loan.dueDays);
  const instalments = drawUp(termsOf(desk), method, lent, desk.day, dueDays);
  const begun: Loan = { ...freshLoan(id, desk.day, lent, method), instalments };
  desk.change({ loans: [...desk.line.loans, begun], made: desk.line.made + 1 });
}

/** A loan of which nothing is paid and nothing accrued, without its instalments. */
export function freshLoan(id: string, startedOn: Day, lent: Money, method: DrawMethod): Loan {
  return {
    id,
    startedOn,
    method,
    lent,
    instalments: [],
    settled: 0,
    left: lent,
    overdue: ZERO,
    accrual: NO_ACCRUAL,
    interest: ZERO,
    fees: ZERO,
    charged: ZERO,
    lateFees: ZERO,
    missed: [],
    capped: false,
  };
}

/** Lends money to hand. */
export function lend(
  desk: BookDesk,
  loan: {
    readonly amount: Money;
    readonly method: DrawMethod;
    readonly dueDays: readonly Day[];
  },
): string {
  const { amount, method } = loan;
  const id = `loan-${desk.day}-${desk.line.made + 1}`;
  desk.post('draw', id, move(desk.part('principal'), CASH, amount));
  startLoan(desk, { id, lent: amount, method, dueDays: loan.dueDays });
  return id;
}

/** Posts the interest accrued on a loan. What rounding leaves stays accrued. */
export function postInterest(desk: BookDesk, id: string): void {
  const loan = loanOf(desk, id);
  const terms = termsOf(desk);
  const amount = accruedOnLoan(terms, loan, desk.day);
  const accrual = withoutPosted(loan.accrual, amount);
  // Where interest goes by the table, a period's end rounds once and carries nothing on.
  const byTable = terms.interest.kind === 'equal-months' || terms.interest.kind === 'thirty-days';
  const ends = byTable && loan.instalments.some(({ dueOn }) => dueOn === desk.day);
  if (amount > 0) {
    desk.post('interest', id, move(desk.part('interest'), desk.cost('charge'), amount));
  }
  keep(desk, {
    ...loan,
    accrual: ends ? NO_ACCRUAL : accrual,
    interest: plus(loan.interest, amount),
    charged: plus(loan.charged, amount),
  });
}

/** The night that has just passed, on every loan; a cap lets no more accrue than it leaves. */
export function accrueNight(desk: BookDesk): void {
  const { line } = desk;
  if (line.status === 'charged-off' || line.loans.length === 0) return;
  const terms = termsOf(desk);
  const loans = line.loans.map((loan) => {
    if (loan.capped) return loan;
    const accrual = afterNight(terms, loan, desk.day);
    const room = roomUnderCap(terms, loan);
    if (room === null) return { ...loan, accrual };
    const unit = unitOf(terms.interest, loan, desk.day);
    const amount = accruedAmount(accrual, unit, terms.interestRounding);
    if (amount <= room) return { ...loan, accrual };
    desk.tell({ kind: 'cap-reached', waived: minus(amount, room) });
    return { ...loan, accrual: { whole: room, rest: 0 }, capped: true };
  });
  desk.change({ loans });
}

/** Charges a fee on a loan, within every cap that the terms set on it. */
export function chargeFee(
  desk: BookDesk,
  id: string,
  wanted: Money,
  kind: 'late' | 'default' | 'failed-autopay',
): void {
  const terms = termsOf(desk);
  const loan = loanOf(desk, id);
  const { feeCap } = terms.late;
  const isLate = kind !== 'failed-autopay';
  const lateRoom =
    feeCap === null || !isLate
      ? wanted
      : money(Math.max(0, mulDiv(loan.lent, feeCap, PPM_ONE, 'floor') - loan.lateFees));
  const room = roomUnderCap(terms, loan);
  const within = smaller(wanted, lateRoom);
  // Interest accrued already has its place under the cap.
  const accrued = accruedOnLoan(terms, loan, desk.day);
  const amount = room === null ? within : smaller(within, larger(ZERO, minus(room, accrued)));
  if (amount < within && !loan.capped) {
    desk.tell({ kind: 'cap-reached', waived: minus(within, amount) });
    keep(desk, { ...loan, capped: true });
  }
  if (amount === 0) return;
  desk.post('penalty', id, move(desk.part('fees'), desk.cost('penalty'), amount));
  const now = loanOf(desk, id);
  keep(desk, {
    ...now,
    fees: plus(now.fees, amount),
    charged: plus(now.charged, amount),
    lateFees: isLate ? plus(now.lateFees, amount) : now.lateFees,
  });
  desk.tell({ kind: 'fee-charged', fee: kind, amount });
}

/** What a loan must be paid tonight to be neither late nor behind. */
export function dueTonight(desk: BookDesk, loan: Loan): Money {
  const next = nextInstalment(loan);
  const falls = next !== undefined && next.dueOn <= desk.day;
  if (!falls && loan.missed.length === 0) return ZERO;
  const behind = arrears(termsOf(desk), loan, desk.day);
  return falls ? plus(behind, next.principal) : behind;
}
