import type { CounselOutcome } from '../../shared/analysis/counselling.ts';
import { monthsAfter } from '../../shared/analysis/past-the-end.ts';
import type { Day } from '../../shared/units/day.ts';
import type { Formats } from '../format/formats.ts';
import { monthAxis, moneyAxis } from './axes.ts';
import type { Hue } from './hues.ts';
import type { Axis, ChartSpec, Series } from './spec.ts';

/** How a way's line is drawn: told apart by dash as well as by hue. */
export interface Stroke {
  readonly hue: Hue | 'ink';
  readonly dash: readonly number[];
}

const STROKES: readonly Stroke[] = [
  { hue: 'ink', dash: [] },
  { hue: 'blue', dash: [8, 3] },
  { hue: 'teal', dash: [2, 3] },
  { hue: 'umber', dash: [10, 3, 2, 3] },
  { hue: 'plum', dash: [4, 4] },
  { hue: 'moss', dash: [1, 4] },
];

export function strokeOf(index: number): Stroke {
  return STROKES[index % STROKES.length] ?? { hue: 'ink', dash: [] };
}

/** What is owed in all, way by way. */
export interface CounselChart {
  readonly spec: ChartSpec;
  /** One row a date on which any way is read, oldest first; null where a way has no reading. */
  readonly rows: readonly { readonly day: Day; readonly owed: readonly (number | null)[] }[];
}

/** Beyond three years a way that never ends would press the others flat. */
const MOST_MONTHS = 36;
const LEAST_MONTHS = 6;

/** @param outcomes at least one, in the order of the table beside */
export function toCounselChart(
  outcomes: readonly CounselOutcome[],
  formats: Formats,
): CounselChart {
  const from = outcomes[0]?.owed[0]?.day;
  if (from === undefined) {
    const none = { min: 0, max: 1, ticks: [] };
    return { spec: { series: [], x: none, y: none }, rows: [] };
  }
  const to = lastDay(outcomes, from);
  const shown = outcomes.map(({ owed }) => owed.filter(({ day }) => day <= to));
  const highest = Math.max(0, ...shown.flat().map(({ owed }) => owed));
  const series = shown.map((points, n): Series => ({
    key: String(n),
    points: points.map(({ day, owed }) => ({ x: day, y: owed })),
    fill: { kind: 'none' },
    width: 1.8,
    ...strokeOf(n),
  }));
  const days = [...new Set(shown.flat().map(({ day }) => day))].sort((a, b) => a - b);
  return {
    spec: {
      series,
      x: yearsAxis(from, to, formats),
      y: moneyAxis(0, highest, formats),
      needle: from,
    },
    rows: days.map((day) => ({ day, owed: shown.map((points) => readingOn(points, day)) })),
  };
}

function lastDay(outcomes: readonly CounselOutcome[], from: Day): Day {
  const most = monthsAfter(from, MOST_MONTHS);
  const least = monthsAfter(from, LEAST_MONTHS);
  const ends = outcomes.map(({ clearOn }) => clearOn ?? most);
  return Math.min(most, Math.max(least, ...ends)) as Day;
}

/** Over more than a year, a month by itself says too little. */
function yearsAxis(from: Day, to: Day, formats: Formats): Axis {
  const axis = monthAxis(from, to, formats);
  if (to <= monthsAfter(from, MONTHS_A_YEAR)) return axis;
  const firsts = axis.ticks.filter(({ at }) => at !== from);
  const every = Math.ceil(firsts.length / MOST_YEAR_TICKS);
  const kept = firsts.filter((_, i) => i % every === 0);
  const label = (at: number) => formats.day(at as Day, 'monthYear');
  return { ...axis, ticks: kept.map(({ at }) => ({ at, label: label(at) })) };
}

const MONTHS_A_YEAR = 12;
/** A month with its year is long. */
const MOST_YEAR_TICKS = 6;

function readingOn(points: CounselOutcome['owed'], day: Day): number | null {
  return points.find((point) => point.day === day)?.owed ?? null;
}
