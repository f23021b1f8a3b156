import { owedOn } from '../products/families.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { FileHistory, LineSetup } from '../scenario/scenario.ts';
import type { CreditFile, FileAccount, ReportedLate } from '../score/credit-file.ts';
import { listedOn } from '../score/retention.ts';
import { lastMonthly, monthsBetween, nextMonthly, type Day } from '../units/day.ts';
import { kindFiled } from './kind-filed.ts';
import { lineOf, type World } from './world.ts';

const NO_HISTORY: FileHistory = { lates: [], inquiries: [], publicRecords: [] };

/**
 * What is in the file before the run: every month since opening paid on time, but for what the
 * scenario states. The lenders' last reports count as arrived.
 */
export function openingFile(world: World): CreditFile {
  const { lines, region } = world.scenario;
  const { lates, inquiries, publicRecords } = world.scenario.creditFile ?? NO_HISTORY;
  const accounts = lines.map((setup) => openingAccount(world, setup, lates));
  const days = lines.map(({ terms }) => lastMonthly(world.day, terms.reportDay));
  const reportedOn = days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null;
  const file: CreditFile = {
    reportedOn,
    accounts,
    ...(inquiries.length === 0 ? {} : { inquiries }),
    ...(publicRecords.length === 0 ? {} : { publicRecords }),
  };
  return listedOn(file, REGIONS[region].file, world.day);
}

function openingAccount(
  world: World,
  { id, openedOn, terms }: LineSetup,
  lates: FileHistory['lates'],
): FileAccount {
  const ofLine = lates.filter(({ line }) => line === id).sort((a, b) => a.on - b.on);
  return {
    id,
    ...kindFiled({ terms }),
    openedOn,
    status: 'open',
    limit: terms.limit,
    balance: owedOn(world.books.balances, lineOf(world, id)),
    figuresOn: lastMonthly(world.day, terms.reportDay),
    monthsReported: Math.max(0, monthsBetween(openedOn, world.day)),
    lates: ofLine.map((late, i) => {
      const next = curedBy(late.on, ofLine.slice(i + 1), terms.reportDay);
      const curedOn = next < world.day ? { curedOn: next } : {};
      return { on: late.on, daysPastDue: late.daysPastDue, ...curedOn } satisfies ReportedLate;
    }),
  };
}

/** The first reporting day after a late one that is not late itself. */
function curedBy(on: Day, later: FileHistory['lates'], reportDay: number): Day {
  let next = nextMonthly(on, reportDay);
  for (const late of later) {
    if (late.on !== next) break;
    next = nextMonthly(next, reportDay);
  }
  return next;
}
