import { goalStatuses, type GoalStatus } from '../engine/goals.ts';
import { metricsOf } from '../engine/metrics.ts';
import type { RunState } from '../engine/state.ts';
import { METRICS, type Comparison, type MetricName } from '../scenario/condition.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { goalShare } from './goal-shares.ts';

/** A goal with the figure it looks at, where it looks at a single one that can be counted. */
export interface GoalView extends GoalStatus {
  readonly figure: GoalFigure | null;
  /** What it earns so far, in parts per thousand. */
  readonly share: number;
}

export interface GoalFigure {
  readonly metric: MetricName;
  readonly unit: 'money' | 'count';
  readonly is: Comparison;
  readonly now: number;
  readonly wanted: number;
}

export function goalViews(scenario: Scenario, state: RunState): readonly GoalView[] {
  return goalStatuses(scenario, state).map((status) => ({
    ...status,
    figure: figureOf(scenario, status, state),
    share: goalShare(scenario, state, status),
  }));
}

function figureOf(
  scenario: Scenario,
  { goal: { test } }: GoalStatus,
  state: RunState,
): GoalFigure | null {
  if (test.kind !== 'metric') return null;
  const { unit } = METRICS[test.metric];
  // Yes or no is said by the goal's status; it has no figure.
  if (unit !== 'money' && unit !== 'count') return null;
  const now = metricsOf(scenario, state)(test.metric, test.of, test.detail);
  return { metric: test.metric, unit, is: test.is, now, wanted: test.value };
}
