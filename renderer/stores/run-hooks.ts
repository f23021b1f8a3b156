/** The open run, read in atoms. Derived lists are made once per present and then the same object. */
import { useMemo } from 'react';
import { goalStatuses } from '../../shared/engine/goals.ts';
import {
  eventsOf,
  journalOf,
  present,
  redoTarget,
  stepAt,
  undoTarget,
  type Run,
} from '../../shared/engine/run.ts';
import type { RunState as Present } from '../../shared/engine/state.ts';
import { REGIONS } from '../../shared/products/regions/regions.ts';
import { invariant } from '../../shared/result.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { nameOfIn } from '../../shared/text/names.ts';
import type { NameOf } from '../../shared/text/describe.ts';
import { decisions, feed } from '../../shared/views/decisions.ts';
import { records } from '../../shared/views/records.ts';
import { lineStanding, type LineStanding } from '../../shared/views/line-standing.ts';
import { lineView, type LineView } from '../../shared/views/line-view.ts';
import { dailyRows } from '../../shared/views/series.ts';
import { judgedPredictions } from '../../shared/analysis/predictions.ts';
import { askedQuestions } from '../../shared/views/debrief-questions.ts';
import { useRuns, useUi } from './lab.ts';
import { useWords } from '../text/words.ts';

/** The open run. Only for screens that exist while one is open. */
export function useRun(): Run {
  const run = useRuns((state) => state.run);
  invariant(run !== null, 'this screen needs an open run');
  return run;
}

export function useScenario(): Scenario {
  return useRun().scenario;
}

/** The state at the head. */
export function usePresent(): Present {
  return present(useRun());
}

/** Everything posted up to the present. */
export function useJournal() {
  return ofPresent.journal(useRun());
}

/** Everything that happened up to the present. */
export function useEvents() {
  return ofPresent.events(useRun());
}

/** Day by day: cash, owed by line in the scenario's order, in all. */
export function useDailyRows() {
  return ofPresent.daily(useRun());
}

/** The learner's decisions on the path to the present, numbered as their pins are. */
export function useDecisions() {
  return ofPresent.decisions(useRun());
}

export function useGoals() {
  return ofPresent.goals(useRun());
}

/** Predictions that were made, beside what the engine computes for their day. */
export function usePredictions() {
  return ofPresent.predictions(useRun());
}

/** Debrief questions, with what they name of this run. */
export function useAskedQuestions() {
  return ofPresent.questions(useRun());
}

/** Events and refused attempts, oldest first. */
export function useFeed() {
  return feedOf(useRun());
}

/** Everything in the books and beside them, oldest first. */
export function useRecords() {
  return recordsOf(useRun());
}

export function useLineView(line: string): LineView {
  const state = usePresent();
  return useMemo(() => lineView(state, line), [state, line]);
}

/** What kind of thing the line is, beyond its balances. */
export function useLineStanding(view: LineView): LineStanding {
  const scenario = useScenario();
  return useMemo(() => {
    const { buckets } = REGIONS[scenario.region].reporting;
    return lineStanding(scenario, buckets.value, view);
  }, [scenario, view]);
}

export function useUndoTarget(): number | null {
  return undoTarget(useRun());
}

export function useRedoTarget(): number | null {
  return redoTarget(useRun());
}

/** Names of lines, events, goals and parcels in the reader's language. */
export function useNames(): NameOf {
  const scenario = useScenario();
  const language = useUi((state) => state.language);
  const { t } = useWords();
  return useMemo(
    () =>
      nameOfIn(
        scenario,
        language,
        (day) => t('common.billOf', { day }),
        (day) => t('common.loanOf', { day }),
      ),
    [scenario, language, t],
  );
}

/**
 * Kept per step, not per run: a refused attempt makes a new run with the same present, and nothing
 * that follows from the present has to be made again.
 */
function perPresent<T>(make: (run: Run) => T): (run: Run) => T {
  const known = new WeakMap<object, T>();
  return (run) => remember(known, stepAt(run, run.head), () => make(run));
}

function remember<T>(known: WeakMap<object, T>, key: object, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

const ofPresent = {
  journal: perPresent(journalOf),
  events: perPresent(eventsOf),
  decisions: perPresent(decisions),
  goals: perPresent((run) => goalStatuses(run.scenario, present(run))),
  predictions: perPresent(judgedPredictions),
  questions: perPresent((run) =>
    askedQuestions({
      scenario: run.scenario,
      state: present(run),
      events: eventsOf(run),
      daily: dailyOf(run),
    }),
  ),
  daily: perPresent(dailyOf),
};

function dailyOf(run: Run) {
  return dailyRows(
    journalOf(run),
    run.scenario.lines.map(({ id }) => id),
    run.scenario.start,
    present(run).day,
  );
}

const feeds = new WeakMap<object, ReturnType<typeof feed>>();
const feedOf = (run: Run) => remember(feeds, run, () => feed(run));

const recordLists = new WeakMap<object, ReturnType<typeof records>>();
const recordsOf = (run: Run) => remember(recordLists, run, () => records(run));
