import { isLocked, nextStep, type StepChoice } from '../closing/attempt.ts';
import type { AttemptStep } from '../closing/design.ts';
import { tickedOption } from '../engine/ticked-option.ts';
import { isAllowed } from '../closing/line-states.ts';
import type { ClosingAttempt, Line } from '../products/line.ts';
import { findBlockers } from '../closing/find-blockers.ts';
import type { Action } from '../engine/action.ts';
import { rightAnswer } from '../engine/judge-check.ts';
import { canChoose } from '../engine/questions.ts';
import type { OpenOffer, RunState } from '../engine/state.ts';
import { CASH, owesOf } from '../ledger/account.ts';
import { dueOn, familyOf, payoffOn } from '../products/families.ts';
import type { Due } from '../products/family.ts';
import { settlementTotal } from '../products/plan-settlement.ts';
import { assertNever } from '../result.ts';
import type { CheckEvent, ChoiceEvent } from '../scenario/questions.ts';
import type { CheckoutEvent, Scenario } from '../scenario/scenario.ts';
import { addDays } from '../units/day.ts';
import { larger, minus, money, smaller, ZERO, type Money } from '../units/money.ts';

/** A simple way of living: what it does next, or null to let a day pass. */
export type Policy = (scenario: Scenario, state: RunState) => Action | null;

/** Kept in hand by policies that pay ahead of time: about half a month of a small budget. */
const CUSHION = money(60_000);

export const POLICY_NAMES = [
  'do-nothing',
  'minimum',
  'pay-in-full',
  'close-asap',
  'freeze',
  'take-the-default',
] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

export const POLICIES: Readonly<Record<PolicyName, Policy>> = {
  /** Leaves every offer and pays nothing by hand. */
  'do-nothing': (scenario, state) => answer(scenario, state, 'leave'),

  /** Takes what is preselected and pays each bill's minimum on its due day. */
  minimum: (scenario, state) =>
    answer(scenario, state, 'preselected') ??
    onDueDays(state, ({ minimum }) => minimum) ??
    confirmArrived(state),

  /** Leaves what isn't needed and pays each bill in full on its due day. */
  'pay-in-full': (scenario, state) =>
    answer(scenario, state, 'leave') ??
    onDueDays(state, ({ amount }) => amount) ??
    confirmArrived(state),

  /** Clears whatever blocks closing as soon as cash allows, and closes. */
  'close-asap': (scenario, state) =>
    answer(scenario, state, 'leave') ??
    onDueDays(state, ({ amount }) => amount) ??
    confirmArrived(state) ??
    clearToClose(state),

  /** Freezes at once with a reason, pays bills in full and lets instalments run out. */
  freeze: (scenario, state) =>
    answer(scenario, state, 'leave') ??
    freezeOpen(state) ??
    onDueDays(state, ({ amount }) => amount) ??
    confirmArrived(state),

  /** Takes whatever the seller has ticked, and pays bills in full. */
  'take-the-default': (scenario, state) =>
    answer(scenario, state, 'preselected') ??
    onDueDays(state, ({ amount }) => amount) ??
    confirmArrived(state),
};

/** `borrow`: the way of paying that puts off the most, where something is sold at all. */
export type Taste = 'leave' | 'preselected' | 'borrow';

/** What is done with the oldest open offer; null when none is open. */
export function answer(scenario: Scenario, state: RunState, taste: Taste): Action | null {
  return answerWith(scenario, state, (_, event) => wished(state, event, taste));
}

/**
 * The same by any rule.
 * @param wish the option by position, of so many; -1 for none of them. What isn't possible is left,
 * or, where something must be paid for, gives way to the first that is.
 */
export function answerWith(
  scenario: Scenario,
  state: RunState,
  wish: (options: number, event: CheckoutEvent | ChoiceEvent) => number,
): Action | null {
  const offer = state.offers[0];
  if (offer === undefined) return null;
  const event = scenario.events.find(({ id }) => id === offer.id);
  switch (event?.kind) {
    case 'checkout': {
      const option = wish(event.options.length, event);
      if (option >= 0 && possible(state, event, option)) return act(offer, option);
      return act(offer, offer.required ? firstPossible(state, event) : null);
    }
    case 'choice': {
      const isOpen = event.options.map((option) => canChoose(scenario, state, option));
      const option = wish(event.options.length, event);
      if (isOpen[option] === true) return act(offer, option);
      const first = isOpen.indexOf(true);
      return act(offer, offer.required && first >= 0 ? first : null);
    }
    case 'check':
      return offer.required ? rightly(scenario, state, event) : act(offer, null);
    case 'prediction':
      // Nothing in the run hangs on a guess: one that must be made is the least there is.
      return offer.required
        ? { kind: 'respond', offer: event.id, picked: [], figure: 0 }
        : act(offer, null);
    default:
      return null;
  }
}

/** A check that can't be left, answered right: nothing in the run but its record hangs on it. */
function rightly(scenario: Scenario, state: RunState, event: CheckEvent): Action {
  const right = rightAnswer(scenario, state, event);
  if (right.kind === 'figure') {
    return { kind: 'respond', offer: event.id, picked: [], figure: right.figure };
  }
  // Conditions may make no option right today; the first is then as good as any.
  const all = right.picked.length > 0 ? right.picked : [0];
  const picked = event.ask.kind === 'single' ? all.slice(0, 1) : all;
  return { kind: 'respond', offer: event.id, picked, figure: null };
}

