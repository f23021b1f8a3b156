import type { Node } from 'jsonc-parser';
import { CATALOGUE, productOf } from '../products/catalogue/catalogue.ts';
import type { Authored } from '../products/catalogue/product.ts';
import { addDays, isoDay } from '../units/day.ts';
import { dayWithinCalendar } from './dates.ts';
import { finding, type Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { unitOfField } from './numbers.ts';
import { sayParts, writeParts } from './parameter.ts';
import { readParameters, type ReadParameter } from './read-parameters.ts';
import { createTree, textAt, valueOf, type Tree } from './tree.ts';

/**
 * Puts everything that stands for a value in its place, before the schema looks: parameters, days
 * counted from the start, and terms of the catalogue. Places stay those of the file.
 */

/** A tree with every stand-in replaced. */
export interface Substituted {
  readonly tree: Tree;
  readonly findings: readonly Finding[];
  readonly parameters: readonly ReadParameter[];
  /** Offsets of stand-ins that name nothing: what else is said of those places is no news. */
  readonly broken: ReadonlySet<number>;
}

interface Work {
  readonly from: Tree;
  readonly written: Map<Node, string>;
  readonly findings: Finding[];
  readonly broken: Set<number>;
  readonly parameters: ReadonlyMap<string, ReadParameter>;
  readonly used: Set<string>;
  readonly region: string;
}

/** Which value a parameter has: the author's, the least or the most that may be chosen. */
export type Chosen = 'default' | 'min' | 'max';

export function substitute(from: Tree, chosen: Chosen = 'default'): Substituted {
  const parameters = readParameters(from);
  const work: Work = {
    from,
    written: new Map(),
    findings: [],
    broken: new Set(),
    parameters: new Map(
      parameters.map((each) => [each.id, { ...each, value: each[chosen] }] as const),
    ),
    used: new Set(),
    region: textAt(from, from.root, 'region') ?? 'CN',
  };
  const root = copyObject(work, from.root, (name) => name === 'parameters');
  for (const { id, node } of parameters) {
    if (work.used.has(id)) continue;
    work.findings.push(finding('parameter-unused', node, { found: id }, 'advice'));
  }
  const { findings, broken } = work;
  return { tree: createTree(root, from.text, work.written), findings, parameters, broken };
}

function copyObject(work: Work, object: Node, leave: (name: string) => boolean): Node {
  const children = object.children?.map((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    if (key === undefined || value === undefined || isIgnored(name) || leave(name)) return property;
    const next = copy(work, value, name, object);
    return next === value ? property : { ...property, children: [key, next] };
  });
  return children === undefined || same(children, object.children)
    ? object
    : { ...object, children };
}

function isIgnored(name: string): boolean {
  return name === 'note' || name === '$schema';
}

function same(a: readonly Node[], b: readonly Node[] | undefined): boolean {
  return b?.every((node, i) => node === a[i]) ?? false;
}

function copy(work: Work, node: Node, field: string, owner: Node): Node {
  switch (node.type) {
    case 'array': {
      const children = node.children?.map((item) => copy(work, item, field, owner)) ?? [];
      return same(children, node.children) ? node : { ...node, children };
    }
    case 'string':
      return sayParameters(work, node);
    case 'object':
      return standInOf(work, node, field, owner) ?? copyObject(work, node, () => false);
    default:
      return node;
  }
}

function standInOf(work: Work, node: Node, field: string, owner: Node): Node | null {
  const fields = work.from.properties(node);
  if (fields.has('parameter')) return parameterNode(work, node, field, owner);
  if (fields.has('daysFromStart')) return dayNode(work, node);
  if (field === 'terms' && fields.has('from')) return termsNode(work, node);
  return null;
}

function parameterNode(work: Work, node: Node, field: string, owner: Node): Node | null {
  const id = textAt(work.from, node, 'parameter');
  if (id === undefined) return null;
  const at = valueOf(work.from, node, 'parameter') ?? node;
  const parameter = work.parameters.get(id);
  if (parameter === undefined) {
    unknown(work, node, at, 'unknown-parameter', id, [...work.parameters.keys()]);
    return numberNode(work, node, '1');
  }
  work.used.add(id);
  const wanted = unitOfField(work.from, field, owner);
  const unit = parameter.unit === 'days' ? 'count' : parameter.unit;
  if (wanted !== null && wanted !== unit) {
    work.broken.add(node.offset);
    const data = { found: id, unit: parameter.unit, wanted, key: field };
    work.findings.push(finding('parameter-unit', at, data));
  }
  return numberNode(work, node, writeParts(parameter.value, parameter.unit));
}

function numberNode(work: Work, at: Node, written: string): Node {
  const { offset, length } = at;
  const node: Node = { type: 'number', value: Number(written), offset, length };
  work.written.set(node, written);
  return node;
}

/** Names nothing: said once, with the nearest name there is. */
function unknown(
  work: Work,
  place: Node,
  at: Node,
  code: 'unknown-parameter' | 'unknown-product',
  id: string,
  known: readonly string[],
): void {
  work.broken.add(place.offset);
  const found = id.slice(0, 60).toWellFormed();
  const near = nearest(id, known);
  const list = known.slice(0, 12).map((name) => `"${name.slice(0, 40)}"`);
  const data = near === null ? { found, known: list.join(', ') || '–' } : { found, nearest: near };
  work.findings.push(finding(near === null ? `${code}-unlike` : code, at, data));
}

/** `{ "daysFromStart": 30 }`: thirty days after the first. */
function dayNode(work: Work, node: Node): Node | null {
  const value = valueOf(work.from, node, 'daysFromStart');
  if (value === undefined) return null;
  const count = copy(work, value, 'daysFromStart', node);
  const start = dayWithinCalendar(textAt(work.from, work.from.root, 'start') ?? '');
  const days: unknown = count.value;
  if (start === null || typeof days !== 'number' || !Number.isInteger(days)) return null;
  const { offset, length } = node;
  // Out of the calendar, the schema says that it is no day.
  const isNear = Math.abs(days) <= 100_000;
  const text = isNear ? isoDay(addDays(start, days)) : String(days);
  return { type: 'string', value: text, offset, length };
}

/** `{ "from": "cn-pay-later", "override": { … } }`: fields of the override take the product's place. */
function termsNode(work: Work, node: Node): Node | null {
  const id = textAt(work.from, node, 'from');
  if (id === undefined) return null;
  const at = valueOf(work.from, node, 'from') ?? node;
  const product = productOf(id);
  if (product === null) {
    unknown(
      work,
      node,
      at,
      'unknown-product',
      id,
      CATALOGUE.map((each) => each.id),
    );
    return null;
  }
  if (product.region !== work.region) {
    const data = { found: id, region: product.region, wanted: work.region };
    work.findings.push(finding('product-other-region', at, data));
  }
  const override = valueOf(work.from, node, 'override');
  const copied = override?.type === 'object' ? copyObject(work, override, () => false) : undefined;
  const own = copied?.children ?? [];
  const names = new Set(own.map((property) => String(property.children?.[0]?.value)));
  const given = Object.entries(product.terms)
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => propertyNode(work, node, name, value));
  const strange = (node.children ?? []).filter(({ children }) => {
    const name = String(children?.[0]?.value);
    return name !== 'from' && name !== 'override' && !isIgnored(name);
  });
  return { ...node, children: [...given, ...own, ...strange] };
}

