import type { RateMethod } from '../products/regions/region.ts';
import { effectiveApr, periodicFromEffective, yearsBetween } from '../rates/effective-rate.ts';
import { annualised, periodicRate } from '../rates/instalment-rate.ts';
import { singlePaymentApr, singleTermBetween, usAprFromDates } from '../rates/us-apr.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';
import type { DatedPayment } from './pay-down.ts';

const MONTHS = 12;
const YEAR_DAYS = 365;

/** One offer's yearly rate in every convention, as fractions; null where it has none. */
export type OfferRates = Readonly<Record<RateMethod, number | null>>;

const NO_RATES: OfferRates = {
  'nominal-actuarial': null,
  'effective-days-365': null,
  'simple-12-irr': null,
  'effective-12-irr': null,
};

/**
 * The yearly rates of an amount received on a day and paid back on others.
 *
 * Payments a month apart count as equal periods from the day of the credit where the convention
 * knows only periods (12 x IRR: PBOC Announcement [2021] No. 3, RBI); otherwise those two are told
 * from actual days: a single payment as cost / amount x 365 / days, several from the effective rate.
 * @returns all null when nothing, or less than was received, is paid back
 */
export function offerRates(amount: Money, on: Day, payments: readonly DatedPayment[]): OfferRates {
  const later = payments.filter((payment) => payment.on > on);
  const atOnce = payments.reduce(
    (sum, payment) => sum + (payment.on <= on ? payment.amount : 0),
    0,
  );
  const received = amount - atOnce;
  const total = later.reduce((sum, payment) => sum + payment.amount, 0);
  if (received <= 0 || total < received) return NO_RATES;
  const effective = effectiveApr(
    [{ amount: received, years: 0 }],
    later.map((payment) => ({
      amount: payment.amount,
      years: yearsBetween(on, payment.on, 'days-365'),
    })),
  );
  const yearly = effective.ok ? effective.value : null;
  return {
    'nominal-actuarial': nominal(received, on, later),
    'effective-days-365': yearly,
    ...byPeriods(received, on, later, yearly),
  };
}

function byPeriods(
  received: number,
  on: Day,
  later: readonly DatedPayment[],
  yearly: number | null,
): Pick<OfferRates, 'simple-12-irr' | 'effective-12-irr'> {
  const amounts = later.map(({ amount }) => amount);
  if (isMonthly(later)) {
    const { simple, compound } = annualised(periodicRate(received, amounts), MONTHS);
    return { 'simple-12-irr': simple, 'effective-12-irr': compound };
  }
  const [only] = later;
  if (later.length === 1 && only !== undefined) {
    const simple = ((only.amount - received) / received) * (YEAR_DAYS / (only.on - on));
    return { 'simple-12-irr': simple, 'effective-12-irr': yearly };
  }
  const simple = yearly === null ? null : MONTHS * periodicFromEffective(yearly, MONTHS);
  return { 'simple-12-irr': simple, 'effective-12-irr': yearly };
}

/** A month, and a few days either way where a due day has moved off a day of rest. */
const SHORTEST_MONTH = 25;
const LONGEST_MONTH = 36;

/** Two payments or more, each a month after the one before. */
function isMonthly(payments: readonly DatedPayment[]): boolean {
  return (
    payments.length > 1 &&
    payments.every(({ on }, i) => {
      const before = payments[i - 1];
      if (before === undefined) return true;
      const days = on - before.on;
      return days >= SHORTEST_MONTH && days <= LONGEST_MONTH;
    })
  );
}

function nominal(received: number, on: Day, later: readonly DatedPayment[]): number | null {
  const [only] = later;
  if (later.length === 1 && only !== undefined) {
    const term = singleTermBetween(on, only.on);
    const apr = singlePaymentApr(received, only.amount, term);
    return apr.ok ? apr.value : null;
  }
  const apr = usAprFromDates([{ on, amount: received }], later, { unit: 'month', n: 1 });
  return apr.ok ? apr.value : null;
}
