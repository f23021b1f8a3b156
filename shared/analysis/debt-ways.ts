import { isAllowed } from '../closing/line-states.ts';
import type { Action } from '../engine/action.ts';
import type { RunState } from '../engine/state.ts';
import { costsNow, incomeNow } from '../engine/story.ts';
import { CASH, owesOf } from '../ledger/account.ts';
import { dueOn, familyOf, nightlyAfterDueOn, owedOn, payoffOn } from '../products/families.ts';
import type { Line } from '../products/line.ts';
import { settlementTotal } from '../products/plan-settlement.ts';
import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';
import { minus, money, smaller, ZERO, type Money } from '../units/money.ts';
import { monthlyCosts } from './disposable-income.ts';
import { answer, confirmArrived, onDueDays, type Policy } from './policy.ts';
import { fallsOn } from './regular-income.ts';

/** In which order spare money goes to debts, beyond the minimum of each. */
export const PAY_ORDERS = ['dearest', 'smallest'] as const;
export type PayOrder = (typeof PAY_ORDERS)[number];

/**
 * Pays every minimum on its due day, and puts what is then spare on one debt after another:
 * on the dearest (the most interest a night for each unit owed) or on the smallest. Spare is what is
 * needed neither for the coming {@link DAYS_KEPT} days nor as half a month of regular costs kept in
 * hand. Our choice.
 */
export function orderPolicy(order: PayOrder): Policy {
  return (scenario, state) =>
    answer(scenario, state, 'leave') ??
    onDueDays(state, ({ minimum }) => minimum) ??
    confirmArrived(state) ??
    extra(scenario, state, order);
}

function extra(scenario: Scenario, state: RunState, order: PayOrder): Action | null {
  const spare = spareCash(scenario, state);
  if (spare <= 0) return null;
  for (const line of inOrder(state, order)) {
    const action = towards(state, line, spare);
    if (action !== null) return action;
  }
  return null;
}

/** Days whose costs are kept back before anything is paid ahead. */
const DAYS_KEPT = 31;

function spareCash(scenario: Scenario, state: RunState): Money {
  const kept = money(
    Math.ceil(monthlyCosts(scenario, state.story) / 2) + deepestDip(scenario, state),
  );
  return minus(state.balances[CASH] ?? ZERO, kept);
}

/** How far known income, costs and minimums would take cash down within the days kept for. */
function deepestDip(
  scenario: Scenario,
  { balances, lines, day: today, answers, story }: RunState,
): number {
  const dues = Object.values(lines).flatMap((line) => dueOn(balances, line, today) ?? []);
  const known = scenario.events.filter(
    (event) => answers[event.id] === undefined && (event.kind === 'cost' || isNeeded(event)),
  );
  let [down, deepest] = [0, 0];
  for (let day = addDays(today, 1); day <= today + DAYS_KEPT; day = addDays(day, 1)) {
    for (const item of incomeNow(scenario, story)) if (fallsOn(item, day)) down -= item.amount;
    for (const item of costsNow(scenario, story)) if (fallsOn(item, day)) down += item.amount;
    for (const { on, minimum } of dues) if (on === day) down += minimum;
    for (const event of known) if (isOn(event, day)) down += priceOf(event);
    deepest = Math.max(deepest, down);
  }
  return deepest;
}

function isNeeded(event: ScenarioEvent): boolean {
  return event.kind === 'checkout' && event.required;
}

function isOn({ timing }: ScenarioEvent, day: Day): boolean {
  return timing.kind === 'on' && timing.day === day;
}

function priceOf(event: ScenarioEvent): Money {
  if (event.kind === 'checkout') return event.price;
  return event.kind === 'cost' ? event.amount : ZERO;
}

function inOrder({ balances, lines, day }: RunState, order: PayOrder): readonly Line[] {
  const owing = Object.values(lines)
    .map((line) => ({ line, owed: owedOn(balances, line) }))
    .filter(({ owed }) => owed > 0);
  const rate = (line: Line, owed: Money) => nightlyAfterDueOn(balances, line, day) / owed;
  const sorted =
    order === 'smallest'
      ? owing.toSorted((a, b) => a.owed - b.owed)
      : owing.toSorted((a, b) => rate(b.line, b.owed) - rate(a.line, a.owed) || a.owed - b.owed);
  return sorted.map(({ line }) => line);
}

/** A payment that the line takes today, at most so much; or the end of one of its plans. */
function towards(state: RunState, line: Line, spare: Money): Action | null {
  const { balances, day } = state;
  if (!isAllowed(line.status, 'repay')) return null;
  const { repay, plans } = payoffOn(balances, line, day);
  const amount = smaller(repay, spare);
  const owes = owesOf(balances, line.id);
  if (amount > 0 && familyOf(line).refusePayment(line, owes, amount, day) === null) {
    return { kind: 'repay', line: line.id, amount };
  }
  const plan = plans.find(({ settlement }) => settlementTotal(settlement) <= spare);
  return plan === undefined ? null : { kind: 'settle-plan', line: line.id, plan: plan.plan };
}
