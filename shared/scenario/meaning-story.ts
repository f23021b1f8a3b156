import type { Node } from 'jsonc-parser';
import { FACTS, type FactName } from './fact.ts';
import { checkCondition, checkSubject } from './meaning-conditions.ts';
import {
  checkEventName,
  checkLineName,
  report,
  type LineNumber,
  type Meaning,
} from './meaning-context.ts';
import { partsOfOne } from './parameter.ts';
import { readParameters } from './read-parameters.ts';
import { itemsOf, numberAt, openingOf, textAt, valueOf, type Tree } from './tree.ts';

/** What stands around the events: goals, hints, debrief questions, parameters. */
export function checkStory(meaning: Meaning, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const list = (name: string) => itemsOf(valueOf(tree, tree.root, name));
  for (const goal of list('goals')) checkGoal(meaning, goal, lineNumber);
  for (const hint of list('hints')) checkCondition(meaning, valueOf(tree, hint, 'if'), lineNumber);
  for (const question of list('questions')) checkDebrief(meaning, question, lineNumber);
  for (const parameter of readParameters(tree)) checkParameter(meaning, parameter);
}

function checkGoal(meaning: Meaning, goal: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const test = valueOf(tree, goal, 'test');
  checkCondition(meaning, test, lineNumber);
  const partial = valueOf(tree, goal, 'partial');
  if (partial !== undefined) {
    const kind = checkSubject(meaning, partial, lineNumber);
    const from = numberAt(tree, partial, 'from');
    if (kind?.unit === 'flag' || kind?.unit === 'date') {
      const metric = textAt(tree, partial, 'metric') ?? '';
      report(meaning, 'goal-not-measured', openingOf(partial), { metric });
    } else if (from !== undefined && from === numberAt(tree, partial, 'to')) {
      report(meaning, 'partial-no-range', openingOf(partial));
    }
  }
  for (const leaf of leavesOf(tree, test)) checkMeasured(meaning, leaf);
}

function leavesOf(tree: Tree, condition: Node | undefined): readonly Node[] {
  if (condition === undefined) return [];
  const parts = ['all', 'any'].flatMap((name) => [...itemsOf(valueOf(tree, condition, name))]);
  const negated = valueOf(tree, condition, 'not');
  const inner = negated === undefined ? parts : [...parts, negated];
  return [condition, ...inner.flatMap((part) => leavesOf(tree, part))];
}

/** A counter that no option changes can't tell anything of a run. */
function checkMeasured(meaning: Meaning, leaf: Node): void {
  const { tree, counters, counted } = meaning;
  const counter = textAt(tree, leaf, 'counter');
  if (textAt(tree, leaf, 'metric') !== 'counter' || counter === undefined) return;
  if (counters.has(counter) && !counted.has(counter))
    report(meaning, 'goal-not-measured', openingOf(leaf), { metric: 'counter' });
}

const PLACEHOLDER = /\{([a-z][a-z0-9-]*)\}/g;

/** A debrief question names its facts, and its text has a place for each of them. */
function checkDebrief(meaning: Meaning, question: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const text = valueOf(tree, question, 'text');
  if (text === undefined) return;
  checkCondition(meaning, valueOf(tree, question, 'if'), lineNumber);
  const facts = itemsOf(valueOf(tree, question, 'facts'));
  for (const fact of facts) checkFact(meaning, fact, lineNumber);
  const names = facts.flatMap((fact) => textAt(tree, fact, 'name') ?? []);
  const texts =
    text.type === 'object' ? ['en', 'zh-CN'].flatMap((l) => valueOf(tree, text, l) ?? []) : [text];
  for (const node of texts) {
    const used = new Set(
      [...String(node.value).matchAll(PLACEHOLDER)].map(([, name = '']) => name),
    );
    for (const name of used) {
      if (names.includes(name)) continue;
      const known = names.slice(0, 6).map((each) => `{${each}}`);
      report(meaning, 'unknown-placeholder', node, { found: name, known: known.join(', ') || '–' });
    }
    for (const name of names) {
      if (!used.has(name)) report(meaning, 'fact-unused', node, { found: name }, 'advice');
    }
  }
}

function checkFact(meaning: Meaning, fact: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const is = textAt(tree, fact, 'is') ?? '';
  if (!Object.hasOwn(FACTS, is)) return;
  const { needs } = FACTS[is as FactName];
  const fields = tree.properties(fact);
  for (const key of ['line', 'event'] as const) {
    const at = fields.get(key)?.children?.[0];
    if (at === undefined && needs === key) {
      report(meaning, 'answer-needs', openingOf(fact), { figure: is, key });
    }
    if (at !== undefined && needs !== key) {
      report(meaning, 'condition-takes-no', at, { metric: is, key });
    }
  }
  checkLineName(meaning, fact, lineNumber);
  checkEventName(meaning, fact, lineNumber);
}

/** A parameter's range holds its default, and its steps reach it. */
function checkParameter(meaning: Meaning, read: ReturnType<typeof readParameters>[number]): void {
  const { node, min, max, step, unit } = read;
  const at = valueOf(meaning.tree, node, 'default') ?? openingOf(node);
  const say = (parts: number) => parts / partsOfOne(unit);
  if (min > max || read.default < min || read.default > max) {
    report(meaning, 'parameter-range', at, { minimum: say(min), maximum: say(max) });
  } else if (step <= 0 || (read.default - min) % step !== 0) {
    report(meaning, 'parameter-steps', at, { minimum: say(min), step: say(step) });
  }
}
