import { lineAccount, OPENING } from '../ledger/account.ts';
import { move } from '../ledger/books.ts';
import { NO_ACCRUAL } from '../products/accrual.ts';
import type { OverdraftTerms } from '../products/overdraft.ts';
import type { LineSetup } from '../scenario/scenario.ts';
import { ZERO } from '../units/money.ts';
import { openBase } from './open-loans.ts';
import { post, type World } from './world.ts';

/** Opens an overdraft with what of it is in use; interest of the month so far is not counted. */
export function openOverdraft(world: World, setup: LineSetup, terms: OverdraftTerms): void {
  const { id, opening } = setup;
  const borrowed = opening.borrowed ?? ZERO;
  if (borrowed > 0) {
    const legs = move(lineAccount(id, 'principal'), OPENING, borrowed);
    post(world, 'opening', { line: id, ref: 'borrowed' }, legs);
  }
  const base = openBase(world, setup);
  world.lines[id] = { ...base, family: 'overdraft', terms, accrual: NO_ACCRUAL };
}
