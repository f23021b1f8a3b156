import { owesOf } from '../ledger/account.ts';
import { familyOf } from '../products/families.ts';
import type { Line, LineId } from '../products/line.ts';
import type { Money } from '../units/money.ts';
import { moveLine, refuseDeed } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { changeLine, lineOf, tell, type World } from './world.ts';

/** What an owner does so as to borrow less without closing. */

/**
 * Sets a limit below the lender's. It holds everywhere at once: buying, drawing, the report to the
 * bureau. It can't be below what is in use.
 */
export function cutLimit(world: World, id: string, limit: Money): Refusal | null {
  const refusal = refuseDeed(world, id, 'cut-limit');
  if (refusal !== null) return refusal;
  const line = lineOf(world, id);
  if (limit <= 0) return { code: 'not-positive' };
  const from = line.lenderLimit ?? line.terms.limit;
  if (limit >= from) return { code: 'limit-not-lower', line: id, limit: from };
  const used = familyOf(line).used(line, owesOf(world.books.balances, id));
  if (limit < used) return { code: 'limit-in-use', line: id, used };
  setLimit(world, id, limit);
  changeLine(world, id, { ownLimit: limit, lenderLimit: from });
  moveLine(world, id, 'cut-limit');
  tell(world, { kind: 'limit-cut', line: id, limit, from });
  return null;
}

/** Back to the lender's limit, in one step. */
export function restoreLimit(world: World, id: string): Refusal | null {
  const refusal = refuseDeed(world, id, 'restore-limit');
  if (refusal !== null) return refusal;
  const { lenderLimit } = lineOf(world, id);
  if (lenderLimit === null) return { code: 'not-limited', line: id };
  liftOwnLimit(world, id);
  moveLine(world, id, 'restore-limit');
  tell(world, { kind: 'limit-restored', line: id, limit: lenderLimit });
  return null;
}

/** The lender's limit holds again, if the owner had set one. */
export function liftOwnLimit(world: World, id: string): void {
  const { lenderLimit } = lineOf(world, id);
  if (lenderLimit === null) return;
  setLimit(world, id, lenderLimit);
  changeLine(world, id, { ownLimit: null, lenderLimit: null });
}

/** The lender raises its limit; an own limit stays where it is. */
export function raiseLimit(world: World, id: string, by: Money): void {
  const line = lineOf(world, id);
  const raised = (line.lenderLimit ?? line.terms.limit) + by;
  if (line.lenderLimit === null) setLimit(world, id, raised as Money);
  else changeLine(world, id, { lenderLimit: raised as Money });
}

/** The lender's own limit is another one from now on; an owner's that is not below it falls away. */
export function setLenderLimit(world: World, id: string, limit: Money): void {
  const line = lineOf(world, id);
  const from = line.lenderLimit ?? line.terms.limit;
  if (line.status === 'closed' || limit === from) return;
  if (line.lenderLimit === null) setLimit(world, id, limit);
  else if (line.terms.limit < limit) changeLine(world, id, { lenderLimit: limit });
  else {
    liftOwnLimit(world, id);
    setLimit(world, id, limit);
    if (line.status === 'limited') moveLine(world, id, 'restore-limit');
  }
  tell(world, { kind: 'lender-limit', line: id, limit, from });
}

function setLimit(world: World, id: string, limit: Money): void {
  const line = lineOf(world, id);
  world.lines[id] = { ...line, terms: { ...line.terms, limit } } as Line;
  world.ownLines.add(id);
}

/** Which line is ticked when something is bought; null takes the tick away. */
export function setDefault(world: World, id: LineId | null): Refusal | null {
  if (id === null) {
    dropDefault(world, world.defaultLine);
    return null;
  }
  const refusal = refuseDeed(world, id, 'set-default');
  if (refusal !== null) return refusal;
  if (!BUYING.includes(lineOf(world, id).family)) return { code: 'not-offered', line: id };
  world.defaultLine = id;
  tell(world, { kind: 'default-set', line: id, isDefault: true });
  return null;
}

/** Families that buy things; the others lend money. */
const BUYING: readonly Line['family'][] = ['pay-later', 'card', 'bnpl'];

/** A line that can buy no more is ticked no more. */
export function dropDefault(world: World, id: LineId | null): void {
  if (id === null || world.defaultLine !== id) return;
  world.defaultLine = null;
  tell(world, { kind: 'default-set', line: id, isDefault: false });
}
