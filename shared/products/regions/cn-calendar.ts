import { addDays, dayOf, type Day } from '../../units/day.ts';
import { daysFrom, inOrder, withDaysInLieu } from './calendar-rules.ts';
import { ourChoice, readIn, recalled, type Fact } from './fact.ts';
import { regionCalendar, type HolidayYear, type RegionCalendar } from './region-calendar.ts';

/** `[month, date]`. */
type MonthDate = readonly [number, number];

interface Arrangement {
  readonly year: number;
  /** Runs of days off, first and last. */
  readonly off: readonly (readonly [MonthDate, MonthDate])[];
  /** Weekend days on which people work to make up for a bridge. */
  readonly work: readonly MonthDate[];
}

const ARRANGED_2024: Arrangement = {
  year: 2024,
  off: [
    [
      [1, 1],
      [1, 1],
    ],
    [
      [2, 10],
      [2, 17],
    ],
    [
      [4, 4],
      [4, 6],
    ],
    [
      [5, 1],
      [5, 5],
    ],
    [
      [6, 10],
      [6, 10],
    ],
    [
      [9, 15],
      [9, 17],
    ],
    [
      [10, 1],
      [10, 7],
    ],
  ],
  work: [
    [2, 4],
    [2, 18],
    [4, 7],
    [4, 28],
    [5, 11],
    [9, 14],
    [9, 29],
    [10, 12],
  ],
};

const ARRANGED_2025: Arrangement = {
  year: 2025,
  off: [
    [
      [1, 1],
      [1, 1],
    ],
    [
      [1, 28],
      [2, 4],
    ],
    [
      [4, 4],
      [4, 6],
    ],
    [
      [5, 1],
      [5, 5],
    ],
    [
      [5, 31],
      [6, 2],
    ],
    [
      [10, 1],
      [10, 8],
    ],
  ],
  work: [
    [1, 26],
    [2, 8],
    [4, 27],
    [9, 28],
    [10, 11],
  ],
};

const ARRANGED_2026: Arrangement = {
  year: 2026,
  off: [
    [
      [1, 1],
      [1, 3],
    ],
    [
      [2, 15],
      [2, 23],
    ],
    [
      [4, 4],
      [4, 6],
    ],
    [
      [5, 1],
      [5, 5],
    ],
    [
      [6, 19],
      [6, 21],
    ],
    [
      [9, 25],
      [9, 27],
    ],
    [
      [10, 1],
      [10, 7],
    ],
  ],
  work: [
    [1, 4],
    [2, 14],
    [2, 28],
    [5, 9],
    [9, 20],
    [10, 10],
  ],
};

/** Days of the lunar and solar calendars in years whose arrangement was not known to us. */
interface MovingFeasts {
  readonly year: number;
  /** First day of the first lunar month. */
  readonly springFestival: MonthDate;
  readonly qingming: MonthDate;
  /** Fifth day of the fifth month. */
  readonly dragonBoat: MonthDate;
  /** Fifteenth day of the eighth month. */
  readonly midAutumn: MonthDate;
}

/**
 * Lunar days are by Beijing time. The new moon of 6 February 2027 comes four minutes before
 * midnight there, so calendars that approximate it may print the 7th.
 */
export const MOVING_FEASTS: readonly MovingFeasts[] = [
  { year: 2027, springFestival: [2, 6], qingming: [4, 5], dragonBoat: [6, 9], midAutumn: [9, 15] },
  {
    year: 2028,
    springFestival: [1, 26],
    qingming: [4, 4],
    dragonBoat: [5, 28],
    midAutumn: [10, 3],
  },
];

const COMPUTED =
  'Computed from the statutory days (全国年节及纪念日放假办法, as revised in 2024) with days in lieu; ' +
  'no arrangement by the State Council was known when this was written, so bridges and make-up days are missing';

/** Statutory holidays with the State Council's bridges and make-up working days. */
export const CN_CALENDAR: RegionCalendar = regionCalendar(
  recalled(
    'General practice of banks: weekends rest, make-up days work',
    '2026',
    'saturday-sunday',
  ),
  [
    arranged('国办发明电〔2023〕7号 (State Council General Office)', '2023-10-25', ARRANGED_2024),
    arranged('国办发明电〔2024〕12号 (State Council General Office)', '2024-11-12', ARRANGED_2025),
    arranged(
      '国务院办公厅关于2026年部分节假日安排的通知 (State Council General Office)',
      '2025-11-04',
      ARRANGED_2026,
    ),
    ...MOVING_FEASTS.map((feasts) => ourChoice(COMPUTED, '2024-11', statutoryYear(feasts))),
  ],
);

function arranged(
  source: string,
  asOf: string,
  { year, off, work }: Arrangement,
): Fact<HolidayYear> {
  const at = dateOf(year);
  return readIn(source, asOf, {
    year,
    holidays: inOrder(off.flatMap(([first, last]) => daysFrom(at(first), at(last)))),
    workingWeekendDays: inOrder(work.map(at)),
  });
}

/**
 * New Year 1 day, Spring Festival 4 from the eve, Qingming 1, Labour Day 2, Dragon Boat 1,
 * Mid-Autumn 1, National Day 3; each lost on a weekend is made up on the next working day. When
 * Mid-Autumn falls within National Day, a fourth day follows.
 */
function statutoryYear({
  year,
  springFestival,
  qingming,
  dragonBoat,
  midAutumn,
}: MovingFeasts): HolidayYear {
  const at = dateOf(year);
  const newYear = at(springFestival);
  const national = daysFrom(at([10, 1]), at([10, 3]));
  const moon = at(midAutumn);
  const days = [
    at([1, 1]),
    ...daysFrom(addDays(newYear, -1), addDays(newYear, 2)),
    at(qingming),
    at([5, 1]),
    at([5, 2]),
    at(dragonBoat),
    ...national,
    national.includes(moon) ? at([10, 4]) : moon,
  ];
  return { year, holidays: withDaysInLieu(days), workingWeekendDays: [] };
}

function dateOf(year: number): (monthDate: MonthDate) => Day {
  return ([month, date]) => dayOf({ year, month, date });
}
