import { invariant } from '../result.ts';
import { parseDay, type Day } from '../units/day.ts';
import { FIRST_DAY, LAST_DAY } from './limits.ts';

const FIRST = parseDay(FIRST_DAY);
const LAST = parseDay(LAST_DAY);

/** Reads `YYYY-MM-DD`; null when it is no real day, or one too far from today to be meant. */
export function dayWithinCalendar(text: string): Day | null {
  invariant(FIRST !== null && LAST !== null, 'the bounds of the calendar are days');
  const read = parseDay(text);
  return read !== null && read >= FIRST && read <= LAST ? read : null;
}
