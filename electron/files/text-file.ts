/** Files that the learner picks or that the system hands over. */
import { basename } from 'node:path';
import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import type { Hosted, TextFile } from '../../shared/desktop-api.ts';
import { hosted, ProblemError } from './host-problem.ts';
import { writeAtomically } from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';

/** Reads a text file whole, after looking at its size. */
export function readTextFile(fs: FileSystem, path: string): Hosted<TextFile> {
  return hosted(async () => {
    refuseLarge(await fs.size(path));
    const bytes = await fs.read(path);
    refuseLarge(bytes.length);
    return { name: basename(path), text: decode(bytes) };
  });
}

/** Writes a text file that the learner chose to keep. */
export function writeTextFile(disk: Disk, path: string, text: string): Hosted<null> {
  return writeFileOfBytes(disk, path, Buffer.from(text));
}

/** Writes a file that the learner chose to keep. */
export function writeFileOfBytes(disk: Disk, path: string, bytes: Uint8Array): Hosted<null> {
  return hosted(async () => {
    await writeAtomically(disk, path, bytes);
    return null;
  });
}

const LONGEST_NAME = 120;

/**
 * A name that every system accepts. The page suggests it, and parts of it may come from a scenario
 * file, so separators, control and direction characters go.
 */
export function safeFileName(suggested: string): string {
  const safe = suggested
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, LONGEST_NAME);
  return safe === '' ? 'credit-line-lab.json' : safe;
}

function refuseLarge(bytes: number): void {
  const limit = HOST_LIMITS.runFileBytes;
  if (bytes > limit) throw new ProblemError({ code: 'too-large', bytes, limit });
}

function decode(bytes: Uint8Array): string {
  try {
    // Drops a byte-order mark, which editors on Windows add and JSON refuses.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError({ code: 'unavailable', detail: 'not a text file' });
  }
}
