import type { StepChoice } from '../closing/attempt.ts';
import type { Channel } from '../closing/closing-terms.ts';
import type { DrawMethod } from '../products/family.ts';
import type { AutopayMode, FreezeReason, LineId } from '../products/line.ts';
import type { FileEntryKind } from '../score/file-entry.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** Everything a learner can do. A run is a scenario, a seed and a list of these. */
export type Action =
  /** Lets days pass up to `to`; stops at the first morning that needs an answer. */
  | { readonly kind: 'advance'; readonly to: Day }
  /** Takes an option of an open offer by its position, or leaves it (null). */
  | { readonly kind: 'answer'; readonly offer: string; readonly option: number | null }
  /** Answers a check or a prediction: options by position, or a figure in its smallest steps. */
  | {
      readonly kind: 'respond';
      readonly offer: string;
      readonly picked: readonly number[];
      readonly figure: number | null;
    }
  | { readonly kind: 'repay'; readonly line: LineId; readonly amount: Money }
  /** Borrows money to hand: from a cash line, as a cash advance, as a payday loan. */
  | {
      readonly kind: 'draw';
      readonly line: LineId;
      readonly amount: Money;
      readonly method: DrawMethod | null;
      readonly periods: number | null;
    }
  | { readonly kind: 'settle-plan'; readonly line: LineId; readonly plan: string }
  | { readonly kind: 'spread-bill'; readonly line: LineId; readonly periods: number }
  | { readonly kind: 'confirm-receipt'; readonly line: LineId; readonly purchase: string }
  | { readonly kind: 'set-autopay'; readonly line: LineId; readonly mode: AutopayMode }
  | { readonly kind: 'freeze'; readonly line: LineId; readonly reason: FreezeReason | null }
  | { readonly kind: 'unfreeze'; readonly line: LineId }
  /** Asks for the hardship plan of the line's terms. */
  | { readonly kind: 'restructure'; readonly line: LineId; readonly periods: number }
  /** Sets a limit of one's own below the lender's. */
  | { readonly kind: 'cut-limit'; readonly line: LineId; readonly limit: Money }
  | { readonly kind: 'restore-limit'; readonly line: LineId }
  /** Which line sellers tick when nothing is said; null: none of the learner's choosing. */
  | { readonly kind: 'set-default'; readonly line: LineId | null }
  /** Has a subscription charged to another line, or paid in cash (null). */
  | { readonly kind: 'move-subscription'; readonly cost: string; readonly line: LineId | null }
  /** Begins an attempt and goes through every step that needs no answer. */
  | { readonly kind: 'close'; readonly line: LineId }
  | { readonly kind: 'begin-close'; readonly line: LineId; readonly channel: Channel }
  | { readonly kind: 'step-close'; readonly line: LineId; readonly choice: StepChoice }
  /** Gives up an attempt, or takes back a confirmed closing. */
  | { readonly kind: 'cancel-close'; readonly line: LineId }
  | { readonly kind: 'reopen'; readonly line: LineId }
  | { readonly kind: 'complain'; readonly line: LineId }
  /** Disputes what the credit file says of a line; `on` names the report of a late mark. */
  | {
      readonly kind: 'dispute-entry';
      readonly line: LineId;
      readonly entry: FileEntryKind;
      readonly on: Day | null;
    }
  /** Doesn't accept something on the line; the lender looks into it. */
  | { readonly kind: 'dispute'; readonly line: LineId; readonly item: string }
  /** Somebody else uses the line: it is held, and what isn't the learner's is disputed. */
  | { readonly kind: 'report-fraud'; readonly line: LineId };

export type ActionKind = Action['kind'];

export const ACTION_KINDS = [
  'advance',
  'answer',
  'respond',
  'repay',
  'draw',
  'settle-plan',
  'spread-bill',
  'confirm-receipt',
  'set-autopay',
  'freeze',
  'unfreeze',
  'restructure',
  'cut-limit',
  'restore-limit',
  'set-default',
  'move-subscription',
  'close',
  'begin-close',
  'step-close',
  'cancel-close',
  'reopen',
  'complain',
  'dispute-entry',
  'dispute',
  'report-fraud',
] as const satisfies readonly ActionKind[];
