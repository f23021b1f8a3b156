import type { LinePart } from '../ledger/account.ts';
import { negate, sum, ZERO, type Money } from '../units/money.ts';
import type { Desk } from './desk.ts';
import type { SetAside } from './disputed-item.ts';
import type { Line } from './line.ts';

/** The two movements of every dispute. */

export const NO_COSTS: SetAside['costs'] = { interest: ZERO, fees: ZERO };

/** Moves so much of each part into `disputed`, as one entry; nothing when all are zero. */
export function moveAside(
  desk: Desk<Line>,
  ref: string,
  taken: Readonly<Partial<Record<LinePart, Money>>>,
): Money {
  const legs = Object.entries(taken)
    .filter(([, amount]) => amount > 0)
    .map(([part, amount]) => ({ account: desk.part(part as LinePart), amount }));
  const total = sum(legs.map(({ amount }) => amount));
  if (total === 0) return ZERO;
  const disputed = { account: desk.part('disputed'), amount: negate(total) };
  desk.post('dispute', ref, [...legs, disputed]);
  return total;
}

/** Moves so much out of `disputed` back into parts, as one entry. */
export function moveBack(
  desk: Desk<Line>,
  ref: string,
  given: Readonly<Partial<Record<LinePart, Money>>>,
): void {
  const legs = Object.entries(given)
    .filter(([, amount]) => amount > 0)
    .map(([part, amount]) => ({ account: desk.part(part as LinePart), amount: negate(amount) }));
  const total = negate(sum(legs.map(({ amount }) => amount)));
  if (total === 0) return;
  desk.post('dispute-return', ref, [...legs, { account: desk.part('disputed'), amount: total }]);
}
