import { REGION_IDS, type RegionId } from '../../../shared/products/regions/region.ts';
import { LANGUAGES, readText } from '../../../shared/scenario/text.ts';
import type { Shipped } from '../../stores/shipped.ts';

export const LENGTHS = ['any', 'short', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** Up to so many minutes is short. */
export const SHORT_MINUTES = 10;

/** What is looked for; everything matches the first one. */
export interface LibraryQuery {
  readonly length: Length;
  readonly region: RegionId | 'any';
  readonly search: string;
}

export const ANYTHING: LibraryQuery = { length: 'any', region: 'any', search: '' };

/** The scenarios that fit, in their order. Words are looked for in every language of a scenario. */
export function filterScenarios(
  shipped: readonly Shipped[],
  { length, region, search }: LibraryQuery,
): readonly Shipped[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  return shipped.filter(({ scenario }) => {
    const isShort = scenario.minutes <= SHORT_MINUTES;
    if (length !== 'any' && isShort !== (length === 'short')) return false;
    if (region !== 'any' && scenario.region !== region) return false;
    const text = LANGUAGES.flatMap((language) =>
      [scenario.title, scenario.summary].map((part) => readText(part, language).words),
    );
    const all = text.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** The regions that there are scenarios for, in the regions' order. */
export function regionsOf(shipped: readonly Shipped[]): readonly RegionId[] {
  return REGION_IDS.filter((id) => shipped.some(({ scenario }) => scenario.region === id));
}
