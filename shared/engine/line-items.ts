import { costAccount } from '../ledger/account.ts';
import type { ItemKind } from '../products/disputed-item.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import { changeLine, lineOf, type World } from './world.ts';

/** Notes what is put on a line, so that it can be disputed later. Called before it is posted. */
export function noteItem(
  world: World,
  id: string,
  item: {
    readonly kind: ItemKind;
    readonly ref: string;
    readonly amount: Money;
    readonly fee?: Money;
  },
): void {
  const { items } = lineOf(world, id);
  const { kind, ref, amount, fee = ZERO } = item;
  const same = items.filter((other) => other.ref === ref).length;
  const noted = {
    id: same === 0 ? ref : `${ref}-${same + 1}`,
    kind,
    ref,
    amount,
    fee,
    postedOn: world.day,
    chargedBefore: money(world.books.balances[costAccount(id, 'charge')] ?? 0),
    yours: world.actor === 'owner',
  };
  changeLine(world, id, { items: [...items, noted] });
}
