import type { Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import type { BillingCycle, CardTransaction } from './card-interest.ts';

/** A balance that bears interest on each day from `from` to `to`, both included. */
export interface ChargeableSegment {
  readonly balance: Money;
  readonly from: Day;
  readonly to: Day;
}

/** A cycle whose purchases had a grace period, and the payment that ended or kept it. */
export interface GraceBill {
  /** The purchases of the cycle before, all of them within a grace period. */
  readonly billed: Money;
  /** Paid by the due day, as far as it reduced those purchases. */
  readonly paidInTime: Money;
  /** Purchases of the running cycle, from their own days on. */
  readonly newPurchases: readonly CardTransaction[];
}

/**
 * What may bear interest in a cycle when the bill of the cycle before was not paid in full: only
 * what was left unpaid, from this cycle's first day, and new purchases from their own days. Nothing
 * reaches back into the cycle before ("two-cycle" interest), and nothing is charged on what was
 * repaid while the grace period ran. Paid in full, nothing bears interest.
 * Source: 12 CFR 1026.54(a)(1), comment 54(a)(1)-6.
 */
export function chargeableSegments(
  { billed, paidInTime, newPurchases }: GraceBill,
  cycle: BillingCycle,
): readonly ChargeableSegment[] {
  const unpaid = money(Math.max(0, billed - paidInTime));
  if (unpaid === 0) return [];
  const later = newPurchases
    .filter(({ on }) => on >= cycle.from && on <= cycle.to)
    .map(({ on, amount }) => ({ balance: amount, from: on, to: cycle.to }));
  return [{ balance: unpaid, from: cycle.from, to: cycle.to }, ...later];
}
