import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { LineStatus } from './line.ts';

/** Why a line does not do what was asked of it. Nothing has changed. */
export type LineRefusal =
  | { readonly code: 'no-such-plan'; readonly plan: string }
  | { readonly code: 'no-such-purchase'; readonly purchase: string }
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
  | { readonly code: 'confirm-first'; readonly purchase: string }
  | { readonly code: 'not-arrived'; readonly purchase: string; readonly arrives: Day }
  | { readonly code: 'no-bill'; readonly line: string }
  | { readonly code: 'periods-not-offered'; readonly periods: number }
  | { readonly code: 'below-instalment-floor'; readonly amount: Money; readonly floor: Money }
  /** The family doesn't do this at all: a cash line buys nothing, a card isn't drawn in loans. */
  | { readonly code: 'not-offered'; readonly line: string }
  | { readonly code: 'below-least'; readonly amount: Money; readonly least: Money }
  | { readonly code: 'over-most'; readonly amount: Money; readonly most: Money }
  | { readonly code: 'not-in-steps'; readonly amount: Money; readonly step: Money }
  | { readonly code: 'method-not-offered'; readonly line: string }
  | { readonly code: 'draws-used-up'; readonly line: string; readonly draws: number }
  | { readonly code: 'settle-first'; readonly line: string }
  | { readonly code: 'past-due'; readonly line: string; readonly since: Day }
  | {
      readonly code: 'hardship-not-yet';
      readonly line: string;
      readonly days: number;
      readonly from: number;
    }
  | {
      readonly code: 'only-in-full';
      readonly line: string;
      readonly amount: Money;
      readonly full: Money;
    };
