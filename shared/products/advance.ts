import type { Owes } from '../ledger/account.ts';
import { addDays, civilOf, type Day } from '../units/day.ts';
import { ZERO } from '../units/money.ts';
import type { Desk } from './desk.ts';
import type { DrawRequest, Family } from './family.ts';
import type { LineRefusal } from './line-refusal.ts';
import { LOAN_BOOK, refuseAmount, type DrawAmounts } from './loan-book-family.ts';
import { lend } from './loan-book-steps.ts';
import type { BookBase, BookTerms } from './loan-book.ts';
import type { TermsBase } from './terms-base.ts';

/**
 * The terms of a Beiyongjin-like advance (备用金类): a small sum for some days, free, returned whole,
 * and the next one only after that. Source of the shape: domain facts A3.
 */
export interface AdvanceTerms extends TermsBase {
  readonly family: 'advance';
  readonly draw: DrawAmounts;
  /** Days from the draw to the day of return; the day of return is not counted. */
  readonly termDays: number;
  readonly drawsPerMonth: number;
  readonly book: BookTerms;
}

export interface AdvanceLine extends BookBase {
  readonly family: 'advance';
  readonly terms: AdvanceTerms;
  /** Days on which money was drawn in the month of the last draw. */
  readonly drawnOn: readonly Day[];
}

/** The advance as a product family. */
export const ADVANCE: Family<AdvanceLine> = { ...LOAN_BOOK, refuseDraw, draw };

function refuseDraw(
  line: AdvanceLine,
  owes: Owes,
  request: DrawRequest,
  today: Day,
): LineRefusal | null {
  const { terms } = line;
  if (line.lateSince !== null) return { code: 'past-due', line: line.id, since: line.lateSince };
  if (line.loans.length > 0) return { code: 'settle-first', line: line.id };
  if (drawnThisMonth(line, today).length >= terms.drawsPerMonth) {
    return { code: 'draws-used-up', line: line.id, draws: terms.drawsPerMonth };
  }
  if (request.periods !== null && request.periods !== 1) {
    return { code: 'periods-not-offered', periods: request.periods };
  }
  return refuseAmount(line, owes, request.amount, terms.draw);
}

function drawnThisMonth({ drawnOn }: AdvanceLine, today: Day): readonly Day[] {
  const { year, month } = civilOf(today);
  return drawnOn.filter((day) => civilOf(day).year === year && civilOf(day).month === month);
}

function draw(desk: Desk<AdvanceLine>, { amount }: DrawRequest): void {
  const { terms } = desk.line;
  const due = addDays(desk.day, terms.termDays);
  const id = lend(desk, { amount, method: 'interest-first', dueDays: [due] });
  desk.change({ drawnOn: [...drawnThisMonth(desk.line, desk.day), desk.day] });
  desk.tell({ kind: 'drawn', id, amount, fee: ZERO, byItself: false });
}
