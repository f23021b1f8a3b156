/** The handler table: each call of the contract, answered from the machine. */
import type { Hosted, HostInfo, TextFile } from '../../shared/desktop-api.ts';
import { ok } from '../../shared/result.ts';
import type { Disk } from '../files/atomic-write.ts';
import type { RunStore } from '../files/run-store.ts';
import type { SettingsCalls } from '../files/settings-file.ts';
import { safeFileName, writeTextFile } from '../files/text-file.ts';
import type { Handlers } from './checked-calls.ts';

/** The machine's dialogs: a path, or null when the learner cancels. */
export interface FileDialogs {
  chooseFileToOpen(): Promise<string | null>;
  chooseFileToSave(suggestedName: string): Promise<string | null>;
}

export interface HandlerParts {
  readonly disk: Disk;
  readonly runs: RunStore;
  readonly settings: SettingsCalls;
  readonly dialogs: FileDialogs;
  /** Reads a file that was chosen, if it may be read. */
  readonly readFile: (path: string) => Hosted<TextFile>;
  readonly info: Omit<HostInfo, 'kind' | 'canWrite'>;
}

/** Builds the table. Paths from dialogs never reach the page, only names and text. */
export function makeHandlers(parts: HandlerParts): Handlers {
  const { disk, runs, settings, dialogs, info } = parts;
  return {
    info: async () => ok({ kind: 'electron', canWrite: runs.refusal === null, ...info } as const),
    readSettings: settings.readSettings,
    writeSettings: settings.writeSettings,
    listRuns: runs.listRuns,
    createRun: runs.createRun,
    appendToRun: runs.appendToRun,
    writeSnapshot: runs.writeSnapshot,
    readRun: runs.readRun,
    setTailAside: runs.setTailAside,
    deleteRun: runs.deleteRun,
    openTextFile: async () => {
      const path = await dialogs.chooseFileToOpen();
      return path === null ? ok(null) : parts.readFile(path);
    },
    saveTextFile: async (suggestedName, text) => {
      const path = await dialogs.chooseFileToSave(safeFileName(suggestedName));
      if (path === null) return ok(false);
      const written = await writeTextFile(disk, path, text);
      return written.ok ? ok(true) : written;
    },
  } satisfies Handlers;
}
