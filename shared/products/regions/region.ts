import type { Money, Rounding } from '../../units/money.ts';
import type { Ppm } from '../../units/rate.ts';
import type { DueDayRule } from '../business-day.ts';
import type { Fact } from './fact.ts';
import type { LiabilityStep } from './unauthorised.ts';
import type { RegionCalendar } from './region-calendar.ts';

/** The regions that a scenario can play in; the order is that of lists on screen. */
export const REGION_IDS = ['CN', 'US', 'UK', 'EU', 'IN'] as const;
export type RegionId = (typeof REGION_IDS)[number];

/** Words that a pack carries itself, in both languages: names of law and of real bodies. */
export interface Bilingual {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** ISO 4217. Digits and symbol are for the screens to know. All five have two minor digits. */
export const CURRENCIES = ['CNY', 'USD', 'GBP', 'EUR', 'INR'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** What a night's share of a yearly rate is: over 365, over the days of that year, or over 360. */
export const DAY_COUNTS = ['actual/365', 'actual/actual', 'actual/360'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/**
 * How the yearly rate shown to a borrower is computed.
 * `nominal-actuarial`: periodic IRR x periods a year, odd days simple (US Reg Z, Appendix J).
 * `effective-days-365`: the yearly IRR, time in days over 365 (EU and UK).
 * `simple-12-irr`: 12 x the monthly IRR (China when labelled 单利; India).
 * `effective-12-irr`: (1 + monthly IRR)^12 - 1 (China's compound, IRR).
 */
export const RATE_METHODS = [
  'nominal-actuarial',
  'effective-days-365',
  'simple-12-irr',
  'effective-12-irr',
] as const;
export type RateMethod = (typeof RATE_METHODS)[number];

/**
 * Which part of a debt a payment clears first.
 * `cn-by-days-overdue`: up to a number of days overdue fees, penalties, interest, principal; beyond
 * it principal first, then interest, penalties and fees. Billed before unbilled in both.
 */
export const ALLOCATION_RULES = [
  'lowest-rate-first',
  'highest-rate-first',
  'cn-by-days-overdue',
] as const;
export type AllocationRule = (typeof ALLOCATION_RULES)[number];

/** Names of late-bucket schemes; the cuts themselves live with days past due. */
export const BUCKET_SCHEMES = [
  'cn-m',
  'us-30-day',
  'uk-monthly-status',
  'eu-90-day',
  'in-sma',
] as const;
export type BucketScheme = (typeof BUCKET_SCHEMES)[number];

/** What the days to the next report are counted from. */
export const REPORT_CLOCKS = ['month-end', 'half-month-end', 'statement'] as const;
export type ReportClock = (typeof REPORT_CLOCKS)[number];

/** How a line can be ended while something is still owed on it. */
export const CLOSING_RULES = ['settled-first', 'balance-runs-on'] as const;
export type ClosingRule = (typeof CLOSING_RULES)[number];

/** Who may be told how long ahead; in months or days as the rule counts. */
export interface Notice {
  readonly count: Fact<number>;
  readonly unit: 'day' | 'month';
}

export type CoolingOff =
  | { readonly kind: 'none'; readonly fact: Fact<null> }
  | { readonly kind: 'as-terms'; readonly fact: Fact<null> }
  | {
      readonly kind: 'days';
      /** Calendar days from the contract, or the later day on which the borrower got its terms. */
      readonly days: Fact<number>;
      /** Days to pay the principal back, from the notice of withdrawal; null when at once. */
      readonly repayWithinDays: Fact<number> | null;
      /** What the borrower still owes for the days used. */
      readonly owes: Fact<'principal-and-interest'>;
    };

export type EarlyRepayment =
  /** Interest for the time really used unless agreed otherwise. */
  | { readonly kind: 'actual-period'; readonly fact: Fact<null> }
  /** A right at any time; the lender's compensation has a ceiling by the time left. */
  | {
      readonly kind: 'capped-compensation';
      readonly overYear: Fact<Ppm>;
      readonly withinYear: Fact<Ppm>;
      /** Compensation never exceeds the interest that the borrower saves. */
      readonly cappedAtInterestSaved: Fact<boolean>;
      /** No compensation while the year's early repayments stay within this; null: none named. */
      readonly freeUpTo: Fact<Money> | null;
      /** Whether lines without an end (cards, overdrafts) are free of it. */
      readonly openEndFree: Fact<boolean>;
    }
  /** A right at any time; what may be charged is in the line's terms. */
  | { readonly kind: 'as-terms'; readonly fact: Fact<null> };

export interface Closing {
  readonly rule: Fact<ClosingRule>;
  /** Longest notice that the borrower may be bound to; null when none is set. */
  readonly borrowerNotice: Notice | null;
  /** Shortest notice that the lender owes before it ends the line; null when none is set. */
  readonly lenderNotice: Notice | null;
  /** Working days in which the lender must close once nothing is owed, and the price of each late day. */
  readonly lenderMustCloseWithin: {
    readonly businessDays: Fact<number>;
    readonly perLateDay: Fact<Money>;
  } | null;
  /** Whether the lender may charge for closing. */
  readonly feeAllowed: Fact<boolean>;
  /** A credit balance is returned within so many business days of a written request; null: terms. */
  readonly creditBalanceBusinessDays: Fact<number> | null;
  /** Days from the request on which a real contract closes: a line's terms may take one up. */
  readonly noticeExamples: readonly Fact<number>[];
  /** When a line that nobody uses may or must be closed; null when no rule is known. */
  readonly inactivity: {
    readonly months: Fact<number>;
    /** Days to answer the lender's notice; null when no notice is laid down. */
    readonly answerDays: Fact<number> | null;
  } | null;
}

/** How long the credit file keeps a thing, and from when. */
export interface Retention {
  readonly years: Fact<number>;
  readonly from: 'late-date' | 'cure' | 'default-date' | 'closed' | 'delinquency-began';
  /** Days after `from` on which the years begin to run; null: at once. */
  readonly startsAfterDays: Fact<number> | null;
}

/** The file may keep it for good. */
export interface KeptForGood {
  readonly from: 'forever';
  readonly fact: Fact<null>;
}

export interface FileRules {
  readonly late: Retention;
  /** A default, charge-off or the like. */
  readonly defaulted: Retention;
  readonly closedInGoodStanding: Retention | KeptForGood;
  readonly freeReportsPerYear: Fact<number> | null;
}

export interface Reporting {
  readonly buckets: Fact<BucketScheme>;
  readonly clock: Fact<ReportClock>;
  readonly lagDays: Fact<number>;
  /** Days past due from which a late payment is reported: 1 where none is forgiven. */
  readonly lateFromDays: Fact<number>;
  /** Whether the lender must tell the borrower before it reports a late payment; null: no rule. */
  readonly noticeBeforeNegative: Fact<true> | null;
}

/** Amounts that a late fee may reach without proof of cost, from one adjustment to the next. */
export interface SafeHarbour {
  /** The first year in which these amounts are ours to use. */
  readonly fromYear: number;
  readonly first: Fact<Money>;
  /** When the same kind of lateness comes again within `repeatCycles`. */
  readonly repeat: Fact<Money>;
}

/** A ceiling on what lateness may cost, or its price where only terms set it. */
export type LateFeeLimit =
  | {
      readonly kind: 'safe-harbour';
      /** Oldest first; the last that has begun holds. */
      readonly steps: readonly SafeHarbour[];
      readonly repeatCycles: Fact<number>;
      /** A fee never exceeds the minimum payment that was missed. */
      readonly notAboveMissed: Fact<boolean>;
    }
  /** A share of the unpaid minimum with a floor, from a published agreement. */
  | {
      readonly kind: 'share-of-unpaid-minimum';
      readonly share: Fact<Ppm>;
      /** Once two months or more are late. */
      readonly laterShare: Fact<Ppm>;
      readonly floor: Fact<Money>;
      readonly interestOnPenalty: Fact<boolean>;
    }
  /** A fixed ceiling for each default on the product named. */
  | {
      readonly kind: 'fixed-cap';
      readonly product: 'card' | 'high-cost-short-term';
      readonly cap: Fact<Money>;
    }
  | { readonly kind: 'as-terms'; readonly fact: Fact<null> };

export type PriceCap =
  /** A yearly ceiling as a multiple of a reference rate on the day of signing. */
  | {
      readonly kind: 'multiple-of-reference';
      readonly name: Bilingual;
      readonly multiple: Fact<number>;
      readonly reference: Fact<Ppm>;
    }
  | { readonly kind: 'yearly'; readonly name: Bilingual; readonly ceiling: Fact<Ppm> }
  /** Cost a day and in all, as shares of the principal, and fees on default. */
  | {
      readonly kind: 'daily-and-total';
      readonly name: Bilingual;
      readonly daily: Fact<Ppm>;
      readonly defaultFees: Fact<Money>;
      readonly total: Fact<Ppm>;
    };

/**
 * What must be done in which time. The borrower's: `billing-error-notice` from the statement,
 * `rate-rise-refusal` from the notice. All others are the lender's or the bureau's.
 */
export const CLOCK_KINDS = [
  'bureau-dispute',
  'billing-error-notice',
  'billing-error-acknowledge',
  'billing-error-resolve',
  'complaint-answer',
  'bureau-told-of-closing',
  'change-of-terms-notice',
  'rate-rise-refusal',
  'statement-before-due',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export const CLOCK_UNITS = ['day', 'business-day', 'week', 'month'] as const;
export type ClockUnit = (typeof CLOCK_UNITS)[number];

export interface Clock {
  readonly kind: ClockKind;
  readonly count: Fact<number>;
  readonly unit: ClockUnit;
  /** What each late day costs the one who is late, where the rule says; else null. */
  readonly perLateDay: Fact<Money> | null;
}

/** Steps that a card lender must take when interest and fees outrun repayment (UK). */
export interface PersistentDebt {
  readonly firstLetterMonths: Fact<number>;
  readonly reminderMonths: Fact<number>;
  readonly repaymentPlanMonths: Fact<number>;
  /** Balances that fell below this at any time don't count. */
  readonly balanceFloor: Fact<Money>;
}

export const SIGNPOST_KINDS = ['debt-advice', 'complaint', 'credit-report'] as const;
export type SignpostKind = (typeof SIGNPOST_KINDS)[number];

/** A real body that helps at no charge. Words say who may turn to it and for what. */
export interface Signpost {
  readonly kind: SignpostKind;
  readonly name: Bilingual;
  readonly text: Bilingual;
  /** Telephone or site as the body writes it; shown as text, never opened by the program. */
  readonly contact: Fact<string>;
}

/** The simulated scores, by the scale that each resembles. */
export const SCORE_MODEL_IDS = ['us-style', 'platform-style', 'report-style'] as const;
export type ScoreModelId = (typeof SCORE_MODEL_IDS)[number];

/**
 * What a region lays down for every line in it: defaults and limits as data, each with its source.
 * A line's own terms come on top; product catalogues are kept apart and refer to a region by id.
 */
export interface RegionPack {
  readonly id: RegionId;
  readonly name: Bilingual;
  readonly currency: Currency;
  readonly dayCount: Fact<DayCount>;
  readonly rounding: {
    /** When a charge is posted. */
    readonly interest: Fact<Rounding>;
    readonly minimum: Fact<Rounding>;
    readonly fee: Fact<Rounding>;
  };
  readonly disclosedRate: {
    readonly name: Bilingual;
    readonly method: Fact<RateMethod>;
    /** Another way that the same rules allow when it is labelled; null when there is one way only. */
    readonly alternative: Fact<RateMethod> | null;
  };
  readonly allocation: {
    readonly minimum: Fact<AllocationRule>;
    readonly excess: Fact<AllocationRule>;
    /** Only for `cn-by-days-overdue`: beyond so many days the principal comes first. */
    readonly principalFirstAfterDays: Fact<number> | null;
  };
  readonly reporting: Reporting;
  readonly calendar: RegionCalendar;
  readonly dueDayRule: Fact<DueDayRule>;
  readonly coolingOff: CoolingOff;
  readonly earlyRepayment: EarlyRepayment;
  readonly closing: Closing;
  readonly file: FileRules;
  readonly lateFees: readonly LateFeeLimit[];
  readonly priceCaps: readonly PriceCap[];
  readonly clocks: readonly Clock[];
  /** What the owner bears when a stranger uses the line. */
  readonly unauthorised: readonly LiabilityStep[];
  readonly persistentDebt: PersistentDebt | null;
  /** Which simulated scores a run here shows; the first is the one it opens with. */
  readonly scoreModels: Fact<readonly ScoreModelId[]>;
  readonly signposts: readonly Signpost[];
}
