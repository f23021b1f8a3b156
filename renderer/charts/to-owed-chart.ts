import type { Message } from '../../shared/text/describe.ts';
import type { Day } from '../../shared/units/day.ts';
import type { Money } from '../../shared/units/money.ts';
import { changedRows, type DayRow } from '../../shared/views/series.ts';
import { monthAxis, moneyAxis, windowOf } from './axes.ts';
import { hueOfLine } from './hues.ts';
import { owedLabels, type LabelWords } from './owed-labels.ts';
import type { ChartPin, ChartSpec, Series } from './spec.ts';

/** What is owed, line by line and day by day. Chart, table and sentence are made of one list. */
export interface OwedChart {
  readonly spec: ChartSpec;
  /** The rows without those where nothing changed: what the table shows. */
  readonly tableRows: readonly DayRow[];
  /** `play.owed.<key>` of the words. */
  readonly sentence: Message;
}

export interface OwedPin {
  readonly number: number;
  readonly day: Day;
  readonly label: string;
}

const ROOM_FOR_LABELS = 112;
/** Above these many pins their words would only get in each other's way. */
const MOST_PIN_WORDS = 10;
const PIN_WORDS = 24;

/**
 * @param rows every day from the start to today, oldest first
 * @param lines ids in the order of each row's `owed`
 */
export function toOwedChart(
  rows: readonly DayRow[],
  lines: readonly string[],
  pins: readonly OwedPin[],
  words: LabelWords,
): OwedChart {
  const first = rows[0];
  const last = rows.at(-1);
  const sentence = owedSentence(rows, lines, words.nameOf);
  const tableRows = changedRows(rows);
  if (first === undefined || last === undefined) {
    const none = { min: 0, max: 1, ticks: [] };
    return { spec: { series: [], x: none, y: none }, tableRows, sentence };
  }
  const cash = rows.map((row) => row.cash as number);
  const highest = Math.max(...rows.map(({ total }) => total), ...cash);
  const y = moneyAxis(Math.min(0, ...cash), highest, words.formats);
  const spec: ChartSpec = {
    series: [...stackOf(rows, lines), cashSeries(rows)],
    x: monthAxis(first.day, windowOf(first.day, last.day), words.formats),
    y,
    needle: last.day,
    pins: pinsOf(pins, rows),
    labels: owedLabels(last, lines, y, pins.length, words),
    roomRight: ROOM_FOR_LABELS,
  };
  return { spec, tableRows, sentence };
}

/** Each line's top edge: what it and those under it owe. Drawn upwards from the first. */
function stackOf(rows: readonly DayRow[], lines: readonly string[]): readonly Series[] {
  return lines.map((line, n): Series => ({
    key: line,
    hue: hueOfLine(n),
    points: rows.map(({ day, owed }) => ({ x: day, y: topOf(owed, n) })),
    fill: { kind: 'hue', to: n === 0 ? 'origin' : 'before' },
    // The edge of a line that never owed anything would lie on another's.
    ...(rows.some(({ owed }) => (owed[n] ?? 0) > 0) ? {} : { width: 0 }),
  }));
}

function topOf(owed: readonly Money[], n: number): number {
  return owed.slice(0, n + 1).reduce((top, amount) => top + amount, 0);
}

function cashSeries(rows: readonly DayRow[]): Series {
  return {
    key: 'cash',
    hue: 'ink',
    points: rows.map(({ day, cash }) => ({ x: day, y: cash })),
    fill: { kind: 'none' },
    width: 1,
    dash: [2, 2],
  };
}

function pinsOf(pins: readonly OwedPin[], rows: readonly DayRow[]): readonly ChartPin[] {
  const totals = new Map(rows.map(({ day, total }) => [day, total]));
  const wordless = pins.length - MOST_PIN_WORDS;
  return pins.map(({ number, day, label }, i) => ({
    n: number,
    x: day,
    y: totals.get(day) ?? null,
    label: i < wordless || label.length > PIN_WORDS ? '' : label,
  }));
}

function owedSentence(
  rows: readonly DayRow[],
  lines: readonly string[],
  nameOf: (line: string) => string,
): Message {
  const last = rows.at(-1);
  const peak = rows.reduce<DayRow | undefined>(
    (best, row) => (best === undefined || row.total > best.total ? row : best),
    undefined,
  );
  if (last === undefined || peak === undefined || peak.total === 0) {
    return { key: 'nothing', params: {} };
  }
  const params = { now: last.total, peak: peak.total, on: peak.day };
  if (last.total === 0) return { key: 'cleared', params };
  const owing = lines.filter((_, n) => (last.owed[n] ?? 0) > 0).length;
  const several = owing > 1 ? '-several' : '';
  const largest = last.owed.indexOf(Math.max(...last.owed) as Money);
  const line = nameOf(lines[largest] ?? '');
  const key = peak.total === last.total ? 'peak' : 'below';
  return { key: `${key}${several}`, params: { ...params, line } };
}
