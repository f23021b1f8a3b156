import { accruedOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import { accruedOnLoan } from '../products/loan-book-rules.ts';
import type { BookLine, InterestBasis, Loan, MissedDue } from '../products/loan-book.ts';
import type { OverdraftLine } from '../products/overdraft.ts';
import type { PayLaterLine } from '../products/pay-later-line.ts';
import type { RunState } from '../engine/state.ts';
import { assertNever } from '../result.ts';

import { addDays, nextMonthly, type Day } from '../units/day.ts';
import { minus, plus, type Money } from '../units/money.ts';
import type { Ppm, Rate } from '../units/rate.ts';
import { cardDetails, type CardDetails } from './card-details.ts';
import { latestStatement, type Statement } from './statement.ts';

/** What stands behind a line's figures, family by family. Every figure is read, none is kept. */
export type LineDetails = CardDetails | BookDetails | PayLaterDetails | OverdraftDetails;

/** The loans of a line, each with the instalments ahead. */
export interface BookDetails {
  readonly of: 'loans';
  readonly loans: readonly LoanDetails[];
  /** On principal not overdue, as quoted. */
  readonly rate: Rate;
  /** On overdue principal; null where it is the same. */
  readonly overdueRate: Rate | null;
  /** A charge for the whole term, owed from the start: payday loans. */
  readonly termCharge: Rate | null;
  /** For each due day missed; null for none. */
  readonly lateFee: Money | null;
  /** Compensation for principal repaid ahead of time, as a share of it; null for none. */
  readonly earlyFee: { readonly share: Ppm; readonly lastYear: Ppm } | null;
  /** The most that a loan may cost, as a share of what was lent; null for no cap. */
  readonly costCap: Ppm | null;
}

export interface LoanDetails {
  readonly id: string;
  readonly lent: Money;
  readonly startedOn: Day;
  /** Due days missed and still unpaid, oldest first. */
  readonly missed: readonly MissedDue[];
  readonly ahead: readonly InstalmentAhead[];
  /** Interest posted and unpaid or accrued by today. */
  readonly interest: Money;
  readonly fees: Money;
}

export interface InstalmentAhead {
  readonly dueOn: Day;
  readonly principal: Money;
  /** As the table foresees it: nights gone by may bring a little more or less. */
  readonly interest: Money;
  /** Principal that is not overdue and still owed once it is paid. */
  readonly left: Money;
}

export interface PayLaterDetails {
  readonly of: 'pay-later';
  /** The latest bill; null before one is cut. */
  readonly statement: Statement | null;
  /** On what a due day left unpaid. */
  readonly dailyCharge: Rate;
  /** Of the bill, without what was past due already. */
  readonly minimumShare: Ppm;
  readonly minimumFloor: Money;
  readonly nextBillOn: Day;
}

export interface OverdraftDetails {
  readonly of: 'overdraft';
  /** Used up to this, it costs nothing. */
  readonly interestFree: Money;
  readonly rate: Rate;
  /** Accrued by today and not posted. */
  readonly accrued: Money;
  readonly nextPostingOn: Day;
}

/** @throws when the run has no such line */
export function lineDetails(state: RunState, id: string): LineDetails {
  const line = state.lines[id];
  if (line === undefined) throw new Error(`Broken invariant: no line ${id}`);
  return detailsOf(state, line);
}

function detailsOf(state: RunState, line: Line): LineDetails {
  switch (line.family) {
    case 'card':
      return cardDetails(state, line);
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return bookDetails(state, line);
    case 'pay-later':
      return payLaterDetails(state, line);
    case 'overdraft':
      return overdraftDetails(state, line);
    default:
      return assertNever(line);
  }
}

function bookDetails(state: RunState, line: BookLine): BookDetails {
  const { book } = line.terms;
  const { late, early } = book;
  const overdueRate = quoted(book.interest, book.overdueRate);
  return {
    of: 'loans',
    loans: line.loans.map((loan) => loanDetails(state, line, loan)),
    rate: quoted(book.interest, book.interest.ppm),
    overdueRate: book.overdueRate === book.interest.ppm ? null : overdueRate,
    termCharge:
      line.family === 'payday' ? { ppm: line.terms.financeCharge, per: 'term' as const } : null,
    lateFee: late.fee > 0 ? late.fee : null,
    earlyFee:
      early.fee > 0 || early.feeLastYear > 0
        ? { share: early.fee, lastYear: early.feeLastYear }
        : null,
    costCap: book.costCap,
  };
}

/** A rate in the words of its basis: interest by nights or by equal months is quoted alike. */
function quoted({ kind }: InterestBasis, ppm: Ppm): Rate {
  switch (kind) {
    case 'daily':
    case 'thirty-days':
      return { ppm, per: 'day' };
    case 'yearly':
    case 'equal-months':
      return { ppm, per: 'year' };
    default:
      return assertNever(kind);
  }
}

function loanDetails({ day }: RunState, { terms }: BookLine, loan: Loan): LoanDetails {
  let left = minus(loan.left, loan.overdue);
  const ahead = loan.instalments.slice(loan.settled).map(({ dueOn, principal, interest }) => {
    left = minus(left, principal);
    return { dueOn, principal, interest, left };
  });
  const { id, lent, startedOn, missed, fees } = loan;
  const accrued = accruedOnLoan(terms.book, loan, day);
  return {
    id,
    lent,
    startedOn,
    missed,
    ahead,
    interest: plus(loan.interest, accrued),
    fees,
  };
}

function payLaterDetails({ day }: RunState, line: PayLaterLine): PayLaterDetails {
  const { dailyCharge, minimum, billDay } = line.terms;
  return {
    of: 'pay-later',
    statement: latestStatement(line),
    dailyCharge,
    minimumShare: minimum.share,
    minimumFloor: minimum.floor,
    // Cut in the evening: today's is still ahead.
    nextBillOn: nextMonthly(addDays(day, -1), billDay),
  };
}

function overdraftDetails({ balances, day }: RunState, line: OverdraftLine): OverdraftDetails {
  const { interestFree, annualRate, postingDay } = line.terms;
  return {
    of: 'overdraft',
    interestFree,
    rate: { ppm: annualRate, per: 'year' },
    accrued: accruedOn(balances, line, day),
    nextPostingOn: nextMonthly(addDays(day, -1), postingDay),
  };
}
