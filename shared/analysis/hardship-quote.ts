import { apply } from '../engine/apply.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { RunState } from '../engine/state.ts';
import type { Line } from '../products/line.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { larger, ZERO, type Money } from '../units/money.ts';
import { payDown } from './pay-down.ts';
import { standingSandbox } from './sandbox.ts';

/** What a hardship plan over so many months would mean. */
export interface HardshipQuote {
  readonly periods: number;
  /** Null where there is nothing to make a plan of. */
  readonly plan: HardshipPlan | null;
  /** Why it can't be agreed today; null when it can. */
  readonly refusal: Refusal | null;
}

export interface HardshipPlan {
  /** What the plan begins with: everything owed, less what is given up. */
  readonly amount: Money;
  readonly waived: Money;
  /** The largest of the monthly payments. */
  readonly monthly: Money;
  readonly total: Money;
  /** Interest of the plan. */
  readonly cost: Money;
  readonly endsOn: Day | null;
}

/**
 * Every hardship plan that the terms know, each by running the engine until it is paid. A plan that
 * is not open yet is quoted as it would be today, beside the reason why it is not.
 * @returns none when the terms offer no plan
 */
export function hardshipQuotes(
  scenario: Scenario,
  state: RunState,
  id: string,
): readonly HardshipQuote[] {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  const offer = line.terms.hardship ?? null;
  if (offer === null || line.status === 'closed') return [];
  return offer.periods.map((periods) => {
    const action = { kind: 'restructure' as const, line: id, periods };
    const tried = apply(scenario, state, action, { keepEntries: false });
    return {
      periods,
      plan: planOf(scenario, state, line, periods),
      refusal: tried.ok ? null : tried.error,
    };
  });
}

function planOf(
  scenario: Scenario,
  state: RunState,
  line: Line,
  periods: number,
): HardshipPlan | null {
  const sandbox = standingSandbox(scenario, openToday(state, line), line.id);
  const action = { kind: 'restructure' as const, line: line.id, periods };
  const agreed = apply(sandbox.scenario, sandbox.state, action, { keepEntries: false });
  if (!agreed.ok) return null;
  const told = agreed.value.events.find((event) => event.kind === 'restructured');
  invariant(told?.kind === 'restructured', 'a plan is told of');
  const path = payDown({ ...sandbox, state: agreed.value.state }, 'full');
  return {
    amount: told.amount,
    waived: told.waived,
    monthly: path.payments.reduce((most, { amount }) => larger(most, amount), ZERO),
    total: path.total,
    cost: path.cost,
    endsOn: path.endsOn,
  };
}

/** The same line with a plan that need not be waited for. */
function openToday(state: RunState, line: Line): RunState {
  const hardship = line.terms.hardship ?? null;
  if (hardship === null) return state;
  const terms = { ...line.terms, hardship: { ...hardship, afterDaysPastDue: 0 } };
  return { ...state, lines: { ...state.lines, [line.id]: { ...line, terms } as Line } };
}
