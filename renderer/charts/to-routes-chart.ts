import type { ForecastPoint, Path } from '../../shared/analysis/forecast.ts';
import type { Formats } from '../format/formats.ts';
import { monthAxis, moneyAxis } from './axes.ts';
import type { ChartSpec, Point } from './spec.ts';

/** Cash on ways that lead on from one day: the first solid, the second dashed, both named. */
export interface RoutesChart {
  readonly spec: ChartSpec;
  /** Days on which either way's cash changes, oldest first: what the table shows. */
  readonly rows: readonly RouteRow[];
}

export interface RouteRow {
  readonly day: ForecastPoint['day'];
  readonly cash: readonly number[];
}

export interface Route {
  readonly key: string;
  readonly label: string;
  readonly path: Path;
}

const ROOM_FOR_LABELS = 128;
const DASHES = [[], [5, 3]] as const;
const HUES = ['ink', 'slate'] as const;

export function toRoutesChart(routes: readonly Route[], formats: Formats): RoutesChart {
  const days = routes[0]?.path.points.map(({ day }) => day) ?? [];
  const rows = days.map((day, i) => ({
    day,
    cash: routes.map(({ path }) => path.points[i]?.cash ?? path.points.at(-1)?.cash ?? 0),
  }));
  const all = rows.flatMap(({ cash }) => cash);
  const from = days[0];
  const to = days.at(-1);
  const none = { min: 0, max: 1, ticks: [] };
  const spec: ChartSpec = {
    series: routes.map(({ key }, n) => ({
      key,
      hue: HUES[n] ?? 'slate',
      points: rows.map(({ day, cash }): Point => ({ x: day, y: cash[n] ?? 0 })),
      fill: { kind: 'none' },
      width: 1.8,
      dash: DASHES[n] ?? [],
    })),
    x: from === undefined || to === undefined ? none : monthAxis(from, to, formats),
    y: moneyAxis(Math.min(0, ...all), Math.max(0, ...all), formats),
    dots: routes.map(({ path }) => ({ x: path.lowestOn, y: path.lowestCash })),
    labels: labelsOf(routes, rows, formats),
    roomRight: ROOM_FOR_LABELS,
    ...(from === undefined ? {} : { needle: from }),
  };
  const changed = rows.filter(({ cash }, i) => i === 0 || isNew(cash, rows[i - 1]?.cash));
  return { spec, rows: changed };
}

/** Each way's name and lowest cash at the line's end, the higher one above. */
function labelsOf(routes: readonly Route[], rows: readonly RouteRow[], formats: Formats) {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const order = routes
    .map((route, n) => ({ ...route, n, end: last.cash[n] ?? 0 }))
    .toSorted((a, b) => b.end - a.end);
  return order.map(({ label, end, n }, place) => ({
    x: last.day,
    y: end,
    text: label,
    second: formats.plain(end),
    hue: HUES[n] ?? ('slate' as const),
    bold: true,
    align: 'left' as const,
    dx: 8,
    // The ends are often close: the upper one's words go up, the lower one's down.
    dy: place === 0 ? -22 : 12,
  }));
}

function isNew(cash: readonly number[], before: readonly number[] | undefined): boolean {
  return cash.some((amount, n) => amount !== before?.[n]);
}
