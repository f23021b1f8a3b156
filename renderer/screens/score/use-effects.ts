/** What would move the scores: one move after another, so that keys and presses are always heard. */
import { useEffect, useMemo, useState } from 'react';
import type { BillHabit } from '../../../shared/analysis/bill-habit.ts';
import {
  askEffects,
  baseline,
  effectOf,
  movesToTry,
  type EffectQuestion,
  type MoveEffect,
  type ScorePath,
} from '../../../shared/analysis/score-effects.ts';
import type { ScoreMove } from '../../../shared/analysis/score-moves.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { inTurns } from '../in-turns.ts';

export interface Effects {
  readonly question: EffectQuestion;
  /** Null until it is there. */
  readonly base: ScorePath | null;
  readonly all: number;
  readonly seen: readonly MoveEffect[];
}

interface Looked {
  base: ScorePath | null;
  readonly moves: readonly ScoreMove[];
  readonly seen: MoveEffect[];
}

const known = new WeakMap<EffectQuestion, Looked>();

export function useEffects(habit: BillHabit): Effects {
  const scenario = useScenario();
  const state = usePresent();
  const question = useMemo(() => askEffects(scenario, state, habit), [scenario, state, habit]);
  const [, setTurn] = useState(0);
  useEffect(() => {
    const looked = lookedAt(question);
    return inTurns(
      () => lookFurther(question, looked),
      () => setTurn((n) => n + 1),
    );
  }, [question]);
  const { base, moves, seen } = lookedAt(question);
  return { question, base, all: moves.length, seen };
}

function lookedAt(question: EffectQuestion): Looked {
  const looked = known.get(question) ?? { base: null, moves: movesToTry(question), seen: [] };
  known.set(question, looked);
  return looked;
}

/** One path further; false when everything has been seen. */
function lookFurther(question: EffectQuestion, looked: Looked): boolean {
  if (looked.base === null) {
    looked.base = baseline(question);
    return true;
  }
  const move = looked.moves[looked.seen.length];
  if (move === undefined) return false;
  looked.seen.push(effectOf(question, looked.base, move));
  return true;
}
