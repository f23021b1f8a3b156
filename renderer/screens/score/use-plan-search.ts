/** The search for a way to a band: a little at a time, until it is found or given up. */
import { useEffect, useState } from 'react';
import {
  searchPlan,
  type PlanProgress,
  type PlanQuestion,
  type ScorePlan,
} from '../../../shared/analysis/score-planner.ts';
import { inTurns } from '../in-turns.ts';

export interface PlanSearch {
  readonly progress: PlanProgress;
  /** Undefined while it goes on; null when nothing was found. */
  readonly plan: ScorePlan | null | undefined;
}

const NOTHING_YET: PlanProgress = { months: 0, tried: 0, best: null };

/** @param question what is searched; null: nothing. A new question begins a new search. */
export function usePlanSearch(question: PlanQuestion | null): PlanSearch | null {
  const [found, setFound] = useState<{ of: PlanQuestion; search: PlanSearch } | null>(null);
  useEffect(() => {
    if (question === null) return;
    const search = searchPlan(question);
    let progress = NOTHING_YET;
    let plan: PlanSearch['plan'];
    const step = () => {
      const { done, value } = search.next();
      if (done === true) plan = value;
      else progress = value;
      return done !== true;
    };
    return inTurns(step, () => setFound({ of: question, search: { progress, plan } }));
  }, [question]);
  if (question === null) return null;
  if (found?.of === question) return found.search;
  return { progress: NOTHING_YET, plan: undefined };
}
