import type { GoalStatus } from '../engine/goals.ts';
import { metricsOf } from '../engine/metrics.ts';
import type { RunState } from '../engine/state.ts';
import type { PartialCredit, Scenario } from '../scenario/scenario.ts';
import { mulDiv } from '../units/money.ts';

/** All of a goal, in parts per thousand. */
export const WHOLE = 1_000;

/** What a goal earns: all when it is met, a share where its partial credit gives one. */
export function goalShare(scenario: Scenario, state: RunState, of: GoalStatus): number {
  if (of.status === 'met' || of.status === 'holds') return WHOLE;
  const { partial } = of.goal;
  return partial === undefined ? 0 : partialShare(scenario, state, partial);
}

/** How far a metric has come from `from` to `to`, within the two. */
function partialShare(scenario: Scenario, state: RunState, partial: PartialCredit): number {
  const { metric, of, detail, from, to } = partial;
  const now = metricsOf(scenario, state)(metric, of, detail);
  const [way, done] = from < to ? [to - from, now - from] : [from - to, from - now];
  return mulDiv(Math.max(0, Math.min(way, done)), WHOLE, way, 'floor');
}

/** All goals together, by their weights, in parts per thousand. */
export function goalsEarned(
  scenario: Scenario,
  state: RunState,
  statuses: readonly GoalStatus[],
): number {
  const weight = ({ goal }: GoalStatus) => goal.weight ?? 1;
  const all = statuses.reduce((sum, each) => sum + weight(each), 0);
  const earned = statuses.reduce(
    (sum, each) => sum + weight(each) * goalShare(scenario, state, each),
    0,
  );
  return all === 0 ? 0 : Math.floor(earned / all);
}
