import { findBlockers } from '../closing/find-blockers.ts';
import type { Blocker } from '../closing/blocker.ts';
import type { RunState } from '../engine/state.ts';
import {
  creditCost,
  dueNow,
  freeLimit,
  owed,
  partsOf,
  payoffQuote,
  planSettlement,
  repayable,
  type LineParts,
  type PayoffQuote,
  type PlanSettlement,
} from '../products/pay-later.ts';
import type { PayLaterLine, Plan } from '../products/pay-later-line.ts';
import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { money, mulDiv, plus, smaller, ZERO, type Money } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';

/** A line as a card shows it. Every figure is a balance or a quote, none is kept beside them. */
export interface LineView {
  readonly line: PayLaterLine;
  readonly parts: LineParts;
  readonly owed: Money;
  readonly free: Money;
  /** Due by the open bill's due day, accrued charge included. */
  readonly due: Money;
  /** Null when no bill is open. */
  readonly dueOn: Day | null;
  /** Least to pay by the due day, missed minimums included. */
  readonly minimum: Money;
  /** The most that one payment can settle today. */
  readonly repayable: Money;
  /** What tonight costs if nothing is paid; in millionths of a minor unit it is exact in the line. */
  readonly nightly: Money;
  readonly plans: readonly PlanView[];
  readonly payoff: PayoffQuote;
  readonly cost: Money;
  readonly blockers: readonly Blocker[];
}

export interface PlanView {
  readonly plan: Plan;
  readonly periodsLeft: number;
  readonly principalLeft: Money;
  readonly settlement: PlanSettlement;
}

export function lineView(state: RunState, id: string): LineView {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  const parts = partsOf(state.balances, id);
  const due = dueNow(line, parts);
  const open = line.bill !== null && !line.bill.settledUp;
  return {
    line,
    parts,
    owed: owed(parts),
    free: freeLimit(line.terms, parts),
    due,
    dueOn: open && line.bill !== null ? line.bill.dueOn : null,
    minimum: smaller(due, plus(line.pastDue, line.minimumLeft)),
    repayable: repayable(line, parts),
    nightly: money(
      mulDiv(parts.carried, line.terms.dailyCharge.ppm, PPM_ONE, line.terms.chargeRounding),
    ),
    plans: line.plans.map((plan) => planView(plan, line)),
    payoff: payoffQuote(line, parts),
    cost: creditCost(state.balances, id),
    blockers: line.status === 'closed' ? [] : findBlockers(state.balances, line, state.day),
  };
}

function planView(plan: Plan, line: PayLaterLine): PlanView {
  const left = plan.schedule.periods.slice(plan.billed);
  return {
    plan,
    periodsLeft: left.length,
    principalLeft: left.reduce((sum, period) => plus(sum, period.principal), ZERO),
    settlement: planSettlement(plan, line.terms),
  };
}

/** What can be paid, as quick choices: the minimum, what is due, everything; each only if it differs. */
export interface QuickAmounts {
  readonly minimum: Money | null;
  readonly due: Money | null;
  readonly all: Money | null;
}

export function quickAmounts(view: LineView, cash: Money): QuickAmounts {
  const payable = (amount: Money) => (amount > 0 && amount <= cash ? amount : null);
  return {
    minimum: view.minimum < view.due ? payable(view.minimum) : null,
    due: payable(view.due),
    all: view.repayable > view.due ? payable(view.repayable) : null,
  };
}

/** A line whose minimum must still be paid by tonight, or null. */
export function dueToday(
  state: RunState,
): { readonly line: string; readonly amount: Money } | null {
  for (const id of Object.keys(state.lines)) {
    const { dueOn, minimum } = lineView(state, id);
    if (dueOn === state.day && minimum > 0) return { line: id, amount: minimum };
  }
  return null;
}
