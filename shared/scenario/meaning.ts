import type { Node } from 'jsonc-parser';
import { finding, type Finding, type Locator } from './finding.ts';
import { MAX_AMOUNT, MAX_RUN_DAYS } from './limits.ts';
import { checkCondition } from './meaning-conditions.ts';
import { mostOnCard } from './meaning-card.ts';
import {
  checkDefaultLine,
  checkPayWith,
  createMeaning,
  report,
  type LineNumber,
  type Meaning,
} from './meaning-context.ts';
import { checkCreditFile } from './meaning-credit-file.ts';
import { checkEvent } from './meaning-events.ts';
import { mostAtClosing } from './meaning-closing.ts';
import { checkLine } from './meaning-lines.ts';
import { mostLoanCosts } from './meaning-loans.ts';
import { checkStory } from './meaning-story.ts';
import { checkTexts } from './meaning-texts.ts';
import { checkDraw, setOffEvents } from './meaning-timing.ts';
import { itemsOf, numberAt, textAt, valueOf, type Tree } from './tree.ts';

/** Checks what the schema can't: that the parts of a scenario fit together. */
export function checkMeaning(tree: Tree, locator: Locator): readonly Finding[] {
  const meaning = createMeaning(tree);
  const list = (name: string) => itemsOf(valueOf(tree, tree.root, name));
  checkCalendar(meaning);
  for (const line of list('lines')) checkLine(meaning, line);
  for (const cost of list('costs')) checkPayWith(meaning, cost, locator.lineOf);
  const setOff = setOffEvents(meaning);
  for (const event of list('events')) checkEvent(meaning, event, setOff, locator.lineOf);
  for (const draw of list('draws')) checkDraw(meaning, draw, locator.lineOf);
  checkStory(meaning, locator.lineOf);
  checkEndings(meaning, list('endings'), locator.lineOf);
  checkDefaultLine(meaning, locator.lineOf);
  checkCreditFile(meaning, locator.lineOf);
  checkIds(meaning, locator.lineOf);
  checkTexts(meaning);
  checkAmounts(meaning);
  return meaning.findings;
}

function checkCalendar({ start, end, findings }: Meaning): void {
  if (start === null || end === null) return;
  const data = { start: start.text, end: end.text, maximum: MAX_RUN_DAYS };
  if (end.day <= start.day) findings.push(finding('end-before-start', end.node, data));
  if (end.day - start.day > MAX_RUN_DAYS) findings.push(finding('run-too-long', end.node, data));
}

/** The last ending catches every run that no other does; one before it would hide the rest. */
function checkEndings(meaning: Meaning, endings: readonly Node[], lineNumber: LineNumber): void {
  endings.forEach((ending, i) => {
    const property = meaning.tree.properties(ending).get('if');
    checkCondition(meaning, property?.children?.[1], lineNumber);
    const isLast = i === endings.length - 1;
    if (isLast && property !== undefined) {
      report(meaning, 'last-ending-open', property.children?.[0] ?? property);
    }
    const next = endings[i + 1];
    if (property === undefined && next !== undefined && ending.type === 'object') {
      report(meaning, 'ending-hidden', { offset: next.offset, length: 1 }, {}, 'advice');
    }
  });
}

/** Ids that JavaScript objects already answer to; the other such names hold capitals. */
const TAKEN: readonly string[] = ['constructor', 'prototype'];

/**
 * Ids are unique in their scope. Everything that money is booked for shares one scope: the journal
 * refers to it by id alone.
 */
function checkIds(meaning: Meaning, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const list = (name: string) => itemsOf(valueOf(tree, tree.root, name));
  const openings = list('lines').map((line) => valueOf(tree, line, 'opening'));
  const opening = (name: string) =>
    openings.flatMap((each) => [...itemsOf(valueOf(tree, each, name))]);
  const booked = [
    ...list('income'),
    ...list('costs'),
    ...list('events'),
    ...meaning.effects.flatMap((effect) => {
      const item = valueOf(tree, effect, 'item');
      return item?.type === 'object' ? [item] : [];
    }),
    ...opening('plans'),
    ...opening('purchases'),
    ...opening('refunds'),
    ...opening('loans'),
  ].sort((a, b) => a.offset - b.offset);
  const options = list('events').map((event) =>
    itemsOf(
      valueOf(tree, event, 'options') ?? valueOf(tree, valueOf(tree, event, 'ask'), 'options'),
    ),
  );
  const own = ['lines', 'goals', 'endings', 'draws', 'counters', 'parameters'].map(list);
  for (const scope of [booked, ...own, ...options]) checkScope(meaning, scope, lineNumber);
}

