import type { Family } from './family.ts';
import { LOAN_BOOK } from './loan-book-family.ts';
import type { BookBase, BookTerms } from './loan-book.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of an instalment loan that exists already: a student loan, a phone on credit, or a
 * hardship plan. Nothing new is lent on it.
 */
export interface LoanTerms extends TermsBase {
  readonly family: 'loan';
  /** Day of the month on which instalments fall due. */
  readonly dueDay: number;
  readonly book: BookTerms;
}

export interface LoanLine extends BookBase {
  readonly family: 'loan';
  readonly terms: LoanTerms;
}

/** The background instalment loan as a product family. */
export const LOAN: Family<LoanLine> = LOAN_BOOK;
