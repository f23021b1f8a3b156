import type { CreditFile } from '../score/credit-file.ts';
import type { ScoreBand } from '../score/model.ts';
import { addDays, type Day } from '../units/day.ts';
import { monthsAfter } from './past-the-end.ts';

/** What a line's terms say about opening it again: always a new application. */
export interface ReopeningTerms {
  readonly allowed: boolean;
  /** Days after closing before it can be asked for. */
  readonly waitDays: number;
  /** The least that a score must come to; null when none is asked for. */
  readonly scoreFloor: number | null;
  /** Months before the application in which no late mark may lie; null when they are not looked at. */
  readonly noLateMonths: number | null;
}

/** What reopening would take, as far as can be told today. */
export interface ReopeningOutlook {
  /** The first day on which it can be asked for; null: never. */
  readonly from: Day | null;
  /** A band is never one number: its whole, a part, or nothing of it reaches the floor. */
  readonly score: {
    readonly floor: number;
    readonly band: ScoreBand | null;
    readonly reaches: 'surely' | 'perhaps' | 'not' | 'unknown';
  } | null;
  /** The first day on which no late mark is in the way; null when none is today. */
  readonly lateUntil: Day | null;
}

/**
 * @param band the score to be expected at that time
 * @param file the credit file to be expected at that time
 */
export function reopeningOutlook(
  terms: ReopeningTerms,
  closedOn: Day,
  band: ScoreBand | null,
  file: CreditFile,
): ReopeningOutlook {
  if (!terms.allowed) return { from: null, score: null, lateUntil: null };
  const { scoreFloor: floor, noLateMonths } = terms;
  const lates = file.accounts.flatMap((account) => account.lates.map(({ on }) => on));
  const last = lates.length === 0 ? null : lates.reduce((a, b) => (a > b ? a : b));
  return {
    from: addDays(closedOn, terms.waitDays),
    score: floor === null ? null : { floor, band, reaches: reach(floor, band) },
    lateUntil:
      last === null || noLateMonths === null ? null : addDays(monthsAfter(last, noLateMonths), 1),
  };
}

function reach(floor: number, band: ScoreBand | null): 'surely' | 'perhaps' | 'not' | 'unknown' {
  if (band === null) return 'unknown';
  if (band.from >= floor) return 'surely';
  return band.to >= floor ? 'perhaps' : 'not';
}
