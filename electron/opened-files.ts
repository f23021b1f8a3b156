/**
 * Files handed over from outside: named on the command line, by a second start, or by macOS. They
 * may come before there is a page to show them, so they wait here.
 */
import { resolve } from 'node:path';
import type { HostProblem, TextFile } from '../shared/desktop-api.ts';
import type { Result } from '../shared/result.ts';

export type OpenedFile = Result<TextFile, HostProblem>;

/** Longest ending first, so that the list reads as what the app opens. */
const ENDINGS = ['.scenario.json', '.run.json', '.json', '.creditscn', '.creditrun'];

/** The last argument that names a file of ours. Chromium's own switches are among the arguments. */
export function fileArgument(args: readonly string[], folder: string): string | null {
  const named = args.filter((arg) => !arg.startsWith('-') && isRememberedFile(arg));
  const last = named.at(-1);
  return last === undefined ? null : resolve(folder, last);
}

/** Scenarios and runs are worth finding again; a table or a report was for somewhere else. */
export function isRememberedFile(path: string): boolean {
  return ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
}

export interface OpenedFiles {
  /** Reads the file and passes it on, now or when the page listens. Gives what was passed on. */
  open(path: string): Promise<OpenedFile>;
  /** The page listens: what waits is sent. */
  startSending(send: (file: OpenedFile) => void): void;
  /** The page is gone or reloads: what comes now waits. */
  stopSending(): void;
}

/** Makes an empty tray. */
export function makeOpenedFiles(read: (path: string) => Promise<OpenedFile>): OpenedFiles {
  const waiting: OpenedFile[] = [];
  let send: ((file: OpenedFile) => void) | null = null;
  function flush(): void {
    while (send !== null && waiting.length > 0) send(waiting.shift()!);
  }
  return {
    async open(path) {
      const file = await read(path);
      waiting.push(file);
      flush();
      return file;
    },
    startSending(sender) {
      send = sender;
      flush();
    },
    stopSending() {
      send = null;
    },
  };
}
