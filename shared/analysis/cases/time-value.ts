import { z } from 'zod';
import {
  annuityRates,
  cumulativeParts,
  futureValue,
  interestPart,
  payment,
  periodsNeeded,
  presentValue,
  principalPart,
  type Timing,
} from '../../rates/annuity.ts';
import {
  datedInternalRates,
  datedPresentValue,
  internalRates,
  netPresentValue,
} from '../../rates/cash-flows.ts';
import {
  effectiveFromNominal,
  growthRate,
  nominalFromEffective,
} from '../../rates/effective-rate.ts';
import { rateNearest, type RootSearch } from '../../rates/roots.ts';
import { unroundedSchedule } from '../../rates/schedule.ts';
import { err, ok, type Result } from '../../result.ts';
import { adapter, type Adapter, type Figure, type Figures } from './adapter.ts';
import { count, day, major, perYear, positiveAmount, rate } from './case-units.ts';

const periodRate = z.number().gt(-1).max(1000);
const periods = z.number().gt(0).max(5200);
const period = count;
const money = z.number().default(0);
/** 0 or "end": payments at the end of a period. 1 or "begin": at its beginning. */
const timing = z
  .union([z.literal([0, 1]), z.enum(['end', 'begin'])])
  .default(0)
  .transform((type): Timing => (type === 1 || type === 'begin' ? 'begin' : 'end'));

const rest = { fv: money, type: timing };
const guess = z.number().default(0);

const functions = z.discriminatedUnion('fn', [
  z.object({ fn: z.literal('pmt'), rate: periodRate, nper: periods, pv: money, ...rest }),
  z.object({
    fn: z.literal('fv'),
    rate: periodRate,
    nper: periods,
    pmt: money,
    pv: money,
    type: timing,
  }),
  z.object({ fn: z.literal('pv'), rate: periodRate, nper: periods, pmt: money, ...rest }),
  z.object({ fn: z.literal('nper'), rate: periodRate, pmt: money, pv: money, ...rest }),
  z.object({ fn: z.literal('rate'), nper: periods, pmt: money, pv: money, ...rest, guess }),
  z.object({
    fn: z.literal(['ipmt', 'ppmt']),
    rate: periodRate,
    per: period,
    nper: count,
    pv: money,
    ...rest,
  }),
  z.object({
    fn: z.literal(['cumipmt', 'cumprinc']),
    rate: periodRate,
    nper: count,
    pv: money,
    start: period,
    end: period,
    type: timing,
  }),
]);
type Call = z.output<typeof functions>;

const times = z.object({ npery: z.number().positive().max(366) });
const nominalRate = z.number().min(0).max(1000);

/** Functions of growth alone, without payments. */
const growthFunctions = z.discriminatedUnion('fn', [
  times.extend({ fn: z.literal('effect'), rate: nominalRate }),
  times.extend({ fn: z.literal('nominal'), rate: nominalRate }),
  z.object({
    fn: z.literal('rri'),
    nper: periods,
    pv: z.number().positive(),
    fv: z.number().positive(),
  }),
  z.object({
    fn: z.literal('pduration'),
    rate: z.number().positive().max(1000),
    pv: z.number().positive(),
    fv: z.number().positive(),
  }),
]);
type GrowthCall = z.output<typeof growthFunctions>;

const timeValue = adapter(z.union([functions, growthFunctions]), (call) => {
  const value = isGrowth(call) ? growthOf(call) : valueOf(call);
  return value.ok ? ok({ value: value.value }) : value;
});

function isGrowth(call: Call | GrowthCall): call is GrowthCall {
  return ['effect', 'nominal', 'rri', 'pduration'].includes(call.fn);
}

function growthOf(call: GrowthCall): Result<number, string> {
  switch (call.fn) {
    case 'effect':
      return ok(effectiveFromNominal(call.rate, call.npery));
    case 'nominal':
      return ok(nominalFromEffective(call.rate, call.npery));
    case 'rri':
      return ok(growthRate({ from: call.pv, to: call.fv }, call.nper));
    case 'pduration': {
      const needed = periodsNeeded({
        rate: call.rate,
        payment: 0,
        presentValue: -call.pv,
        futureValue: call.fv,
        timing: 'end',
      });
      return needed.ok ? needed : err('the amount never grows so far');
    }
  }
}

