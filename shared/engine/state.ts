import type { MonitorFact } from '../closing/monitor-fact.ts';
import type { Balances } from '../ledger/books.ts';
import type { Line, LineId } from '../products/line.ts';
import type { CreditFile } from '../score/credit-file.ts';
import type { BureauState } from './bureau-state.ts';
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
  readonly bureau: BureauState;
  /** The line that is ticked when something is bought; null: what the seller ticks. */
  readonly defaultLine: LineId | null;
  /** Strangers who have begun to use the learner's lines: the event, and since when. */
  readonly intrusions: Readonly<Record<string, Day>>;
  /** What a lender with a monitor remembers of the last weeks, oldest first; else nothing. */
  readonly watch: readonly MonitorFact[];
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
