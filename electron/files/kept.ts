/** Everything that is kept on the disk, opened once and passed to whoever needs a part of it. */
import { join } from 'node:path';
import type { Hosted } from '../../shared/desktop-api.ts';
import type { Disk } from './atomic-write.ts';
import { hosted } from './host-problem.ts';
import { openProblemLog } from './problem-log.ts';
import type { ProblemLog } from './problem-log.ts';
import { openRecentFiles } from './recent-files.ts';
import type { RecentFiles } from './recent-files.ts';
import { removeStationFiles } from './reset-station.ts';
import { openRunStore } from './run-store.ts';
import type { RunStore } from './run-store.ts';
import { settingsFile } from './settings-file.ts';
import type { SettingsCalls } from './settings-file.ts';
import type { WriterIdentity } from './writer-lock.ts';

export interface Kept {
  readonly runs: RunStore;
  readonly settings: SettingsCalls;
  readonly recent: RecentFiles;
  readonly log: ProblemLog;
  readonly runsFolder: string;
  readonly windowFile: string;
  /** Removes all of it. Runs go first: while one can't be deleted, nothing is said to be gone. */
  reset(): Hosted<null>;
}

export interface KeptOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly identity: WriterIdentity;
  readonly onRecent: () => void;
}

/** Opens the folder. Never fails: what can't be read is empty, what can't be written says so. */
export async function openKept(options: KeptOptions): Promise<Kept> {
  const { disk, folder, identity, onRecent } = options;
  const runsFolder = join(folder, 'runs');
  const runs = await openRunStore({ disk, folder: runsFolder, identity });
  const recent = await openRecentFiles({
    disk,
    path: join(folder, 'recent.json'),
    onChange: onRecent,
  });
  return {
    runs,
    recent,
    settings: settingsFile(disk, join(folder, 'settings.json')),
    log: openProblemLog({ fs: disk.fs, folder, now: () => new Date() }),
    runsFolder,
    windowFile: join(folder, 'window.json'),
    reset: async () => {
      const deleted = await runs.deleteAll();
      if (!deleted.ok) return deleted;
      await recent.clear();
      return hosted(async () => {
        await removeStationFiles(disk.fs, folder);
        return null;
      });
    },
  };
}
