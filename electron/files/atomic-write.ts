/**
 * Replaces a file so that a reader finds the old bytes or the new ones, never a mixture, also after
 * a power cut or on a full disk. The well-known packages for this rename a truncated file over a
 * good one when the disk fills up, because they trust a short write.
 */
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { errorCode } from './host-problem.ts';
import type { FileSystem, OpenFile } from './file-system.ts';

/** Virus scanners and sync clients hold fresh files for a moment on Windows. */
const RENAME_RETRY_CODES = ['EPERM', 'EACCES', 'EBUSY'];
const RENAME_PATIENCE_MS = 5000;
const FIRST_DELAY_MS = 10;
const LONGEST_DELAY_MS = 500;

export const TEMP_SUFFIX = '.tmp';

export interface Disk {
  readonly fs: FileSystem;
  /** Waits between tries; tests pass one that does not. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Writes, verifies and renames. Throws the system's error and leaves the old file otherwise. */
export async function writeAtomically(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temp = await stageFile(disk.fs, path, bytes);
  await commitStaged(disk, temp, path);
  await disk.fs.syncDirectory(dirname(path));
}

/** Puts the bytes safely beside `path` under a temporary name, which it returns. */
export async function stageFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<string> {
  const temp = `${path}.${randomBytes(6).toString('hex')}${TEMP_SUFFIX}`;
  try {
    await writeNewFile(fs, temp, bytes);
  } catch (error) {
    await removeQuietly(fs, temp);
    throw error;
  }
  return temp;
}

/** Renames a staged file into place; removes it when that fails. */
export async function commitStaged(disk: Disk, temp: string, path: string): Promise<void> {
  try {
    await renamePatiently(disk, temp, path);
  } catch (error) {
    await removeQuietly(disk.fs, temp);
    throw error;
  }
}

/** Creates a file that holds exactly these bytes, flushed and read back. */
export async function writeNewFile(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx');
  await closing(file, async () => {
    await writeFully(file, bytes, 0);
    if ((await file.size()) !== bytes.length) throw systemError('EIO', 'size differs after write');
    await file.sync();
  });
  if (!Buffer.from(await fs.read(path)).equals(bytes)) {
    throw systemError('EIO', 'bytes differ after write');
  }
}

/** A write may take fewer bytes than it was given; go on until all are taken. */
export async function writeFully(
  file: OpenFile,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const taken = await file.write(bytes.subarray(done), position + done);
    if (taken <= 0) throw systemError('ENOSPC', 'nothing was written');
    done += taken;
  }
}

/**
 * Closes the file on every path. An error of closing says nothing new: whoever needs the bytes to
 * be durable has synced them by then.
 */
export async function closing<T>(file: OpenFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Renames, and tries again for up to five seconds while something else holds the file. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  let waited = 0;
  for (let delay = FIRST_DELAY_MS; ; delay = Math.min(delay * 2, LONGEST_DELAY_MS)) {
    try {
      await disk.fs.rename(from, to);
      return;
    } catch (error) {
      const worthWaiting = RENAME_RETRY_CODES.includes(errorCode(error) ?? '');
      if (!worthWaiting || waited + delay > RENAME_PATIENCE_MS) throw error;
      await disk.wait(delay);
      waited += delay;
    }
  }
}

/** Makes a folder that a power cut doesn't take back: its name and its parent's are flushed. */
export async function makeFolder(fs: FileSystem, path: string): Promise<void> {
  await fs.makeDirectory(path);
  for (const holder of [dirname(path), dirname(dirname(path))]) {
    // Folders above ours may not be ours to open; then nothing more can be done for them.
    await fs.syncDirectory(holder).catch(() => undefined);
  }
}

/** For cleaning up after a failure, where a second failure must not hide the first. */
export async function removeQuietly(fs: FileSystem, path: string): Promise<void> {
  await fs.remove(path).catch(() => undefined);
}

/** An error in the system's own form, so that one table maps them all. */
export function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
