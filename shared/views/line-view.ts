import { findBlockers } from '../closing/find-blockers.ts';
import type { Blocker } from '../closing/blocker.ts';
import type { RunState } from '../engine/state.ts';
import { owesOf, type Owes } from '../ledger/account.ts';
import {
  creditCost,
  disputedOn,
  freeOn,
  heldOn,
  nightlyOn,
  owedOn,
  payoffOn,
  repayableOn,
  dueOn,
} from '../products/families.ts';
import type { PayoffQuote, PlanQuote } from '../products/family.ts';
import { daysPastDue, type Line } from '../products/line.ts';
import { missedOn } from '../products/missed.ts';
import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { ZERO, type Money } from '../units/money.ts';

/** A line as a card shows it. Every figure is a balance or a quote, none is kept beside them. */
export interface LineView {
  readonly line: Line;
  /** What it owes part by part. */
  readonly owes: Owes;
  readonly owed: Money;
  /** Bought and not received: holds limit. */
  readonly held: Money;
  /** Not accepted, and not asked for until it is answered: holds limit. */
  readonly disputed: Money;
  readonly free: Money;
  /** Due by the open bill's due day, accrued charge included. */
  readonly due: Money;
  /** Null when no bill is open. */
  readonly dueOn: Day | null;
  /** Least to pay by the due day, missed minimums included. */
  readonly minimum: Money;
  /** Of what fell due and was missed, what is still unpaid. */
  readonly pastDue: Money;
  readonly daysPastDue: number;
  /** The most that one payment can settle today. */
  readonly repayable: Money;
  /** What tonight costs if nothing is paid; in millionths of a minor unit it is exact in the line. */
  readonly nightly: Money;
  readonly plans: readonly PlanQuote[];
  readonly payoff: PayoffQuote;
  readonly cost: Money;
  readonly blockers: readonly Blocker[];
}

export function lineView(state: RunState, id: string): LineView {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  const { balances, day } = state;
  const due = dueOn(balances, line, day);
  const payoff = payoffOn(balances, line, day);
  return {
    line,
    owes: owesOf(balances, id),
    owed: owedOn(balances, line),
    held: heldOn(balances, line),
    disputed: disputedOn(balances, line),
    free: freeOn(balances, line),
    due: due?.amount ?? ZERO,
    dueOn: due?.on ?? null,
    minimum: due?.minimum ?? ZERO,
    pastDue: missedOn(line),
    daysPastDue: daysPastDue(line, day),
    repayable: repayableOn(balances, line, day),
    nightly: nightlyOn(balances, line, day),
    plans: payoff.plans,
    payoff,
    cost: creditCost(balances, id),
    blockers: line.status === 'closed' ? [] : findBlockers(balances, line, day),
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
