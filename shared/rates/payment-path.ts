import { asNumber, scaleExact, type Fraction } from '../units/fraction.ts';
import { money, sum, type Money, type Rounding } from '../units/money.ts';
import { minimumDue, type MinimumFormula, type StatementParts } from './minimum-formula.ts';

/** A balance that bears one rate, on which nothing new is bought. */
export interface PathBalance {
  readonly amount: Money;
  /** 17/1200 for 17% a year in equal months. */
  readonly monthlyRate: Fraction;
  /** A rate that holds for the first so many months. */
  readonly promotion?: { readonly monthlyRate: Fraction; readonly months: number };
}

export interface PathTerms {
  /** What is paid each month; an `amount` alone is a fixed payment. */
  readonly formula: MinimumFormula;
  /** Of each balance's interest each month. */
  readonly interestRounding: Rounding;
  readonly paymentRounding: Rounding;
  /** Interest on what the month opened with, or on what the payment left of it. */
  readonly interestOn: 'opening' | 'after-payment';
  /** Which balance a payment reduces first, by the rate in force; equal rates in the order given. */
  readonly allocation: 'lowest-rate-first' | 'highest-rate-first';
  /** Charged every month. */
  readonly fees: Money;
}

/** The usual terms: monthly interest on the opening balance, halves up, cheapest balance first. */
export const USUAL_PATH = {
  interestRounding: 'half-up',
  paymentRounding: 'half-up',
  interestOn: 'opening',
  allocation: 'lowest-rate-first',
  fees: money(0),
} as const satisfies Omit<PathTerms, 'formula'>;

export interface PathMonth {
  readonly interest: Money;
  readonly payment: Money;
  /** What is owed after it. */
  readonly balance: Money;
}

export interface PaymentPath {
  /** `never`: a month's payment didn't cover its interest and fees, or a century was not enough. */
  readonly end: 'paid-off' | 'never';
  readonly months: readonly PathMonth[];
  readonly totalInterest: Money;
  readonly totalPaid: Money;
}

const CENTURY = 1200;

/** Month after month of the payment that a formula asks for, until nothing is owed or it's hopeless. */
export function paymentPath(balances: readonly PathBalance[], terms: PathTerms): PaymentPath {
  const months: PathMonth[] = [];
  let owed = balances.map(({ amount }) => amount);
  let end: PaymentPath['end'] = 'paid-off';
  while (sum(owed) > 0) {
    const n = months.length + 1;
    const { after, month } = payMonth(owed, ratesIn(balances, n), terms);
    months.push(month);
    const isStuck = month.balance >= sum(owed) && !hasPromotionAfter(balances, n);
    owed = [...after];
    if (isStuck || n >= CENTURY) {
      end = sum(owed) > 0 ? 'never' : 'paid-off';
      break;
    }
  }
  return {
    end,
    months,
    totalInterest: sum(months.map(({ interest }) => interest)),
    totalPaid: sum(months.map(({ payment }) => payment)),
  };
}

/** What is owed after month `n`; nothing once it is paid off. */
export function balanceAfter(path: PaymentPath, n: number): Money {
  const month = path.months[Math.min(n, path.months.length) - 1];
  return month === undefined ? money(0) : month.balance;
}

function ratesIn(balances: readonly PathBalance[], n: number): readonly Fraction[] {
  return balances.map(({ monthlyRate, promotion }) =>
    promotion !== undefined && n <= promotion.months ? promotion.monthlyRate : monthlyRate,
  );
}

function hasPromotionAfter(balances: readonly PathBalance[], n: number): boolean {
  return balances.some(({ promotion }) => promotion !== undefined && promotion.months >= n);
}

interface PaidMonth {
  readonly after: readonly Money[];
  readonly month: PathMonth;
}

function payMonth(owed: readonly Money[], rates: readonly Fraction[], terms: PathTerms): PaidMonth {
  const isBefore = terms.interestOn === 'opening';
  const early = isBefore ? interestOf(owed, rates, terms) : owed.map(() => money(0));
  const charged = owed.map((amount, i) =>
    // Fees join the first balance: no rule of an estimate gives them one of their own.
    money(amount + (early[i] ?? 0) + (i === 0 ? terms.fees : 0)),
  );
  const parts: StatementParts = {
    opening: sum(owed),
    interest: sum(early),
    fees: terms.fees,
    pastDue: money(0),
    monthlyRate: meanRate(owed, rates),
  };
  const payment = minimumDue(terms.formula, parts, terms.paymentRounding);
  const left = pay(charged, rates, { payment, allocation: terms.allocation });
  const late = isBefore ? left.map(() => money(0)) : interestOf(left, rates, terms);
  const after = left.map((amount, i) => money(amount + (late[i] ?? 0)));
  const interest = money(sum(early) + sum(late));
  return { after, month: { interest, payment, balance: sum(after) } };
}

function interestOf(
  owed: readonly Money[],
  rates: readonly Fraction[],
  { interestRounding }: PathTerms,
): readonly Money[] {
  return owed.map((amount, i) => {
    const rate = rates[i];
    return money(rate === undefined ? 0 : scaleExact(amount, [rate], interestRounding));
  });
}

/** The balances' rates, each weighing as much as its balance. */
function meanRate(owed: readonly Money[], rates: readonly Fraction[]): number {
  let weighted = 0;
  owed.forEach((amount, i) => {
    const rate = rates[i];
    if (rate !== undefined) weighted += amount * asNumber(rate);
  });
  return weighted / Math.max(1, sum(owed));
}

function pay(
  owed: readonly Money[],
  rates: readonly Fraction[],
  { payment, allocation }: { readonly payment: Money } & Pick<PathTerms, 'allocation'>,
): readonly Money[] {
  const rateAt = (i: number): number => {
    const rate = rates[i];
    return rate === undefined ? 0 : asNumber(rate);
  };
  const sign = allocation === 'lowest-rate-first' ? 1 : -1;
  const order = owed.map((_, i) => i).sort((a, b) => sign * (rateAt(a) - rateAt(b)) || a - b);
  const left = [...owed];
  let rest: number = payment;
  for (const i of order) {
    const part = Math.min(rest, left[i] ?? 0);
    left[i] = money((left[i] ?? 0) - part);
    rest -= part;
  }
  return left;
}
