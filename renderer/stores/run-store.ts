/** The one run on the table. Rules live in shared/; this keeps the run and sees that it is saved. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DesktopApi, HostProblem, LearnerId, RunId } from '../../shared/desktop-api.ts';
import type { Action } from '../../shared/engine/action.ts';
import type { Refusal } from '../../shared/engine/refusal.ts';
import {
  act,
  moveTo,
  present,
  redoTarget,
  startRun,
  undoTarget,
  type Extended,
  type Run,
} from '../../shared/engine/run.ts';
import { invariant, type Result } from '../../shared/result.ts';
import { parseRun, type ParsedRun, type RunProblem } from '../../shared/run-file/parse-run.ts';
import { snapshotOf } from '../../shared/run-file/snapshot.ts';
import { runLines, writeLine, writeRunFile } from '../../shared/run-file/write-run.ts';
import { variantOf } from '../../shared/scenario/parameters-text.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Problem } from '../../shared/scenario/problem.ts';
import type { Day } from '../../shared/units/day.ts';
import { metaOf, newRunId } from './run-meta.ts';
import { createSaveQueue, type SaveQueue, type SaveStatus } from './save-queue.ts';
import { scenarioTextIn } from './saved-run.ts';

export interface RunState {
  /** Null when no run is open. */
  readonly run: Run | null;
  readonly id: RunId | null;
  /** The scenario file's own text; saved with the run and played again by "start again". */
  readonly scenarioText: string;
  readonly save: SaveStatus;
}

export type Resumed =
  | { readonly kind: 'opened'; readonly recoveredTo: Day | null }
  /** Nothing was changed. `scenarioText`: to play again under today's rules; null if unreadable. */
  | {
      readonly kind: 'unreadable';
      readonly problem: RunProblem;
      readonly scenarioText: string | null;
    }
  | { readonly kind: 'host'; readonly problem: HostProblem };

export interface RunActions {
  /** Starts a scenario from its text; the problems when it can't be played. */
  open(scenarioText: string): readonly Problem[] | null;
  /** Goes on with a saved run. */
  resume(id: RunId): Promise<Resumed>;
  /** Takes a parsed run file in as a new saved run. */
  take(parsed: ParsedRun): void;
  /** Does it, or says why not. Both are in the record. */
  act(action: Action): Refusal | null;
  undo(): boolean;
  redo(): boolean;
  goTo(n: number): boolean;
  retrySave(): void;
  /** The run as a file to keep; null when none is open. */
  asFile(): { readonly name: string; readonly text: string } | null;
  leave(): void;
  /** Resolves when everything that can be saved is. */
  settled(): Promise<void>;
}

export type RunStore = StoreApi<RunState & RunActions>;

export interface RunStoreOptions {
  readonly host: DesktopApi;
  readonly canWrite: boolean;
  readonly newSeed: () => number;
  /** Whose runs the new ones are; nobody's in particular when left out. */
  readonly learner?: () => LearnerId | undefined;
  /** Told which run is the latest. */
  readonly onRun: (id: RunId) => void;
}

const NOTHING: RunState = { run: null, id: null, scenarioText: '', save: { kind: 'saved' } };

/** What a run on the table needs beside the run: its queue, the last link of its chain, its owner. */
interface Desk {
  /** Null where nothing may be written. */
  queue: SaveQueue | null;
  link: string;
  readonly learner: LearnerId | undefined;
}

export function createRunStore(options: RunStoreOptions): RunStore {
  return createStore<RunState & RunActions>()((set, get) => {
    const table = createTable(options, set, get);
    return {
      ...NOTHING,
      open: (scenarioText) => {
        const parsed = parseScenario(scenarioText);
        if (!parsed.ok) return parsed.error;
        const seed = options.newSeed();
        // What each learner's seed draws stands in the run's own text from then on.
        const own = variantOf(scenarioText, seed);
        const variant = own === scenarioText ? parsed : parseScenario(own);
        if (!variant.ok) return variant.error;
        const run = startRun(variant.value.scenario, seed);
        const unsaved = runLines(own, run);
        const laid = { id: newRunId(run.scenario), scenarioText: own, unsaved };
        table.lay(run, { ...laid, learner: options.learner?.() });
        return null;
      },
      resume: async (id) => {
        const read = await readSaved(options.host, id, options.canWrite);
        if (!read.ok) return read.error;
        const { run, header, link, isShort, learner } = read.value;
        table.lay(run, { id, scenarioText: header.scenario, unsaved: [], link, learner });
        return { kind: 'opened', recoveredTo: isShort ? present(run).day : null };
      },
      take: ({ run, header }) => {
        const unsaved = runLines(header.scenario, run);
        const laid = { id: newRunId(run.scenario), scenarioText: header.scenario, unsaved };
        table.lay(run, { ...laid, learner: options.learner?.() });
      },
      act: (action) => {
        const { run } = get();
        invariant(run !== null, 'no run is open');
        return table.extend(act(run, action)).refusal;
      },
      undo: () => table.move(undoTarget),
      redo: () => table.move(redoTarget),
      goTo: (n) => table.move(() => n),
      retrySave: () => table.queue()?.retry(),
      asFile: () => {
        const { run, id, scenarioText } = get();
        if (run === null || id === null) return null;
        return { name: `${id}.run.json`, text: writeRunFile(runLines(scenarioText, run)) };
      },
      leave: () => {
        table.clear();
        set(NOTHING);
      },
      settled: () => table.queue()?.settled() ?? Promise.resolve(),
    };
  });
}

