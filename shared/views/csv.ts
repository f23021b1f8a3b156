import { isoDay, type Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** A cell says what it is, so that a program reads days and amounts as such. */
export type CsvCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'money'; readonly amount: Money }
  | { readonly kind: 'empty' };

/** Spreadsheets take UTF-8 for something else without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as comma-separated values: RFC 4180 lines (CRLF, quotes doubled) after a byte order mark.
 * @param head the columns' names
 * @param rows as many cells each
 */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [head.map((text) => quoted(guarded(text))), ...rows.map((row) => row.map(written))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function written(cell: CsvCell): string {
  switch (cell.kind) {
    case 'text':
      return quoted(guarded(cell.text));
    case 'day':
      return isoDay(cell.day);
    case 'number':
      return String(cell.number);
    case 'money':
      return decimal(cell.amount);
    case 'empty':
      return '';
  }
}

/**
 * Names come from files that strangers wrote, and a spreadsheet runs a cell that begins like a
 * formula. A leading apostrophe makes it text. (OWASP, "CSV Injection"; the full-width signs are
 * read as formulas by spreadsheets in Chinese.)
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** `-1234.50`: a full stop, no grouping, a plain minus. */
function decimal(amount: Money): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
