import { describe, expect, it } from 'vitest';
import { averageAgeAfterOpening, countedAge } from '../../../../shared/score/account-age.ts';
import { afterClosing, utilisation } from '../../../../shared/score/utilisation.ts';
import { money } from '../../../../shared/units/money.ts';

describe('the age of accounts', () => {
  it('age-avg-new: three of eight years on average, and a new one', () => {
    expect(averageAgeAfterOpening({ count: 3, average: 8 }, 1)).toBe(6);
    expect(() => averageAgeAfterOpening({ count: 0, average: 8 }, 0)).toThrow();
  });
  it('age-closed-fico: ten years since opening, also when closed', () => {
    const account = { sinceOpening: 10, closed: true };
    expect(countedAge(account, 'open-and-closed')).toBe(10);
    expect(countedAge(account, 'open-only')).toBeNull();
    expect(countedAge({ ...account, closed: false }, 'open-only')).toBe(10);
  });
});

describe('utilisation', () => {
  const card = (limit: number, balance: number) => ({
    limit: money(limit),
    balance: money(balance),
  });
  const cards = [card(10_000, 6000), card(5000, 2000), card(5000, 2000), card(10_000, 0)];
  it('util-close-d: closing an unused card takes its limit away', () => {
    expect(utilisation(cards)).toBeCloseTo(0.3333, 4);
    expect(utilisation(afterClosing(cards, 3))).toBe(0.5);
  });
  it('still counts what is owed on a closed card', () => {
    expect(utilisation(afterClosing(cards, 1))).toBe(0.4);
  });
  it('is nothing to measure without a limit', () => {
    expect(utilisation([card(0, 5)])).toBeNull();
    expect(utilisation([])).toBeNull();
  });
});
