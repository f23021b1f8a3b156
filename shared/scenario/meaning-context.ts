import type { Node } from 'jsonc-parser';
import { FAMILY_NAMES } from '../products/line.ts';
import { takesSubscriptions } from '../products/subscription.ts';
import type { Day } from '../units/day.ts';
import { dayWithinCalendar } from './dates.ts';
import { finding, type Finding } from './finding.ts';
import { MAX_EVENTS, MAX_PROBLEMS } from './limits.ts';
import { nearest } from './nearest.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { itemsOf, textAt, valueOf, type Located, type Tree } from './tree.ts';

/**
 * What the checks of meaning share. They read the tree and step over whatever has the wrong shape
 * (the schema has told that), so that every kind of problem is told in one go.
 */
export interface Meaning {
  readonly tree: Tree;
  readonly findings: Finding[];
  readonly start: DateAt | null;
  readonly end: DateAt | null;
  /** Lines and events by id; the first of each id. */
  readonly lines: ReadonlyMap<string, Node>;
  readonly events: ReadonlyMap<string, Node>;
  readonly counters: ReadonlyMap<string, Node>;
  /** Regular income and costs, those that effects add among them. */
  readonly regular: ReadonlyMap<string, Node>;
  /** Every effect of every option. */
  readonly effects: readonly Node[];
  /** Counters that some effect changes. */
  readonly counted: ReadonlySet<string>;
}

export interface DateAt {
  readonly day: Day;
  readonly text: string;
  readonly node: Node;
}

export function createMeaning(tree: Tree): Meaning {
  const { root } = tree;
  const list = (name: string) => itemsOf(valueOf(tree, root, name));
  const effects = list('events')
    .flatMap((event) => [...itemsOf(valueOf(tree, event, 'options'))])
    .flatMap((option) => [...itemsOf(valueOf(tree, option, 'effects'))]);
  const added = effects.flatMap((effect) => valueOf(tree, effect, 'item') ?? []);
  return {
    tree,
    findings: [],
    start: dateAt(tree, root, 'start'),
    end: dateAt(tree, root, 'end'),
    lines: byId(tree, list('lines')),
    events: byId(tree, list('events')),
    counters: byId(tree, list('counters')),
    regular: byId(tree, [...list('income'), ...list('costs'), ...added]),
    effects,
    counted: new Set(effects.flatMap((effect) => textAt(tree, effect, 'counter') ?? [])),
  };
}

function byId(tree: Tree, list: readonly Node[]): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const item of list) {
    const id = textAt(tree, item, 'id');
    if (id !== undefined && !found.has(id)) found.set(id, item);
  }
  return found;
}

export function report(
  meaning: Meaning,
  code: ProblemCode,
  at: Located,
  data: Problem['data'] = {},
  severity: Problem['severity'] = 'error',
): void {
  meaning.findings.push(finding(code, at, data, severity));
}

export function dateAt(tree: Tree, object: Node | undefined, name: string): DateAt | null {
  return readDate(valueOf(tree, object, name));
}

export function readDate(node: Node | undefined): DateAt | null {
  const text: unknown = node?.value;
  if (node === undefined || typeof text !== 'string') return null;
  const day = dayWithinCalendar(text);
  return day === null ? null : { day, text, node };
}

/** Checks the line that a field names. */
export function checkLineName(meaning: Meaning, object: Node, locator: LineNumber): Node | null {
  return checkName(meaning, object, 'line', meaning.lines, locator);
}

/** Checks the event that a field names. */
export function checkEventName(meaning: Meaning, object: Node, locator: LineNumber): Node | null {
  return checkName(meaning, object, 'event', meaning.events, locator);
}

/** Checks the line that is ticked from the start. */
export function checkDefaultLine(meaning: Meaning, locator: LineNumber): void {
  checkName(meaning, meaning.tree.root, 'defaultLine', meaning.lines, locator);
}

/** Checks the line that a subscription names: it is there, and sellers can charge it. */
export function checkPayWith(meaning: Meaning, cost: Node, locator: LineNumber): void {
  const { tree } = meaning;
  const line = checkName(meaning, cost, 'payWith', meaning.lines, locator);
  const at = valueOf(tree, cost, 'payWith');
  const family = textAt(tree, valueOf(tree, line ?? undefined, 'terms'), 'family');
  const known = FAMILY_NAMES.find((name) => name === family);
  if (at === undefined || known === undefined || takesSubscriptions(known)) return;
  report(meaning, 'subscription-buys-nothing', at, { family: known });
}

/** The line of the file that an offset lies in, for hints. */
export type LineNumber = (offset: number) => number;

function checkName(
  meaning: Meaning,
  object: Node,
  field: 'line' | 'event' | 'defaultLine' | 'payWith',
  known: ReadonlyMap<string, Node>,
  lineNumber: LineNumber,
): Node | null {
  const at = valueOf(meaning.tree, object, field);
  const id = textAt(meaning.tree, object, field);
  if (at === undefined || id === undefined) return null;
  const named = known.get(id);
  if (named !== undefined) return named;
  const found = id.slice(0, 60).toWellFormed();
  const ids = firstOf(known);
  // Past what is shown there is no need to search: a file may hold very many of these.
  const near = meaning.findings.length < MAX_PROBLEMS ? nearest(id, ids) : null;
  const nearNode = near === null ? undefined : known.get(near);
  if (near !== null && nearNode !== undefined) {
    const data = { found, nearest: near, nearestLine: lineNumber(nearNode.offset) };
    report(meaning, field === 'event' ? 'unknown-event' : 'unknown-line', at, data);
  } else {
    const names = ids.slice(0, 12).map((name) => `"${name.slice(0, 40)}"`);
    const data = { found, known: names.join(', ') || '–' };
    report(meaning, field === 'event' ? 'unknown-event-unlike' : 'unknown-line-unlike', at, data);
  }
  return null;
}

/** As many ids as a legal file can have. */
export function firstOf(known: ReadonlyMap<string, Node>): readonly string[] {
  const ids: string[] = [];
  for (const id of known.keys()) {
    if (ids.length >= MAX_EVENTS) break;
    ids.push(id);
  }
  return ids;
}
