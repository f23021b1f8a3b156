import type { Blocker } from '../closing/blocker.ts';
import { findBlockers } from '../closing/find-blockers.ts';
import { isAllowed } from '../closing/line-states.ts';
import type { Action } from '../engine/action.ts';
import type { RunState } from '../engine/state.ts';
import { costsNow, incomeNow } from '../engine/story.ts';
import { CASH, owesOf } from '../ledger/account.ts';
import { dueOn, familyOf, payoffOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import { settlementTotal } from '../products/plan-settlement.ts';
import type { Recurring, Scenario } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';
import { fallsOn } from '../units/every.ts';
import { larger, minus, money, smaller, ZERO, type Money } from '../units/money.ts';
import { stepOn, type Policy } from './policy.ts';

/** How far ahead living costs are kept in hand: a month, so that one income falls within it. */
const DAYS_KEPT = 31;

/**
 * What must stay in hand so that regular income and costs of the coming month never take cash below
 * zero. What the story may still bring is not known and not in it.
 */
export function livingReserve(scenario: Scenario, { day: today, story }: RunState): Money {
  const [income, costs] = [incomeNow(scenario, story), costsNow(scenario, story)];
  let flow = 0;
  let lowest = 0;
  for (let ahead = 1; ahead <= DAYS_KEPT; ahead += 1) {
    const day = addDays(today, ahead);
    flow += onDay(income, day) - onDay(costs, day);
    lowest = Math.min(lowest, flow);
  }
  return money(-lowest);
}

function onDay(items: readonly Recurring[], day: Day): number {
  let total = 0;
  for (const { amount, every } of items) {
    if (fallsOn(every, day)) total += amount;
  }
  return total;
}

/** Cash beyond what is kept for living. */
export function spareCash(scenario: Scenario, state: RunState): Money {
  const cash = state.balances[CASH] ?? ZERO;
  return larger(ZERO, minus(cash, livingReserve(scenario, state)));
}

/**
 * A way of living that ends one line: nothing new on it, then whatever blocks it as soon as spare
 * cash allows, then autopay off, then closed. Everything else goes by the habit.
 */
export function closeLinePolicy(id: string, habit: Policy): Policy {
  return (scenario, state) =>
    stopBorrowing(scenario, state, id) ??
    habit(scenario, state) ??
    towardsClosing(scenario, state, id);
}

/** Freezing comes first where closing can't be done today: it can be undone, and nothing new comes. */
export function stopBorrowing(scenario: Scenario, state: RunState, id: string): Action | null {
  const line = state.lines[id];
  if (line === undefined || line.status !== 'open') return null;
  const blockers = findBlockers(state.balances, line, state.day);
  const today = blockers.every(({ earliest }) => earliest !== null && earliest <= state.day);
  if (today && payoffOn(state.balances, line, state.day).total <= spareCash(scenario, state)) {
    return null;
  }
  return { kind: 'freeze', line: id, reason: 'debt-left' };
}

/** The next thing that brings a line nearer to its end today; null when only time can. */
export function towardsClosing(scenario: Scenario, state: RunState, id: string): Action | null {
  const line = state.lines[id];
  if (line === undefined || line.status === 'closed' || line.status === 'charged-off') return null;
  const blockers = findBlockers(state.balances, line, state.day);
  if (blockers.length === 0) {
    if (line.autopay !== 'off') return { kind: 'set-autopay', line: id, mode: 'off' };
    if (line.attempt !== null) return stepOn(state, line, line.attempt);
    return isAllowed(line.status, 'begin-close') ? { kind: 'close', line: id } : null;
  }
  const subscription =
    blockers.find(({ clearing }) => clearing === 'move-subscription')?.ref ?? null;
  // Cash can always pay it: whether another line should is the learner's own choice.
  if (subscription !== null) return { kind: 'move-subscription', cost: subscription, line: null };
  const parcel = blockers.find(
    ({ kind, earliest }) =>
      kind === 'pending-receipt' && earliest !== null && earliest <= state.day,
  );
  const purchase = parcel?.ref ?? null;
  if (purchase !== null) return { kind: 'confirm-receipt', line: id, purchase };
  return payWhatFits(state, line, blockers, spareCash(scenario, state));
}

/** Everything that is no plan at once, then plan by plan; what is past due as far as cash goes. */
function payWhatFits(
  state: RunState,
  line: Line,
  blockers: readonly Blocker[],
  spare: Money,
): Action | null {
  const { repay, plans } = payoffOn(state.balances, line, state.day);
  const owing = blockers.some(({ clearing }) => clearing === 'repay') ? repay : ZERO;
  if (owing > 0 && owing <= spare) return { kind: 'repay', line: line.id, amount: owing };
  if (owing === 0) {
    const plan = plans.find(
      (one) =>
        settlementTotal(one.settlement) <= spare && blockers.some(({ ref }) => ref === one.plan),
    );
    if (plan !== undefined) return { kind: 'settle-plan', line: line.id, plan: plan.plan };
  }
  if (line.lateSince === null) return null;
  const missed = dueOn(state.balances, line, state.day)?.minimum ?? ZERO;
  const amount = smaller(missed, spare);
  const owes = owesOf(state.balances, line.id);
  const isTaken =
    amount > 0 && familyOf(line).refusePayment(line, owes, amount, state.day) === null;
  return isTaken ? { kind: 'repay', line: line.id, amount } : null;
}
