import type { RegionId } from '../products/regions/region.ts';
import type { DrawMethod } from '../products/family.ts';
import type { AutopayMode, Line, LineId, SuspensionReason } from '../products/line.ts';
import type { Inquiry, InquiryKind, PublicRecord } from '../score/credit-file.ts';
import type { Day } from '../units/day.ts';
import type { Every } from '../units/every.ts';
import { ZERO, type Money } from '../units/money.ts';
import type { Ppm } from '../units/rate.ts';
import type { Condition, MetricSubject } from './condition.ts';
import type { ParameterUnit } from './parameter.ts';
import type { CheckEvent, ChoiceEvent, PredictionEvent } from './questions.ts';
import type { Hint, Question } from './think.ts';
import type { Text } from './text.ts';

/**
 * A scenario after parsing: legal, in minor units and days. Only `parseScenario` makes one.
 * The shape that authors write is `schema.ts`; this is what the engine plays.
 */
export interface Scenario {
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly author: string;
  readonly licence: string;
  readonly level: 1 | 2 | 3;
  /** Playing time that the author expects. */
  readonly minutes: number;
  readonly start: Day;
  /** The last day; the run is over on its morning. */
  readonly end: Day;
  /** Whose rules hold, and whose currency the amounts are in. */
  readonly region: RegionId;
  readonly persona: { readonly name: Text; readonly age: number; readonly about: Text };
  readonly cash: Money;
  readonly income: readonly Recurring[];
  readonly costs: readonly RecurringCost[];
  readonly lines: readonly LineSetup[];
  /** The line that is ticked when something is bought. Left out: what the seller ticks. */
  readonly defaultLine?: LineId;
  /** What the credit file says of the time before the run. Left out: every month on time. */
  readonly creditFile?: FileHistory;
  /** Lenders act on the monitor for abnormal closing. Left out: they don't. */
  readonly monitor?: true;
  readonly events: readonly ScenarioEvent[];
  readonly goals: readonly Goal[];
  /** The first whose condition holds is the one shown; the last has none. */
  readonly endings: readonly Ending[];
  readonly hints: readonly Hint[];
  readonly questions: readonly Question[];
  /** Of each draw exactly one alternative comes. Left out: none. */
  readonly draws?: readonly Draw[];
  /** The scenario's own counters and where they begin. Left out: none. */
  readonly counters?: Readonly<Record<string, number>>;
  /** What a teacher may change, as it was when this was read. Left out: nothing. */
  readonly parameters?: readonly ScenarioParameter[];
}

/** What is in the credit file before the run, beside lines that were paid on time. */
export interface FileHistory {
  /** Reports that found a line late; `on` is a reporting evening. */
  readonly lates: readonly {
    readonly line: LineId;
    readonly on: Day;
    readonly daysPastDue: number;
  }[];
  readonly inquiries: readonly Inquiry[];
  readonly publicRecords: readonly PublicRecord[];
}

/** Money that comes or goes by the calendar. */
export interface Recurring {
  readonly id: string;
  readonly label: Text;
  readonly amount: Money;
  readonly every: Every;
}

/** A cost that may be charged to a line instead of being paid in cash. */
export interface RecurringCost extends Recurring {
  /** The line that a seller charges for it: a subscription. Left out: paid in cash. */
  readonly payWith?: LineId;
}

export interface LineSetup {
  readonly id: LineId;
  readonly name: Text;
  readonly openedOn: Day;
  readonly terms: Line['terms'];
  readonly autopay: AutopayMode;
  readonly opening: OpeningBalances;
}

/** What a line already carries when the run starts. */
export interface OpeningBalances {
  readonly unbilled: Money;
  /** The open bill, due on the next due day; null for none. */
  readonly billed: Money | null;
  readonly plans: readonly OpeningPlan[];
  readonly purchases: readonly OpeningPurchase[];
  readonly refunds: readonly OpeningRefund[];
  /** Loans that are running on a line with a loan book. Left out: none. */
  readonly loans?: readonly OpeningLoan[];
  /** What of an overdraft is in use. Left out: nothing. */
  readonly borrowed?: Money;
  /** Cards alone: what else one starts with. Left out: nothing, and its grace period kept. */
  readonly card?: OpeningCard;
}

