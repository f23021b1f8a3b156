/**
 * A located problem of a scenario file. `code` has words in both languages (shared/text); `data`
 * fills them in. Line and column count from 1, columns in UTF-16 code units.
 */
export interface Problem {
  readonly severity: 'error' | 'advice';
  readonly code: ProblemCode;
  readonly data: Readonly<Record<string, string | number>>;
  readonly line: number;
  readonly column: number;
  /** Characters to underline, at least 1. */
  readonly length: number;
}

export const PROBLEM_CODES = [
  // The pre-scan: refused before any parse.
  'too-large',
  'too-deep',
  'too-many-values',
  'duplicate-key',
  'forbidden-key',
  'number-not-finite',
  'number-unsafe',
  'number-minus-zero',
  'forbidden-character',
  'lone-surrogate',
  'unclosed-comment',
  // Syntax.
  'syntax-value-expected',
  'syntax-comma-expected',
  'syntax-colon-expected',
  'syntax-name-expected',
  'syntax-close-expected',
  'syntax-extra',
  'syntax-string-open',
  'syntax-escape',
  'syntax-number',
  'syntax-symbol',
  'syntax-full-width',
  'syntax-other',
  'empty-file',
  'root-not-object',
  // Shape.
  'format-version-unknown',
  'needs-text',
  'needs-number',
  'needs-list',
  'needs-object',
  'needs-true-or-false',
  'needs-text-or-languages',
  'number-as-text',
  'text-without-language',
  'condition-shape',
  'every-shape',
  'missing',
  'unknown-key',
  'unknown-key-unlike',
  'not-one-of',
  'too-small',
  'too-big',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'not-a-date',
  'bad-id',
  'too-many-decimals',
  'not-whole',
  // Meaning.
  'unknown-line',
  'unknown-line-unlike',
  'unknown-event',
  'unknown-event-unlike',
  'not-a-checkout',
  'duplicate-id',
  'date-outside',
  'date-after-start',
  'date-before-start',
  'end-before-start',
  'run-too-long',
  'span-backwards',
  'two-timings',
  'no-timing',
  'due-on-bill-day',
  'duplicate-periods',
  'unknown-option',
  'required-without-cash',
  'periods-not-offered',
  'below-instalment-floor',
  'opening-over-limit',
  'bill-not-open',
  'plan-already-done',
  'opening-not-for-family',
  'draw-least-too-big',
  'draw-step-fits-nothing',
  'loan-never-repaid',
  'due-day-by-table',
  'above-cap',
  'grace-too-long',
  'one-payment-only',
  'loan-paid-differs',
  'condition-needs',
  'condition-takes-no',
  'flag-value',
  'last-ending-open',
  'ending-hidden',
  'amounts-too-big',
  'missing-english',
  'missing-chinese',
  // When there are more than can be read in one go.
  'more-problems',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
