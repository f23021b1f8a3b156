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

/** Each factor's reading of the file, in whole parts per million of its best. */
export type Readings<F extends Factor = UsFactor> = Readonly<Record<F, number>>;

export const MODEL_IDS = ['us-style', 'platform-style', 'report-style'] as const;
export type ModelId = (typeof MODEL_IDS)[number];

/** A simulated scoring model: pure functions over a credit file. Nobody's real formula. */
export interface ScoreModel<F extends Factor = UsFactor> {
  readonly id: ModelId;
  readonly low: number;
  readonly high: number;
  /** Half the width of the band that is shown instead of a number; the model's file says whence. */
  readonly halfWidth: number;
  readonly factors: readonly F[];
  /** Factors that no credit file says anything of: they do not move in this simulator. */
  readonly still: readonly F[];
  readonly read: (file: CreditFile, on: Day) => Readings<F>;
  /** Points for a set of readings, a whole number, before the ends of the scale bind. */
  readonly unbounded: (readings: Readings<F>) => number;
  /** Points for a set of readings, a whole number within low and high. */
  readonly points: (readings: Readings<F>) => number;
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
export function scoreOf<F extends Factor>(model: ScoreModel<F>, file: CreditFile, on: Day): number {
  return model.points(model.read(file, on));
}

/** The band as of the file's last report; null before any. */
export function bandOf<F extends Factor>(model: ScoreModel<F>, file: CreditFile): ScoreBand | null {
  if (file.reportedOn === null) return null;
  return scoreBand(model, scoreOf(model, file, file.reportedOn));
}
