import {
  addBusinessDays,
  nextBusinessDay,
  type BusinessCalendar,
} from '../products/business-day.ts';
import { addDays, type Day } from '../units/day.ts';
import type { Channel, ClosingTerms } from './closing-terms.ts';

/** The first day, today or later, on which somebody is there in this channel. */
export function channelOpens(
  calendar: BusinessCalendar,
  { channels }: ClosingTerms,
  channel: Channel,
  today: Day,
): Day {
  return channels[channel].officeHours ? nextBusinessDay(calendar, today) : today;
}

/**
 * The evening on which a closing confirmed on a day is done: the end of the notice, or of the
 * lender's work where that takes longer. The day of the confirmation is day 0.
 */
export function doneOn(
  calendar: BusinessCalendar,
  { channels, noticeDays }: ClosingTerms,
  channel: Channel,
  confirmedOn: Day,
): Day {
  const worked = addBusinessDays(calendar, confirmedOn, channels[channel].waitBusinessDays);
  const noticed = addDays(confirmedOn, noticeDays);
  return worked > noticed ? worked : noticed;
}

/** The day by which a complaint made today is answered. */
export function complaintAnswerBy(
  calendar: BusinessCalendar,
  { complaint: { count, unit } }: ClosingTerms,
  today: Day,
): Day {
  return unit === 'day' ? addDays(today, count) : addBusinessDays(calendar, today, count);
}
