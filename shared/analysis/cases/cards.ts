import { z } from 'zod';
import { allocateExcess } from '../../products/card-allocation.ts';
import {
  averageDailyBalance,
  fullBackInterest,
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

const averageInterest = adapter(
  z.object({
    adb: amountFromZero,
    apr: rate,
    days: days.min(1),
    yearDays: yearDays.default(fraction(365, 1)),
    rounding: rounding.default('half-up'),
  }),
  ({ adb, apr, days: nights, yearDays: year, rounding: mode }) =>
    ok({ interest: major(interestOnAverage(adb, apr, { days: nights, yearDays: year }, mode)) }),
);

const positive = z
  .object({ date: day, amount: amountFromZero })
  .transform(({ date, amount: posted }) => ({ on: date, amount: posted }));

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
          disputed: amountFromZero.default(money(0)),
          deferred: z.enum(['earlier', 'last-two-cycles']).optional(),
        }),
      )
      .min(1),
    excessPayment: amountFromZero,
  }),
  ({ balances, excessPayment }) => {
    const { parts, unallocated } = allocateExcess(
      balances.map(({ name, deferred, ...balance }) => ({
        id: name,
        ...balance,
        ...(deferred === undefined ? {} : { deferred }),
      })),
      excessPayment,
    );
    const allocation = Object.fromEntries(parts.map(({ id, amount: part }) => [id, major(part)]));
    return ok({ allocation, unallocated: major(unallocated) });
  },
);

const safeHarbor = amountFromZero.optional();

const feeCap = adapter(
  z.discriminatedUnion('violation', [
    z.object({ violation: z.literal('late'), minDue: amountFromZero, safeHarbor }),
    z.object({ violation: z.literal('returned'), minDue: amountFromZero, safeHarbor }),
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
