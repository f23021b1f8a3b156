import type { Bilingual, PriceCap } from '../products/regions/region.ts';
import { PPM_ONE } from '../units/rate.ts';

/** A yearly price ceiling of a region, to stand beside a rate as a fact about the rules. */
export interface PriceCeiling {
  readonly name: Bilingual;
  /** A fraction. */
  readonly yearly: number;
  readonly source: string;
  /** The date of its source, not of today. */
  readonly asOf: string;
}

/** The ceilings that are told for a year. Those for each day have no place on a yearly scale. */
export function priceCeilings(caps: readonly PriceCap[]): readonly PriceCeiling[] {
  return caps.flatMap((cap): readonly PriceCeiling[] => {
    switch (cap.kind) {
      case 'multiple-of-reference': {
        const { source, asOf, value } = cap.reference;
        return [{ name: cap.name, yearly: (cap.multiple.value * value) / PPM_ONE, source, asOf }];
      }
      case 'yearly': {
        const { source, asOf, value } = cap.ceiling;
        return [{ name: cap.name, yearly: value / PPM_ONE, source, asOf }];
      }
      case 'daily-and-total':
        return [];
    }
  });
}
