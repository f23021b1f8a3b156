import type { Action } from '../engine/action.ts';
import { apply } from '../engine/apply.ts';
import type { RunState } from '../engine/state.ts';
import type { Step } from '../engine/world.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nextDay, type Policy } from './policy.ts';

/** The step that an action comes to, without a journal; null when it is refused. */
export function tryAction(scenario: Scenario, state: RunState, action: Action): Step | null {
  const result = apply(scenario, state, action, { keepEntries: false });
  return result.ok ? result.value : null;
}

/**
 * Lets a policy live on from a state to the end of the scenario, without a journal. Ends early
 * only at something that must be paid for and that nothing can pay.
 * @param onStep called with each step as it is taken
 */
export function followPolicy(
  scenario: Scenario,
  from: RunState,
  policy: Policy,
  onStep: (step: Step) => void = () => {},
): RunState {
  let state = from;
  while (!state.over) {
    const wished = policy(scenario, state);
    const next =
      (wished && tryAction(scenario, state, wished)) ?? tryAction(scenario, state, nextDay(state));
    if (next === null) break;
    onStep(next);
    state = next.state;
  }
  return state;
}