function checkScope(meaning: Meaning, scope: readonly Node[], lineNumber: LineNumber): void {
  const seen = new Map<string, Node>();
  for (const item of scope) {
    const at = valueOf(meaning.tree, item, 'id');
    const id = textAt(meaning.tree, item, 'id');
    if (at === undefined || id === undefined) continue;
    if (TAKEN.includes(id)) report(meaning, 'bad-id', at, { key: 'id', found: `"${id}"` });
    const before = seen.get(id);
    if (before === undefined) seen.set(id, at);
    else {
      const found = id.slice(0, 60).toWellFormed();
      report(meaning, 'duplicate-id', at, { found, firstLine: lineNumber(before.offset) });
    }
  }
}

/**
 * No sum that a run can reach may leave what the books can hold (1e9): everything that comes,
 * goes or can be owed, with the dearest charges the terms allow, is added up.
 */
function checkAmounts(meaning: Meaning): void {
  const { tree, start, end } = meaning;
  if (start === null || end === null || end.day - start.day > MAX_RUN_DAYS) return;
  const list = (name: string) => itemsOf(valueOf(tree, tree.root, name));
  const days = Math.max(1, end.day - start.day);
  const sumOf = (items: readonly Node[], name: string) =>
    items.reduce((sum, item) => sum + (numberAt(tree, item, name) ?? 0), 0);
  const times = (item: Node) =>
    Math.ceil(days / (numberAt(tree, valueOf(tree, item, 'every'), 'dayOfMonth') ? 28 : 7)) + 1;
  const recurring = [...list('income'), ...list('costs')].reduce(
    (sum, item) => sum + (numberAt(tree, item, 'amount') ?? 0) * times(item),
    0,
  );
  const events =
    sumOf(list('events'), 'amount') +
    2 * sumOf(list('events'), 'price') +
    mostByChoices(meaning, times);
  const lines = list('lines').reduce(
    (sum, line) => sum + mostOwed(tree, line, days) + mostAtClosing(tree, line, days),
    0,
  );
  const cash = numberAt(tree, tree.root, 'cash') ?? 0;
  if (cash + recurring + events + lines <= MAX_AMOUNT) return;
  const at = valueOf(tree, tree.root, 'cash') ?? tree.root;
  report(meaning, 'amounts-too-big', { offset: at.offset, length: 1 }, { maximum: MAX_AMOUNT });
}

/** All that options of choices can bring, take or lend, as if each of them were taken. */
function mostByChoices({ tree, effects }: Meaning, times: (item: Node) => number): number {
  return effects.reduce((sum, effect) => {
    const item = valueOf(tree, effect, 'item');
    const added = item === undefined ? 0 : (numberAt(tree, item, 'amount') ?? 0) * times(item);
    const own = numberAt(tree, effect, 'amount') ?? 0;
    // A new amount of something regular may come as often as there are weeks.
    const changed = item?.type === 'string' ? own * times(effect) : own;
    return sum + added + changed + RAISED * (numberAt(tree, effect, 'limit') ?? 0);
  }, 0);
}

/** A limit that was raised, borrowed whole, at 1% a day for five years. */
const RAISED = 20;

/** The limit, its charge for every night, and the dearest fee on a bill spread every month. */
function mostOwed(tree: Tree, line: Node, days: number): number {
  const terms = valueOf(tree, line, 'terms');
  const opening = valueOf(tree, line, 'opening');
  const refunds = itemsOf(valueOf(tree, opening, 'refunds')).reduce(
    (sum, refund) => sum + (numberAt(tree, refund, 'amount') ?? 0),
    0,
  );
  if (terms !== undefined && textAt(tree, terms, 'family') === 'card') {
    return mostOnCard(tree, terms, days) + refunds;
  }
  // A plan's whole fee may be on a principal larger than what is left of it.
  const principals = itemsOf(valueOf(tree, opening, 'plans')).reduce(
    (sum, plan) => sum + 2 * (numberAt(tree, plan, 'principal') ?? 0),
    0,
  );
  const fees = itemsOf(valueOf(tree, terms, 'billInstalments')).map(
    (offer) => numberAt(tree, offer, 'feePercent') ?? 0,
  );
  const charge = ((numberAt(tree, terms, 'dailyChargePercent') ?? 0) / 100) * days;
  const fee = (Math.max(0, ...fees.slice(0, 12)) / 100) * (Math.ceil(days / 28) + 1);
  const loans = mostLoanCosts(tree, line, days);
  const lent = (numberAt(tree, terms, 'limit') ?? 0) + loans.principal;
  return lent * (1 + charge + fee + loans.share) + refunds + principals + loans.fees;
}