/** Where the open run lies: its state in the store, its queue and its chain beside it. */
interface Table {
  lay(run: Run, laid: Laid): void;
  extend(extended: Extended): Extended;
  move(to: (run: Run) => number | null): boolean;
  queue(): SaveQueue | null;
  clear(): void;
}

function createTable(
  options: RunStoreOptions,
  set: (part: Partial<RunState>) => void,
  get: () => RunState,
): Table {
  let desk: Desk | null = null;

  const lay: Table['lay'] = (run, laid) => {
    const link = laid.link ?? linkOf(laid.unsaved);
    const mine: Desk = { queue: null, link, learner: laid.learner };
    desk = mine;
    set({ run, id: laid.id, scenarioText: laid.scenarioText, save: { kind: 'saved' } });
    // A run that has left the table goes on saving, but is no longer what the screen shows.
    const change = (part: Partial<RunState>) => {
      if (desk === mine) set(part);
    };
    if (options.canWrite) mine.queue = openQueue(options, run, laid, change);
    else change({ save: { kind: 'not-kept' } });
    options.onRun(laid.id);
  };

  const extend: Table['extend'] = (extended) => {
    const { id } = get();
    invariant(desk !== null && id !== null, 'an open run has a desk and an id');
    const { line, link } = writeLine(desk.link, extended.record);
    desk.link = link;
    set({ run: extended.run });
    const meta = metaOf(extended.run, id, desk.learner);
    desk.queue?.append(line, meta, () => snapshotOf(extended.run));
    return extended;
  };

  const move: Table['move'] = (to) => {
    const { run } = get();
    const target = run === null ? null : to(run);
    const moved = run === null || target === null ? null : moveTo(run, target);
    if (moved !== null) extend(moved);
    return moved !== null;
  };

  return {
    lay,
    extend,
    move,
    queue: () => desk?.queue ?? null,
    clear: () => {
      desk = null;
    },
  };
}

interface Laid {
  readonly id: RunId;
  readonly scenarioText: string;
  readonly unsaved: readonly string[];
  /** The last link of a run that is stored already. */
  readonly link?: string;
  readonly learner: LearnerId | undefined;
}

function openQueue(
  { host, onRun }: RunStoreOptions,
  run: Run,
  { id, unsaved, learner }: Laid,
  change: (part: Partial<RunState>) => void,
): SaveQueue {
  return createSaveQueue({
    host,
    meta: metaOf(run, id, learner),
    unsaved,
    anotherId: () => newRunId(run.scenario),
    onId: (another) => {
      change({ id: another });
      onRun(another);
    },
    onStatus: (save) => change({ save }),
  });
}

/** The link that the last of these lines carries. */
function linkOf(lines: readonly string[]): string {
  const last: unknown = JSON.parse(lines.at(-1) ?? 'null');
  const link = typeof last === 'object' && last !== null && 'h' in last ? last.h : null;
  invariant(typeof link === 'string', 'a written line carries its link');
  return link;
}

/** A saved run as far as it is good. */
interface Recovered extends ParsedRun {
  /** True when something at its end is missing or could not be read. */
  readonly isShort: boolean;
  readonly learner: LearnerId | undefined;
}

/** Reads and replays; a tail that can't be read is set aside so that new lines follow good ones. */
async function readSaved(
  host: DesktopApi,
  id: RunId,
  canWrite: boolean,
): Promise<Result<Recovered, Exclude<Resumed, { kind: 'opened' }>>> {
  const saved = await host.readRun(id);
  if (!saved.ok) return { ok: false, error: { kind: 'host', problem: saved.error } };
  const { journal, meta } = saved.value;
  const parsed = parseRun(journal);
  if (!parsed.ok) {
    const scenarioText = scenarioTextIn(journal);
    return { ok: false, error: { kind: 'unreadable', problem: parsed.error, scenarioText } };
  }
  const { damage, goodBytes, run } = parsed.value;
  if (damage !== null && canWrite) {
    const aside = await host.setTailAside(id, goodBytes);
    // Without that, every further line would follow a bad one and be lost with it.
    if (!aside.ok) return { ok: false, error: { kind: 'host', problem: aside.error } };
  }
  const isShort = damage !== null || (meta?.records ?? 0) > run.records.length;
  return { ok: true, value: { ...parsed.value, isShort, learner: meta?.learner } };
}
