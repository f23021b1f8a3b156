import type { LineId } from '../products/line.ts';
import type { ReportedWrongly } from '../scenario/scenario.ts';
import type { FileAccount, LenderReport } from '../score/credit-file.ts';
import type { FileEntry } from '../score/file-entry.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** What is under way between lenders, the bureau and the learner; what is in the file is elsewhere. */
export interface BureauState {
  /** Reports that are not in the file yet, oldest first. */
  readonly onTheWay: readonly SentReports[];
  /** What lenders get wrong, oldest first. */
  readonly errors: readonly ReportingError[];
  /** What the file would say of the lines with errors had they been reported rightly. */
  readonly truths: readonly FileAccount[];
  /** Oldest first, answered ones too: the same thing is looked into once. */
  readonly disputes: readonly Dispute[];
  /** Lines whose lender has said that it will report the lateness that still goes on. */
  readonly warned: readonly LineId[];
}

export const EMPTY_BUREAU: BureauState = {
  onTheWay: [],
  errors: [],
  truths: [],
  disputes: [],
  warned: [],
};

/** What lenders told on one reporting evening. */
export interface SentReports {
  readonly madeOn: Day;
  readonly arrivesOn: Day;
  /** Whether these are a month's last ones: the month's credit report comes with them. */
  readonly endsMonth: boolean;
  readonly said: readonly LenderReport[];
  /** What should have been said of the lines that a lender is in error about. */
  readonly truly: readonly LenderReport[];
}

export interface ReportingError {
  /** The event of the story that brought it. */
  readonly id: string;
  readonly line: LineId;
  readonly wrong: ReportedWrongly;
  /** Whether a single wrong report has been made. */
  readonly spent: boolean;
}

export interface Dispute extends FileEntry {
  /** What the entry said then. */
  readonly said: string;
  readonly madeOn: Day;
  readonly answerBy: Day;
  /** The error that it is about; null: the entry is right. */
  readonly error: string | null;
  /** The evening that the entry is of, and what was owed and late then by the file. */
  readonly figuresOn: Day;
  readonly balance: Money;
  readonly daysPastDue: number;
  readonly answer: 'corrected' | 'kept' | null;
}
