import type { AccountId } from './account.ts';

/** An account's name taken apart: `line:<id>:<part>`, `cost:<id>:<kind>`, or one of everybody's. */
export type AccountName =
  | { readonly of: 'line'; readonly line: string; readonly part: string }
  | { readonly of: 'cost'; readonly line: string; readonly part: string }
  | { readonly of: 'run'; readonly part: string };

const OF_A_LINE = /^(line|cost):(.+):([^:]+)$/;

/** Reads the parts of an account's name; the inverse of `accountsOf` for any family of line. */
export function accountName(account: AccountId): AccountName {
  const match = OF_A_LINE.exec(account);
  if (match === null) return { of: 'run', part: account };
  const [, of, line = '', part = ''] = match;
  return { of: of === 'cost' ? 'cost' : 'line', line, part };
}

/** Parts that hold limit without being owed: not received yet, or not accepted. */
const NOT_OWED: ReadonlySet<string> = new Set(['held', 'disputed']);

/** Whether the account's credit balance is debt of the learner. */
export function isOwed(account: AccountId): boolean {
  const name = accountName(account);
  return name.of === 'line' && !NOT_OWED.has(name.part);
}
