import { money, type Money } from '../../units/money.ts';
import { ourChoice, readIn, recalled, type Fact } from './fact.ts';

/**
 * What the owner of a line bears of what a stranger took with it. The first step that the days from
 * the first taking to the report are within counts.
 */
export interface LiabilityStep {
  /** Null: however late. */
  readonly withinDays: Fact<number> | null;
  /** The most that the owner bears in all; null: all of it. */
  readonly most: Fact<Money | null>;
}

/** For each region, from the quickest report to the slowest. None covers gross negligence. */
export const UNAUTHORISED = {
  US: [
    {
      withinDays: null,
      most: readIn(
        '12 CFR 1026.12(b), as set out by America’s Credit Unions (read in 2026)',
        '2026',
        money(5_000),
      ),
    },
  ],
  UK: [
    {
      withinDays: null,
      most: recalled(
        'Payment Services Regulations 2017, reg. 77; CCA 1974, s. 84',
        '2018',
        money(3_500),
      ),
    },
  ],
  EU: [
    {
      withinDays: null,
      most: recalled('Directive (EU) 2015/2366, art. 74(1)', '2015-11-25', money(5_000)),
    },
  ],
  IN: [
    {
      withinDays: recalled('RBI on customer liability: three working days', '2017-07-06', 3),
      most: recalled('RBI on customer liability: nothing', '2017-07-06', money(0)),
    },
    {
      withinDays: recalled(
        'RBI on customer liability: four to seven working days',
        '2017-07-06',
        7,
      ),
      most: recalled(
        'RBI on customer liability: cards up to 5 lakh',
        '2017-07-06',
        money(1_000_000),
      ),
    },
    {
      withinDays: null,
      most: ourChoice('Later it is left to the bank’s own policy', '2026-11', null),
    },
  ],
  CN: [
    {
      withinDays: recalled('Banks’ cover for stolen cards, usually 72 hours', '2024', 3),
      most: recalled('Banks’ cover for stolen cards: nothing', '2024', money(0)),
    },
    {
      withinDays: null,
      most: ourChoice(
        'No rule names a sum; a court weighs who was careless',
        '2026-11',
        money(50_000),
      ),
    },
  ],
} as const satisfies Readonly<Record<string, readonly LiabilityStep[]>>;
