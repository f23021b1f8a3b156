import { err, ok, type Result } from '../result.ts';
import { createLocator, finding, locate, type Finding, type Locator } from './finding.ts';
import { checkMeaning } from './meaning.ts';
import { checkDecimals } from './numbers.ts';
import { preScan } from './pre-scan.ts';
import type { Problem } from './problem.ts';
import { resolve } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import { scenarioSchema } from './schema.ts';
import { describeIssues } from './shape.ts';
import { substitute, type Substituted } from './substitute.ts';
import { parseSyntax } from './syntax.ts';
import { createTree, excerpt, itemsOf, plainOf, valueOf, type Tree } from './tree.ts';

/** A scenario that can be played, and what its author may want to look at. */
export interface ParsedScenario {
  readonly scenario: Scenario;
  readonly advice: readonly Problem[];
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads a scenario file of format v1. Nothing in the text is ever run; a refusal names every
 * problem at once, sorted by position, advice included.
 *
 * The stages: a linear pre-scan that alone decides whether a parser may see the text; the syntax;
 * the schema; the meaning. Each goes on as far as the one before left something to read.
 *
 * @param text the file's text; a byte order mark at its start is passed over
 * @throws never: hostile text is a problem, not an error
 */
export function parseScenario(text: string): Result<ParsedScenario, readonly Problem[]> {
  const own = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const locator = createLocator(own);
  const refused = preScan(own, locator);
  if (refused.length > 0) return err(locate(refused, locator));
  const { root, findings: syntax } = parseSyntax(own, locator);
  if (root === undefined) {
    const nothing = syntax.length > 0 ? syntax : [finding('empty-file', { offset: 0, length: 1 })];
    return err(locate(nothing, locator));
  }
  if (root.type !== 'object') {
    return err(locate([finding('root-not-object', root), ...syntax], locator));
  }
  return parseTreeOf(createTree(root, own), syntax, locator);
}

function parseTreeOf(
  tree: Tree,
  syntax: readonly Finding[],
  locator: Locator,
): Result<ParsedScenario, readonly Problem[]> {
  const version = valueOf(tree, tree.root, 'formatVersion');
  if (version !== undefined && version.value !== 1) {
    const data = { found: excerpt(tree, version), supported: 1 };
    return err(locate([finding('format-version-unknown', version, data)], locator));
  }
  const filled = substitute(tree);
  const { shape, findings } = judge(filled, syntax, locator);
  const ends = shape.success ? checkEnds(tree, findings, locator) : [];
  const problems = locate(unique([...syntax, ...findings, ...ends]), locator);
  if (!shape.success || problems.some(({ severity }) => severity === 'error')) return err(problems);
  return ok({ scenario: resolve(shape.data), advice: problems });
}

/** Shape, numbers and meaning of a file whose stand-ins have been replaced. */
function judge(filled: Substituted, syntax: readonly Finding[], locator: Locator) {
  const { tree, broken } = filled;
  const shape = scenarioSchema.safeParse(plainOf(tree.root));
  const issues = shape.success ? [] : describeIssues(tree, shape.error.issues);
  const judged = [
    ...withoutConsequences(issues, syntax, tree),
    ...checkDecimals(tree),
    ...checkMeaning(tree, locator),
  ].filter(({ offset }) => !broken.has(offset));
  return { shape, findings: [...filled.findings, ...judged] };
}

/**
 * A file with parameters must hold at both ends of their ranges, too. What only goes wrong there is
 * told at its own place, and once at the parameters, with the end at which it does.
 */
function checkEnds(tree: Tree, known: readonly Finding[], locator: Locator): readonly Finding[] {
  const at = valueOf(tree, tree.root, 'parameters');
  if (at === undefined || itemsOf(at).length === 0) return [];
  const before = new Set(known.map(placeOf));
  return (['min', 'max'] as const).flatMap((end) => {
    const { findings } = judge(substitute(tree, end), [], locator);
    const broken = findings.filter(
      (found) => found.severity === 'error' && !before.has(placeOf(found)),
    );
    const first = broken[0];
    if (first === undefined) return [];
    const data = { line: locator.lineOf(first.offset) };
    const code = end === 'min' ? 'parameters-at-least' : 'parameters-at-most';
    return [finding(code, { offset: at.offset, length: 1 }, data), ...broken];
  });
}

function placeOf({ code, offset }: Finding): string {
  return `${offset} ${code}`;
}

/** Two stages may see the same thing, such as a number that is not whole. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, offset, data }) => {
    const key = `${offset} ${code} ${String(data['key'] ?? '')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * What is missing from an object that holds a syntax error may well be there, unread; and a value
 * that can't be read is not worth judging. The error itself is enough to go on. A comma that is
 * missing loses nothing.
 */
function withoutConsequences(
  issues: readonly Finding[],
  syntax: readonly Finding[],
  tree: Tree,
): readonly Finding[] {
  const losing = syntax.filter(({ code }) => code !== 'syntax-comma-expected');
  if (losing.length === 0) return issues;
  const ends = new Map<number, number>();
  const visit = (node: Tree['root']) => {
    if (node.type === 'object') ends.set(node.offset, node.offset + node.length);
    node.children?.forEach(visit);
  };
  visit(tree.root);
  return issues.filter(({ code, offset }) => {
    if (losing.some((error) => error.offset === offset)) return false;
    const end = ends.get(offset);
    if (code !== 'missing' || end === undefined) return true;
    return !losing.some((error) => error.offset >= offset && error.offset <= end);
  });
}
