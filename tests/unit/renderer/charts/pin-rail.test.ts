import { describe, expect, it } from 'vitest';
import { placePins } from '../../../../renderer/charts/pin-rail.ts';

const RAIL = { left: 0, right: 600, rows: 3 };

describe('pins on their rail', () => {
  it('puts a lone pin in the top row with its words to the right', () => {
    expect(placePins([{ x: 100, width: 60 }], RAIL)).toEqual([
      { first: 0, last: 0, x: 100, row: 0, side: 'right' },
    ]);
  });

  it('puts words to the left at the right edge', () => {
    expect(placePins([{ x: 580, width: 60 }], RAIL)).toEqual([
      { first: 0, last: 0, x: 580, row: 0, side: 'left' },
    ]);
  });

  /** What each placed pin covers, and the leader under it. */
  const drawn = (pins: readonly { x: number; width: number }[]) =>
    placePins(pins, RAIL).map(({ first, last, x, row, side }) => {
      const half = first === last ? 11 : 20;
      const words = (pins[first]?.width ?? 0) + 6;
      const from = x - half - (side === 'left' ? words : 0);
      return { first, last, x, row, from, to: x + half + (side === 'right' ? words : 0) };
    });

  it.each([
    ['spread out', [100, 130, 150, 400, 420, 560]],
    ['in pairs of a day', [40, 62, 62, 90, 90, 90, 200, 222, 400, 480]],
    ['in a crowd', Array.from({ length: 14 }, (_, i) => 100 + i * 4)],
    ['all on one day', Array.from({ length: 9 }, () => 300)],
  ])('lets nothing cover anything: %s', (_, xs) => {
    const pins = xs.map((x) => ({ x, width: 90 }));
    const boxes = drawn(pins);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        expect(a.row === b.row && a.from < b.to && b.from < a.to).toBe(false);
      }
      const crossing = boxes.filter(({ row, x }) => row < a.row && x > a.from && x < a.to);
      expect(crossing.filter((other) => other !== a)).toEqual([]);
    }
    // Every decision is somewhere, in order.
    expect(boxes[0]?.first).toBe(0);
    expect(boxes.at(-1)?.last).toBe(pins.length - 1);
    boxes.slice(1).forEach(({ first }, i) => expect(first).toBe((boxes[i]?.last ?? 0) + 1));
  });

  it('shares circles only where it must', () => {
    expect(drawn([40, 62, 200].map((x) => ({ x, width: 0 })))).toHaveLength(3);
    expect(drawn(Array.from({ length: 9 }, () => ({ x: 300, width: 90 }))).length).toBeLessThan(9);
  });
});
