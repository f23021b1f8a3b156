import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../../renderer/format/formats.ts';
import { parseDay, type Day } from '../../../../shared/units/day.ts';

const en = formatsOf('en', 'CNY');
const zh = formatsOf('zh-CN', 'CNY');
const day = (iso: string): Day => parseDay(iso) as Day;

describe('money', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [123_456, '¥1,234.56'],
    [-2_500, '−¥25.00'],
    [100_000_000_000, '¥1,000,000,000.00'],
  ])('says %i minor units as %s in both languages', (minor, words) => {
    expect(en.money(minor)).toBe(words);
    expect(zh.money(minor)).toBe(words);
  });

  it('leaves the symbol out, with two decimals and a true minus', () => {
    expect(en.plain(-150_00)).toBe('−150.00');
    expect(en.moneyChange(329_00)).toBe('+329.00');
    expect(en.moneyChange(0)).toBe('0.00');
    expect(en.tick(400_000)).toBe('4,000');
  });
});

describe('days', () => {
  it.each([
    ['2026-06-20', 'short', '20 Jun', '6月20日'],
    ['2026-09-01', 'short', '1 Sep', '9月1日'],
    ['2026-06-20', 'long', '20 June 2026', '2026年6月20日'],
    ['2026-06-20', 'weekday', 'Saturday', '星期六'],
    ['2026-02-28', 'month', 'Feb', '2月'],
    ['2024-02-29', 'monthYear', 'February 2024', '2024年2月'],
  ] as const)('says %s (%s) as %s and %s', (iso, style, english, chinese) => {
    expect(en.day(day(iso), style)).toBe(english);
    expect(zh.day(day(iso), style)).toBe(chinese);
  });

  it('says a date that a file holds, and leaves what is no date as it is', () => {
    expect(zh.isoDay('2026-06-20')).toBe('6月20日');
    expect(en.isoDay('soon')).toBe('soon');
  });
});

describe('numbers', () => {
  it('groups, signs and turns shares into per cent', () => {
    expect(en.number(12_345)).toBe('12,345');
    expect(en.change(6)).toBe('+6');
    expect(en.change(-14)).toBe('−14');
    expect(en.change(0)).toBe('0');
    expect(zh.percent(0.1363)).toBe('13.6%');
  });

  it('joins sentences with a space in English and none in Chinese', () => {
    expect(en.join(['One.', '', 'Two.'])).toBe('One. Two.');
    expect(zh.join(['一。', '二。'])).toBe('一。二。');
  });
});
