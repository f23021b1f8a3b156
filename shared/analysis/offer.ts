import { err, ok, type Result } from '../result.ts';
import { REPAYMENT_METHODS, type RepaymentMethod } from '../rates/schedule.ts';
import { money, type Money } from '../units/money.ts';
import { PPM_ONE, type Ppm } from '../units/rate.ts';

/** The ways in which adverts state a price. The order is that of lists on screen. */
export const OFFER_KINDS = [
  'monthly-fee',
  'term-fee',
  'daily-price',
  'yearly-rate',
  'fee-up-front',
  'one-payment',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** How a loan at a rate is paid back: in months by a method, or all at once after some days. */
export const REPAYMENTS = [...REPAYMENT_METHODS, 'once'] as const;
export type Repayment = (typeof REPAYMENTS)[number];

/** A fee up front is kept back from what is paid out, or handed over the same day. */
export const FEE_TIMES = ['deducted', 'on-top'] as const;
export type FeeTime = (typeof FEE_TIMES)[number];

/** A daily price is a share of the amount owed, or money a day for the amount borrowed. */
export const DAILY_UNITS = ['percent', 'money'] as const;
export type DailyUnit = (typeof DAILY_UNITS)[number];

export type DailyPrice =
  | { readonly unit: 'percent'; readonly rate: Ppm }
  | { readonly unit: 'money'; readonly perDay: Money };

/** An offer as its advert states it, checked. Amounts and lengths are positive. */
export type Offer =
  /** A share of the full amount each month, however much has been paid back. */
  | {
      readonly kind: 'monthly-fee';
      readonly amount: Money;
      readonly rate: Ppm;
      readonly months: number;
    }
  /** A share of the full amount for the whole term. */
  | {
      readonly kind: 'term-fee';
      readonly amount: Money;
      readonly rate: Ppm;
      readonly months: number;
    }
  /** So much a day on what is owed. */
  | {
      readonly kind: 'daily-price';
      readonly amount: Money;
      readonly price: DailyPrice;
      readonly plan: DailyPlan;
    }
  /** A nominal yearly rate on what is owed, a twelfth of it each month. */
  | {
      readonly kind: 'yearly-rate';
      readonly amount: Money;
      readonly rate: Ppm;
      readonly method: RepaymentMethod;
      readonly months: number;
    }
  /** A fee at the start, and a payment each month. */
  | {
      readonly kind: 'fee-up-front';
      readonly amount: Money;
      readonly fee: Money;
      readonly feeTime: FeeTime;
      readonly payment: Money;
      readonly months: number;
    }
  /** The amount and a charge, at once, after some days. */
  | {
      readonly kind: 'one-payment';
      readonly amount: Money;
      readonly fee: Money;
      readonly days: number;
    };

export type DailyPlan =
  | { readonly method: RepaymentMethod; readonly months: number }
  | { readonly method: 'once'; readonly days: number };

/** An offer while it is being typed: a field that holds nothing readable is null. */
export interface TypedOffer {
  readonly kind: OfferKind;
  readonly amount: Money | null;
  readonly months: number | null;
  readonly days: number | null;
  readonly rate: Ppm | null;
  readonly perDay: Money | null;
  readonly dailyUnit: DailyUnit;
  readonly repayment: Repayment;
  readonly fee: Money | null;
  readonly feeTime: FeeTime;
  readonly payment: Money | null;
}

export const OFFER_FIELDS = [
  'amount',
  'months',
  'days',
  'rate',
  'perDay',
  'fee',
  'payment',
] as const;
export type OfferField = (typeof OFFER_FIELDS)[number];

/**
 * Why a field's value makes no offer that can be reckoned, with what the sentence needs.
 * `missing`: nothing readable is in it. `out-of-range`: below the least or above the most.
 * `takes-all`: the fee leaves nothing of the amount. `never-repaid`: the payments together are less
 * than what is received.
 */
export type OfferProblem =
  | { readonly field: OfferField; readonly code: 'missing' }
  | {
      readonly field: OfferField;
      readonly code: 'out-of-range';
      readonly least: number;
      readonly most: number;
    }
  | { readonly field: 'fee'; readonly code: 'takes-all'; readonly amount: Money }
  | {
      readonly field: 'payment';
      readonly code: 'never-repaid';
      readonly paid: Money;
      readonly received: Money;
      /** The smallest payment that would pay it back. */
      readonly least: Money;
    };

/** Bounds of the tool, our choice: wide enough for any advert, and money stays within its own. */
export const OFFER_BOUNDS = {
  amount: { least: 1_00, most: 1_000_000_00 },
  months: { least: 1, most: 120 },
  days: { least: 1, most: 365 },
  fee: { least: 0, most: 1_000_000_00 },
  payment: { least: 0, most: 1_000_000_00 },
  perDay: { least: 0, most: 100_000_00 },
} as const;

/** The most that a rate may be, in ppm, by what it is quoted for. */
const MOST_RATE: Readonly<Record<OfferKind, number>> = {
  'monthly-fee': 500_000,
  'term-fee': 10_000_000,
  'daily-price': 100_000,
  'yearly-rate': 10_000_000,
  'fee-up-front': 0,
  'one-payment': 0,
};

/** The fields that an offer of this kind is made of, in the order of its sentence. */
export function fieldsOf(typed: TypedOffer): readonly OfferField[] {
  switch (typed.kind) {
    case 'monthly-fee':
    case 'term-fee':
    case 'yearly-rate':
      return ['amount', 'rate', 'months'];
    case 'daily-price': {
      const price = typed.dailyUnit === 'percent' ? 'rate' : 'perDay';
      return ['amount', price, typed.repayment === 'once' ? 'days' : 'months'];
    }
    case 'fee-up-front':
      return ['amount', 'fee', 'payment', 'months'];
    case 'one-payment':
      return ['amount', 'fee', 'days'];
  }
}

/** What is typed as an offer, or everything that stands in the way, in the order of the fields. */
export function checkOffer(typed: TypedOffer): Result<Offer, readonly OfferProblem[]> {
  const problems = fieldsOf(typed).flatMap((field) => fieldProblem(typed, field) ?? []);
  if (problems.length > 0) return err(problems);
  const offer = offerOf(typed);
  const problem = meaningProblem(offer);
  return problem === null ? ok(offer) : err([problem]);
}

function fieldProblem(typed: TypedOffer, field: OfferField): OfferProblem | null {
  const value = typed[field];
  if (value === null) return { field, code: 'missing' };
  const { least, most } = boundsOf(typed, field);
  return value < least || value > most ? { field, code: 'out-of-range', least, most } : null;
}

function boundsOf(
  typed: TypedOffer,
  field: OfferField,
): { readonly least: number; readonly most: number } {
  if (field === 'rate') return { least: 0, most: MOST_RATE[typed.kind] };
  const bounds = OFFER_BOUNDS[field];
  if (field !== 'perDay' || typed.amount === null) return bounds;
  // The same most as a daily rate has: a tenth of the amount.
  const most = Math.floor((typed.amount * MOST_RATE['daily-price']) / PPM_ONE);
  return { least: 0, most: Math.min(bounds.most, Math.max(0, most)) };
}

/** Called when every field of the kind is known to be filled. */
function offerOf(typed: TypedOffer): Offer {
  const { kind } = typed;
  const amount = filled(typed.amount);
  switch (kind) {
    case 'monthly-fee':
    case 'term-fee':
      return { kind, amount, rate: filled(typed.rate), months: filled(typed.months) };
    case 'daily-price':
      return { kind, amount, price: priceOf(typed), plan: planOf(typed) };
    case 'yearly-rate': {
      const method = typed.repayment === 'once' ? 'level-payment' : typed.repayment;
      return { kind, amount, rate: filled(typed.rate), method, months: filled(typed.months) };
    }
    case 'fee-up-front': {
      const [fee, payment] = [filled(typed.fee), filled(typed.payment)];
      return { kind, amount, fee, feeTime: typed.feeTime, payment, months: filled(typed.months) };
    }
    case 'one-payment':
      return { kind, amount, fee: filled(typed.fee), days: filled(typed.days) };
  }
}

function priceOf({ dailyUnit, rate, perDay }: TypedOffer): DailyPrice {
  return dailyUnit === 'percent'
    ? { unit: 'percent', rate: filled(rate) }
    : { unit: 'money', perDay: filled(perDay) };
}

function planOf({ repayment, months, days }: TypedOffer): DailyPlan {
  return repayment === 'once'
    ? { method: 'once', days: filled(days) }
    : { method: repayment, months: filled(months) };
}

function filled<T>(value: T | null): T {
  if (value === null) throw new Error('Broken invariant: an offer is made of filled fields');
  return value;
}

/** What no single field shows: that the whole is no credit, or is never paid back. */
function meaningProblem(offer: Offer): OfferProblem | null {
  if (offer.kind !== 'fee-up-front') return null;
  const { amount, fee, payment, months } = offer;
  if (fee >= amount) return { field: 'fee', code: 'takes-all', amount };
  const held = money(amount - fee);
  const paid = money(payment * months);
  if (paid >= held) return null;
  const least = money(Math.ceil(held / months));
  return { field: 'payment', code: 'never-repaid', paid, received: held, least };
}
