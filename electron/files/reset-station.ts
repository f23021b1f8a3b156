/** For workshops: one action, and the next learner finds the app as it was on the first day. */
import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { LOG_NAMES } from './problem-log.ts';

/** Files beside the runs, by name: nothing that somebody else put there is touched. */
export const STATION_FILES = [
  'settings.json',
  'settings.damaged.json',
  'recent.json',
  'window.json',
  LOG_NAMES.newest,
  LOG_NAMES.before,
] as const;

/** Removes them. A file that isn't there is fine; one that can't be removed is an error. */
export async function removeStationFiles(fs: FileSystem, folder: string): Promise<void> {
  const present = new Set(await fs.list(folder));
  for (const name of STATION_FILES) {
    if (present.has(name)) await fs.remove(join(folder, name));
  }
  await fs.syncDirectory(folder);
}
