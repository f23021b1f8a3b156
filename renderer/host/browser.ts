/** The browser edition's host: the same contract over IndexedDB, file pickers and downloads. */
import {
  DEFAULT_SETTINGS,
  HOST_LIMITS,
  type Hosted,
  type HostInfo,
  type HostProblem,
  type RunId,
  type RunMeta,
  type SavedRun,
  type Settings,
} from '../../shared/desktop-api.ts';
import type { IDBPTransaction, StoreNames } from 'idb';
import { hashOfText } from '../../shared/ledger/hash-chain.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  ofRun,
  openDatabase,
  type Database,
  type LabDatabase,
  type StoredSnapshot,
} from './browser-database.ts';
import type { Host } from './host.ts';
import { describeBrowser, makePageProblems, printPage } from './page-problems.ts';
import { hostWithoutStore } from './no-store.ts';
import { chooseFile, downloadText, readTextFile } from './text-files.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

const SNAPSHOTS_KEPT = 2;
const STRICT = { durability: 'strict' } as const;

export async function browserHost(version: string): Promise<Host> {
  const lock = await takeWriterLock(navigator.locks as LockManager | undefined);
  try {
    return createBrowserHost(version, await openDatabase(), lock);
  } catch {
    // Private windows and strict policies refuse the database; playing doesn't need it.
    return hostWithoutStore(version);
  }
}

export function createBrowserHost(version: string, database: Database, lock: WriterLock): Host {
  const reading = <T>(work: () => Promise<T>): Hosted<T> => hosted(work);
  const writing = <T>(work: () => Promise<T>): Hosted<T> =>
    hosted(() => {
      if (!lock.isHeld()) throw new Problem({ code: 'read-only' });
      return work();
    });
  const problems = makePageProblems();
  return {
    whyReadOnly: 'another-tab',
    info: () => reading(() => Promise.resolve(infoOf(version, lock))),
    readSettings: () =>
      reading(async () => (await database.get('settings', 'settings')) ?? DEFAULT_SETTINGS),
    // Language and appearance are a reader's own: a second tab may change them as well.
    writeSettings: (settings) => reading(() => putSettings(database, settings)),
    listRuns: () =>
      reading(async () => (await database.getAll('runs')).sort((a, b) => b.savedAt - a.savedAt)),
    damagedRuns: () => reading(() => findDamaged(database)),
    createRun: (meta, journal) => writing(() => createRun(database, meta, journal)),
    appendToRun: (id, lines, meta) => writing(() => append(database, id, lines, meta)),
    writeSnapshot: (id, snapshot) => writing(() => putSnapshot(database, id, snapshot)),
    readRun: (id) => reading(() => readRun(database, id)),
    setTailAside: (id, goodBytes) => writing(() => setTailAside(database, id, goodBytes)),
    deleteRun: (id) => writing(() => deleteRun(database, id)),
    resetStation: () => writing(() => clearAll(database)),
    openTextFile: async () => {
      const file = await chooseFile();
      return file === null ? ok(null) : readTextFile(file);
    },
    saveTextFile: (suggestedName, text) =>
      reading(() => {
        downloadText(suggestedName, text);
        return Promise.resolve(true);
      }),
    printPage: () => reading(() => Promise.resolve(printPage())),
    noteProblem: (words) =>
      reading(() => {
        problems.note(words);
        return Promise.resolve(null);
      }),
    diagnostics: () =>
      reading(async () =>
        describeBrowser({
          version,
          canWrite: lock.isHeld(),
          runs: await database.count('runs'),
          problems: problems.list(),
        }),
      ),
    onFileOpened: () => () => undefined,
    onCommand: () => () => undefined,
    onWritable: (listener) => lock.onHeld(listener),
  };
}

function infoOf(version: string, lock: WriterLock): HostInfo {
  return {
    kind: 'browser',
    version,
    languages: navigator.languages,
    runsFolder: null,
    canWrite: lock.isHeld(),
  };
}

/** A problem on its way out of a piece of work. */
class Problem extends Error {
  readonly problem: HostProblem;

  constructor(problem: HostProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

async function hosted<T>(work: () => Promise<T>): Promise<Result<T, HostProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(problemOf(error));
  }
}

function problemOf(error: unknown): HostProblem {
  if (error instanceof Problem) return error.problem;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return { code: 'disk-full' };
  if (name === 'SecurityError' || name === 'NotAllowedError') return { code: 'no-permission' };
  return { code: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
}

function refuseLarge(text: string, limit: number): void {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > limit) throw new Problem({ code: 'too-large', bytes, limit });
}

async function putSettings(database: Database, settings: Settings): Promise<null> {
  await database.put('settings', settings, 'settings');
  return null;
}

const RUN_ID = /^[a-z0-9-]{1,64}$/;

async function createRun(database: Database, meta: RunMeta, journal: string): Promise<null> {
  if (!RUN_ID.test(meta.id)) throw new Problem({ code: 'bad-request', detail: 'run id' });
  refuseLarge(journal, HOST_LIMITS.journalAppendBytes);
  askToKeep();
  return allOrNothing(database, ['runs', 'chunks'], async (change) => {
    const runs = change.objectStore('runs');
    if ((await runs.getKey(meta.id)) !== undefined) throw new Problem({ code: 'locked' });
    await runs.put(meta);
    await change.objectStore('chunks').put({ id: meta.id, n: 0, text: journal });
  });
}

