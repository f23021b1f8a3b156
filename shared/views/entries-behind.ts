import type { Blocker } from '../closing/blocker.ts';
import { accountsOf, REFUNDS_DUE, type AccountId, type LinePart } from '../ledger/account.ts';
import type { Entry } from '../ledger/entry.ts';
import { familyOf } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import { PAY_LATER_PARTS } from '../products/pay-later.ts';
import { assertNever } from '../result.ts';
import { minus, money, smaller, sum, ZERO, type Money } from '../units/money.ts';
import type { Share } from './record-trace.ts';

/**
 * The entries that a blocker's amount comes from, each with its share; computed from the journal.
 * Debts are traced oldest first: what was paid is taken to have paid the oldest. Interest not posted
 * yet, and what is no amount of money, has no entry.
 * @param journal everything posted up to the present, from entry 0
 * @param line the line as it stands at the journal's end
 */
export function entriesBehind(
  journal: readonly Entry[],
  line: Line,
  blocker: Blocker,
): readonly Share[] {
  const own = journal.filter((entry) => entry.line === line.id);
  const { parts } = accountsOf(line.id);
  switch (blocker.kind) {
    case 'pending-receipt':
      return unpaid(about(own, blocker), [parts.held]);
    case 'refund-in-flight':
      return unpaid(about(own, blocker), [REFUNDS_DUE], 1);
    case 'instalments':
      return line.family === 'pay-later'
        ? unpaid(about(own, blocker), [parts.plans])
        : grown(about(own, blocker), owedAccounts(line));
    case 'billed':
    case 'past-due':
      if (blocker.ref !== null) return grown(about(own, blocker), owedAccounts(line));
      return taken(unpaid(own, balanceAccounts(line)), ZERO, blocker.amount);
    case 'unbilled':
      return newest(unpaid(own, balanceAccounts(line)), blocker.amount);
    case 'charged-off':
      return unpaid(own, owedAccounts(line));
    case 'disputed':
    case 'subscription':
      return grown(about(own, blocker), owedAccounts(line));
    case 'residual-interest':
    case 'credit-balance':
    case 'lock-in':
    case 'suspended-for-fraud':
      return [];
    default:
      return assertNever(blocker.kind);
  }
}

/** Entries of what a blocker names. A plan that came of a bill is named after it. */
function about(own: readonly Entry[], { ref }: Blocker): readonly Entry[] {
  return own.filter((entry) => entry.ref === ref || `bill-${entry.ref}` === ref);
}

const NOT_BALANCE: ReadonlySet<LinePart> = new Set(['held', 'plans']);

/** Everything that is owed and no plan. */
function balanceAccounts(line: Line): readonly AccountId[] {
  const { parts } = accountsOf(line.id);
  const own = line.family === 'pay-later' ? PAY_LATER_PARTS : familyOf(line).parts;
  return own.filter((part) => !NOT_BALANCE.has(part)).map((part) => parts[part]);
}

function owedAccounts(line: Line): readonly AccountId[] {
  const { parts } = accountsOf(line.id);
  return familyOf(line)
    .parts.filter((part) => part !== 'held')
    .map((part) => parts[part]);
}

/** What an entry adds to these accounts together; debts are negative in the books. */
function addedBy(entry: Entry, accounts: readonly AccountId[], sign: 1 | -1): number {
  let total = 0;
  for (const { account, amount } of entry.legs) if (accounts.includes(account)) total += amount;
  return total * sign;
}

/** Entries that made a debt grow, in full. */
function grown(entries: readonly Entry[], accounts: readonly AccountId[]): readonly Share[] {
  return entries
    .map((entry) => ({ entry, amount: money(addedBy(entry, accounts, -1)) }))
    .filter(({ amount }) => amount > 0);
}

/** What is left of each entry once everything that came off has met the oldest. Sums to the balance. */
function unpaid(
  entries: readonly Entry[],
  accounts: readonly AccountId[],
  sign: 1 | -1 = -1,
): readonly Share[] {
  const open: { entry: Entry; amount: Money }[] = [];
  for (const entry of entries) {
    const added = addedBy(entry, accounts, sign);
    if (added > 0) open.push({ entry, amount: money(added) });
    let off = money(Math.max(0, -added));
    for (const share of open) {
      const part = smaller(off, share.amount);
      share.amount = minus(share.amount, part);
      off = minus(off, part);
    }
  }
  return open.filter(({ amount }) => amount > 0);
}

/** The shares from `skip` on that come to `amount`, oldest first. */
function taken(shares: readonly Share[], skip: Money, amount: Money): readonly Share[] {
  let toSkip = skip;
  let left = amount;
  return shares
    .map((share) => {
      const skipped = smaller(toSkip, share.amount);
      toSkip = minus(toSkip, skipped);
      const part = smaller(left, minus(share.amount, skipped));
      left = minus(left, part);
      return { ...share, amount: part };
    })
    .filter((share) => share.amount > 0);
}

function newest(shares: readonly Share[], amount: Money): readonly Share[] {
  const all = sum(shares.map((share) => share.amount));
  return taken(shares, minus(all, smaller(all, amount)), amount);
}
