import type { Blocker } from '../closing/blocker.ts';
import type { Channel } from '../closing/closing-terms.ts';
import type { LineRefusal } from '../products/line-refusal.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** Why an action was not done. Nothing has changed. Each code has words in both languages. */
export type Refusal =
  | LineRefusal
  | { readonly code: 'run-over' }
  | { readonly code: 'no-such-line'; readonly line: string }
  | { readonly code: 'no-such-offer'; readonly offer: string }
  | { readonly code: 'no-such-option'; readonly offer: string }
  | { readonly code: 'option-not-open'; readonly offer: string }
  | { readonly code: 'no-such-question'; readonly offer: string }
  | { readonly code: 'answer-does-not-fit'; readonly offer: string }
  | { readonly code: 'not-later'; readonly day: Day }
  | { readonly code: 'after-end'; readonly end: Day }
  | { readonly code: 'answer-first'; readonly offer: string }
  | { readonly code: 'must-be-paid'; readonly offer: string }
  | { readonly code: 'line-closed'; readonly line: string }
  | { readonly code: 'not-frozen'; readonly line: string }
  | { readonly code: 'not-limited'; readonly line: string }
  | { readonly code: 'limit-not-lower'; readonly line: string; readonly limit: Money }
  | { readonly code: 'limit-in-use'; readonly line: string; readonly used: Money }
  | { readonly code: 'already-closing'; readonly line: string }
  | { readonly code: 'not-closing'; readonly line: string }
  | { readonly code: 'cannot-cancel'; readonly line: string; readonly until: Day | null }
  | { readonly code: 'attempt-running'; readonly line: string }
  | { readonly code: 'channel-not-offered'; readonly line: string; readonly channel: Channel }
  | { readonly code: 'channel-closed'; readonly channel: Channel; readonly opens: Day }
  | { readonly code: 'needs-answer'; readonly line: string }
  | { readonly code: 'choice-not-offered'; readonly line: string }
  | { readonly code: 'locked-out'; readonly line: string; readonly until: Day }
  | { readonly code: 'wait-until'; readonly line: string; readonly until: Day }
  | { readonly code: 'not-closed'; readonly line: string }
  | { readonly code: 'reopen-not-offered'; readonly line: string }
  | { readonly code: 'reopen-too-soon'; readonly line: string; readonly from: Day }
  | { readonly code: 'already-complained'; readonly line: string; readonly answerBy: Day }
  | { readonly code: 'no-such-entry'; readonly line: string }
  | { readonly code: 'entry-already-disputed'; readonly line: string; readonly answerBy: Day }
  | { readonly code: 'entry-answered'; readonly line: string; readonly answeredOn: Day }
  | { readonly code: 'already-frozen'; readonly line: string }
  | { readonly code: 'no-such-subscription'; readonly cost: string }
  | { readonly code: 'subscription-there'; readonly cost: string; readonly line: string | null }
  | { readonly code: 'held-by-lender'; readonly line: string; readonly until: Day }
  | { readonly code: 'no-such-item'; readonly line: string; readonly item: string }
  | { readonly code: 'already-disputed'; readonly item: string; readonly answerOn: Day }
  | { readonly code: 'already-answered'; readonly item: string }
  | { readonly code: 'dispute-too-late'; readonly item: string; readonly last: Day }
  | { readonly code: 'dispute-first'; readonly line: string }
  | { readonly code: 'already-reported'; readonly line: string; readonly answerOn: Day }
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
  'option-not-open',
  'no-such-question',
  'answer-does-not-fit',
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
  'not-limited',
  'limit-not-lower',
  'limit-in-use',
  'already-closing',
  'not-closing',
  'cannot-cancel',
  'attempt-running',
  'channel-not-offered',
  'channel-closed',
  'needs-answer',
  'choice-not-offered',
  'locked-out',
  'wait-until',
  'not-closed',
  'reopen-not-offered',
  'reopen-too-soon',
  'already-complained',
  'no-such-entry',
  'entry-already-disputed',
  'entry-answered',
  'already-frozen',
  'no-such-subscription',
  'subscription-there',
  'held-by-lender',
  'no-such-item',
  'already-disputed',
  'already-answered',
  'dispute-too-late',
  'dispute-first',
  'already-reported',
  'confirm-first',
  'not-arrived',
  'no-bill',
  'periods-not-offered',
  'below-instalment-floor',
  'close-blocked',
  'not-offered',
  'below-least',
  'over-most',
  'not-in-steps',
  'method-not-offered',
  'draws-used-up',
  'settle-first',
  'past-due',
  'only-in-full',
  'hardship-not-yet',
] as const satisfies readonly RefusalCode[];
