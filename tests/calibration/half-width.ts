import type { ScoreModel } from '../../shared/score/model.ts';
import { answerOf, type ScoreCase } from './score-cases.ts';

/**
 * Half the width of the band: the 80th percentile of how far the model is from the middle of the
 * published ranges of points (nearest rank).
 */
export function halfWidthOf(model: ScoreModel, cases: readonly ScoreCase[]): number {
  const misses = cases
    .filter(({ unit }) => unit === 'points')
    .map((one) => Math.abs(answerOf(model, one) - (one.from + one.to) / 2))
    .toSorted((a, b) => a - b);
  return Math.round(misses[Math.ceil(misses.length * 0.8) - 1] ?? 0);
}
