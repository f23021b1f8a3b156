import type { LineId, SuspensionReason } from '../products/line.ts';
import type { Money } from '../units/money.ts';
import type { Condition } from './condition.ts';
import type { FigureUnit, ForecastValue, LiveValue } from './live-value.ts';
import type { EventBase, Recurring } from './scenario.ts';
import type { Text } from './text.ts';

/** What the learner is asked: a choice with effects, a check for understanding, a prediction. */

interface AskedBase extends EventBase {
  /** It can be answered to the end of this many days after the event's day. */
  readonly openDays: number;
  /** Days don't pass until it is answered. */
  readonly required: boolean;
}

export interface ChoiceEvent extends AskedBase {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  readonly id: string;
  readonly label: Text;
  readonly effects: readonly Effect[];
  /** What came of it; null when nothing is told. */
  readonly text: Text | null;
  readonly if: Condition | null;
  /** Why it can't be chosen while its condition doesn't hold. */
  readonly unavailable: Text | null;
}

export type Effect =
  | { readonly kind: 'cash-in' | 'cash-out'; readonly amount: Money }
  | { readonly kind: 'add-income' | 'add-cost'; readonly item: Recurring }
  | { readonly kind: 'change-recurring'; readonly item: string; readonly amount: Money }
  | { readonly kind: 'end-recurring'; readonly item: string }
  | { readonly kind: 'limit'; readonly line: LineId; readonly limit: Money }
  | {
      readonly kind: 'suspend';
      readonly line: LineId;
      readonly reason: SuspensionReason;
      readonly days: number | null;
    }
  | { readonly kind: 'charge'; readonly line: LineId; readonly amount: Money }
  | { readonly kind: 'count'; readonly counter: string; readonly by: number }
  | { readonly kind: 'set-off'; readonly event: string; readonly days: number };

export interface CheckEvent extends AskedBase {
  readonly kind: 'check';
  readonly ask: Ask;
  readonly explanation: Text;
}

export type Ask =
  | { readonly kind: 'single' | 'multiple'; readonly options: readonly CheckOption[] }
  | {
      readonly kind: 'number';
      readonly unit: FigureUnit;
      /** A figure in the unit's smallest steps, or where it is read in the run. */
      readonly answer: { readonly kind: 'fixed'; readonly value: number } | LiveValue;
      readonly tolerance: number;
    };

export interface CheckOption {
  readonly id: string;
  readonly label: Text;
  /** Right or wrong, or right when a condition holds on the day of the answer. */
  readonly right: boolean | Condition;
  readonly why: Text | null;
}

export interface PredictionEvent extends AskedBase {
  readonly kind: 'prediction';
  readonly unit: FigureUnit;
  readonly answer: ForecastValue;
  readonly explanation: Text;
}
