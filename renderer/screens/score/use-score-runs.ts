/** Score histories of the open run, made once for each present. */
import { useMemo } from 'react';
import { habitOfLastBills, type BillHabit } from '../../../shared/analysis/bill-habit.ts';
import type { ScoreModel } from '../../../shared/score/model.ts';
import { scoreHistory, type ScoreReport } from '../../../shared/views/score-history.ts';
import { useEvents, usePresent } from '../../stores/run-hooks.ts';
import { useModels } from '../use-models.ts';

export interface ModelHistory {
  readonly model: ScoreModel;
  readonly reports: readonly ScoreReport[];
}

/** Every model's, the region's own first. */
export function useHistories(): readonly ModelHistory[] {
  const events = useEvents();
  const models = useModels();
  return useMemo(
    () => models.map((model) => ({ model, reports: scoreHistory(events, model) })),
    [events, models],
  );
}

/** What looks ahead assume: bills as the last were paid, or in full where none was due yet. */
export function useAssumedHabit(): BillHabit {
  const events = useEvents();
  const { day } = usePresent();
  return useMemo(() => habitOfLastBills(events, day) ?? { name: 'pay-in-full' }, [events, day]);
}
