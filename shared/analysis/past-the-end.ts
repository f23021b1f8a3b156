import type { Scenario } from '../scenario/scenario.ts';
import { civilOf, dateInMonth, type Day } from '../units/day.ts';

/** How far a look ahead goes, in months, whatever the scenario's end. */
export const MONTHS_AHEAD = 12;

/** The same date so many months later, or that month's last day. */
export function monthsAfter(from: Day, months: number): Day {
  const { year, month, date } = civilOf(from);
  return dateInMonth(year, month + months, date);
}

/**
 * The scenario with at least twelve months ahead of a day. Income and costs go on; the story's
 * events end where the scenario did, as they are dated. Nothing before its end changes.
 */
export function pastTheEnd(scenario: Scenario, from: Day): Scenario {
  const end = monthsAfter(from, MONTHS_AHEAD);
  return end <= scenario.end ? scenario : { ...scenario, end };
}

/** The scenario cut or stretched to exactly twelve months ahead of a day. */
export function twelveMonths(scenario: Scenario, from: Day): Scenario {
  return { ...scenario, end: monthsAfter(from, MONTHS_AHEAD) };
}
