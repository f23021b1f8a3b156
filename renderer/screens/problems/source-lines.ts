/** The lines of a file around its problems, and where in a line a problem lies. */
import type { Problem } from '../../../shared/scenario/problem.ts';

/** Kinds of line break that the parser counts: a list of lines agrees with its line numbers. */
const BREAK = /\r\n|\n|\r/;

export function sourceLines(text: string): readonly string[] {
  const own = text.startsWith('\ufeff') ? text.slice(1) : text;
  return own.split(BREAK);
}

/** More than this at once would only be scrolled past. */
const LINES_AROUND = 12;
const LONGEST_LINE = 400;

export interface Stretch {
  /** 1-based, both included. */
  readonly from: number;
  readonly to: number;
}

export function stretchAround(line: number, count: number): Stretch {
  return { from: Math.max(1, line - LINES_AROUND), to: Math.min(count, line + LINES_AROUND) };
}

export interface Marked {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Cuts a line at a problem; at a line's end there is a blank to underline. */
export function markLine(line: string, { column, length }: Problem): Marked {
  const from = Math.min(column - 1, line.length);
  const marked = line.slice(from, from + length);
  return {
    before: line.slice(0, from),
    marked: marked === '' ? ' ' : marked,
    after: line.slice(from + length),
  };
}

/** A line of a megabyte is cut for the eye; the problem's own stretch is always kept. */
export function shorten(text: string, keep: 'start' | 'end'): string {
  if (text.length <= LONGEST_LINE) return text;
  return keep === 'start' ? `${text.slice(0, LONGEST_LINE)}…` : `…${text.slice(-LONGEST_LINE)}`;
}
