import { useEffect, useMemo, useState } from 'react';
import { planPlaytest } from '../../../shared/analysis/playtest/plan.ts';
import { playOnce, type PlayOutcome } from '../../../shared/analysis/playtest/play.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';

/** Well under the length at which a window feels stuck. */
const TURN_MS = 12;

export interface Playtest {
  readonly played: number;
  readonly all: number;
  readonly isRunning: boolean;
  /** Every play, once all are played; null before. */
  readonly outcomes: readonly PlayOutcome[] | null;
  start(): void;
  /** Stops and keeps what was played, so that it can go on. */
  stop(): void;
}

interface Played {
  readonly of: Scenario;
  readonly seeds: number;
  readonly isRunning: boolean;
  readonly outcomes: readonly PlayOutcome[];
}

/** Plays the whole plan, a few plays at a time, so that keys and presses are always heard. */
export function usePlaytest(scenario: Scenario, seeds: number): Playtest {
  const plan = useMemo(() => planPlaytest(scenario, seeds), [scenario, seeds]);
  const none: Played = { of: scenario, seeds, isRunning: false, outcomes: [] };
  const [kept, setNow] = useState(none);
  const now = kept.of === scenario && kept.seeds === seeds ? kept : none;
  const { isRunning, outcomes } = now;
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setTimeout(() => {
      const began = performance.now();
      const more = [...outcomes];
      while (more.length < plan.length && performance.now() - began < TURN_MS) {
        const asked = plan[more.length];
        if (asked === undefined) break;
        more.push(playOnce(scenario, asked));
      }
      setNow({ of: scenario, seeds, isRunning: more.length < plan.length, outcomes: more });
    }, 0);
    return () => window.clearTimeout(timer);
  }, [isRunning, outcomes, plan, scenario, seeds]);
  return {
    played: outcomes.length,
    all: plan.length,
    isRunning,
    outcomes: outcomes.length === plan.length ? outcomes : null,
    start: () => setNow({ ...now, isRunning: true }),
    stop: () => setNow({ ...now, isRunning: false }),
  };
}
