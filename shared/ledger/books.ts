import { money, negate, type Money } from '../units/money.ts';
import type { AccountId } from './account.ts';
import type { Entry, Leg } from './entry.ts';

/** Running balances: an index of the journal, kept by {@link postEntry} alone. */
export type Balances = Readonly<Record<AccountId, Money>>;

/** The books while a step works on them: a private copy, handed back whole or dropped. */
export interface Books {
  readonly balances: Record<AccountId, Money>;
  /** New entries in order; null when a forecast has no use for them. */
  readonly entries: Entry[] | null;
  nextEntry: number;
}

export function openBooks(accounts: readonly AccountId[]): Books {
  const balances: Record<AccountId, Money> = {};
  for (const account of accounts) balances[account] = money(0);
  return { balances, entries: [], nextEntry: 0 };
}

/**
 * Moves `amount` from one account to another: debits `to`, credits `from`.
 * @param amount positive
 */
export function move(from: AccountId, to: AccountId, amount: Money): readonly Leg[] {
  return [
    { account: to, amount },
    { account: from, amount: negate(amount) },
  ];
}

/**
 * The only constructor of entries and the only writer of balances.
 * @throws when the legs don't sum to zero, a leg is zero, or an account isn't in the chart.
 */
export function postEntry(books: Books, draft: Omit<Entry, 'n'>): void {
  let total = 0;
  for (const { account, amount } of draft.legs) {
    const before = books.balances[account];
    if (before === undefined) throw new Error(`Broken invariant: no account ${account}`);
    if (amount === 0) throw new Error(`Broken invariant: a leg of ${draft.kind} is zero`);
    books.balances[account] = money(before + amount);
    total += amount;
  }
  if (total !== 0) throw new Error(`Broken invariant: ${draft.kind} sums to ${total}`);
  books.entries?.push({ n: books.nextEntry, ...draft });
  books.nextEntry += 1;
}

/**
 * What {@link postEntry} does to the balances for two legs, where no entry is kept.
 * @throws as it does
 */
export function moveOnly(books: Books, from: AccountId, to: AccountId, amount: Money): void {
  const [given, taken] = [books.balances[from], books.balances[to]];
  if (given === undefined || taken === undefined || from === to || amount <= 0) {
    throw new Error(`Broken invariant: ${amount} can't move from ${from} to ${to}`);
  }
  books.balances[from] = money(given - amount);
  books.balances[to] = money(taken + amount);
  books.nextEntry += 1;
}
