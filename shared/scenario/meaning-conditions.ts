import type { Node } from 'jsonc-parser';
import { checkContradictions } from './contradictions.ts';
import { metricKind, type MetricDetail, type MetricKind } from './condition.ts';
import {
  checkEventName,
  checkLineName,
  report,
  type LineNumber,
  type Meaning,
} from './meaning-context.ts';
import { checkCounterName, checkOptionName } from './meaning-names.ts';
import { excerpt, itemsOf, openingOf, textAt, valueOf } from './tree.ts';

/** Checks a condition and all within it. Depth is bounded by the pre-scan. */
export function checkCondition(
  meaning: Meaning,
  condition: Node | undefined,
  lineNumber: LineNumber,
): void {
  if (condition === undefined) return;
  checkParts(meaning, condition, lineNumber);
  checkContradictions(meaning, condition);
}

function checkParts(meaning: Meaning, condition: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  for (const name of ['all', 'any']) {
    for (const part of itemsOf(valueOf(tree, condition, name))) {
      checkParts(meaning, part, lineNumber);
    }
  }
  const negated = valueOf(tree, condition, 'not');
  if (negated !== undefined) checkParts(meaning, negated, lineNumber);
  const kind = checkSubject(meaning, condition, lineNumber);
  if (kind !== null) checkComparison(meaning, condition, kind);
}

/** What each metric must and may name. */
const SUBJECTS = ['line', 'event', 'counter', 'option', 'status', 'model'] as const;
type SubjectField = (typeof SUBJECTS)[number];

function takes({ about, detail }: MetricKind, field: SubjectField): 'must' | 'may' | 'no' {
  const named: SubjectField | null =
    about === 'none' ? null : about === 'line-or-all' ? 'line' : about;
  if (field === named) return about === 'line-or-all' ? 'may' : 'must';
  if (field !== (detail satisfies MetricDetail | undefined)) return 'no';
  return field === 'model' ? 'may' : 'must';
}

/**
 * Checks what a metric names: in a condition, a goal's share or a question's answer.
 * @returns the metric's row, or null when it isn't one
 */
export function checkSubject(
  meaning: Meaning,
  subject: Node,
  lineNumber: LineNumber,
): MetricKind | null {
  const metric = textAt(meaning.tree, subject, 'metric') ?? '';
  const kind = metricKind(metric);
  if (kind === null) return null;
  const fields = meaning.tree.properties(subject);
  for (const field of SUBJECTS) {
    const at = fields.get(field)?.children?.[0];
    const answer = takes(kind, field);
    if (at === undefined) {
      if (answer === 'must') {
        report(meaning, 'condition-needs', openingOf(subject), { metric, key: field });
      }
    } else if (answer === 'no') {
      report(meaning, 'condition-takes-no', at, { metric, key: field });
    } else if (field === 'line') checkLineName(meaning, subject, lineNumber);
    else if (field === 'counter') checkCounterName(meaning, subject, lineNumber);
    else if (field === 'event') checkEventOf(meaning, subject, metric, lineNumber);
  }
  return kind;
}

/** The kinds of event that some metrics ask about. */
const ASKED: Readonly<
  Record<string, { kind: string; code: 'not-a-checkout' | 'not-a-choice' | 'not-a-check' }>
> = {
  bought: { kind: 'checkout', code: 'not-a-checkout' },
  chose: { kind: 'choice', code: 'not-a-choice' },
  'answered-right': { kind: 'check', code: 'not-a-check' },
};

function checkEventOf(
  meaning: Meaning,
  subject: Node,
  metric: string,
  lineNumber: LineNumber,
): void {
  const { tree } = meaning;
  const event = checkEventName(meaning, subject, lineNumber);
  const at = valueOf(tree, subject, 'event');
  const kind = textAt(tree, event ?? undefined, 'kind');
  const asked = Object.hasOwn(ASKED, metric) ? ASKED[metric] : undefined;
  if (event === null || at === undefined || kind === undefined || asked === undefined) return;
  if (kind !== asked.kind) report(meaning, asked.code, at, { found: excerpt(tree, at), kind });
  else if (metric === 'chose') checkOptionName(meaning, subject, event);
}

function checkComparison(meaning: Meaning, condition: Node, { unit }: MetricKind): void {
  const { tree } = meaning;
  const metric = textAt(tree, condition, 'metric') ?? '';
  const fields = tree.properties(condition);
  const value = valueOf(tree, condition, 'value');
  const needs = (key: string) => {
    if (fields.has(key)) return;
    report(meaning, 'condition-needs', openingOf(condition), { metric, key });
  };
  const date = fields.get('date')?.children?.[0];
  if (date !== undefined && unit !== 'date') {
    report(meaning, 'condition-takes-no', date, { metric, key: 'date' });
  }
  if (unit === 'flag') {
    if (value?.type === 'number' && value.value !== 0 && value.value !== 1) {
      report(meaning, 'flag-value', value, { metric, found: excerpt(tree, value) });
    }
    return;
  }
  // What may be left out for a yes or no has no sensible meaning for an amount, a count or a day.
  needs('is');
  needs(unit === 'date' ? 'date' : 'value');
  const own = fields.get('value')?.children?.[0];
  if (unit === 'date' && own !== undefined) {
    report(meaning, 'condition-takes-no', own, { metric, key: 'value' });
  }
}
