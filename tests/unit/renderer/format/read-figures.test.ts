import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount, writeCount } from '../../../../renderer/format/read-count.ts';
import { readPercent, writePercent } from '../../../../renderer/format/read-percent.ts';
import { ppm } from '../../../../shared/units/rate.ts';

describe('a percentage as it is typed', () => {
  it.each([
    ['0.6', 6_000],
    ['0.05%', 500],
    ['０．０５％', 500],
    ['8。8', 88_000],
    ['391', 3_910_000],
    ['0.0001', 1],
    ['12.', 120_000],
    [' 1,000 ', 10_000_000],
  ])('%s', (text, parts) => {
    expect(readPercent(text)).toBe(parts);
  });

  it.each(['', '-1', '0.00001', 'six', '1.2.3', '5%%', '.5', '99999999999999999'])(
    'is none in %s',
    (text) => {
      expect(readPercent(text)).toBeNull();
    },
  );

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (parts) => {
        expect(readPercent(writePercent(ppm(parts)))).toBe(parts);
      }),
      { seed: 61, numRuns: 500 },
    );
    expect(writePercent(ppm(6_000))).toBe('0.6');
    expect(writePercent(ppm(120_000))).toBe('12');
    expect(writePercent(null)).toBe('');
  });
});

describe('a number as it is typed', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    [' 1,2 ', 12],
    ['007', 7],
  ])('%s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each(['', '1.5', '-3', '十二', '1234567890'])('is none in %s', (text) => {
    expect(readCount(text)).toBeNull();
  });

  it('is written plainly', () => {
    expect([writeCount(12), writeCount(null)]).toEqual(['12', '']);
  });
});
