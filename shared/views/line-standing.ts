import { regionBucket, type LateBucket } from '../products/days-past-due.ts';
import type { LineSetup, Scenario } from '../scenario/scenario.ts';
import { sum, type Money } from '../units/money.ts';
import type { LineView } from './line-view.ts';

/** What kind of thing a line is to its borrower, beyond its balances. */
export interface LineStanding {
  /** Whether anything new can ever be borrowed on it. A running loan is only paid back. */
  readonly lends: boolean;
  /** Lines that lend no more: what their loans began with. The limit says nothing there. */
  readonly lent: Money | null;
  /** Whether it is a hardship plan that took an earlier line's place. */
  readonly isPlan: boolean;
  /** Whether things bought with it hold limit before they are owed. */
  readonly holds: boolean;
  /** Whether instalments are settled one by one, so that a repayment alone can't end the line. */
  readonly plansApart: boolean;
  /** `itself`: cash repays it each evening. `on-off`: the least and all that is due are the same. */
  readonly autopay: 'modes' | 'on-off' | 'itself' | 'none';
  /** Whether its terms know a hardship plan and there is something to make one of. */
  readonly canAskForPlan: boolean;
  /** How late it is, and what lenders of the region call that; null when it is not. */
  readonly late: { readonly days: number; readonly bucket: LateBucket } | null;
}

/** @param schemes the region's late buckets */
export function lineStanding(
  { lines }: Pick<Scenario, 'lines'>,
  schemes: Parameters<typeof regionBucket>[0],
  view: LineView,
): LineStanding {
  const { line, daysPastDue: days, plans } = view;
  const setup = lines.find(({ id }) => id === line.id);
  return {
    lends: line.family !== 'loan' && line.status !== 'charged-off',
    lent: line.family === 'loan' ? sum(line.loans.map(({ lent }) => lent)) : null,
    isPlan: line.family === 'loan' && familyOf(setup) !== 'loan',
    holds: line.family === 'pay-later',
    plansApart: arePlansApart(view) && plans.length > 0,
    autopay: autopayOf(view),
    canAskForPlan: canAskForPlan(view),
    late: line.lateSince === null ? null : { days, bucket: regionBucket(schemes, days) },
  };
}

function familyOf(setup: LineSetup | undefined) {
  return setup?.terms.family;
}

function canAskForPlan({ line, owed, held, payoff }: LineView): boolean {
  const isOver = line.status === 'closed' || line.status === 'charged-off';
  return !isOver && (line.terms.hardship ?? null) !== null && owed + held + payoff.accrued > 0;
}

function arePlansApart({ line }: LineView): boolean {
  switch (line.family) {
    case 'pay-later':
      return true;
    case 'card':
    case 'overdraft':
      return false;
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return line.terms.book.early.payments === 'ending';
  }
}

function autopayOf({ line }: LineView): LineStanding['autopay'] {
  if (line.status === 'charged-off') return 'none';
  switch (line.family) {
    case 'pay-later':
    case 'card':
      return 'modes';
    case 'overdraft':
      return 'itself';
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return 'on-off';
  }
}
