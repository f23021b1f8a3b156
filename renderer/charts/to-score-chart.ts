import { CAUSES, type Cause } from '../../shared/score/attribution.ts';
import type { Message } from '../../shared/text/describe.ts';
import type { Day } from '../../shared/units/day.ts';
import type { ScoreReport } from '../../shared/views/score-history.ts';
import type { Formats } from '../format/formats.ts';
import { monthAxis, windowOf } from './axes.ts';
import type { Axis, ChartLabel, ChartPin, ChartSpec, Point, Series } from './spec.ts';

/** The simulated band, report by report: it only moves on the days that lenders report on. */
export interface ScoreChart {
  readonly spec: ChartSpec;
  /** The same reports, oldest first: what the table shows. */
  readonly reports: readonly ScoreReport[];
  /** `play.score.<key>` of the words. */
  readonly sentence: Message;
  /** What the latest change is made of, largest first; they sum to it. */
  readonly causes: readonly ScoreCause[];
}

export interface ScoreCause {
  readonly factor: Cause;
  readonly points: number;
}

const ROOM_FOR_LABELS = 112;
const TICK = 50;
/** Points above and below the ribbon, so that changes can be written there. */
const ROOM = 20;

/** A change in the last tenth of the time shown is close to the needle. */
const NARROW = 10;

export interface Span {
  /** The run's first day: a report before it starts the ribbon there. */
  readonly from: Day;
  readonly today: Day;
  /** Decisions, on a rail above; absent: none are pinned. */
  readonly pins?: readonly ScorePin[];
}

export interface ScorePin {
  readonly number: number;
  readonly day: Day;
}

export function toScoreChart(
  reports: readonly ScoreReport[],
  { from, today, pins = [] }: Span,
  formats: Formats,
): ScoreChart {
  const edges = (which: 'from' | 'to'): readonly Point[] => {
    const last = reports.at(-1);
    const steps = reports.map(({ day, band }) => ({ x: later(day, from), y: band[which] }));
    return last === undefined ? [] : [...steps, { x: today, y: last.band[which] }];
  };
  const spec: ChartSpec = {
    series: reports.length === 0 ? [] : ribbon(edges('from'), edges('to')),
    x: monthAxis(from, windowOf(from, today), formats),
    y: pointsAxis(reports, formats),
    needle: today,
    labels: labelsOf(reports, { from, today }, formats),
    roomRight: ROOM_FOR_LABELS,
    // Without words one row is enough: near neighbours share a circle.
    railRows: 1,
    pins: pins.map(({ number, day }): ChartPin => ({ n: number, x: day, y: null, label: '' })),
  };
  return { spec, reports, sentence: sentenceOf(reports, from), causes: causesOf(reports.at(-1)) };
}

/** Two edges and the wash between them; no line in the middle, since there is no exact number. */
function ribbon(low: readonly Point[], high: readonly Point[]): readonly Series[] {
  return [
    { key: 'low', hue: 'slate', points: low, fill: { kind: 'none' } },
    { key: 'high', hue: 'slate', points: high, fill: { kind: 'wash', to: 'before' } },
  ];
}

function pointsAxis(reports: readonly ScoreReport[], formats: Formats): Axis {
  const lows = reports.map(({ band }) => band.from);
  const highs = reports.map(({ band }) => band.to);
  const min = Math.floor(((lows.length > 0 ? Math.min(...lows) : 600) - ROOM) / TICK) * TICK;
  const max = Math.ceil(((highs.length > 0 ? Math.max(...highs) : 750) + ROOM) / TICK) * TICK;
  const every = TICK * Math.ceil((max - min) / TICK / 4);
  const ticks = [];
  for (let at = min; at <= max; at += every) ticks.push({ at, label: formats.number(at) });
  return { min, max, ticks };
}

function labelsOf(
  reports: readonly ScoreReport[],
  { from, today }: Span,
  formats: Formats,
): readonly ChartLabel[] {
  const last = reports.at(-1);
  if (last === undefined) return [];
  const changes = reports
    .filter(({ day, change }) => day >= from && change !== 0)
    .map(({ day, band, change }): ChartLabel => {
      // Close to the needle its words would meet those of the band.
      const atNeedle = (today - day) * NARROW < today - from;
      return {
        x: day,
        y: band.to,
        text: formats.change(change),
        hue: 'ink',
        bold: true,
        align: atNeedle ? 'right' : 'left',
        dx: atNeedle ? -4 : 4,
        dy: change > 0 || !atNeedle ? -9 : 9,
      };
    });
  const now: ChartLabel = {
    x: today,
    y: (last.band.from + last.band.to) / 2,
    text: `${formats.number(last.band.from)}–${formats.number(last.band.to)}`,
    hue: 'ink',
    bold: true,
    align: 'left',
    dx: 10,
  };
  return [...changes, now];
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function causesOf(report: ScoreReport | undefined): readonly ScoreCause[] {
  if (report === undefined) return [];
  return CAUSES.map((factor) => ({ factor, points: report.causes[factor] }))
    .filter(({ points }) => points !== 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function sentenceOf(reports: readonly ScoreReport[], from: Day): Message {
  const last = reports.at(-1);
  if (last === undefined) return { key: 'none', params: {} };
  const params = { day: last.day, from: last.band.from, to: last.band.to };
  if (last.day < from) return { key: 'before', params };
  if (last.change === 0) return { key: 'same', params };
  const points = Math.abs(last.change);
  return { key: last.change > 0 ? 'up' : 'down', params: { ...params, points } };
}
