import type { Blocker, BlockerKind } from '../closing/blocker.ts';
import { findBlockers } from '../closing/find-blockers.ts';
import type { Action } from '../engine/action.ts';
import type { RunState } from '../engine/state.ts';
import type { Step } from '../engine/world.ts';
import { CASH } from '../ledger/account.ts';
import { creditCost, payoffOn } from '../products/families.ts';
import type { Line, LineId } from '../products/line.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';
import { larger, minus, money, plus, ZERO, type Money } from '../units/money.ts';
import { livingReserve, stopBorrowing, towardsClosing } from './close-line.ts';
import { tryAction } from './follow.ts';
import { withoutChance } from './forecast.ts';
import { foreseen } from './foreseen.ts';
import { pastTheEnd } from './past-the-end.ts';
import { answer, confirmArrived, nextDay, onDueDays } from './policy.ts';

/** What no plan gets around: only the lender, or time that nobody can name, ends these. */
export const OBSTACLES = [
  'charged-off',
  'suspended-for-fraud',
  'disputed',
  'lock-in',
] as const satisfies readonly BlockerKind[];
export type Obstacle = (typeof OBSTACLES)[number];

/** What a plan waits for: money, something on its way, or the lender. */
export const WAIT_REASONS = ['cash', 'parcel', 'refund', 'lender'] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** One thing to do, on one day. */
export interface PlanStep {
  readonly on: Day;
  /** What does it: for a wait, letting days pass. */
  readonly action: Action;
  /** Taken from cash. */
  readonly amount: Money;
  /** Of the amount, interest and fees. */
  readonly cost: Money;
  /** In hand afterwards, on the expected path; for a wait, when it is over. */
  readonly cash: Money;
  /** Null when there is something to do. */
  readonly waitsFor: WaitReason | null;
}

/** That cash doesn't reach, plainly. */
export interface Shortfall {
  /** The first day on which only money is missing. */
  readonly on: Day;
  /** What everything that could be cleared that day takes. */
  readonly needs: Money;
  readonly cash: Money;
  /** Of that cash, what stays in hand for living costs until income comes. */
  readonly kept: Money;
  /** What is missing. */
  readonly missing: Money;
  /** When income has made it possible; null when not within the time looked at. */
  readonly until: Day | null;
}

export interface ClosingPlan {
  readonly line: LineId;
  /** The day on which it was made. */
  readonly from: Day;
  /** Why there is no plan; then there are no steps. */
  readonly obstacle: Obstacle | null;
  readonly steps: readonly PlanStep[];
  readonly shortfall: Shortfall | null;
  /** What the line costs from now until it is closed. */
  readonly cost: Money;
  /** Null when not within the time looked at, at least twelve months. */
  readonly closesOn: Day | null;
  /** Whether the line is closed by the scenario's own end. */
  readonly inTime: boolean;
}

/**
 * An ordered plan that closes a line: what to do on which day, what it takes, and what it leaves.
 * It is the expected path of the engine itself, so that following it step by step does what it says
 * as long as nothing unforeseen happens; then a new plan is made. Other lines are kept up: what
 * falls due on them is paid. Money for living costs until the next income stays in hand.
 */
export function closingPlan(scenario: Scenario, state: RunState, id: LineId): ClosingPlan {
  const line = lineIn(state, id);
  const none = { line: id, from: state.day, steps: [], shortfall: null, cost: ZERO } as const;
  if (line.status === 'closed') {
    return { ...none, obstacle: null, closesOn: line.closedOn, inTime: true };
  }
  const obstacle = obstacleOf(state, line);
  if (obstacle !== null) return { ...none, obstacle, closesOn: null, inTime: false };
  const ahead = foreseen(pastTheEnd(scenario, state.day));
  const trail = walk(ahead, withoutChance(ahead, { ...state, over: false }), id);
  const closesOn = settledOn(trail, line);
  const cost = minus(creditCost(trail.state.balances, id), creditCost(state.balances, id));
  return {
    ...none,
    obstacle: null,
    steps: trail.steps,
    shortfall: trail.short === null ? null : { ...trail.short, until: trail.fundedOn },
    cost: larger(ZERO, cost),
    closesOn,
    inTime: closesOn !== null && closesOn <= scenario.end,
  };
}

/**
 * What to do next: everything for today, and the wait after it. When the day has come, a new plan
 * made from there goes on.
 */
export function planActions(plan: ClosingPlan, state: RunState): readonly Action[] {
  const ahead = plan.steps.filter(({ on, action }) =>
    action.kind === 'advance' ? action.to > state.day : on >= state.day,
  );
  const wait = ahead.findIndex(({ waitsFor }) => waitsFor !== null);
  const now = wait < 0 ? ahead : ahead.slice(0, wait + 1);
  return now.map(({ action }) => action);
}

function lineIn(state: RunState, id: LineId): Line {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  return line;
}

