import type { EngineEvent, EventKind } from '../engine/event.ts';
import type { Entry } from '../ledger/entry.ts';
import { isOwed } from '../ledger/line-account.ts';
import { CAUSES, noCauses, type Cause, type Causes } from '../score/attribution.ts';
import { changesBehind, type FileChange } from '../score/file-changes.ts';
import type { ScoreModel } from '../score/model.ts';
import type { Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import { scoreHistory, type ScoreReport } from './score-history.ts';

/** A change of the file on one reporting day, and what in the run it came of. */
export interface Behind {
  /** The reporting day. */
  readonly report: Day;
  readonly change: FileChange;
  /** From the day after the line's report before; null where nothing reported it before. */
  readonly since: Day | null;
  /** How much more, or less, is reported as owed; nought for a change that isn't one of a balance. */
  readonly owed: Money;
  /** Entries that moved what the line owes since its last report: they sum to `owed`. */
  readonly entries: readonly Entry[];
  /** What else happened to the line that made the change. */
  readonly events: readonly EngineEvent[];
}

/** A factor's share of a change of points, nought left out, with what stands behind it. */
export interface CauseShare {
  readonly cause: Cause;
  readonly points: number;
  readonly behind: readonly Behind[];
}

/** The change of a score between two reports. */
export interface ScoreChange {
  readonly from: ScoreReport;
  readonly to: ScoreReport;
  /** Points from one band's middle to the other's. */
  readonly change: number;
  /** Sums to `change` exactly; in the order of the model's factors, an end of the scale last. */
  readonly shares: readonly CauseShare[];
}

/**
 * Why the score stands elsewhere after one report than after another: the sum over the reporting
 * days between of each day's own causes, traced to the journal.
 * @param run everything that happened and was posted up to the present, in order
 * @param span positions in `scoreHistory` of the same events, the first before the second
 * @returns null where there are no such reports
 */
export function scoreChange(
  run: { readonly events: readonly EngineEvent[]; readonly journal: readonly Entry[] },
  model: ScoreModel,
  span: { readonly from: number; readonly to: number },
): ScoreChange | null {
  const reports = scoreHistory(run.events, model);
  const [from, to] = [reports[span.from], reports[span.to]];
  if (from === undefined || to === undefined || span.to < span.from) return null;
  const between = reports.slice(span.from + 1, span.to + 1);
  const causes = between.reduce<Causes>((sum, report) => added(sum, report.causes), noCauses());
  const behind = new Map<Cause, Behind[]>();
  const dates = reportDays(reports);
  between.forEach((report, i) => {
    const n = span.from + 1 + i;
    const before = reports[n - 1];
    if (before === undefined) return;
    const changes = changesBehind(model, fileOn(before), fileOn(report));
    for (const [factor, list] of changes) {
      const found = list.map((change) => traced(run, change, spanOf(dates, change, n, report.day)));
      behind.set(factor, [...(behind.get(factor) ?? []), ...found]);
    }
  });
  const shares = CAUSES.flatMap((cause) =>
    causes[cause] === 0 ? [] : [{ cause, points: causes[cause], behind: behind.get(cause) ?? [] }],
  );
  return { from, to, change: to.points - from.points, shares };
}

function added(a: Causes, b: Causes): Causes {
  const sum = noCauses();
  for (const cause of CAUSES) sum[cause] = a[cause] + b[cause];
  return sum;
}

function fileOn({ file, day }: ScoreReport) {
  return { file, on: day };
}

/** By account, the positions of the reports in which its lender said something. */
function reportDays(reports: readonly ScoreReport[]): ReadonlyMap<string, readonly Day[]> {
  const found = new Map<string, Day[]>();
  const told = new Map<string, number>();
  for (const { file, day } of reports) {
    for (const { id, monthsReported } of file.accounts) {
      if (told.get(id) === monthsReported) continue;
      told.set(id, monthsReported);
      found.set(id, [...(found.get(id) ?? []), day]);
    }
  }
  return found;
}

interface Told {
  /** The line's report before; null where that was before the run. */
  readonly after: Day | null;
  readonly upTo: Day;
}

/** From an account's report before the n-th of all to that one's day. */
function spanOf(
  dates: ReadonlyMap<string, readonly Day[]>,
  { account }: FileChange,
  n: number,
  upTo: Day,
): Told {
  const days = account === null ? [] : (dates.get(account) ?? []);
  // The first is the file from before the run: what was posted on its day came after it.
  const earlier = days.slice(1).filter((day) => day < upTo);
  return { after: n === 1 ? null : (earlier.at(-1) ?? null), upTo };
}

/** What in the run makes a file change, beside the entries of a balance. */
const MAKERS: Readonly<Partial<Record<FileChange['kind'], readonly EventKind[]>>> = {
  status: ['closed', 'closed-with-balance', 'charged-off', 'reopened'],
  limit: ['limit-cut', 'limit-restored', 'offer-taken', 'restructured', 'reopened'],
  marks: ['due-missed', 'charged-off', 'due-met'],
};

function traced(
  { events, journal }: Parameters<typeof scoreChange>[0],
  change: FileChange,
  { after, upTo }: Told,
): Behind {
  const { account, kind } = change;
  const within = (day: Day) => (after === null || day > after) && day <= upTo;
  const makers = MAKERS[kind] ?? [];
  const made = events.filter(
    (event) => 'line' in event && event.line === account && makers.includes(event.kind),
  );
  const near = made.filter(({ day }) => within(day));
  // A lateness is told when it has gone on for long enough: what began it may be months back.
  const began = made.findLast(({ kind: of, day }) => of === 'due-missed' && day <= upTo);
  const isOld = kind === 'marks' && near.length === 0 && began !== undefined;
  const entries =
    kind === 'balance'
      ? journal.filter((entry) => isOfBalance(entry, account) && within(entry.day))
      : [];
  return {
    report: upTo,
    change,
    since: after,
    owed: money(entries.reduce((sum, entry) => sum + owedBy(entry, account), 0)),
    entries,
    events: isOld ? [began] : near,
  };
}

/** Opening entries are what the file knew before the run. */
function isOfBalance(entry: Entry, line: string | null): boolean {
  return entry.line === line && entry.kind !== 'opening' && owedBy(entry, line) !== 0;
}

/** How much more a line owes by an entry; less when negative. Minor units. */
export function owedBy({ legs }: Entry, line: string | null): number {
  let owed = 0;
  for (const { account, amount } of legs) {
    if (account.startsWith(`line:${line}:`) && isOwed(account)) owed -= amount;
  }
  return owed;
}
