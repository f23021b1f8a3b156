import { closingDefaults } from '../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { AdvanceTerms } from '../../../shared/products/advance.ts';
import type { BnplTerms } from '../../../shared/products/bnpl.ts';
import type { CashLineTerms } from '../../../shared/products/cash-line.ts';
import type { BookTerms } from '../../../shared/products/loan-book.ts';
import type { LoanTerms } from '../../../shared/products/loan.ts';
import type { OverdraftTerms } from '../../../shared/products/overdraft.ts';
import type { PaydayTerms } from '../../../shared/products/payday.ts';
import type { LineSetup, Scenario } from '../../../shared/scenario/scenario.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { checkout, line, on, scenario } from './small-scenario.ts';

/** Lines of the families that lend by loans, for tests. */

const BASE = { reportDay: 31, closing: closingDefaults(REGIONS.CN), hardship: null };

export const BOOK: BookTerms = {
  interest: { kind: 'daily', ppm: ppm(0) },
  overdueRate: ppm(0),
  interestRounding: 'half-up',
  paymentRounding: 'half-up',
  early: { payments: 'any', fee: ppm(0), feeLastYear: ppm(0), feeWithinSaved: true },
  late: { graceDays: 0, fee: money(0), feeKind: 'late', feeCap: null },
  autopay: { partial: true, order: 'oldest', retryDays: 0, failedFee: money(0) },
  costCap: null,
  chargeOffDays: null,
};

/** 0.03% a day, half as much again when overdue. */
export const CASH_LINE_TERMS: CashLineTerms = {
  family: 'cash-line',
  ...BASE,
  limit: money(2_000_000),
  draw: { least: money(10_000), most: null, step: money(10_000) },
  methods: ['level', 'equal-principal', 'interest-first'],
  periods: [1, 3, 6, 12],
  dueDay: null,
  book: { ...BOOK, interest: { kind: 'daily', ppm: ppm(300) }, overdueRate: ppm(450) },
};

export const ADVANCE_TERMS: AdvanceTerms = {
  family: 'advance',
  ...BASE,
  limit: money(50_000),
  draw: { least: money(100), most: null, step: money(100) },
  termDays: 7,
  drawsPerMonth: 2,
  book: { ...BOOK, early: { ...BOOK.early, payments: 'whole' } },
};

export const BNPL_TERMS: BnplTerms = {
  family: 'bnpl',
  ...BASE,
  limit: money(100_000),
  instalments: [3, 4],
  every: { kind: 'days', days: 14 },
  firstAtOnce: true,
  floor: money(3_000),
  book: {
    ...BOOK,
    late: { graceDays: 2, fee: money(600), feeKind: 'late', feeCap: ppm(20_000) },
  },
};

/** At the cap of the UK: 0.8% a day, 15.00 for default, 100% in all. */
export const PAYDAY_TERMS: PaydayTerms = {
  family: 'payday',
  ...BASE,
  limit: money(100_000),
  draw: { least: money(5_000), most: null, step: money(100) },
  termDays: 30,
  financeCharge: ppm(0),
  book: {
    ...BOOK,
    interest: { kind: 'daily', ppm: ppm(8_000) },
    overdueRate: ppm(8_000),
    late: { graceDays: 0, fee: money(1_500), feeKind: 'default', feeCap: null },
    costCap: ppm(1_000_000),
  },
};

export const LOAN_TERMS: LoanTerms = {
  family: 'loan',
  ...BASE,
  limit: money(10_000_000),
  dueDay: 12,
  book: {
    ...BOOK,
    interest: { kind: 'equal-months', ppm: ppm(120_000) },
    overdueRate: ppm(120_000),
  },
};

export const OVERDRAFT_TERMS: OverdraftTerms = {
  family: 'overdraft',
  ...BASE,
  limit: money(120_000),
  annualRate: ppm(399_000),
  yearDays: 365,
  interestFree: money(50_000),
  interestRounding: 'half-up',
  postingDay: 31,
};

/** A line of these terms that carries nothing. */
export function loanLine(terms: LineSetup['terms'], change: Partial<LineSetup> = {}): LineSetup {
  return line({ id: terms.family, name: terms.family, terms, ...change });
}

/** One line and cash, no income, no costs: nothing happens but what a test does. */
export function quiet(lines: readonly LineSetup[], change: Partial<Scenario> = {}): Scenario {
  return scenario({ lines, income: [], costs: [], ...change });
}

/** All families at once, with loans running, fees, hardship plans and a story that runs short. */
export function loansScenario(): Scenario {
  const hardship = {
    afterDaysPastDue: 20,
    periods: [6, 12],
    annualRate: ppm(60_000),
    waivedShare: ppm(500_000),
  };
  const autopay = {
    partial: false,
    order: 'smallest',
    retryDays: 2,
    failedFee: money(500),
  } as const;
  const lines = [
    loanLine({
      ...CASH_LINE_TERMS,
      limit: money(600_000),
      draw: { ...CASH_LINE_TERMS.draw, most: money(500_000) },
      hardship,
      book: {
        ...CASH_LINE_TERMS.book,
        early: { payments: 'any', fee: ppm(10_000), feeLastYear: ppm(5_000), feeWithinSaved: true },
        late: { graceDays: 1, fee: money(1_000), feeKind: 'late', feeCap: null },
        autopay,
        chargeOffDays: 60,
      },
    }),
    loanLine({ ...ADVANCE_TERMS, hardship, book: { ...ADVANCE_TERMS.book, autopay } }),
    loanLine({ ...BNPL_TERMS, hardship }),
    loanLine(PAYDAY_TERMS),
    loanLine(
      { ...LOAN_TERMS, book: { ...LOAN_TERMS.book, chargeOffDays: 45 } },
      {
        autopay: 'full',
        opening: {
          ...line().opening,
          refunds: [
            { id: 'fee-back', label: 'Fee', amount: money(4_501), arrivesOn: on('2026-04-02') },
          ],
          loans: [
            {
              id: 'course',
              label: 'Course',
              principal: money(1_200_000),
              startedOn: on('2025-09-01'),
              periods: 24,
              paid: 5,
              method: 'level',
            },
          ],
        },
      },
    ),
    loanLine(OVERDRAFT_TERMS, { opening: { ...line().opening, borrowed: money(60_000) } }),
  ];
  const options = [
    { kind: 'instalments' as const, line: 'bnpl', periods: 3 },
    { kind: 'pay-later' as const, line: 'bnpl' },
    { kind: 'pay-later' as const, line: 'cash-line' },
    { kind: 'cash' as const },
  ];
  const offer = (id: string, day: string, price: number) =>
    checkout({
      id,
      title: id,
      timing: { kind: 'on', day: on(day) },
      price: money(price),
      options,
      preselected: 0,
    });
  return scenario({
    id: 'loans',
    cash: money(40_000),
    lines,
    income: [
      { id: 'salary', label: 'Salary', amount: money(230_000), every: { kind: 'month', date: 15 } },
    ],
    costs: [
      { id: 'rent', label: 'Rent', amount: money(160_000), every: { kind: 'month', date: 3 } },
    ],
    events: [
      offer('lamp', '2026-03-05', 18_001),
      offer('chair', '2026-04-06', 44_999),
      offer('tent', '2026-05-20', 30_000),
    ],
  });
}