function obstacleOf(state: RunState, line: Line): Obstacle | null {
  if (line.status === 'charged-off') return 'charged-off';
  const kinds = findBlockers(state.balances, line, state.day).map(({ kind }) => kind);
  return OBSTACLES.find((kind) => kinds.includes(kind)) ?? null;
}

interface Trail {
  state: RunState;
  readonly steps: PlanStep[];
  short: Omit<Shortfall, 'until'> | null;
  /** When the last wait for money was over. */
  fundedOn: Day | null;
}

/** The day on which nothing holds the line any more: its end, or, where it had ended, its last debt. */
function settledOn({ state, steps }: Trail, before: Line): Day | null {
  const after = lineIn(state, before.id);
  if (after.status !== 'closed') return null;
  if (before.closedOn === null) return after.closedOn;
  // An evening settles what was paid; the wait over it ends on the morning after.
  return steps.at(-1)?.waitsFor === null ? state.day : addDays(state.day, -1);
}

/** Lives on as the plan says until the line is closed, written off, or the time is up. */
function walk(scenario: Scenario, from: RunState, id: LineId): Trail {
  const trail: Trail = { state: from, steps: [], short: null, fundedOn: null };
  while (!trail.state.over) {
    const { status } = lineIn(trail.state, id);
    if (status === 'closed' || status === 'charged-off') break;
    if (!act(scenario, trail, id) && !wait(scenario, trail, id)) break;
  }
  if (lineIn(trail.state, id).status !== 'closed') trail.fundedOn = null;
  return trail;
}

/** Does the first of what the day asks for that is not refused. */
function act(scenario: Scenario, trail: Trail, id: LineId): boolean {
  const { state } = trail;
  for (const wished of wishes(scenario, state, id)) {
    const step = wished === null ? null : tryAction(scenario, state, wished);
    if (wished === null || step === null) continue;
    const cash = cashOf(step.state);
    const amount = larger(ZERO, minus(cashOf(state), cash));
    const cost = costWithin(step);
    trail.steps.push({ on: state.day, action: wished, amount, cost, cash, waitsFor: null });
    trail.state = step.state;
    return true;
  }
  return false;
}

function* wishes(scenario: Scenario, state: RunState, id: LineId): Generator<Action | null> {
  yield stopBorrowing(scenario, state, id);
  const required = state.offers.filter((offer) => offer.required);
  yield answer(scenario, { ...state, offers: required }, 'leave');
  yield onDueDays(state, ({ amount }) => amount);
  yield onDueDays(state, ({ minimum }) => minimum);
  yield confirmArrived(state);
  yield towardsClosing(scenario, state, id);
}

/** Lets a day pass; days of waiting for the same thing are one step. */
function wait(scenario: Scenario, trail: Trail, id: LineId): boolean {
  const { state } = trail;
  const reason = waitReason(state, lineIn(state, id));
  if (reason === 'cash') trail.short ??= shortfallOf(scenario, state, id);
  const step = tryAction(scenario, state, nextDay(state));
  if (step === null) return false;
  const to = addDays(state.day, 1);
  const last = trail.steps.at(-1);
  const goesOn = last?.action.kind === 'advance' && last.waitsFor === reason;
  if (goesOn) trail.steps.pop();
  trail.steps.push({
    on: goesOn ? last.on : state.day,
    action: { kind: 'advance', to },
    amount: ZERO,
    cost: ZERO,
    cash: cashOf(step.state),
    waitsFor: reason,
  });
  trail.state = step.state;
  if (reason === 'cash') trail.fundedOn = to;
  return true;
}

const CLEARED_BY_MONEY: ReadonlySet<Blocker['clearing']> = new Set(['repay', 'settle-plan']);

function waitReason(state: RunState, line: Line): WaitReason {
  const blockers = findBlockers(state.balances, line, state.day);
  if (blockers.some(({ clearing }) => CLEARED_BY_MONEY.has(clearing))) return 'cash';
  const [first] = blockers;
  if (first?.kind === 'pending-receipt') return 'parcel';
  return first?.kind === 'refund-in-flight' ? 'refund' : 'lender';
}

function shortfallOf(scenario: Scenario, state: RunState, id: LineId): Trail['short'] {
  const needs = payoffOn(state.balances, lineIn(state, id), state.day).total;
  const cash = cashOf(state);
  const kept = livingReserve(scenario, state);
  return { on: state.day, needs, cash, kept, missing: missing(needs, cash, kept) };
}

function missing(needs: Money, cash: Money, kept: Money): Money {
  return larger(ZERO, minus(plus(needs, kept), cash));
}

function cashOf(state: RunState): Money {
  return state.balances[CASH] ?? ZERO;
}

/** Interest and fees within what a step paid. */
function costWithin({ events }: Step): Money {
  let cost = 0;
  for (const event of events) {
    if (event.kind === 'plan-settled') cost += event.fee;
    if (event.kind !== 'paid') continue;
    const { charges, interest, fees } = event.split;
    cost += (charges ?? 0) + (interest ?? 0) + (fees ?? 0);
  }
  return money(cost);
}
