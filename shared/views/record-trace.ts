import { CASH, type AccountId } from '../ledger/account.ts';
import type { Entry, EntryKind } from '../ledger/entry.ts';
import { accountName } from '../ledger/line-account.ts';
import { CARD_PARTS } from '../products/card-line.ts';
import { assertNever } from '../result.ts';
import { money, negate, sum, type Money } from '../units/money.ts';
import { isAbout, type NoticeRecord, type RecordRow, type StatementRecord } from './records.ts';
import type { StatementPart } from './statement.ts';

/** A leg with what its account stood at once the entry was posted; signs as in the books. */
export interface TracedLeg {
  readonly account: AccountId;
  readonly amount: Money;
  readonly after: Money;
}

export interface TracedEntry {
  readonly entry: Entry;
  readonly legs: readonly TracedLeg[];
}

/** A share of a figure that one entry brought. */
export interface Share {
  readonly entry: Entry;
  readonly amount: Money;
}

/** One part of a statement's total, and the entries whose shares sum to it. */
export interface TracedPart {
  readonly part: StatementPart;
  readonly amount: Money;
  readonly shares: readonly Share[];
}

/** Where the figures of a record come from. */
export type Trace =
  | { readonly kind: 'posting'; readonly entry: TracedEntry }
  | { readonly kind: 'statement'; readonly parts: readonly TracedPart[] }
  | {
      /** Entries that a notice tells of; none for a refusal, which posts nothing. */
      readonly kind: 'books';
      readonly entries: readonly TracedEntry[];
      /** How things stood at that moment. */
      readonly balances: readonly { readonly account: AccountId; readonly amount: Money }[];
    };

/**
 * Follows a record back to the journal.
 * @param journal everything posted up to the present, from entry 0
 */
export function traceOf(journal: readonly Entry[], record: RecordRow): Trace {
  switch (record.kind) {
    case 'posting':
      return { kind: 'posting', entry: traced(journal, record.entry) };
    case 'statement':
      return { kind: 'statement', parts: tracedParts(journal, record) };
    case 'notice': {
      const entries = toldBy(journal, record).map((entry) => traced(journal, entry));
      return { kind: 'books', entries, balances: standing(journal, record) };
    }
    case 'refusal':
      return { kind: 'books', entries: [], balances: standing(journal, record) };
    default:
      return assertNever(record);
  }
}

function traced(journal: readonly Entry[], entry: Entry): TracedEntry {
  const legs = entry.legs.map(({ account, amount }, i) => {
    // An entry may name an account twice: each leg stands after the ones before it.
    const sofar = entry.legs.slice(0, i + 1).filter((leg) => leg.account === account);
    const before = balanceOf(journal, account, entry.n);
    return { account, amount, after: sum([before, ...sofar.map((leg) => leg.amount)]) };
  });
  return { entry, legs };
}

/** The account's balance before entry `end`. */
function balanceOf(journal: readonly Entry[], account: AccountId, end: number): Money {
  let total = 0;
  for (const entry of journal.slice(0, end)) total += legIn(entry, account);
  return money(total);
}

function legIn(entry: Entry, account: AccountId): number {
  let amount = 0;
  for (const leg of entry.legs) if (leg.account === account) amount += leg.amount;
  return amount;
}

/**
 * The entries that a notice tells of. What names neither an item nor a line (lenders' reports,
 * goals, how cash stands) moved no money itself.
 */
function toldBy(journal: readonly Entry[], record: NoticeRecord): readonly Entry[] {
  const { event, before, entries } = record;
  return journal.slice(before, entries).filter((entry) => isAbout(event, entry));
}

/** Cash and everything of the line as the record's own moment had them; zeros are left out. */
function standing(journal: readonly Entry[], record: RecordRow) {
  const balances = new Map<AccountId, number>([[CASH, 0]]);
  for (const entry of journal.slice(0, record.entries)) {
    for (const { account, amount } of entry.legs) {
      const name = accountName(account);
      const asked = account === CASH || (name.of === 'line' && name.line === record.line);
      if (asked) balances.set(account, (balances.get(account) ?? 0) + amount);
    }
  }
  return [...balances]
    .filter(([account, amount]) => account === CASH || amount !== 0)
    .map(([account, amount]) => ({ account, amount: money(amount) }));
}

