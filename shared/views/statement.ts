import type { RunState } from '../engine/state.ts';
import { CARD_PARTS, type CardPart } from '../products/card-line.ts';
import type { Split } from '../products/line-event.ts';
import type { Line } from '../products/line.ts';
import type { Bill } from '../products/pay-later-line.ts';
import type { Day } from '../units/day.ts';
import { minus, ZERO, type Money } from '../units/money.ts';

/** What a bill's total can be made of. */
const BILL_PARTS = ['carried', 'charges', 'purchases', 'instalments', 'instalment-fees'] as const;

/** What a statement's total can be made of: a pay-later bill's parts, and a card's balances. */
export const STATEMENT_PARTS = [
  ...BILL_PARTS,
  'protected',
  'advances',
  'promo',
  'deferred',
  'interest',
  'fees',
] as const satisfies readonly (CardPart | (typeof BILL_PARTS)[number])[];
export type StatementPart = (typeof STATEMENT_PARTS)[number];

/** A bill or a card's statement as it was cut. Its figures never change. */
export interface Statement {
  readonly of: 'pay-later' | 'card';
  readonly cutOn: Day;
  readonly dueOn: Day;
  readonly total: Money;
  readonly minimum: Money;
  /** Sums to the total; parts of nothing are left out. */
  readonly parts: readonly { readonly part: StatementPart; readonly amount: Money }[];
  /** Whether it was cut before the run began. */
  readonly before: boolean;
}

export function statementOf(bill: Bill, before = false): Statement {
  const { cutOn, dueOn, total, minimum, instalments, instalmentFees } = bill;
  const amounts = {
    carried: bill.carried,
    charges: bill.charges,
    purchases: bill.purchases,
    // A bill counts the fees within its instalments.
    instalments: minus(instalments, instalmentFees),
    'instalment-fees': instalmentFees,
  };
  const parts = BILL_PARTS.map((part) => ({ part, amount: amounts[part] })).filter(isSomething);
  return { of: 'pay-later', cutOn, dueOn, total, minimum, parts, before };
}

/** The frozen figures of a card's statement, from the line or from the event that told of it. */
export interface CutStatement {
  readonly cutOn: Day;
  readonly dueOn: Day;
  readonly total: Money;
  readonly minimum: Money;
  readonly parts: Split;
}

export function cardStatementOf(cut: CutStatement, before = false): Statement {
  const { cutOn, dueOn, total, minimum } = cut;
  const parts = CARD_PARTS.map((part) => ({ part, amount: cut.parts[part] ?? ZERO }));
  return { of: 'card', cutOn, dueOn, total, minimum, parts: parts.filter(isSomething), before };
}

function isSomething({ amount }: { readonly amount: Money }): boolean {
  return amount !== 0;
}

/** The latest statement of a line, if its family has statements and one has been cut. */
export function latestStatement(line: Line, before = false): Statement | null {
  switch (line.family) {
    case 'pay-later':
      return line.bill === null ? null : statementOf(line.bill, before);
    case 'card':
      return line.statement === null ? null : cardStatementOf(line.statement, before);
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
    case 'overdraft':
      return null;
  }
}

/** The statements that the lines bring with them into the run. */
export function openingStatements(
  first: RunState,
): readonly { readonly line: string; readonly statement: Statement }[] {
  return Object.values(first.lines).flatMap((line) => {
    const statement = latestStatement(line, true);
    return statement === null ? [] : [{ line: line.id, statement }];
  });
}
