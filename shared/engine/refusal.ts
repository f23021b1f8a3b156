import type { Blocker } from '../closing/blocker.ts';
import type { LineStatus } from '../products/pay-later-line.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** Why an action was not done. Nothing has changed. Each code has words in both languages. */
export type Refusal =
  | { readonly code: 'run-over' }
  | { readonly code: 'no-such-line'; readonly line: string }
  | { readonly code: 'no-such-offer'; readonly offer: string }
  | { readonly code: 'no-such-option'; readonly offer: string }
  | { readonly code: 'no-such-plan'; readonly plan: string }
  | { readonly code: 'no-such-purchase'; readonly purchase: string }
  | { readonly code: 'not-later'; readonly day: Day }
  | { readonly code: 'after-end'; readonly end: Day }
  | { readonly code: 'answer-first'; readonly offer: string }
  | { readonly code: 'must-be-paid'; readonly offer: string }
  | { readonly code: 'not-positive' }
  | { readonly code: 'over-cash'; readonly amount: Money; readonly cash: Money }
  | { readonly code: 'over-owed'; readonly amount: Money; readonly repayable: Money }
  | { readonly code: 'nothing-owed'; readonly line: string }
  | {
      readonly code: 'over-limit';
      readonly line: string;
      readonly amount: Money;
      readonly free: Money;
      readonly short: Money;
    }
  | { readonly code: 'line-not-open'; readonly line: string; readonly status: LineStatus }
  | { readonly code: 'line-closed'; readonly line: string }
  | { readonly code: 'not-frozen'; readonly line: string }
  | { readonly code: 'already-frozen'; readonly line: string }
  | { readonly code: 'not-arrived'; readonly purchase: string; readonly arrives: Day }
  | { readonly code: 'no-bill'; readonly line: string }
  | { readonly code: 'periods-not-offered'; readonly periods: number }
  | { readonly code: 'below-instalment-floor'; readonly amount: Money; readonly floor: Money }
  | {
      readonly code: 'close-blocked';
      readonly line: string;
      readonly blockers: readonly Blocker[];
    };

export type RefusalCode = Refusal['code'];

export const REFUSAL_CODES = [
  'run-over',
  'no-such-line',
  'no-such-offer',
  'no-such-option',
  'no-such-plan',
  'no-such-purchase',
  'not-later',
  'after-end',
  'answer-first',
  'must-be-paid',
  'not-positive',
  'over-cash',
  'over-owed',
  'nothing-owed',
  'over-limit',
  'line-not-open',
  'line-closed',
  'not-frozen',
  'already-frozen',
  'not-arrived',
  'no-bill',
  'periods-not-offered',
  'below-instalment-floor',
  'close-blocked',
] as const satisfies readonly RefusalCode[];
