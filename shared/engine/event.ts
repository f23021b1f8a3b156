import type { LineEvent } from '../products/line-event.ts';
import type { LineId } from '../products/line.ts';
import type { CreditFile } from '../score/credit-file.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/**
 * What happened, as facts. Events carry what a feed needs to say it and why; they are derived by
 * the engine, never stored in the state.
 */
export type EngineEvent = { readonly day: Day } & (
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
  | { readonly kind: 'goal-missed'; readonly goal: string }
  | { readonly kind: 'run-over'; readonly ending: string }
);

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
  'reported',
  'goal-missed',
  'run-over',
] as const satisfies readonly EventKind[];
