import { closingDefaults } from '../../../shared/closing/default-terms.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { Line } from '../../../shared/products/line.ts';
import type { BookTerms } from '../../../shared/products/loan-book.ts';
import type { TermsBase } from '../../../shared/products/terms-base.ts';
import {
  EMPTY_OPENING,
  type CheckoutEvent,
  type LineSetup,
  type Scenario,
} from '../../../shared/scenario/scenario.ts';
import { addDays, type Day } from '../../../shared/units/day.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';
import { CN_CARD, US_CARD } from './card-story.ts';
import { checkout, line, on, scenario, TERMS } from './small-scenario.ts';

const base = (limit: number): TermsBase => ({
  limit: money(limit),
  reportDay: 31,
  closing: closingDefaults(REGIONS.CN),
  hardship: {
    afterDaysPastDue: 30,
    periods: [12, 24],
    annualRate: ppm(60_000),
    waivedShare: ppm(500_000),
  },
});

const book = (change: Partial<BookTerms> = {}): BookTerms => ({
  interest: { kind: 'daily', ppm: ppm(400) },
  overdueRate: ppm(600),
  interestRounding: 'half-up',
  paymentRounding: 'half-up',
  early: { payments: 'any', fee: ppm(0), feeLastYear: ppm(0), feeWithinSaved: true },
  late: { graceDays: 0, fee: money(0), feeKind: 'late', feeCap: null },
  autopay: { partial: true, order: 'oldest', retryDays: 2, failedFee: money(0) },
  costCap: null,
  chargeOffDays: 180,
  ...change,
});

const FREE = { kind: 'daily', ppm: ppm(0) } as const;

/** One line of each family, and a second card of the other school. */
export const FAMILY_TERMS: Readonly<Record<string, Line['terms']>> = {
  'flower-pay': { ...TERMS, hardship: base(0).hardship ?? null },
  'willow-card': {
    ...US_CARD,
    hardship: base(0).hardship ?? null,
    promo: {
      rate: { ppm: ppm(0), per: 'year' },
      until: on('2026-07-15'),
      covers: 'purchases',
    },
    penaltyRate: {
      rate: { ppm: ppm(299_900), per: 'year' },
      afterDays: 20,
      appliesTo: 'all',
      noticeDays: 0,
      cureAfter: 2,
    },
    lateFee: {
      first: { kind: 'amount', amount: money(3_200) },
      repeat: { kind: 'amount', amount: money(4_300) },
      repeatWithin: 6,
    },
  },
  'pine-card': CN_CARD,
  'swift-cash': {
    ...base(2_000_000),
    family: 'cash-line',
    draw: { least: money(10_000), most: money(1_000_000), step: money(1) },
    methods: ['level', 'equal-principal', 'interest-first'],
    periods: [3, 6, 12],
    dueDay: null,
    book: book(),
  },
  'spare-coins': {
    ...base(50_000),
    family: 'advance',
    draw: { least: money(1), most: money(50_000), step: money(1) },
    termDays: 7,
    drawsPerMonth: 2,
    book: book({
      interest: FREE,
      overdueRate: ppm(0),
      early: { ...book().early, payments: 'whole' },
    }),
  },
  'four-parts': {
    ...base(300_000),
    family: 'bnpl',
    instalments: [3, 4],
    every: { kind: 'days', days: 14 },
    firstAtOnce: true,
    floor: money(3_000),
    book: book({
      interest: FREE,
      overdueRate: ppm(0),
      late: { graceDays: 3, fee: money(600), feeKind: 'late', feeCap: ppm(250_000) },
    }),
  },
  'till-payday': {
    ...base(60_000),
    family: 'payday',
    draw: { least: money(5_000), most: money(60_000), step: money(100) },
    termDays: 30,
    financeCharge: ppm(100_000),
    book: book({
      interest: FREE,
      overdueRate: ppm(8_000),
      late: { graceDays: 0, fee: money(1_500), feeKind: 'default', feeCap: null },
      costCap: ppm(1_000_000),
    }),
  },
  'study-loan': {
    ...base(3_000_000),
    family: 'loan',
    dueDay: 20,
    book: book({
      interest: { kind: 'equal-months', ppm: ppm(60_000) },
      overdueRate: ppm(90_000),
      early: { payments: 'any', fee: ppm(10_000), feeLastYear: ppm(5_000), feeWithinSaved: true },
    }),
  },
  'safety-net': {
    ...base(100_000),
    family: 'overdraft',
    annualRate: ppm(350_000),
    yearDays: 365,
    interestFree: money(5_000),
    interestRounding: 'half-up',
    postingDay: 28,
  },
};

const START = on('2026-03-02');

function setupOf(id: string): LineSetup {
  const terms = FAMILY_TERMS[id];
  if (terms === undefined) throw new Error(id);
  const opening =
    terms.family === 'loan'
      ? {
          ...EMPTY_OPENING,
          loans: [
            {
              id: 'degree',
              label: 'Degree',
              principal: money(1_200_000),
              startedOn: addDays(START, -400),
              periods: 36,
              paid: 12,
              method: 'level' as const,
            },
          ],
        }
      : EMPTY_OPENING;
  return { ...line(), id, name: id, terms, opening };
}

/** Something to buy every few days, each payable on what buys. */
function shopping(from: Day, ids: readonly string[]): readonly CheckoutEvent[] {
  const ways = ids.flatMap((id): CheckoutEvent['options'] => {
    switch (FAMILY_TERMS[id]?.family) {
      case 'pay-later':
        return [
          { kind: 'pay-later', line: id },
          { kind: 'instalments', line: id, periods: 6 },
        ];
      case 'card':
        return [{ kind: 'pay-later', line: id }];
      case 'bnpl':
        return [{ kind: 'instalments', line: id, periods: 4 }];
      default:
        return [];
    }
  });
  return Array.from({ length: 24 }, (_, i) =>
    checkout({
      id: `buy-${i}`,
      timing: { kind: 'on', day: addDays(from, 5 + 14 * i) },
      price: money(4_000 + ((i * 7_919) % 90_000)),
      arrivalDays: i % 3,
      openDays: 3,
      options: [{ kind: 'cash' }, ...ways],
      preselected: null,
    }),
  );
}

/** A year with these lines side by side, a salary, and things to buy. */
export function manyLines(ids: readonly string[], change: Partial<Scenario> = {}): Scenario {
  return scenario({
    id: 'many',
    start: START,
    end: addDays(START, 366),
    cash: money(300_000),
    lines: ids.map(setupOf),
    events: shopping(START, ids),
    ...change,
  });
}
