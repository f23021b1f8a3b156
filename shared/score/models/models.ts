import type { RegionPack } from '../../products/regions/region.ts';
import { invariant } from '../../result.ts';
import type { ModelId, ScoreModel } from '../model.ts';
import { PLATFORM_STYLE } from './platform-style.ts';
import { REPORT_STYLE } from './report-style.ts';
import { US_STYLE } from './us-style.ts';

/** Every simulated score there is; all read the same file. */
export const SCORE_MODELS: readonly ScoreModel[] = [US_STYLE, PLATFORM_STYLE, REPORT_STYLE];

/** A model by its name. */
export function modelOf(id: ModelId): ScoreModel {
  const model = SCORE_MODELS.find((one) => one.id === id);
  invariant(model !== undefined, `no model ${id}`);
  return model;
}

/** The model that is shown where one score stands for all: the first that the region's pack names. */
export function usualModel({ scoreModels }: Pick<RegionPack, 'scoreModels'>): ScoreModel {
  const first = scoreModels.value[0];
  invariant(first !== undefined, 'a region names at least one model');
  return modelOf(first);
}

/** All models, the region's own first and in its order; then the others, to compare with. */
export function modelsInOrder({
  scoreModels,
}: Pick<RegionPack, 'scoreModels'>): readonly ScoreModel[] {
  const own = scoreModels.value.map(modelOf);
  return [...own, ...SCORE_MODELS.filter((model) => !own.includes(model))];
}
