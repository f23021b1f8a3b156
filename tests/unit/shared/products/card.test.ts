import { describe, expect, it } from 'vitest';
import { addDays, civilOf, isoDay } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { CN_CARD, tell, US_CARD } from '../card-story.ts';
import { on } from '../small-scenario.ts';
import type { CardTerms } from '../../../../shared/products/card-terms.ts';

const withInterest = (terms: CardTerms, change: Partial<CardTerms['interest']>): CardTerms => ({
  ...terms,
  interest: { ...terms.interest, ...change },
});

/** No minimum: every payment is beyond it. */
const NO_MINIMUM = {
  formula: { kind: 'amount', amount: money(0) },
  rounding: 'half-up',
} as const satisfies CardTerms['minimum'];

const interestOf = (told: ReturnType<typeof tell>, cutOn: string) =>
  told.events('statement').find(({ day }) => day === on(cutOn))?.interest;

describe('full-back interest (全额计息), published', () => {
  it.each([
    ['cn-full-cmb-1785', 100_000, '2023-03-30', '2023-04-23', 10_000, '2023-05-05', true, 1785],
    ['without that day', 100_000, '2023-03-30', '2023-04-23', 10_000, '2023-05-05', false, 1740],
    ['cn-full-bocom', 150_000, '2023-05-30', '2023-06-25', 15_000, '2023-07-05', false, 2625],
    [
      'cn-full-citic-10',
      1_500_000,
      '2023-12-10',
      '2024-01-13',
      150_000,
      '2024-01-25',
      false,
      33_600,
    ],
    ['cn-full-paidinfull', 100_000, '2023-03-30', '2023-04-23', 100_000, '2023-05-05', true, 0],
  ] as const)('%s', (_, price, bought, payDay, paid, cut, statementDayCounts, interest) => {
    const told = tell({
      terms: {
        ...withInterest(CN_CARD, { statementDayCounts }),
        limit: money(2_000_000),
        statementDay: civilOf(on(cut)).date,
        due: { kind: 'days-after', days: 20 },
      },
      start: bought,
      // The statement is cut on the evening before.
      until: isoDay(addDays(on(cut), 1)),
      deeds: [
        { on: bought, buy: price },
        { on: payDay, pay: paid },
      ],
    });
    expect(told.owes('interest')).toBe(interest);
    expect(told.owes('purchases')).toBe(price - paid);
  });
});

describe('a grace period lost (12 CFR 1026.54)', () => {
  const terms: CardTerms = {
    ...US_CARD,
    purchaseRate: { ppm: ppm(150_000), per: 'year' },
    cash: {
      limit: money(100_000),
      rate: { ppm: ppm(250_000), per: 'year' },
      fee: { kind: 'amount', amount: money(0) },
    },
    minimum: NO_MINIMUM,
  };
  const march = [
    { on: '2026-03-10', buy: 10_000 },
    { on: '2026-03-15', buy: 20_000 },
    { on: '2026-03-20', buy: 30_000 },
  ];

  it('regz-54-6i: interest on the unpaid 100 for April and on the 150 from the 10th', () => {
    const told = tell({
      terms,
      start: '2026-03-01',
      until: '2026-05-01',
      deeds: [...march, { on: '2026-04-10', buy: 15_000 }, { on: '2026-04-25', pay: 50_000 }],
    });
    expect(interestOf(told, '2026-03-31')).toBe(0);
    // 100.00 for 30 days and 150.00 for 21 days at 15%: 123.29 + 129.45 hundredths.
    expect(interestOf(told, '2026-04-30')).toBe(
      Math.round(((10_000 * 30 + 15_000 * 21) * 0.15) / 365),
    );
  });

  it('regz-54-6ii: 250 to the cash advance, 350 to purchases, 250 of them unpaid', () => {
    const story = {
      terms,
      start: '2026-03-01',
      deeds: [
        { on: '2026-03-10', buy: 10_000 },
        { on: '2026-03-15', buy: 20_000 },
        { on: '2026-03-18', cash: 25_000 },
        { on: '2026-03-20', buy: 30_000 },
        { on: '2026-04-25', pay: 60_000 },
      ],
    };
    const paid = tell({ ...story, until: '2026-04-25' });
    expect([paid.owes('advances'), paid.owes('purchases')]).toEqual([0, 25_000]);
    const told = tell({ ...story, until: '2026-05-01' });
    // Cash from 18 March to the statement (14 days), then to 24 April (24 days).
    expect(interestOf(told, '2026-03-31')).toBe(Math.round((25_000 * 14 * 0.25) / 365));
    expect(interestOf(told, '2026-04-30')).toBe(
      Math.round((25_000 * 24 * 0.25 + 25_000 * 30 * 0.15) / 365),
    );
  });
});
