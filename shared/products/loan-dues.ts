import { assertNever } from '../result.ts';
import { addDays, type Day } from '../units/day.ts';
import { bnplDues } from './bnpl.ts';
import { cashLineDues } from './cash-line.ts';
import type { BookLine } from './loan-book.ts';
import { dueDays } from './loan-book-schedule.ts';

/** The due days, before any calendar, of a loan of this line that began on `startedOn`. */
export function loanDues(
  terms: BookLine['terms'],
  startedOn: Day,
  periods: number,
): readonly Day[] {
  switch (terms.family) {
    case 'cash-line':
      return cashLineDues(terms, startedOn, periods);
    case 'bnpl':
      return bnplDues(terms, startedOn, periods);
    case 'advance':
    case 'payday':
      return [addDays(startedOn, terms.termDays)];
    case 'loan':
      return dueDays(startedOn, { kind: 'monthly', dueDay: terms.dueDay }, periods);
    default:
      return assertNever(terms);
  }
}
