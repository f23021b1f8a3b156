import { fraction, asNumber, type Fraction } from '../units/fraction.ts';
import { money, mulDiv, sum, type Money } from '../units/money.ts';
import { payment } from './annuity.ts';
import type { MinimumFormula } from './minimum-formula.ts';
import { paymentPath, USUAL_PATH, type PathBalance } from './payment-path.ts';
import { roundFloat } from './round.ts';

/** A balance of a US card, with a promotional rate for its first months where it has one. */
export interface DisclosedBalance {
  readonly amount: Money;
  /** Annual rate; after the promotion where there is one. */
  readonly apr: Fraction;
  readonly promotion?: { readonly apr: Fraction; readonly months: number };
}

/**
 * How long a promotion of n months lasts in the estimate.
 * - `program`: n - 1 months. The sample program of Appendix M2 changes the rate when its month count
 *   reaches n, which is one month early.
 * - `literal`: n months, as the terms say.
 * The 36-month payment weighs the promotional rate by n / 36 either way, as the program does.
 */
export const PROMOTION_COUNTS = ['program', 'literal'] as const;
export type PromotionCount = (typeof PROMOTION_COUNTS)[number];

/** The repayment box of a US statement. */
export type RepaymentDisclosure =
  /** The minimum doesn't cover the interest: "you will never pay off". */
  | { readonly kind: 'never' }
  | {
      readonly kind: 'estimate';
      /** Until paid off at the minimum. */
      readonly months: number;
      /** In months under two years, else in years, rounded. */
      readonly shown: { readonly count: number; readonly unit: 'months' | 'years' };
      readonly minimumTotal: Money;
      /** Null when the minimum itself takes no more than three years: then it isn't shown. */
      readonly threeYears: ThreeYears | null;
    };

export interface ThreeYears {
  readonly payment: Money;
  readonly total: Money;
  /** Against the minimum, each total first rounded to whole major units, as it is printed. */
  readonly savings: Money;
}

const MONTHS = 12;
const THREE_YEARS = 36;
const MINOR_PER_MAJOR = 100;

/**
 * What a statement says about repaying at the minimum, and in 36 months. Interest is monthly on each
 * balance, halves up; the minimum reduces the balance with the lowest rate first.
 * Source: 12 CFR 1026.7(b)(12), Appendices M1 and M2.
 */
export function repaymentDisclosure(
  balances: readonly DisclosedBalance[],
  formula: MinimumFormula,
  promotionCount: PromotionCount,
): RepaymentDisclosure {
  const path = paymentPath(
    balances.map((balance) => toPath(balance, promotionCount)),
    { ...USUAL_PATH, formula },
  );
  if (path.end === 'never') return { kind: 'never' };
  const months = path.months.length;
  const threeYears = threeYearPayment(balances);
  const total = money(threeYears * THREE_YEARS);
  const savings = money(toWhole(path.totalPaid) - toWhole(total));
  return {
    kind: 'estimate',
    months,
    shown: shownTime(months),
    minimumTotal: path.totalPaid,
    threeYears: months <= THREE_YEARS ? null : { payment: threeYears, total, savings },
  };
}

/** The level payment that repays all balances in 36 months at their mean rate. */
export function threeYearPayment(balances: readonly DisclosedBalance[]): Money {
  const owed = sum(balances.map(({ amount }) => amount));
  if (owed === 0) return money(0);
  const weighted = balances.reduce(
    (total, balance) => total + balance.amount * meanApr(balance),
    0,
  );
  const level = payment({
    rate: weighted / owed / MONTHS,
    periods: THREE_YEARS,
    presentValue: -owed,
    futureValue: 0,
    timing: 'end',
  });
  return money(roundFloat(level, 'half-up'));
}

function meanApr({ apr, promotion }: DisclosedBalance): number {
  if (promotion === undefined) return asNumber(apr);
  const months = Math.min(THREE_YEARS, promotion.months);
  return (asNumber(promotion.apr) * months + asNumber(apr) * (THREE_YEARS - months)) / THREE_YEARS;
}

function toPath(
  { amount, apr, promotion }: DisclosedBalance,
  promotionCount: PromotionCount,
): PathBalance {
  const own = { amount, monthlyRate: monthly(apr) };
  if (promotion === undefined) return own;
  const months = promotionCount === 'program' ? promotion.months - 1 : promotion.months;
  return { ...own, promotion: { monthlyRate: monthly(promotion.apr), months } };
}

/** A yearly rate as a month's, in equal months. */
export function monthly({ numerator, denominator }: Fraction): Fraction {
  return fraction(numerator, denominator * MONTHS);
}

function shownTime(months: number): { readonly count: number; readonly unit: 'months' | 'years' } {
  if (months < 2 * MONTHS) return { count: months, unit: 'months' };
  return { count: mulDiv(months, 1, MONTHS, 'half-up'), unit: 'years' };
}

function toWhole(amount: Money): number {
  return mulDiv(amount, 1, MINOR_PER_MAJOR, 'half-up') * MINOR_PER_MAJOR;
}
