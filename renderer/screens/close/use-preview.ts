/** Previews for screens: one way, one future at a time, so that keys and presses are always heard. */
import { useEffect, useMemo, useState } from 'react';
import type { BillHabit } from '../../../shared/analysis/bill-habit.ts';
import {
  askPreview,
  expectedOutcome,
  futureOutcome,
  summariseFutures,
  waysAhead,
  type FutureSummary,
  type Outcome,
  type PreviewQuestion,
  type PreviewWay,
} from '../../../shared/analysis/closing-preview.ts';
import { FUTURES, type Path } from '../../../shared/analysis/forecast.ts';
import { preparedWays } from '../../../shared/analysis/prepared-ways.ts';
import type { RunState } from '../../../shared/engine/state.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { inTurns } from '../in-turns.ts';

/** What is known of a way so far. */
export interface WaySeen {
  readonly way: PreviewWay;
  readonly expected: { readonly path: Path; readonly outcome: Outcome } | null;
  /** How many futures have been looked at. */
  readonly seen: number;
  /** Null until all have. */
  readonly summary: FutureSummary | null;
}

interface Looked {
  expected: WaySeen['expected'];
  readonly outcomes: Outcome[];
  summary: FutureSummary | null;
}

type Looks = Map<PreviewWay, Looked>;

const known = new WeakMap<RunState, Map<string, Looks>>();

export interface Preview {
  readonly question: PreviewQuestion;
  readonly ways: readonly WaySeen[];
}

export function usePreview(line: string, habit: BillHabit): Preview {
  const scenario = useScenario();
  const state = usePresent();
  const key = `${line} ${JSON.stringify(habit)}`;
  const question = useMemo(
    () => askPreview(scenario, state, line, habit, preparedWays(state, line)),
    [scenario, state, line, habit],
  );
  const [, setTurn] = useState(0);
  useEffect(() => {
    const looks = looksAt(state, key, question);
    return inTurns(
      () => lookFurther(question, looks),
      () => setTurn((n) => n + 1),
    );
  }, [state, key, question]);
  const looks = looksAt(state, key, question);
  return { question, ways: waysAhead(question).map((way) => seenOf(way, looks.get(way))) };
}

function looksAt(state: RunState, key: string, question: PreviewQuestion): Looks {
  const ofState = known.get(state) ?? new Map<string, Looks>();
  known.set(state, ofState);
  const before = ofState.get(key);
  if (before !== undefined) return before;
  const looks: Looks = new Map(
    waysAhead(question).map((way) => [way, { expected: null, outcomes: [], summary: null }]),
  );
  ofState.set(key, looks);
  return looks;
}

/** One path further; false when everything has been seen. */
function lookFurther(question: PreviewQuestion, looks: Looks): boolean {
  for (const [way, looked] of looks) {
    if (looked.expected !== null) continue;
    looked.expected = expectedOutcome(question, way);
    return true;
  }
  for (const [way, looked] of looks) {
    if (looked.outcomes.length === FUTURES) continue;
    looked.outcomes.push(futureOutcome(question, way, looked.outcomes.length));
    if (looked.outcomes.length === FUTURES) looked.summary = summariseFutures(looked.outcomes);
    return true;
  }
  return false;
}

function seenOf(way: PreviewWay, looked: Looked | undefined): WaySeen {
  return {
    way,
    expected: looked?.expected ?? null,
    seen: looked?.outcomes.length ?? 0,
    summary: looked?.summary ?? null,
  };
}
