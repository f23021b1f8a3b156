import { ppm, type Ppm } from '../units/rate.ts';

/**
 * What the lender does about an alert. `hold`: the closing waits. `call-back`: it waits until
 * somebody has telephoned. `step-up`: one more proof of identity, at once.
 */
export const MONITOR_MEASURES = ['hold', 'call-back', 'step-up'] as const;
export type MonitorMeasure = (typeof MONITOR_MEASURES)[number];

export interface MonitorAction {
  readonly kind: MonitorMeasure;
  /** Days that the person waits because of it; 0: none. */
  readonly days: number;
}

/** What a rule looks for; each is about the day on which something is asked for or goes wrong. */
export type MonitorTest =
  /** Within so many days before, at least this share of the line's limit was borrowed on it. */
  | {
      readonly kind: 'borrow-then-close';
      readonly withinDays: number;
      readonly leastShare: Ppm;
    }
  /** So many identity checks failed within so many days. */
  | { readonly kind: 'failed-checks'; readonly count: number; readonly withinDays: number }
  /** A device was first seen so few days before. */
  | { readonly kind: 'new-device'; readonly withinDays: number }
  /** So many lines were asked to close within so many days. */
  | { readonly kind: 'many-lines'; readonly count: number; readonly withinDays: number }
  /** A complaint or a dispute about the line has not been answered yet. */
  | { readonly kind: 'during-dispute' }
  /** The lender raised the line's limit so few days before. */
  | { readonly kind: 'after-limit-raise'; readonly withinDays: number };

export type MonitorRuleId = MonitorTest['kind'];

export interface MonitorRule {
  /** Words for it in both languages: `monitor.rule.<kind>` of the model's words. */
  readonly test: MonitorTest;
  readonly action: MonitorAction;
  /** Whether the thresholds are ours. No lender publishes its own. */
  readonly source: 'our-choice';
}

/**
 * The rules for abnormal closing, in the order in which they are shown. Lenders keep theirs to
 * themselves, so every threshold and every action here is our choice. A window of n days holds the
 * day itself and the n days before it.
 */
export const MONITOR_RULES: readonly MonitorRule[] = [
  {
    test: { kind: 'borrow-then-close', withinDays: 7, leastShare: ppm(500_000) },
    action: { kind: 'hold', days: 3 },
    source: 'our-choice',
  },
  {
    test: { kind: 'failed-checks', count: 3, withinDays: 7 },
    action: { kind: 'call-back', days: 1 },
    source: 'our-choice',
  },
  {
    test: { kind: 'new-device', withinDays: 3 },
    action: { kind: 'step-up', days: 0 },
    source: 'our-choice',
  },
  {
    test: { kind: 'many-lines', count: 3, withinDays: 7 },
    action: { kind: 'call-back', days: 1 },
    source: 'our-choice',
  },
  {
    test: { kind: 'during-dispute' },
    action: { kind: 'call-back', days: 2 },
    source: 'our-choice',
  },
  {
    test: { kind: 'after-limit-raise', withinDays: 30 },
    action: { kind: 'hold', days: 2 },
    source: 'our-choice',
  },
];
