import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { dayWithinCalendar } from './dates.ts';
import type { FileHistory } from './scenario.ts';
import type { AuthoredCreditFile } from './schema-credit-file.ts';

/** What is in the file before the run, each list oldest first. */
export function resolveCreditFile({
  lates,
  inquiries,
  publicRecords,
}: AuthoredCreditFile): FileHistory {
  return {
    lates: inOrder(
      lates.map(({ line, on, daysPastDue }) => ({ line, on: dayAt(on), daysPastDue })),
    ),
    inquiries: inOrder(inquiries.map(({ on, kind }) => ({ on: dayAt(on), kind }))),
    publicRecords: inOrder(publicRecords.map(({ on, kind }) => ({ on: dayAt(on), kind }))),
  };
}

function inOrder<T extends { readonly on: Day }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => a.on - b.on);
}

function dayAt(text: string): Day {
  const day = dayWithinCalendar(text);
  invariant(day !== null, 'a date out of the calendar is a problem');
  return day;
}
