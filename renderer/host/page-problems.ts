/** A browser gives no log file: the last problems are kept in memory, for the diagnostics. */
const MOST = 20;

export interface PageProblems {
  readonly note: (words: string) => void;
  readonly list: () => readonly string[];
}

export function makePageProblems(): PageProblems {
  const noted: string[] = [];
  return {
    note: (words) => {
      noted.push(words);
      noted.splice(0, noted.length - MOST);
    },
    list: () => noted,
  };
}

export interface BrowserFacts {
  readonly version: string;
  readonly canWrite: boolean;
  /** Null where nothing is kept. */
  readonly runs: number | null;
  readonly problems: readonly string[];
}

/** Versions, counts and problems as text to be read first. Nothing of a learner's. */
export async function describeBrowser(facts: BrowserFacts): Promise<string> {
  const storage = navigator.storage as StorageManager | undefined;
  const kept = await storage?.persisted?.().catch(() => false);
  const room = await storage?.estimate?.().catch(() => undefined);
  const lines = [
    `Credit Line Lab: ${facts.version} (browser)`,
    `browser: ${navigator.userAgent}`,
    `language: ${navigator.language}`,
    `may write: ${facts.canWrite ? 'yes' : 'no'}`,
    `saved runs: ${facts.runs ?? 'not kept'}`,
    `browser promised to keep them: ${kept === true ? 'yes' : 'no'}`,
    `bytes used: ${room?.usage ?? 'unknown'} of ${room?.quota ?? 'unknown'}`,
    '',
    'Problems noted since this page was opened:',
    ...(facts.problems.length === 0 ? ['none'] : facts.problems),
    '',
  ];
  return lines.join('\n');
}

/** The browser's own print window, which also saves PDFs. It doesn't say whether it was left. */
export function printPage(): boolean {
  window.print();
  return true;
}
