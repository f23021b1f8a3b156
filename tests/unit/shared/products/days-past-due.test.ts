import { describe, expect, it } from 'vitest';
import {
  isSettled,
  lateBucket,
  pbocState,
  type LateScheme,
} from '../../../../shared/products/days-past-due.ts';

const rows: readonly (readonly [LateScheme, number, string])[] = [
  ['CN-M', 0, 'M0'],
  ['CN-M', 1, 'M1'],
  ['CN-M', 30, 'M1'],
  ['CN-M', 31, 'M2'],
  ['CN-M', 91, 'M4'],
  ['CN-M', 151, 'M6'],
  ['CN-M', 180, 'M6'],
  ['CN-M', 181, 'M7'],
  ['CN-M', 999, 'M7'],
  ['PBOC', 0, 'N'],
  ['PBOC', 1, '1'],
  ['PBOC', 30, '1'],
  ['PBOC', 31, '2'],
  ['PBOC', 60, '2'],
  ['PBOC', 150, '5'],
  ['PBOC', 151, '6'],
  ['PBOC', 181, '7'],
  ['US', 29, 'current'],
  ['US', 30, '30'],
  ['US', 89, '60'],
  ['US', 90, '90'],
  ['US', 179, '150'],
  ['US', 180, 'charge-off'],
];

describe('lateness', () => {
  it.each(rows)('in %s, %i days are %s', (scheme, days, bucket) => {
    expect(lateBucket(scheme, days)).toBe(bucket);
  });
  it('of a settled account is C (rule 220)', () => {
    expect(isSettled(0, 0)).toBe(true);
    expect(isSettled(0, 1)).toBe(false);
    expect(pbocState('settled')).toBe('C');
  });
  it('is counted in whole days', () => {
    expect(() => lateBucket('US', -1)).toThrow();
    expect(() => lateBucket('US', 1.5)).toThrow();
  });
});
