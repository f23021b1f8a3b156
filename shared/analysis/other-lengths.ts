import type { Offer } from './offer.ts';
import { trueCost } from './true-cost.ts';

/** Lengths that instalments are commonly offered for, in months. */
const LENGTHS = [3, 6, 12, 24, 36] as const;

export interface OtherLength {
  readonly months: number;
  /** The simple yearly rate over so many months; null where it is too large to say. */
  readonly simple: number | null;
}

/**
 * The same monthly fee over other lengths: the same words in an advert, another yearly rate. Other
 * offers change their stated figure with the length, so there is nothing to set beside them.
 */
export function otherLengths(offer: Offer): readonly OtherLength[] {
  if (offer.kind !== 'monthly-fee') return [];
  return LENGTHS.map((months) => ({
    months,
    simple: trueCost({ ...offer, months }).yearly.simple,
  }));
}
