import { familyOf, owedOn } from '../products/families.ts';
import { daysPastDue, type Line } from '../products/line.ts';
import { REGIONS } from '../products/regions/regions.ts';
import { fileReports, type LenderReport } from '../score/credit-file.ts';
import { listedOn } from '../score/retention.ts';
import { isMonthly } from '../units/day.ts';
import { closingEvening } from './closing-steps.ts';
import { checkGoals } from './goals.ts';
import { deskOf } from './line-desk.ts';
import { kindFiled } from './kind-filed.ts';
import { lineOf, tell, type World } from './world.ts';

/** The end of a day, in order: offers lapse, each line's evening (autopay, due tests, bills), reports, checks. */
export function closeDay(world: World): void {
  if (world.offers.length > 0) lapseOffers(world);
  for (const id in world.lines) {
    const line = lineOf(world, id);
    if (line.status !== 'closed') familyOf(line).evening(deskOf(world, id));
    closingEvening(world, id);
  }
  report(world);
  checkGoals(world);
}

function lapseOffers(world: World): void {
  const lapsed = world.offers.filter((offer) => !offer.required && offer.until <= world.day);
  if (lapsed.length === 0) return;
  for (const { id } of lapsed) {
    world.answers[id] = -1;
    tell(world, { kind: 'offer-lapsed', id });
  }
  world.offers = world.offers.filter((offer) => !lapsed.includes(offer));
}

/** Lenders whose reporting day it is tell the bureau how each line stands tonight. */
function report(world: World): void {
  let isReportDay = false;
  const reports: LenderReport[] = [];
  for (const id in world.lines) {
    const line = lineOf(world, id);
    if (!isMonthly(world.day, line.terms.reportDay)) continue;
    isReportDay = true;
    // A closed line is reported once more, as closed; then there is nothing to tell.
    if (line.status !== 'closed' || !isFiledClosed(world, id)) reports.push(reportOf(world, line));
  }
  if (!isReportDay) return;
  const { file: rules } = REGIONS[world.scenario.region];
  world.file = listedOn(fileReports(world.file, world.day, reports), rules, world.day);
  tell(world, { kind: 'reported', file: world.file });
}

function reportOf(world: World, line: Line): LenderReport {
  return {
    account: line.id,
    openedOn: line.openedOn,
    ...kindFiled(line),
    status: statusFiled(line),
    limit: line.terms.limit,
    balance: owedOn(world.books.balances, line),
    daysPastDue: reportedDaysPastDue(world, line),
  };
}

function statusFiled({ status }: Line): LenderReport['status'] {
  switch (status) {
    case 'closed':
    case 'closed-with-balance':
      return 'closed';
    case 'charged-off':
      return 'charged-off';
    case 'open':
    case 'frozen':
    case 'limited':
    case 'suspended':
    case 'cooling-off':
    case 'closing':
      return 'open';
  }
}

/** Where a short delay is forgiven, the bureau never hears of it (in the US: under 30 days). */
function reportedDaysPastDue(world: World, line: Line): number {
  const days = daysPastDue(line, world.day);
  return days >= REGIONS[world.scenario.region].reporting.lateFromDays.value ? days : 0;
}

function isFiledClosed(world: World, id: string): boolean {
  return world.file.accounts.some(
    (account) => account.id === id && account.status === 'closed' && account.balance === 0,
  );
}
