import type { LineEvent } from '../products/line-event.ts';
import type { LineId } from '../products/line.ts';
import type { CreditFile, InquiryKind } from '../score/credit-file.ts';
import type { FileEntryKind } from '../score/file-entry.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/**
 * What happened, as facts. Events carry what a feed needs to say it and why; they are derived by
 * the engine, never stored in the state.
 */
export type EngineEvent = {
  readonly day: Day;
  /** A stranger did it on the learner's line. Left out: nobody did. */
  readonly actor?: 'stranger';
} & (
  | { readonly kind: 'income'; readonly id: string; readonly amount: Money; readonly luck: boolean }
  | { readonly kind: 'cost'; readonly id: string; readonly amount: Money; readonly luck: boolean }
  | { readonly kind: 'message'; readonly id: string; readonly luck: boolean }
  | { readonly kind: 'cash-short'; readonly cash: Money }
  | {
      readonly kind: 'offer-opened';
      readonly id: string;
      readonly until: Day;
      readonly luck: boolean;
    }
  | {
      readonly kind: 'question-opened';
      readonly id: string;
      readonly asks: 'choice' | 'check' | 'prediction';
      readonly until: Day;
      readonly luck: boolean;
    }
  | {
      readonly kind: 'chosen';
      readonly id: string;
      /** The option, named as `event/option`. */
      readonly choice: string;
      readonly option: number;
    }
  | { readonly kind: 'checked'; readonly id: string; readonly right: boolean }
  | { readonly kind: 'predicted'; readonly id: string }
  | { readonly kind: 'recurring-changed'; readonly id: string; readonly amount: Money }
  | { readonly kind: 'recurring-ended'; readonly id: string }
  | {
      readonly kind: 'charged-by-choice';
      readonly id: string;
      readonly line: LineId;
      readonly amount: Money;
    }
  | {
      readonly kind: 'lender-limit';
      readonly line: LineId;
      readonly limit: Money;
      readonly from: Money;
    }
  | { readonly kind: 'offer-lapsed'; readonly id: string }
  | { readonly kind: 'offer-left'; readonly id: string }
  | {
      readonly kind: 'bought';
      readonly id: string;
      readonly option: number;
      readonly amount: Money;
    }
  | ({ readonly line: LineId } & LineEvent)
  | { readonly kind: 'reported'; readonly file: CreditFile }
  | BureauEvent
  | { readonly kind: 'goal-missed'; readonly goal: string }
  | { readonly kind: 'run-over'; readonly ending: string }
);

/** What the credit bureau and lenders do about the file. One that has a `file` has changed it. */
export type BureauEvent =
  /** The month's report; its figures are of that evening and earlier ones. */
  | { readonly kind: 'credit-report'; readonly figuresOn: Day }
  /** A lender looked the file up over an application; `line` is null for one outside the run. */
  | {
      readonly kind: 'inquiry';
      readonly line: LineId | null;
      readonly of: InquiryKind;
      readonly file: CreditFile;
    }
  /** The lender says that it is about to report lateness. */
  | { readonly kind: 'negative-notice'; readonly line: LineId; readonly reportsOn: Day }
  | ({ readonly kind: 'entry-disputed'; readonly answerBy: Day } & DisputedEntry)
  | ({ readonly kind: 'entry-kept' } & DisputedEntry & KeptReason)
  /** `id`: the event of the story that had gone wrong. */
  | ({
      readonly kind: 'entry-corrected';
      readonly id: string;
      readonly file: CreditFile;
    } & DisputedEntry);

/** What is disputed; `on` as in the action. */
export interface DisputedEntry {
  readonly line: LineId;
  readonly entry: FileEntryKind;
  readonly on: Day | null;
}

/** Why an entry stays: what the lender's books say of the evening that it is of. */
export interface KeptReason {
  readonly figuresOn: Day;
  readonly balance: Money;
  readonly daysPastDue: number;
}

/** The file that an event left behind, or null when it did not touch it. */
export function fileAfter(event: EngineEvent): CreditFile | null {
  return 'file' in event ? event.file : null;
}

export type EventKind = EngineEvent['kind'];

export const EVENT_KINDS = [
  'income',
  'cost',
  'message',
  'cash-short',
  'offer-opened',
  'question-opened',
  'chosen',
  'checked',
  'predicted',
  'recurring-changed',
  'recurring-ended',
  'charged-by-choice',
  'lender-limit',
  'offer-lapsed',
  'offer-left',
  'bought',
  'parcel-arrived',
  'receipt-confirmed',
  'plan-started',
  'plan-settled',
  'refund-arrived',
  'bill-cut',
  'paid',
  'autopay-short',
  'due-met',
  'due-missed',
  'charge-posted',
  'autopay-set',
  'frozen',
  'unfrozen',
  'attempt-begun',
  'attempt-step',
  'identity-passed',
  'identity-failed',
  'locked-out',
  'offer-taken',
  'cooling-off',
  'closing-begun',
  'closing-waits',
  'closing-cancelled',
  'closed',
  'closed-with-balance',
  'mishap',
  'complaint',
  'complaint-answered',
  'compensation-paid',
  'limit-cut',
  'limit-restored',
  'default-set',
  'suspended',
  'lifted',
  'reopened',
  'reopen-refused',
  'late-charge',
  'subscription-charged',
  'subscription-refused',
  'subscription-on',
  'subscription-off',
  'credit-balance',
  'statement',
  'drawn',
  'fee-charged',
  'instalment-due',
  'loan-repaid',
  'rate-raised',
  'rate-cured',
  'promo-ended',
  'cap-reached',
  'charged-off',
  'restructured',
  'charged',
  'charge-refused',
  'dispute-opened',
  'dispute-acknowledged',
  'dispute-answered',
  'signed-in',
  'stranger-bought',
  'stranger-refused',
  'fraud-reported',
  'fraud-answered',
  'closing-held',
  'reported',
  'credit-report',
  'inquiry',
  'negative-notice',
  'entry-disputed',
  'entry-kept',
  'entry-corrected',
  'goal-missed',
  'run-over',
] as const satisfies readonly EventKind[];
