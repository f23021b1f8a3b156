/** What can be learnt of a saved run's text without replaying it. */

/** The scenario that a run carries, even when its rules have changed; null when unreadable. */
export function scenarioTextIn(runText: string): string | null {
  const header = headerIn(runText);
  const scenario = header?.['scenario'];
  return typeof scenario === 'string' ? scenario : null;
}

/** Whether a text means to be a saved run: by its own header, or by its file's name. */
export function looksLikeRun(name: string, text: string): boolean {
  return /\.(run\.json|creditrun)$/i.test(name) || headerIn(text)?.['kind'] === 'run';
}

/** The journal's lines in a saved run file or a journal. */
export function linesIn(runText: string): readonly string[] {
  return runText.split('\n').filter((line) => line !== '' && line !== '[' && line !== ']');
}

function headerIn(runText: string): Readonly<Record<string, unknown>> | null {
  const first = linesIn(runText.slice(0, HEADER_REACH))[0];
  if (first === undefined) return null;
  try {
    const value: unknown = JSON.parse(first.endsWith(',') ? first.slice(0, -1) : first);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Not a header: whoever asked gets null and says so.
    return null;
  }
}

/** A header holds a scenario of at most 2 MB, which JSON may write up to six times as long. */
const HEADER_REACH = 13_000_000;
