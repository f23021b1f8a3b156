import { owesOf } from '../ledger/account.ts';
import { familyOf } from '../products/families.ts';
import type { ChargeEvent } from '../scenario/scenario.ts';
import { deskOf } from './line-desk.ts';
import { noteItem } from './line-items.ts';
import { refusedBy } from './line-permit.ts';
import { lineOf, tell, type World } from './world.ts';

/** A seller charges the line without being asked: as a purchase, and refused as one is. */
export function chargeLine(world: World, { id, line: on, amount }: ChargeEvent): void {
  const line = lineOf(world, on);
  const purchase = { ref: id, amount, periods: null, arrivesOn: world.day };
  const owes = owesOf(world.books.balances, on);
  const refusal = refusedBy(line, 'buy') ?? familyOf(line).refusePurchase(line, owes, purchase);
  if (refusal !== null) {
    tell(world, { kind: 'charge-refused', line: on, id, amount });
    return;
  }
  noteItem(world, on, { kind: 'charge', ref: id, amount });
  familyOf(line).purchase(deskOf(world, on), purchase);
  tell(world, { kind: 'charged', line: on, id, amount });
}
