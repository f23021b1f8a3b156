import type { RunState } from '../engine/state.ts';
import { costAccount } from '../ledger/account.ts';
import { money, plus, sum, ZERO, type Money } from '../units/money.ts';

/** What borrowing has cost in a run: charges for carrying debt, fees for spreading it. */
export interface CreditCosts {
  readonly lines: readonly LineCosts[];
  readonly charges: Money;
  readonly fees: Money;
  readonly total: Money;
}

export interface LineCosts {
  readonly line: string;
  readonly charges: Money;
  readonly fees: Money;
  readonly total: Money;
}

export function creditCosts(state: RunState): CreditCosts {
  const lines = Object.keys(state.lines).map((line): LineCosts => {
    const charges = money(state.balances[costAccount(line, 'charge')] ?? ZERO);
    const fees = money(state.balances[costAccount(line, 'fee')] ?? ZERO);
    return { line, charges, fees, total: plus(charges, fees) };
  });
  return {
    lines,
    charges: sum(lines.map(({ charges }) => charges)),
    fees: sum(lines.map(({ fees }) => fees)),
    total: sum(lines.map(({ total }) => total)),
  };
}
