import { invariant } from '../result.ts';

declare const brand: unique symbol;

/** Integer parts per million: 0.05% is 500. */
export type Ppm = number & { readonly [brand]: 'Ppm' };

export const PPM_ONE = 1_000_000;

/** A rate as it is quoted, never converted: so many parts per million for one such period. */
export interface Rate {
  readonly ppm: Ppm;
  /** `term`: a flat fee on the whole principal for the whole term. */
  readonly per: 'day' | 'month' | 'year' | 'term';
}

/** @throws when not a non-negative safe integer. */
export function ppm(parts: number): Ppm {
  invariant(Number.isSafeInteger(parts) && parts >= 0, `ppm must be a whole number, got ${parts}`);
  return parts as Ppm;
}
