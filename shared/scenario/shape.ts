import type { Node } from 'jsonc-parser';
import type { z } from 'zod';
import { finding, type Finding } from './finding.ts';
import { MAX_PROBLEMS } from './limits.ts';
import { nearest } from './nearest.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { fieldNames } from './schema-parts.ts';
import { excerpt, follow, labelOf, openingOf, type Path, type Tree } from './tree.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns what the schema found into located problems: at the value, at the name of an unknown
 * field, or at the opening of the object that lacks something.
 */
export function describeIssues(tree: Tree, issues: readonly Issue[]): readonly Finding[] {
  return issues.flatMap((issue) => describe(tree, issue, [])).map(withSuggestion);
}

/**
 * Looks for the field that an unknown one was meant to be. Only as many times as problems are
 * shown: a file may hold very many unknown fields.
 */
function withSuggestion(found: Finding, index: number): Finding {
  if (found.code !== 'unknown-key-unlike' || index >= 2 * MAX_PROBLEMS) return found;
  const key = String(found.data['key']);
  const names = fieldNames();
  const near = names.includes(key) ? null : nearest(key, names);
  return near === null ? found : { ...found, code: 'unknown-key', data: { key, nearest: near } };
}

function describe(tree: Tree, issue: Issue, base: Path): readonly Finding[] {
  const path = [...base, ...issue.path];
  const { node, steps } = follow(tree, path);
  const key = labelOf(path);
  if (steps < path.length) {
    const missing = labelOf(path.slice(0, steps + 1));
    return [finding('missing', openingOf(node), { key: missing })];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => unknownKey(tree, node, name));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return describeUnion(tree, issue.errors, path, node);
  }
  const [code, data] = codeOf(tree, issue, node);
  return [finding(code, node, { key, found: excerpt(tree, node), ...data })];
}

function codeOf(tree: Tree, issue: Issue, node: Node): [ProblemCode, Problem['data']] {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(tree, issue.expected, node);
    case 'too_small':
      return [bound(issue.origin, 'small'), { minimum: Number(issue.minimum) }];
    case 'too_big':
      return [bound(issue.origin, 'big'), { maximum: Number(issue.maximum) }];
    case 'invalid_format':
      return ['bad-id', {}];
    case 'invalid_value':
      return ['not-one-of', { options: quoted(issue.values.map(String), node) }];
    case 'invalid_union':
      return ['not-one-of', { options: quoted(optionsOf(issue), node) }];
    default:
      // The only rule of our own in the schema is the one for dates.
      return ['not-a-date', {}];
  }
}

function optionsOf(issue: object): readonly string[] {
  const options: unknown = 'options' in issue ? issue.options : [];
  return Array.isArray(options) ? options.map(String) : [];
}

function quoted(values: readonly string[], node: Node): string {
  return (
    values.map((value) => (/^\d+$/.test(value) ? value : `"${value}"`)).join(', ') || node.type
  );
}

function bound(origin: string, end: 'small' | 'big'): ProblemCode {
  if (origin === 'string') return end === 'small' ? 'too-short' : 'too-long';
  if (origin === 'array') return end === 'small' ? 'too-few' : 'too-many';
  return end === 'small' ? 'too-small' : 'too-big';
}

function wrongType(tree: Tree, expected: string, node: Node): [ProblemCode, Problem['data']] {
  switch (expected) {
    case 'string':
      return ['needs-text', {}];
    case 'int':
    case 'number': {
      if (node.type === 'number') return ['not-whole', { maximum: 0 }];
      const source = excerpt(tree, node);
      const inside = /^"(-?\d+(?:\.\d+)?)"$/.exec(source)?.[1];
      return inside === undefined ? ['needs-number', {}] : ['number-as-text', { repair: inside }];
    }
    case 'boolean':
      return ['needs-true-or-false', {}];
    case 'array':
    case 'tuple':
      return ['needs-list', {}];
    default:
      return ['needs-object', {}];
  }
}

function unknownKey(tree: Tree, object: Node, name: string): Finding {
  const at = tree.properties(object).get(name)?.children?.[0] ?? object;
  return finding('unknown-key-unlike', at, { key: name.slice(0, 60).toWellFormed() });
}

/** Weight of a value that is of another kind altogether than a branch wants. */
const OTHER_KIND = 100;

/**
 * A value that fits none of several shapes: tell what is wrong with the one that it comes nearest
 * to. When several are equally near, say which shapes there are.
 */
function describeUnion(
  tree: Tree,
  branches: readonly (readonly Issue[])[],
  path: Path,
  node: Node,
): readonly Finding[] {
  const weights = branches.map((issues) =>
    issues.reduce((sum, issue) => sum + weigh(tree, issue, path), 0),
  );
  const least = Math.min(...weights);
  const isTie = weights.filter((weight) => weight === least).length > 1;
  const issues = branches[weights.indexOf(least)];
  if (isTie || issues === undefined) {
    const at = least >= OTHER_KIND ? node : openingOf(node);
    const data = { key: labelOf(path), found: excerpt(tree, node) };
    return [finding(shapeCode(branches, path), at, data)];
  }
  return issues.flatMap((issue) => describe(tree, issue, path));
}

function weigh(tree: Tree, issue: Issue, base: Path): number {
  if (issue.code === 'unrecognized_keys') return 2 * issue.keys.length;
  if (issue.path.length === 0) return OTHER_KIND;
  const path = [...base, ...issue.path];
  return follow(tree, path).steps < path.length ? 2 : 1;
}

function shapeCode(branches: readonly (readonly Issue[])[], path: Path): ProblemCode {
  const takesText = branches.some((issues) =>
    issues.some(
      (issue) =>
        issue.code === 'invalid_type' && issue.expected === 'string' && issue.path.length === 0,
    ),
  );
  if (takesText) return 'needs-text-or-languages';
  return path.at(-1) === 'every' ? 'every-shape' : 'condition-shape';
}
