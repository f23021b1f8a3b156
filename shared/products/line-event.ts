import type { LinePart } from '../ledger/account.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { Ppm } from '../units/rate.ts';
import type { Channel, IdentityMethod, RetentionOffer } from '../closing/closing-terms.ts';
import type { AttemptStep } from '../closing/design.ts';
import type { MonitorMeasure, MonitorRuleId } from '../closing/monitor-rules.ts';
import type { DisputeOutcome, DisputeReason } from './disputed-item.ts';
import type { AutopayMode, FreezeReason, LineStatus, SuspensionReason } from './line.ts';
import type { Bill } from './pay-later-line.ts';

/** How a payment was used, part by part; parts that got nothing may be left out. */
export type Split = Readonly<Partial<Record<LinePart, Money>>>;

/** What an attempt to close took, from its first screen to the end of the line. */
export interface Effort {
  readonly clicks: number;
  readonly screens: number;
  readonly days: number;
}

/** What happened on a line, as facts; the desk adds the day and the line. */
export type LineEvent =
  | { readonly kind: 'parcel-arrived'; readonly id: string; readonly amount: Money }
  | {
      readonly kind: 'receipt-confirmed';
      readonly id: string;
      readonly amount: Money;
      readonly byItself: boolean;
    }
  | {
      readonly kind: 'plan-started';
      readonly of?: 'instalment';
      readonly id: string;
      readonly principal: Money;
      readonly fee: Money;
      readonly periods: number;
    }
  | {
      readonly kind: 'plan-settled';
      readonly of?: 'instalment';
      readonly id: string;
      readonly principal: Money;
      /** Everything beside principal: interest to today, and the fee that the terms still ask. */
      readonly fee: Money;
      readonly saved: Money;
    }
  | {
      readonly kind: 'refund-arrived';
      readonly id: string;
      readonly amount: Money;
      readonly toCash: Money;
    }
  | { readonly kind: 'bill-cut'; readonly bill: Bill }
  | {
      readonly kind: 'paid';
      readonly amount: Money;
      readonly split: Split;
      readonly by: 'learner' | 'autopay';
      /** What is left of the amount due. */
      readonly dueLeft: Money;
      readonly minimumLeft: Money;
    }
  | { readonly kind: 'autopay-short'; readonly wanted: Money; readonly cash: Money }
  | {
      readonly kind: 'due-met';
      /** Left out: of a bill. */
      readonly of?: 'instalment';
      readonly carried: Money;
      readonly nightly: Money;
    }
  | {
      readonly kind: 'due-missed';
      readonly of?: 'instalment';
      readonly missed: Money;
      readonly carried: Money;
    }
  | { readonly kind: 'charge-posted'; readonly of?: 'interest'; readonly amount: Money }
  | { readonly kind: 'autopay-set'; readonly mode: AutopayMode }
  | { readonly kind: 'frozen'; readonly reason: FreezeReason | null }
  | { readonly kind: 'unfrozen' }
  | {
      readonly kind: 'attempt-begun';
      readonly channel: Channel;
      readonly steps: number;
      readonly joining: number;
    }
  | {
      readonly kind: 'attempt-step';
      readonly step: AttemptStep['kind'];
      readonly done: number;
      readonly steps: number;
    }
  | { readonly kind: 'identity-passed'; readonly method: IdentityMethod }
  | { readonly kind: 'identity-failed'; readonly method: IdentityMethod; readonly left: number }
  | { readonly kind: 'locked-out'; readonly until: Day }
  | {
      readonly kind: 'offer-taken';
      readonly offer: RetentionOffer['kind'];
      readonly amount: Money;
      readonly keepUntil: Day;
    }
  | { readonly kind: 'cooling-off'; readonly until: Day }
  /** Notice or the lender's work runs. */
  | { readonly kind: 'closing-begun'; readonly until: Day }
  | { readonly kind: 'closing-waits'; readonly amount: Money }
  | { readonly kind: 'closing-cancelled' }
  /** Closed and settled. What it took stands beside it; of a debt paid off later, nothing does. */
  | ({ readonly kind: 'closed' } & Partial<Effort>)
  | ({
      readonly kind: 'closed-with-balance';
      readonly amount: Money;
      readonly withdrawal: boolean;
    } & Effort)
  | { readonly kind: 'mishap'; readonly channel: Channel }
  | { readonly kind: 'complaint'; readonly answerBy: Day }
  | { readonly kind: 'complaint-answered'; readonly found: boolean }
  | { readonly kind: 'compensation-paid'; readonly amount: Money }
  | { readonly kind: 'limit-cut'; readonly limit: Money; readonly from: Money }
  | { readonly kind: 'limit-restored'; readonly limit: Money }
  | { readonly kind: 'default-set'; readonly isDefault: boolean }
  | { readonly kind: 'suspended'; readonly reason: SuspensionReason }
  | { readonly kind: 'lifted' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'reopen-refused'; readonly because: 'score' | 'late' }
  /** A seller charged a closed line; `id` where it is a subscription left on it. */
  | { readonly kind: 'late-charge'; readonly amount: Money; readonly id?: string }
  | { readonly kind: 'subscription-charged'; readonly id: string; readonly amount: Money }
  /** The line could not; it was paid in cash. */
  | {
      readonly kind: 'subscription-refused';
      readonly id: string;
      readonly amount: Money;
      readonly status: LineStatus;
      /** What was free, where that was too little; null where the line's state says no. */
      readonly free: Money | null;
    }
  | { readonly kind: 'subscription-on'; readonly id: string }
  | { readonly kind: 'subscription-off'; readonly id: string }
  | { readonly kind: 'credit-balance'; readonly amount: Money; readonly paidOn: Day }
  /** A card's statement, frozen as it was cut. */
  | {
      readonly kind: 'statement';
      /** What its total is made of. */
      readonly parts: Split;
      readonly total: Money;
      readonly minimum: Money;
      readonly dueOn: Day;
      readonly interest: Money;
      readonly fees: Money;
      /** Why interest ran although purchases have an interest-free period. */
      readonly grace: 'kept' | 'lost' | 'none';
    }
  /** Money lent: a cash advance, a draw on a cash line, a payday loan, an overdraft used. */
  | {
      readonly kind: 'drawn';
      readonly id: string;
      readonly amount: Money;
      readonly fee: Money;
      readonly byItself: boolean;
    }
  | {
      readonly kind: 'fee-charged';
      readonly fee: FeeKind;
      readonly amount: Money;
    }
  | {
      readonly kind: 'instalment-due';
      readonly id: string;
      readonly amount: Money;
      readonly on: Day;
    }
  | { readonly kind: 'loan-repaid'; readonly id: string; readonly interest: Money }
  | { readonly kind: 'rate-raised'; readonly to: Ppm; readonly per: 'day' | 'month' | 'year' }
  | { readonly kind: 'rate-cured'; readonly to: Ppm; readonly per: 'day' | 'month' | 'year' }
  | { readonly kind: 'promo-ended'; readonly amount: Money; readonly interest: Money }
  | { readonly kind: 'cap-reached'; readonly waived: Money }
  | { readonly kind: 'charged-off'; readonly amount: Money; readonly daysPastDue: number }
  | {
      readonly kind: 'restructured';
      readonly amount: Money;
      readonly periods: number;
      readonly waived: Money;
    }
  /** A seller has charged the line, or was refused. */
  | { readonly kind: 'charged'; readonly id: string; readonly amount: Money }
  | { readonly kind: 'charge-refused'; readonly id: string; readonly amount: Money }
  | {
      readonly kind: 'dispute-opened';
      readonly id: string;
      readonly because: DisputeReason;
      readonly amount: Money;
      readonly answerOn: Day;
    }
  | { readonly kind: 'dispute-acknowledged'; readonly id: string; readonly answerOn: Day }
  | {
      readonly kind: 'dispute-answered';
      readonly id: string;
      readonly outcome: DisputeOutcome;
      /** Taken off, or back in the balance. */
      readonly amount: Money;
      /** What had been paid of it, and the interest that it cost: to the line first, then in cash. */
      readonly givenBack: Money;
      /** What of a stranger's taking the learner bears. */
      readonly borne: Money;
    }
  /** From a device that was never seen before. */
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'stranger-bought'; readonly id: string; readonly amount: Money }
  /** A stranger was turned away: from borrowing, or from closing. */
  | {
      readonly kind: 'stranger-refused';
      readonly from: 'borrow' | 'close';
      readonly because: 'frozen' | 'limit' | 'state' | 'other';
    }
  | { readonly kind: 'fraud-reported'; readonly amount: Money; readonly answerOn: Day }
  | { readonly kind: 'fraud-answered'; readonly reversed: Money; readonly borne: Money }
  | {
      readonly kind: 'closing-held';
      readonly rule: MonitorRuleId;
      readonly measure: MonitorMeasure;
      /** The first day on which it can go on; today where nobody waits. */
      readonly until: Day;
    };

/** The fees that a line may charge; each has words in both languages. */
export const FEE_KINDS = [
  'late',
  'over-limit',
  'cash-advance',
  'draw',
  'failed-autopay',
  'default',
  'annual',
] as const;
export type FeeKind = (typeof FEE_KINDS)[number];
