import type { AccountId } from '../ledger/account.ts';
import type { Entry } from '../ledger/entry.ts';
import { accountName } from '../ledger/line-account.ts';
import { money, type Money } from '../units/money.ts';
import type { Message, NameOf } from './describe.ts';

/** The kind of a posting in words, e.g. "Purchases billed". */
export function describeEntryKind({ kind }: Entry): Message {
  return { key: `entry.${kind}`, params: {} };
}

/** An account in words. */
export function describeAccount(account: AccountId, nameOf: NameOf): Message {
  const name = accountName(account);
  const key = `account.${name.of}.${name.part}`;
  return { key, params: name.of === 'run' ? {} : { line: nameOf(name.line) } };
}

/**
 * What a posting is about: the name of a purchase, plan or item, a bill's day, or who paid.
 * Null where its kind says everything.
 */
export function describeEntryAbout(entry: Entry, nameOf: NameOf): Message | null {
  const { kind, ref, line } = entry;
  if (kind === 'payment') return { key: `paidBy.${ref}`, params: {} };
  if (ref === line) return null;
  const name = /^\d+$/.test(ref) ? nameOf(`bill-${ref}`) : nameOf(ref);
  // Opening entries are about a part of the account, which has no name of its own.
  return name === ref ? null : { key: 'entryAbout', params: { item: name } };
}

/** One movement of an entry: an amount and the accounts on its two sides. */
export interface Movement {
  readonly from: AccountId;
  readonly to: AccountId;
  readonly amount: Money;
}

/**
 * An entry's legs as movements. Value goes from the credited account to the debited one; a debt
 * that changes its place on a line goes the other way, from where it was to where it now is.
 * Legs are matched in the order in which they were posted.
 */
export function movementsOf({ legs }: Entry): readonly Movement[] {
  const left = (sign: 1 | -1) =>
    legs
      .filter(({ amount }) => Math.sign(amount) === sign)
      .map(({ account, amount }) => ({ account, left: Math.abs(amount) }));
  const [debits, credits] = [left(1), left(-1)];
  const movements: Movement[] = [];
  let [debit, credit] = [debits.shift(), credits.shift()];
  while (debit !== undefined && credit !== undefined) {
    const amount = Math.min(debit.left, credit.left);
    movements.push(movement(debit.account, credit.account, money(amount)));
    debit.left -= amount;
    credit.left -= amount;
    if (debit.left === 0) debit = debits.shift();
    if (credit.left === 0) credit = credits.shift();
  }
  return movements;
}

function movement(debit: AccountId, credit: AccountId, amount: Money): Movement {
  const moved = accountName(debit).of === 'line' && accountName(credit).of === 'line';
  return moved ? { from: debit, to: credit, amount } : { from: credit, to: debit, amount };
}
