import { assertNever } from '../result.ts';

/**
 * The figures that a condition may look at. `unit` tells how a file writes the value: `money` in
 * major units, `count` and `flag` (1 or 0) as whole numbers.
 */
export const METRICS = {
  cash: { unit: 'money', about: 'none' },
  'lowest-cash': { unit: 'money', about: 'none' },
  owed: { unit: 'money', about: 'line-or-all' },
  'credit-cost': { unit: 'money', about: 'line-or-all' },
  'late-marks': { unit: 'count', about: 'line-or-all' },
  'borrowing-stopped': { unit: 'flag', about: 'line-or-all' },
  closed: { unit: 'flag', about: 'line-or-all' },
  frozen: { unit: 'flag', about: 'line-or-all' },
  bought: { unit: 'flag', about: 'event' },
} as const satisfies Record<string, MetricKind>;

interface MetricKind {
  readonly unit: 'money' | 'count' | 'flag';
  /** What a condition must name beside the metric. */
  readonly about: 'none' | 'line-or-all' | 'event';
}

export type MetricName = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];

export const COMPARISONS = ['at-least', 'at-most', 'equal'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Structured data, never code: what must hold. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'metric';
      readonly metric: MetricName;
      /** A line's or event's id, or null for all lines. */
      readonly of: string | null;
      readonly is: Comparison;
      readonly value: number;
    };

/** How the engine tells a condition its figures; money in minor units. */
export type Metrics = (metric: MetricName, of: string | null) => number;

export function holds(condition: Condition, metrics: Metrics): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, metrics));
    case 'any':
      return condition.of.some((part) => holds(part, metrics));
    case 'not':
      return !holds(condition.of, metrics);
    case 'metric':
      return compare(metrics(condition.metric, condition.of), condition.is, condition.value);
    default:
      return assertNever(condition);
  }
}

function compare(left: number, is: Comparison, right: number): boolean {
  switch (is) {
    case 'at-least':
      return left >= right;
    case 'at-most':
      return left <= right;
    case 'equal':
      return left === right;
    default:
      return assertNever(is);
  }
}
