import type { RunState } from '../engine/state.ts';
import { CHAIN_START, nextLink } from '../ledger/hash-chain.ts';
import type { Canonical } from '../ledger/canonical-json.ts';
import type { Entry } from '../ledger/entry.ts';
import { creditCost, owedOn } from '../products/families.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** The proof that a line was closed with nothing owed (结清证明). */
export interface Certificate {
  readonly line: string;
  readonly openedOn: Day;
  readonly closedOn: Day;
  readonly owed: Money;
  readonly cost: Money;
  /** Hash over the line's entries up to the closing; the same run gives the same one. */
  readonly hash: string;
}

/** Null unless the line is closed. */
export function certificate(
  state: RunState,
  journal: readonly Entry[],
  id: string,
): Certificate | null {
  const line = state.lines[id];
  if (line === undefined || line.closedOn === null) return null;
  let hash = CHAIN_START;
  for (const entry of journal) {
    if (entry.line === id) hash = nextLink(hash, entry as unknown as Canonical);
  }
  return {
    line: id,
    openedOn: line.openedOn,
    closedOn: line.closedOn,
    owed: owedOn(state.balances, line),
    cost: creditCost(state.balances, id),
    hash,
  };
}
