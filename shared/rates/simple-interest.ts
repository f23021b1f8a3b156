import { invariant } from '../result.ts';
import { fraction, scaleExact, type Fraction } from '../units/fraction.ts';
import { money, smaller, type Money, type Rounding } from '../units/money.ts';

/** Daily simple interest: principal x daily rate x days, rounded once. Days count nights. */
export function dailyInterest(
  principal: Money,
  dailyRate: Fraction,
  days: number,
  rounding: Rounding,
): Money {
  invariant(days >= 0, 'days are not negative');
  return money(scaleExact(principal, [dailyRate, fraction(days, 1)], rounding));
}

/**
 * Simple interest of a yearly rate: principal x rate x days / the year's days, rounded once.
 * @param yearDays 365, 360, 366 or an average such as 365.25
 */
export function yearlyInterest(
  principal: Money,
  annualRate: Fraction,
  { days, yearDays }: { readonly days: number; readonly yearDays: Fraction },
  rounding: Rounding,
): Money {
  invariant(days >= 0, 'days are not negative');
  return money(scaleExact(principal, [annualRate, fraction(days, 1)], rounding, [yearDays]));
}

/** A cap on the price of short-term credit. */
export interface PriceCap {
  /** Of the amount borrowed, for each day. */
  readonly dailyRate: Fraction;
  readonly defaultFee: Money;
  /** All charges together, as a share of the amount borrowed. */
  readonly totalCost: Fraction;
}

/** The UK's cap on high-cost short-term credit: 0.8% a day, 15.00, 100%. Source: FCA CONC 5A. */
export const UK_SHORT_TERM_CAP: PriceCap = {
  dailyRate: fraction(8, 1000),
  defaultFee: money(1500),
  totalCost: fraction(1, 1),
};

export interface CappedPrice {
  /** The most that may be charged for the term, default fees aside. */
  readonly interest: Money;
  /** The most that one default may cost on top, within what the total still allows. */
  readonly defaultFee: Money;
  /** The most that the credit may ever cost. */
  readonly totalCost: Money;
}

/** What a cap leaves a lender to charge for an amount over a term. Fractions of a penny are dropped. */
export function cappedPrice(principal: Money, days: number, cap: PriceCap): CappedPrice {
  const totalCost = money(scaleExact(principal, [cap.totalCost], 'floor'));
  const interest = smaller(totalCost, dailyInterest(principal, cap.dailyRate, days, 'floor'));
  return {
    interest,
    defaultFee: smaller(cap.defaultFee, money(totalCost - interest)),
    totalCost,
  };
}