/** Where there is no seller, what is put first is what is taken by whoever takes what they are offered. */
function wished(state: RunState, event: CheckoutEvent | ChoiceEvent, taste: Taste): number {
  if (event.kind === 'choice') return taste === 'leave' ? -1 : 0;
  switch (taste) {
    case 'leave':
      return -1;
    case 'preselected':
      return tickedOption(event, state.defaultLine) ?? -1;
    case 'borrow': {
      const periods = event.options.map((option, i) =>
        option.kind === 'cash' || !possible(state, event, i)
          ? 0
          : option.kind === 'instalments'
            ? option.periods
            : 1,
      );
      const most = Math.max(...periods);
      return most === 0 ? -1 : periods.indexOf(most);
    }
    default:
      return assertNever(taste);
  }
}

function act(offer: OpenOffer, option: number | null): Action {
  return { kind: 'answer', offer: offer.id, option };
}

function firstPossible(state: RunState, event: CheckoutEvent): number | null {
  const index = event.options.findIndex((_, option) => possible(state, event, option));
  // With no way left, what must be paid for is paid in cash, below zero if it has to be.
  return index < 0 ? event.options.findIndex(({ kind }) => kind === 'cash') : index;
}

function possible(state: RunState, event: CheckoutEvent, index: number): boolean {
  const option = event.options[index];
  if (option === undefined) return false;
  if (option.kind === 'cash') return cashOf(state) >= event.price;
  const line = state.lines[option.line];
  if (line === undefined || !isAllowed(line.status, 'buy')) return false;
  const periods = option.kind === 'instalments' ? option.periods : null;
  const arrivesOn = addDays(state.day, event.arrivalDays);
  const purchase = { ref: event.id, amount: event.price, periods, arrivesOn };
  const owes = owesOf(state.balances, line.id);
  return familyOf(line).refusePurchase(line, owes, purchase) === null;
}

/** Pays something of what falls due today, line by line, as far as the cash goes. */
export function onDueDays(state: RunState, wanted: (due: Due, line: Line) => Money): Action | null {
  for (const line of Object.values(state.lines)) {
    const due = dueOn(state.balances, line, state.day);
    if (due === null || due.on !== state.day) continue;
    const amount = smaller(smaller(wanted(due, line), due.amount), cashOf(state));
    if (amount > 0) return { kind: 'repay', line: line.id, amount };
  }
  return null;
}

/** Says that a parcel has come, once it has. */
export function confirmArrived(state: RunState): Action | null {
  for (const line of Object.values(state.lines)) {
    if (line.family !== 'pay-later') continue;
    const arrived = line.purchases.find(({ arrivesOn }) => arrivesOn <= state.day);
    if (arrived) return { kind: 'confirm-receipt', line: line.id, purchase: arrived.id };
  }
  return null;
}

function freezeOpen(state: RunState): Action | null {
  const open = Object.values(state.lines).find(({ status }) => isAllowed(status, 'buy'));
  return open ? { kind: 'freeze', line: open.id, reason: 'debt-left' } : null;
}

/** One clearing step that spare cash allows, or the close itself when nothing is in the way. */
function clearToClose(state: RunState): Action | null {
  for (const line of Object.values(state.lines)) {
    if (line.status === 'closed') continue;
    const begins = isAllowed(line.status, 'begin-close');
    const blockers = begins ? findBlockers(state.balances, line, state.day) : [];
    const moved = blockers.find(({ clearing }) => clearing === 'move-subscription')?.ref ?? null;
    if (moved !== null) return { kind: 'move-subscription', cost: moved, line: null };
    if (begins && blockers.length === 0) {
      const step = line.attempt === null ? null : stepOn(state, line, line.attempt);
      if (step !== null) return step;
      if (line.attempt === null) return { kind: 'close', line: line.id };
    }
    const spare = larger(ZERO, minus(cashOf(state), CUSHION));
    const { repay: owed, plans } = payoffOn(state.balances, line, state.day);
    if (owed > 0 && owed <= spare) return { kind: 'repay', line: line.id, amount: owed };
    const plan = plans.find(({ settlement }) => settlementTotal(settlement) <= spare);
    if (plan && owed === 0) return { kind: 'settle-plan', line: line.id, plan: plan.plan };
  }
  return null;
}

/** The answer that leads an attempt on; null while there is nothing to do but wait. */
export function stepOn(state: RunState, line: Line, attempt: ClosingAttempt): Action | null {
  const step = nextStep(line.terms.closing, attempt);
  const isWaiting = attempt.waitUntil !== null && state.day < attempt.waitUntil;
  const isShut = step?.kind === 'identity' && isLocked(line, state.day);
  if (step === null || isWaiting || isShut) return null;
  const choice = choiceOf(step);
  return { kind: 'step-close', line: line.id, choice };
}

function choiceOf(step: AttemptStep): StepChoice {
  switch (step.kind) {
    case 'identity':
      return 'right';
    case 'reason':
      return 'no-reason';
    case 'offer':
      return 'decline';
    default:
      return 'next';
  }
}

function cashOf(state: RunState): Money {
  return state.balances[CASH] ?? ZERO;
}

/** Letting one day pass. */
export function nextDay(state: RunState): Action {
  return { kind: 'advance', to: addDays(state.day, 1) };
}
