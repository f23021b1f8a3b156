import type { Recurring, RecurringCost, Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** What a run keeps of its story: what has happened, what was answered, what it changed. */
export interface Story {
  /** The day on which each event happened, by its id. */
  readonly happened: Readonly<Record<string, Day>>;
  /** The option taken of each choice, and when. */
  readonly chosen: Readonly<Record<string, Chosen>>;
  /** Answers to checks and predictions. */
  readonly responses: Readonly<Record<string, Response>>;
  /** Events that options have set off and that are still to come. */
  readonly ahead: readonly SetOff[];
  readonly counters: Readonly<Record<string, number>>;
  /** New amounts of regular income and costs; null: it comes no more. */
  readonly changed: Readonly<Record<string, Money | null>>;
  readonly addedIncome: readonly Recurring[];
  readonly addedCosts: readonly Recurring[];
  /** Requests to open a line again that a lender turned down. */
  readonly refusals: number;
}

export interface Chosen {
  readonly option: string;
  readonly on: Day;
}

/** An answer as it was given. Figures are in the smallest steps of their unit. */
export interface Response {
  readonly on: Day;
  /** Options ticked, by position; empty for a figure. */
  readonly picked: readonly number[];
  readonly figure: number | null;
  /** Whether it was right; null for a prediction, which is near or far. */
  readonly right: boolean | null;
}

export interface SetOff {
  readonly event: string;
  readonly on: Day;
}

export function openStory(counters: Readonly<Record<string, number>> = {}): Story {
  return {
    happened: {},
    chosen: {},
    responses: {},
    ahead: [],
    counters,
    changed: {},
    addedIncome: [],
    addedCosts: [],
    refusals: 0,
  };
}

/** The regular income that comes now: changed, ended and added as the story has it. */
export function incomeNow(
  { income }: Pick<Scenario, 'income'>,
  story: Story,
): readonly Recurring[] {
  return inForce(story, income, story.addedIncome);
}

/** The regular costs that go now. */
export function costsNow(
  { costs }: Pick<Scenario, 'costs'>,
  story: Story,
): readonly RecurringCost[] {
  return inForce(story, costs, story.addedCosts);
}

function inForce<T extends Recurring>(
  { changed }: Story,
  own: readonly T[],
  added: readonly Recurring[],
): readonly (T | Recurring)[] {
  if (added.length === 0 && Object.keys(changed).length === 0) return own;
  return [...own, ...added].flatMap((item) => {
    const amount = Object.hasOwn(changed, item.id) ? changed[item.id] : item.amount;
    if (amount === null || amount === undefined) return [];
    return amount === item.amount ? [item] : [{ ...item, amount }];
  });
}
