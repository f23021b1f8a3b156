import { LINE_PARTS, type LinePart } from '../ledger/account.ts';
import type { Split } from '../products/line-event.ts';
import { ZERO, type Money } from '../units/money.ts';

/** A part of a line and how much of a payment it got. */
export interface PartPaid {
  readonly part: LinePart;
  readonly amount: Money;
}

/** How a payment was used, in the order of a line's parts; parts that got nothing are left out. */
export function paymentUse(split: Split): readonly PartPaid[] {
  return LINE_PARTS.map((part) => ({ part, amount: split[part] ?? ZERO })).filter(
    ({ amount }) => amount > 0,
  );
}
