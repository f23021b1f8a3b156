import type { Node } from 'jsonc-parser';
import { METRICS } from './condition.ts';
import {
  checkEventName,
  checkLineName,
  report,
  type LineNumber,
  type Meaning,
} from './meaning-context.ts';
import { excerpt, itemsOf, openingOf, textAt, valueOf } from './tree.ts';

/** Checks a condition and all within it. Depth is bounded by the pre-scan. */
export function checkCondition(
  meaning: Meaning,
  condition: Node | undefined,
  lineNumber: LineNumber,
): void {
  if (condition === undefined) return;
  const { tree } = meaning;
  for (const name of ['all', 'any']) {
    for (const part of itemsOf(valueOf(tree, condition, name))) {
      checkCondition(meaning, part, lineNumber);
    }
  }
  checkCondition(meaning, valueOf(tree, condition, 'not'), lineNumber);
  const metric = textAt(tree, condition, 'metric') ?? '';
  const kind = Object.entries(METRICS).find(([name]) => name === metric)?.[1];
  if (kind === undefined) return;
  checkSubject(meaning, condition, metric, kind.about, lineNumber);
  checkComparison(meaning, condition, metric, kind.unit);
}

function checkSubject(
  meaning: Meaning,
  condition: Node,
  metric: string,
  about: 'none' | 'line-or-all' | 'event',
  lineNumber: LineNumber,
): void {
  const takes = { line: about === 'line-or-all', event: about === 'event' };
  for (const field of ['line', 'event'] as const) {
    const property = meaning.tree.properties(condition).get(field);
    const at = property?.children?.[0];
    if (at === undefined) {
      if (field === 'event' && takes.event) {
        report(meaning, 'condition-needs', openingOf(condition), { metric, key: field });
      }
    } else if (!takes[field]) {
      report(meaning, 'condition-takes-no', at, { metric, key: field });
    } else if (field === 'line') {
      checkLineName(meaning, condition, lineNumber);
    } else {
      checkPurchase(meaning, condition, lineNumber);
    }
  }
}

function checkPurchase(meaning: Meaning, condition: Node, lineNumber: LineNumber): void {
  const event = checkEventName(meaning, condition, lineNumber);
  const at = valueOf(meaning.tree, condition, 'event');
  const kind = textAt(meaning.tree, event ?? undefined, 'kind');
  if (at === undefined || kind === undefined || kind === 'checkout') return;
  report(meaning, 'not-a-checkout', at, { found: excerpt(meaning.tree, at), kind });
}

function checkComparison(
  meaning: Meaning,
  condition: Node,
  metric: string,
  unit: 'money' | 'count' | 'flag',
): void {
  const { tree } = meaning;
  const value = valueOf(tree, condition, 'value');
  if (unit === 'flag') {
    if (value?.type === 'number' && value.value !== 0 && value.value !== 1) {
      report(meaning, 'flag-value', value, { metric, found: excerpt(tree, value) });
    }
    return;
  }
  // What may be left out for a yes or no has no sensible meaning for an amount or a count.
  for (const key of ['is', 'value']) {
    if (tree.properties(condition).has(key)) continue;
    report(meaning, 'condition-needs', openingOf(condition), { metric, key });
  }
}
