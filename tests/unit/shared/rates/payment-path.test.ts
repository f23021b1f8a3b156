import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumDue, type MinimumFormula } from '../../../../shared/rates/minimum-formula.ts';
import {
  balanceAfter,
  paymentPath,
  USUAL_PATH,
  type PathTerms,
} from '../../../../shared/rates/payment-path.ts';
import {
  monthly,
  repaymentDisclosure,
  threeYearPayment,
} from '../../../../shared/rates/us-repayment-disclosure.ts';
import { fraction } from '../../../../shared/units/fraction.ts';
import { money } from '../../../../shared/units/money.ts';

const share = (percent: number, of: 'opening' | 'statement' = 'opening'): MinimumFormula => ({
  kind: 'share',
  of,
  share: fraction(percent * 10, 1000),
});
const amount = (minor: number): MinimumFormula => ({ kind: 'amount', amount: money(minor) });
const largest = (...of: readonly MinimumFormula[]): MinimumFormula => ({ kind: 'largest', of });
const path = (
  balance: number,
  apr: number,
  formula: MinimumFormula,
  terms: Partial<PathTerms> = {},
) =>
  paymentPath([{ amount: money(balance), monthlyRate: fraction(apr, 120_000) }], {
    ...USUAL_PATH,
    ...terms,
    formula,
  });

describe('a minimum payment', () => {
  /** 2.5% plus fees from 1,000.00; 50.00 from 500.00; else 25.00 or the balance. */
  const textbook: MinimumFormula = {
    kind: 'tiers',
    on: 'statement',
    tiers: [
      {
        from: money(0),
        minimum: { kind: 'smallest', of: [amount(2500), { kind: 'whole-balance' }] },
      },
      { from: money(50_000), minimum: amount(5000) },
      { from: money(100_000), minimum: { kind: 'sum', of: [share(2.5), { kind: 'fees' }] } },
    ],
  };
  it.each([
    ['os-min-1309.0', 130_900, 0, 3273],
    ['os-min-265.5, 35.00 of it a fee', 23_050, 3500, 2500],
    ['os-min-784.9', 78_490, 0, 5000],
    ['a balance under the smallest payment', 1700, 0, 1700],
  ])('%s', (_, opening, fees, due) => {
    const parts = {
      opening: money(opening),
      interest: money(0),
      fees: money(fees),
      pastDue: money(0),
      monthlyRate: 0,
    };
    expect(minimumDue(textbook, parts, 'half-up')).toBe(due);
  });

  it('of 1% plus interest, fees and what is past due', () => {
    const formula: MinimumFormula = {
      kind: 'sum',
      of: [share(1, 'statement'), { kind: 'interest' }, { kind: 'fees' }, { kind: 'past-due' }],
    };
    const parts = {
      opening: money(98_000),
      interest: money(1500),
      fees: money(500),
      pastDue: money(900),
      monthlyRate: 0.015,
    };
    expect(minimumDue(formula, parts, 'half-up')).toBe(1000 + 1500 + 500 + 900);
  });

  it('below all tiers is nothing, and a combination needs parts', () => {
    const parts = {
      opening: money(100),
      interest: money(0),
      fees: money(0),
      pastDue: money(0),
      monthlyRate: 0,
    };
    const high: MinimumFormula = {
      kind: 'tiers',
      on: 'opening',
      tiers: [{ from: money(500), minimum: amount(1) }],
    };
    expect(minimumDue(high, parts, 'floor')).toBe(0);
    expect(() => minimumDue({ kind: 'sum', of: [] }, parts, 'floor')).toThrow();
  });
});

describe('published paths', () => {
  const gmg = largest(share(2), amount(1500));
  it('gmg-min: 10,000 at 8.24%, max(2%, 15)', () => {
    const minimum = path(1_000_000, 824, gmg);
    expect([minimum.end, minimum.months.length]).toEqual(['paid-off', 258]);
    expect([minimum.totalInterest, balanceAfter(minimum, 36)]).toEqual([500_815, 621_305]);
  });
  it('gmg-hybrid: the 36-month payment again each month', () => {
    const hybrid = path(1_000_000, 824, largest({ kind: 'level-over', months: 36 }, gmg));
    expect(hybrid.months.length).toBe(159);
    expect(Math.abs(hybrid.totalInterest - 272_333)).toBeLessThanOrEqual(5);
  });
  it('gmg-36: a level 314.47', () => {
    const level = path(1_000_000, 824, amount(31_447));
    expect(Math.abs(level.totalInterest - 132_098)).toBeLessThanOrEqual(5);
  });
  it('fgf-years: 5,000 at 20%, 100 a month, takes nine years', () => {
    const fixed = path(500_000, 2000, amount(10_000));
    expect(fixed.months.length).toBe(109);
    expect(Math.abs(fixed.totalPaid - 1_083_800)).toBeLessThan(1000);
  });
  it('fgf-first-month: 83.33 of the first 100.00 is interest', () => {
    expect(path(500_000, 2000, amount(10_000)).months[0]).toEqual({
      interest: 8333,
      payment: 10_000,
      balance: 498_333,
    });
  });
  it('in-gist-min: interest on what the payment left, in hundredths of a paisa', () => {
    // The source doesn't round, so the path is kept in ten-thousandths of a rupee.
    const gist = paymentPath([{ amount: money(1_000_000_000), monthlyRate: fraction(3, 100) }], {
      ...USUAL_PATH,
      interestOn: 'after-payment',
      formula: largest(share(5), amount(10_000_000)),
    });
    expect(gist.months.length).toBe(104);
    expect(Math.abs(gist.totalPaid / 10_000 - 215_601.61)).toBeLessThanOrEqual(0.05);
    expect(Math.round((gist.months.at(-1)?.payment ?? 0) / 100)).toBe(60_452);
  });
});