type Table = StoreNames<LabDatabase>;
type Change<N extends Table> = IDBPTransaction<LabDatabase, N[], 'readwrite'>;

/** One transaction: whatever goes wrong in the middle of it, nothing of it is kept. */
async function allOrNothing<N extends Table>(
  database: Database,
  tables: N[],
  work: (change: Change<N>) => Promise<void>,
): Promise<null> {
  const change = database.transaction(tables, 'readwrite', STRICT);
  // Told by `work` when it fails there; nobody may be left to hear it a second time.
  change.done.catch(() => undefined);
  try {
    await work(change);
    await change.done;
  } catch (error) {
    // Already over when the browser itself gave it up.
    if (change.error === null) abortQuietly(change);
    throw error;
  }
  return null;
}

function abortQuietly(change: { abort(): void }): void {
  try {
    change.abort();
  } catch {
    // It has ended by itself: then it is whole or not at all.
  }
}

/** Browsers clear what a site stored when space runs short, unless it was asked not to. */
function askToKeep(): void {
  const storage = navigator.storage as StorageManager | undefined;
  void storage?.persist?.().catch(() => false);
}

async function append(database: Database, id: RunId, lines: string, meta: RunMeta): Promise<null> {
  refuseLarge(lines, HOST_LIMITS.journalAppendBytes);
  return allOrNothing(database, ['runs', 'chunks'], async (change) => {
    const chunks = change.objectStore('chunks');
    const last = await chunks.openKeyCursor(ofRun(id), 'prev');
    if (last === null) throw new Problem({ code: 'not-found' });
    await chunks.put({ id, n: last.primaryKey[1] + 1, text: lines });
    await change.objectStore('runs').put({ ...meta, id });
  });
}

async function putSnapshot(database: Database, id: RunId, text: string): Promise<null> {
  refuseLarge(text, HOST_LIMITS.snapshotBytes);
  return allOrNothing(database, ['runs', 'snapshots'], async (change) => {
    if ((await change.objectStore('runs').getKey(id)) === undefined) {
      throw new Problem({ code: 'not-found' });
    }
    const snapshots = change.objectStore('snapshots');
    const keys = await snapshots.getAllKeys(ofRun(id));
    const n = (keys.at(-1)?.[1] ?? -1) + 1;
    await snapshots.put({ id, n, text, checksum: hashOfText(text) });
    for (const old of keys.slice(0, Math.max(0, keys.length + 1 - SNAPSHOTS_KEPT))) {
      await snapshots.delete(old);
    }
  });
}

async function readRun(database: Database, id: RunId): Promise<SavedRun> {
  const look = database.transaction(['runs', 'chunks', 'snapshots']);
  const meta = (await look.objectStore('runs').get(id)) ?? null;
  const chunks = await look.objectStore('chunks').getAll(ofRun(id));
  if (chunks.length === 0) throw new Problem({ code: 'not-found' });
  const snapshots = await look.objectStore('snapshots').getAll(ofRun(id));
  return {
    meta,
    journal: chunks.map(({ text }) => text).join(''),
    snapshot: newestGood(snapshots),
  };
}

/** Journals without an entry in the list. A browser that loses part of a store is rare, not unheard of. */
async function findDamaged(database: Database): Promise<readonly RunId[]> {
  const look = database.transaction(['runs', 'chunks']);
  const listed = new Set(await look.objectStore('runs').getAllKeys());
  const keys = await look.objectStore('chunks').getAllKeys();
  return [...new Set(keys.map(([id]) => id))].filter((id) => !listed.has(id));
}

function newestGood(snapshots: readonly StoredSnapshot[]): string | null {
  const good = snapshots.findLast(({ text, checksum }) => hashOfText(text) === checksum);
  return good?.text ?? null;
}

function setTailAside(database: Database, id: RunId, goodBytes: number): Promise<null> {
  return allOrNothing(database, ['chunks', 'asides'], async (change) => {
    const chunks = change.objectStore('chunks');
    const journal = (await chunks.getAll(ofRun(id))).map(({ text }) => text).join('');
    const bytes = new TextEncoder().encode(journal);
    const endsALine = goodBytes > 0 && bytes[goodBytes - 1] === 10;
    if (goodBytes > bytes.length || !endsALine) {
      throw new Problem({ code: 'bad-request', detail: 'goodBytes does not end a line' });
    }
    const decode = (part: Uint8Array) => new TextDecoder().decode(part);
    const asides = change.objectStore('asides');
    const n = (await asides.getAllKeys(ofRun(id))).length;
    await asides.put({ id, n, text: decode(bytes.subarray(goodBytes)) });
    await chunks.delete(ofRun(id));
    await chunks.put({ id, n: 0, text: decode(bytes.subarray(0, goodBytes)) });
  });
}

function deleteRun(database: Database, id: RunId): Promise<null> {
  return allOrNothing(database, ['runs', 'chunks', 'snapshots', 'asides'], async (change) => {
    await change.objectStore('runs').delete(id);
    for (const table of ['chunks', 'snapshots', 'asides'] as const) {
      await change.objectStore(table).delete(ofRun(id));
    }
  });
}

function clearAll(database: Database): Promise<null> {
  const tables: Table[] = ['runs', 'chunks', 'snapshots', 'asides', 'settings'];
  return allOrNothing(database, tables, async (change) => {
    for (const table of tables) await change.objectStore(table).clear();
  });
}
