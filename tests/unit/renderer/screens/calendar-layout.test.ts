import { describe, expect, it } from 'vitest';
import { CALENDAR_KINDS } from '../../../../shared/views/calendar.ts';
import {
  layFlags,
  shorten,
  widthOf,
  type Flag,
  type PlacedFlag,
} from '../../../../renderer/screens/play/calendar-layout.ts';

const RAIL = { width: 784, rows: 3, needle: 123 };
const DAY = 22.4;

function flag(day: number, change: Partial<Flag> = {}): Flag {
  const words = 'Flower Pay bill';
  return {
    key: `${day} ${change.kind ?? 'bill'}`,
    x: (day + 0.5) * DAY,
    kind: 'bill',
    words,
    width: widthOf(words),
    mayHaveWords: true,
    ...change,
  };
}

/** A crowd: two or three flags on every third day, of every kind. */
const CROWD = Array.from({ length: 12 }, (_, i) => i * 3).flatMap((day, i) => [
  flag(day, { kind: CALENDAR_KINDS[i % 9] ?? 'bill' }),
  flag(day, { kind: CALENDAR_KINDS[(i + 4) % 9] ?? 'cost', key: `second ${day}` }),
]);

function spanOf({ x, width, side }: PlacedFlag) {
  return {
    from: x - 4 - (side === 'left' ? width : 0),
    to: x + 4 + (side === 'right' ? width : 0),
  };
}

describe('flags over the calendar', () => {
  it('puts a lone flag in the top row with its words', () => {
    expect(layFlags([flag(12)], RAIL)).toMatchObject([{ row: 0, side: 'right' }]);
  });

  it('never lets words of one row meet, nor leave the ruler', () => {
    const placed = layFlags(CROWD, RAIL);
    expect(placed.some(({ side }) => side !== null)).toBe(true);
    for (const [i, a] of placed.entries()) {
      const here = spanOf(a);
      expect(here.from).toBeGreaterThanOrEqual(0);
      expect(here.to).toBeLessThanOrEqual(RAIL.width);
      for (const b of placed.slice(i + 1)) {
        const there = spanOf(b);
        expect(a.row === b.row && here.from < there.to && there.from < here.to).toBe(false);
      }
    }
  });

  it('gives a due day its words before anything else', () => {
    const due = flag(14, { kind: 'due', key: 'due' });
    const placed = layFlags([...CROWD, due], RAIL);
    expect(placed.find(({ key }) => key === 'due')?.side).not.toBeNull();
  });

  it('keeps words off the needle, except those of today', () => {
    const beside = layFlags([flag(4)], RAIL)[0];
    expect(beside?.side === 'right' && beside.row === 0).toBe(false);
    const today = layFlags([flag(5, { x: RAIL.needle })], RAIL)[0];
    expect(today?.side).toBe('right');
    expect(today?.row).toBeGreaterThan(0);
  });

  it('leaves out the words of what comes every week', () => {
    expect(layFlags([flag(20, { mayHaveWords: false })], RAIL)).toMatchObject([{ side: null }]);
  });
});

describe('long names on the ruler', () => {
  it('end in an ellipsis within their width', () => {
    const short = shorten('Food and the week’s small things', 96);
    expect(short.endsWith('…')).toBe(true);
    expect(widthOf(short)).toBeLessThanOrEqual(96 + widthOf('…'));
    expect(shorten('Rent', 96)).toBe('Rent');
  });

  it('count Chinese as square', () => {
    expect(widthOf('工资')).toBeGreaterThan(widthOf('ab') * 1.5);
  });
});
