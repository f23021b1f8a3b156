import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/**
 * A simulated credit bureau's file. It knows only what lenders report on their reporting days:
 * between two reports nothing that the learner does can move it.
 */
export interface CreditFile {
  readonly reportedOn: Day | null;
  readonly accounts: readonly FileAccount[];
}

export interface FileAccount {
  readonly id: string;
  readonly openedOn: Day;
  readonly status: 'open' | 'closed';
  readonly limit: Money;
  readonly balance: Money;
  /** Reports since opening, late ones included. */
  readonly monthsReported: number;
  /** Reports that found a payment past due, oldest first. */
  readonly lates: readonly ReportedLate[];
}

export interface ReportedLate {
  readonly on: Day;
  readonly daysPastDue: number;
}

/** What one lender tells about one line on a reporting day. */
export interface LenderReport {
  readonly account: string;
  readonly openedOn: Day;
  readonly status: 'open' | 'closed';
  readonly limit: Money;
  readonly balance: Money;
  readonly daysPastDue: number;
}

export const EMPTY_FILE: CreditFile = { reportedOn: null, accounts: [] };

/** The file after a reporting day. No forbearance: in China one day late may be reported (D10). */
export function fileReports(
  file: CreditFile,
  on: Day,
  reports: readonly LenderReport[],
): CreditFile {
  const accounts = new Map(file.accounts.map((account) => [account.id, account]));
  for (const report of reports) {
    const before = accounts.get(report.account);
    accounts.set(report.account, {
      id: report.account,
      openedOn: report.openedOn,
      status: report.status,
      limit: report.limit,
      balance: report.balance,
      monthsReported: (before?.monthsReported ?? 0) + 1,
      lates: [
        ...(before?.lates ?? []),
        ...(report.daysPastDue > 0 ? [{ on, daysPastDue: report.daysPastDue }] : []),
      ],
    });
  }
  return { reportedOn: on, accounts: [...accounts.values()] };
}
