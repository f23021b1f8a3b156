import type { WarningQuestion } from '../../shared/analysis/missed-payment.ts';
import type { OutlookHabit } from '../../shared/analysis/outlook-habit.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { usePresent, useScenario } from '../stores/run-hooks.ts';

/** One object a present and habit, so that what was worked out is found again. */
const asked = new WeakMap<RunState, Map<string, WarningQuestion>>();

/** The present as a question to the worker. */
export function useQuestion(habit: OutlookHabit): WarningQuestion {
  const scenario = useScenario();
  const state = usePresent();
  const questions = asked.get(state) ?? new Map<string, WarningQuestion>();
  asked.set(state, questions);
  const key = JSON.stringify(habit);
  const before = questions.get(key);
  if (before !== undefined && before.scenario === scenario) return before;
  const question = { scenario, state, habit };
  questions.set(key, question);
  return question;
}
