/** One run on disk: `<id>/journal.jsonl`, `meta.json` and two snapshots. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { RunId, RunMeta, SavedRun } from '../../shared/desktop-api.ts';
import { errorCode, ProblemError, toHostProblem } from './host-problem.ts';
import {
  commitStaged,
  removeQuietly,
  renamePatiently,
  stageFile,
  TEMP_SUFFIX,
  writeNewFile,
} from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import { appendToJournal, JOURNAL_NAME, refuseGiant, setTornLineAside } from './journal.ts';
import type { FileSystem } from './file-system.ts';
import { readNewestSnapshot } from './snapshot.ts';
import { parseSealed, runIdSchema, runMetaSchema, storedBytes } from './stored-values.ts';

const META_NAME = 'meta.json';
const NEW_PREFIX = '.new-';
const DELETED_PREFIX = '.deleted-';

/** Builds the folder under another name and renames it: the run is there whole or not at all. */
export async function createRunFolder(
  disk: Disk,
  root: string,
  run: { readonly meta: RunMeta; readonly journal: string },
): Promise<void> {
  const { fs } = disk;
  const target = join(root, run.meta.id);
  if ((await fs.list(root)).includes(run.meta.id)) throw new ProblemError({ code: 'locked' });
  const building = join(root, `${NEW_PREFIX}${randomBytes(6).toString('hex')}`);
  let place = building;
  try {
    await fs.makeDirectory(building);
    await writeNewFile(fs, join(building, JOURNAL_NAME), Buffer.from(run.journal));
    await writeNewFile(fs, join(building, META_NAME), storedBytes(run.meta));
    await fs.syncDirectory(building);
    await renamePatiently(disk, building, target);
    place = target;
    await fs.syncDirectory(root);
  } catch (error) {
    await removeFolderQuietly(disk, root, place);
    const taken = ['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '');
    throw taken ? new ProblemError({ code: 'locked' }) : error;
  }
}

/** Appends lines, then replaces the meta; takes the lines back when the meta can't be replaced. */
export async function appendToRunFolder(
  disk: Disk,
  folder: string,
  change: { readonly lines: string; readonly meta: RunMeta },
): Promise<void> {
  const { fs } = disk;
  const metaPath = join(folder, META_NAME);
  const journalPath = join(folder, JOURNAL_NAME);
  await setTornLineAside(disk, journalPath);
  const staged = await stageFile(fs, metaPath, storedBytes(change.meta));
  try {
    const appended = await appendToJournal(fs, journalPath, Buffer.from(change.lines));
    // The folder isn't synced here: the lines are durable, and either meta describes the run.
    await commitStaged(disk, staged, metaPath).catch(async (error: unknown) => {
      await appended.takeBack(error);
      throw error;
    });
  } catch (error) {
    await removeQuietly(fs, staged);
    throw error;
  }
}

/** Everything the page needs to open a run. */
export async function readRunFolder(fs: FileSystem, folder: string): Promise<SavedRun> {
  // The journal is the truth: a run whose meta is damaged is still whole.
  const meta = await readMetaIfReadable(fs, folder);
  const journalPath = join(folder, JOURNAL_NAME);
  refuseGiant(await fs.size(journalPath));
  // No decoder: one would swallow a byte-order mark, and the page counts bytes.
  const journal = Buffer.from(await fs.read(journalPath)).toString('utf8');
  return { meta, journal, snapshot: await readNewestSnapshot(fs, folder) };
}

/** Metas of all readable runs, newest first. What can't be read is left out and left alone. */
export async function readMetas(fs: FileSystem, root: string): Promise<readonly RunMeta[]> {
  const metas = (await readAll(fs, root)).flatMap(({ meta }) => (meta === null ? [] : [meta]));
  return metas.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1));
}

/** Runs that have a journal and no readable meta: they can be listed again once it is written anew. */
export async function findDamaged(fs: FileSystem, root: string): Promise<readonly RunId[]> {
  const damaged: RunId[] = [];
  for (const { id, meta } of await readAll(fs, root)) {
    if (meta !== null) continue;
    const names = await fs.list(join(root, id)).catch((): readonly string[] => []);
    if (names.includes(JOURNAL_NAME)) damaged.push(id);
  }
  return damaged;
}

async function readAll(
  fs: FileSystem,
  root: string,
): Promise<readonly { readonly id: RunId; readonly meta: RunMeta | null }[]> {
  const found = [];
  for (const id of await fs.list(root)) {
    if (!runIdSchema.safeParse(id).success) continue;
    const meta = await readMetaIfReadable(fs, join(root, id));
    found.push({ id, meta: meta?.id === id ? meta : null });
  }
  return found;
}

/**
 * The rename is the deletion; what it left behind is swept now or at the next start. Nothing of it
 * is emptied before the rename is safe: a power cut could keep the name and lose the files.
 */
export async function deleteRunFolder(disk: Disk, root: string, id: RunId): Promise<void> {
  const doomed = join(root, `${DELETED_PREFIX}${randomBytes(6).toString('hex')}`);
  await renamePatiently(disk, join(root, id), doomed);
  await disk.fs
    .syncDirectory(root)
    .then(() => emptyAndRemove(disk.fs, doomed))
    .catch(() => undefined);
}

/** Removes what a crash left half-built or half-deleted. Never touches a finished file. */
export async function sweepLeftovers(fs: FileSystem, root: string): Promise<void> {
  for (const name of await fs.list(root)) {
    const path = join(root, name);
    if (name.startsWith(NEW_PREFIX) || name.startsWith(DELETED_PREFIX)) {
      await emptyAndRemove(fs, path).catch(() => undefined);
    } else if (name.endsWith(TEMP_SUFFIX)) {
      await removeQuietly(fs, path);
    } else if (runIdSchema.safeParse(name).success) {
      await sweepTemps(fs, path).catch(() => undefined);
    }
  }
}

async function sweepTemps(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.list(folder)) {
    if (name.endsWith(TEMP_SUFFIX)) await removeQuietly(fs, join(folder, name));
  }
}

async function readMeta(fs: FileSystem, folder: string): Promise<RunMeta | null> {
  return parseSealed(runMetaSchema, await fs.read(join(folder, META_NAME)));
}

async function readMetaIfReadable(fs: FileSystem, folder: string): Promise<RunMeta | null> {
  try {
    return await readMeta(fs, folder);
  } catch (error) {
    if (toHostProblem(error) === null) throw error;
    return null;
  }
}

/** A half-made folder under the run's own name would count as taken: move it away, then empty it. */
async function removeFolderQuietly(disk: Disk, root: string, folder: string): Promise<void> {
  const doomed = join(root, `${DELETED_PREFIX}${randomBytes(6).toString('hex')}`);
  await disk.fs
    .rename(folder, doomed)
    .then(() => emptyAndRemove(disk.fs, doomed))
    .catch(() => undefined);
}

async function emptyAndRemove(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.list(folder)) await fs.remove(join(folder, name));
  await fs.removeDirectory(folder);
}
