import {
  effectiveApr,
  rolledOverAnnualRate,
  simpleAnnualRate,
  yearsBetween,
} from '../rates/effective-rate.ts';
import { annualised, periodicRate } from '../rates/instalment-rate.ts';
import { singlePaymentApr, usAprFromDates, type DatedAmount } from '../rates/us-apr.ts';
import { assertNever, type Result } from '../result.ts';
import { addDays, civilOf, dateInMonth, dayOf, type Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';

/** How long it runs, counted as the offer counts. */
export interface Span {
  readonly unit: 'day' | 'month';
  readonly count: number;
}

/** A payment, so many months or days after the start. */
export interface TimedPayment {
  readonly at: number;
  readonly payment: Money;
}

/**
 * One yearly price in the conventions of the regions, as fractions. Null where the figure is beyond
 * all that the search looks at (a million per cent): shown as too large to say.
 */
export interface YearlyRates {
  /** 12 x the monthly internal rate; of one payment, cost over amount x 365 / days. */
  readonly simple: number | null;
  /** The monthly internal rate compounded over a year; of one payment, rolled over for a year. */
  readonly compound: number | null;
  /** EU and UK: effective, time in days over 365. */
  readonly effective: number | null;
  /** US: nominal by the actuarial method, months counted back from the later date. */
  readonly usApr: number | null;
}

/**
 * The day on which an offer without dates is taken to be drawn. Its months have the usual lengths,
 * and no due date falls past a month's end. Our choice.
 */
export const ASSUMED_START: Day = dayOf({ year: 2026, month: 1, date: 1 });

const YEAR_DAYS = 365;
const MONTHS_PER_YEAR = 12;
/** Beyond this a yearly rate says nothing any more: a million per cent. */
const MOST = 10_000;

/** The yearly rates of what is received against what is paid, which is at least as much. */
export function yearlyRates(
  received: Money,
  payments: readonly TimedPayment[],
  span: Span,
): YearlyRates {
  const dated = payments.map(({ at, payment }) => ({
    on: dayAfter(at, span.unit),
    amount: payment,
  }));
  const effective = effectiveOf(received, dated);
  switch (span.unit) {
    case 'month':
      return {
        ...monthlyRates(received, payments, span.count),
        effective,
        usApr: usOf(received, dated),
      };
    case 'day':
      return { ...dailyRates(received, payments, span.count), effective };
    default:
      return assertNever(span.unit);
  }
}

function dayAfter(at: number, unit: Span['unit']): Day {
  if (unit === 'day') return addDays(ASSUMED_START, at);
  const { year, month, date } = civilOf(ASSUMED_START);
  return dateInMonth(year, month + at, date);
}

/** What is paid on the first day was never held: it lessens the advance. */
function heldOf(received: Money, payments: readonly TimedPayment[]): Money {
  const atOnce = payments.find(({ at }) => at === 0)?.payment ?? 0;
  return money(received - atOnce);
}

function monthlyRates(
  received: Money,
  payments: readonly TimedPayment[],
  months: number,
): Pick<YearlyRates, 'simple' | 'compound'> {
  const byMonth = Array.from({ length: months }, () => 0);
  for (const { at, payment } of payments) if (at > 0) byMonth[at - 1] = payment;
  const monthly = periodicRate(heldOf(received, payments), byMonth);
  const { simple, compound } = annualised(monthly, MONTHS_PER_YEAR);
  return { simple: sayable(simple), compound: sayable(compound) };
}

function dailyRates(
  received: Money,
  payments: readonly TimedPayment[],
  days: number,
): Pick<YearlyRates, 'simple' | 'compound' | 'usApr'> {
  const paid = payments.reduce((total, { payment }) => total + payment, 0);
  const charge = { amount: received, fee: paid - received };
  return {
    simple: sayable(simpleAnnualRate(charge, days, YEAR_DAYS)),
    compound: sayable(rolledOverAnnualRate(charge, days, YEAR_DAYS)),
    usApr: found(singlePaymentApr(received, paid, { kind: 'days', days })),
  };
}

function usOf(received: Money, payments: readonly DatedAmount[]): number | null {
  const advance = { on: ASSUMED_START, amount: received };
  return found(usAprFromDates([advance], payments, { unit: 'month', n: 1 }));
}

function effectiveOf(received: Money, payments: readonly DatedAmount[]): number | null {
  const timed = payments.map(({ on, amount }) => ({
    amount,
    years: yearsBetween(ASSUMED_START, on, 'days-365'),
  }));
  return found(effectiveApr([{ amount: received, years: 0 }], timed));
}

function found(rate: Result<number, unknown>): number | null {
  return rate.ok ? sayable(rate.value) : null;
}

function sayable(rate: number): number | null {
  return Number.isFinite(rate) && rate <= MOST ? rate : null;
}

/** A day's share of a simple yearly rate, for comparing with daily rates. */
export function perDay(simple: number): number {
  return simple / YEAR_DAYS;
}
