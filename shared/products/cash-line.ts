import type { Owes } from '../ledger/account.ts';
import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { ZERO } from '../units/money.ts';
import type { Desk } from './desk.ts';
import type { DrawMethod, DrawRequest, Family } from './family.ts';
import type { LineRefusal } from './line-refusal.ts';
import {
  chosenMethod,
  chosenPeriods,
  LOAN_BOOK,
  refuseAmount,
  type DrawAmounts,
} from './loan-book-family.ts';
import { dueDays } from './loan-book-schedule.ts';
import { lend } from './loan-book-steps.ts';
import type { BookBase, BookTerms } from './loan-book.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of a Jiebei-like cash line (借呗类): draws at a daily rate, each repaid in monthly
 * instalments. Source of the shape: domain facts A2, published pages of 2023 and 2024.
 */
export interface CashLineTerms extends TermsBase {
  readonly family: 'cash-line';
  readonly draw: DrawAmounts;
  /** Ways of repaying to choose from (等额本息, 等额本金, 先息后本). */
  readonly methods: readonly DrawMethod[];
  /** Numbers of monthly instalments to choose from. */
  readonly periods: readonly number[];
  /** Day of the month on which instalments fall due; null: the day of the draw. */
  readonly dueDay: number | null;
  readonly book: BookTerms;
}

export interface CashLine extends BookBase {
  readonly family: 'cash-line';
  readonly terms: CashLineTerms;
}

/** The cash line as a product family. */
export const CASH_LINE: Family<CashLine> = { ...LOAN_BOOK, refuseDraw, draw };

function refuseDraw(line: CashLine, owes: Owes, request: DrawRequest): LineRefusal | null {
  const { terms } = line;
  const refusal = refuseAmount(line, owes, request.amount, terms.draw);
  if (refusal !== null) return refusal;
  if (chosenMethod(request, terms.methods) === null) {
    return { code: 'method-not-offered', line: line.id };
  }
  if (chosenPeriods(request, terms.periods) !== null) return null;
  return { code: 'periods-not-offered', periods: request.periods ?? 0 };
}

function draw(desk: Desk<CashLine>, request: DrawRequest): void {
  const { terms } = desk.line;
  const method = chosenMethod(request, terms.methods);
  const periods = chosenPeriods(request, terms.periods);
  invariant(method !== null && periods !== null, 'a draw has been asked for a refusal');
  const { amount } = request;
  const id = lend(desk, { amount, method, dueDays: cashLineDues(terms, desk.day, periods) });
  desk.tell({ kind: 'drawn', id, amount, fee: ZERO, byItself: false });
}

/** The due days of a draw of this day. */
export function cashLineDues(terms: CashLineTerms, day: Day, periods: number): readonly Day[] {
  return dueDays(day, { kind: 'monthly', dueDay: terms.dueDay }, periods);
}
