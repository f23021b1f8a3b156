import type { BureauEvent, EngineEvent } from '../engine/event.ts';
import { fileAfter } from '../engine/event.ts';
import type { RegionPack } from '../products/regions/region.ts';
import {
  kindOf,
  type AccountKind,
  type CreditFile,
  type DerogatoryKind,
  type FileAccount,
  type Inquiry,
  type PublicRecord,
  type ReportedLate,
} from '../score/credit-file.ts';
import { isSameEntry, type FileEntry } from '../score/file-entry.ts';
import { bandOf, type ModelId, type ScoreBand } from '../score/model.ts';
import { SCORE_MODELS } from '../score/models/models.ts';
import { historyGrid, meaningOf, type CodeMeaning, type GridMonth } from '../score/report-code.ts';
import {
  accountLeavesOn,
  defaultLeavesOn,
  inquiryLeavesOn,
  lateLeavesOn,
  recordLeavesOn,
} from '../score/retention.ts';
import type { Day } from '../units/day.ts';
import type { Money } from '../units/money.ts';

/** A report that can be looked at: as the file stands today, or a month's as it came. */
export interface ReportIssue {
  /** How many events had happened when it was made up. */
  readonly events: number;
  /** The day on which it was made up. */
  readonly day: Day;
  /** The evening that a month's newest figures are of; null for today's. */
  readonly figuresOn: Day | null;
}

/** How an account stands; each region has its own words. */
export const ACCOUNT_STANDINGS = [
  'open',
  'late',
  'closed-owing',
  'settled',
  'charged-off',
] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

/** Whether an entry is disputed, and what came of it. */
export type DisputeState =
  | { readonly kind: 'open'; readonly answerBy: Day }
  | { readonly kind: 'corrected'; readonly on: Day; readonly id: string }
  | {
      readonly kind: 'kept';
      readonly on: Day;
      readonly figuresOn: Day;
      readonly balance: Money;
      readonly daysPastDue: number;
    };

export interface ReportDispute extends FileEntry {
  readonly madeOn: Day;
  readonly state: DisputeState;
}

/** One thing that an account's entry says and that can be disputed. */
export interface EntryInReport extends FileEntry {
  /** Of a late mark; 0 for others. */
  readonly daysPastDue: number;
  /** Of a late mark: when it leaves the file; null: not before it is made up, or none. */
  readonly leavesOn: Day | null;
  /** The last dispute of it; null: never disputed. */
  readonly dispute: ReportDispute | null;
}

export interface AccountInReport {
  readonly id: string;
  readonly kind: AccountKind;
  readonly openedOn: Day;
  readonly standing: AccountStanding;
  readonly closedOn: Day | null;
  /** Null: a loan, which has no limit to be used. */
  readonly limit: Money | null;
  readonly originalAmount: Money | null;
  readonly balance: Money;
  /** The evening that the figures are of: `balance` is what the journal says was owed then. */
  readonly figuresOn: Day | null;
  readonly monthsReported: number;
  readonly grid: readonly GridMonth[];
  /** Status and balance, then late marks, newest first. */
  readonly entries: readonly EntryInReport[];
}

/** Something that will not be in the file for good. */
export type Leaving =
  | {
      readonly kind: 'late';
      readonly account: string;
      readonly late: ReportedLate;
      readonly on: Day | null;
    }
  | {
      readonly kind: 'default';
      readonly account: string;
      readonly how: DerogatoryKind;
      readonly on: Day | null;
    }
  | { readonly kind: 'account'; readonly account: string; readonly on: Day | null }
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry; readonly on: Day }
  | { readonly kind: 'record'; readonly record: PublicRecord; readonly on: Day };

export interface CreditReport {
  readonly issue: ReportIssue;
  readonly accounts: readonly AccountInReport[];
  readonly inquiries: readonly Inquiry[];
  readonly publicRecords: readonly PublicRecord[];
  /** Newest first. */
  readonly disputes: readonly ReportDispute[];
  /** What the region's own scores make of this file, on the day on which it last changed. */
  readonly bands: readonly { readonly model: ModelId; readonly band: ScoreBand }[];
  /** Every code that a grid of this report shows. */
  readonly legend: readonly CodeMeaning[];
  /** Soonest first; what stays until something happens comes last. */
  readonly leaving: readonly Leaving[];
}

/** Today's and every month's, newest first. */
export function reportIssues(events: readonly EngineEvent[], today: Day): readonly ReportIssue[] {
  const monthly = events.flatMap((event, i): readonly ReportIssue[] =>
    event.kind === 'credit-report'
      ? [{ events: i + 1, day: event.day, figuresOn: event.figuresOn }]
      : [],
  );
  return [{ events: events.length, day: today, figuresOn: null }, ...monthly.toReversed()];
}

/**
 * A report as it stood: the file after the events up to it, nothing else.
 * @returns null where the bureau has never heard of the borrower
 */
export function creditReport(
  region: RegionPack,
  events: readonly EngineEvent[],
  issue: ReportIssue,
): CreditReport | null {
  const before = events.slice(0, issue.events);
  const file = before.reduce<CreditFile | null>((known, event) => fileAfter(event) ?? known, null);
  if (file === null || file.reportedOn === null) return null;
  const disputes = disputesIn(before);
  const accounts = file.accounts.map((account) =>
    accountIn(region, account, disputes, issue.figuresOn ?? newestFigures(file) ?? issue.day),
  );
  return {
    issue,
    accounts,
    inquiries: (file.inquiries ?? []).toReversed(),
    publicRecords: (file.publicRecords ?? []).toReversed(),
    disputes: disputes.toReversed(),
    bands: SCORE_MODELS.filter(({ id }) => region.scoreModels.value.includes(id)).flatMap(
      (model) => {
        const band = bandOf(model, file);
        return band === null ? [] : [{ model: model.id, band }];
      },
    ),
    legend: legendOf(region, accounts),
    leaving: leavingFrom(region, file),
  };
}

