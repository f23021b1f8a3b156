import { invariant } from '../result.ts';

/**
 * The average age of accounts after new ones are opened, each at age nought.
 * @param count accounts there already, and `average` their age in any unit
 */
export function averageAgeAfterOpening(
  { count, average }: { readonly count: number; readonly average: number },
  opened: number,
): number {
  invariant(count >= 0 && opened >= 0 && count + opened > 0, 'an average is of some accounts');
  return (count * average) / (count + opened);
}

/**
 * Which accounts a score takes the age of.
 * - `open-and-closed`: an account ages from its opening as long as it is listed.
 * - `open-only`: a closed account is left out, as some scores may do.
 */
export const AGE_COUNTINGS = ['open-and-closed', 'open-only'] as const;
export type AgeCounting = (typeof AGE_COUNTINGS)[number];

/**
 * The age that an account counts with; null when it is left out.
 * @param sinceOpening the time since it was opened, in any unit
 */
export function countedAge(
  { sinceOpening, closed }: { readonly sinceOpening: number; readonly closed: boolean },
  counting: AgeCounting,
): number | null {
  return closed && counting === 'open-only' ? null : sinceOpening;
}