function valueOf(call: Call): Result<number, string> {
  switch (call.fn) {
    case 'pmt':
      return ok(payment(termsOf(call)));
    case 'fv':
      return ok(futureValue({ ...termsOf(call), payment: call.pmt }));
    case 'pv':
      return ok(presentValue({ ...termsOf(call), payment: call.pmt }));
    case 'nper': {
      const needed = periodsNeeded({ ...termsOf(call), payment: call.pmt });
      return needed.ok ? needed : err('no number of such payments gets there');
    }
    case 'rate':
      return oneRate(annuityRates({ ...termsOf(call), payment: call.pmt }), call.guess);
    case 'ipmt':
    case 'ppmt':
      if (call.per > call.nper) return err('there is no such period');
      return ok((call.fn === 'ipmt' ? interestPart : principalPart)(call.per, termsOf(call)));
    case 'cumipmt':
    case 'cumprinc': {
      if (call.end > call.nper || call.start > call.end) return err('there are no such periods');
      const parts = cumulativeParts({ from: call.start, to: call.end }, termsOf(call));
      return ok(call.fn === 'cumipmt' ? parts.interest : parts.principal);
    }
  }
}

/** A call's arguments under the engine's names; what a function lacks it does not read. */
function termsOf(call: Call) {
  return {
    rate: 'rate' in call ? call.rate : 0,
    periods: 'nper' in call ? call.nper : 1,
    presentValue: 'pv' in call ? call.pv : 0,
    futureValue: 'fv' in call ? call.fv : 0,
    timing: call.type,
  };
}

function oneRate(search: RootSearch, near: number): Result<number, string> {
  const found = rateNearest(search, near);
  return found === null ? err('there is no rate') : ok(found);
}

const cashflows = z.array(z.number()).min(1).max(5200);

const irr = adapter(z.object({ cashflows, guess }), (inputs) =>
  rateFigures(internalRates(inputs.cashflows), inputs.guess),
);

function rateFigures(search: RootSearch, near: number): Result<Figures, string> {
  const found = oneRate(search, near);
  return found.ok ? ok({ rate: found.value }) : found;
}

const npv = adapter(z.object({ rate: periodRate, cashflows }), (inputs) =>
  ok({ npv: netPresentValue(inputs.rate, inputs.cashflows) }),
);

const flows = z
  .array(
    z
      .object({ date: day, amount: z.number() })
      .transform(({ date, amount }) => ({ on: date, amount })),
  )
  .min(1)
  .max(5200);

const xirr = adapter(z.object({ flows, guess }), (inputs) =>
  rateFigures(datedInternalRates(inputs.flows), inputs.guess),
);

const xnpv = adapter(z.object({ rate: periodRate, flows }), (inputs) =>
  ok({ npv: datedPresentValue(inputs.rate, inputs.flows) }),
);

const COLUMNS = ['period', 'principal', 'interest', 'payment', 'balance'] as const;

/** An unrounded spreadsheet table: what is paid is negative, as `ppmt` and `ipmt` give it. */
const table = adapter(
  z.object({
    principal: positiveAmount,
    annualRate: rate,
    perYear: perYear.int().default(12),
    count,
    columns: z.array(z.enum(COLUMNS)).default(['period', 'principal', 'interest', 'balance']),
  }),
  ({ principal, annualRate, perYear: times, count: n, columns }) => {
    const { rows, totalInterest } = unroundedSchedule({
      principal,
      periods: n,
      interest: { kind: 'equal-periods', annual: annualRate, perYear: times },
      interestRounding: 'half-up',
      paymentRounding: 'half-up',
    });
    const shown = rows.map((row): Readonly<Record<(typeof COLUMNS)[number], number>> => ({
      period: row.n,
      principal: -major(row.principal),
      interest: -major(row.interest),
      payment: -major(row.payment),
      balance: major(row.balance),
    }));
    return ok({
      rows: shown.map((row): Figure => columns.map((column) => row[column])),
      totalInterest: -major(totalInterest),
    });
  },
);

/** What spreadsheets compute. */
export const TIME_VALUE = {
  tvm: timeValue,
  irr,
  npv,
  xirr,
  xnpv,
  'amortisation-table': table,
} as const satisfies Readonly<Record<string, Adapter>>;
