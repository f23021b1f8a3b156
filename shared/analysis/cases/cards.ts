import { z } from 'zod';
import { allocateExcess } from '../../products/card-allocation.ts';
import {
  averageDailyBalance,
  fullBackInterest,
  interestForCycle,
  interestOnAverage,
} from '../../products/card-interest.ts';
import {
  ACCOUNT_STATES,
  isSettled,
  LATE_SCHEMES,
  lateBucket,
  pbocState,
} from '../../products/days-past-due.ts';
import { penaltyFeeCap, type Violation } from '../../products/penalty-fee.ts';
import { dailyInterest } from '../../rates/simple-interest.ts';
import { err, ok, type Result } from '../../result.ts';
import { fraction } from '../../units/fraction.ts';
import { money, type Money } from '../../units/money.ts';
import { adapter, type Adapter, type Figures } from './adapter.ts';
import {
  amount,
  amountFromZero,
  day,
  days,
  major,
  percentRate,
  positiveAmount,
  ppmRate,
  rate,
  rounding,
  yearDays,
} from './case-units.ts';

const transaction = z
  .object({ date: day, amount })
  .transform(({ date, amount: posted }) => ({ on: date, amount: posted }));

const average = adapter(
  z.object({
    startBalance: amount,
    cycle: z
      .tuple([day, day])
      .refine(([from, to]) => from <= to, 'expected a first and a last day'),
    transactions: z.array(transaction).default([]),
    rounding: rounding.default('half-up'),
  }),
  ({ startBalance, cycle: [from, to], transactions, rounding: mode }) => {
    const balances = averageDailyBalance(startBalance, { from, to }, transactions, mode);
    return ok({
      days: balances.days,
      sumOfDailyBalances: major(balances.sum),
      adb: major(balances.average),
      endBalance: major(balances.closing),
    });
  },
);

/** A yearly rate by days, or a rate for the day or the cycle itself. */
const averageInterest = adapter(
  z.object({
    adb: amountFromZero,
    apr: rate.optional(),
    dailyRatePct: percentRate.optional(),
    monthlyRate: rate.optional(),
    days: days.min(1).optional(),
    yearDays: yearDays.default(fraction(365, 1)),
    rounding: rounding.default('half-up'),
  }),
  ({ adb, apr, dailyRatePct, monthlyRate, days: nights, yearDays: year, rounding: mode }) => {
    if (monthlyRate !== undefined) {
      return ok({ interest: major(interestForCycle(adb, monthlyRate, mode)) });
    }
    if (nights === undefined) return err('expected days');
    if (dailyRatePct !== undefined) {
      return ok({ interest: major(dailyInterest(adb, dailyRatePct, nights, mode)) });
    }
    if (apr === undefined) return err('expected apr, dailyRatePct or monthlyRate');
    const time = { days: nights, yearDays: year };
    return ok({ interest: major(interestOnAverage(adb, apr, time, mode)) });
  },
);

const positive = z.union([
  z
    .object({ date: day, amount: amountFromZero })
    .transform(({ date, amount: posted }) => ({ on: date, amount: posted })),
  z
    .object({ postDate: day, amount: amountFromZero })
    .transform(({ postDate, amount: posted }) => ({ on: postDate, amount: posted })),
  z
    .object({ payDate: day, amount: amountFromZero })
    .transform(({ payDate, amount: posted }) => ({ on: payDate, amount: posted })),
]);

/** One purchase and one payment, or lists of them. */
const fullBack = adapter(
  z.object({
    purchase: positiveAmount.optional(),
    postDate: day.optional(),
    purchases: z.array(positive).optional(),
    paid: amountFromZero.optional(),
    payDate: day.optional(),
    payments: z.array(positive).optional(),
    dueDate: day.optional(),
    statementDate: day,
    dailyRatePct: percentRate,
    includeStatementDay: z.boolean().default(false),
    rounding: rounding.default('half-up'),
  }),
  (inputs) => {
    const purchases = inputs.purchases ?? oneOf(inputs.postDate, inputs.purchase);
    const payments = inputs.payments ?? oneOf(inputs.payDate, inputs.paid) ?? [];
    if (purchases === null) return err('expected purchase and postDate, or purchases');
    const interest = fullBackInterest(
      {
        purchases,
        payments,
        dueDay: inputs.dueDate ?? null,
        statementDay: inputs.statementDate,
      },
      { dailyRate: inputs.dailyRatePct, statementDayCounts: inputs.includeStatementDay },
      inputs.rounding,
    );
    return ok({ interest: major(interest) });
  },
);

function oneOf(on: z.output<typeof day> | undefined, posted: Money | undefined) {
  return on === undefined || posted === undefined ? null : [{ on, amount: posted }];
}

