/** Which simulated scores a run shows: a matter of its region. */
import { useMemo } from 'react';
import { REGIONS } from '../../shared/products/regions/regions.ts';
import type { ScoreModel } from '../../shared/score/model.ts';
import { modelsInOrder, usualModel } from '../../shared/score/models/models.ts';
import { useScenario } from '../stores/run-hooks.ts';

/** The one that is shown where one stands for all. */
export function useUsualModel(): ScoreModel {
  const { region } = useScenario();
  return usualModel(REGIONS[region]);
}

/** All of them, the region's own first. */
export function useModels(): readonly ScoreModel[] {
  const { region } = useScenario();
  return useMemo(() => modelsInOrder(REGIONS[region]), [region]);
}
