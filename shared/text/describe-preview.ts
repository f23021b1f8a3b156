import type { FileDates } from '../analysis/file-dates.ts';
import type { LostBenefit } from '../analysis/lost-benefits.ts';
import type { ReopeningOutlook } from '../analysis/reopening-outlook.ts';
import type { Message } from './describe.ts';

/** A benefit that ends with the line. */
export function describeLost(benefit: LostBenefit): Message {
  const { kind, ...params } = benefit;
  return { key: `lostBenefit.${kind}`, params };
}

/** When the bureau hears of a closed line, and how long its file keeps it. */
export function describeFileDates(dates: FileDates): readonly Message[] {
  const { reportedOn, inFileOn, leavesOn, lateLeavesOn } = dates;
  const heard: Message =
    inFileOn === reportedOn
      ? { key: 'fileDate.heard', params: { on: reportedOn } }
      : { key: 'fileDate.heard-later', params: { on: reportedOn, seen: inFileOn } };
  const kept: Message =
    leavesOn === null
      ? { key: 'fileDate.kept', params: {} }
      : { key: 'fileDate.leaves', params: { on: leavesOn } };
  const late: readonly Message[] =
    lateLeavesOn === null ? [] : [{ key: 'fileDate.late-leaves', params: { on: lateLeavesOn } }];
  return [heard, kept, ...late];
}

/** What opening the line again would take. */
export function describeReopening(outlook: ReopeningOutlook): readonly Message[] {
  const { from, score, lateUntil } = outlook;
  if (from === null) return [{ key: 'reopening.never', params: {} }];
  const asked: readonly Message[] =
    score === null
      ? []
      : [{ key: `reopening.score-${score.reaches}`, params: { floor: score.floor } }];
  const late: readonly Message[] =
    lateUntil === null ? [] : [{ key: 'reopening.late', params: { until: lateUntil } }];
  return [{ key: 'reopening.from', params: { on: from } }, ...asked, ...late];
}
