import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, mulDiv, ROUNDINGS, type Rounding } from '../../../../shared/units/money.ts';

describe('mulDiv', () => {
  const rows: readonly [number, number, number, Rounding, number][] = [
    [5, 1, 2, 'floor', 2],
    [-5, 1, 2, 'floor', -3],
    [5, 1, 2, 'ceil', 3],
    [-5, 1, 2, 'ceil', -2],
    [5, 1, 2, 'half-up', 3],
    [-5, 1, 2, 'half-up', -3],
    [5, 1, 2, 'half-even', 2],
    [7, 1, 2, 'half-even', 4],
    [-5, 1, 2, 'half-even', -2],
    [1, 1, 3, 'half-up', 0],
    [2, 1, 3, 'half-up', 1],
    [-2, 1, 3, 'half-up', -1],
    [100_000_000_000, 999_999, 1_000_000, 'floor', 99_999_900_000],
    [0, -5, 3, 'half-up', 0],
  ];
  it.each(rows)('%d x %d / %d, %s = %d', (a, b, c, mode, expected) => {
    expect(mulDiv(a, b, c, mode)).toBe(expected);
  });

  it('agrees with rational arithmetic for every mode', () => {
    const amount = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });
    const factor = fc.integer({ min: -10_000_000, max: 10_000_000 });
    const divisor = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(amount, factor, divisor, fc.constantFrom(...ROUNDINGS), (a, b, c, mode) => {
        const exact = slowRound(BigInt(a) * BigInt(b), BigInt(c), mode);
        fc.pre(
          exact >= BigInt(Number.MIN_SAFE_INTEGER) && exact <= BigInt(Number.MAX_SAFE_INTEGER),
        );
        expect(BigInt(mulDiv(a, b, c, mode))).toBe(exact);
      }),
      { seed: 11, numRuns: 3000 },
    );
  });
});

/** Rounds n / d by looking at the neighbours; slow and unlike the code under test. */
function slowRound(n: bigint, d: bigint, mode: Rounding): bigint {
  let low = n / d;
  while (low * d > n) low -= 1n;
  while ((low + 1n) * d <= n) low += 1n;
  if (low * d === n) return low;
  const [below, above] = [n - low * d, (low + 1n) * d - n];
  if (mode === 'floor') return low;
  if (mode === 'ceil') return low + 1n;
  if (below !== above) return below < above ? low : low + 1n;
  if (mode === 'half-up') return n < 0n ? low : low + 1n;
  return low % 2n === 0n ? low : low + 1n;
}

describe('money', () => {
  it.each([0.5, Number.NaN, Infinity, 100_000_000_001, -100_000_000_001])(
    'refuses %d',
    (amount) => {
      expect(() => money(amount)).toThrow(/money/);
    },
  );
  it('has no minus zero', () => expect(Object.is(money(-0), 0)).toBe(true));
});
