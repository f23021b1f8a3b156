/** Forecasts for screens: after the paint, once per present, and never for long in one go. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import {
  expectedPath,
  FUTURES,
  futurePath,
  type Habit,
  type Path,
} from '../../shared/analysis/forecast.ts';
import type { Action } from '../../shared/engine/action.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { usePresent, useScenario } from '../stores/run-hooks.ts';
import { inTurns } from './in-turns.ts';

const paths = new WeakMap<RunState, Map<string, Path>>();

/** Null until it is there. What was true a moment ago stays on screen until the new one is. */
export function useExpectedPath(habit: Habit, first: readonly Action[] = NO_ACTIONS): Path | null {
  const scenario = useScenario();
  const state = useDeferredValue(usePresent(), null);
  return useMemo(() => {
    if (state === null) return null;
    const known = paths.get(state) ?? new Map<string, Path>();
    paths.set(state, known);
    const key = `${habit} ${JSON.stringify(first)}`;
    const path = known.get(key) ?? expectedPath(scenario, state, habit, first);
    known.set(key, path);
    return path;
  }, [scenario, state, habit, first]);
}

const NO_ACTIONS: readonly Action[] = [];

export interface Futures {
  readonly seen: number;
  readonly all: number;
  readonly short: number;
  readonly late: number;
}

const futures = new WeakMap<RunState, Map<string, Futures>>();

/** Counts possible futures a few at a time, so that keys and presses are always heard. */
export function useFutures(habit: Habit, first: readonly Action[] = NO_ACTIONS): Futures {
  const scenario = useScenario();
  const state = usePresent();
  const key = `${habit} ${JSON.stringify(first)}`;
  const [counted, setCounted] = useState<{ key: string; state: RunState; futures: Futures }>();

  useEffect(() => {
    const known = futures.get(state) ?? new Map<string, Futures>();
    futures.set(state, known);
    let now = known.get(key) ?? NONE_SEEN;
    const step = () => {
      if (now.seen === FUTURES) return false;
      now = withPath(now, futurePath(scenario, state, { habit, first, n: now.seen }));
      known.set(key, now);
      return now.seen < FUTURES;
    };
    return inTurns(step, () => setCounted({ key, state, futures: now }));
  }, [scenario, state, habit, first, key]);

  if (counted?.key === key && counted.state === state) return counted.futures;
  return futures.get(state)?.get(key) ?? NONE_SEEN;
}

const NONE_SEEN: Futures = { seen: 0, all: FUTURES, short: 0, late: 0 };

function withPath(before: Futures, path: Path): Futures {
  return {
    ...before,
    seen: before.seen + 1,
    short: before.short + (path.lowestCash < 0 ? 1 : 0),
    late: before.late + (path.lateMarks > 0 ? 1 : 0),
  };
}
