import type { Action } from '../engine/action.ts';
import { apply } from '../engine/apply.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { RunState } from '../engine/state.ts';
import { accountsOf } from '../ledger/account.ts';
import { accruedOn, dueOn, heldOn, owedOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import { invariant } from '../result.ts';
import { addDays, type Day } from '../units/day.ts';
import { money, sum, ZERO, type Money } from '../units/money.ts';
import type { Sandbox } from './sandbox.ts';

/** How a debt is paid down: all that falls due, or the least that is not late. */
export const PAY_HABITS = ['full', 'minimum'] as const;
export type PayHabit = (typeof PAY_HABITS)[number];

export interface DatedPayment {
  readonly on: Day;
  readonly amount: Money;
}

/**
 * So little is paid off whatever the habit: a share of a few coins rounds to nothing, and a debt of
 * coins would stay for ever. Our choice: 1.00.
 */
export const LAST_COINS = 100;

/** What a line takes until nothing is owed any more. */
export interface PayDown {
  /** One a day on which something was paid, in order. */
  readonly payments: readonly DatedPayment[];
  readonly total: Money;
  /** Posted from now on: interest and daily charges, agreed fees, penalties. */
  readonly interest: Money;
  readonly fees: Money;
  readonly penalties: Money;
  readonly cost: Money;
  /** The day on which nothing is owed any more; null when that never comes. */
  readonly endsOn: Day | null;
}

/**
 * Pays a line down by its own rules, with nothing new borrowed: the engine itself run forward.
 * @param first done before anything else, such as a draw; must be possible
 */
export function payDown(sandbox: Sandbox, habit: PayHabit, first: readonly Action[] = []): PayDown {
  const { scenario, line: id } = sandbox;
  const before = costsOf(sandbox.state, id);
  const payments = new Map<Day, number>();
  let { state } = sandbox;
  const perform = (action: Action) => {
    const done = apply(scenario, state, action, { keepEntries: false });
    invariant(done.ok, `refused: ${JSON.stringify(done)}`);
    note(payments, done.value.events);
    state = done.value.state;
  };
  for (const action of first) perform(action);
  for (;;) {
    const line = lineIn(state, id);
    if (isClear(state, line) || state.over || line.status === 'charged-off') break;
    perform(nextAction(state, line, habit));
  }
  return summary(state, id, before, payments);
}

function lineIn(state: RunState, id: string): Line {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  return line;
}

function isClear({ balances, day }: RunState, line: Line): boolean {
  return owedOn(balances, line) + heldOn(balances, line) + accruedOn(balances, line, day) === 0;
}

/** Confirms what came, pays what is due today, or lets days pass to the next due day. */
function nextAction(state: RunState, line: Line, habit: PayHabit): Action {
  if (line.family === 'pay-later') {
    const arrived = line.purchases.find(({ arrivesOn }) => arrivesOn <= state.day);
    if (arrived) return { kind: 'confirm-receipt', line: line.id, purchase: arrived.id };
  }
  const due = dueOn(state.balances, line, state.day);
  const on = due?.on ?? null;
  if (due !== null && (on === null || on <= state.day)) {
    const amount = habit === 'full' || due.amount <= LAST_COINS ? due.amount : due.minimum;
    if (amount > 0) return { kind: 'repay', line: line.id, amount };
  }
  const to = on === null || on <= state.day ? addDays(state.day, 1) : on;
  return { kind: 'advance', to };
}

function note(payments: Map<Day, number>, events: readonly EngineEvent[]): void {
  for (const event of events) {
    const paid = paidIn(event);
    if (paid > 0) payments.set(event.day, (payments.get(event.day) ?? 0) + paid);
  }
}

/** What an event took from cash for a line. */
export function paidIn(event: EngineEvent): number {
  if (event.kind === 'paid') return event.amount;
  return event.kind === 'plan-settled' ? event.principal + event.fee : 0;
}

type Costs = Readonly<Record<'charge' | 'fee' | 'penalty', number>>;

function costsOf({ balances }: RunState, id: string): Costs {
  const { charge, fee, penalty } = accountsOf(id).costs;
  return {
    charge: balances[charge] ?? 0,
    fee: balances[fee] ?? 0,
    penalty: balances[penalty] ?? 0,
  };
}

function summary(
  state: RunState,
  id: string,
  before: Costs,
  payments: ReadonlyMap<Day, number>,
): PayDown {
  const after = costsOf(state, id);
  const interest = money(after.charge - before.charge);
  const fees = money(after.fee - before.fee);
  const penalties = money(after.penalty - before.penalty);
  const list = [...payments].map(([on, amount]) => ({ on, amount: money(amount) }));
  return {
    payments: list,
    total: list.reduce((total, { amount }) => sum([total, amount]), ZERO),
    interest,
    fees,
    penalties,
    cost: sum([interest, fees, penalties]),
    endsOn: isClear(state, lineIn(state, id)) ? state.day : null,
  };
}
