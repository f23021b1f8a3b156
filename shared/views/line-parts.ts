import type { Money } from '../units/money.ts';
import { plus } from '../units/money.ts';
import type { Day } from '../units/day.ts';
import { accruedCharge } from '../products/pay-later.ts';
import type { LineView } from './line-view.ts';

/** What a line's limit is taken up by, in the order in which its ruler and its list show it. */
export const LINE_PART_KINDS = ['carried', 'billed', 'unbilled', 'plan', 'held'] as const;
export type LinePartKind = (typeof LINE_PART_KINDS)[number];

export interface LinePartView {
  readonly kind: LinePartKind;
  /** The plan or parcel; null for a balance. */
  readonly ref: string | null;
  readonly amount: Money;
  /** Plans: periods not yet billed. */
  readonly periodsLeft: number | null;
  /** Parcels: when it comes. */
  readonly arrivesOn: Day | null;
}

/**
 * The parts above zero. They sum to what is owed and held, plus the charge that has accrued and is
 * not posted yet (within `carried`).
 */
export function lineParts(view: LineView): readonly LinePartView[] {
  const { line, parts, plans } = view;
  const carried = plus(plus(parts.carried, parts.charges), accruedCharge(line));
  return [
    balance('carried', carried),
    balance('billed', parts.billed),
    balance('unbilled', parts.unbilled),
    ...plans.map(({ plan, principalLeft, periodsLeft }) => ({
      ...balance('plan', principalLeft),
      ref: plan.id,
      periodsLeft,
    })),
    ...line.purchases.map(({ id, amount, arrivesOn }) => ({
      ...balance('held', amount),
      ref: id,
      arrivesOn,
    })),
  ].filter(({ amount }) => amount > 0);
}

function balance(kind: LinePartKind, amount: Money): LinePartView {
  return { kind, ref: null, amount, periodsLeft: null, arrivesOn: null };
}
