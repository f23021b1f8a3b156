import type { Owes } from '../ledger/account.ts';
import { addDays } from '../units/day.ts';
import { money, mulDiv, plus, type Money } from '../units/money.ts';
import { PPM_ONE, type Ppm } from '../units/rate.ts';
import { move } from '../ledger/books.ts';
import type { Desk } from './desk.ts';
import type { DrawRequest, Family } from './family.ts';
import type { LineRefusal } from './line-refusal.ts';
import { LOAN_BOOK, refuseAmount, type DrawAmounts } from './loan-book-family.ts';
import { keep, lend, loanOf } from './loan-book-steps.ts';
import type { BookBase, BookTerms } from './loan-book.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of a payday loan: one loan at a time, repaid in one payment; it is never rolled over.
 * Source of the caps: FCA CONC 5A: 0.8% a day, 15.00 for default, 100% in all.
 */
export interface PaydayTerms extends TermsBase {
  readonly family: 'payday';
  readonly draw: DrawAmounts;
  readonly termDays: number;
  /** A finance charge for the whole term, as a share of what is lent; owed from the start. */
  readonly financeCharge: Ppm;
  readonly book: BookTerms;
}

export interface PaydayLine extends BookBase {
  readonly family: 'payday';
  readonly terms: PaydayTerms;
}

/** The payday loan as a product family. */
export const PAYDAY: Family<PaydayLine> = { ...LOAN_BOOK, refuseDraw, draw };

function refuseDraw(line: PaydayLine, owes: Owes, request: DrawRequest): LineRefusal | null {
  if (line.lateSince !== null) return { code: 'past-due', line: line.id, since: line.lateSince };
  if (line.loans.length > 0) return { code: 'settle-first', line: line.id };
  if (request.periods !== null && request.periods !== 1) {
    return { code: 'periods-not-offered', periods: request.periods };
  }
  return refuseAmount(line, owes, request.amount, line.terms.draw);
}

function draw(desk: Desk<PaydayLine>, { amount }: DrawRequest): void {
  const { terms } = desk.line;
  const dueDays = [addDays(desk.day, terms.termDays)];
  const id = lend(desk, { amount, method: 'interest-first', dueDays });
  const charge = financeCharge(terms, amount);
  if (charge > 0) {
    desk.post('interest', id, move(desk.part('interest'), desk.cost('charge'), charge));
    const loan = loanOf(desk, id);
    keep(desk, {
      ...loan,
      interest: plus(loan.interest, charge),
      charged: plus(loan.charged, charge),
    });
  }
  desk.tell({ kind: 'drawn', id, amount, fee: charge, byItself: false });
}

/** The finance charge on an amount, within the cap on the cost. Fractions are dropped. */
export function financeCharge({ financeCharge: share, book }: PaydayTerms, lent: Money): Money {
  const charge = mulDiv(lent, share, PPM_ONE, 'floor');
  if (book.costCap === null) return money(charge);
  return money(Math.min(charge, mulDiv(lent, book.costCap, PPM_ONE, 'floor')));
}
