import type { Scenario } from '../../scenario/scenario.ts';
import type { Stepwise } from '../stepwise.ts';
import { planPlaytest } from './plan.ts';
import { playOnce, type PlayOutcome } from './play.ts';
import { reportPlaytest, type PlaytestReport } from './report.ts';

/** What a playtest is of. */
export interface PlaytestQuestion {
  readonly scenario: Scenario;
  /** Plays of each habit. */
  readonly seeds: number;
}

/** Plays the whole plan, one play a step, and reports on it. */
export function* playtest({ scenario, seeds }: PlaytestQuestion): Stepwise<PlaytestReport> {
  const plan = planPlaytest(scenario, seeds);
  const outcomes: PlayOutcome[] = [];
  for (const asked of plan) {
    yield { done: outcomes.length, all: plan.length };
    outcomes.push(playOnce(scenario, asked));
  }
  return reportPlaytest(scenario, outcomes);
}
