import { invariant } from '../result.ts';
import { holds } from '../scenario/condition.ts';
import type { Ending, Goal, Scenario } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { metricsIn, metricsOf } from './metrics.ts';
import type { RunState } from './state.ts';
import { tell, type World } from './world.ts';

export interface GoalStatus {
  readonly goal: Goal;
  /** `holds`: true today, not yet decided. `open`: not true today, can still become so. */
  readonly status: 'met' | 'missed' | 'holds' | 'open';
  /** When it was missed for good. */
  readonly missedOn: Day | null;
}

/** Goals that must hold every evening are missed on the first evening that they don't. */
export function checkGoals(world: World): void {
  if (world.scenario.goals.every(({ hold }) => hold !== 'always')) return;
  const metrics = metricsIn(world);
  for (const goal of world.scenario.goals) {
    if (goal.hold !== 'always' || world.missedGoals[goal.id] !== undefined) continue;
    if (holds(goal.test, metrics)) continue;
    world.missedGoals[goal.id] = world.day;
    tell(world, { kind: 'goal-missed', goal: goal.id });
  }
}

/** The last morning: goals are looked at once more and the ending is told. */
export function finishRun(world: World): void {
  checkGoals(world);
  world.over = true;
  world.offers = [];
  const metrics = metricsIn(world);
  const ending = world.scenario.endings.find(
    ({ if: test }) => test === null || holds(test, metrics),
  );
  tell(world, { kind: 'run-over', ending: ending?.id ?? '' });
}

export function goalStatuses(scenario: Scenario, state: RunState): readonly GoalStatus[] {
  const metrics = metricsOf(scenario, state);
  return scenario.goals.map((goal) => {
    const missedOn = state.missedGoals[goal.id] ?? null;
    if (missedOn !== null) return { goal, status: 'missed', missedOn };
    const now = holds(goal.test, metrics);
    if (state.over)
      return { goal, status: now ? 'met' : 'missed', missedOn: now ? null : state.day };
    return { goal, status: now ? 'holds' : 'open', missedOn: null };
  });
}

/** The ending that the state of a finished run has come to. */
export function endingOf(scenario: Scenario, state: RunState): Ending | null {
  if (!state.over) return null;
  const metrics = metricsOf(scenario, state);
  const ending = scenario.endings.find(({ if: test }) => test === null || holds(test, metrics));
  invariant(ending !== undefined, 'the last ending has no condition');
  return ending;
}
