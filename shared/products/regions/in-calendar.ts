import { dayOf, type Day } from '../../units/day.ts';
import { goodFriday, inOrder } from './calendar-rules.ts';
import { ourChoice, readIn, recalled } from './fact.ts';
import { regionCalendar, type HolidayYear, type RegionCalendar } from './region-calendar.ts';

/** `[month, date]`. */
type MonthDate = readonly [number, number];

/** The same every year: Republic Day, Independence Day, Gandhi's birthday, Christmas. */
const FIXED: readonly MonthDate[] = [
  [1, 26],
  [8, 15],
  [10, 2],
  [12, 25],
];

/** Gazetted feasts that follow the moon or another calendar, in order of date. */
const MOVING_2024: readonly MonthDate[] = [
  [3, 25], // Holi
  [4, 11], // Id-ul-Fitr
  [4, 17], // Ram Navami
  [4, 21], // Mahavir Jayanti
  [5, 23], // Buddha Purnima
  [6, 17], // Id-ul-Zuha
  [7, 17], // Muharram
  [8, 26], // Janmashtami
  [9, 16], // Milad-un-Nabi
  [10, 12], // Dussehra
  [10, 31], // Diwali
  [11, 15], // Guru Nanak's birthday
];

const MOVING_2025: readonly MonthDate[] = [
  [2, 26], // Maha Shivaratri
  [3, 14], // Holi
  [3, 31], // Id-ul-Fitr
  [4, 10], // Mahavir Jayanti
  [5, 12], // Buddha Purnima
  [6, 7], // Id-ul-Zuha
  [7, 6], // Muharram
  [8, 16], // Janmashtami
  [9, 5], // Milad-un-Nabi
  [10, 20], // Diwali; Dussehra fell on 2 October
  [11, 5], // Guru Nanak's birthday
];

const MOVING_2026: readonly MonthDate[] = [
  [3, 4], // Holi
  [3, 21], // Id-ul-Fitr
  [3, 26], // Ram Navami
  [3, 31], // Mahavir Jayanti
  [5, 1], // Buddha Purnima
  [5, 27], // Id-ul-Zuha
  [6, 26], // Muharram
  [8, 26], // Milad-un-Nabi
  [9, 4], // Janmashtami
  [10, 20], // Dussehra
  [11, 8], // Diwali
  [11, 24], // Guru Nanak's birthday
];

const INCOMPLETE =
  'Only the days that need no list: national days, Good Friday, Christmas. The gazetted list of this year was not known when this was written';

/**
 * Gazetted holidays of central government offices in Delhi. Bank holidays differ by state, and
 * feasts that depend on the moon may still be moved by a day.
 */
export const IN_CALENDAR: RegionCalendar = regionCalendar(
  recalled(
    'RBI notification of 28 August 2015: second and fourth Saturdays off from 1 September 2015',
    '2015-08-28',
    'sunday-and-2nd-4th-saturday',
  ),
  [
    recalled(
      'Gazetted holidays 2024 as printed by the press; a misprint (Holi) corrected from memory',
      '2023',
      gazetted(2024, MOVING_2024),
    ),
    readIn(
      'Department of Personnel and Training, gazetted holidays 2025, as printed by the press',
      '2024-07',
      gazetted(2025, MOVING_2025),
    ),
    readIn(
      'Department of Personnel and Training, gazetted holidays 2026, as printed by NIEPVD',
      '2025-11-18',
      gazetted(2026, MOVING_2026),
    ),
    ourChoice(INCOMPLETE, '2026', gazetted(2027, [])),
    ourChoice(INCOMPLETE, '2026', gazetted(2028, [])),
  ],
);

function gazetted(year: number, moving: readonly MonthDate[]): HolidayYear {
  const at = ([month, date]: MonthDate): Day => dayOf({ year, month, date });
  return {
    year,
    holidays: inOrder([...FIXED.map(at), ...moving.map(at), goodFriday(year)]),
    workingWeekendDays: [],
  };
}
