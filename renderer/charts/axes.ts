/** Ruled edges: where ticks stand. Layout only; every figure on them comes from the rows. */
import { addDays, civilOf, dateInMonth, type Day } from '../../shared/units/day.ts';
import type { Formats } from '../format/formats.ts';
import type { Axis, Tick } from './spec.ts';

const MOST_MONTH_TICKS = 9;
/** A month that starts this soon after the axis does takes the first label's place. */
const DAYS_FOR_A_LABEL = 9;

/** A time axis with a tick at each month's first day, and one where it starts. */
export function monthAxis(from: Day, to: Day, formats: Formats): Axis {
  const firsts = firstsBetween(from, to);
  const every = Math.ceil(firsts.length / MOST_MONTH_TICKS);
  const kept = firsts.filter((_, i) => i % every === 0);
  const start = (kept[0] ?? to) - from >= DAYS_FOR_A_LABEL ? [from] : [];
  const ticks = [...start, ...kept].map((at): Tick => ({ at, label: formats.day(at, 'month') }));
  return { min: from, max: to, ticks };
}

/** First days of months from `from` to `to`. */
export function firstsBetween(from: Day, to: Day): readonly Day[] {
  const firsts: Day[] = [];
  const { year, month } = civilOf(from);
  for (let n = 0; ; n += 1) {
    const first = dateInMonth(year, month + n, 1);
    if (first > to) return firsts;
    if (first >= from) firsts.push(first);
  }
}

const STEPS = [1, 2, 2.5, 3, 4, 5, 10] as const;
const MOST_INTERVALS = 4;

/** A money axis from zero (or below) in at most four round intervals. */
export function moneyAxis(low: number, high: number, formats: Formats): Axis {
  const step = roundStep((Math.max(high, 0) - Math.min(low, 0)) / MOST_INTERVALS);
  const min = Math.floor(Math.min(low, 0) / step) * step;
  const max = Math.max(Math.ceil(high / step) * step, min + step);
  const ticks: Tick[] = [];
  for (let at = min; at <= max; at += step) ticks.push({ at, label: formats.tick(at) });
  return { min, max, ticks };
}

function roundStep(least: number): number {
  let power = 100;
  while (power * 10 <= least) power *= 10;
  const step = STEPS.find((times) => times * power >= least) ?? 10;
  return step * power;
}

/** Room for a first month, so that a run's first days are not one stroke wide. */
const LEAST_DAYS = 30;

export function windowOf(from: Day, today: Day): Day {
  return today - from < LEAST_DAYS ? addDays(from, LEAST_DAYS) : today;
}
