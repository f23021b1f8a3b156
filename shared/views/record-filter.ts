import type { Day } from '../units/day.ts';
import type { RecordKind, RecordRow } from './records.ts';

export const RECORD_ORDERS = ['newest', 'oldest'] as const;
export type RecordOrder = (typeof RECORD_ORDERS)[number];

/** What is asked for; null asks for nothing. Days are inclusive. */
export interface RecordFilter {
  readonly kind: RecordKind | null;
  readonly line: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

export const NO_FILTER: RecordFilter = { kind: null, line: null, from: null, to: null };

export function fitsFilter(row: RecordRow, { kind, line, from, to }: RecordFilter): boolean {
  return (
    (kind === null || row.kind === kind) &&
    (line === null || row.line === line) &&
    (from === null || row.day >= from) &&
    (to === null || row.day <= to)
  );
}

/**
 * Text as a search compares it: full-width forms made plain, lower case, one kind of minus, and
 * figures without their grouping commas, so that `6200` and `6,200` both find `6,200.00`.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/−/g, '-')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of the query is in the text. Both are given as {@link plainText} made them. */
export function fitsSearch(text: string, query: string): boolean {
  return query.split(' ').every((word) => text.includes(word));
}
