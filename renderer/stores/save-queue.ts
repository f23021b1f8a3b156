/** Saves of one run, one after the other. What could not be saved waits here and is never lost. */
import type { DesktopApi, HostProblem, RunId, RunMeta } from '../../shared/desktop-api.ts';
import type { Result } from '../../shared/result.ts';

export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: HostProblem; readonly waiting: number }
  /** A tab that may not write: the run lives in memory only. */
  | { readonly kind: 'not-kept' };

export interface SaveQueue {
  /** `snapshot` is asked for only when one is due. */
  append(line: string, meta: RunMeta, snapshot: () => string): void;
  retry(): void;
  /** Resolves when everything that can be saved is. */
  settled(): Promise<void>;
}

export interface SaveQueueOptions {
  readonly host: DesktopApi;
  readonly meta: RunMeta;
  /** Lines of a run that isn't stored yet, header first; empty when it is. */
  readonly unsaved: readonly string[];
  /** Another id, should the first be taken. */
  readonly anotherId: () => RunId;
  readonly onId: (id: RunId) => void;
  readonly onStatus: (status: SaveStatus) => void;
}

const RECORDS_PER_SNAPSHOT = 20;

type Saved = Result<null, HostProblem>;

export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const { host, onStatus, unsaved } = options;
  const pending: Pending = {
    meta: options.meta,
    created: unsaved.length === 0,
    lines: [...unsaved],
    sinceSnapshot: 0,
    snapshot: null,
  };
  let working: Promise<void> | null = null;

  /** False when something could not be saved. */
  const work = async (): Promise<boolean> => {
    onStatus({ kind: 'saving' });
    for (let first = pending.lines[0]; first !== undefined; first = pending.lines[0]) {
      const step = pending.created ? append(host, pending) : create(options, pending, first);
      const done = await guarded(step);
      if (!done.ok) {
        onStatus({ kind: 'failed', problem: done.error, waiting: pending.lines.length });
        return false;
      }
    }
    onStatus({ kind: 'saved' });
    return true;
  };
  const start = () => {
    if (working !== null || pending.lines.length === 0) return;
    working = work().then((done) => {
      working = null;
      // A line may have come in after the last look and before this.
      if (done) start();
    });
  };
  start();

  return {
    append: (line, meta, snapshot) => {
      pending.lines = [...pending.lines, line];
      pending.meta = { ...meta, id: pending.meta.id };
      pending.snapshot = snapshot;
      start();
    },
    retry: start,
    settled: () => working ?? Promise.resolve(),
  };
}

/** What is not on the disk yet. */
interface Pending {
  meta: RunMeta;
  created: boolean;
  lines: readonly string[];
  sinceSnapshot: number;
  snapshot: (() => string) | null;
}

async function create(
  { host, anotherId, onId }: SaveQueueOptions,
  pending: Pending,
  header: string,
): Promise<Saved> {
  let done = await host.createRun(pending.meta, `${header}\n`);
  if (!done.ok && done.error.code === 'locked') {
    pending.meta = { ...pending.meta, id: anotherId() };
    onId(pending.meta.id);
    done = await host.createRun(pending.meta, `${header}\n`);
  }
  if (!done.ok) return done;
  pending.created = true;
  pending.lines = pending.lines.slice(1);
  return done;
}

async function append(host: DesktopApi, pending: Pending): Promise<Saved> {
  const batch = pending.lines;
  const text = batch.map((line) => `${line}\n`).join('');
  const done = await host.appendToRun(pending.meta.id, text, pending.meta);
  if (!done.ok) return done;
  pending.lines = pending.lines.slice(batch.length);
  pending.sinceSnapshot += batch.length;
  if (pending.sinceSnapshot >= RECORDS_PER_SNAPSHOT && pending.snapshot !== null) {
    pending.sinceSnapshot = 0;
    // Only a shortcut for later: the journal is whole without it, so a failure is not told.
    await host.writeSnapshot(pending.meta.id, pending.snapshot());
  }
  return done;
}

/** A host whose bridge breaks rejects instead of answering; that is a failed save as well. */
async function guarded(saved: Promise<Saved>): Promise<Saved> {
  try {
    return await saved;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: 'unavailable', detail } };
  }
}