function propertyNode(work: Work, at: Node, name: string, value: Authored): Node {
  const { offset } = at;
  const key: Node = { type: 'string', value: name, offset, length: 1 };
  const children = [key, nodeOf(work, at, value)];
  return { type: 'property', offset, length: 1, children };
}

function nodeOf(work: Work, at: Node, value: Authored): Node {
  const place = { offset: at.offset, length: 1 };
  if (typeof value === 'number') return numberNode(work, at, String(value));
  if (Array.isArray(value)) {
    return { type: 'array', ...place, children: value.map((item) => nodeOf(work, at, item)) };
  }
  if (typeof value === 'object' && value !== null) {
    const children = Object.entries(value).map(([name, item]) =>
      propertyNode(work, at, name, item as Authored),
    );
    return { type: 'object', ...place, children };
  }
  const type = value === null ? 'null' : typeof value === 'string' ? 'string' : 'boolean';
  return { type, value, ...place };
}

const PLACEHOLDER = /\{([a-z][a-z0-9-]*)\}/g;

/** `{rent}` in a text is the parameter's number in figures. */
function sayParameters(work: Work, node: Node): Node {
  const text: unknown = node.value;
  if (typeof text !== 'string' || work.parameters.size === 0 || !text.includes('{')) return node;
  const value = text.replace(PLACEHOLDER, (whole, id: string) => {
    const parameter = work.parameters.get(id);
    if (parameter === undefined) return whole;
    work.used.add(id);
    return sayParts(parameter.value, parameter.unit);
  });
  return value === text ? node : { ...node, value };
}
