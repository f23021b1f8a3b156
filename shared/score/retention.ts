import type { FileRules, KeptForGood, Retention } from '../products/regions/region.ts';
import { addDays, addMonths, type Day } from '../units/day.ts';
import type { CreditFile, Derogatory, FileAccount, Inquiry, ReportedLate } from './credit-file.ts';

const MONTHS_PER_YEAR = 12;
/** Published: an inquiry is seen for two years. */
const INQUIRY_MONTHS = 24;
/** 15 USC 1681c; other regions list no such records here. */
const BANKRUPTCY_MONTHS = 120;

/**
 * What the file still shows on a day: marks leave one by one, a closed account as a whole.
 * @param rules the region's: how long, and from when
 */
export function listedOn(file: CreditFile, rules: FileRules, on: Day): CreditFile {
  const inquiries = (file.inquiries ?? []).filter((inquiry) => isInquiryListed(inquiry, on));
  const records = (file.publicRecords ?? []).filter(
    (record) => on < addMonths(record.on, BANKRUPTCY_MONTHS),
  );
  const { reportedOn } = file;
  return {
    reportedOn,
    accounts: file.accounts
      .map((account) => withListedMarks(account, rules, on))
      .filter((account) => isAccountListed(account, rules, on)),
    ...(inquiries.length > 0 ? { inquiries } : {}),
    ...(records.length > 0 ? { publicRecords: records } : {}),
  };
}

function isInquiryListed(inquiry: Inquiry, on: Day): boolean {
  return on < addMonths(inquiry.on, INQUIRY_MONTHS);
}

function withListedMarks(account: FileAccount, rules: FileRules, on: Day): FileAccount {
  const lates = account.lates.filter((late) => isLateListed(late, rules.late, on));
  const { derogatories, ...rest } = account;
  const kept = (derogatories ?? []).filter((mark) => isDefaultListed(mark, account, rules, on));
  return { ...rest, lates, ...(kept.length > 0 ? { derogatories: kept } : {}) };
}

function isLateListed(late: ReportedLate, kept: Retention, on: Day): boolean {
  if (kept.from !== 'cure') return on < endOf(late.on, kept);
  return late.curedOn === undefined || on < endOf(late.curedOn, kept);
}

function isDefaultListed(
  mark: Derogatory,
  account: FileAccount,
  { defaulted }: FileRules,
  on: Day,
): boolean {
  switch (defaulted.from) {
    case 'delinquency-began':
      return on < endOf(mark.since ?? mark.on, defaulted);
    case 'cure':
      // What is still owed is not cured.
      return account.balance > 0 || on < endOf(account.closedOn ?? mark.on, defaulted);
    default:
      return on < endOf(mark.on, defaulted);
  }
}

/** A closed account with a mark left stays until the mark goes; one that ended badly goes with it. */
function isAccountListed(account: FileAccount, rules: FileRules, on: Day): boolean {
  if (account.status === 'open') return true;
  if ((account.derogatories ?? []).length > 0 || account.lates.length > 0) return true;
  if (account.status === 'charged-off') return false;
  return account.closedOn === undefined || isKept(account.closedOn, rules.closedInGoodStanding, on);
}

function isKept(from: Day, kept: Retention | KeptForGood, on: Day): boolean {
  return kept.from === 'forever' || on < endOf(from, kept);
}

function endOf(from: Day, { years, startsAfterDays }: Retention): Day {
  return addMonths(addDays(from, startsAfterDays?.value ?? 0), years.value * MONTHS_PER_YEAR);
}
