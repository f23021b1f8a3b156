import type { Node } from 'jsonc-parser';

export type Path = readonly PropertyKey[];
export type Located = { readonly offset: number; readonly length: number };

/** A parsed file, with the text that its nodes lie in. */
export interface Tree {
  readonly root: Node;
  readonly text: string;
  /** Property nodes by name; made once for an object, so that no file makes look-ups slow. */
  readonly properties: (object: Node) => ReadonlyMap<string, Node>;
  /** How a number is written that something else stands for in the file. */
  readonly written: ReadonlyMap<Node, string>;
}

export function createTree(
  root: Node,
  text: string,
  written: ReadonlyMap<Node, string> = new Map(),
): Tree {
  const known = new Map<Node, ReadonlyMap<string, Node>>();
  const properties = (object: Node) => {
    const before = known.get(object);
    if (before !== undefined) return before;
    const made = indexProperties(object);
    known.set(object, made);
    return made;
  };
  return { root, text, properties, written };
}

function indexProperties(object: Node): ReadonlyMap<string, Node> {
  const byName = new Map<string, Node>();
  if (object.type !== 'object') return byName;
  for (const property of object.children ?? []) {
    const name: unknown = property.children?.[0]?.value;
    if (typeof name === 'string' && !byName.has(name)) byName.set(name, property);
  }
  return byName;
}

/** The value of a property, or undefined when it is absent or has none. */
export function valueOf(tree: Tree, object: Node | undefined, name: string): Node | undefined {
  if (object === undefined) return undefined;
  return tree.properties(object).get(name)?.children?.[1];
}

export function itemsOf(list: Node | undefined): readonly Node[] {
  return list?.type === 'array' ? (list.children ?? []) : [];
}

export function textAt(tree: Tree, object: Node | undefined, name: string): string | undefined {
  const value: unknown = valueOf(tree, object, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(tree: Tree, object: Node | undefined, name: string): number | undefined {
  const value: unknown = valueOf(tree, object, name)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Where a path leads, as far as the tree goes along with it. */
export interface Found {
  readonly node: Node;
  /** How many steps of the path were taken. */
  readonly steps: number;
}

export function follow(tree: Tree, path: Path): Found {
  let node = tree.root;
  let steps = 0;
  for (const step of path) {
    const next = typeof step === 'number' ? itemsOf(node)[step] : valueOf(tree, node, String(step));
    if (next === undefined) break;
    node = next;
    steps += 1;
  }
  return { node, steps };
}

/** `dueDay`, or `hints[2]` for an item of a list: the last part of a path that says something. */
export function labelOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return '';
  if (typeof last !== 'number') return String(last);
  const list = labelOf(path.slice(0, -1));
  return `${list}[${last}]`;
}

/** The source of a node, short enough to be quoted in a sentence. */
export function excerpt(tree: Tree, node: Node): string {
  if (node.type === 'object') return '{…}';
  if (node.type === 'array') return '[…]';
  const source = [...tree.text.slice(node.offset, node.offset + Math.min(node.length, 200))];
  return source.length <= 40 ? source.join('') : `${source.slice(0, 39).join('')}…`;
}

/** The opening sign of an object or list: where something missing is reported. */
export function openingOf(node: Node): Located {
  return { offset: node.offset, length: 1 };
}

/**
 * Plain data for the schema. Objects have no prototype, and a property without a value (a syntax
 * error) is left out. Depth is bounded by the pre-scan.
 */
export function plainOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainOf);
  if (node.type !== 'object') return node.value as unknown;
  const plain = Object.create(null) as Record<string, unknown>;
  for (const property of node.children ?? []) {
    const [name, value] = property.children ?? [];
    if (name === undefined || value === undefined) continue;
    const key = String(name.value);
    // Only a file with broken syntax can still have this name: the pre-scan refuses it before `:`.
    if (key !== '__proto__' && !(key in plain)) plain[key] = plainOf(value);
  }
  return plain;
}
