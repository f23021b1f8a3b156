/**
 * What went wrong, in a text file beside the runs. It never leaves the machine by itself: the learner
 * may read it and hand it on. No crash dumps are written, because they would hold a learner's run.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { closing, removeQuietly, writeFully } from './atomic-write.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { errorCode } from './host-problem.ts';
import { makeTurns } from './turns.ts';

export const LOG_NAMES = { newest: 'problems.log', before: 'problems.1.log' } as const;

/** Two files of this size at most. */
const LOG_BYTES = 256 * 1024;
const LONGEST_ENTRY = 8 * 1024;

export interface ProblemLog {
  /** Notes it, after what was noted before. Never fails: a log must not make things worse. */
  note(kind: string, problem: unknown): Promise<void>;
  /** Both files as one text, oldest first. */
  read(): Promise<string>;
  /** Resolves when all that was noted so far is written. */
  settled(): Promise<void>;
}

export interface ProblemLogOptions {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly now: () => Date;
}

/** The log in this folder. */
export function openProblemLog({ fs, folder, now }: ProblemLogOptions): ProblemLog {
  const turns = makeTurns();
  const newest = join(folder, LOG_NAMES.newest);
  const before = join(folder, LOG_NAMES.before);
  return {
    note: (kind, problem) =>
      turns.take(folder, async () => {
        const words = withoutNames(describe(problem), folder).slice(0, LONGEST_ENTRY);
        const entry = Buffer.from(`${now().toISOString()} ${kind}: ${words}\n`);
        await append(fs, { newest, before, folder }, entry).catch(() => undefined);
      }),
    read: () =>
      turns.take(folder, async () => {
        const texts = [];
        for (const path of [before, newest]) {
          texts.push(Buffer.from(await fs.read(path).catch(() => Buffer.of())).toString('utf8'));
        }
        return texts.join('');
      }),
    settled: () => turns.allDone(),
  };
}

interface Paths {
  readonly newest: string;
  readonly before: string;
  readonly folder: string;
}

async function append(fs: FileSystem, paths: Paths, entry: Uint8Array): Promise<void> {
  await fs.makeDirectory(paths.folder);
  const size = await fs.size(paths.newest).catch(() => 0);
  if (size + entry.length > LOG_BYTES) {
    await removeQuietly(fs, paths.before);
    await fs.rename(paths.newest, paths.before);
  }
  const file = await openToAppend(fs, paths.newest);
  await closing(file, async () => writeFully(file, entry, await file.size()));
}

async function openToAppend(fs: FileSystem, path: string): Promise<OpenFile> {
  try {
    return await fs.open(path, 'r+');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return fs.open(path, 'wx');
  }
}

function describe(problem: unknown): string {
  if (problem instanceof Error) return problem.stack ?? problem.message;
  return typeof problem === 'string' ? problem : (JSON.stringify(problem) ?? String(problem));
}

/** Paths in messages name people: their home folder, and wherever the runs are. */
export function withoutNames(words: string, folder: string, home = homedir()): string {
  return words.replaceAll(folder, '<data>').replaceAll(home, '~');
}
