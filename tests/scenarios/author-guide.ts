import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CATALOGUE } from '../../shared/products/catalogue/catalogue.ts';
import { METRICS, type MetricKind, type MetricName } from '../../shared/scenario/condition.ts';
import { FACTS, type FactName } from '../../shared/scenario/fact.ts';

/** The author's guide and the tables in it that are made of the format itself. */
export const GUIDE = new URL('../../scenarios/README.md', import.meta.url);

/** What each metric is, for authors. Record: a metric without words is a type error. */
const METRIC_WORDS: Readonly<Record<MetricName, string>> = {
  cash: 'cash now',
  'lowest-cash': 'the lowest cash so far',
  'buffer-months': 'for how many average months the cash would pay the regular costs',
  owed: 'owed, with what is on its way and the charge of past nights',
  'credit-cost': 'charges and fees so far in this run',
  utilisation: 'owed over the limits of lines not closed',
  'late-marks': 'due days missed in this run',
  'days-past-due': 'days since the oldest due day missed and still unpaid; the most of all lines',
  'borrowing-stopped': 'closed, or frozen with a reason',
  closed: 'closed, nothing owed',
  frozen: 'frozen by its owner',
  status: 'in that state',
  closings: 'lines closed now',
  refusals: 'requests to open a line again that were turned down',
  'score-from': 'low end of the simulated band at the last report; 0 before any',
  'score-to': 'high end of it',
  bought: 'bought, in whatever way',
  happened: 'has happened',
  chose: 'that option was taken',
  'answered-right': 'that check was answered right',
  day: 'the day, compared with `date`',
  'days-gone': 'days since the start',
  'months-gone': 'whole months since the start',
  counter: 'where a counter of the scenario’s own stands',
};

const UNIT_WORDS = {
  money: 'money',
  percent: 'percent',
  months: 'months, 2 decimals',
  count: 'a whole number',
  flag: 'yes or no',
  date: 'a day',
} as const;

function namesOf({ about, detail }: MetricKind): string {
  const own = about === 'none' ? [] : [about === 'line-or-all' ? '`line`, or all' : `\`${about}\``];
  const more =
    detail === undefined ? [] : [detail === 'model' ? '`model` (us-style)' : `\`${detail}\``];
  return [...own, ...more].join(', ');
}

const FACT_WORDS: Readonly<Record<FactName, string>> = {
  'event-day': 'the day on which it happened',
  'option-taken': 'the option taken of a choice',
  'option-cost': 'what the way of paying that was taken costs on top of the price',
  'missed-due-day': 'the first due day that was missed',
  'closed-on': 'the day on which it was closed',
  'frozen-on': 'the day on which it was first frozen',
  'cost-of-line': 'its charges and fees in the run',
  'owed-at-end': 'what would pay it off',
  'lowest-cash': 'the lowest cash',
  'lowest-cash-day': 'the day of it',
  'cost-of-credit': 'all charges and fees',
};

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (row: Row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Each table by the name of its place in the guide. */
export function tables(): Readonly<Record<string, string>> {
  return {
    metrics: table(
      ['Metric', 'Figure', 'Written as', 'Names'],
      Object.entries(METRICS).map(([name, kind]: [string, MetricKind]) => [
        `\`${name}\``,
        METRIC_WORDS[name as MetricName],
        UNIT_WORDS[kind.unit],
        namesOf(kind),
      ]),
    ),
    facts: table(
      ['Fact', 'What it names', 'Needs'],
      Object.entries(FACTS).map(([name, { needs }]) => [
        `\`${name}\``,
        FACT_WORDS[name as FactName],
        needs === 'none' ? '' : `\`${needs}\``,
      ]),
    ),
    catalogue: table(
      ['Product', 'Region', 'What it is'],
      CATALOGUE.map(({ id, region, about }) => [`\`${id}\``, region, about]),
    ),
  };
}

/** The guide with its tables as the format has them now. */
export function currentGuide(text: string): string {
  return Object.entries(tables()).reduce((now, [name, rows]) => {
    const place = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- end -->`);
    return now.replace(place, () => `<!-- ${name} -->\n\n${rows}\n\n<!-- end -->`);
  }, text);
}

const [, script] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  writeFileSync(GUIDE, currentGuide(readFileSync(GUIDE, 'utf8')));
  console.log('Wrote the tables of scenarios/README.md');
}
