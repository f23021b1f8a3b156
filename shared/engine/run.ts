import type { Entry } from '../ledger/entry.ts';
import { invariant } from '../result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Action } from './action.ts';
import { apply } from './apply.ts';
import type { EngineEvent } from './event.ts';
import type { Refusal } from './refusal.ts';
import { start } from './start.ts';
import type { RunState } from './state.ts';
import type { Step } from './world.ts';

/** Where every run begins: the parent of the first actions. */
export const ROOT = 0;

/**
 * One line of a run's history. Nothing is ever taken away: undo moves the head, and an action after
 * an undo starts a branch beside the old one.
 */
export type RunRecord =
  | { readonly kind: 'do'; readonly n: number; readonly parent: number; readonly action: Action }
  | {
      readonly kind: 'refused';
      readonly n: number;
      readonly parent: number;
      readonly action: Action;
      readonly code: Refusal['code'];
    }
  | { readonly kind: 'move'; readonly n: number; readonly to: number };

/** A run in memory: its records, and what each action came to. */
export interface Run {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly records: readonly RunRecord[];
  /** Steps by record number; {@link ROOT} is the first morning. Refusals and moves have none. */
  readonly steps: ReadonlyMap<number, Step>;
  /** Why an attempt was refused, by record number. */
  readonly refusals: ReadonlyMap<number, Refusal>;
  /** The record whose state is the present. */
  readonly head: number;
}

export interface Extended {
  readonly run: Run;
  readonly record: RunRecord;
  readonly refusal: Refusal | null;
}

export function startRun(scenario: Scenario, seed: number): Run {
  const first = start(scenario, seed);
  return {
    scenario,
    seed,
    records: [],
    steps: new Map([[ROOT, first]]),
    refusals: new Map(),
    head: ROOT,
  };
}

/** Does an action at the head. A refusal is recorded as an attempt and changes nothing else. */
export function act(run: Run, action: Action): Extended {
  const n = run.records.length + 1;
  const parent = run.head;
  const result = apply(run.scenario, present(run), action);
  if (!result.ok) {
    const record: RunRecord = { kind: 'refused', n, parent, action, code: result.error.code };
    const refusals = new Map(run.refusals).set(n, result.error);
    return {
      run: { ...run, records: [...run.records, record], refusals },
      record,
      refusal: result.error,
    };
  }
  const record: RunRecord = { kind: 'do', n, parent, action };
  const steps = new Map(run.steps).set(n, result.value);
  return {
    run: { ...run, records: [...run.records, record], steps, head: n },
    record,
    refusal: null,
  };
}

/** Makes an earlier (or other) point the present. Null when there is no such point. */
export function moveTo(run: Run, to: number): Extended | null {
  if (!run.steps.has(to) || to === run.head) return null;
  const record: RunRecord = { kind: 'move', n: run.records.length + 1, to };
  return {
    run: { ...run, records: [...run.records, record], head: to },
    record,
    refusal: null,
  };
}

/** The state at the head. */
export function present(run: Run): RunState {
  return stepAt(run, run.head).state;
}

export function stepAt(run: Run, n: number): Step {
  const step = run.steps.get(n);
  invariant(step !== undefined, `no step ${n}`);
  return step;
}

/** The record numbers from the first morning to `n`, both included. */
export function pathTo(run: Run, n: number): readonly number[] {
  const path: number[] = [];
  let at = n;
  while (at !== ROOT) {
    path.push(at);
    const record = run.records[at - 1];
    invariant(record?.kind === 'do', `record ${at} is not an action`);
    at = record.parent;
  }
  return [ROOT, ...path.reverse()];
}

/** The whole journal up to the head. */
export function journalOf(run: Run): readonly Entry[] {
  return pathTo(run, run.head).flatMap((n) => stepAt(run, n).entries);
}

/** Everything that happened up to the head. */
export function eventsOf(run: Run): readonly EngineEvent[] {
  return pathTo(run, run.head).flatMap((n) => stepAt(run, n).events);
}

/** Where undo leads, or null at the first morning. */
export function undoTarget(run: Run): number | null {
  if (run.head === ROOT) return null;
  const record = run.records[run.head - 1];
  return record?.kind === 'do' ? record.parent : null;
}

/** Where redo leads: the latest action done from here. */
export function redoTarget(run: Run): number | null {
  const next = run.records.findLast((record) => record.kind === 'do' && record.parent === run.head);
  return next?.n ?? null;
}
