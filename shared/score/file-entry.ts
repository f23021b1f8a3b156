import type { Day } from '../units/day.ts';
import type { CreditFile, FileAccount } from './credit-file.ts';

/**
 * What of an account's entry can be disputed: one late mark, whether it is open or closed, what is
 * owed on it.
 */
export const FILE_ENTRY_KINDS = ['late', 'status', 'balance'] as const;
export type FileEntryKind = (typeof FILE_ENTRY_KINDS)[number];

/** An entry of one account's; `on` is the reporting evening of a late mark, else null. */
export interface FileEntry {
  readonly account: string;
  readonly entry: FileEntryKind;
  readonly on: Day | null;
}

export function isSameEntry(a: FileEntry, b: FileEntry): boolean {
  return a.account === b.account && a.entry === b.entry && a.on === b.on;
}

export function accountOf({ accounts }: CreditFile, id: string): FileAccount | undefined {
  return accounts.find((account) => account.id === id);
}

/**
 * What an account says by an entry, as one value that can be compared.
 * @returns null when there is no such entry
 */
export function saidBy(
  account: FileAccount,
  { entry, on }: Pick<FileEntry, 'entry' | 'on'>,
): string | null {
  if (entry === 'late') {
    const late = account.lates.find((one) => one.on === on);
    return late === undefined ? null : String(late.daysPastDue);
  }
  if (on !== null) return null;
  return entry === 'status' ? account.status : String(account.balance);
}
