import type { Node } from 'jsonc-parser';
import { metricKind } from './condition.ts';
import { checkCondition, checkSubject } from './meaning-conditions.ts';
import {
  checkEventName,
  checkLineName,
  report,
  type LineNumber,
  type Meaning,
} from './meaning-context.ts';
import { checkCounterName, checkRecurringName } from './meaning-names.ts';
import { excerpt, itemsOf, numberAt, openingOf, textAt, valueOf } from './tree.ts';

/** Checks a choice's options and effects, a check's answers, a prediction's value. */
export function checkQuestion(meaning: Meaning, event: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  switch (textAt(tree, event, 'kind')) {
    case 'choice':
      checkChoice(meaning, event, lineNumber);
      return;
    case 'check':
      checkAsk(meaning, valueOf(tree, event, 'ask'), lineNumber);
      return;
    case 'prediction':
      checkAnswer(meaning, event, lineNumber);
      return;
    default:
  }
}

function checkChoice(meaning: Meaning, event: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const options = itemsOf(valueOf(tree, event, 'options'));
  for (const option of options) {
    checkCondition(meaning, valueOf(tree, option, 'if'), lineNumber);
    const fields = tree.properties(option);
    const reason = fields.get('unavailable');
    if (reason !== undefined && !fields.has('if')) {
      report(meaning, 'unavailable-without-if', reason.children?.[0] ?? reason, {}, 'advice');
    }
    for (const effect of itemsOf(valueOf(tree, option, 'effects'))) {
      checkEffect(meaning, effect, lineNumber);
    }
  }
  const isRequired = valueOf(tree, event, 'required')?.value !== false;
  const isOpen = options.some((option) => !tree.properties(option).has('if'));
  if (isRequired && options.length > 0 && !isOpen) {
    report(meaning, 'required-without-way', openingOf(event));
  }
}

/** Families whose lines pay a single amount. */
const CHARGED: readonly string[] = ['pay-later', 'card'];

function checkEffect(meaning: Meaning, effect: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const line = checkLineName(meaning, effect, lineNumber);
  checkCounterName(meaning, effect, lineNumber);
  checkEventName(meaning, effect, lineNumber);
  if (valueOf(tree, effect, 'item')?.type === 'string') {
    checkRecurringName(meaning, effect, lineNumber);
  }
  if (textAt(tree, effect, 'kind') !== 'charge' || line === null) return;
  const family = textAt(tree, valueOf(tree, line, 'terms'), 'family');
  const at = valueOf(tree, effect, 'line') ?? effect;
  if (family === undefined || CHARGED.includes(family)) return;
  report(meaning, 'charge-not-for-family', at, { found: excerpt(tree, at), family });
}

function checkAsk(meaning: Meaning, ask: Node | undefined, lineNumber: LineNumber): void {
  if (ask === undefined) return;
  const { tree } = meaning;
  if (textAt(tree, ask, 'kind') === 'number') {
    checkAnswer(meaning, ask, lineNumber);
    return;
  }
  const options = itemsOf(valueOf(tree, ask, 'options'));
  let isCertain = true;
  for (const option of options) {
    const fields = tree.properties(option);
    if (fields.has('right') === fields.has('rightIf')) {
      report(meaning, 'right-needs-one', openingOf(option));
      isCertain = false;
    }
    if (fields.has('rightIf')) isCertain = false;
    checkCondition(meaning, valueOf(tree, option, 'rightIf'), lineNumber);
  }
  const right = options.filter((option) => valueOf(tree, option, 'right')?.value === true).length;
  const isSingle = textAt(tree, ask, 'kind') === 'single';
  const isWrong = isSingle ? (isCertain ? right !== 1 : right > 1) : isCertain && right === 0;
  if (options.length > 0 && isWrong) {
    report(meaning, 'single-needs-one-right', openingOf(ask), { found: right });
  }
}

/** What each figure must name, and the unit that a learner writes it in. */
const FIGURES: Readonly<Record<string, { names: readonly string[]; unit: string }>> = {
  payoff: { names: ['line'], unit: 'money' },
  'minimum-due': { names: ['line'], unit: 'money' },
  due: { names: ['line'], unit: 'money' },
  'months-at-minimum': { names: ['line'], unit: 'count' },
  'cost-at-minimum': { names: ['line'], unit: 'money' },
  'option-cost': { names: ['event', 'option'], unit: 'money' },
};

/** An answer is read off the run in a unit that the learner is asked in. */
function checkAnswer(meaning: Meaning, asked: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const answer = valueOf(tree, asked, 'answer');
  if (answer?.type !== 'object') return;
  const unit = textAt(tree, asked, 'unit');
  const figure = textAt(tree, answer, 'figure');
  if (figure === undefined) {
    checkSubject(meaning, answer, lineNumber);
    const own = metricKind(textAt(tree, answer, 'metric') ?? '')?.unit;
    const wanted = own === 'money' || own === 'percent' ? own : 'count';
    const isAsked = own === 'money' || own === 'percent' || own === 'count';
    if (own !== undefined && (!isAsked || unit !== wanted)) reportUnit(meaning, asked, wanted);
    return;
  }
  const row = Object.hasOwn(FIGURES, figure) ? FIGURES[figure] : undefined;
  if (row === undefined) return;
  checkFigureNames(meaning, answer, figure, row.names, lineNumber);
  if (unit !== undefined && unit !== row.unit) reportUnit(meaning, asked, row.unit);
}

function reportUnit(meaning: Meaning, asked: Node, wanted: string): void {
  const at = valueOf(meaning.tree, asked, 'unit') ?? openingOf(asked);
  report(meaning, 'answer-unit', at, { wanted });
}

function checkFigureNames(
  meaning: Meaning,
  answer: Node,
  figure: string,
  names: readonly string[],
  lineNumber: LineNumber,
): void {
  const { tree } = meaning;
  const fields = tree.properties(answer);
  for (const key of ['line', 'event', 'option']) {
    const at = fields.get(key)?.children?.[0];
    if (names.includes(key) === (at !== undefined)) continue;
    if (at === undefined) report(meaning, 'answer-needs', openingOf(answer), { figure, key });
    else report(meaning, 'condition-takes-no', at, { metric: figure, key });
  }
  if (names.includes('line')) checkLineName(meaning, answer, lineNumber);
  else checkOptionCost(meaning, answer, lineNumber);
}

function checkOptionCost(meaning: Meaning, answer: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const event = checkEventName(meaning, answer, lineNumber);
  if (event === null) return;
  const at = valueOf(tree, answer, 'event') ?? answer;
  const kind = textAt(tree, event, 'kind');
  if (kind !== undefined && kind !== 'checkout') {
    report(meaning, 'not-a-checkout', at, { found: excerpt(tree, at), kind });
    return;
  }
  const option = numberAt(tree, answer, 'option');
  const options = itemsOf(valueOf(tree, event, 'options')).length;
  const place = valueOf(tree, answer, 'option');
  if (option === undefined || place === undefined || option < options || options === 0) return;
  report(meaning, 'unknown-option', place, { found: option, last: options - 1 });
}
