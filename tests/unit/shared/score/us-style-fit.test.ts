import { describe, expect, it } from 'vitest';
import { halfWidthOf } from '../../../calibration/half-width.ts';
import { answerOf, FITTED, HELD_OUT, isWithin } from '../../../calibration/score-cases.ts';
import { BOUNDS, fromFit, search, START, toFit } from '../../../calibration/search-fit.ts';
import published from '../../../golden/score-ranges.json' with { type: 'json' };
import { runCases, countRanges } from '../../../../shared/analysis/cases/run-cases.ts';
import { US_STYLE } from '../../../../shared/score/models/us-style.ts';
import { US_STYLE_FIT } from '../../../../shared/score/models/us-style-fit.ts';

describe('the fit of us-style', () => {
  it('has at most 25 numbers, all in one place', () => {
    expect(BOUNDS.length).toBeLessThanOrEqual(25);
    expect(toFit(fromFit(US_STYLE_FIT))).toEqual(US_STYLE_FIT);
    const leaves = (value: object): number =>
      Object.values(value).reduce<number>(
        (count, part) => count + (typeof part === 'number' ? 1 : leaves(part as object)),
        0,
      );
    expect(leaves(US_STYLE_FIT)).toBe(BOUNDS.length);
  });

  it('meets 85% of the published ranges widened by ten points, and 60% as they are', () => {
    const ran = runCases(JSON.stringify(published));
    if (!ran.ok) throw new Error(ran.error.message);
    const { matched, exact, missed } = countRanges(ran.value);
    expect(matched / (matched + missed)).toBeGreaterThanOrEqual(0.85);
    expect(exact / (matched + missed)).toBeGreaterThanOrEqual(0.6);
  });

  it('carries to most cases of people that it was not given', () => {
    const within = HELD_OUT.filter((one) => isWithin(one, answerOf(US_STYLE, one)));
    expect(within.length / HELD_OUT.length).toBeGreaterThanOrEqual(0.6);
  });

  it('gives the half-width of the band: the 80th percentile of its misses', () => {
    expect(US_STYLE.halfWidth).toBe(halfWidthOf(US_STYLE, FITTED));
  });

  it('is found the same way every time', () => {
    const few = FITTED.slice(0, 6);
    const found = () => search(START, few, { steps: 20, seed: 7 });
    expect(found()).toEqual(found());
  });
});
