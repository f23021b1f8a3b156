import type { RunState } from '../engine/state.ts';
import type { Bill } from '../products/pay-later-line.ts';
import type { Day } from '../units/day.ts';
import { minus, type Money } from '../units/money.ts';

/** What a statement's total can be made of. */
export const STATEMENT_PARTS = [
  'carried',
  'charges',
  'purchases',
  'instalments',
  'instalment-fees',
] as const;
export type StatementPart = (typeof STATEMENT_PARTS)[number];

/** A bill as it was cut. Its figures never change. */
export interface Statement {
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
  const amounts: Readonly<Record<StatementPart, Money>> = {
    carried: bill.carried,
    charges: bill.charges,
    purchases: bill.purchases,
    // A bill counts the fees within its instalments.
    instalments: minus(instalments, instalmentFees),
    'instalment-fees': instalmentFees,
  };
  const parts = STATEMENT_PARTS.map((part) => ({ part, amount: amounts[part] }));
  return {
    cutOn,
    dueOn,
    total,
    minimum,
    parts: parts.filter(({ amount }) => amount !== 0),
    before,
  };
}

/** The bills that the lines bring with them into the run. */
export function openingStatements(
  first: RunState,
): readonly { readonly line: string; readonly statement: Statement }[] {
  return Object.values(first.lines).flatMap((line) =>
    line.family === 'pay-later' && line.bill !== null
      ? [{ line: line.id, statement: statementOf(line.bill, true) }]
      : [],
  );
}
