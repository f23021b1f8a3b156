import { assertNever, invariant } from '../result.ts';

/** What a search for a rate found. `several`: the cash flows have more than one rate. */
export type RootSearch =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly rate: number }
  | { readonly kind: 'several'; readonly rates: readonly number[] };

/** Halvings: more than a double has digits, so that a bracket shrinks to neighbours. */
const STEPS = 200;

/**
 * Growth factors 1 + rate that brackets are looked for between: fine near 1, where rates of a period
 * lie, and coarse out to a hundredfold loss and a ten-thousandfold gain.
 */
export const GROWTH_GRID: readonly number[] = makeGrid();

function makeGrid(): readonly number[] {
  const up = steps(1, 1.001, 1.05, 1.002);
  const far = steps(up.at(-1) ?? 1, 1.02, 1e4, 1.02);
  const above = [...up, ...far.slice(1)];
  const below = above.filter((growth) => growth > 1 && growth <= 100).map((growth) => 1 / growth);
  return [...below.reverse(), ...above];
}

function steps(from: number, first: number, to: number, ratio: number): readonly number[] {
  const grid = [from];
  for (let at = from * first; at < to * ratio; at *= ratio) grid.push(at);
  return grid;
}

/**
 * Every rate at which `value` changes sign between neighbours of the grid, found by bisection.
 * Two roots closer than the grid, or one that only touches zero, go unseen.
 * @param value a continuous function of the growth factor 1 + rate
 * @param grid growing, positive
 */
export function findRates(
  value: (growth: number) => number,
  grid: readonly number[] = GROWTH_GRID,
): RootSearch {
  const rates: number[] = [];
  let before: { readonly growth: number; readonly value: number } | null = null;
  for (const growth of grid) {
    const here = { growth, value: value(growth) };
    // Infinities of both signs cancel to NaN where powers leave the range: there is no bracket there.
    if (Number.isNaN(here.value)) before = null;
    else {
      if (here.value === 0) rates.push(growth - 1);
      else if (before !== null && before.value !== 0 && before.value > 0 !== here.value > 0) {
        rates.push(bisect(value, before.growth, growth) - 1);
      }
      before = here;
    }
  }
  const [rate, ...others] = rates;
  if (rate === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', rate } : { kind: 'several', rates };
}

/**
 * The point between `low` and `high` at which `value` changes sign.
 * @throws when it has the same sign at both
 */
export function bisect(value: (at: number) => number, low: number, high: number): number {
  const isLowPositive = value(low) > 0;
  invariant(isLowPositive !== value(high) > 0, 'bisection starts from a bracket');
  let [from, to] = [low, high];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) break;
    if (value(middle) > 0 === isLowPositive) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/**
 * The rate that is meant when several are possible: the one nearest a guess, as spreadsheets that
 * start from one give. Null when there is none.
 */
export function rateNearest(search: RootSearch, guess: number): number | null {
  switch (search.kind) {
    case 'none':
      return null;
    case 'one':
      return search.rate;
    case 'several':
      return search.rates.reduce((a, b) => (Math.abs(b - guess) < Math.abs(a - guess) ? b : a));
    default:
      return assertNever(search);
  }
}
