import type { FileRules } from '../products/regions/region.ts';
import { addMonths, type Day } from '../units/day.ts';
import type { CreditFile } from './credit-file.ts';
import { scoreOf, type ScoreModel } from './model.ts';
import { listedOn } from './retention.ts';

/** Past this nothing is listed any more. */
const FARTHEST_MONTHS = 144;

/**
 * Months until the score is back at `target`, with everything paid as agreed and all else as it is;
 * null when it is not within twelve years.
 */
export function monthsToRecover(
  model: ScoreModel,
  file: CreditFile,
  on: Day,
  target: number,
  rules: FileRules,
): number | null {
  for (let months = 0; months <= FARTHEST_MONTHS; months += 1) {
    const then = addMonths(on, months);
    if (scoreOf(model, listedOn(file, rules, then), then) >= target) return months;
  }
  return null;
}
