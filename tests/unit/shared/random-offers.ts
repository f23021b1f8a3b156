import fc from 'fast-check';
import type { Offer } from '../../../shared/analysis/offer.ts';
import { REPAYMENT_METHODS } from '../../../shared/rates/schedule.ts';
import { money } from '../../../shared/units/money.ts';
import { ppm } from '../../../shared/units/rate.ts';

const amount = fc.integer({ min: 100, max: 100_000_000 }).map(money);
const months = fc.integer({ min: 1, max: 120 });
const days = fc.integer({ min: 1, max: 365 });
const rate = (most: number) => fc.integer({ min: 0, max: most }).map(ppm);
const method = fc.constantFrom(...REPAYMENT_METHODS);

const plan = fc.oneof(
  fc.record({ method, months }),
  fc.record({ method: fc.constant('once' as const), days }),
);

/** Payments that repay what is held, from not a cent more to three times as much. */
const upFront = fc
  .record({
    amount,
    months,
    feeShare: fc.integer({ min: 0, max: 99 }),
    above: fc.integer({ min: 0, max: 200 }),
    feeTime: fc.constantFrom('deducted' as const, 'on-top' as const),
  })
  .map(({ amount, months, feeShare, above, feeTime }): Offer => {
    const fee = money(Math.floor((amount * feeShare) / 100));
    const least = Math.ceil((amount - fee) / months);
    const payment = money(least + Math.floor((least * above) / 100));
    return { kind: 'fee-up-front', amount, fee, feeTime, payment, months };
  });

/** Offers of every kind within the bounds of the tool. */
export const offers: fc.Arbitrary<Offer> = fc.oneof(
  fc.record({ kind: fc.constant('monthly-fee' as const), amount, rate: rate(500_000), months }),
  fc.record({ kind: fc.constant('term-fee' as const), amount, rate: rate(10_000_000), months }),
  fc.record({
    kind: fc.constant('daily-price' as const),
    amount,
    price: fc.record({ unit: fc.constant('percent' as const), rate: rate(100_000) }),
    plan,
  }),
  fc.record({
    kind: fc.constant('yearly-rate' as const),
    amount,
    rate: rate(10_000_000),
    method,
    months,
  }),
  upFront,
  fc.record({
    kind: fc.constant('one-payment' as const),
    amount,
    fee: fc.integer({ min: 0, max: 100_000_000 }).map(money),
    days,
  }),
);
