import { err, invariant, ok, type Result } from '../result.ts';
import { exponentFor, geometricSum, power, realPower } from './powers.ts';
import { findRates, type RootSearch } from './roots.ts';

/**
 * The time value of money with the signs of spreadsheets: what comes in is positive, what goes out
 * negative, and presentValue x (1 + rate)^periods + payment x sum + futureValue = 0.
 */
export interface Annuity {
  /** For one period, above -1. */
  readonly rate: number;
  /** How many; a whole number wherever single periods are looked at. */
  readonly periods: number;
  readonly payment: number;
  readonly presentValue: number;
  readonly futureValue: number;
  readonly timing: Timing;
}

/** Whether payments fall at the end of each period (spreadsheet type 0) or its beginning (1). */
export const TIMINGS = ['end', 'begin'] as const;
export type Timing = (typeof TIMINGS)[number];

/** The level payment that takes the present value to the future value. */
export function payment(terms: Omit<Annuity, 'payment'>): number {
  const { rate, periods, presentValue, futureValue } = terms;
  invariant(periods !== 0, 'a payment needs a period');
  return -(presentValue * growthOver(rate, periods) + futureValue) / paymentsWorth(terms);
}

/** What the payments and the present value come to at the end. */
export function futureValue(terms: Omit<Annuity, 'futureValue'>): number {
  const { rate, periods, presentValue } = terms;
  return -(presentValue * growthOver(rate, periods) + terms.payment * paymentsWorth(terms));
}

/** What the payments and the future value are worth now. */
export function presentValue(terms: Omit<Annuity, 'presentValue'>): number {
  const { rate, periods } = terms;
  return -(terms.futureValue + terms.payment * paymentsWorth(terms)) / growthOver(rate, periods);
}

/**
 * How many payments it takes, whole or not.
 * @returns `never` when no number of such payments gets there
 */
export function periodsNeeded(terms: Omit<Annuity, 'periods'>): Result<number, 'never'> {
  const { rate, presentValue, futureValue } = terms;
  if (rate === 0) {
    if (terms.payment === 0) return err('never');
    return ok(-(presentValue + futureValue) / terms.payment + 0);
  }
  // With p the payment's worth over the rate: (1 + r)^n x (pv + p) = p - fv.
  const perpetual = (terms.payment * dueFactor(terms)) / rate;
  const target = (perpetual - futureValue) / (presentValue + perpetual);
  if (!(target > 0) || !Number.isFinite(target)) return err('never');
  const periods = exponentFor(1 + rate, target);
  return periods === null ? err('never') : ok(periods);
}

/** The rates for one period, between -99% and 1,000,000%, that make the terms agree. */
export function annuityRates(terms: Omit<Annuity, 'rate'>): RootSearch {
  return findRates((growth) => {
    const rate = growth - 1;
    const grown = growthOver(rate, terms.periods);
    return (
      // Looked at from the start, so that large rates don't run out of range.
      terms.presentValue +
      (terms.payment * paymentsWorth({ ...terms, rate }) + terms.futureValue) / grown
    );
  });
}

/** The interest in the payment of period `n`, counted from 1. */
export function interestPart(n: number, terms: Omit<Annuity, 'payment'>): number {
  const { rate, periods, timing } = terms;
  invariant(Number.isSafeInteger(n) && n >= 1 && n <= periods, `there is no period ${n}`);
  // Paid at once, the first payment has had no time to bear interest.
  if (timing === 'begin' && n === 1) return 0;
  const level = payment(terms);
  const before = futureValue({ ...terms, payment: level, periods: n - 1 });
  const interest = before * rate;
  return timing === 'begin' ? interest / (1 + rate) : interest;
}

/** The principal in the payment of period `n`, counted from 1. */
export function principalPart(n: number, terms: Omit<Annuity, 'payment'>): number {
  return payment(terms) - interestPart(n, terms);
}

/** Both parts summed over periods `from` to `to`, counted from 1 and both included. */
export function cumulativeParts(
  { from, to }: { readonly from: number; readonly to: number },
  terms: Omit<Annuity, 'payment'>,
): { readonly interest: number; readonly principal: number } {
  let [interest, principal] = [0, 0];
  for (let n = from; n <= to; n += 1) {
    interest += interestPart(n, terms);
    principal += principalPart(n, terms);
  }
  return { interest, principal };
}

function growthOver(rate: number, periods: number): number {
  invariant(rate > -1, 'a rate is above -1');
  return Number.isSafeInteger(periods) ? power(1 + rate, periods) : realPower(1 + rate, periods);
}

/** What payments of 1 are worth at the end. */
function paymentsWorth(terms: Pick<Annuity, 'rate' | 'periods' | 'timing'>): number {
  const { rate, periods } = terms;
  const isWhole = Number.isSafeInteger(periods) && periods >= 0;
  if (isWhole) return geometricSum(1 + rate, periods) * dueFactor(terms);
  return rate === 0 ? periods : ((growthOver(rate, periods) - 1) / rate) * dueFactor(terms);
}

function dueFactor({ rate, timing }: Pick<Annuity, 'rate' | 'timing'>): number {
  return timing === 'begin' ? 1 + rate : 1;
}
