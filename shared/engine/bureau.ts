import { owedOn } from '../products/families.ts';
import { daysPastDue, type Line } from '../products/line.ts';
import { REGIONS } from '../products/regions/regions.ts';
import {
  afterReport,
  fileReports,
  type FileAccount,
  type InquiryKind,
  type LenderReport,
} from '../score/credit-file.ts';
import { accountOf } from '../score/file-entry.ts';
import { listedOn } from '../score/retention.ts';
import { addDays, isMonthly, lastMonthly, nextMonthly } from '../units/day.ts';
import type { SentReports } from './bureau-state.ts';
import { kindFiled } from './kind-filed.ts';
import { spendErrors, withErrors } from './reporting-errors.ts';
import { lineOf, tell, type World } from './world.ts';

/**
 * The bureau's part of an evening: lenders whose reporting day it is report how each line stands
 * tonight, and what has been on its way for the region's lag gets into the file.
 */
export function bureauEvening(world: World): void {
  sendReports(world);
  takeIn(world);
}

function sendReports(world: World): void {
  const { day } = world;
  const reporting = Object.values(world.lines).filter(({ terms }) =>
    isMonthly(day, terms.reportDay),
  );
  if (reporting.length === 0) return;
  const { errors, truths } = world.bureau;
  const truly = reporting
    .filter((line) => !wasToldClosed(world, line))
    .map((line) => reportOf(world, line));
  const sent: SentReports = {
    madeOn: day,
    arrivesOn: addDays(day, REGIONS[world.scenario.region].reporting.lagDays.value),
    endsMonth: isMonthly(day, lastReportDay(world)),
    said: truly.map((report) => withErrors(report, errors)),
    truly: truly.filter(({ account }) => truths.some(({ id }) => id === account)),
  };
  world.bureau = {
    ...world.bureau,
    onTheWay: [...world.bureau.onTheWay, sent],
    errors: spendErrors(errors, truly),
  };
}

/** Of all lines, closed ones too: the month's report keeps coming. */
function lastReportDay(world: World): number {
  return Object.values(world.lines).reduce((last, { terms }) => Math.max(last, terms.reportDay), 0);
}

/** A closed line is reported once more, as closed; then there is nothing to tell. */
function wasToldClosed(world: World, { id, status, closedOn, terms }: Line): boolean {
  if (status !== 'closed') return false;
  const sent = world.bureau.onTheWay
    .flatMap(({ said }) => said)
    .findLast(({ account }) => account === id);
  const last = sent ?? accountOf(world.file, id);
  if (last !== undefined) return last.status === 'closed' && last.balance === 0;
  return closedOn !== null && closedOn <= lastMonthly(world.day, terms.reportDay);
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

function takeIn(world: World): void {
  const { day, bureau } = world;
  const arrived = bureau.onTheWay.filter(({ arrivesOn }) => arrivesOn <= day);
  if (arrived.length === 0) return;
  const { file: rules } = REGIONS[world.scenario.region];
  let { file } = world;
  let { truths } = bureau;
  for (const sent of arrived) {
    const known = file;
    const said = sent.said.filter((report) => isNews(accountOf(known, report.account), report));
    file = fileReports(known, sent.madeOn, said, day);
    truths = truths.map((account) => trulyAfter(account, sent));
  }
  world.file = listedOn(file, rules, day);
  world.bureau = {
    ...bureau,
    onTheWay: bureau.onTheWay.filter(({ arrivesOn }) => arrivesOn > day),
    truths: listedOn({ reportedOn: day, accounts: truths }, rules, day).accounts,
  };
  tell(world, { kind: 'reported', file: world.file });
  const last = arrived.findLast(({ endsMonth }) => endsMonth);
  if (last !== undefined) tell(world, { kind: 'credit-report', figuresOn: last.madeOn });
}

/** Whether a report is to be taken in: that an account is settled and closed is told once. */
function isNews(account: FileAccount | undefined, report: LenderReport): boolean {
  const isOver = account?.status === 'closed' && account.balance === 0;
  return !isOver || report.status !== 'closed' || report.balance > 0;
}

/** An account as right reports would have made it. */
function trulyAfter(account: FileAccount, { madeOn, said, truly }: SentReports): FileAccount {
  const isIt = (report: LenderReport): boolean => report.account === account.id;
  const report = truly.find(isIt) ?? said.find(isIt);
  if (report === undefined || !isNews(account, report)) return account;
  return afterReport(account, madeOn, report);
}

/** A lender looks the file up over an application: it is seen at once, by everyone who looks. */
export function addInquiry(world: World, of: InquiryKind, line: string | null): void {
  const { file, day } = world;
  const inquiries = [...(file.inquiries ?? []), { on: day, kind: of }];
  world.file = { ...file, reportedOn: day, inquiries };
  tell(world, { kind: 'inquiry', line, of, file: world.file });
}

/**
 * Where the lender must say so before it reports something negative, it does on the first morning
 * of a lateness that would be reported, once for as long as it goes on.
 * Source: 征信业管理条例 art. 15, "beforehand"; that it is the first morning is our choice.
 */
export function giveNotices(world: World): void {
  const { reporting } = REGIONS[world.scenario.region];
  if (reporting.noticeBeforeNegative === null) return;
  const { warned } = world.bureau;
  const late = Object.values(world.lines).filter(
    (line) => line.status !== 'closed' && reportedDaysPastDue(world, line) > 0,
  );
  if (late.length === 0 && warned.length === 0) return;
  for (const { id, terms } of late) {
    if (warned.includes(id)) continue;
    const reportsOn = nextMonthly(addDays(world.day, -1), terms.reportDay);
    tell(world, { kind: 'negative-notice', line: id, reportsOn });
  }
  world.bureau = { ...world.bureau, warned: late.map(({ id }) => id) };
}

/** What a line is asked for as when it is applied for again. */
export function inquiryFor(world: World, id: string): InquiryKind {
  return lineOf(world, id).family === 'card' ? 'card' : 'personal-loan';
}
