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

/** The parts of a line's account. `held` holds limit but is not owed yet. */
export const LINE_PARTS = ['held', 'unbilled', 'billed', 'carried', 'charges', 'plans'] as const;
export type LinePart = (typeof LINE_PARTS)[number];

export const COST_KINDS = ['charge', 'fee'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** A line's account names. */
export interface LineAccounts {
  readonly parts: Readonly<Record<LinePart, AccountId>>;
  /** What the line has cost: nightly charges, and instalment fees. */
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
  const part = (name: LinePart): AccountId => `line:${line}:${name}`;
  const accounts: LineAccounts = {
    parts: {
      held: part('held'),
      unbilled: part('unbilled'),
      billed: part('billed'),
      carried: part('carried'),
      charges: part('charges'),
      plans: part('plans'),
    },
    costs: { charge: `cost:${line}:charge`, fee: `cost:${line}:fee` },
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

const COMMON = [CASH, INCOME, COSTS, PURCHASES, IN_TRANSIT, REFUNDS_DUE, OPENING] as const;

/** Every account of a run with these lines, in a fixed order. */
export function chartOfAccounts(lines: readonly string[]): readonly AccountId[] {
  return [
    ...COMMON,
    ...lines.flatMap((line) => [
      ...LINE_PARTS.map((part) => lineAccount(line, part)),
      ...COST_KINDS.map((kind) => costAccount(line, kind)),
    ]),
  ];
}
