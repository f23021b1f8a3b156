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

export const US_STYLE_FIT: UsStyleFit = {
  severity: {
    late30: 0.22,
    late90: 0.36,
    settled: 0.35,
    foreclosure: 0.45,
    bankruptcy: 0.7,
  },
  fading: { minor: 0.05, serious: 0.01 },
  youth: 0.5,
  again: 0.1,
  use: { use25: 0.68, use55: 0.25, use100: 0.1, fullestLine: 0.15 },
  length: { oldestHalf: 90, averageHalf: 60 },
  newCredit: { inquiry: 0.08, account: 0.3 },
  mix: { accountsHalf: 4 },
  derogatory: { at80: 710, at60: 675, at40: 620, at20: 550, weakFile: 1, useShare: 0.4 },
};

export const US_STYLE_HALF_WIDTH = 12;
