/** The append-only file of a run. An append is there whole or not at all. */
import { dirname, join } from 'node:path';
import { ProblemError } from './host-problem.ts';
import { closing, writeAtomically, writeFully } from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import type { FileSystem, OpenFile } from './file-system.ts';

export const JOURNAL_NAME = 'journal.jsonl';

/** Far beyond any run played by hand; above it the page could not hold the text either. */
export const JOURNAL_BYTES_LIMIT = 64 * 1024 * 1024;

const NEWLINE = 10;

/** An append that can still be taken back because of a later failure. */
export interface Appended {
  readonly takeBack: (reason: unknown) => Promise<void>;
}

/**
 * Appends and flushes. When anything fails, the file is cut back to its old length; when even that
 * fails, `UndoError` carries the length to cut to before the next use.
 */
export async function appendToJournal(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<Appended> {
  const file = await fs.open(path, 'r+');
  return closing(file, async () => {
    const before = await file.size();
    refuseGiant(before + bytes.length);
    const takeBack = async (reason: unknown): Promise<void> => {
      await cutJournal(fs, path, before).catch(() => {
        throw new UndoError(reason, before);
      });
    };
    try {
      await writeFully(file, bytes, before);
      await file.sync();
    } catch (error) {
      await takeBack(error);
      throw error;
    }
    return { takeBack };
  });
}

/** An append failed and could not be taken back: the tail must be cut before the next use. */
export class UndoError extends Error {
  readonly reason: unknown;
  readonly goodBytes: number;

  constructor(reason: unknown, goodBytes: number) {
    super('the failed append is still in the file');
    this.reason = reason;
    this.goodBytes = goodBytes;
  }
}

/** Shortens the journal to `length` bytes, durably. */
export async function cutJournal(fs: FileSystem, path: string, length: number): Promise<void> {
  const file = await fs.open(path, 'r+');
  await closing(file, async () => {
    if ((await file.size()) <= length) return;
    await file.truncate(length);
    await file.sync();
  });
}

/**
 * A crash may leave the start of a line without its end. Nobody was told that line was saved, and
 * text appended to it would be lost with it, so it is set aside before the next append.
 */
export async function setTornLineAside(disk: Disk, path: string): Promise<void> {
  if (await endsWithNewline(disk.fs, path)) return;
  const bytes = await disk.fs.read(path);
  await setTailAside(disk, path, bytes.lastIndexOf(NEWLINE) + 1);
}

/** Copies everything after `goodBytes` to a numbered file, then cuts it off. */
export async function setTailAside(disk: Disk, path: string, goodBytes: number): Promise<void> {
  const bytes = await disk.fs.read(path);
  const endsALine = goodBytes === 0 || bytes[goodBytes - 1] === NEWLINE;
  if (goodBytes > bytes.length || !endsALine) {
    throw new ProblemError({ code: 'bad-request', detail: 'goodBytes does not end a line' });
  }
  if (goodBytes === bytes.length) return;
  const aside = await nextDamagedName(disk.fs, dirname(path));
  await writeAtomically(disk, aside, bytes.subarray(goodBytes));
  await cutJournal(disk.fs, path, goodBytes);
}

/** Refuses a journal that the page could not hold. */
export function refuseGiant(bytes: number): void {
  if (bytes <= JOURNAL_BYTES_LIMIT) return;
  throw new ProblemError({ code: 'too-large', bytes, limit: JOURNAL_BYTES_LIMIT });
}

async function endsWithNewline(fs: FileSystem, path: string): Promise<boolean> {
  const file: OpenFile = await fs.open(path, 'r+');
  return closing(file, async () => {
    const size = await file.size();
    if (size === 0) return true;
    return (await file.read(1, size - 1))[0] === NEWLINE;
  });
}

async function nextDamagedName(fs: FileSystem, folder: string): Promise<string> {
  const taken = new Set(await fs.list(folder));
  let n = 1;
  while (taken.has(`journal.damaged-${n}.jsonl`)) n += 1;
  return join(folder, `journal.damaged-${n}.jsonl`);
}
