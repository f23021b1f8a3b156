import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '../../../../../shared/products/business-day.ts';
import {
  easterSunday,
  withDaysInLieu,
} from '../../../../../shared/products/regions/calendar-rules.ts';
import { MOVING_FEASTS } from '../../../../../shared/products/regions/cn-calendar.ts';
import {
  FIRST_CALENDAR_YEAR,
  LAST_CALENDAR_YEAR,
} from '../../../../../shared/products/regions/region-calendar.ts';
import { REGION_IDS, type RegionId } from '../../../../../shared/products/regions/region.ts';
import { REGIONS } from '../../../../../shared/products/regions/regions.ts';
import { civilOf, dayOf, isoDay, weekdayOf } from '../../../../../shared/units/day.ts';
import { on } from '../../small-scenario.ts';

function holidaysOf(region: RegionId, year: number): readonly string[] {
  const found = REGIONS[region].calendar.years.find(({ value }) => value.year === year);
  if (!found) throw new Error(`no calendar of ${region} for ${year}`);
  return found.value.holidays.map(isoDay);
}

describe('Easter Sunday', () => {
  it.each([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2000-04-23',
    '2038-04-25',
  ])('is %s', (iso) => expect(isoDay(easterSunday(Number(iso.slice(0, 4))))).toBe(iso));
});

describe('Federal Reserve Banks', () => {
  it('close on the eleven days of 2026 that the published schedule names, less the Saturday', () => {
    expect(holidaysOf('US', 2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it.each([
    ['2026-07-03', true], // 4 July is a Saturday: the Friday is worked
    ['2027-07-05', false], // 4 July is a Sunday
    ['2027-06-18', true], // Juneteenth is a Saturday
    ['2025-01-20', false],
    ['2024-11-28', false],
  ])('on %s work: %s', (iso, works) => {
    expect(isBusinessDay(REGIONS.US.calendar.business, on(iso))).toBe(works);
  });
});

describe('bank holidays of England and Wales', () => {
  it('in 2026: eight, Boxing Day in lieu on the Monday', () => {
    expect(holidaysOf('UK', 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
    ]);
  });

  it('in 2027: Christmas and Boxing Day both in lieu', () => {
    expect(holidaysOf('UK', 2027).slice(-2)).toEqual(['2027-12-27', '2027-12-28']);
  });

  it('in 2028: New Year on the Monday', () => {
    expect(holidaysOf('UK', 2028)[0]).toBe('2028-01-03');
  });
});

describe('TARGET', () => {
  it.each([
    [2024, ['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-01', '2024-12-25', '2024-12-26']],
    [2026, ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26']],
  ])('closes in %d on its six days', (year, days) => {
    expect(holidaysOf('EU', year)).toEqual(days);
  });
});

describe('China', () => {
  it.each([
    // The days off and on of the notices, with the weekday that the notice prints.
    ['2024-02-18', 7, true],
    ['2024-02-09', 5, true], // the eve was only recommended
    ['2024-02-12', 1, false],
    ['2024-10-12', 6, true],
    ['2025-01-28', 2, false],
    ['2025-02-04', 2, false],
    ['2025-02-05', 3, true],
    ['2025-01-26', 7, true],
    ['2025-10-08', 3, false],
    ['2026-01-04', 7, true],
    ['2026-02-15', 7, false],
    ['2026-02-23', 1, false],
    ['2026-02-28', 6, true],
    ['2026-05-05', 2, false],
    ['2026-05-09', 6, true],
    ['2026-09-25', 5, false],
    ['2026-10-07', 3, false],
    ['2026-10-10', 6, true],
  ])('%s, weekday %d, works: %s', (iso, weekday, works) => {
    expect(weekdayOf(on(iso))).toBe(weekday);
    expect(isBusinessDay(REGIONS.CN.calendar.business, on(iso))).toBe(works);
  });

  it('computes 2027 and 2028 and says so', () => {
    const computed = REGIONS.CN.calendar.years.filter(({ standing }) => standing !== 'read');
    expect(computed.map(({ value }) => value.year)).toEqual([2027, 2028]);
    // Eve, three days, and two in lieu of a Saturday and a Sunday.
    expect(holidaysOf('CN', 2027).filter((iso) => iso.startsWith('2027-02'))).toEqual([
      '2027-02-05',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
    ]);
  });

  it('agrees with the lunar calendar of the machine', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    const said = (year: number, [month, date]: readonly [number, number]) =>
      lunar.format(new Date(dayOf({ year, month, date }) * 86_400_000));
    for (const { year, springFestival, dragonBoat, midAutumn } of MOVING_FEASTS) {
      expect(said(year, dragonBoat), String(year)).toBe('5/5');
      expect(said(year, midAutumn), String(year)).toBe('8/15');
      // The new moon of 6 February 2027 comes at 23:56 in Beijing; the machine's approximation puts
      // it past midnight, so that year's first day stands by the moon and not by the machine.
      if (year !== 2027) expect(said(year, springFestival), String(year)).toBe('1/1');
    }
  });

  it('works at weekends only to make up', () => {
    for (const { value } of REGIONS.CN.calendar.years) {
      for (const day of value.workingWeekendDays) {
        expect(weekdayOf(day), isoDay(day)).toBeGreaterThanOrEqual(6);
        expect(value.holidays, isoDay(day)).not.toContain(day);
      }
    }
  });
});

describe('India', () => {
  it.each([2024, 2025, 2026, 2027, 2028])('keeps the three national days of %d', (year) => {
    const holidays = holidaysOf('IN', year);
    for (const date of ['01-26', '08-15', '10-02']) expect(holidays).toContain(`${year}-${date}`);
  });

  it.each([
    ['2025-03-31', 'Id-ul-Fitr'],
    ['2025-10-20', 'Diwali'],
    ['2026-03-04', 'Holi'],
    ['2026-11-24', 'Guru Nanak’s birthday'],
  ])('rests on %s, %s', (iso) => {
    expect(holidaysOf('IN', Number(iso.slice(0, 4)))).toContain(iso);
  });

  it('has the seventeen gazetted days of 2026', () => {
    expect(holidaysOf('IN', 2026)).toHaveLength(17);
  });
});

describe('every calendar', () => {
  it.each(REGION_IDS)('%s has each year once, with days of that year in order', (region) => {
    const { years, business } = REGIONS[region].calendar;
    const expected = [];
    for (let year = FIRST_CALENDAR_YEAR; year <= LAST_CALENDAR_YEAR; year += 1) expected.push(year);
    expect(years.map(({ value }) => value.year)).toEqual(expected);
    for (const { value } of years) {
      for (const day of [...value.holidays, ...value.workingWeekendDays]) {
        expect(civilOf(day).year, isoDay(day)).toBe(value.year);
      }
    }
    for (const list of [business.holidays, business.workingWeekendDays]) {
      expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
    }
  });
});

describe('a day in lieu', () => {
  it('passes over a holiday that already stands there', () => {
    // Christmas 2022 was a Sunday and Boxing Day a Monday: the day in lieu was the Tuesday.
    expect(withDaysInLieu([on('2022-12-25'), on('2022-12-26')]).map(isoDay)).toEqual([
      '2022-12-26',
      '2022-12-27',
    ]);
  });
});
