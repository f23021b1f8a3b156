import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../../../shared/analysis/playtest/spread.ts';
import { money } from '../../../../../shared/units/money.ts';
import { outcome } from './outcomes.ts';

/** One play of each cell: habits down, seeds across. */
function table(rows: readonly (readonly number[])[]) {
  const habits = ['in-full', 'minimum', 'late'] as const;
  return rows.flatMap((row, h) =>
    row.map((worth, i) =>
      outcome({ habit: habits[h] ?? 'freeze', seed: i + 1, worth: money(worth) }),
    ),
  );
}
const worthOf = ({ worth }: { readonly worth: number }) => worth;

describe('where differences come from', () => {
  it('is decisions where every seed gives the same', () => {
    expect(
      spreadOf(
        table([
          [10, 10],
          [30, 30],
        ]),
        worthOf,
      ),
    ).toEqual({
      decisions: 100,
      luck: 0,
      both: 0,
    });
  });

  it('is luck where every habit gives the same', () => {
    expect(
      spreadOf(
        table([
          [10, 30],
          [10, 30],
        ]),
        worthOf,
      ),
    ).toEqual({
      decisions: 0,
      luck: 100,
      both: 0,
    });
  });

  it('is both where luck hits one habit alone', () => {
    // Means by habit 0 and 0, by seed 0 and 0: nothing is left but what goes together.
    expect(
      spreadOf(
        table([
          [-10, 10],
          [10, -10],
        ]),
        worthOf,
      ),
    ).toEqual({
      decisions: 0,
      luck: 0,
      both: 100,
    });
  });

  it('splits a table worked out by hand', () => {
    // Mean 5; habits 3 and 7: 4 x 4 = 16. Seeds 4 and 6: 4 x 1 = 4. All: 9 + 1 + 1 + 9 = 20.
    expect(
      spreadOf(
        table([
          [2, 4],
          [6, 8],
        ]),
        worthOf,
      ),
    ).toEqual({
      decisions: 80,
      luck: 20,
      both: 0,
    });
  });

  it('is nothing where nothing differs', () => {
    expect(spreadOf(table([[7, 7]]), worthOf)).toEqual({ decisions: 0, luck: 0, both: 0 });
  });

  it('has parts of at least nought that sum to all', () => {
    const cells = fc.array(
      fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 4, maxLength: 4 }),
      { minLength: 2, maxLength: 3 },
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const { decisions, luck, both } = spreadOf(table(rows), worthOf);
        expect([0, 100]).toContain(decisions + luck + both);
        // Two roundings may leave the rest one short.
        for (const part of [decisions, luck, both]) expect(part).toBeGreaterThanOrEqual(-1);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