const excess = adapter(
  z.object({
    balances: z
      .array(
        z.object({
          name: z.string(),
          amount: amountFromZero,
          apr: ppmRate,
          /** An amount, or that all of it is. */
          disputed: z.union([amountFromZero, z.boolean()]).default(false),
          deferred: z.enum(['earlier', 'last-two-cycles']).optional(),
        }),
      )
      .min(1),
    excessPayment: amountFromZero,
  }),
  ({ balances, excessPayment }) => {
    const { parts, unallocated } = allocateExcess(
      balances.map(({ name, amount: owed, apr, disputed, deferred }) => ({
        id: name,
        amount: owed,
        apr,
        disputed: typeof disputed === 'number' ? disputed : disputed ? owed : money(0),
        ...(deferred === undefined ? {} : { deferred }),
      })),
      excessPayment,
    );
    const allocation = Object.fromEntries(parts.map(({ id, amount: part }) => [id, major(part)]));
    return ok({ allocation, unallocated: major(unallocated) });
  },
);

const safeHarbor = amountFromZero.optional();

/** The same violation has several spellings in print. */
const VIOLATIONS: readonly (readonly [RegExp, CapInputs['violation']])[] = [
  [/^late/, 'late'],
  [/^return/, 'returned'],
  [/^over/, 'overlimit'],
  [/check/, 'declined-check'],
  [/declin/, 'declined-transaction'],
  [/clos/, 'closing'],
  [/inactiv/, 'inactivity'],
];

function spelled(inputs: unknown): unknown {
  if (inputs === null || typeof inputs !== 'object' || !('violation' in inputs)) return inputs;
  const said = String(inputs.violation);
  const known = VIOLATIONS.find(([spelling]) => spelling.test(said));
  return { ...inputs, violation: known?.[1] ?? said };
}

const feeCap = adapter(
  z.preprocess(
    spelled,
    z.discriminatedUnion('violation', [
      z.object({ violation: z.literal(['late', 'returned']), minDue: amountFromZero, safeHarbor }),
      z.object({ violation: z.literal('declined-check'), check: amountFromZero, safeHarbor }),
      z.object({
        violation: z.literal('overlimit'),
        limit: amountFromZero,
        start: amount,
        transactions: z.array(amount),
        safeHarbor,
      }),
      z.object({
        violation: z.literal(['closing', 'inactivity', 'declined-transaction']),
        safeHarbor,
      }),
    ]),
  ),
  (inputs) => ok({ maxFee: major(penaltyFeeCap(violationOf(inputs), inputs.safeHarbor ?? null)) }),
);

type CapInputs =
  | { violation: 'late' | 'returned'; minDue: Money }
  | { violation: 'declined-check'; check: Money }
  | { violation: 'overlimit'; limit: Money; start: Money; transactions: readonly Money[] }
  | { violation: 'closing' | 'inactivity' | 'declined-transaction' };

function violationOf(inputs: CapInputs): Violation {
  switch (inputs.violation) {
    case 'late':
      return { kind: 'late', minimumDue: inputs.minDue };
    case 'returned':
      return { kind: 'returned-payment', minimumDue: inputs.minDue };
    case 'declined-check':
      return { kind: 'declined-check', check: inputs.check };
    case 'overlimit': {
      const { limit, start, transactions } = inputs;
      return { kind: 'over-limit', cycle: { limit, opening: start, transactions } };
    }
    case 'closing':
    case 'inactivity':
    case 'declined-transaction':
      return { kind: inputs.violation };
  }
}

const lateness = adapter(
  z.object({
    scheme: z.enum(LATE_SCHEMES),
    dpd: days.optional(),
    status: z.enum(ACCOUNT_STATES).optional(),
    balance: amountFromZero.optional(),
    overdueAmount: amountFromZero.optional(),
  }),
  ({ scheme, dpd, status, balance, overdueAmount }): Result<Figures, string> => {
    const settled = balance !== undefined && isSettled(balance, overdueAmount ?? 0);
    const state = status ?? (settled ? 'settled' : undefined);
    if (scheme === 'PBOC' && state !== undefined) return ok({ code: pbocState(state) });
    const late = dpd ?? (overdueAmount === 0 ? 0 : undefined);
    if (late === undefined) return err('expected dpd, the days past due');
    const bucket = lateBucket(scheme, late);
    // The two sources call the same thing by two names.
    return ok({ bucket, code: bucket });
  },
);

/** Rules of cards, and how lateness is sorted. */
export const CARDS = {
  'card-adb': average,
  'card-adb-interest': averageInterest,
  'cn-card-full-interest': fullBack,
  'payment-allocation-excess': excess,
  'penalty-fee-cap': feeCap,
  'dpd-bucket': lateness,
} as const satisfies Readonly<Record<string, Adapter>>;
