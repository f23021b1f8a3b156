import type { Action } from '../engine/action.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import { pathTo, ROOT, stepAt, type Run } from '../engine/run.ts';
import type { Step } from '../engine/world.ts';
import { CASH } from '../ledger/account.ts';
import type { Entry } from '../ledger/entry.ts';
import { isOwed } from '../ledger/line-account.ts';
import type { Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import { refusedBy } from './decisions.ts';
import { isSeen } from './seen.ts';
import { cardStatementOf, openingStatements, statementOf, type Statement } from './statement.ts';

/** The four kinds of record, in the order in which the screen offers them. */
export const RECORD_KINDS = ['statement', 'posting', 'refusal', 'notice'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What every record has. */
interface RecordBase {
  /** Unlike any other record of the run. */
  readonly key: string;
  readonly day: Day;
  /** The line it concerns, or null. */
  readonly line: string | null;
  /** The record of the run's history that it came with. */
  readonly step: number;
  /** How many entries had been posted when that step began, and when this came. */
  readonly before: number;
  readonly entries: number;
}

export interface StatementRecord extends RecordBase {
  readonly kind: 'statement';
  readonly line: string;
  readonly statement: Statement;
}

export interface PostingRecord extends RecordBase {
  readonly kind: 'posting';
  readonly entry: Entry;
}

export interface RefusalRecord extends RecordBase {
  readonly kind: 'refusal';
  readonly action: Action;
  readonly refusal: Refusal;
}

export interface NoticeRecord extends RecordBase {
  readonly kind: 'notice';
  readonly event: EngineEvent;
}

/** One thing that happened to the learner's money and lines. */
export type RecordRow = StatementRecord | PostingRecord | RefusalRecord | NoticeRecord;

/**
 * Everything on the path to the present, oldest first: within a step each event after the entries
 * it tells of; after the step the attempts that were refused.
 */
export function records(run: Run): readonly RecordRow[] {
  const attempts = refusedBy(run);
  const found: RecordRow[] = [];
  let posted = 0;
  for (const n of pathTo(run, run.head)) {
    const step = stepAt(run, n);
    if (n === ROOT) found.push(...statementsFromBefore(step));
    found.push(...recordsOf(step, n, posted));
    posted += step.entries.length;
    for (const { n: at, action, refusal } of attempts.get(n) ?? []) {
      const line = lineIn(refusal) ?? lineIn(action);
      const { day } = step.state;
      const base = { key: `refusal-${at}`, day, line, step: n, before: posted, entries: posted };
      found.push({ ...base, kind: 'refusal', action, refusal });
    }
  }
  return found;
}

/** The bills and statements that were open when the run began. The opening entries stand behind them. */
function statementsFromBefore(step: Step): readonly StatementRecord[] {
  return openingStatements(step.state).map(({ line, statement }) => ({
    kind: 'statement',
    key: `statement-before-${line}`,
    day: statement.cutOn,
    line,
    step: ROOT,
    before: 0,
    entries: 0,
    statement,
  }));
}

/** A step's entries and events in one order. Each list is in order already. */
function recordsOf(step: Step, n: number, before: number): readonly RecordRow[] {
  const { entries, events } = step;
  const found: RecordRow[] = [];
  let next = 0;
  const postUntil = (end: number) => {
    for (const entry of entries.slice(next, end)) found.push(postingRecord(entry, n, before));
    next = Math.max(next, end);
  };
  events.forEach((event, i) => {
    const sameDay = entries.findIndex(({ day }) => day >= event.day);
    postUntil(sameDay === -1 ? entries.length : sameDay);
    postUntil(entries.findLastIndex((entry) => comesBefore(entry, event)) + 1);
    if (!isSeen(event)) return;
    const base = { key: `event-${n}.${i}`, step: n, before, entries: before + next };
    found.push(eventRecord(event, base, entries));
  });
  postUntil(entries.length);
  return found;
}

/**
 * Whether an entry was surely posted before an event of its day. What ends a morning or an evening
 * (reports, goals, the end) comes after everything; short cash is noticed in the midst of it.
 */
function comesBefore(entry: Entry, event: EngineEvent): boolean {
  if (isAbout(event, entry)) return true;
  const ofTheDay = !('id' in event) && lineIn(event) === null && event.kind !== 'cash-short';
  return ofTheDay && entry.day <= event.day;
}

/**
 * Whether an event may tell of an entry: of that day, and by its name or, when the event has none,
 * on its line. A plan that came of a bill is named after it.
 */
export function isAbout(event: EngineEvent, entry: Entry): boolean {
  if (entry.day !== event.day) return false;
  if ('id' in event) return entry.ref === event.id || `bill-${entry.ref}` === event.id;
  return 'line' in event && entry.line === event.line;
}

function postingRecord(entry: Entry, step: number, before: number): PostingRecord {
  const { n, day, line } = entry;
  return { kind: 'posting', key: `entry-${n}`, day, line, step, before, entries: n + 1, entry };
}

/** A bill or statement that was cut is a statement; everything else that was told is a notice. */
function eventRecord(
  event: EngineEvent,
  base: Pick<RecordBase, 'key' | 'step' | 'before' | 'entries'>,
  entries: readonly Entry[],
): StatementRecord | NoticeRecord {
  const { day } = event;
  if (event.kind === 'bill-cut') {
    const { line, bill } = event;
    return { ...base, kind: 'statement', day, line, statement: statementOf(bill) };
  }
  if (event.kind === 'statement') {
    const statement = cardStatementOf({ ...event, cutOn: day });
    return { ...base, kind: 'statement', day, line: event.line, statement };
  }
  // An event that names no line may be about one: its entry says so.
  const named = 'id' in event ? entries.find((entry) => isAbout(event, entry)) : undefined;
  return { ...base, kind: 'notice', day, line: lineIn(event) ?? named?.line ?? null, event };
}

function lineIn(value: object): string | null {
  return 'line' in value && typeof value.line === 'string' ? value.line : null;
}

/** What a record did to cash and to debt; nothing but a posting does anything. */
export interface Effect {
  /** What the record is about: a statement's total, or the largest leg of an entry. */
  readonly amount: Money | null;
  /** Into cash, or out of it when negative. */
  readonly cash: Money | null;
  /** More owed, or less when negative. */
  readonly owed: Money | null;
}

const NOTHING: Effect = { amount: null, cash: null, owed: null };

/**
 * The figures of a row. An entry's amount is its largest leg: one side of a movement is a single
 * account, and where two movements run side by side (receipt) they are of one sum.
 */
export function effectOf(record: RecordRow): Effect {
  if (record.kind === 'statement') return { ...NOTHING, amount: record.statement.total };
  if (record.kind !== 'posting') return NOTHING;
  const { legs } = record.entry;
  const amount = money(Math.max(...legs.map((leg) => Math.abs(leg.amount))));
  let [cash, owed] = [0, 0];
  for (const leg of legs) {
    if (leg.account === CASH) cash += leg.amount;
    if (isOwed(leg.account)) owed -= leg.amount;
  }
  return { amount, cash: changed(cash), owed: changed(owed) };
}

function changed(by: number): Money | null {
  return by === 0 ? null : money(by);
}
