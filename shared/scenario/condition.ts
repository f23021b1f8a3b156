import { assertNever } from '../result.ts';

/**
 * The figures that a condition may look at. `unit` tells how a file writes the value: `money` in
 * major units, `percent` in percent, `months` with two decimals, `count` and `flag` (1 or 0) as
 * whole numbers, `date` as a day. The engine sees whole numbers: minor units, parts per million,
 * hundredths of a month, days.
 */
export const METRICS = {
  cash: { unit: 'money', about: 'none' },
  'lowest-cash': { unit: 'money', about: 'none' },
  'buffer-months': { unit: 'months', about: 'none' },
  owed: { unit: 'money', about: 'line-or-all' },
  'credit-cost': { unit: 'money', about: 'line-or-all' },
  utilisation: { unit: 'percent', about: 'line-or-all' },
  'late-marks': { unit: 'count', about: 'line-or-all' },
  'days-past-due': { unit: 'count', about: 'line-or-all' },
  'borrowing-stopped': { unit: 'flag', about: 'line-or-all' },
  closed: { unit: 'flag', about: 'line-or-all' },
  frozen: { unit: 'flag', about: 'line-or-all' },
  status: { unit: 'flag', about: 'line', detail: 'status' },
  closings: { unit: 'count', about: 'none' },
  refusals: { unit: 'count', about: 'none' },
  'score-from': { unit: 'count', about: 'none', detail: 'model' },
  'score-to': { unit: 'count', about: 'none', detail: 'model' },
  bought: { unit: 'flag', about: 'event' },
  happened: { unit: 'flag', about: 'event' },
  chose: { unit: 'flag', about: 'event', detail: 'option' },
  'answered-right': { unit: 'flag', about: 'event' },
  day: { unit: 'date', about: 'none' },
  'days-gone': { unit: 'count', about: 'none' },
  'months-gone': { unit: 'count', about: 'none' },
  counter: { unit: 'count', about: 'counter' },
} as const satisfies Record<string, MetricKind>;

export type MetricUnit = 'money' | 'percent' | 'months' | 'count' | 'flag' | 'date';

export interface MetricKind {
  readonly unit: MetricUnit;
  /** What a condition must name beside the metric. */
  readonly about: 'none' | 'line' | 'line-or-all' | 'event' | 'counter';
  /** What else it names: an option of a choice, a line's status, a score model. */
  readonly detail?: MetricDetail;
}

export type MetricDetail = 'option' | 'status' | 'model';

export type MetricName = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];

/** The table's row for a name from a file, or null when there is none. */
export function metricKind(name: string): MetricKind | null {
  return Object.hasOwn(METRICS, name) ? METRICS[name as MetricName] : null;
}

export const COMPARISONS = ['at-least', 'at-most', 'equal'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What a metric is of: a line's, event's or counter's id (null for all lines), and a detail. */
export interface MetricSubject {
  readonly metric: MetricName;
  readonly of: string | null;
  /** An option's id, a status or a score model, where the metric takes one. */
  readonly detail?: string;
}

/** Structured data, never code: what must hold. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | (MetricSubject & {
      readonly kind: 'metric';
      readonly is: Comparison;
      readonly value: number;
    });

/** How the engine tells a condition its figures; money in minor units. */
export type Metrics = (metric: MetricName, of: string | null, detail?: string) => number;

export function holds(condition: Condition, metrics: Metrics): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, metrics));
    case 'any':
      return condition.of.some((part) => holds(part, metrics));
    case 'not':
      return !holds(condition.of, metrics);
    case 'metric': {
      const { metric, of, detail, is, value } = condition;
      return compare(metrics(metric, of, detail), is, value);
    }
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
