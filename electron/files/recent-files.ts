/** The files that were opened or written last. Their paths stay here and never reach the page. */
import { z } from 'zod';
import { readStored, writeStored } from './small-file.ts';
import type { Disk } from './atomic-write.ts';
import { makeTurns } from './turns.ts';

const MOST = 8;
const LONGEST_PATH = 4096;

const recentSchema = z.strictObject({ paths: z.array(z.string().max(LONGEST_PATH)).max(MOST) });

export interface RecentFiles {
  /** Newest first. */
  list(): readonly string[];
  /** Moves a path to the front. */
  add(path: string): Promise<void>;
  /** Takes out a path that led to nothing. */
  drop(path: string): Promise<void>;
  clear(): Promise<void>;
}

export interface RecentFilesOptions {
  readonly disk: Disk;
  readonly path: string;
  readonly onChange: () => void;
}

/** Reads the list; one that can't be read is empty, and one that can't be written is kept in mind. */
export async function openRecentFiles(options: RecentFilesOptions): Promise<RecentFiles> {
  const { disk, path: file, onChange } = options;
  const turns = makeTurns();
  let paths: readonly string[] = (await readStored(disk.fs, file, recentSchema))?.paths ?? [];
  const keep = (next: readonly string[]): Promise<void> => {
    paths = next.slice(0, MOST);
    onChange();
    return turns.take(file, () => writeStored(disk, file, { paths }).catch(() => undefined));
  };
  return {
    list: () => paths,
    add: (path) => keep([path, ...paths.filter((other) => other !== path)]),
    drop: (path) => keep(paths.filter((other) => other !== path)),
    clear: () => keep([]),
  };
}
