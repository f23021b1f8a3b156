import { money, type Money } from '../units/money.ts';

/**
 * The chart of accounts. Debits are positive: what the learner has (cash, goods on their way) and
 * what was spent are positive balances; what is owed, and what came in, are negative.
 */
export type AccountId = string;

/** The learner's money in hand. */
export const CASH: AccountId = 'cash';
export const INCOME: AccountId = 'income';
export const COSTS: AccountId = 'costs';
/** Goods bought and received. */
export const PURCHASES: AccountId = 'purchases';
/** Goods that a line has paid for and that have not been received. */
export const IN_TRANSIT: AccountId = 'in-transit';
/** Money that sellers have promised back. */
export const REFUNDS_DUE: AccountId = 'refunds-due';
/** The other side of what exists when the run starts. */
export const OPENING: AccountId = 'opening';
/** What a stranger has taken with the learner's lines: it was lent to the learner and is gone. */
export const STOLEN: AccountId = 'stolen';

/**
 * The parts of a line's account, of all product families together; each family uses its own few.
 * `held` holds limit but is not owed yet. Everything else is owed.
 */
export const LINE_PARTS = [
  // Pay-later line.
  'held',
  'unbilled',
  'billed',
  'carried',
  'charges',
  'plans',
  // Revolving card: balances that carry their own rate.
  'purchases',
  'advances',
  'promo',
  'deferred',
  'protected',
  // Loans and overdrafts.
  'principal',
  // Card, loans and overdrafts: what was charged and not yet paid.
  'interest',
  'fees',
  // Every line: under dispute. On the books, but not asked for and free of interest.
  'disputed',
] as const;
export type LinePart = (typeof LINE_PARTS)[number];

/** What credit costs: interest and daily charges; agreed fees; fees and interest for being late. */
export const COST_KINDS = ['charge', 'fee', 'penalty'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** A line's account names. */
export interface LineAccounts {
  readonly parts: Readonly<Record<LinePart, AccountId>>;
  readonly costs: Readonly<Record<CostKind, AccountId>>;
}

/**
 * Names are asked for many times a day; joining them anew each time was most of a forecast's work.
 * A cache of pure results: it changes nothing but time.
 */
const known = new Map<string, LineAccounts>();

export function accountsOf(line: string): LineAccounts {
  const before = known.get(line);
  if (before !== undefined) return before;
  const named = <K extends string>(names: readonly K[], of: (name: K) => AccountId) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, AccountId>;
  const accounts: LineAccounts = {
    parts: named(LINE_PARTS, (part) => `line:${line}:${part}`),
    costs: named(COST_KINDS, (kind) => `cost:${line}:${kind}`),
  };
  known.set(line, accounts);
  return accounts;
}

export function lineAccount(line: string, part: LinePart): AccountId {
  return accountsOf(line).parts[part];
}

export function costAccount(line: string, kind: CostKind): AccountId {
  return accountsOf(line).costs[kind];
}

/** What a line owes (or holds) in a part, as a positive amount. */
export type Owes = (part: LinePart) => Money;

/** Reads a line's parts off the balances. A part that the line doesn't have is zero. */
export function owesOf(balances: Readonly<Record<AccountId, Money>>, line: string): Owes {
  const { parts } = accountsOf(line);
  return (part) => money(-(balances[parts[part]] ?? 0));
}

const COMMON = [CASH, INCOME, COSTS, PURCHASES, IN_TRANSIT, REFUNDS_DUE, OPENING, STOLEN] as const;

/** A line as the chart of accounts needs it. */
export interface ChartedLine {
  readonly id: string;
  readonly parts: readonly LinePart[];
}

/**
 * A hardship plan may make a loan of any line, so that every line has a loan's parts too; and what
 * is disputed stands apart on any.
 */
const COMMON_PARTS = ['principal', 'interest', 'fees', 'disputed'] as const;

function chartedParts(parts: readonly LinePart[]): readonly LinePart[] {
  return [...new Set([...parts, ...COMMON_PARTS])];
}

/** Every account of a run with these lines, in a fixed order. */
export function chartOfAccounts(lines: readonly ChartedLine[]): readonly AccountId[] {
  return [
    ...COMMON,
    ...lines.flatMap(({ id, parts }) => [
      ...chartedParts(parts).map((part) => lineAccount(id, part)),
      ...COST_KINDS.map((kind) => costAccount(id, kind)),
    ]),
  ];
}
