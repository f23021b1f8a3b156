/** Saved runs in a folder, behind the run calls of the contract. */
import { join } from 'node:path';
import type { DesktopApi, Hosted, HostProblem, RunId } from '../../shared/desktop-api.ts';
import { err, ok } from '../../shared/result.ts';
import { hosted, ProblemError, toHostProblem } from './host-problem.ts';
import { makeFolder } from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import { cutJournal, JOURNAL_NAME, setTailAside, UndoError } from './journal.ts';
import {
  appendToRunFolder,
  createRunFolder,
  deleteRunFolder,
  findDamaged,
  readMetas,
  readRunFolder,
  sweepLeftovers,
} from './run-folder.ts';
import { writeSnapshot } from './snapshot.ts';
import { runIdSchema } from './stored-values.ts';
import { makeTurns } from './turns.ts';
import { takeWriterLock } from './writer-lock.ts';
import type { WriterIdentity, WriterLock } from './writer-lock.ts';

export type RunCalls = Pick<
  DesktopApi,
  | 'listRuns'
  | 'damagedRuns'
  | 'createRun'
  | 'appendToRun'
  | 'writeSnapshot'
  | 'readRun'
  | 'setTailAside'
  | 'deleteRun'
>;

export interface RunStore extends RunCalls {
  /** Why this store only reads, or null when it may write. */
  readonly refusal: HostProblem | null;
  /** Deletes every run of the folder, readable or not. */
  deleteAll(): Hosted<null>;
  /** Waits for what is under way, then lets another writer in. */
  close(): Promise<void>;
}

export interface RunStoreOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly identity: WriterIdentity;
}

/** Opens the folder, for writing if nobody else writes to it. Never fails: reading may still work. */
export async function openRunStore(options: RunStoreOptions): Promise<RunStore> {
  const writer = await openForWriting(options);
  const refusal = 'code' in writer ? writer : null;
  const turns = makeTurns();
  const gate = makeGate(options, refusal, turns);
  return {
    ...runCalls(options, gate),
    refusal,
    deleteAll: () => deleteAll(options, gate),
    close: async () => {
      await turns.allDone();
      if (!('code' in writer)) await writer.release();
    },
  };
}

async function openForWriting(options: RunStoreOptions): Promise<WriterLock | HostProblem> {
  const { disk, folder, identity } = options;
  try {
    await makeFolder(disk.fs, folder);
    const lock = await takeWriterLock(disk.fs, folder, identity);
    await sweepLeftovers(disk.fs, folder).catch(() => undefined);
    return lock;
  } catch (error) {
    const problem = toHostProblem(error);
    if (problem === null) throw error;
    return problem;
  }
}

interface Gate {
  /** Runs one operation on one run, after those before it. */
  read<T>(id: RunId, work: (folder: string) => Promise<T>): Hosted<T>;
  /** The same for writing: refused when this store may only read. */
  write(id: RunId, work: (folder: string) => Promise<void>): Hosted<null>;
}

function makeGate(
  options: RunStoreOptions,
  refusal: HostProblem | null,
  turns: ReturnType<typeof makeTurns>,
): Gate {
  const { fs } = options.disk;
  /** Journals whose last append failed and could not be taken back, with their good length. */
  const spoiled = new Map<RunId, number>();

  async function repair(id: RunId, folder: string): Promise<void> {
    const goodBytes = spoiled.get(id);
    if (goodBytes === undefined) return;
    await cutJournal(fs, join(folder, JOURNAL_NAME), goodBytes);
    spoiled.delete(id);
  }

  async function guarded<T>(id: RunId, work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(options.folder, id);
    await repair(id, folder);
    try {
      return await work(folder);
    } catch (error) {
      if (!(error instanceof UndoError)) throw error;
      spoiled.set(id, error.goodBytes);
      throw error.reason;
    }
  }

  function read<T>(id: RunId, work: (folder: string) => Promise<T>): Hosted<T> {
    // Ids become folder names: whoever calls, nothing else may reach `join`.
    if (!runIdSchema.safeParse(id).success) {
      return Promise.resolve(err({ code: 'bad-request', detail: 'not a run id' } as const));
    }
    return turns.take(id, () => hosted(() => guarded(id, work)));
  }

  return {
    read,
    write: (id, work) =>
      refusal === null
        ? read(id, async (folder) => {
            await work(folder);
            return null;
          })
        : Promise.resolve(err(refusal)),
  };
}

function runCalls({ disk, folder: root }: RunStoreOptions, gate: Gate): RunCalls {
  return {
    listRuns: () => hosted(() => readMetas(disk.fs, root)),
    damagedRuns: () => hosted(() => findDamaged(disk.fs, root)),
    createRun: (meta, journal) =>
      gate.write(meta.id, () => createRunFolder(disk, root, { meta, journal })),
    appendToRun: (id, lines, meta) =>
      gate.write(id, async (folder) => {
        requireSameId(id, meta.id);
        await appendToRunFolder(disk, folder, { lines, meta });
      }),
    writeSnapshot: (id, snapshot) =>
      gate.write(id, (folder) => writeSnapshot(disk, folder, snapshot)),
    readRun: (id) => gate.read(id, (folder) => readRunFolder(disk.fs, folder)),
    setTailAside: (id, goodBytes) =>
      gate.write(id, (folder) => setTailAside(disk, join(folder, JOURNAL_NAME), goodBytes)),
    deleteRun: (id) => gate.write(id, () => deleteRunFolder(disk, root, id)),
  };
}

/** Stops at the first run that can't be deleted: whoever asked for an empty place must know. */
async function deleteAll({ disk, folder: root }: RunStoreOptions, gate: Gate): Hosted<null> {
  const names = await hosted(() => disk.fs.list(root));
  if (!names.ok) return names;
  for (const id of names.value) {
    if (!runIdSchema.safeParse(id).success) continue;
    const deleted = await gate.write(id, () => deleteRunFolder(disk, root, id));
    if (!deleted.ok) return deleted;
  }
  return ok(null);
}

function requireSameId(id: RunId, metaId: RunId): void {
  if (id === metaId) return;
  throw new ProblemError({ code: 'bad-request', detail: 'meta belongs to another run' });
}
