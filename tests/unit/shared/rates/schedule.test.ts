import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleAnnualRate } from '../../../../shared/rates/instalment-rate.ts';
import {
  equalPrincipalTotals,
  exactLevelPayment,
  levelPayment,
  levelTotals,
  REPAYMENT_METHODS,
  repaymentSchedule,
  unroundedSchedule,
  type LoanTerms,
  type ScheduleRow,
} from '../../../../shared/rates/schedule.ts';
import { fraction } from '../../../../shared/units/fraction.ts';
import { money, sum, type Money, type Rounding } from '../../../../shared/units/money.ts';
import { factsOf } from '../published.ts';

const loan = (
  principal: number,
  annualPpm: number,
  periods: number,
  paymentRounding: Rounding = 'half-up',
): LoanTerms => ({
  principal: money(principal),
  periods,
  interest: { kind: 'equal-periods', annual: fraction(annualPpm, 1_000_000), perYear: 12 },
  interestRounding: 'half-up',
  paymentRounding,
});
const paid = ({ principal, interest }: ScheduleRow): Money => money(principal + interest);

describe('level payments (等额本息)', () => {
  it.each([
    ['os-pmt-28500, rounded up', loan(2_850_000, 39_900, 60, 'ceil'), 52_475],
    ['os-pmt-136700, rounded up', loan(13_670_000, 57_500, 180, 'ceil'), 113_518],
    ['cn-epi-300k-564', loan(30_000_000, 56_400, 360), 172_981],
    ['cn-epi-300k-6', loan(30_000_000, 60_000, 360), 179_865],
    ['cn-epi-400k', loan(40_000_000, 55_000, 360), 227_116],
    ['cn-epi-690k', loan(69_000_000, 49_000, 360), 366_201],
    ['cn-epi-delen', loan(100_000_000, 50_000, 360), 536_822],
    ['in-rbi-illus', loan(2_000_000, 150_000, 24), 96_973],
  ] as const)('%s', (_, terms, payment) => {
    expect(levelPayment(terms)).toBe(payment);
  });

  it('prints totals in both customs', () => {
    const terms = loan(69_000_000, 49_000, 360);
    expect(levelTotals(terms, 'rounded-payment').totalPayment).toBe(131_832_360);
    expect(levelTotals(terms, 'unrounded').totalPayment).toBe(131_832_517);
    expect(levelTotals(loan(30_000_000, 56_400, 360), 'unrounded').totalInterest).toBe(32_273_210);
  });

  it('cn-epi-300k-6: 1,500.00 interest and 298.65 principal at first', () => {
    const [first] = repaymentSchedule('level-payment', loan(30_000_000, 60_000, 360));
    expect(first).toMatchObject({ n: 1, interest: 150_000, principal: 29_865 });
  });

  it.each(
    factsOf<
      { principal: number; annualRate: number; count: number },
      { rows: readonly (readonly number[])[]; totalInterest: number }
    >('amortisation-table'),
  )('$id, a spreadsheet table without rounding', ({ inputs, expected }) => {
    const table = unroundedSchedule(loan(inputs.principal * 100, 82_400, inputs.count));
    const printed = table.rows.map(({ n, principal, interest, balance }) => [
      n,
      -principal,
      -interest,
      balance,
    ]);
    printed.forEach((row, i) =>
      row.forEach((value, j) => {
        const shown = j === 0 ? value : value / 100;
        expect(Math.abs(shown - (expected.rows[i]?.[j] ?? NaN))).toBeLessThanOrEqual(0.0051);
      }),
    );
    expect(-table.totalInterest / 100).toBeCloseTo(expected.totalInterest, 2);
  });

  it('never ask less at a higher rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 1, max: 360 }),
        (principal, rate, more, periods) => {
          expect(levelPayment(loan(principal, rate + more, periods))).toBeGreaterThanOrEqual(
            levelPayment(loan(principal, rate, periods)),
          );
        },
      ),
      { seed: 41, numRuns: 300 },
    );
  });

  it('give back the rate that they were made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 100_000_000 }),
        fc.integer({ min: 10_000, max: 400_000 }),
        fc.integer({ min: 2, max: 60 }),
        (principal, rate, periods) => {
          const terms = loan(principal, rate, periods);
          const payments = repaymentSchedule('level-payment', terms).map(paid);
          // Cents on 10,000.00 move a yearly rate by hundredths of a per cent at most.
          expect(Math.abs(scheduleAnnualRate(terms.principal, payments) - rate / 1e6)).toBeLessThan(
            2e-5,
          );
        },
      ),
      { seed: 42, numRuns: 200 },
    );
  });
});

