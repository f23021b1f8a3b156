/** The small figures of the Library: how what is owed goes on, as paths for an SVG. */
import { playWithPolicy } from '../../../shared/analysis/play.ts';
import { POLICIES } from '../../../shared/analysis/policy.ts';
import { journalOf, present, type Run } from '../../../shared/engine/run.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { civilOf, day, dayOf, nextMonthly, type Day } from '../../../shared/units/day.ts';
import { dailyRows, type DayRow } from '../../../shared/views/series.ts';

/** The shape of a scenario's problem: bills paid in full, offers left. */
const played = new WeakMap<Scenario, readonly DayRow[]>();

const SAME_FOR_ALL = 0;

export function scenarioRows(scenario: Scenario): readonly DayRow[] {
  const known = played.get(scenario);
  if (known !== undefined) return known;
  const rows = runRows(playWithPolicy(scenario, SAME_FOR_ALL, POLICIES['pay-in-full']));
  played.set(scenario, rows);
  return rows;
}

export function runRows(run: Run): readonly DayRow[] {
  const { scenario } = run;
  const lines = scenario.lines.map(({ id }) => id);
  return dailyRows(journalOf(run), lines, scenario.start, present(run).day);
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** The stacked steps of line `index`: its filled area and its upper edge. */
export function stepPaths(
  rows: readonly DayRow[],
  index: number,
  frame: Frame,
): { readonly area: string; readonly edge: string } {
  const top = rows.map((row) => stackTo(row, index + 1));
  const floor = rows.map((row) => stackTo(row, index));
  const edge = steps(rows, top, frame);
  const back = steps(rows, floor, frame).split(' ').reverse();
  return {
    edge: `M${edge.replaceAll(' ', 'L')}`,
    area: `M${[edge, ...back].join(' ').replaceAll(' ', 'L')}Z`,
  };
}

function stackTo(row: DayRow, count: number): number {
  return row.owed.slice(0, count).reduce((sum: number, amount) => sum + amount, 0);
}

function steps(rows: readonly DayRow[], values: readonly number[], frame: Frame): string {
  const points: string[] = [];
  let before: string | null = null;
  rows.forEach(({ day }, i) => {
    const y = (frame.height - ((values[i] ?? 0) / frame.most) * frame.height).toFixed(1);
    const x = xAt(day, frame).toFixed(1);
    if (y === before && i !== rows.length - 1) return;
    if (before !== null) points.push(`${x},${before}`);
    if (y !== before) points.push(`${x},${y}`);
    before = y;
  });
  return points.join(' ');
}

export function xAt(day: number, { from, to, width }: Frame): number {
  return to > from ? ((day - from) / (to - from)) * width : 0;
}

export function mostOwed(rows: readonly DayRow[]): number {
  return rows.reduce((most, { total }) => Math.max(most, total), 1);
}

/** First days of months with room for a name after them. */
export function monthStarts(frame: Frame): readonly Day[] {
  const starts: Day[] = [];
  const every = frame.width < NARROW ? 2 : 1;
  for (let at = dayOf({ ...civilOf(day(frame.from)), date: 1 }); at <= frame.to - ROOM_DAYS;) {
    if (at >= frame.from) starts.push(at);
    at = nextMonthly(at, 1);
  }
  return starts.filter((_, i) => i % every === 0);
}

const NARROW = 300;
const ROOM_DAYS = 10;
