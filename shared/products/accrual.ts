import { invariant } from '../result.ts';
import { money, mulDiv, type Money, type Rounding } from '../units/money.ts';

/**
 * Interest accrued and not yet posted, exact: `whole + rest / unit` minor units, where the unit
 * belongs to the rate (a million for parts per million a day). Kept apart so that no sum of nights
 * leaves the safe integers. What rounding left over at a posting stays in it; it may be below zero.
 */
export interface Accrual {
  readonly whole: number;
  /** From 0 up to, not including, the unit. */
  readonly rest: number;
}

export const NO_ACCRUAL: Accrual = { whole: 0, rest: 0 };

/** Adds `numerator / unit`, exactly. */
export function accrue({ whole, rest }: Accrual, numerator: number, unit: number): Accrual {
  const total = rest + numerator;
  invariant(Number.isSafeInteger(total) && unit > 0, 'an accrual adds whole numbers');
  const left = ((total % unit) + unit) % unit;
  return { whole: whole + (total - left) / unit, rest: left };
}

/** What posting it now would post: rounded once, and never below zero. */
export function accruedAmount({ whole, rest }: Accrual, unit: number, rounding: Rounding): Money {
  return money(Math.max(0, whole + mulDiv(rest, 1, unit, rounding)));
}

/** What stays accrued after so much of it is posted. */
export function withoutPosted({ whole, rest }: Accrual, posted: Money): Accrual {
  return { whole: whole - posted, rest };
}
