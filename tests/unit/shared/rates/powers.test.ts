import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentFor, geometricSum, power, realPower } from '../../../../shared/rates/powers.ts';
import { bisect, findRates, rateNearest } from '../../../../shared/rates/roots.ts';
import { roundFloat } from '../../../../shared/rates/round.ts';

function near(got: number, wanted: number, relative: number): void {
  expect(Math.abs(got / wanted - 1)).toBeLessThan(relative);
}

describe('powers without Math.pow', () => {
  it('keep to the accuracy that they promise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -30, max: 30, noNaN: true }),
        (base, exponent) => {
          near(realPower(base, exponent), Math.pow(base, exponent), 1e-13);
        },
      ),
      { seed: 34, numRuns: 1000 },
    );
  });
  it('take negative and zero exponents', () => {
    expect([power(2, -3), power(7, 0), realPower(4, 0.5), realPower(4, -0.5)]).toEqual([
      0.125, 1, 2, 0.5,
    ]);
  });
  it('refuse what has no meaning', () => {
    expect(() => power(2, 0.5)).toThrow();
    expect(() => realPower(-2, 0.5)).toThrow();
    expect(() => geometricSum(1, -1)).toThrow();
  });
  it('sum as the terms one by one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        (growth, count) => {
          let sum = 0;
          for (let k = 0; k < count; k += 1) sum += power(growth, k);
          near(geometricSum(growth, count), sum, 1e-12);
        },
      ),
      { seed: 35, numRuns: 300 },
    );
  });
  it.each([
    [1.01, 2],
    [1.01, 0.5],
    [0.9, 3],
    [0.9, 0.2],
  ])('find the exponent of %d that gives %d', (base, target) => {
    expect(exponentFor(base, target)).toBeCloseTo(Math.log(target) / Math.log(base), 9);
  });
  it('find none for a base of one', () => {
    expect(exponentFor(1, 2)).toBeNull();
    expect(exponentFor(1.5, 1)).toBe(0);
  });
});

describe('a search for rates', () => {
  it('tells none, one and several', () => {
    expect(findRates(() => 1)).toEqual({ kind: 'none' });
    const one = findRates((growth) => growth - 1.07);
    expect(one.kind === 'one' && one.rate).toBeCloseTo(0.07, 14);
    const two = findRates((growth) => (growth - 1.1) * (growth - 1.5));
    expect(two.kind === 'several' && two.rates.length).toBe(2);
    expect(rateNearest(two, 0)).toBeCloseTo(0.1, 14);
    expect(rateNearest({ kind: 'none' }, 0)).toBeNull();
  });
  it('finds a rate of nought exactly', () => {
    expect(findRates((growth) => growth - 1)).toEqual({ kind: 'one', rate: 0 });
  });
  it('steps over what is out of range', () => {
    expect(findRates((growth) => (growth < 1 ? NaN : growth - 1.2)).kind).toBe('one');
  });
  it('starts from a bracket', () => {
    expect(() => bisect(() => 1, 0, 1)).toThrow();
  });
});

describe('rounding at the edge', () => {
  it.each([
    ['floor', 2.7, 2],
    ['ceil', 2.2, 3],
    ['ceil', 2.000000001, 2],
    ['half-up', 2.5, 3],
    ['half-up', 2.49, 2],
    ['half-up', -2.5, -3],
    ['half-even', 2.5, 2],
    ['half-even', 3.5, 4],
    ['half-even', -0.2, 0],
    ['floor', 2.999999999999, 3],
  ] as const)('%s of %d is %d', (mode, value, rounded) => {
    expect(roundFloat(value, mode)).toBe(rounded);
  });
  it('refuses what is not finite', () => {
    expect(() => roundFloat(Infinity, 'floor')).toThrow();
  });
});
