import { addDays } from '../units/day.ts';
import { minus, plus, ZERO, type Money } from '../units/money.ts';
import { NO_ACCRUAL } from './accrual.ts';
import type { DisputeRules } from './dispute-rules.ts';
import type { Dispute, LineItem, SetAside } from './disputed-item.ts';
import { businessDues, drawUp } from './loan-book-schedule.ts';
import {
  freshLoan,
  keepAll,
  loanOf,
  postInterest,
  termsOf,
  type BookDesk,
} from './loan-book-steps.ts';
import type { BookLine, Loan } from './loan-book.ts';
import { moveAside, moveBack, NO_COSTS } from './set-aside.ts';

/**
 * How a loan book carries a dispute: the loan as a whole stands still. It bears no interest, nothing
 * of it falls due, and when it comes back all its due days are later by the days that it stood.
 */
export const BOOK_DISPUTES: DisputeRules<BookLine> = {
  refuse: () => null,
  setAside,
  putBack,
  // All of a loan's interest and fees are its own: they are within what was set aside or paid.
  interestOn: () => ZERO,
};

function setAside(desk: BookDesk, { id, ref, amount }: LineItem): SetAside {
  if (!desk.line.loans.some((loan) => loan.id === ref)) {
    // Paid off meanwhile: everything comes back in cash, if anything does.
    return { aside: ZERO, paid: amount, costs: NO_COSTS, paidCosts: NO_COSTS, kept: null };
  }
  postInterest(desk, ref);
  const loan = loanOf(desk, ref);
  keepAll(
    desk,
    desk.line.loans.filter((other) => other !== loan),
  );
  const { left, interest, fees, charged, lent } = loan;
  const aside = moveAside(desk, id, { principal: left, interest, fees });
  const paidCosts = minus(charged, plus(interest, fees));
  return {
    aside,
    paid: plus(minus(lent, left), paidCosts),
    costs: { interest, fees },
    paidCosts: { interest: paidCosts, fees: ZERO },
    kept: { kind: 'loan', loan: { ...loan, accrual: NO_ACCRUAL } },
  };
}

function putBack(desk: BookDesk, { item, aside, openedOn, kept }: Dispute, amount: Money): void {
  if (kept?.kind !== 'loan') return;
  const days = desk.day - openedOn;
  const { loan } = kept;
  const back = amount === aside ? later(loan, days) : share(desk, loan, amount, days);
  const { left, interest, fees } = back;
  moveBack(desk, item.id, { principal: left, interest, fees });
  keepAll(desk, [...desk.line.loans, back]);
}

/** The same loan with every due day so much later: standing still is not being late. */
function later(loan: Loan, days: number): Loan {
  return {
    ...loan,
    instalments: loan.instalments.map((one) => ({ ...one, dueOn: addDays(one.dueOn, days) })),
    missed: loan.missed.map((one) => ({ ...one, dueOn: addDays(one.dueOn, days) })),
  };
}

/** What the learner has to bear of it, over the due days that are left. */
function share(desk: BookDesk, loan: Loan, amount: Money, days: number): Loan {
  const ahead = loan.instalments.slice(loan.settled).map(({ dueOn }) => addDays(dueOn, days));
  const dues = businessDues(
    desk.region,
    desk.day,
    ahead.length > 0 ? ahead : [addDays(desk.day, 30)],
  );
  return {
    ...freshLoan(loan.id, desk.day, amount, loan.method),
    instalments: drawUp(termsOf(desk), loan.method, amount, desk.day, dues),
  };
}