export interface OpeningLoan {
  readonly id: string;
  readonly label: Text;
  /** What was lent: the whole, not what is left. */
  readonly principal: Money;
  readonly startedOn: Day;
  readonly periods: number;
  /** Instalments paid before the run. */
  readonly paid: number;
  readonly method: DrawMethod;
}

/** A line that carries nothing yet. */
export const EMPTY_OPENING: OpeningBalances = {
  unbilled: ZERO,
  billed: null,
  plans: [],
  purchases: [],
  refunds: [],
};

/** A card's balances beside its purchases; with an open bill all of these are on it. */
export interface OpeningCard {
  /** Purchases that bear interest already. */
  readonly carried: Money;
  readonly advances: Money;
  readonly promo: Money;
  readonly deferred: Money;
  /** Interest deferred so far. */
  readonly deferredInterest: Money;
  readonly grace: 'kept' | 'lost';
}

export const NO_OPENING_CARD: OpeningCard = {
  carried: ZERO,
  advances: ZERO,
  promo: ZERO,
  deferred: ZERO,
  deferredInterest: ZERO,
  grace: 'kept',
};

export interface OpeningPlan {
  readonly id: string;
  readonly label: Text;
  readonly principal: Money;
  readonly periods: number;
  readonly fee: Ppm;
  /** Periods already billed before the run; the rest is still to come. */
  readonly billed: number;
}

export interface OpeningPurchase {
  readonly id: string;
  readonly label: Text;
  readonly amount: Money;
  readonly boughtOn: Day;
  readonly arrivesOn: Day;
}

export interface OpeningRefund {
  readonly id: string;
  readonly label: Text;
  readonly amount: Money;
  readonly arrivesOn: Day;
}

/** When an event happens. */
export type Timing =
  | { readonly kind: 'on'; readonly day: Day }
  | { readonly kind: 'chance'; readonly from: Day; readonly to: Day; readonly chance: Ppm }
  /** Once, on the first morning of the span on which the event's condition holds. */
  | ({ readonly kind: 'first'; readonly from: Day; readonly to: Day } & AtAll)
  /** So many days after another event, or after an option of it was taken. */
  | ({
      readonly kind: 'after';
      readonly event: string;
      readonly option: string | null;
      readonly days: number;
    } & AtAll)
  /** On the day of a draw, if it is the alternative that chance chooses. */
  | { readonly kind: 'drawn' }
  /** When an option of a choice sets it off. */
  | ({ readonly kind: 'set-off' } & AtAll);

/** How likely it is to happen at all once its occasion comes. Left out: it happens. */
interface AtAll {
  readonly chance?: Ppm;
}

export interface EventBase {
  readonly id: string;
  readonly timing: Timing;
  /** Looked at on the event's morning; when it doesn't hold, the event doesn't happen. */
  readonly if: Condition | null;
  readonly title: Text;
  readonly text: Text;
}

export type ScenarioEvent =
  | MessageEvent
  | MoneyEvent
  | CheckoutEvent
  | SuspensionEvent
  | InquiryEvent
  | MisreportEvent
  | ChargeEvent
  | IntrusionEvent
  | ChoiceEvent
  | CheckEvent
  | PredictionEvent;

/** A lender outside the run looks the credit file up over an application. */
export interface InquiryEvent extends EventBase {
  readonly kind: 'inquiry';
  readonly of: InquiryKind;
}

/** What a lender says that is not so. */
export type ReportedWrongly =
  /** A lateness that never was, in one report. */
  | { readonly kind: 'late'; readonly daysPastDue: number }
  /** A closed line as open, until it is put right. */
  | { readonly kind: 'still-open' }
  /** Another balance than what is owed, until it is put right. */
  | { readonly kind: 'balance'; readonly balance: Money };

/** From its next reporting day on a lender reports a line wrongly. */
export interface MisreportEvent extends EventBase {
  readonly kind: 'misreport';
  readonly line: LineId;
  readonly wrong: ReportedWrongly;
}

