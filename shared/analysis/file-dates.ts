import type { Line } from '../products/line.ts';
import type { RegionPack, Retention } from '../products/regions/region.ts';
import type { FileAccount } from '../score/credit-file.ts';
import { addDays, nextMonthly, type Day } from '../units/day.ts';
import { monthsAfter } from './past-the-end.ts';

/** When the bureau learns of a closed line, and when its file forgets it. */
export interface FileDates {
  /** The evening on which the lender reports it as closed. */
  readonly reportedOn: Day;
  /** When the report is in the file, the region's lag later. */
  readonly inFileOn: Day;
  /** When a line closed in good standing leaves the file; null: it may be kept for good. */
  readonly leavesOn: Day | null;
  /** When the last late mark on it leaves; null when it has none. */
  readonly lateLeavesOn: Day | null;
}

/**
 * Source: the region's retention rules (`products/regions`), each with its own.
 * @param account the line as the bureau's file has it; null before it was ever reported
 */
export function fileDates(
  { reporting, file }: RegionPack,
  line: Line,
  account: FileAccount | null,
  closedOn: Day,
): FileDates {
  const reportedOn = nextMonthly(addDays(closedOn, -1), line.terms.reportDay);
  const kept = file.closedInGoodStanding;
  const late = account?.lates.at(-1) ?? null;
  return {
    reportedOn,
    inFileOn: addDays(reportedOn, reporting.lagDays.value),
    leavesOn: kept.from === 'forever' ? null : keptUntil(kept, closedOn, closedOn),
    lateLeavesOn: late === null ? null : keptUntil(file.late, late.on, closedOn),
  };
}

/** Everything late has been made good by the day of closing at the latest. */
function keptUntil({ years, from, startsAfterDays }: Retention, late: Day, closed: Day): Day {
  const begins = from === 'closed' || from === 'cure' ? closed : late;
  return monthsAfter(addDays(begins, startsAfterDays?.value ?? 0), years.value * MONTHS_A_YEAR);
}

const MONTHS_A_YEAR = 12;
