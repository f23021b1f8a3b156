import type { Day } from '../../units/day.ts';
import type { CreditFile } from '../credit-file.ts';
import { asReading, curveAt } from '../curve.ts';
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
import { US_STYLE_FIT, US_STYLE_HALF_WIDTH, type UsStyleFit } from './us-style-fit.ts';

const SCALE = { low: 300, high: 850 };
const PPM = 1_000_000;

/** Published weights of the general-purpose US score, in per cent. */
const WEIGHTS: Readonly<Record<UsFactor, number>> = {
  'payment-history': 35,
  'amounts-owed': 30,
  length: 15,
  'new-credit': 10,
  mix: 10,
};

/** Account marks fade over seven years and a bankruptcy over ten, as long as they are listed. */
const ACCOUNT_MONTHS = 84;
const RECORD_MONTHS = 120;
/** With no open limit there is nothing to measure: neither good nor bad. Our choice. */
const NO_LIMIT = 0.7;

/** The model with a given set of fitted numbers; the fit itself tries many. */
export function usStyle(fit: UsStyleFit, halfWidth = US_STYLE_HALF_WIDTH): ScoreModel {
  const marks = {
    severity: fit.severity,
    fading: { accountMonths: ACCOUNT_MONTHS, recordMonths: RECORD_MONTHS, ...fit.fading },
    youth: fit.youth,
    again: fit.again,
  };
  const { use25, use55, use100, fullestLine } = fit.use;
  const use = {
    curve: [
      [0, 1],
      [0.25, use25],
      [0.55, use55],
      [1, use100],
    ] as const,
    fullestLine,
    noLimit: NO_LIMIT,
  };
  const length = { counting: 'open-and-closed' as const, ...fit.length };
  const read = (file: CreditFile, on: Day): Readings => {
    const lengthRead = historyLengthReading(file, on, length);
    return {
      ...NO_READINGS,
      'payment-history': asReading(paymentReading(file, on, marks, lengthRead)),
      'amounts-owed': asReading(revolvingUseReading(file, use)),
      length: asReading(lengthRead),
      'new-credit': asReading(newCreditReading(file, on, fit.newCredit)),
      mix: asReading(creditMixReading(file, fit.mix)),
    };
  };
  const unbounded = (readings: Readings): number =>
    Math.round(Math.min(cleanReading(readings), derogatoryReading(readings, fit)));
  const points = (readings: Readings): number => withinScale(SCALE, unbounded(readings));
  return {
    id: 'us-style',
    ...SCALE,
    halfWidth,
    factors: US_FACTORS,
    still: [],
    read,
    unbounded,
    points,
  };
}

/** The published weights, applied. */
function cleanReading(readings: Readings): number {
  let weighted = 0;
  for (const factor of US_FACTORS) weighted += readings[factor] * WEIGHTS[factor];
  return SCALE.low + (weighted * (SCALE.high - SCALE.low)) / (100 * PPM);
}

/**
 * What a file with marks can reach at best: a curve of the payment reading, less for a file that
 * is young or used up. Without marks it is the top of the scale and never binds.
 */
function derogatoryReading(readings: Readings, { derogatory }: UsStyleFit): number {
  const payment = readings['payment-history'] / PPM;
  const { at80, at60, at40, at20, weakFile, useShare } = derogatory;
  const best = curveAt(
    [
      [0, SCALE.low],
      [0.2, at20],
      [0.4, at40],
      [0.6, at60],
      [0.8, at80],
      [1, SCALE.high],
    ],
    payment,
  );
  const strength = (readings['amounts-owed'] * useShare + readings.length * (1 - useShare)) / PPM;
  // Where marks are so many that little is left, it no longer matters how good the rest is.
  if (best <= at40) return best;
  const weakness = weakFile * (1 - strength) * Math.min(1, (1 - payment) / FULL_MARK);
  return at40 + (best - at40) * (1 - weakness);
}

/** A payment reading this far below the best lets the rest of the file count in full. Our choice. */
const FULL_MARK = 0.2;

/** Simulated: the published weights with curves fitted to published ranges. No company's formula. */
export const US_STYLE: ScoreModel = usStyle(US_STYLE_FIT);
