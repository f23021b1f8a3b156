/**
 * One writer per runs folder. Electron's own single-instance lock covers one profile on one
 * machine; this one also covers a second profile, and two machines that share a folder.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, ProblemError } from './host-problem.ts';
import { removeQuietly, writeNewFile } from './atomic-write.ts';
import { parseStored } from './stored-values.ts';
import type { FileSystem } from './file-system.ts';

const LOCK_NAME = 'writer.lock';

/** Clocks drift and are set; a restart of the machine moves the boot time by more than this. */
const SAME_BOOT_MS = 10 * 60 * 1000;

/** Who asks for the lock, and how to find out whether another asker still lives. */
export interface WriterIdentity {
  readonly pid: number;
  readonly host: string;
  /** When this machine was started, in milliseconds since 1970. */
  readonly bootedAt: number;
  readonly isAlive: (pid: number) => boolean;
}

export interface WriterLock {
  release(): Promise<void>;
}

const holderSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  bootedAt: z.number(),
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** Takes the lock or throws the problem `locked`. A lock left by a dead process is taken over. */
export async function takeWriterLock(
  fs: FileSystem,
  folder: string,
  identity: WriterIdentity,
): Promise<WriterLock> {
  const path = join(folder, LOCK_NAME);
  const { pid, host, bootedAt } = identity;
  const mine: Holder = { pid, host, bootedAt, token: randomBytes(8).toString('hex') };
  if (!(await createLock(fs, path, mine))) {
    await clearStaleLock(fs, path, identity);
    if (!(await createLock(fs, path, mine))) throw new ProblemError({ code: 'locked' });
  }
  return {
    release: async () => {
      // A lock that can't be removed is stale as soon as this process has ended.
      const holder = await readHolder(fs, path).catch(() => null);
      if (holder?.token === mine.token) await removeQuietly(fs, path);
    },
  };
}

async function createLock(fs: FileSystem, path: string, holder: Holder): Promise<boolean> {
  try {
    await writeNewFile(fs, path, Buffer.from(JSON.stringify(holder)));
    return true;
  } catch (error) {
    // Half a lock is left where it is: it counts as stale, and removing it here could remove the
    // lock of someone who took it over meanwhile.
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves a stale lock out of the way. Two starters may see the same stale lock: the rename lets one
 * win, and whoever finds that it moved a fresh lock puts it back and gives up.
 */
async function clearStaleLock(
  fs: FileSystem,
  path: string,
  identity: WriterIdentity,
): Promise<void> {
  const seen = await readHolder(fs, path);
  if (!isStale(seen, identity)) throw new ProblemError({ code: 'locked' });
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await fs.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(fs, aside);
  if (moved?.token === seen?.token) return removeQuietly(fs, aside);
  await fs.rename(aside, path);
  throw new ProblemError({ code: 'locked' });
}

function isStale(holder: Holder | null, identity: WriterIdentity): boolean {
  // A lock that can't be read was cut short by a crash while it was being written.
  if (holder === null) return true;
  if (holder.host !== identity.host) return false;
  const restarted = Math.abs(holder.bootedAt - identity.bootedAt) > SAME_BOOT_MS;
  return restarted || !identity.isAlive(holder.pid);
}

async function readHolder(fs: FileSystem, path: string): Promise<Holder | null> {
  try {
    return parseStored(holderSchema, await fs.read(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
