import { accountsOf, IN_TRANSIT, REFUNDS_DUE, STOLEN, type ChartedLine } from './account.ts';
import type { Balances } from './books.ts';
import type { Entry } from './entry.ts';

/** Something the books must never show; `detail` is for developers. */
export interface Breach {
  readonly check: string;
  readonly detail: string;
}

/** Balances sum to zero: nothing was made or lost. */
function zeroSum(balances: Balances): readonly Breach[] {
  let total = 0;
  for (const account in balances) total += balances[account] ?? 0;
  return total === 0 ? [] : [{ check: 'zero-sum', detail: `the books sum to ${total}` }];
}

/** No part of a line is in the lender's debt, and no promise to the learner is negative. */
function signs(balances: Balances, lines: readonly ChartedLine[]): readonly Breach[] {
  const wrong: string[] = [];
  for (const line of lines) {
    const { parts } = accountsOf(line.id);
    for (const part of [...line.parts, 'disputed'] as const)
      if ((balances[parts[part]] ?? 0) > 0) wrong.push(parts[part]);
  }
  for (const account of [IN_TRANSIT, REFUNDS_DUE, STOLEN]) {
    if ((balances[account] ?? 0) < 0) wrong.push(account);
  }
  return wrong.map((account) => ({
    check: 'signs',
    detail: `${account} stands at ${balances[account]}`,
  }));
}

/** The cheap checks, run after every step. */
export function checkBalances(
  balances: Balances,
  lines: readonly ChartedLine[],
): readonly Breach[] {
  return [...zeroSum(balances), ...signs(balances, lines)];
}

/** Balances as the journal says, summed from the first entry. */
export function foldJournal(journal: readonly Entry[]): Readonly<Record<string, number>> {
  const balances: Record<string, number> = {};
  for (const entry of journal) {
    for (const { account, amount } of entry.legs) {
      balances[account] = (balances[account] ?? 0) + amount;
    }
  }
  return balances;
}

/** The index equals the fold of the journal, entry by entry, and entries are numbered in order. */
export function checkJournal(balances: Balances, journal: readonly Entry[]): readonly Breach[] {
  const folded = foldJournal(journal);
  const accounts = new Set([...Object.keys(balances), ...Object.keys(folded)]);
  const differing = [...accounts].filter((id) => (balances[id] ?? 0) !== (folded[id] ?? 0));
  const misnumbered = journal.findIndex((entry, n) => entry.n !== n);
  return [
    ...differing.map((account) => ({
      check: 'index-equals-fold',
      detail: `${account}: index ${balances[account] ?? 0}, journal ${folded[account] ?? 0}`,
    })),
    ...(misnumbered < 0 ? [] : [{ check: 'numbering', detail: `entry ${misnumbered}` }]),
  ];
}
