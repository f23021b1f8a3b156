import { flatFeeSchedule } from '../products/instalments.ts';
import { presentValue } from '../rates/annuity.ts';
import { equalPayments, periodicRate } from '../rates/instalment-rate.ts';
import { roundFloat } from '../rates/round.ts';
import { repaymentSchedule, type RepaymentMethod } from '../rates/schedule.ts';
import { dailyInterest } from '../rates/simple-interest.ts';
import { assertNever } from '../result.ts';
import { fraction, type Fraction } from '../units/fraction.ts';
import { money, mulDiv, sum, ZERO, type Money, type Rounding } from '../units/money.ts';
import { PPM_ONE, ppm } from '../units/rate.ts';
import { advertFigure, type AdvertFigure } from './advert-figure.ts';
import type { DailyPrice, Offer } from './offer.ts';
import { yearlyRates, type Span, type YearlyRates } from './yearly-rates.ts';

/**
 * An offer's price in every convention. Money is in minor units; rates are fractions.
 */
export interface TrueCost {
  /** What is paid out to the borrower, before anything is handed back. */
  readonly received: Money;
  /** What is left of it when the first day is over: what one really starts with. */
  readonly held: Money;
  readonly totalPaid: Money;
  /** Paid less received: never negative. */
  readonly cost: Money;
  /** What each 100 borrowed costs in all, in minor units. */
  readonly costPerHundred: Money;
  /** What is really owed, on average over the whole term. */
  readonly averageOwed: Money;
  /** What the advert counts its price on. */
  readonly base: Money;
  readonly span: Span;
  readonly rows: readonly TrueCostRow[];
  readonly advert: AdvertFigure;
  readonly yearly: YearlyRates;
  /** How many times the advert's yearly figure the simple yearly rate is; null where either is nought. */
  readonly times: number | null;
}

/** One payment, with the period that it ends. */
export interface TrueCostRow {
  /** Months or days since the start; 0 for what is handed over on the first day. */
  readonly at: number;
  /** What was owed up to it. */
  readonly owed: Money;
  readonly principal: Money;
  /** Interest or fee. */
  readonly charge: Money;
  readonly payment: Money;
  /** What is owed after it. */
  readonly left: Money;
  /** The charge over what was owed, a fraction: it rises where a flat fee meets a falling debt. */
  readonly chargeShare: number;
}

/** Of a level payment, a period's interest and an average: our choice, no source lays one down. */
const ROUNDING: Rounding = 'half-up';

/** Months of 365 / 12 days, so that a daily rate comes to 365 times itself in a year. Our choice. */
const YEAR_DAYS = 365;

const MONTHS_PER_YEAR = 12;
const HUNDRED = 100_00;

/**
 * What an offer really costs. Nothing is estimated: the schedule is in whole minor units, and every
 * rate is solved from its payments.
 */
export function trueCost(offer: Offer): TrueCost {
  const rows = rowsOf(offer);
  const received = receivedOf(offer);
  const totalPaid = sum(rows.map(({ payment }) => payment));
  const cost = money(totalPaid - received);
  const span = spanOf(offer);
  const yearly = yearlyRates(received, rows, span);
  const advert = advertFigure(offer, cost);
  const isComparable = yearly.simple !== null && yearly.simple > 0 && advert.yearly > 0;
  return {
    received,
    held: heldOf(offer),
    totalPaid,
    cost,
    costPerHundred: money(mulDiv(cost, HUNDRED, offer.amount, ROUNDING)),
    averageOwed: averageOwed(rows),
    base: offer.amount,
    span,
    rows,
    advert,
    yearly,
    times: isComparable && yearly.simple !== null ? yearly.simple / advert.yearly : null,
  };
}

function spanOf(offer: Offer): Span {
  switch (offer.kind) {
    case 'one-payment':
      return { unit: 'day', count: offer.days };
    case 'daily-price':
      return offer.plan.method === 'once'
        ? { unit: 'day', count: offer.plan.days }
        : { unit: 'month', count: offer.plan.months };
    case 'monthly-fee':
    case 'term-fee':
    case 'yearly-rate':
    case 'fee-up-front':
      return { unit: 'month', count: offer.months };
    default:
      return assertNever(offer);
  }
}

function receivedOf(offer: Offer): Money {
  return offer.kind === 'fee-up-front' && offer.feeTime === 'deducted'
    ? money(offer.amount - offer.fee)
    : offer.amount;
}

function heldOf(offer: Offer): Money {
  return offer.kind === 'fee-up-front' ? money(offer.amount - offer.fee) : offer.amount;
}

