import { parseArgs } from 'node:util';
import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Problem } from '../../shared/scenario/problem.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';
import { openWords } from './words.ts';

/** `lab check FILE...`: every problem of every file; advice alone does not fail. */
export function check(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError('Name at least one scenario file.');
  const checked = positionals.map((file) => {
    // One byte more than allowed is read, so that the parser itself can say that it is too large.
    const result = parseScenario(readText(file, HOST_LIMITS.scenarioBytes * 8));
    return { file, problems: result.ok ? result.value.advice : result.error };
  });
  if (values.json) console.log(JSON.stringify(checked, null, 2));
  else printProblems(checked);
  const errors = checked.flatMap(({ problems }) => problems.filter(isError));
  return errors.length > 0 ? 1 : 0;
}

function printProblems(checked: readonly { file: string; problems: readonly Problem[] }[]): void {
  for (const { file, problems } of checked) {
    for (const line of problemLines(file, problems)) console.log(line);
    const errors = problems.filter(isError).length;
    if (errors === 0) console.log(`${file}: can be played`);
  }
}

/** Problems as `file:line:column message (hint)`. */
export function problemLines(file: string, problems: readonly Problem[]): readonly string[] {
  const words = openWords();
  return problems.map(({ code, data, line, column, severity }) => {
    const say = (part: string) => words({ key: `problems:${code}.${part}`, params: data });
    const advice = severity === 'advice' ? 'advice: ' : '';
    return `${file}:${line}:${column} ${advice}${say('message')} (${say('hint')})`;
  });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
