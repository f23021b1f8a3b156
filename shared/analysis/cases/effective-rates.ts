import { z } from 'zod';
import {
  equalPayments,
  flatFeeAnnualised,
  rateAfterFees,
  type AnnualisedRate,
} from '../../rates/instalment-rate.ts';
import {
  effectiveApr,
  historicAnnualRate,
  overdraftRepresentativeApr,
  rolledOverAnnualRate,
  simpleAnnualRate,
  yearsBetween,
  type YearConvention,
  type YearlyAmount,
} from '../../rates/effective-rate.ts';
import { seriesDays } from '../../rates/payment-series.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../../units/day.ts';
import { adapter, type Adapter, type Figures } from './adapter.ts';
import { aprFigures, count, day, days, percent, perYear, RATE_WORDS, unit } from './case-units.ts';

const MONTHS = 12;
const WEEKS = 52;

const convention = z.string().transform((text, context): YearConvention => {
  if (/month/.test(text)) return 'equal-months';
  if (/365\.25/.test(text)) return 'days-365.25';
  if (/365/.test(text)) return 'days-365';
  context.addIssue({ code: 'custom', message: 'expected days/365 or equal months' });
  return z.NEVER;
});

/** An amount at a time told in years, or a unit that a standard year has so many of, or a date. */
const flow = z.union([
  z.object({ amount: z.number(), years: z.number().min(0).max(200) }),
  z.object({ amount: z.number(), months: z.number().min(0).max(2400) }),
  z.object({ amount: z.number(), weeks: z.number().min(0).max(10_000) }),
  z.object({ amount: z.number(), days: z.number().min(0).max(70_000) }),
  z.object({ amount: z.number(), date: day }),
  z.object({
    amount: z.number(),
    first: day,
    count,
    everyUnit: unit.default('month'),
    every: z.int().min(1).max(1000).default(1),
  }),
]);
type Flow = z.output<typeof flow>;

const effective = adapter(
  z.object({
    advances: z.array(flow).min(1),
    payments: z.array(flow).min(1),
    dayCount: convention.default('days-365'),
  }),
  ({ advances, payments, dayCount }) => {
    const start = earliest(advances);
    const drawn = timesOf(advances, start, dayCount);
    if (!drawn.ok) return drawn;
    const paid = timesOf(payments, start, dayCount);
    return paid.ok ? aprFigures(effectiveApr(drawn.value, paid.value)) : paid;
  },
);

function timesOf(
  flows: readonly Flow[],
  start: Day | null,
  dayCount: YearConvention,
): Result<readonly YearlyAmount[], string> {
  const times: YearlyAmount[] = [];
  for (const part of flows) {
    const { amount } = part;
    if ('years' in part) times.push({ amount, years: part.years });
    else if ('months' in part) times.push({ amount, years: part.months / MONTHS });
    else if ('weeks' in part) times.push({ amount, years: part.weeks / WEEKS });
    else if ('days' in part) times.push({ amount, years: part.days / 365 });
    else {
      const dates = datesOf(part);
      if (start === null) return err('dated payments need a dated advance');
      if (dates.some((on) => on < start)) return err('a payment comes before the first advance');
      for (const on of dates) times.push({ amount, years: yearsBetween(start, on, dayCount) });
    }
  }
  return ok(times);
}

type DatedPart = Extract<Flow, { date: Day }> | Extract<Flow, { first: Day }>;

function datesOf(part: DatedPart): readonly Day[] {
  if ('date' in part) return [part.date];
  const { first, count: times, amount, everyUnit, every } = part;
  return seriesDays({ first, count: times, amount, every: { unit: everyUnit, n: every } });
}

function earliest(flows: readonly Flow[]): Day | null {
  let first: Day | null = null;
  for (const part of flows) {
    if (!('date' in part) && !('first' in part)) continue;
    for (const on of datesOf(part)) if (first === null || on < first) first = on;
  }
  return first;
}

const charge = z.object({
  amount: z.number().positive(),
  fee: z.number().min(0),
  days: days.min(1),
  yearDays: z.number().min(300).max(400).default(365),
});

const payday = adapter(charge, ({ amount, fee, days: term, yearDays }) =>
  ok({
    aprPct: percent(simpleAnnualRate({ amount, fee }, term, yearDays)),
    earPct: percent(rolledOverAnnualRate({ amount, fee }, term, yearDays)),
  }),
);

const overdraft = adapter(
  z.object({
    earPct: z.number().min(0).max(10_000),
    limit: z.number().positive(),
    interestFree: z.number().min(0).default(0),
  }),
  ({ earPct, limit, interestFree }) => {
    const apr = overdraftRepresentativeApr(earPct / 100, { limit, interestFree });
    return ok({ aprPct: percent(apr) });
  },
);

const historic = adapter(
  z.object({
    financeCharge: z.number().min(0),
    specificTransaction: z.number().min(0).default(0),
    balanceSubject: z.number().min(0).default(0),
    perYear: perYear.default(MONTHS),
  }),
  ({ financeCharge, specificTransaction, balanceSubject, perYear: cycles }) =>
    aprFigures(
      historicAnnualRate(
        financeCharge,
        { transactions: specificTransaction, balance: balanceSubject },
        cycles,
      ),
    ),
);

const disclosure = adapter(
  z.object({
    principal: z.number().positive(),
    upfrontFee: z.number().min(0).default(0),
    payment: z.number().positive().optional(),
    count: count.optional(),
    payments: z.array(z.number().min(0)).min(1).max(5200).optional(),
    perYear: perYear.default(MONTHS),
  }),
  ({ principal, upfrontFee, payment, count: times, payments, perYear: periods }) => {
    const all = payments ?? levelPayments(payment, times);
    if (all === null) return err('expected payment and count, or payments');
    const loan = { principal, upfrontFees: upfrontFee, payments: all };
    const annual = rateAfterFees(loan, periods);
    return annual.ok ? ok(annualFigures(annual.value)) : err(RATE_WORDS[annual.error]);
  },
);

function levelPayments(
  payment: number | undefined,
  times: number | undefined,
): readonly number[] | null {
  return payment === undefined || times === undefined ? null : equalPayments(payment, times);
}

function annualFigures({ simple, compound }: AnnualisedRate): Figures {
  return { simplePct: percent(simple), irrPct: percent(compound) };
}

const flatFee = adapter(
  z.object({
    periods: count,
    feeRate: z.number().min(0).max(10),
    perYear: perYear.default(MONTHS),
  }),
  ({ periods, feeRate, perYear: times }) =>
    ok(annualFigures(flatFeeAnnualised(feeRate, periods, times))),
);

/** Effective and annualised rates of Europe, China and of single charges. */
export const EFFECTIVE_RATES = {
  'eu-apr': effective,
  'uk-apr': effective,
  'payday-apr': payday,
  'payday-ear': payday,
  'ear-to-representative-apr': overdraft,
  'open-end-historic-apr': historic,
  'annualised-rate-disclosure': disclosure,
  'instalment-fee-apr': flatFee,
} as const satisfies Readonly<Record<string, Adapter>>;
