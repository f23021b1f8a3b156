import type { Node } from 'jsonc-parser';
import { metricKind } from './condition.ts';
import { dayWithinCalendar } from './dates.ts';
import { report, type Meaning } from './meaning-context.ts';
import { itemsOf, numberAt, openingOf, textAt, valueOf, type Tree } from './tree.ts';

/**
 * Conditions that can never hold: everything that must be true at once, taken together, leaves a
 * metric no value. Only what is certain is said: "any" parts are looked at one by one.
 */
export function checkContradictions(meaning: Meaning, condition: Node): void {
  const { tree } = meaning;
  const ranges = new Map<string, Range>();
  for (const leaf of certain(tree, condition)) {
    const next = rangeOf(tree, leaf);
    if (next === null) continue;
    const key = keyOf(tree, leaf.node);
    const before = ranges.get(key) ?? EVERYTHING;
    const both = { from: Math.max(before.from, next.from), to: Math.min(before.to, next.to) };
    if (both.from > both.to) {
      const metric = textAt(tree, leaf.node, 'metric') ?? '';
      report(meaning, 'condition-never', openingOf(leaf.node), { metric });
      return;
    }
    ranges.set(key, both);
  }
  for (const part of alternatives(tree, condition)) checkContradictions(meaning, part);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const EVERYTHING: Range = { from: -Infinity, to: Infinity };

interface Leaf {
  readonly node: Node;
  /** Whether it stands under one "not". */
  readonly negated: boolean;
}

/** The comparisons that must all hold for the condition to hold. */
function certain(tree: Tree, node: Node): readonly Leaf[] {
  const all = valueOf(tree, node, 'all');
  if (all !== undefined) return itemsOf(all).flatMap((part) => certain(tree, part));
  const negated = valueOf(tree, node, 'not');
  if (negated !== undefined) {
    return textAt(tree, negated, 'metric') === undefined ? [] : [{ node: negated, negated: true }];
  }
  return textAt(tree, node, 'metric') === undefined ? [] : [{ node, negated: false }];
}

function alternatives(tree: Tree, node: Node): readonly Node[] {
  const any = itemsOf(valueOf(tree, node, 'any'));
  const all = itemsOf(valueOf(tree, node, 'all'));
  return [...any, ...all.flatMap((part) => alternatives(tree, part))];
}

function rangeOf(tree: Tree, { node, negated }: Leaf): Range | null {
  const kind = metricKind(textAt(tree, node, 'metric') ?? '');
  if (kind === null) return null;
  const is = textAt(tree, node, 'is') ?? 'equal';
  const value = valueIn(tree, node, kind.unit === 'date');
  if (value === null) return null;
  if (kind.unit === 'flag') return flagRange(is, value, negated);
  if (negated) return null;
  if (is === 'at-least') return { from: value, to: Infinity };
  return is === 'at-most' ? { from: -Infinity, to: value } : { from: value, to: value };
}

function valueIn(tree: Tree, node: Node, isDate: boolean): number | null {
  if (!isDate) return numberAt(tree, node, 'value') ?? 1;
  return dayWithinCalendar(textAt(tree, node, 'date') ?? '');
}

/** A yes or no is 1 or 0, so that its negation is a range as well. */
function flagRange(is: string, value: number, negated: boolean): Range | null {
  if (is !== 'equal' || (value !== 0 && value !== 1)) return null;
  const wanted = negated ? 1 - value : value;
  return { from: wanted, to: wanted };
}

const NAMED = ['metric', 'line', 'event', 'counter', 'option', 'status', 'model'] as const;

function keyOf(tree: Tree, node: Node): string {
  return NAMED.map((field) => textAt(tree, node, field) ?? '').join(' ');
}
