import type { CostKind, LinePart } from '../../ledger/account.ts';

/** Accounts of a line by the last part of their name. */
const line = {
  held: '{{line}}, held',
  unbilled: '{{line}}, not yet billed',
  billed: '{{line}}, billed',
  carried: '{{line}}, carried on',
  charges: '{{line}}, daily charges',
  plans: '{{line}}, in instalments',
} as const satisfies Readonly<Record<LinePart, string>>;

/** What a line has cost. */
const cost = {
  charge: 'cost of {{line}}, daily charges',
  fee: 'cost of {{line}}, instalment fees',
} as const satisfies Readonly<Record<CostKind, string>>;

/** Every account in words, in the middle of a sentence. A new part needs a line here. */
export const accountsEn = {
  run: {
    cash: 'cash',
    income: 'income',
    costs: 'living costs',
    purchases: 'goods received',
    'in-transit': 'goods on their way',
    'refunds-due': 'refunds promised',
    opening: 'from before this run',
  },
  line,
  cost,
} as const;
