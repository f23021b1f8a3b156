import type { Day } from '../units/day.ts';
import type { CreditFile } from './credit-file.ts';

/** Factors of the `us-style` model, in the order of their weight. */
export const FACTORS = ['payment-history', 'amounts-owed', 'length', 'new-credit', 'mix'] as const;
export type Factor = (typeof FACTORS)[number];

/** Each factor's reading of the file, in parts per million of its best. */
export type Readings = Readonly<Record<Factor, number>>;

/** A simulated scoring model: pure functions over a credit file. Nobody's real formula. */
export interface ScoreModel {
  readonly id: 'us-style';
  readonly low: number;
  readonly high: number;
  /** Half the width of the band that is shown instead of a number. A stated constant for now. */
  readonly halfWidth: number;
  readonly read: (file: CreditFile, on: Day) => Readings;
  /** Points for a set of readings, a whole number within low and high. */
  readonly points: (readings: Readings) => number;
}

/** What is shown: never one exact number. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
}

export function scoreBand(model: ScoreModel, points: number): ScoreBand {
  return {
    from: Math.max(model.low, points - model.halfWidth),
    to: Math.min(model.high, points + model.halfWidth),
  };
}

/** The band as of the file's last report; null before any. */
export function bandOf(model: ScoreModel, file: CreditFile): ScoreBand | null {
  if (file.reportedOn === null) return null;
  return scoreBand(model, model.points(model.read(file, file.reportedOn)));
}
