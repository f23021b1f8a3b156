import { describe, expect, it } from 'vitest';
import { readMoney, writeMoney } from '../../../../renderer/format/read-money.ts';
import { money } from '../../../../shared/units/money.ts';

describe('an amount as typed', () => {
  it.each([
    ['50', 5_000],
    ['1,286.40', 128_640],
    ['1286.4', 128_640],
    ['7.', 700],
    ['¥ 12.05', 1_205],
    ['１２．５', 1_250],
    ['12。5', 1_250],
    ['-5', -500],
    ['−5', -500],
    ['0', 0],
  ])('%s', (text, minor) => expect(readMoney(text)).toBe(minor));

  it.each(['', 'abc', '1.234', '1e3', '--5', '5-', '.', '99999999999999', '5 yuan'])(
    '%j is none',
    (text) => expect(readMoney(text)).toBeNull(),
  );

  it('comes back as it was', () => {
    for (const minor of [0, 5, 128_640, -500]) {
      expect(readMoney(writeMoney(money(minor)))).toBe(minor);
    }
    expect(writeMoney(null)).toBe('');
  });
});
