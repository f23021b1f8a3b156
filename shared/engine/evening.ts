import { owed } from '../products/pay-later.ts';
import { fileReports, type LenderReport } from '../score/credit-file.ts';
import { isMonthly } from '../units/day.ts';
import { checkGoals } from './goals.ts';
import { autopay, cutBill, isBillDay, testDue } from './pay-later-steps.ts';
import { lineOf, lineParts, tell, type World } from './world.ts';

/** The end of a day, in order: offers lapse, autopay, due tests, bills, reports, checks. */
export function closeDay(world: World): void {
  lapseOffers(world);
  for (const id of Object.keys(world.lines)) {
    const { bill, status } = lineOf(world, id);
    if (status === 'closed') continue;
    if (bill !== null && !bill.settledUp && bill.dueOn === world.day) {
      autopay(world, id);
      testDue(world, id, bill);
    }
    if (isBillDay(world, id, world.day)) cutBill(world, id);
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
  const reports = Object.values(world.lines)
    .filter((line) => isMonthly(world.day, line.terms.reportDay))
    // A closed line is reported once more, as closed; then there is nothing to tell.
    .filter((line) => line.status !== 'closed' || !isFiledClosed(world, line.id))
    .map((line): LenderReport => ({
      account: line.id,
      openedOn: line.openedOn,
      status: line.status === 'closed' ? 'closed' : 'open',
      limit: line.terms.limit,
      balance: owed(lineParts(world, line.id)),
      daysPastDue: line.lateSince === null ? 0 : world.day - line.lateSince,
    }));
  const anyReportDay = Object.values(world.lines).some((line) =>
    isMonthly(world.day, line.terms.reportDay),
  );
  if (!anyReportDay) return;
  world.file = fileReports(world.file, world.day, reports);
  tell(world, { kind: 'reported', file: world.file });
}

function isFiledClosed(world: World, id: string): boolean {
  return world.file.accounts.some((account) => account.id === id && account.status === 'closed');
}
