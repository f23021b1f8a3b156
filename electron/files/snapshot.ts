/**
 * Snapshots only save replaying: the journal is the truth. Each carries the checksum of its text,
 * and the one before is kept, so that a damaged file costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import { errorCode } from './host-problem.ts';
import { commitStaged, removeQuietly, renamePatiently, stageFile } from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';

const NEWEST = 'snapshot.json';
const BEFORE = 'snapshot.prev.json';
const SEAL = /^sha256 ([0-9a-f]{64})\n/;

/** Puts the text under a first line that names its SHA-256. */
export function sealSnapshot(text: string): Uint8Array {
  return Buffer.from(`sha256 ${sha256(Buffer.from(text))}\n${text}`);
}

/** The text, or null when the seal is missing or doesn't hold. */
export function openSnapshot(bytes: Uint8Array): string | null {
  const whole = Buffer.from(bytes);
  const seal = SEAL.exec(whole.subarray(0, 80).toString('latin1'));
  if (seal === null) return null;
  const body = whole.subarray(seal[0].length);
  return sha256(body) === seal[1] ? body.toString('utf8') : null;
}

/** Replaces the snapshot. A good one is kept as the one before; a damaged one isn't. */
export async function writeSnapshot(disk: Disk, folder: string, text: string): Promise<void> {
  const newest = join(folder, NEWEST);
  const temp = await stageFile(disk.fs, newest, sealSnapshot(text));
  try {
    if ((await readSealed(disk.fs, newest)) !== null) {
      await renamePatiently(disk, newest, join(folder, BEFORE));
    }
  } catch (error) {
    await removeQuietly(disk.fs, temp);
    throw error;
  }
  await commitStaged(disk, temp, newest);
  await disk.fs.syncDirectory(dirname(newest));
}

/** The newest snapshot whose seal holds, or null. */
export async function readNewestSnapshot(fs: FileSystem, folder: string): Promise<string | null> {
  for (const name of [NEWEST, BEFORE]) {
    const text = await readSealed(fs, join(folder, name));
    if (text !== null) return text;
  }
  return null;
}

/** Bytes that can't be read back count as damage; a refusal of the system does not. */
const UNREADABLE = ['ENOENT', 'EIO', 'EISDIR'];
const ROOM_FOR_SEAL = 100;

async function readSealed(fs: FileSystem, path: string): Promise<string | null> {
  try {
    if ((await fs.size(path)) > HOST_LIMITS.snapshotBytes + ROOM_FOR_SEAL) return null;
    return openSnapshot(await fs.read(path));
  } catch (error) {
    if (UNREADABLE.includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
