import type { Message } from '../../shared/text/describe.ts';
import type { Day } from '../../shared/units/day.ts';
import type { Money } from '../../shared/units/money.ts';
import { changedRows, type DayRow } from '../../shared/views/series.ts';
import type { Formats } from '../format/formats.ts';
import { monthAxis, moneyAxis, windowOf } from './axes.ts';
import { hueOfLine } from './hues.ts';
import type { ChartLabel, ChartPin, ChartSpec, Series } from './spec.ts';

/** What is owed, line by line and day by day. Chart, table and sentence are made of one list. */
export interface OwedChart {
  readonly spec: ChartSpec;
  /** The rows without those where nothing changed: what the table shows. */
  readonly tableRows: readonly DayRow[];
  /** `play.owed.<key>` of the words. */
  readonly sentence: Message;
}

export interface OwedWords {
  /** A line's name in the reader's language. */
  readonly nameOf: (line: string) => string;
  readonly cash: string;
  readonly formats: Formats;
}

export interface OwedPin {
  readonly number: number;
  readonly day: Day;
  readonly label: string;
}

const NOTHING = 0 as Money;
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
  words: OwedWords,
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
  const spec: ChartSpec = {
    series: [...stackOf(rows, lines), cashSeries(rows)],
    x: monthAxis(first.day, windowOf(first.day, last.day), words.formats),
    y: moneyAxis(Math.min(0, ...cash), highest, words.formats),
    needle: last.day,
    pins: pinsOf(pins, rows),
    labels: labelsOf(last, lines, highest, words),
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

interface Placed {
  readonly at: number;
  readonly label: Omit<ChartLabel, 'y' | 'x' | 'align'>;
}

/** Words beside the needle, from the top down, moved apart where they would meet. */
function labelsOf(
  last: DayRow,
  lines: readonly string[],
  highest: number,
  { nameOf, cash, formats }: OwedWords,
): readonly ChartLabel[] {
  const ofLines = lines
    .map((line, n): Placed => ({
      at: topOf(last.owed, n) - (last.owed[n] ?? NOTHING) / 2,
      label: {
        text: nameOf(line),
        second: formats.plain(last.owed[n] ?? NOTHING),
        hue: hueOfLine(n),
        bold: true,
      },
    }))
    .filter((_, n) => (last.owed[n] ?? NOTHING) > 0);
  const ofCash: Placed = {
    at: last.cash,
    label: { text: cash, second: formats.plain(last.cash), hue: 'ink-2' },
  };
  const least = (highest === 0 ? 1 : highest) * LABEL_SHARE;
  let room = Number.POSITIVE_INFINITY;
  return [...ofLines, ofCash]
    .toSorted((a, b) => b.at - a.at)
    .map(({ at, label }) => {
      const y = Math.min(at, room - least);
      room = y;
      return { ...label, x: last.day, y, align: 'left' as const, dx: 10, dy: -4 };
    });
}

/** Share of the plot's height that a label of two lines takes. */
const LABEL_SHARE = 0.19;

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
