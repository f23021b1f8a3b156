import type { FileRules, KeptForGood, Retention } from '../products/regions/region.ts';
import { addDays, addMonths, type Day } from '../units/day.ts';
import type {
  CreditFile,
  Derogatory,
  FileAccount,
  Inquiry,
  PublicRecord,
  ReportedLate,
} from './credit-file.ts';

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
  const records = (file.publicRecords ?? []).filter((record) => on < recordLeavesOn(record));
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
  return on < inquiryLeavesOn(inquiry);
}

/** The first day on which an inquiry is no longer seen. */
export function inquiryLeavesOn(inquiry: Inquiry): Day {
  return addMonths(inquiry.on, INQUIRY_MONTHS);
}

/** The first day on which a public record is no longer seen. */
export function recordLeavesOn(record: PublicRecord): Day {
  return addMonths(record.on, BANKRUPTCY_MONTHS);
}

function withListedMarks(account: FileAccount, rules: FileRules, on: Day): FileAccount {
  const lates = account.lates.filter((late) => isBefore(on, lateLeavesOn(late, rules)));
  const { derogatories, ...rest } = account;
  const kept = (derogatories ?? []).filter((mark) =>
    isBefore(on, defaultLeavesOn(mark, account, rules)),
  );
  return { ...rest, lates, ...(kept.length > 0 ? { derogatories: kept } : {}) };
}

/** What has no day to leave on stays. */
function isBefore(on: Day, leaves: Day | null): boolean {
  return leaves === null || on < leaves;
}

/** The first day without a late mark; null: where the years count from the cure, not before it. */
export function lateLeavesOn(late: ReportedLate, { late: kept }: FileRules): Day | null {
  if (kept.from !== 'cure') return endOf(late.on, kept);
  return late.curedOn === undefined ? null : endOf(late.curedOn, kept);
}

/** The first day without the mark of a bad end; null: where it must be made good first. */
export function defaultLeavesOn(
  mark: Derogatory,
  account: FileAccount,
  { defaulted }: FileRules,
): Day | null {
  switch (defaulted.from) {
    case 'delinquency-began':
      return endOf(mark.since ?? mark.on, defaulted);
    case 'cure':
      // What is still owed is not cured.
      return account.balance > 0 ? null : endOf(account.closedOn ?? mark.on, defaulted);
    default:
      return endOf(mark.on, defaulted);
  }
}

/** A closed account with a mark left stays until the mark goes; one that ended badly goes with it. */
function isAccountListed(account: FileAccount, rules: FileRules, on: Day): boolean {
  if (account.status === 'open') return true;
  if ((account.derogatories ?? []).length > 0 || account.lates.length > 0) return true;
  if (account.status === 'charged-off') return false;
  return account.closedOn === undefined || isKept(account.closedOn, rules.closedInGoodStanding, on);
}

/** The first day without a closed account; null: it may be kept for good, or a mark has no day yet. */
export function accountLeavesOn(account: FileAccount, rules: FileRules): Day | null {
  const kept = rules.closedInGoodStanding;
  if (account.status !== 'closed' || account.closedOn === undefined || kept.from === 'forever') {
    return null;
  }
  const marks = [
    ...account.lates.map((late) => lateLeavesOn(late, rules)),
    ...(account.derogatories ?? []).map((mark) => defaultLeavesOn(mark, account, rules)),
  ];
  return marks.reduce<Day | null>(
    (last, day) => {
      if (last === null || day === null) return null;
      return day > last ? day : last;
    },
    endOf(account.closedOn, kept),
  );
}

function isKept(from: Day, kept: Retention | KeptForGood, on: Day): boolean {
  return kept.from === 'forever' || on < endOf(from, kept);
}

function endOf(from: Day, { years, startsAfterDays }: Retention): Day {
  return addMonths(addDays(from, startsAfterDays?.value ?? 0), years.value * MONTHS_PER_YEAR);
}
