import { fileAfter, type EngineEvent } from '../engine/event.ts';
import { attributeChange, noCauses, type Causes } from '../score/attribution.ts';
import { scoreBand, type Readings, type ScoreBand, type ScoreModel } from '../score/model.ts';
import type { CreditFile } from '../score/credit-file.ts';
import type { Day } from '../units/day.ts';

/** The simulated score after one day on which the file changed, and why it moved. */
export interface ScoreReport {
  readonly day: Day;
  readonly band: ScoreBand;
  /** The band's middle before an end of the scale cuts it: for sums and drawings, not to be shown. */
  readonly points: number;
  /** Change of points since the report before; 0 for the first. */
  readonly change: number;
  /** Sums to `change` exactly. */
  readonly causes: Causes;
  readonly file: CreditFile;
}

/** One row for each change of the file, the state before the run included. */
export function scoreHistory(
  events: readonly EngineEvent[],
  model: ScoreModel,
): readonly ScoreReport[] {
  const reports: ScoreReport[] = [];
  let before: { readings: Readings; points: number } | null = null;
  for (const event of events) {
    const file = fileAfter(event);
    if (file === null) continue;
    const day = file.reportedOn ?? event.day;
    const readings = model.read(file, day);
    const points = model.points(readings);
    reports.push({
      day,
      band: scoreBand(model, points),
      points,
      change: before === null ? 0 : points - before.points,
      causes: before === null ? noCauses() : attributeChange(model, before.readings, readings),
      file,
    });
    before = { readings, points };
  }
  return reports;
}
