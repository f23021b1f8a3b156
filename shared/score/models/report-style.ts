import type { Day } from '../../units/day.ts';
import type { CreditFile } from '../credit-file.ts';
import { asReading } from '../curve.ts';
import { creditMixReading } from '../factors/credit-mix.ts';
import { historyLengthReading } from '../factors/history-length.ts';
import { newCreditReading } from '../factors/new-credit.ts';
import { paymentReading } from '../factors/payment-marks.ts';
import { revolvingUseReading } from '../factors/revolving-use.ts';
import {
  NO_READINGS,
  US_FACTORS,
  withinScale,
  type Readings,
  type ScoreModel,
  type UsFactor,
} from '../model.ts';

const SCALE = { low: 0, high: 1250 };
const PPM = 1_000_000;

/** In per cent. Our choice: no report service publishes its weights. */
const WEIGHTS: Readonly<Record<UsFactor, number>> = {
  'payment-history': 40,
  'amounts-owed': 25,
  length: 15,
  'new-credit': 10,
  mix: 10,
};

/** Marks are harder than in `us-style` and stay as hard for longer. Our choice throughout. */
const MARKS = {
  severity: {
    late30: 0.2,
    late90: 0.3,
    settled: 0.5,
    foreclosure: 0.6,
    bankruptcy: 0.8,
  },
  /** Listed for six years. */
  fading: { accountMonths: 72, recordMonths: 72, minor: 0.04, serious: 0.01 },
  youth: 0.3,
  again: 0.2,
};

const USE = {
  curve: [
    [0, 1],
    [0.3, 0.75],
    [0.5, 0.5],
    [0.9, 0.15],
    [1, 0],
  ],
  fullestLine: 0.3,
  noLimit: 0.6,
} as const;

/** Closed accounts give no age here: the other way of counting that scores are known to use. */
const LENGTH = { counting: 'open-only', oldestHalf: 72, averageHalf: 48 } as const;
const NEW_CREDIT = { inquiry: 0.1, account: 0.25 };
const MIX = { accountsHalf: 3 };

/** Points at best for a file with marks; without any, the top of the scale. Our choice. */
const DEROGATORY_SLOPE = 850;
const DEROGATORY_TOP = 1100;

function read(file: CreditFile, on: Day): Readings {
  const length = historyLengthReading(file, on, LENGTH);
  return {
    ...NO_READINGS,
    'payment-history': asReading(paymentReading(file, on, MARKS, length)),
    'amounts-owed': asReading(revolvingUseReading(file, USE)),
    length: asReading(length),
    'new-credit': asReading(newCreditReading(file, on, NEW_CREDIT)),
    mix: asReading(creditMixReading(file, MIX)),
  };
}

function unbounded(readings: Readings): number {
  let weighted = 0;
  for (const factor of US_FACTORS) weighted += readings[factor] * WEIGHTS[factor];
  const clean = (weighted * SCALE.high) / (100 * PPM);
  const marks = 1 - readings['payment-history'] / PPM;
  const derogatory = marks === 0 ? SCALE.high : DEROGATORY_TOP - DEROGATORY_SLOPE * marks;
  return Math.round(Math.min(clean, derogatory));
}

/** Simulated, on a scale like a report service's: the same file, other weights. Nobody's formula. */
export const REPORT_STYLE: ScoreModel = {
  id: 'report-style',
  ...SCALE,
  /** Nothing is published to measure it by: about what `us-style` misses by, on this longer scale. */
  halfWidth: 35,
  factors: US_FACTORS,
  still: [],
  read,
  unbounded,
  points: (readings) => withinScale(SCALE, unbounded(readings)),
};
