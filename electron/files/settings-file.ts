/** Language, theme and the last run. Losing them is a nuisance, never an obstacle. */
import { dirname, join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../shared/desktop-api.ts';
import type { DesktopApi, Settings } from '../../shared/desktop-api.ts';
import { hosted } from './host-problem.ts';
import { makeFolder, renamePatiently, writeAtomically } from './atomic-write.ts';
import type { Disk } from './atomic-write.ts';
import { parseSealed, settingsSchema, storedBytes } from './stored-values.ts';
import { makeTurns } from './turns.ts';

export type SettingsCalls = Pick<DesktopApi, 'readSettings' | 'writeSettings'>;

/** Settings kept at `path`. An unreadable file gives the defaults and is kept under another name. */
export function settingsFile(disk: Disk, path: string): SettingsCalls {
  const turns = makeTurns();
  return {
    readSettings: () => turns.take(path, () => hosted(() => readOrDefault(disk, path))),
    writeSettings: (settings) =>
      turns.take(path, () =>
        hosted(async () => {
          await makeFolder(disk.fs, dirname(path));
          await writeAtomically(disk, path, storedBytes(settings));
          return null;
        }),
      ),
  };
}

async function readOrDefault(disk: Disk, path: string): Promise<Settings> {
  const bytes = await disk.fs.read(path).catch(() => null);
  if (bytes === null) return DEFAULT_SETTINGS;
  const settings = parseSealed(settingsSchema, bytes);
  if (settings !== null) return settings;
  const aside = join(dirname(path), 'settings.damaged.json');
  // Best effort: on a read-only disk the defaults must still come.
  await renamePatiently(disk, path, aside).catch(() => undefined);
  return DEFAULT_SETTINGS;
}
