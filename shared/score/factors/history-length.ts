import { monthsBetween, type Day } from '../../units/day.ts';
import { countedAge, type AgeCounting } from '../account-age.ts';
import type { CreditFile } from '../credit-file.ts';

/** How the age of accounts is read. */
export interface HistoryLength {
  readonly counting: AgeCounting;
  /** Months at which the oldest account's age, and the average age, give half of what they can. */
  readonly oldestHalf: number;
  readonly averageHalf: number;
}

/** Ages beyond forty years add nothing. */
const FULL_MONTHS = 480;

/** The reading of account ages, 0 to 1: the oldest and the average in equal parts. */
export function historyLengthReading(file: CreditFile, on: Day, rules: HistoryLength): number {
  const ages = file.accounts
    .map(({ openedOn, status }) =>
      countedAge(
        { sinceOpening: Math.max(0, monthsBetween(openedOn, on)), closed: status === 'closed' },
        rules.counting,
      ),
    )
    .filter((age) => age !== null);
  if (ages.length === 0) return 0;
  const average = ages.reduce((total, age) => total + age, 0) / ages.length;
  const oldest = Math.max(...ages);
  return (saturating(oldest, rules.oldestHalf) + saturating(average, rules.averageHalf)) / 2;
}

function saturating(months: number, half: number): number {
  const age = Math.min(months, FULL_MONTHS);
  return (age / (age + half)) * ((FULL_MONTHS + half) / FULL_MONTHS);
}
