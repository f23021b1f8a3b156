import { act, present, startRun, type Run } from '../engine/run.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { nextDay, type Policy } from './policy.ts';

/** Actions that a policy may do on one day before something is wrong with it. */
const ACTIONS_A_DAY = 100;

/**
 * Plays a scenario with a policy, as far as `until` or the end.
 * @throws when the policy is refused or never lets the day pass: a policy knows the rules
 */
export function playWithPolicy(
  scenario: Scenario,
  seed: number,
  policy: Policy,
  until: Day = scenario.end,
): Run {
  let run = startRun(scenario, seed);
  let today = 0;
  while (!present(run).over && present(run).day < until) {
    const state = present(run);
    const action = policy(scenario, state) ?? nextDay(state);
    today = action.kind === 'advance' ? 0 : today + 1;
    invariant(today < ACTIONS_A_DAY, `the policy is stuck on day ${state.day}`);
    const next = act(run, action);
    invariant(next.refusal === null, `refused: ${JSON.stringify([action, next.refusal])}`);
    run = next.run;
  }
  return run;
}
