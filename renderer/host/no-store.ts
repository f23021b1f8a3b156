/** A browser that keeps nothing: runs live in memory, files still come and go. */
import { DEFAULT_SETTINGS, type Hosted } from '../../shared/desktop-api.ts';
import { err, ok } from '../../shared/result.ts';
import type { Host } from './host.ts';
import { describeBrowser, makePageProblems, printPage } from './page-problems.ts';
import { chooseFile, downloadText, readTextFile } from './text-files.ts';

export function hostWithoutStore(version: string): Host {
  const refuse = (): Hosted<never> => Promise.resolve(err({ code: 'read-only' }));
  const languages = navigator.languages;
  const problems = makePageProblems();
  return {
    whyReadOnly: 'no-store',
    info: async () =>
      ok({ kind: 'browser', version, languages, runsFolder: null, canWrite: false }),
    readSettings: async () => ok(DEFAULT_SETTINGS),
    writeSettings: async () => ok(null),
    listRuns: async () => ok([]),
    damagedRuns: async () => ok([]),
    createRun: refuse,
    appendToRun: refuse,
    writeSnapshot: refuse,
    readRun: refuse,
    setTailAside: refuse,
    deleteRun: refuse,
    // There is nothing to remove.
    resetStation: async () => ok(null),
    openTextFile: async () => {
      const file = await chooseFile();
      return file === null ? ok(null) : readTextFile(file);
    },
    saveTextFile: async (suggestedName, text) => {
      downloadText(suggestedName, text);
      return ok(true);
    },
    printPage: async () => ok(printPage()),
    noteProblem: async (words) => {
      problems.note(words);
      return ok(null);
    },
    diagnostics: async () => {
      const facts = { version, canWrite: false, runs: null, problems: problems.list() };
      return ok(await describeBrowser(facts));
    },
    onFileOpened: () => () => undefined,
    onCommand: () => () => undefined,
    onWritable: () => () => undefined,
  };
}
