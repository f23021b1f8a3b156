import { isAllowed } from '../../closing/line-states.ts';
import type { Action } from '../../engine/action.ts';
import type { RunState } from '../../engine/state.ts';
import { CASH } from '../../ledger/account.ts';
import { dueOn } from '../../products/families.ts';
import { draw, drawBelow } from '../../random.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { addDays } from '../../units/day.ts';
import { smaller, ZERO, type Money } from '../../units/money.ts';
import { closeLinePolicy } from '../close-line.ts';
import { answer, answerWith, confirmArrived, onDueDays, POLICIES, type Policy } from '../policy.ts';

/** How simulated players live. `nothing` is the yardstick: it decides nothing and counts for nothing. */
export const PLAYTEST_HABITS = [
  'nothing',
  'in-full',
  'minimum',
  'late',
  'on-credit',
  'as-ticked',
  'close-at-once',
  'close-with-care',
  'freeze',
  'wanders',
] as const;
export type PlaytestHabit = (typeof PLAYTEST_HABITS)[number];

/** Habits whose results count: those that decide something. */
export const DECIDING_HABITS: readonly PlaytestHabit[] = PLAYTEST_HABITS.filter(
  (habit) => habit !== 'nothing',
);

/** Bills are remembered so many days after their due day by whoever pays late. Our choice. */
const DAYS_LATE = 6;

/**
 * Each habit as a way of living. All but `wanders` decide alike under any luck; that one draws from
 * the run's seed, so a play can be repeated.
 */
export const HABIT_POLICIES: Readonly<Record<PlaytestHabit, Policy>> = {
  nothing: POLICIES['do-nothing'],
  'in-full': POLICIES['pay-in-full'],
  minimum: (scenario, state) =>
    answer(scenario, state, 'leave') ??
    onDueDays(state, ({ minimum }) => minimum) ??
    confirmArrived(state),
  late: (scenario, state) =>
    answer(scenario, state, 'leave') ?? payWhatIsLate(state) ?? confirmArrived(state),
  'on-credit': (scenario, state) =>
    answer(scenario, state, 'borrow') ??
    onDueDays(state, ({ minimum }) => minimum) ??
    confirmArrived(state),
  'as-ticked': POLICIES['take-the-default'],
  'close-at-once': POLICIES['close-asap'],
  'close-with-care': closeWithCare,
  freeze: POLICIES.freeze,
  wanders: wander,
};

/** Line after line, each kept by bills paid in full until nothing stands in the way. */
function closeWithCare(scenario: Scenario, state: RunState): Action | null {
  const line = Object.values(state.lines).find(
    ({ status }) => status !== 'closed' && status !== 'charged-off',
  );
  const habit = POLICIES['pay-in-full'];
  return line === undefined
    ? habit(scenario, state)
    : closeLinePolicy(line.id, habit)(scenario, state);
}

/** Pays in full what has been late for some days, as far as the cash goes. */
function payWhatIsLate(state: RunState): Action | null {
  for (const { id, lateSince } of Object.values(state.lines)) {
    if (lateSince === null || state.day < addDays(lateSince, DAYS_LATE)) continue;
    const line = state.lines[id];
    const due = line === undefined ? null : dueOn(state.balances, line, state.day);
    const amount = smaller(due?.amount ?? ZERO, cashOf(state));
    if (amount > 0) return { kind: 'repay', line: id, amount };
  }
  return null;
}

/** Whatever comes to mind: any answer that is possible, any share of a bill, now and then an end. */
function wander(scenario: Scenario, state: RunState): Action | null {
  const { seed, day } = state;
  const pick = (stream: string, bound: number) => drawBelow({ seed, stream, day, n: 0 }, bound);
  const ticks = answerWith(scenario, state, (options) => pick('wander:answer', options + 1) - 1);
  if (ticks !== null) return ticks;
  const paid = onDueDays(state, ({ amount, minimum }) => {
    const share = pick('wander:pay', 3);
    return share === 0 ? ZERO : share === 1 ? minimum : amount;
  });
  return paid ?? confirmArrived(state) ?? now(state);
}

/** On one day in forty something is done to one line. */
function now(state: RunState): Action | null {
  const { seed, day } = state;
  const lines = Object.values(state.lines);
  const what = draw({ seed, stream: 'wander:deed', day, n: 0 }) % (40 * lines.length);
  const line = lines[what];
  if (line === undefined) return null;
  const deed = drawBelow({ seed, stream: 'wander:deed', day, n: 1 }, 3);
  if (deed === 0 && isAllowed(line.status, 'freeze') && line.status !== 'frozen') {
    return { kind: 'freeze', line: line.id, reason: null };
  }
  if (deed === 1 && isAllowed(line.status, 'unfreeze')) return { kind: 'unfreeze', line: line.id };
  return deed === 2 && line.autopay !== 'full' && line.status !== 'closed'
    ? { kind: 'set-autopay', line: line.id, mode: 'full' }
    : null;
}

function cashOf(state: RunState): Money {
  return state.balances[CASH] ?? ZERO;
}
