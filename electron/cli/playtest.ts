import { parseArgs } from 'node:util';
import { USUAL_SEEDS } from '../../shared/analysis/playtest/plan.ts';
import { playtest as playtestOf } from '../../shared/analysis/playtest/playtest.ts';
import type { HabitReport, PlaytestReport } from '../../shared/analysis/playtest/report.ts';
import type { Spread } from '../../shared/analysis/playtest/spread.ts';
import { finish } from '../../shared/analysis/stepwise.ts';
import { countFrom, oneOf } from './options.ts';
import { readScenario } from './read-scenario.ts';
import { UsageError } from './usage-error.ts';
import { formatMoney } from './words.ts';

/**
 * `lab playtest FILE`: simulated players of every habit play the scenario under many seeds. Exit 1
 * only when the file has problems: a report says what is so, not whether it is good.
 */
export function playtest(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      plays: { type: 'string', default: String(USUAL_SEEDS) },
      format: { type: 'string', default: 'table' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one scenario file.');
  const format = oneOf(['table', 'json'] as const, values.format, 'format');
  const plays = countFrom(values.plays, 'plays');
  if (plays < 1) throw new UsageError('--plays is at least 1.');
  const read = readScenario(file);
  if (read === null) return 1;
  const report = finish(playtestOf({ scenario: read.scenario, seeds: plays }));
  console.log(format === 'json' ? JSON.stringify(report, null, 2) : tableOf(report));
  return 0;
}

function tableOf(report: PlaytestReport): string {
  const { notSeen, spread, dominant, minutes } = report;
  const none = (list: readonly string[]) => (list.length === 0 ? 'none' : list.join(', '));
  const answers = notSeen.answers.map(({ event, option }) => `${event} ${nameOf(option)}`);
  const rows: readonly (readonly [string, string])[] = [
    ['Goals met', `${report.goalsMetPercent}% (${report.difficulty})`],
    ['Always all goals', none(report.alwaysWon)],
    ['Different endings', `${report.differentEndings} among what the habits mostly come to`],
    [`Not seen in ${notSeen.plays}`, `events: ${none(notSeen.events)}`],
    ['', `endings: ${none(notSeen.endings)}`],
    ['', `answers: ${none(answers)}`],
    ['Best whoever plays', none(dominant.map((one) => `${one.event} ${nameOf(one.option)}`))],
    ['Goals differ by', spreadWords(spread.goals)],
    ['Money differs by', spreadWords(spread.worth)],
    ['Minutes', `${minutes.from} to ${minutes.to}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const head = `${report.plays} plays, ${report.habits[0]?.plays ?? 0} of each habit`;
  return [
    head,
    '',
    ...habitRows(report.habits),
    '',
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
  ].join('\n');
}

/** Options count from 0, as in the file. */
function nameOf(option: number): string {
  return option < 0 ? 'left' : `option ${option}`;
}

function spreadWords({ decisions, luck, both }: Spread): string {
  return `decisions ${decisions}%, luck ${luck}%, both together ${both}%`;
}

function habitRows(habits: readonly HabitReport[]): readonly string[] {
  const cells = [
    ['habit', 'all goals', 'left at the end', 'cost', 'late', 'endings'],
    ...habits.map(({ habit, won, plays, worth, cost, lateMarks, endings }) => [
      habit,
      `${won}/${plays}`,
      `${formatMoney(worth.low)} to ${formatMoney(worth.high)}`,
      formatMoney(cost.middle),
      String(lateMarks),
      endings.map((one) => `${one.ending} ${one.plays}`).join(', '),
    ]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths?.[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
