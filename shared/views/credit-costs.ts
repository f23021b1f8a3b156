import type { RunState } from '../engine/state.ts';
import { costAccount } from '../ledger/account.ts';
import { money, sum, ZERO, type Money } from '../units/money.ts';

/** What borrowing has cost in a run: interest and charges, agreed fees, and penalties for being late. */
export interface CreditCosts {
  readonly lines: readonly LineCosts[];
  readonly charges: Money;
  readonly fees: Money;
  readonly penalties: Money;
  readonly total: Money;
}

export interface LineCosts {
  readonly line: string;
  readonly charges: Money;
  readonly fees: Money;
  readonly penalties: Money;
  readonly total: Money;
}

export function creditCosts(state: RunState): CreditCosts {
  const lines = Object.keys(state.lines).map((line): LineCosts => {
    const charges = money(state.balances[costAccount(line, 'charge')] ?? ZERO);
    const fees = money(state.balances[costAccount(line, 'fee')] ?? ZERO);
    const penalties = money(state.balances[costAccount(line, 'penalty')] ?? ZERO);
    return { line, charges, fees, penalties, total: sum([charges, fees, penalties]) };
  });
  return {
    lines,
    charges: sum(lines.map(({ charges }) => charges)),
    fees: sum(lines.map(({ fees }) => fees)),
    penalties: sum(lines.map(({ penalties }) => penalties)),
    total: sum(lines.map(({ total }) => total)),
  };
}
