import { money } from '../units/money.ts';
import { ppm } from '../units/rate.ts';
import type { OfferKind, TypedOffer } from './offer.ts';

const NOTHING = {
  amount: null,
  months: null,
  days: null,
  rate: null,
  perDay: null,
  dailyUnit: 'percent',
  repayment: 'level-payment',
  fee: null,
  feeTime: 'deducted',
  payment: null,
} as const satisfies Omit<TypedOffer, 'kind'>;

/** What the sentence of each kind says before anything is typed. */
export const OFFER_EXAMPLES: Readonly<Record<OfferKind, TypedOffer>> = {
  'monthly-fee': {
    ...NOTHING,
    kind: 'monthly-fee',
    amount: money(6_000_00),
    rate: ppm(6_000),
    months: 12,
  },
  /** 8.8% over 12: a bill's instalments as platforms offered them in 2018-2020. */
  'term-fee': {
    ...NOTHING,
    kind: 'term-fee',
    amount: money(6_000_00),
    rate: ppm(88_000),
    months: 12,
  },
  /** 0.05% a day: the daily rate that platforms and cards quote most often. */
  'daily-price': {
    ...NOTHING,
    kind: 'daily-price',
    amount: money(1_000_00),
    rate: ppm(500),
    perDay: money(50),
    months: 12,
    days: 30,
  },
  'yearly-rate': {
    ...NOTHING,
    kind: 'yearly-rate',
    amount: money(6_000_00),
    rate: ppm(144_000),
    months: 12,
  },
  /** The worked example of PBOC Announcement [2021] No. 3. */
  'fee-up-front': {
    ...NOTHING,
    kind: 'fee-up-front',
    amount: money(100_000_00),
    fee: money(1_000_00),
    payment: money(8_833_30),
    months: 12,
  },
  /** 15 for each 100, for two weeks: the usual example of a payday loan. */
  'one-payment': {
    ...NOTHING,
    kind: 'one-payment',
    amount: money(100_00),
    fee: money(15_00),
    days: 14,
  },
};
