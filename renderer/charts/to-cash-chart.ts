import type { ForecastPoint, Path } from '../../shared/analysis/forecast.ts';
import type { Day } from '../../shared/units/day.ts';
import type { Money } from '../../shared/units/money.ts';

/** Cash ahead on an expected path, for a small step line with its lowest point marked. */
export interface CashChart {
  /** The line's corners as an SVG path. */
  readonly line: string;
  /** The same closed at zero where it is below: what is short. Empty when it never is. */
  readonly short: string;
  readonly zero: number;
  readonly lowest: {
    readonly day: Day;
    readonly cash: Money;
    readonly x: number;
    readonly y: number;
  };
  readonly months: readonly { readonly day: Day; readonly x: number }[];
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The scale of several paths that stand beside each other. Zero is always on it. */
export function cashScale(paths: readonly Path[]): Scale {
  const cash = paths.flatMap(({ points }) => points.map((point) => point.cash as number));
  return { low: Math.min(0, ...cash), high: Math.max(0, ...cash) };
}

/** @param firsts first days of months, to be marked under the line */
export function toCashChart(
  path: Path,
  box: Box,
  scale: Scale,
  firsts: readonly Day[] = [],
): CashChart {
  const { points } = path;
  const from = points[0]?.day ?? path.lowestOn;
  const days = Math.max(1, (points.at(-1)?.day ?? from) - from);
  const span = Math.max(1, scale.high - scale.low);
  const x = (day: number) => round(((day - from) / days) * box.width);
  const y = (cash: number) => round(((scale.high - cash) / span) * box.height);
  return {
    line: stepsOf(points, x, y),
    short: path.lowestCash < 0 ? shortOf(points, x, y) : '',
    zero: y(0),
    lowest: {
      day: path.lowestOn,
      cash: path.lowestCash,
      x: x(path.lowestOn),
      y: y(path.lowestCash),
    },
    months: firsts.map((day) => ({ day, x: x(day) })),
  };
}

type Along = (value: number) => number;

/** A value holds through its day and jumps at the next. */
function stepsOf(points: readonly ForecastPoint[], x: Along, y: Along): string {
  return points
    .map(({ day, cash }, i) => (i === 0 ? `M${x(day)} ${y(cash)}` : `H${x(day)}V${y(cash)}`))
    .join('');
}

function shortOf(points: readonly ForecastPoint[], x: Along, y: Along): string {
  const below = points.map((point) => ({ ...point, cash: Math.min(0, point.cash) as Money }));
  return `${stepsOf(below, x, y)}V${y(0)}H${x(points[0]?.day ?? 0)}Z`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
