import type { Bill, FreezeReason, AutopayMode } from '../products/pay-later-line.ts';
import type { Allocated } from '../products/pay-later.ts';
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
  | { readonly kind: 'offer-lapsed'; readonly id: string }
  | { readonly kind: 'offer-left'; readonly id: string }
  | {
      readonly kind: 'bought';
      readonly id: string;
      readonly option: number;
      readonly amount: Money;
    }
  | {
      readonly kind: 'parcel-arrived';
      readonly line: string;
      readonly id: string;
      readonly amount: Money;
    }
  | {
      readonly kind: 'receipt-confirmed';
      readonly line: string;
      readonly id: string;
      readonly amount: Money;
      readonly byItself: boolean;
    }
  | {
      readonly kind: 'plan-started';
      readonly line: string;
      readonly id: string;
      readonly principal: Money;
      readonly fee: Money;
      readonly periods: number;
    }
  | {
      readonly kind: 'plan-settled';
      readonly line: string;
      readonly id: string;
      readonly principal: Money;
      readonly fee: Money;
      readonly saved: Money;
    }
  | {
      readonly kind: 'refund-arrived';
      readonly line: string;
      readonly id: string;
      readonly amount: Money;
      readonly toCash: Money;
    }
  | { readonly kind: 'bill-cut'; readonly line: string; readonly bill: Bill }
  | {
      readonly kind: 'paid';
      readonly line: string;
      readonly amount: Money;
      readonly split: Allocated;
      readonly by: 'learner' | 'autopay';
      /** What is left of the amount due. */
      readonly dueLeft: Money;
      readonly minimumLeft: Money;
    }
  | {
      readonly kind: 'autopay-short';
      readonly line: string;
      readonly wanted: Money;
      readonly cash: Money;
    }
  | {
      readonly kind: 'due-met';
      readonly line: string;
      readonly carried: Money;
      readonly nightly: Money;
    }
  | {
      readonly kind: 'due-missed';
      readonly line: string;
      readonly missed: Money;
      readonly carried: Money;
    }
  | { readonly kind: 'charge-posted'; readonly line: string; readonly amount: Money }
  | { readonly kind: 'autopay-set'; readonly line: string; readonly mode: AutopayMode }
  | { readonly kind: 'frozen'; readonly line: string; readonly reason: FreezeReason | null }
  | { readonly kind: 'unfrozen'; readonly line: string }
  | { readonly kind: 'closed'; readonly line: string }
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
  'closed',
  'reported',
  'goal-missed',
  'run-over',
] as const satisfies readonly EventKind[];
