/** The handler table: each call of the contract, answered from the machine. */
import type { Hosted, HostInfo, Settings, TextFile } from '../../shared/desktop-api.ts';
import { ok } from '../../shared/result.ts';
import type { Disk } from '../files/atomic-write.ts';
import type { ProblemLog } from '../files/problem-log.ts';
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
  readonly log: ProblemLog;
  readonly info: Omit<HostInfo, 'kind' | 'canWrite'>;
  readonly printPage: (suggestedName: string) => Hosted<boolean>;
  readonly diagnose: () => Promise<string>;
  readonly resetStation: () => Hosted<null>;
  /** Told after they are written. */
  readonly onSettings: (settings: Settings) => void;
  /** Told of each file that was opened or written. */
  readonly onFile: (path: string) => void;
}

/** Builds the table. Paths from dialogs never reach the page, only names and text. */
export function makeHandlers(parts: HandlerParts): Handlers {
  const { runs, settings, info, log } = parts;
  return {
    info: async () => ok({ kind: 'electron', canWrite: runs.refusal === null, ...info } as const),
    readSettings: settings.readSettings,
    writeSettings: async (changed) => {
      const written = await settings.writeSettings(changed);
      parts.onSettings(changed);
      return written;
    },
    listRuns: runs.listRuns,
    damagedRuns: runs.damagedRuns,
    createRun: runs.createRun,
    appendToRun: runs.appendToRun,
    writeSnapshot: runs.writeSnapshot,
    readRun: runs.readRun,
    setTailAside: runs.setTailAside,
    deleteRun: runs.deleteRun,
    resetStation: parts.resetStation,
    openTextFile: () => openTextFile(parts),
    saveTextFile: (suggestedName, text) => saveTextFile(parts, suggestedName, text),
    printPage: parts.printPage,
    noteProblem: async (words) => {
      await log.note('page', words);
      return ok(null);
    },
    diagnostics: async () => ok(await parts.diagnose()),
  } satisfies Handlers;
}

async function openTextFile({ dialogs, readFile, onFile }: HandlerParts): Hosted<TextFile | null> {
  const path = await dialogs.chooseFileToOpen();
  if (path === null) return ok(null);
  const read = await readFile(path);
  if (read.ok) onFile(path);
  return read;
}

async function saveTextFile(
  { dialogs, disk, onFile }: HandlerParts,
  suggestedName: string,
  text: string,
): Hosted<boolean> {
  const path = await dialogs.chooseFileToSave(safeFileName(suggestedName));
  if (path === null) return ok(false);
  const written = await writeTextFile(disk, path, text);
  if (!written.ok) return written;
  onFile(path);
  return ok(true);
}
