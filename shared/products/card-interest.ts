import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { fraction, scaleExact, type Fraction } from '../units/fraction.ts';
import { money, sum, type Money, type Rounding } from '../units/money.ts';

/** Something posted to a card: a purchase or charge is positive, a payment or credit negative. */
export interface CardTransaction {
  readonly on: Day;
  readonly amount: Money;
}

export interface BillingCycle {
  readonly from: Day;
  /** The last day, which counts. */
  readonly to: Day;
}

export interface DailyBalances {
  readonly days: number;
  readonly sum: Money;
  /** The sum by the number of days, rounded as asked. */
  readonly average: Money;
  readonly closing: Money;
}

/**
 * The average daily balance including new purchases: each day's balance is what the day before left,
 * plus charges and less payments of that day, so that a transaction counts from its own date.
 * Transactions outside the cycle are ignored. Source: 12 CFR 1026, model clause G-1(d).
 * @param opening what is owed as the cycle opens
 */
export function averageDailyBalance(
  opening: Money,
  cycle: BillingCycle,
  transactions: readonly CardTransaction[],
  rounding: Rounding,
): DailyBalances {
  invariant(cycle.from <= cycle.to, 'a cycle has at least a day');
  const days = cycle.to - cycle.from + 1;
  let total = opening * days;
  let closing: number = opening;
  for (const { on, amount } of transactions) {
    if (on < cycle.from || on > cycle.to) continue;
    total += amount * (cycle.to - on + 1);
    closing += amount;
  }
  return {
    days,
    sum: money(total),
    average: money(scaleExact(total, [fraction(1, days)], rounding)),
    closing: money(closing),
  };
}

/**
 * A cycle's interest from its average daily balance: average x annual rate x days / year's days.
 * @param annualRate a fraction of one: 1199/10000 for 11.99%
 */
export function interestOnAverage(
  average: Money,
  annualRate: Fraction,
  { days, yearDays }: { readonly days: number; readonly yearDays: Fraction },
  rounding: Rounding,
): Money {
  return money(scaleExact(average, [annualRate, fraction(days, 1)], rounding, [yearDays]));
}

/** The same where the terms quote a rate for the cycle itself, 2% a month, say. */
export function interestForCycle(average: Money, cycleRate: Fraction, rounding: Rounding): Money {
  return money(scaleExact(average, [cycleRate], rounding));
}

export interface FullBackTerms {
  readonly dailyRate: Fraction;
  /** The bank's text decides whether the statement day itself is charged: they differ (see tests). */
  readonly statementDayCounts: boolean;
}

export interface FullBackBill {
  /** Purchases of the bill, each from the day it was posted. */
  readonly purchases: readonly CardTransaction[];
  /** Payments after the bill, as positive amounts. */
  readonly payments: readonly CardTransaction[];
  /** The last day on which a full payment is interest-free. Null: any listed payment is in time. */
  readonly dueDay: Day | null;
  /** The next statement, which bills this interest. */
  readonly statementDay: Day;
}

/**
 * Full-back interest (全额计息): unless the bill is paid in full by its due day, every purchase is
 * charged from its posting day, on its full amount, until payments reduce what is owed; the day of a
 * payment is charged on the reduced balance. Rounded once.
 * Source: card agreements of Chinese banks; worked examples of CITIC, BoCom and CMB.
 */
export function fullBackInterest(
  { purchases, payments, dueDay, statementDay }: FullBackBill,
  { dailyRate, statementDayCounts }: FullBackTerms,
  rounding: Rounding,
): Money {
  if (isPaidInFull(purchases, payments, dueDay)) return money(0);
  const end = statementDay + (statementDayCounts ? 1 : 0);
  let balanceDays = 0;
  for (const { on, amount } of purchases) balanceDays += amount * Math.max(0, end - on);
  for (const { on, amount } of payments) balanceDays -= amount * Math.max(0, end - on);
  return money(scaleExact(Math.max(0, balanceDays), [dailyRate], rounding));
}

function isPaidInFull(
  purchases: readonly CardTransaction[],
  payments: readonly CardTransaction[],
  dueDay: Day | null,
): boolean {
  const inTime = payments.filter(({ on }) => dueDay === null || on <= dueDay);
  return sum(inTime.map(({ amount }) => amount)) >= sum(purchases.map(({ amount }) => amount));
}