/** A seller charges a line without being asked: a subscription gone on, a wrong amount. */
export interface ChargeEvent extends EventBase {
  readonly kind: 'charge';
  readonly line: LineId;
  readonly amount: Money;
  /** Whether the seller was right. Only the lender's inquiry brings it to light. */
  readonly isRight: boolean;
  /** Days that the lender takes to answer a dispute, within the region's time; null: all of it. */
  readonly answerDays: number | null;
}

/** A stranger uses the learner's lines for some days. Each move is made on its morning. */
export interface IntrusionEvent extends EventBase {
  readonly kind: 'intrusion';
  readonly moves: readonly StrangerMove[];
  /** Days that the lender's inquiry takes, within the region's time; null: all of it. */
  readonly inquiryDays: number | null;
}

/**
 * What a stranger does. `sign-in`: from a new device. `guess`: gives wrong answers to an identity
 * check. `borrow`: a share of what the limit leaves, in money or, where a line lends none, in goods.
 * `close`: asks for the line to be closed, in the app, so that its history is hard to find.
 */
export type StrangerMove = { readonly afterDays: number; readonly line: LineId } & (
  | { readonly do: 'sign-in' }
  | { readonly do: 'guess'; readonly times: number }
  | { readonly do: 'borrow'; readonly share: Ppm }
  | {
      readonly do: 'close';
      /** Whether they can prove to be the owner; else the check stops them. */
      readonly passes: boolean;
    }
);

/** The lender suspends a line, for some days or for good. */
export interface SuspensionEvent extends EventBase {
  readonly kind: 'suspension';
  readonly line: LineId;
  readonly reason: SuspensionReason;
  /** Lifted on the morning after so many days; null: not within the run. */
  readonly days: number | null;
}

/** A moment of the story without consequences. */
export interface MessageEvent extends EventBase {
  readonly kind: 'message';
}

/** A single receipt or cost in cash. */
export interface MoneyEvent extends EventBase {
  readonly kind: 'income' | 'cost';
  readonly amount: Money;
}

/** A moment of buying: the learner chooses how to pay, or not to. */
export interface CheckoutEvent extends EventBase {
  readonly kind: 'checkout';
  readonly price: Money;
  /** The offer stands to the end of this many days after the event's day. */
  readonly openDays: number;
  /** True for what can't be left, such as a repair: days don't pass until it is paid for. */
  readonly required: boolean;
  readonly options: readonly PaymentOption[];
  /** What the seller's page has ticked beforehand: a design choice, shown as such. Null: nothing. */
  readonly preselected: number | null;
  /** Days until the goods arrive; 0 for a purchase that is complete at once. */
  readonly arrivalDays: number;
}

export type PaymentOption =
  | { readonly kind: 'cash' }
  | { readonly kind: 'pay-later'; readonly line: LineId }
  | { readonly kind: 'instalments'; readonly line: LineId; readonly periods: number };

/** Chance chooses one of several events, or none of them, on one day of a span. */
export interface Draw {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly oneOf: readonly { readonly event: string | null; readonly weight: number }[];
}

/** A number that may be chosen before a run; in smallest steps of its unit. */
export interface ScenarioParameter {
  readonly id: string;
  readonly label: Text;
  readonly unit: ParameterUnit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** Whether each learner's seed draws it. */
  readonly drawn: boolean;
}

export interface Goal {
  readonly id: string;
  readonly label: Text;
  /** `always`: must hold every evening. `at-end`: must hold when the run is over. */
  readonly hold: 'always' | 'at-end';
  readonly test: Condition;
  /** What it counts against the other goals. Left out: 1. */
  readonly weight?: number;
  /** A share for coming near. Left out: met or not. */
  readonly partial?: PartialCredit;
}

/** A share of a goal: how far a metric has come from one value to another. */
export interface PartialCredit extends MetricSubject {
  readonly from: number;
  readonly to: number;
}

export interface Ending {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  readonly if: Condition | null;
}