function newestFigures({ accounts }: CreditFile): Day | null {
  return accounts.reduce<Day | null>((newest, { figuresOn }) => {
    if (figuresOn === undefined) return newest;
    return newest === null || figuresOn > newest ? figuresOn : newest;
  }, null);
}

function disputesIn(events: readonly EngineEvent[]): readonly ReportDispute[] {
  const disputes: ReportDispute[] = [];
  for (const event of events) {
    if (event.kind === 'entry-disputed') {
      const { line: account, entry, on, day, answerBy } = event;
      disputes.push({ account, entry, on, madeOn: day, state: { kind: 'open', answerBy } });
    }
    if (event.kind !== 'entry-kept' && event.kind !== 'entry-corrected') continue;
    const about = { account: event.line, entry: event.entry, on: event.on };
    const i = disputes.findLastIndex((one) => isSameEntry(one, about));
    const open = disputes[i];
    if (open !== undefined) disputes[i] = { ...open, state: answerIn(event) };
  }
  return disputes;
}

function answerIn(
  event: { readonly day: Day } & Extract<
    BureauEvent,
    { readonly kind: 'entry-kept' | 'entry-corrected' }
  >,
): DisputeState {
  if (event.kind === 'entry-corrected') return { kind: 'corrected', on: event.day, id: event.id };
  const { figuresOn, balance, daysPastDue } = event;
  return { kind: 'kept', on: event.day, figuresOn, balance, daysPastDue };
}

function accountIn(
  { reporting, file: rules }: RegionPack,
  account: FileAccount,
  disputes: readonly ReportDispute[],
  on: Day,
): AccountInReport {
  const { id, openedOn, closedOn, limit, originalAmount, balance, figuresOn } = account;
  const disputeOf = (about: FileEntry): ReportDispute | null =>
    disputes.findLast((one) => isSameEntry(one, about)) ?? null;
  const plain = (entry: 'status' | 'balance'): EntryInReport => {
    const about: FileEntry = { account: id, entry, on: null };
    return { ...about, daysPastDue: 0, leavesOn: null, dispute: disputeOf(about) };
  };
  const lates = account.lates.map((late): EntryInReport => {
    const about: FileEntry = { account: id, entry: 'late', on: late.on };
    const { daysPastDue } = late;
    return {
      ...about,
      daysPastDue,
      leavesOn: lateLeavesOn(late, rules),
      dispute: disputeOf(about),
    };
  });
  const kind = kindOf(account);
  return {
    id,
    kind,
    openedOn,
    standing: standingOf(account),
    closedOn: closedOn ?? null,
    limit: kind === 'revolving' ? limit : null,
    originalAmount: originalAmount ?? null,
    balance,
    figuresOn: figuresOn ?? null,
    monthsReported: account.monthsReported,
    grid: historyGrid(account, reporting.buckets.value, on),
    entries: [plain('status'), plain('balance'), ...lates.toReversed()],
  };
}

function standingOf({ status, balance, lates }: FileAccount): AccountStanding {
  switch (status) {
    case 'charged-off':
      return 'charged-off';
    case 'closed':
      return balance > 0 ? 'closed-owing' : 'settled';
    case 'open':
      return lates.some(({ curedOn }) => curedOn === undefined) ? 'late' : 'open';
  }
}

/** Codes in the order of trouble; each once. */
function legendOf(
  { reporting }: RegionPack,
  accounts: readonly AccountInReport[],
): readonly CodeMeaning[] {
  const found = new Map<string, CodeMeaning & { readonly rank: number }>();
  for (const { state } of accounts.flatMap(({ grid }) => grid)) {
    const rank = state.kind === 'late' ? state.daysPastDue : RANK[state.kind];
    const meaning = meaningOf(reporting.buckets.value, state);
    const known = found.get(meaning.code);
    if (known === undefined || rank < known.rank) found.set(meaning.code, { ...meaning, rank });
  }
  return [...found.values()]
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ code, name, params }) => ({ code, name, params }));
}

const RANK = {
  'on-time': -2,
  'closed-owing': -2,
  'nothing-due': -1,
  'charged-off': 10_000,
  settled: 10_001,
  'not-open': 10_002,
  over: 10_003,
} as const;

function leavingFrom({ file: rules }: RegionPack, file: CreditFile): readonly Leaving[] {
  const ofAccounts = file.accounts.flatMap((account): readonly Leaving[] => [
    ...account.lates.map((late) => ({
      kind: 'late' as const,
      account: account.id,
      late,
      on: lateLeavesOn(late, rules),
    })),
    ...(account.derogatories ?? []).map((mark) => ({
      kind: 'default' as const,
      account: account.id,
      how: mark.kind,
      on: defaultLeavesOn(mark, account, rules),
    })),
    ...(account.status === 'closed'
      ? [
          {
            kind: 'account' as const,
            account: account.id,
            on: accountLeavesOn(account, rules),
          },
        ]
      : []),
  ]);
  const others: readonly Leaving[] = [
    ...(file.inquiries ?? []).map((inquiry) => ({
      kind: 'inquiry' as const,
      inquiry,
      on: inquiryLeavesOn(inquiry),
    })),
    ...(file.publicRecords ?? []).map((record) => ({
      kind: 'record' as const,
      record,
      on: recordLeavesOn(record),
    })),
  ];
  const NEVER = Number.MAX_SAFE_INTEGER;
  return [...ofAccounts, ...others].toSorted((a, b) => (a.on ?? NEVER) - (b.on ?? NEVER));
}
