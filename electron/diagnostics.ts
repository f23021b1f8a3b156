/** What this app knows about itself, as text that a person reads before handing it to anyone. */
import type { RunStore } from './files/run-store.ts';
import type { ProblemLog } from './files/problem-log.ts';

export interface DiagnosticsParts {
  readonly app: Readonly<Record<string, string>>;
  readonly runs: RunStore;
  readonly log: ProblemLog;
}

/** Versions, counts and the log. No titles, names, amounts or paths of a learner. */
export async function diagnose({ app, runs, log }: DiagnosticsParts): Promise<string> {
  const listed = await runs.listRuns();
  const damaged = await runs.damagedRuns();
  const facts = {
    ...app,
    'may write': runs.refusal === null ? 'yes' : `no (${runs.refusal.code})`,
    'saved runs': listed.ok ? String(listed.value.length) : listed.error.code,
    'runs with a damaged label': damaged.ok ? String(damaged.value.length) : damaged.error.code,
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  const problems = await log.read();
  return [...lines, '', 'Problems noted:', problems === '' ? 'none' : problems.trimEnd(), ''].join(
    '\n',
  );
}