function tracedParts(journal: readonly Entry[], record: StatementRecord): readonly TracedPart[] {
  const { statement } = record;
  const sharesIn =
    statement.of === 'card' ? cardShares(journal, record) : billShares(journal, record);
  return statement.parts.map(({ part, amount }) => ({
    part,
    amount,
    shares: sharesIn(part, amount),
  }));
}

type SharesIn = (part: StatementPart, amount: Money) => readonly Share[];

function billShares(journal: readonly Entry[], record: StatementRecord): SharesIn {
  const { statement, line, entries } = record;
  if (statement.before) return () => openingShares(journal, line);
  return (part) => sharesOf(journal.slice(0, entries), record, part);
}

/**
 * A card's statement is its balances as it was cut. Of what was owed when the run began, the opening
 * entry may hold more: what no statement holds yet.
 */
function cardShares(journal: readonly Entry[], record: StatementRecord): SharesIn {
  const { statement, line } = record;
  if (statement.before) {
    return (part, amount) =>
      journal
        .filter((entry) => entry.kind === 'opening' && entry.line === line && entry.ref === part)
        .map((entry) => ({ entry, amount }));
  }
  const posted = uptoCut(journal, record);
  return (part) => sinceZero(posted, `line:${line}:${part}`);
}

/** What had been posted when a card's statement was cut: its evening may go on after that. */
function uptoCut(
  journal: readonly Entry[],
  { statement, line, entries }: StatementRecord,
): readonly Entry[] {
  const frozen = new Map(statement.parts.map(({ part, amount }) => [part, amount]));
  const isCut = (end: number) =>
    CARD_PARTS.every(
      (part) => -balanceOf(journal, `line:${line}:${part}`, end) === (frozen.get(part) ?? 0),
    );
  let end = entries;
  while (!isCut(end) && journal[end - 1]?.day === statement.cutOn) end -= 1;
  return journal.slice(0, end);
}

/** The opening entry of what was billed before the run began. */
function openingShares(journal: readonly Entry[], line: string): readonly Share[] {
  const opening = journal.filter(({ kind }) => kind === 'opening');
  return shares(opening, `line:${line}:billed`);
}

/** What brought each part of a bill, as positive amounts where the debt grew. */
function sharesOf(
  journal: readonly Entry[],
  { line, statement: { cutOn } }: StatementRecord,
  part: StatementPart,
): readonly Share[] {
  const account = (name: string) => `line:${line}:${name}`;
  const billing = (entry: Entry) =>
    entry.line === line && entry.day === cutOn && BILLING.has(entry.kind);
  const earlier = journal.filter((entry) => !billing(entry));
  const billed = (kind: EntryKind) =>
    shares(
      journal.filter((entry) => billing(entry) && entry.kind === kind),
      account('billed'),
    );
  switch (part) {
    case 'carried':
      return [...sinceZero(earlier, account('carried')), ...sinceZero(earlier, account('billed'))];
    case 'charges':
      return sinceZero(earlier, account('charges'));
    case 'purchases':
      return sinceZero(earlier, account('unbilled'));
    case 'instalments':
      return billed('bill-instalment');
    case 'instalment-fees':
      return billed('instalment-fee');
    case 'protected':
    case 'advances':
    case 'promo':
    case 'deferred':
    case 'interest':
    case 'fees':
      throw new Error(`Broken invariant: no bill has ${part}`);
    default:
      return assertNever(part);
  }
}

/** Entries that a bill makes when it is cut. */
const BILLING: ReadonlySet<string> = new Set([
  'bill-purchases',
  'bill-instalment',
  'instalment-fee',
]);

/** What an account's balance is made of: its entries since it last stood at zero. */
function sinceZero(journal: readonly Entry[], account: AccountId): readonly Share[] {
  const all = shares(journal, account);
  let total = 0;
  let from = 0;
  all.forEach(({ amount }, i) => {
    total += amount;
    if (total === 0) from = i + 1;
  });
  return all.slice(from);
}

function shares(entries: readonly Entry[], account: AccountId): readonly Share[] {
  return entries
    .map((entry) => ({ entry, amount: negate(money(legIn(entry, account))) }))
    .filter(({ amount }) => amount !== 0);
}