describe('equal principal (等额本金)', () => {
  it.each([
    [
      'cn-ep-730k',
      73_000_000,
      49_000,
      276,
      { firstPayment: 562_576, totalInterest: 41_284_542, principalPart: 264_493 },
    ],
    [
      'cn-ep-1m',
      100_000_000,
      49_000,
      360,
      {
        firstPayment: 686_111,
        totalInterest: 73_704_167,
        totalPayment: 173_704_167,
        principalPart: 277_778,
      },
    ],
    ['lt-linear', 290_000, 105_000, 48, { firstPayment: 8579 }],
  ] as const)('%s', (_, principal, annualPpm, periods, expected) => {
    const rate = { annual: fraction(annualPpm, 1_000_000), perYear: 12 };
    expect(equalPrincipalTotals(money(principal), periods, rate)).toMatchObject(expected);
  });

  it('falls from period to period, and ends where its totals say', () => {
    const terms = loan(100_000_000, 49_000, 360);
    const rows = repaymentSchedule('equal-principal', terms);
    const payments = rows.map(paid);
    expect(payments[0]).toBe(686_111);
    payments.forEach(
      (payment, i) => i > 0 && i < 359 && expect(payment).toBeLessThanOrEqual(payments[i - 1] ?? 0),
    );
    const { totalInterest, lastPayment } = equalPrincipalTotals(terms.principal, 360, {
      annual: fraction(49, 1000),
      perYear: 12,
    });
    expect(Math.abs(sum(rows.map(({ interest }) => interest)) - totalInterest)).toBeLessThan(360);
    expect(Math.abs((payments[359] ?? 0) - lastPayment)).toBeLessThan(100);
  });
});

describe('any repayment table', () => {
  const terms = fc.record({
    principal: fc.integer({ min: 1, max: 100_000_000 }),
    rate: fc.integer({ min: 0, max: 600_000 }),
    periods: fc.integer({ min: 1, max: 120 }),
    rounding: fc.constantFrom<Rounding>('floor', 'ceil', 'half-up', 'half-even'),
    method: fc.constantFrom(...REPAYMENT_METHODS),
  });
  it('repays the principal, no more and no less', () => {
    fc.assert(
      fc.property(terms, ({ principal, rate, periods, rounding, method }) => {
        const rows = repaymentSchedule(method, loan(principal, rate, periods, rounding));
        expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: periods }, (_, i) => i + 1));
        expect(sum(rows.map((row) => row.principal))).toBe(principal);
        expect(rows.at(-1)?.balance).toBe(0);
        expect(
          rows.every((row) => row.principal >= 0 && row.interest >= 0 && row.balance >= 0),
        ).toBe(true);
      }),
      { seed: 43, numRuns: 500 },
    );
  });

  it('pays interest alone and the principal last, by the days of each month (先息后本)', () => {
    const rows = repaymentSchedule('interest-first', {
      ...loan(1_000_000, 0, 3),
      interest: { kind: 'actual-days', daily: fraction(5, 10_000), days: [31, 28, 31] },
    });
    expect(rows).toEqual([
      { n: 1, principal: 0, interest: 15_500, balance: 1_000_000 },
      { n: 2, principal: 0, interest: 14_000, balance: 1_000_000 },
      { n: 3, principal: 1_000_000, interest: 15_500, balance: 0 },
    ]);
  });

  it('levels payments over months of different days', () => {
    const terms = {
      ...loan(1_000_000, 0, 3),
      interest: { kind: 'actual-days', daily: fraction(5, 10_000), days: [31, 28, 31] },
    } as const;
    const payments = repaymentSchedule('level-payment', terms).map(paid);
    expect(Math.max(...payments) - Math.min(...payments)).toBeLessThanOrEqual(2);
    expect(Math.round(exactLevelPayment(terms))).toBe(levelPayment(terms));
  });

  it('needs terms that make sense', () => {
    expect(() => levelPayment(loan(0, 1, 1))).toThrow();
    expect(() => levelPayment(loan(1, 1, 0))).toThrow();
    expect(() =>
      levelPayment({
        ...loan(1, 0, 2),
        interest: { kind: 'actual-days', daily: fraction(1, 2), days: [1] },
      }),
    ).toThrow();
  });
});
