import type { TrueCost } from '../../shared/analysis/true-cost.ts';
import type { Money } from '../../shared/units/money.ts';
import type { Formats } from '../format/formats.ts';
import { moneyAxis } from './axes.ts';
import type { Axis, ChartLabel, ChartSpec, Point, Series, Tick } from './spec.ts';

/** What is owed, step by step, under what the advert counts its price on. */
export interface TrueCostChart {
  readonly spec: ChartSpec;
  /** One for each step: what the table shows. */
  readonly rows: readonly OwedRow[];
}

export interface OwedRow {
  /** Months or days since the start. */
  readonly at: number;
  readonly owed: Money;
  /** What the price is counted on from there. */
  readonly base: Money;
}

export interface TrueCostWords {
  readonly formats: Formats;
  readonly start: string;
  /** `month 3`, `day 14` */
  readonly at: (n: number) => string;
  readonly owed: string;
  readonly base: string;
  readonly average: string;
}

const MOST_TICKS = 6;
const STEPS = [1, 2, 3, 6, 12, 24, 30, 60, 90] as const;

export function toTrueCostChart(cost: TrueCost, words: TrueCostWords): TrueCostChart {
  const rows = owedRows(cost);
  const end = cost.span.count;
  const owed: Series = {
    key: 'owed',
    hue: 'blue',
    points: rows.map(({ at, owed }): Point => ({ x: at, y: owed })),
    fill: { kind: 'hue', to: 'origin' },
  };
  const average: Series = {
    key: 'average',
    hue: 'ink',
    points: flat(cost.averageOwed, end),
    fill: { kind: 'none' },
    width: 1.5,
    dash: [5, 3],
  };
  const isFlat = cost.advert.countedOn === 'full-amount';
  const isLevel = cost.averageOwed === cost.base;
  const spec: ChartSpec = {
    series: [owed, ...(isFlat ? [baseSeries(cost, end)] : []), ...(isLevel ? [] : [average])],
    x: spanAxis(end, words),
    y: moneyAxis(0, Math.max(cost.base, ...rows.map((row) => row.owed)), words.formats),
    labels: labelsOf(cost, words),
    roomRight: 14,
  };
  return { spec, rows };
}

/** From each payment on, what is left; the price of a flat fee stays where it was. */
function owedRows({ rows, base, advert }: TrueCost): readonly OwedRow[] {
  const row = (at: number, owed: Money): OwedRow => ({
    at,
    owed,
    base: advert.countedOn === 'full-amount' ? base : owed,
  });
  const first = rows[0];
  const start = first === undefined || first.at === 0 ? [] : [row(0, first.owed)];
  return [...start, ...rows.map(({ at, left }) => row(at, left))];
}

function baseSeries({ base }: TrueCost, end: number): Series {
  return {
    key: 'base',
    hue: 'ochre',
    points: flat(base, end),
    fill: { kind: 'hatch', to: 'before' },
    width: 2,
  };
}

function flat(y: number, end: number): readonly Point[] {
  return [
    { x: 0, y },
    { x: end, y },
  ];
}

function spanAxis(end: number, words: TrueCostWords): Axis {
  const step = STEPS.find((size) => end / size <= MOST_TICKS) ?? end;
  const ticks: Tick[] = [{ at: 0, label: words.start }];
  // The end always has its tick; one too near it would meet its words.
  for (let at = step; at < end; at += step) {
    if (end - at < step / 2) break;
    ticks.push({ at, label: at === step ? words.at(at) : words.formats.number(at) });
  }
  ticks.push({ at: end, label: end <= step ? words.at(end) : words.formats.number(end) });
  return { min: 0, max: end, ticks };
}

function labelsOf(cost: TrueCost, words: TrueCostWords): readonly ChartLabel[] {
  const end = cost.span.count;
  const labels: ChartLabel[] = [
    { x: 0, y: 0, text: words.owed, hue: 'ink', bold: true, align: 'left', dx: 8, dy: -14 },
  ];
  if (cost.averageOwed < cost.base) {
    const place = { x: end, y: cost.averageOwed, align: 'right', dx: -6 } as const;
    // A line near the top has its words under it.
    const dy = cost.averageOwed * 8 > cost.base * 7 ? 14 : -11;
    labels.push({ ...place, dy, text: words.average, hue: 'ink', bold: true });
  }
  if (cost.advert.countedOn === 'full-amount') {
    const place = { x: end, y: cost.base, align: 'right', dx: -6, dy: 14 } as const;
    labels.push({ ...place, text: words.base, hue: 'ochre', bold: true });
  }
  return labels;
}
