/** Rates on one ruled edge: where each stands, as a share of the edge's length. */

export interface RateMark {
  readonly key: string;
  /** A fraction: 0.13 is 13%. */
  readonly rate: number;
}

export interface PlacedRate {
  readonly key: string;
  readonly rate: number;
  /** From 0 to 1. */
  readonly place: number;
  /** Rows of words above the edge: larger rates stand higher, so that no leader crosses words. */
  readonly row: number;
}

export interface RateScale {
  readonly max: number;
  readonly ticks: readonly number[];
  readonly marks: readonly PlacedRate[];
}

const STEPS = [1, 2, 2.5, 5, 10] as const;
const MOST_INTERVALS = 5;

/**
 * @param marks what is placed, in any order; equal rates keep theirs
 * @param least what the scale must reach at least, such as a ceiling beside it
 */
export function toRateScale(marks: readonly RateMark[], least = 0): RateScale {
  const most = Math.max(least, ...marks.map(({ rate }) => rate), 0.01);
  const step = roundStep(most / MOST_INTERVALS);
  const count = Math.ceil(most / step - 1e-9);
  const max = count * step;
  const placed = marks
    .toSorted((a, b) => a.rate - b.rate)
    .map(({ key, rate }, row) => ({ key, rate, place: rate / max, row }));
  return { max, ticks: Array.from({ length: count + 1 }, (_, i) => i * step), marks: placed };
}

function roundStep(least: number): number {
  let power = 0.001;
  while (power * 10 <= least) power *= 10;
  const step = STEPS.find((times) => times * power >= least * (1 - 1e-9)) ?? 10;
  return step * power;
}
