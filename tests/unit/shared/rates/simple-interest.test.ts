import { describe, expect, it } from 'vitest';
import {
  cappedPrice,
  dailyInterest,
  UK_SHORT_TERM_CAP,
  yearlyInterest,
} from '../../../../shared/rates/simple-interest.ts';
import { decimalFraction, fraction } from '../../../../shared/units/fraction.ts';
import { money } from '../../../../shared/units/money.ts';

describe('simple interest', () => {
  it.each([
    ['jb-5000-0.03-7', 500_000, 3, 7, 1050],
    ['jb-5000-0.03-30', 500_000, 3, 30, 4500],
    ['jb-5000-0.05-30', 500_000, 5, 30, 7500],
    ['jb-10000-7', 1_000_000, 5, 7, 3500],
  ])('%s, by the day', (_, principal, rate, days, interest) => {
    expect(dailyInterest(money(principal), fraction(rate, 10_000), days, 'half-up')).toBe(interest);
  });
  it('os-simple-6500: 12.6% for 45 days, rounded up', () => {
    const time = { days: 45, yearDays: fraction(365, 1) };
    expect(yearlyInterest(money(650_000), fraction(126, 1000), time, 'ceil')).toBe(10_098);
    expect(yearlyInterest(money(650_000), fraction(126, 1000), time, 'half-up')).toBe(10_097);
  });
  it('takes a year of 365 and a quarter days', () => {
    const time = { days: 1461, yearDays: fraction(36_525, 100) };
    expect(yearlyInterest(money(100_000), fraction(5, 100), time, 'half-even')).toBe(20_000);
  });
});

describe('the UK price cap', () => {
  it('uk-hcstc-300: at most 72.00 on 300.00 for 30 days', () => {
    expect(cappedPrice(money(30_000), 30, UK_SHORT_TERM_CAP)).toEqual({
      interest: 7200,
      defaultFee: 1500,
      totalCost: 30_000,
    });
  });
  it('never lets all charges pass the amount borrowed', () => {
    expect(cappedPrice(money(30_000), 200, UK_SHORT_TERM_CAP)).toEqual({
      interest: 30_000,
      defaultFee: 0,
      totalCost: 30_000,
    });
    expect(cappedPrice(money(10_000), 120, UK_SHORT_TERM_CAP).defaultFee).toBe(400);
  });
});

describe('a decimal as a fraction', () => {
  it.each([
    [0.0411, 0, 411, 10_000],
    [0.05, 2, 5, 10_000],
    [1e-7, 0, 1, 10_000_000],
    [1e21, 0, null, null],
    [-2.5, 0, -25, 10],
    [0, 2, 0, 100],
  ])('%d, shifted by %d', (value, shift, numerator, denominator) => {
    const wanted = numerator === null ? null : { numerator, denominator };
    expect(decimalFraction(value, shift)).toEqual(wanted);
  });
  it('needs a number', () => {
    expect(decimalFraction(NaN)).toBeNull();
    expect(() => fraction(1, 0)).toThrow();
  });
});
