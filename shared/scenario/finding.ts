import { MAX_PROBLEMS } from './limits.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** A problem before its offset has become a line and a column. */
export interface Finding {
  readonly severity: Problem['severity'];
  readonly code: ProblemCode;
  readonly data: Problem['data'];
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
  readonly length: number;
}

export function finding(
  code: ProblemCode,
  at: { readonly offset: number; readonly length: number },
  data: Problem['data'] = {},
  severity: Problem['severity'] = 'error',
): Finding {
  return { severity, code, data, offset: at.offset, length: Math.max(1, at.length) };
}

/** Tells the 1-based line and column of an offset; made once for a text, then cheap. */
export interface Locator {
  readonly lineOf: (offset: number) => number;
  readonly columnOf: (offset: number) => number;
}

export function createLocator(text: string): Locator {
  const starts = lineStarts(text);
  const lineOf = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return { lineOf, columnOf: (offset) => offset - (starts[lineOf(offset) - 1] ?? 0) + 1 };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // CR LF is one line break; a CR alone is one as well.
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Sorted by position; beyond {@link MAX_PROBLEMS} one last problem counts the rest. */
export function locate(findings: readonly Finding[], locator: Locator): readonly Problem[] {
  const sorted = [...findings].sort((a, b) => a.offset - b.offset);
  const shown = sorted.slice(0, MAX_PROBLEMS);
  const next = sorted[MAX_PROBLEMS];
  if (next !== undefined) {
    const count = sorted.length - MAX_PROBLEMS;
    // If any error were only in the rest, the list must still say that the file has one.
    const hidesError = sorted.slice(MAX_PROBLEMS).some(({ severity }) => severity === 'error');
    shown.push(finding('more-problems', next, { count }, hidesError ? 'error' : 'advice'));
  }
  return shown.map(({ severity, code, data, offset, length }) => ({
    severity,
    code,
    data,
    line: locator.lineOf(offset),
    column: locator.columnOf(offset),
    length,
  }));
}
