import type { CreditMix } from '../factors/credit-mix.ts';
import type { HistoryLength } from '../factors/history-length.ts';
import type { NewCredit } from '../factors/new-credit.ts';
import type { MarkFading, MarkSeverity } from '../factors/payment-marks.ts';

/** All fitted numbers of the `us-style` model. What isn't here is published or a stated choice. */
export interface UsStyleFit {
  readonly severity: MarkSeverity;
  readonly fading: Pick<MarkFading, 'minor' | 'serious'>;
  readonly youth: number;
  readonly again: number;
  /** Readings at 25%, 55% and all of the limits in use, and the share of the fullest line. */
  readonly use: {
    readonly use25: number;
    readonly use55: number;
    readonly use100: number;
    readonly fullestLine: number;
  };
  readonly length: Pick<HistoryLength, 'oldestHalf' | 'averageHalf'>;
  readonly newCredit: NewCredit;
  readonly mix: CreditMix;
  /** Points that a file with marks can reach, by its payment reading, and what weakness takes. */
  readonly derogatory: {
    readonly at80: number;
    readonly at60: number;
    readonly at40: number;
    readonly at20: number;
    readonly weakFile: number;
    readonly useShare: number;
  };
}

/** Found by `tests/calibration/fit-us-style.ts`; three figures are more than the ranges can tell. */
export const US_STYLE_FIT: UsStyleFit = {
  severity: {
    late30: 0.183,
    late90: 0.216,
    settled: 0.225,
    foreclosure: 0.372,
    bankruptcy: 0.677,
  },
  fading: {
    minor: 0.283,
    serious: 0.022,
  },
  youth: 0.322,
  again: 0.111,
  use: {
    use25: 0.559,
    use55: 0.189,
    use100: 0.088,
    fullestLine: 0.024,
  },
  length: {
    oldestHalf: 61,
    averageHalf: 44,
  },
  newCredit: {
    inquiry: 0.068,
    account: 0.905,
  },
  mix: {
    accountsHalf: 3.557,
  },
  derogatory: {
    at80: 730,
    at60: 651,
    at40: 554,
    at20: 538,
    weakFile: 0.981,
    useShare: 0.66,
  },
};

/**
 * Points: the 80th percentile (nearest rank) of how far the model is from the middle of each
 * published range that it was fitted to. A test computes it again.
 */
export const US_STYLE_HALF_WIDTH = 10;
