import { parseDay, type Day } from '../../../../shared/units/day.ts';

/** A real day, or the test is wrong. */
export function on(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
