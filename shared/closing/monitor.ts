import type { LineId } from '../products/line.ts';
import { assertNever } from '../result.ts';
import type { Day } from '../units/day.ts';
import { sum } from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import type { MonitorFact } from './monitor-fact.ts';
import type { MonitorAction, MonitorRule, MonitorRuleId } from './monitor-rules.ts';

/** A rule that found something. What it found stands beside it: without evidence, no alert. */
export interface Alert {
  readonly rule: MonitorRuleId;
  readonly action: MonitorAction;
  /** The evening on which it is raised. */
  readonly day: Day;
  /** The line that was to be closed. */
  readonly line: LineId | null;
  /** What it rests on, oldest first; the last is what raised it. */
  readonly evidence: readonly MonitorFact[];
}

/**
 * A lender that has been told something doesn't need it again at once: the same rule says no more
 * of the same line for so many days. Our choice.
 */
const QUIET_DAYS = 7;

/**
 * What the lender's monitor says of one person.
 * @param facts what was noticed, oldest first
 * @returns alerts in the order in which they are raised; of one moment, in the order of the rules
 */
export function monitor(
  facts: readonly MonitorFact[],
  rules: readonly MonitorRule[],
): readonly Alert[] {
  const alerts: Alert[] = [];
  facts.forEach((fact, n) => {
    const known = facts.slice(0, n + 1);
    for (const rule of rules) {
      const evidence = findEvidence(rule, known, fact);
      if (evidence.length === 0 || isSaid(alerts, rule, fact)) continue;
      const { day, line } = fact;
      alerts.push({ rule: rule.test.kind, action: rule.action, day, line, evidence });
    }
  });
  return alerts;
}

function isSaid(alerts: readonly Alert[], { test }: MonitorRule, fact: MonitorFact): boolean {
  return alerts.some(
    ({ rule, line, day }) =>
      rule === test.kind && line === fact.line && fact.day - day <= QUIET_DAYS,
  );
}

/** What speaks for the rule at this moment, with the moment's own fact last; empty: nothing does. */
function findEvidence(
  { test }: MonitorRule,
  known: readonly MonitorFact[],
  now: MonitorFact,
): readonly MonitorFact[] {
  if (now.kind !== (test.kind === 'failed-checks' ? 'check-failed' : 'asked')) return [];
  const of = (kind: MonitorFact['kind'], days: number) =>
    known.filter((fact) => fact.kind === kind && now.day - fact.day <= days);
  const onLine = (kind: MonitorFact['kind'], days: number) =>
    of(kind, days).filter(({ line }) => line === now.line);
  switch (test.kind) {
    case 'borrow-then-close': {
      const borrowed = onLine('borrowed', test.withinDays);
      return isLarge(borrowed, test.leastShare) ? [...borrowed, now] : [];
    }
    case 'failed-checks': {
      const failed = onLine('check-failed', test.withinDays);
      return failed.length >= test.count ? failed : [];
    }
    case 'new-device':
      return withNow(of('new-device', test.withinDays), now);
    case 'many-lines': {
      const asked = lastPerLine(of('asked', test.withinDays));
      return asked.length >= test.count ? asked : [];
    }
    case 'during-dispute':
      return withNow(openComplaints(known, now.line), now);
    case 'after-limit-raise':
      return withNow(onLine('limit-raised', test.withinDays), now);
    default:
      return assertNever(test);
  }
}

function withNow(evidence: readonly MonitorFact[], now: MonitorFact): readonly MonitorFact[] {
  return evidence.length === 0 ? [] : [...evidence, now];
}

/** Against the limit of the last time: what counts is how much of the line was emptied. */
function isLarge(borrowed: readonly MonitorFact[], leastShare: number): boolean {
  const limit = borrowed.at(-1)?.limit ?? 0;
  const amount = sum(borrowed.flatMap((fact) => (fact.amount === null ? [] : [fact.amount])));
  return limit > 0 && BigInt(amount) * BigInt(PPM_ONE) >= BigInt(limit) * BigInt(leastShare);
}

/** For each line its last fact, in the order of those. */
function lastPerLine(facts: readonly MonitorFact[]): readonly MonitorFact[] {
  return facts.filter(({ line }, n) => !facts.slice(n + 1).some((later) => later.line === line));
}

/** The complaint and the disputes about a line that nobody has answered yet. */
function openComplaints(
  known: readonly MonitorFact[],
  line: LineId | null,
): readonly MonitorFact[] {
  const about = known.filter((fact) => fact.line === line);
  const last = about.findLast(({ kind }) => kind === 'complained' || kind === 'answered');
  const complaints = last?.kind === 'complained' ? [last] : [];
  const answered = about.filter(({ kind }) => kind === 'dispute-answered').map(({ ref }) => ref);
  const disputes = about.filter(({ kind, ref }) => kind === 'disputed' && !answered.includes(ref));
  return [...complaints, ...disputes].toSorted((a, b) => a.day - b.day);
}
