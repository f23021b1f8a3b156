import type { PlayOutcome } from './play.ts';

/** Where the differences between plays come from, in per cent of all of them; they sum to 100. */
export interface Spread {
  /** The habit alone: what is decided. */
  readonly decisions: number;
  /** The seed alone: what chance brings whatever is decided. */
  readonly luck: number;
  /** What luck does to some habits and not to others. */
  readonly both: number;
}

/**
 * Splits the variance of a figure over habits and seeds, as an analysis of variance with two ways
 * and one observation a cell. Null-like zeros where every play came to the same.
 * @param plays every habit under the same seeds
 */
export function spreadOf(
  plays: readonly PlayOutcome[],
  figure: (play: PlayOutcome) => number,
): Spread {
  const mean = meanOf(plays.map(figure));
  const total = squares(plays.map(figure), mean);
  if (total === 0) return { decisions: 0, luck: 0, both: 0 };
  const between = (key: (play: PlayOutcome) => string | number): number =>
    groupsOf(plays, key)
      .map((group) => group.map(figure))
      .reduce((sum, values) => sum + values.length * square(meanOf(values) - mean), 0);
  const decisions = Math.round((100 * between(({ habit }) => habit)) / total);
  const luck = Math.round((100 * between(({ seed }) => seed)) / total);
  return { decisions, luck, both: 100 - decisions - luck };
}

function groupsOf(
  plays: readonly PlayOutcome[],
  key: (play: PlayOutcome) => string | number,
): readonly (readonly PlayOutcome[])[] {
  const groups = new Map<string | number, PlayOutcome[]>();
  for (const play of plays) {
    const group = groups.get(key(play));
    if (group === undefined) groups.set(key(play), [play]);
    else group.push(play);
  }
  return [...groups.values()];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function squares(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + square(value - mean), 0);
}

function square(value: number): number {
  return value * value;
}
