import type { CostKind, LinePart } from '../../ledger/account.ts';

/** Accounts of a line by the last part of their name. */
const line = {
  held: '{{line}}, held',
  unbilled: '{{line}}, not yet billed',
  billed: '{{line}}, billed',
  carried: '{{line}}, carried on',
  charges: '{{line}}, charges owed',
  plans: '{{line}}, in instalments',
  purchases: '{{line}}, purchases',
  protected: '{{line}}, purchases at the earlier rate',
  advances: '{{line}}, cash advances',
  promo: '{{line}}, on promotion',
  deferred: '{{line}}, interest deferred',
  principal: '{{line}}, principal',
  interest: '{{line}}, interest owed',
  fees: '{{line}}, fees owed',
  disputed: '{{line}}, in dispute',
} as const satisfies Readonly<Record<LinePart, string>>;

/** The parts of a line by themselves, as what a payment went to. */
export const partsEn = {
  held: 'held',
  unbilled: 'not yet billed',
  billed: 'this bill',
  carried: 'earlier bills',
  charges: 'daily charges',
  plans: 'instalments',
  purchases: 'purchases',
  protected: 'purchases at the earlier rate',
  advances: 'cash advances',
  promo: 'the promotional balance',
  deferred: 'the balance with deferred interest',
  principal: 'principal',
  interest: 'interest',
  fees: 'fees',
  disputed: 'in dispute',
} as const satisfies Readonly<Record<LinePart, string>>;

/** What a line has cost. */
const cost = {
  charge: 'Interest and daily charges of {{line}}',
  fee: 'Fees of {{line}}',
  penalty: 'Late fees and penalties of {{line}}',
} as const satisfies Readonly<Record<CostKind, string>>;

/** Every account's name. A new part needs a line here. */
export const accountsEn = {
  run: {
    cash: 'Cash',
    income: 'Income',
    costs: 'Living costs',
    purchases: 'Goods received',
    'in-transit': 'Goods on their way',
    'refunds-due': 'Refunds promised',
    opening: 'From before this run',
    stolen: 'Taken by a stranger',
  },
  line,
  cost,
} as const;