describe('a path', () => {
  it('says when the payment does not cover the interest', () => {
    const stuck = path(500_000, 2400, amount(10_000));
    expect(stuck.end).toBe('never');
    expect(path(500_000, 2400, share(2)).end).toBe('never');
    expect(path(500_000, 2399, share(2)).end).toBe('never');
  });
  it('ends at once where nothing is owed', () => {
    expect(path(0, 2000, amount(100))).toEqual({
      end: 'paid-off',
      months: [],
      totalInterest: 0,
      totalPaid: 0,
    });
    expect(balanceAfter(path(0, 2000, amount(100)), 5)).toBe(0);
  });
  it('waits for a promotion to end before it gives up', () => {
    const rates = {
      monthlyRate: fraction(1, 100),
      promotion: { monthlyRate: fraction(9, 100), months: 3 },
    };
    const after = paymentPath([{ amount: money(100_000), ...rates }], {
      ...USUAL_PATH,
      formula: amount(5000),
    });
    expect(after.months[0]?.balance).toBe(104_000);
    expect(after.end).toBe('paid-off');
  });
  it('takes fees along', () => {
    const withFees = path(10_000, 0, amount(5000), { fees: money(1000) });
    expect([withFees.totalInterest, withFees.totalPaid, withFees.months.length]).toEqual([
      0, 13_000, 3,
    ]);
  });
  it('pays exactly what was owed, and interest', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            owed: fc.integer({ min: 0, max: 2_000_000 }),
            apr: fc.integer({ min: 0, max: 3000 }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.constantFrom<PathTerms['interestOn']>('opening', 'after-payment'),
        fc.constantFrom<PathTerms['allocation']>('lowest-rate-first', 'highest-rate-first'),
        (rows, interestOn, allocation) => {
          const balances = rows.map(({ owed, apr }) => ({
            amount: money(owed),
            monthlyRate: fraction(apr, 120_000),
          }));
          const formula = largest(
            { kind: 'sum', of: [share(1, 'statement'), { kind: 'interest' }] },
            share(4),
            amount(2500),
          );
          const result = paymentPath(balances, { ...USUAL_PATH, interestOn, allocation, formula });
          expect(result.end).toBe('paid-off');
          expect(result.totalPaid).toBe(
            rows.reduce((total, { owed }) => total + owed, 0) + result.totalInterest,
          );
        },
      ),
      { seed: 51, numRuns: 100 },
    );
  });
});

describe('the US repayment box', () => {
  const apr = (percent: number) => fraction(percent, 100);
  const sample = [
    { amount: money(50_000), apr: apr(17), promotion: { apr: apr(0), months: 6 } },
    { amount: money(25_000), apr: apr(17) },
    { amount: money(25_000), apr: apr(21) },
  ];
  const formula = largest(share(2), amount(2000));

  it('regz-m2-ref: the sample program of Appendix M2', () => {
    expect(repaymentDisclosure(sample, formula, 'program')).toEqual({
      kind: 'estimate',
      months: 94,
      shown: { count: 8, unit: 'years' },
      minimumTotal: 187_238,
      threeYears: { payment: 3545, total: 127_620, savings: 59_600 },
    });
  });
  it('a promotion that lasts as long as it says ends sooner', () => {
    expect(repaymentDisclosure(sample, formula, 'literal')).toMatchObject({
      months: 93,
      minimumTotal: 185_002,
    });
  });
  it('leaves three years out when the minimum is as quick', () => {
    const small = [{ amount: money(20_000), apr: apr(18) }];
    expect(repaymentDisclosure(small, formula, 'literal')).toMatchObject({
      months: 11,
      shown: { count: 11, unit: 'months' },
      threeYears: null,
    });
  });
  it('says never', () => {
    const dear = [{ amount: money(500_000), apr: apr(30) }];
    expect(repaymentDisclosure(dear, share(2), 'literal')).toEqual({ kind: 'never' });
  });
  it('owes nothing on nothing', () => {
    expect(threeYearPayment([])).toBe(0);
    expect(monthly(apr(12))).toEqual({ numerator: 12, denominator: 1200 });
  });
});