function rowsOf(offer: Offer): readonly TrueCostRow[] {
  const { amount } = offer;
  switch (offer.kind) {
    case 'monthly-fee':
      return flatRows(amount, offer.rate * offer.months, offer.months);
    case 'term-fee':
      return flatRows(amount, offer.rate, offer.months);
    case 'daily-price': {
      const { plan } = offer;
      const daily = dailyRate(offer.price, amount);
      if (plan.method === 'once') {
        return [onceRow(amount, dailyInterest(amount, daily, plan.days, ROUNDING), plan.days)];
      }
      const annual = fraction(daily.numerator * YEAR_DAYS, daily.denominator);
      return rateRows(amount, annual, plan.method, plan.months);
    }
    case 'yearly-rate':
      return rateRows(amount, fraction(offer.rate, PPM_ONE), offer.method, offer.months);
    case 'fee-up-front':
      return upFrontRows(offer);
    case 'one-payment':
      return [onceRow(amount, offer.fee, offer.days)];
    default:
      return assertNever(offer);
  }
}

function dailyRate(price: DailyPrice, amount: Money): Fraction {
  return price.unit === 'percent' ? fraction(price.rate, PPM_ONE) : fraction(price.perDay, amount);
}

/** A flat fee: equal principal and an equal fee, as platforms round them. */
function flatRows(amount: Money, rate: number, months: number): readonly TrueCostRow[] {
  const { periods } = flatFeeSchedule(amount, months, ppm(rate));
  return withBalances(
    amount,
    periods.map(({ principal, fee }) => ({ principal, charge: fee })),
  );
}

function rateRows(
  amount: Money,
  annual: Fraction,
  method: RepaymentMethod,
  months: number,
): readonly TrueCostRow[] {
  const schedule = repaymentSchedule(method, {
    principal: amount,
    periods: months,
    interest: { kind: 'equal-periods', annual, perYear: MONTHS_PER_YEAR },
    interestRounding: ROUNDING,
    paymentRounding: ROUNDING,
  });
  return withBalances(
    amount,
    schedule.map(({ principal, interest }) => ({ principal, charge: interest })),
  );
}

interface Parts {
  readonly principal: Money;
  readonly charge: Money;
}

function withBalances(amount: Money, parts: readonly Parts[]): readonly TrueCostRow[] {
  let owed = amount;
  return parts.map(({ principal, charge }, i) => {
    const row = rowOf(i + 1, owed, { principal, charge });
    owed = row.left;
    return row;
  });
}

function rowOf(at: number, owed: Money, { principal, charge }: Parts): TrueCostRow {
  const payment = money(principal + charge);
  const left = money(owed - principal);
  const chargeShare = owed === 0 ? 0 : charge / owed;
  return { at, owed, principal, charge, payment, left, chargeShare };
}

function onceRow(amount: Money, charge: Money, days: number): TrueCostRow {
  return rowOf(days, amount, { principal: amount, charge });
}

/**
 * The contract names no interest, only payments. What is owed is what they are worth at their own
 * rate of return, on the principal really held (PBOC Announcement [2021] No. 3): a fee kept back, or
 * handed over on the first day, was never held. Balances are rounded, so no row's rounding adds up.
 */
function upFrontRows(offer: Extract<Offer, { kind: 'fee-up-front' }>): readonly TrueCostRow[] {
  const { amount, fee, feeTime, payment, months } = offer;
  const held = heldOf(offer);
  const rate = periodicRate(held, equalPayments(payment, months));
  const balance = (paid: number): Money =>
    paid === 0 ? held : money(roundFloat(worthOf(payment, months - paid, rate), ROUNDING));
  const rows = Array.from({ length: months }, (_, i): TrueCostRow => {
    const owed = balance(i);
    const principal = money(owed - balance(i + 1));
    return rowOf(i + 1, owed, { principal, charge: money(payment - principal) });
  });
  if (feeTime === 'deducted' || fee === 0) return rows;
  return [rowOf(0, amount, { principal: fee, charge: ZERO }), ...rows];
}

/** What so many payments still to come are worth. */
function worthOf(payment: Money, periods: number, rate: number): number {
  if (periods === 0) return 0;
  return presentValue({ rate, periods, payment: -payment, futureValue: 0, timing: 'end' });
}

/** Each balance weighted by how long it stood. */
function averageOwed(rows: readonly TrueCostRow[]): Money {
  let [weighted, from] = [0, 0];
  for (const { at, owed } of rows) {
    weighted += owed * (at - from);
    from = at;
  }
  return from === 0 ? ZERO : money(mulDiv(weighted, 1, from, ROUNDING));
}
