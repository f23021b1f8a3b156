import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/**
 * A simulated credit bureau's file. It knows only what lenders report on their reporting days:
 * between two reports nothing that the learner does can move it.
 */
export interface CreditFile {
  /** The day on which the bureau last took something in; null: never. Scores are read as of it. */
  readonly reportedOn: Day | null;
  readonly accounts: readonly FileAccount[];
  /** Hard inquiries, oldest first; absent: none. */
  readonly inquiries?: readonly Inquiry[];
  /** Absent: none. */
  readonly publicRecords?: readonly PublicRecord[];
}

export const ACCOUNT_KINDS = ['revolving', 'instalment', 'mortgage'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export interface FileAccount {
  readonly id: string;
  /** Absent: revolving. */
  readonly kind?: AccountKind;
  readonly openedOn: Day;
  readonly status: 'open' | 'closed' | 'charged-off';
  /** The day of the report that first said closed; absent while open, or not known. */
  readonly closedOn?: Day;
  /** Of a revolving line; what a loan was for is `originalAmount`. */
  readonly limit: Money;
  /** What an instalment loan was for at first. */
  readonly originalAmount?: Money;
  readonly balance: Money;
  /** The reporting evening that the figures are of; absent: not known. */
  readonly figuresOn?: Day;
  /** Reports that found nothing owed, as the one before: no payment could be due. Absent: none. */
  readonly idle?: readonly Day[];
  /** Reports since opening, late ones included. */
  readonly monthsReported: number;
  /** Reports that found a payment past due, oldest first. */
  readonly lates: readonly ReportedLate[];
  /** What ended otherwise than agreed, oldest first; absent: nothing did. */
  readonly derogatories?: readonly Derogatory[];
}

export interface ReportedLate {
  readonly on: Day;
  readonly daysPastDue: number;
  /** The first report after it that found nothing past due; absent until then. */
  readonly curedOn?: Day;
}

/**
 * How an account ended otherwise than agreed.
 * - `settled`: paid in part and forgiven, as after a short sale with nothing left to pay.
 * - `deficiency`: the pledge was sold and something was left to pay.
 */
export const DEROGATORY_KINDS = ['charge-off', 'settled', 'deficiency', 'foreclosure'] as const;
export type DerogatoryKind = (typeof DEROGATORY_KINDS)[number];

export interface Derogatory {
  readonly on: Day;
  readonly kind: DerogatoryKind;
  /** When the delinquency that led to it began; absent: on the day itself. */
  readonly since?: Day;
}

/** Applications that a lender looked the file up for. Look-ups of one's own are not here. */
export const INQUIRY_KINDS = ['card', 'personal-loan', 'mortgage', 'auto', 'student'] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

export interface Inquiry {
  readonly on: Day;
  readonly kind: InquiryKind;
}

export interface PublicRecord {
  readonly on: Day;
  readonly kind: 'bankruptcy';
}

/** What one lender tells about one line on a reporting day. */
export interface LenderReport {
  readonly account: string;
  readonly kind?: AccountKind;
  readonly openedOn: Day;
  readonly status: FileAccount['status'];
  readonly limit: Money;
  readonly originalAmount?: Money;
  readonly balance: Money;
  /** 0 where a short delay is forgiven: the bureau never hears of it. */
  readonly daysPastDue: number;
}

export const EMPTY_FILE: CreditFile = { reportedOn: null, accounts: [] };

export function kindOf(account: Pick<FileAccount, 'kind'>): AccountKind {
  return account.kind ?? 'revolving';
}

/**
 * The file after reports have come in. No forbearance: in China one day late may be reported (D10).
 * @param on the reporting evening, which the reports' figures are of
 * @param filedOn the day on which they are in the file, the bureau's lag later
 */
export function fileReports(
  file: CreditFile,
  on: Day,
  reports: readonly LenderReport[],
  filedOn: Day = on,
): CreditFile {
  const accounts = new Map(file.accounts.map((account) => [account.id, account]));
  for (const report of reports) {
    accounts.set(report.account, afterReport(accounts.get(report.account), on, report));
  }
  return { ...file, reportedOn: filedOn, accounts: [...accounts.values()] };
}

/** One account after one report; `before` is undefined when it was never reported. */
export function afterReport(
  before: FileAccount | undefined,
  on: Day,
  report: LenderReport,
): FileAccount {
  const closedOn = report.status === 'open' ? undefined : (before?.closedOn ?? on);
  const derogatories = derogatoriesAfter(before, on, report);
  const idle = idleAfter(before, on, report);
  return {
    id: report.account,
    ...(report.kind === undefined ? {} : { kind: report.kind }),
    openedOn: report.openedOn,
    status: report.status,
    ...(closedOn === undefined ? {} : { closedOn }),
    limit: report.limit,
    ...(report.originalAmount === undefined ? {} : { originalAmount: report.originalAmount }),
    balance: report.balance,
    figuresOn: on,
    ...(idle.length === 0 ? {} : { idle }),
    monthsReported: (before?.monthsReported ?? 0) + 1,
    lates: latesAfter(before?.lates ?? [], on, report),
    ...(derogatories.length === 0 ? {} : { derogatories }),
  };
}

/** As many months as a report's grid shows (PBOC reports: the last 24). */
export const MONTHS_IN_GRID = 24;

function idleAfter(
  before: FileAccount | undefined,
  on: Day,
  { status, balance }: LenderReport,
): readonly Day[] {
  const known = before?.idle ?? [];
  if (status !== 'open' || balance > 0 || before === undefined || before.balance > 0) return known;
  return [...known, on].slice(-MONTHS_IN_GRID);
}

/** Once charged off there are no due days left to miss: that is one mark of its own. */
function latesAfter(
  lates: readonly ReportedLate[],
  on: Day,
  { status, daysPastDue }: LenderReport,
): readonly ReportedLate[] {
  if (status === 'charged-off') return lates;
  if (daysPastDue > 0) return [...lates, { on, daysPastDue }];
  return lates.map((late) => (late.curedOn === undefined ? { ...late, curedOn: on } : late));
}

function derogatoriesAfter(
  before: FileAccount | undefined,
  on: Day,
  { status }: LenderReport,
): readonly Derogatory[] {
  const known = before?.derogatories ?? [];
  if (status !== 'charged-off' || before?.status === 'charged-off') return known;
  const began = before?.lates.find(({ curedOn }) => curedOn === undefined)?.on ?? on;
  return [...known, { on, kind: 'charge-off', since: began }];
}
