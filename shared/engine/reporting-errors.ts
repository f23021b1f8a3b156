import type { MisreportEvent } from '../scenario/scenario.ts';
import type { LenderReport } from '../score/credit-file.ts';
import { accountOf } from '../score/file-entry.ts';
import type { ReportingError } from './bureau-state.ts';
import type { World } from './world.ts';

/** From now on the lender reports a line wrongly. Nothing is told: the report will show it. */
export function beginError(world: World, { id, line, wrong }: MisreportEvent): void {
  const account = accountOf(world.file, line);
  if (account === undefined) return;
  const { errors, truths } = world.bureau;
  world.bureau = {
    ...world.bureau,
    errors: [...errors, { id, line, wrong, spent: false }],
    truths: truths.some((known) => known.id === line) ? truths : [...truths, account],
  };
}

/** What a lender says instead of the truth. */
export function withErrors(truth: LenderReport, errors: readonly ReportingError[]): LenderReport {
  let said = truth;
  for (const { line, wrong, spent } of errors) {
    if (line !== truth.account || spent) continue;
    switch (wrong.kind) {
      case 'late':
        said = { ...said, daysPastDue: Math.max(said.daysPastDue, wrong.daysPastDue) };
        break;
      case 'still-open':
        said = { ...said, status: said.status === 'closed' ? 'open' : said.status };
        break;
      case 'balance':
        said = { ...said, balance: wrong.balance };
        break;
    }
  }
  return said;
}

/** A lateness that never was is said in one report only. */
export function spendErrors(
  errors: readonly ReportingError[],
  reports: readonly LenderReport[],
): readonly ReportingError[] {
  return errors.map((error) =>
    error.wrong.kind === 'late' && reports.some(({ account }) => account === error.line)
      ? { ...error, spent: true }
      : error,
  );
}
