import { ourChoice, readIn, recalled } from '../regions/fact.ts';
import type { CatalogueProduct } from './product.ts';

const OURS = '2026-11';

/** Products by region. Ids begin with the region. A test holds each to the schema of terms. */
export const CATALOGUE: readonly CatalogueProduct[] = [
  {
    id: 'cn-pay-later',
    region: 'CN',
    about: 'Pay-later line (花呗类): bill on the 1st, due on the 10th, plans of 3 to 12 months.',
    terms: {
      family: 'pay-later',
      limit: 8000,
      billDay: 1,
      dueDay: 10,
      dailyChargePercent: 0.05,
      minimumPercent: 10,
      checkoutInstalments: [
        { periods: 3, feePercent: 2.3 },
        { periods: 6, feePercent: 4.5 },
        { periods: 12, feePercent: 7.5 },
      ],
      billInstalments: [
        { periods: 3, feePercent: 2.5 },
        { periods: 6, feePercent: 4.5 },
        { periods: 9, feePercent: 6.5 },
        { periods: 12, feePercent: 8.8 },
      ],
      instalmentFloor: 100,
    },
    facts: [
      readIn(
        'Published account of the Huabei fee arithmetic, quoting the Alipay Open Platform',
        '2022-01',
        'checkout fees of 2.3, 4.5 and 7.5%; 0.05% a day: 500.00 for 5 days is 1.25',
      ),
      recalled(
        'Published descriptions',
        '2024',
        'bill fees of 2.5, 4.5, 6.5, 8.8%; minimum of 10%',
      ),
      ourChoice('A limit of 8,000, plans from 100', OURS, 'limit and floor'),
    ],
  },
  {
    id: 'cn-cash-line',
    region: 'CN',
    about:
      'Cash line (借呗类): 0.04% a day, level, equal-principal or interest-first, no early fee.',
    terms: {
      family: 'cash-line',
      limit: 20000,
      dailyRatePercent: 0.04,
      periods: [3, 6, 12],
      drawLeast: 500,
      drawStep: 100,
    },
    facts: [
      readIn(
        'Published Jiebei examples',
        '2023',
        '0.015% to 0.06% a day, simple; nothing for repaying early',
      ),
      recalled('Domain practice', '2024', 'three ways of repaying; overdue at half as much again'),
      ourChoice('A rate within the published band, 0.04% a day', OURS, 'rate, limit and steps'),
    ],
  },
  {
    id: 'cn-card',
    region: 'CN',
    about: 'Credit card (信用卡): 0.05% a day, interest on the full bill, minimum of 10%.',
    terms: {
      family: 'card',
      limit: 20000,
      statementDay: 5,
      dueDay: 25,
      ratePer: 'day',
      purchaseRatePercent: 0.05,
      interest: { method: 'full-back', compounds: 'interest', graceDays: 3, tolerance: 10 },
      minimum: {
        sharePercent: 10,
        of: 'purchases',
        adds: ['cash', 'interest', 'fees', 'past-due'],
      },
      lateFee: { first: { sharePercent: 5, amount: 30 } },
      cash: { limit: 10000, ratePercent: 0.05, fee: { sharePercent: 1 } },
      allocation: 'cn',
    },
    facts: [
      readIn(
        '广发银行信用卡客户协议 (CGB card agreement, personal cards; undated text, read in 2026)',
        '2026',
        '0.05% a day, monthly compounding; 5% of the unpaid minimum, at least 30; payment order',
      ),
      recalled('Domain practice', '2024', 'minimum of 10%; 3 days and 10 yuan of tolerance'),
      ourChoice('Limits, statement day, cash fee of 1%', OURS, 'the rest'),
    ],
  },
  {
    id: 'us-card',
    region: 'US',
    about:
      'Credit card: 20.1% a year, average daily balance, minimum of 1% with interest and fees.',
    terms: {
      family: 'card',
      limit: 4000,
      statementDay: 12,
      dueDays: 25,
      purchaseRatePercent: 20.1,
      interest: { method: 'average-daily-balance', compounds: 'interest-and-fees' },
      minimum: {
        sharePercent: 1,
        of: 'opening',
        floor: 25,
        adds: ['interest', 'fees', 'past-due'],
      },
      lateFee: { first: { amount: 32 }, repeat: { amount: 43 } },
      cappedFees: true,
      oneFeePerEvent: true,
      allocation: 'us',
      reportDay: 12,
    },
    facts: [
      readIn('OpenStax consumer finance text', '2022', 'mean rate of bank cards: 20.1% a year'),
      readIn(
        '12 CFR 1026.52(b), safe harbours as of 2025',
        '2025',
        'late fee of 32, 43 again within six cycles; at most the amount that was missed',
      ),
      recalled('Common US form', '2024', 'minimum of 1% with interest and fees, at least 25'),
      ourChoice('Limit, statement day', OURS, 'the rest'),
    ],
  },
  {
    id: 'uk-overdraft',
    region: 'UK',
    about: 'Arranged overdraft: 39.9% a year above the free part of 500, no fixed fees.',
    terms: { family: 'overdraft', limit: 1200, annualRatePercent: 39.9, interestFree: 500 },
    facts: [
      readIn(
        'Bank’s published overdraft example (HSBC UK)',
        '2026',
        '1,200 arranged, the first 500 free, 39.9% a year above it',
      ),
    ],
  },
  {
    id: 'uk-payday',
    region: 'UK',
    about: 'Payday loan at the price cap: 0.8% a day, 15 for default, 100% of the loan in all.',
    terms: {
      family: 'payday',
      limit: 500,
      termDays: 30,
      dailyRatePercent: 0.8,
      defaultFee: 15,
      cap: { dailyPercent: 0.8, defaultFee: 15, totalCostPercent: 100 },
    },
    facts: [readIn('FCA CONC 5A', '2015-01-02', '0.8% a day, 15.00 for default, 100% in all')],
  },
];

/** A product by its id, or null. */
export function productOf(id: string): CatalogueProduct | null {
  return CATALOGUE.find((product) => product.id === id) ?? null;
}
