import type { Balances } from '../ledger/books.ts';
import type { Line, LineId } from '../products/line.ts';
import type { CreditFile } from '../score/credit-file.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { Story } from './story.ts';

/**
 * Where a run stands: plain JSON. Together with the scenario it decides everything that follows.
 * Histories and series are not here; they are folds of entries and events (`views/`).
 */
export interface RunState {
  readonly scenario: string;
  readonly seed: number;
  readonly day: Day;
  readonly over: boolean;
  readonly balances: Balances;
  readonly nextEntry: number;
  readonly lowestCash: Money;
  readonly lines: Readonly<Record<string, Line>>;
  /** Offers waiting for an answer, oldest first. */
  readonly offers: readonly OpenOffer[];
  /** Option taken by event id; -1 when left or lapsed. */
  readonly answers: Readonly<Record<string, number>>;
  /** The day that chance gave each chance event, or null when it doesn't happen. */
  readonly chances: Readonly<Record<string, Day | null>>;
  /** Goals that had to hold every evening and once did not, with that evening. */
  readonly missedGoals: Readonly<Record<string, Day>>;
  readonly file: CreditFile;
  /** The line that is ticked when something is bought; null: what the seller ticks. */
  readonly defaultLine: LineId | null;
  /** What has happened, what was answered, and what it changed. */
  readonly story: Story;
}

export interface OpenOffer {
  readonly id: string;
  readonly openedOn: Day;
  /** The last day on which it can be taken. */
  readonly until: Day;
  readonly required: boolean;
}
