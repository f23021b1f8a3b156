import { FACTORS, type Factor, type Readings, type ScoreModel } from './model.ts';

/** What can move points: a factor, or an end of the scale that holds them. */
export const CAUSES = [...FACTORS, 'bound'] as const;
export type Cause = (typeof CAUSES)[number];

/** Points that each cause is worth; they sum to the whole change. */
export type Causes = Readonly<Record<Cause, number>>;

/**
 * Splits a change of points over the factors that changed, by Shapley value: a factor's share is
 * its mean effect over all orders in which the factors could have changed. Shares are rounded to
 * whole points by largest remainder, so that they sum to the change exactly; ties go by the order
 * of {@link FACTORS}, so that the order in which a model names its own says nothing. What an end of the
 * scale holds back, or lets go, is a cause of its own and nought where none binds.
 */
export function attributeChange(model: ScoreModel, before: Readings, after: Readings): Causes {
  const changed = FACTORS.filter(
    (factor) => model.factors.includes(factor) && before[factor] !== after[factor],
  );
  const n = changed.length;
  const worth = worths(model, before, after, changed);
  // Shares times n!, so that they stay whole numbers.
  const shares = changed.map((_, i) => {
    let share = 0;
    for (let set = 0; set < worth.length; set += 1) {
      if (set & (1 << i)) continue;
      const size = bitCount(set);
      const gain = (worth[set | (1 << i)] ?? 0) - (worth[set] ?? 0);
      share += gain * factorial(size) * factorial(n - size - 1);
    }
    return share;
  });
  const total = model.unbounded(after) - model.unbounded(before);
  const rounded = roundByLargestRemainder(shares, factorial(n), total);
  const causes = { ...noCauses() };
  changed.forEach((factor, i) => (causes[factor] = rounded[i] ?? 0));
  causes.bound = model.points(after) - model.points(before) - total;
  return causes;
}

export function noCauses(): Record<Cause, number> {
  return {
    'payment-history': 0,
    'amounts-owed': 0,
    length: 0,
    'new-credit': 0,
    mix: 0,
    'platform-history': 0,
    capacity: 0,
    behaviour: 0,
    identity: 0,
    contacts: 0,
    bound: 0,
  };
}

/** Points for every subset of the changed factors, indexed by bit mask. */
function worths(
  model: ScoreModel,
  before: Readings,
  after: Readings,
  changed: readonly Factor[],
): readonly number[] {
  return Array.from({ length: 1 << changed.length }, (_, set) => {
    const mixed: Record<Factor, number> = { ...before };
    changed.forEach((factor, i) => {
      if (set & (1 << i)) mixed[factor] = after[factor];
    });
    return model.unbounded(mixed);
  });
}

/** Whole numbers near `shares / unit` that sum to `total`; ties go to the earlier share. */
function roundByLargestRemainder(
  shares: readonly number[],
  unit: number,
  total: number,
): readonly number[] {
  const floors = shares.map((share) => Math.floor(share / unit));
  let missing = total - floors.reduce((sum, floor) => sum + floor, 0);
  const order = shares
    .map((share, i) => ({ i, rest: share - (floors[i] ?? 0) * unit }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order) {
    if (missing <= 0) break;
    floors[i] = (floors[i] ?? 0) + 1;
    missing -= 1;
  }
  return floors;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function bitCount(set: number): number {
  let count = 0;
  for (let bits = set; bits > 0; bits >>= 1) count += bits & 1;
  return count;
}
