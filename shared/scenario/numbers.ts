import type { Node } from 'jsonc-parser';
import { metricKind, type MetricUnit } from './condition.ts';
import { finding, type Finding } from './finding.ts';
import { MONEY_DECIMALS, PERCENT_DECIMALS } from './limits.ts';
import { excerpt, itemsOf, textAt, type Tree } from './tree.ts';

/** Fields in the region's currency. In scenario format v1 a field's name tells its unit, wherever it stands. */
const MONEY_FIELDS: readonly string[] = [
  'cash',
  'amount',
  'price',
  'principal',
  'limit',
  'minimumFloor',
  'instalmentFloor',
  'unbilled',
  'borrowed',
  'drawLeast',
  'drawMost',
  'drawStep',
  'lateFee',
  'failedPaymentFee',
  'defaultFee',
  'interestFree',
  'perLateDay',
  // Cards.
  'floor',
  'from',
  'upTo',
  'fee',
  'tolerance',
  'failedAutopayFee',
  'carried',
  'advances',
  'promo',
  'deferred',
  'deferredInterest',
];

/**
 * Refuses numbers with more decimals than their unit has, by their *source text*: what the file
 * says, not what a binary fraction makes of it. Fields of no unit are whole.
 */
export function checkDecimals(tree: Tree): readonly Finding[] {
  const found: Finding[] = [];
  visit(tree, tree.root, '', null, found);
  return found;
}

function visit(tree: Tree, node: Node, field: string, owner: Node | null, found: Finding[]): void {
  if (node.type === 'number') {
    checkNumber(tree, node, field, owner, found);
    return;
  }
  for (const item of itemsOf(node)) visit(tree, item, field, owner, found);
  if (node.type !== 'object') return;
  for (const [name, property] of tree.properties(node)) {
    const value = property.children?.[1];
    // Notes and schema links are not ours to check.
    if (value !== undefined && name !== 'note' && name !== '$schema') {
      visit(tree, value, name, node, found);
    }
  }
}

function checkNumber(
  tree: Tree,
  node: Node,
  field: string,
  owner: Node | null,
  found: Finding[],
): void {
  const allowed = decimalsAllowed(tree, field, owner);
  const source = tree.written.get(node) ?? tree.text.slice(node.offset, node.offset + node.length);
  if (decimalsOf(source) <= allowed) return;
  const data = { key: field, found: excerpt(tree, node), maximum: allowed };
  found.push(finding(allowed === 0 ? 'not-whole' : 'too-many-decimals', node, data));
}

/** Decimal places of each unit. A metric that names nothing known is given the benefit. */
const DECIMALS: Readonly<Record<NumberUnit, number>> = {
  money: MONEY_DECIMALS,
  months: MONEY_DECIMALS,
  percent: PERCENT_DECIMALS,
  count: 0,
};

export type NumberUnit = Extract<MetricUnit, 'money' | 'percent' | 'months' | 'count'>;

function decimalsAllowed(tree: Tree, field: string, owner: Node | null): number {
  const unit = unitOfField(tree, field, owner);
  return unit === null ? PERCENT_DECIMALS : DECIMALS[unit];
}

/** Fields of a number that says its unit beside itself, or whose metric has one. */
const UNIT_BESIDE: readonly string[] = ['min', 'max', 'step', 'default', 'answer', 'tolerance'];
const METRIC_BESIDE: readonly string[] = ['value', 'from', 'to'];

/**
 * The unit of a number by the field it stands in, and by what stands beside it; null when a file
 * does not say enough to tell.
 */
export function unitOfField(tree: Tree, field: string, owner: Node | null): NumberUnit | null {
  if (field.endsWith('Percent')) return 'percent';
  const beside = owner === null ? new Map<string, Node>() : tree.properties(owner);
  if (METRIC_BESIDE.includes(field) && (field === 'value' || beside.has('metric'))) {
    return metricUnit(tree, owner);
  }
  if (UNIT_BESIDE.includes(field) && beside.has('unit')) return namedUnit(tree, owner);
  // The open bill is money; a plan's `billed` counts periods.
  if (field === 'billed') return beside.has('periods') ? 'count' : 'money';
  return MONEY_FIELDS.includes(field) ? 'money' : 'count';
}

function metricUnit(tree: Tree, owner: Node | null): NumberUnit | null {
  const unit = metricKind(textAt(tree, owner ?? undefined, 'metric') ?? '')?.unit;
  if (unit === undefined) return 'money';
  return unit === 'flag' || unit === 'date' ? 'count' : unit;
}

function namedUnit(tree: Tree, owner: Node | null): NumberUnit | null {
  const unit = textAt(tree, owner ?? undefined, 'unit');
  if (unit === 'money' || unit === 'percent') return unit;
  return unit === 'count' || unit === 'days' ? 'count' : null;
}

/**
 * Decimal places that a JSON number needs: 2 for `1.50e1`... no more than its digits say, trailing
 * zeros and the exponent taken off.
 */
export function decimalsOf(source: string): number {
  const match = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source);
  if (match === null) return 0;
  const fraction = match[2] ?? '';
  const digits = `${match[1] ?? ''}${fraction}`;
  let significant = digits.length;
  while (significant > 0 && digits[significant - 1] === '0') significant -= 1;
  if (significant === 0) return 0;
  const trailing = digits.length - significant;
  return Math.max(0, fraction.length - trailing - Number(match[3] ?? '0'));
}

/**
 * Major to minor units. Exact: `checkDecimals` has seen that the source has at most 2 decimals, and up to
 * 1e9 the product misses the whole number it stands for by less than 1e-4, so that rounding
 * finds it.
 */
export function toMinor(major: number): number {
  return Math.round(major * 100);
}

/** Percent with at most 4 decimals to parts per million. Exact for the same reason. */
export function percentToPpm(percent: number): number {
  return Math.round(percent * 10_000);
}
