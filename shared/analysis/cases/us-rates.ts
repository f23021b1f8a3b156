import { z } from 'zod';
import { firstDay, seriesTimes, type PaymentSeries } from '../../rates/payment-series.ts';
import {
  unitPeriodsBetween,
  unitPeriodsPerYear,
  type UnitPeriod,
  type UnitTime,
} from '../../rates/unit-periods.ts';
import {
  levelFlows,
  singlePaymentApr,
  singleTermBetween,
  timedFrom,
  usApr,
  type DatedAmount,
  type SingleTerm,
  type TimedAmount,
} from '../../rates/us-apr.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../../units/day.ts';
import { adapter, type Adapter } from './adapter.ts';
import { aprFigures, count, day, days, perYear, unit } from './case-units.ts';

const time = z.object({ t: z.int().min(0).max(10_000), f: z.number().min(0).max(1).default(0) });
const dated = z.object({ date: day, amount: z.number() });
const timed = time.extend({ amount: z.number() });
const series = z.object({
  first: day,
  count: count.default(1),
  amount: z.number(),
  everyUnit: unit.optional(),
  every: z.int().min(1).max(1000).optional(),
});
const unitPeriod = z.object({
  unit,
  n: z.int().min(1).max(1000).default(1),
  perYear: perYear.optional(),
});

const actuarialInputs = z.object({
  advances: z.array(z.union([dated, timed])).min(1),
  payments: z.array(z.union([series, dated, timed])).min(1),
  unitPeriod,
  firstPayment: time.optional(),
});

type ActuarialInputs = z.output<typeof actuarialInputs>;
type Parts = ActuarialInputs['payments'];

/** Series, dates and times alike, whichever way a case tells its payments. */
const actuarial = adapter(actuarialInputs, (inputs) => {
  const { unitPeriod: period } = inputs;
  const start = firstDay(
    inputs.advances.flatMap((part) => ('date' in part ? [toSeries(part.date, period)] : [])),
  );
  const payments = paymentTimes(inputs, start);
  if (!payments.ok) return payments;
  const advances = [
    ...timesOf(inputs.advances),
    ...(start === null ? [] : timedFrom(start, datesOf(inputs.advances), period)),
  ];
  return aprFigures(
    usApr({ advances, payments: payments.value }, period.perYear ?? unitPeriodsPerYear(period)),
  );
});

function paymentTimes(
  { payments, unitPeriod: period, firstPayment }: ActuarialInputs,
  start: Day | null,
): Result<readonly TimedAmount[], string> {
  const plain = datesOf(payments);
  const all = seriesOf(payments, period);
  const first = firstDay(all);
  if (
    start !== null &&
    [...plain.map(({ on }) => on), ...(first === null ? [] : [first])].some((on) => on < start)
  ) {
    return err('a payment comes before the first advance');
  }
  if (start === null && plain.length > 0) return err('dated payments need a dated advance');
  const times = [...timesOf(payments), ...(start === null ? [] : timedFrom(start, plain, period))];
  if (first === null) return ok(times);
  const at = firstTime(firstPayment, period, { start, first });
  if (at === null) return err('a series of payments needs a dated advance or firstPayment');
  const regular = seriesTimes(all, period, at);
  if (!regular.ok) return err('payments are not a whole number of unit-periods apart');
  return ok([...times, ...regular.value]);
}

function firstTime(
  given: z.output<typeof time> | undefined,
  period: UnitPeriod,
  { start, first }: { readonly start: Day | null; readonly first: Day },
): UnitTime | null {
  if (given !== undefined) return { whole: given.t, fraction: given.f };
  return start === null ? null : unitPeriodsBetween(start, first, period);
}

function seriesOf(parts: Parts, period: UnitPeriod): readonly PaymentSeries[] {
  return parts.flatMap((part) => {
    if (!('first' in part)) return [];
    const every = { unit: part.everyUnit ?? period.unit, n: part.every ?? period.n };
    return [{ first: part.first, count: part.count, amount: part.amount, every }];
  });
}

function toSeries(first: Day, every: UnitPeriod): PaymentSeries {
  return { first, count: 1, amount: 0, every };
}

function datesOf(parts: Parts): readonly DatedAmount[] {
  return parts.flatMap((part) => ('date' in part ? [{ on: part.date, amount: part.amount }] : []));
}

function timesOf(parts: Parts): readonly TimedAmount[] {
  return parts.flatMap((part) =>
    't' in part ? [{ amount: part.amount, at: { whole: part.t, fraction: part.f } }] : [],
  );
}

const single = z.union([
  z.object({ date: day.optional(), amount: z.number() }),
  z.number().transform((amount) => ({ amount, date: undefined })),
]);

const singlePayment = adapter(
  z.object({
    advance: single,
    payment: single,
    months: z.int().min(1).max(12).optional(),
    days: days.min(1).optional(),
    t: time.shape.t.optional(),
    f: time.shape.f.optional(),
  }),
  (inputs) => {
    const term = singleTerm(inputs);
    if (term === null) return err('the term needs dates, months, days, or t and f');
    return aprFigures(singlePaymentApr(inputs.advance.amount, inputs.payment.amount, term));
  },
);

function singleTerm(inputs: {
  readonly advance: { readonly date?: Day | undefined };
  readonly payment: { readonly date?: Day | undefined };
  readonly months?: number | undefined;
  readonly days?: number | undefined;
  readonly t?: number | undefined;
  readonly f?: number | undefined;
}): SingleTerm | null {
  const { months, days: term, t, f } = inputs;
  if (months !== undefined) return { kind: 'months', months };
  if (t !== undefined) return { kind: 'years', at: { whole: t, fraction: f ?? 0 } };
  if (term !== undefined) return { kind: 'days', days: term };
  const { date: from } = inputs.advance;
  const { date: to } = inputs.payment;
  if (from === undefined || to === undefined || from >= to) return null;
  return singleTermBetween(from, to);
}

const level = adapter(
  z.object({ advance: z.number(), payment: z.number(), count, perYear: perYear.default(12) }),
  ({ advance, payment, count: times, perYear: periods }) =>
    aprFigures(usApr(levelFlows(advance, payment, times), periods)),
);

/** Rates by 12 CFR 1026 Appendix J. */
export const US_RATES = {
  'us-apr-actuarial': actuarial,
  'us-apr-actuarial-dates': actuarial,
  'us-apr-single-payment': singlePayment,
  'us-apr-level': level,
} as const satisfies Readonly<Record<string, Adapter>>;
