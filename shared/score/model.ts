import type { Day } from '../units/day.ts';
import type { CreditFile } from './credit-file.ts';

/** Factors of the `us-style` model, in the order of their weight. */
export const US_FACTORS = [
  'payment-history',
  'amounts-owed',
  'length',
  'new-credit',
  'mix',
] as const;
export type UsFactor = (typeof US_FACTORS)[number];

/** The five dimensions of the `platform-style` model, in the order of their weight. */
export const PLATFORM_FACTORS = [
  'platform-history',
  'capacity',
  'behaviour',
  'identity',
  'contacts',
] as const;
export type PlatformFactor = (typeof PLATFORM_FACTORS)[number];

/** Every factor of any model. */
export const FACTORS = [...US_FACTORS, ...PLATFORM_FACTORS] as const;
export type Factor = (typeof FACTORS)[number];

/**
 * Each factor's reading of the file, in whole parts per million of its best; nought for a factor
 * that isn't the model's own.
 */
export type Readings = Readonly<Record<Factor, number>>;

/** What a model that reads nothing would say; its own readings take the place of these. */
export const NO_READINGS: Readings = {
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
};

export const MODEL_IDS = ['us-style', 'platform-style', 'report-style'] as const;
export type ModelId = (typeof MODEL_IDS)[number];

/** A simulated scoring model: pure functions over a credit file. Nobody's real formula. */
export interface ScoreModel {
  readonly id: ModelId;
  readonly low: number;
  readonly high: number;
  /** Half the width of the band that is shown instead of a number; the model's file says whence. */
  readonly halfWidth: number;
  readonly factors: readonly Factor[];
  /** Factors that no credit file says anything of: they do not move in this simulator. */
  readonly still: readonly Factor[];
  readonly read: (file: CreditFile, on: Day) => Readings;
  /** Points for a set of readings, a whole number, before the ends of the scale bind. */
  readonly unbounded: (readings: Readings) => number;
  /** Points for a set of readings, a whole number within low and high. */
  readonly points: (readings: Readings) => number;
}

/** What is shown: never one exact number. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
}

type Scale = Pick<ScoreModel, 'low' | 'high' | 'halfWidth'>;

/** Points held within the ends of a scale. */
export function withinScale({ low, high }: Pick<Scale, 'low' | 'high'>, points: number): number {
  return Math.max(low, Math.min(high, points));
}

export function scoreBand(scale: Scale, points: number): ScoreBand {
  return {
    from: Math.max(scale.low, points - scale.halfWidth),
    to: Math.min(scale.high, points + scale.halfWidth),
  };
}

/** The points on a day, from the file as it is then. */
export function scoreOf(model: ScoreModel, file: CreditFile, on: Day): number {
  return model.points(model.read(file, on));
}

/** The band as of the file's last report; null before any. */
export function bandOf(model: ScoreModel, file: CreditFile): ScoreBand | null {
  if (file.reportedOn === null) return null;
  return scoreBand(model, scoreOf(model, file, file.reportedOn));
}
