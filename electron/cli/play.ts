import { parseArgs } from 'node:util';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { POLICIES } from '../../shared/analysis/policy.ts';
import { act, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { HOST_LIMITS } from '../../shared/desktop-api.ts';
import { parseAction } from '../../shared/run-file/record.ts';
import { runLines, writeRunFile } from '../../shared/run-file/write-run.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { describeRefusal } from '../../shared/text/describe.ts';
import { nameOfIn } from '../../shared/text/names.ts';
import { isoDay, type Day } from '../../shared/units/day.ts';
import { summarise, type RunSummary } from '../../shared/views/summary.ts';
import { dayWithin, oneOf, policyFrom, seedFrom } from './options.ts';
import { readScenario } from './read-scenario.ts';
import { readText } from './read-text.ts';
import { writeText } from './write-text.ts';
import { UsageError } from './usage-error.ts';
import { formatMoney, openWords } from './words.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

/** `lab play FILE`: exit 1 when the scenario has problems, 0 however the run ended. */
export function play(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      policy: { type: 'string' },
      actions: { type: 'string' },
      until: { type: 'string' },
      seed: { type: 'string', default: '1' },
      format: { type: 'string', default: 'table' },
      out: { type: 'string' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one scenario file.');
  const format = oneOf(FORMATS, values.format, 'format');
  const seed = seedFrom(values.seed);
  const read = readScenario(file, seed);
  if (read === null) return 1;
  const { scenario, text } = read;
  const until = dayWithin(scenario, values.until, 'until') ?? scenario.end;
  const run =
    values.actions === undefined
      ? playWithPolicy(scenario, seed, POLICIES[policyFrom(values.policy)], until)
      : playActions(scenario, seed, values.actions, until);
  if (values.out !== undefined) writeText(values.out, writeRunFile(runLines(text, run)));
  print(run, format);
  return 0;
}

/** Does the listed actions; one that is refused is said and skipped, as a learner would go on. */
function playActions(scenario: Scenario, seed: number, file: string, until: Day): Run {
  const words = openWords();
  const nameOf = nameOfIn(scenario, 'en');
  let run = startRun(scenario, seed);
  for (const [i, value] of actionList(file).entries()) {
    const action = parseAction(value);
    if (action === null) throw new UsageError(`${file}: action ${i + 1} is not an action.`);
    if (present(run).day >= until && until < scenario.end) break;
    const next = act(run, action);
    if (next.refusal !== null) {
      console.error(`Action ${i + 1}: ${words(describeRefusal(next.refusal, nameOf))}`);
    }
    run = next.run;
  }
  return run;
}

function actionList(file: string): readonly unknown[] {
  const text = readText(file, HOST_LIMITS.runFileBytes);
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // Said below, as for any other file that is not a list.
  }
  throw new UsageError(`${file} is not a JSON list of actions.`);
}

function print(run: Run, format: (typeof FORMATS)[number]): void {
  const summary = summarise(run);
  if (format === 'json') console.log(JSON.stringify(summary, null, 2));
  else if (format === 'csv') console.log(postingsCsv(run));
  else console.log(table(summary));
}

function postingsCsv(run: Run): string {
  const rows = journalOf(run).flatMap((entry) =>
    entry.legs.map(({ account, amount }) =>
      [
        entry.n,
        isoDay(entry.day),
        entry.kind,
        entry.line ?? '',
        entry.ref,
        account,
        formatMoney(amount),
      ].join(','),
    ),
  );
  return ['entry,day,kind,line,about,account,amount', ...rows].join('\n');
}

function table(summary: RunSummary): string {
  const { band } = summary.score;
  const rows: readonly (readonly [string, string])[] = [
    ['Scenario', `${summary.scenario}, seed ${summary.seed}`],
    ['Day', `${summary.day}${summary.over ? ' (over)' : ''}`],
    ['Ending', summary.ending ?? 'not yet'],
    ['Cash', `${formatMoney(summary.cash)}, lowest ${formatMoney(summary.lowestCash)}`],
    ...summary.lines.map(
      (line) =>
        [
          line.id,
          `${line.status}, owes ${formatMoney(line.owed)}, late marks ${line.lateMarks}, cost ${formatMoney(line.cost)}`,
        ] as const,
    ),
    [
      'Score',
      band === null
        ? 'no report yet'
        : `${band.from} to ${band.to} (simulated, ${summary.score.model})`,
    ],
    ...summary.goals.map(({ id, status }) => [`Goal ${id}`, status] as const),
    ...summary.answers.map(({ id, answer }) => [`Answer ${id}`, answer] as const),
    ['Journal', `${summary.entries} entries, ${summary.journalHash.slice(0, 16)}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
