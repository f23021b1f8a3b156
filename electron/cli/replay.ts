import { parseArgs } from 'node:util';
import { present } from '../../shared/engine/run.ts';
import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import { parseRun, type RunProblem } from '../../shared/run-file/parse-run.ts';
import { isoDay } from '../../shared/units/day.ts';
import { summarise } from '../../shared/views/summary.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';
import { openWords } from './words.ts';

/** `lab replay RUN`: verifies the chain and plays every action again. */
export function replay(args: readonly string[]): number {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one run file.');
  const parsed = parseRun(readText(file, HOST_LIMITS.runFileBytes));
  if (!parsed.ok) {
    console.error(`${file}:${parsed.error.line} ${say(parsed.error)}`);
    return 1;
  }
  const { run, damage } = parsed.value;
  if (damage !== null) {
    console.error(`${file}:${damage.line} ${say(damage)} Good up to ${isoDay(present(run).day)}.`);
    return 1;
  }
  const { day, entries, journalHash } = summarise(run);
  console.log(
    `${file}: ${run.records.length} records replayed to ${day}, ${entries} entries, ${journalHash}`,
  );
  return 0;
}

function say(problem: RunProblem): string {
  return openWords()({ key: `runProblem.${problem.code}`, params: { ...problem } });
}
