import type { Fact } from '../regions/fact.ts';
import type { RegionId } from '../regions/region.ts';

/** A value as a scenario file writes it. */
export type Authored =
  string | number | boolean | null | readonly Authored[] | { readonly [field: string]: Authored };

/**
 * The terms of a usual product of a region, as a scenario file would write them: what a line's
 * `terms` may refer to instead. Nobody's real product; `facts` say where the figures come from.
 */
export interface CatalogueProduct {
  readonly id: string;
  readonly region: RegionId;
  /** What it is, for an editor's completion. */
  readonly about: string;
  readonly terms: { readonly [field: string]: Authored };
  readonly facts: readonly Fact<string>[];
}
