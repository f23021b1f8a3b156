import type { Node } from 'jsonc-parser';
import { checkLineName, report, type LineNumber, type Meaning } from './meaning-context.ts';
import { checkCondition } from './meaning-conditions.ts';
import { checkQuestion } from './meaning-questions.ts';
import { checkTiming, type SetOffEvents } from './meaning-timing.ts';
import { itemsOf, numberAt, openingOf, textAt, valueOf } from './tree.ts';

/** Checks one event: its timing, its condition, and for a checkout its ways to pay. */
export function checkEvent(
  meaning: Meaning,
  event: Node,
  setOff: SetOffEvents,
  lineNumber: LineNumber,
): void {
  if (event.type !== 'object') return;
  const { tree } = meaning;
  checkTiming(meaning, event, setOff, lineNumber);
  checkQuestion(meaning, event, lineNumber);
  checkCondition(meaning, valueOf(tree, event, 'if'), lineNumber);
  const kind = textAt(tree, event, 'kind');
  if (kind === 'suspension' || kind === 'misreport') checkLineName(meaning, event, lineNumber);
  if (kind === 'charge') checkChargedLine(meaning, event, lineNumber);
  if (kind === 'intrusion') {
    for (const move of itemsOf(valueOf(tree, event, 'moves'))) {
      checkLineName(meaning, move, lineNumber);
    }
  }
  if (kind !== 'checkout') return;
  const options = itemsOf(valueOf(tree, event, 'options'));
  for (const option of options) checkOption(meaning, event, option, lineNumber);
  const required = valueOf(tree, event, 'required');
  const inCash = options.some((option) => textAt(tree, option, 'kind') === 'cash');
  if (required?.value === true && options.length > 0 && !inCash) {
    report(meaning, 'required-without-cash', required);
  }
  const preselected = valueOf(tree, event, 'preselected');
  const index = numberAt(tree, event, 'preselected');
  if (preselected === undefined || index === undefined || index < options.length) return;
  if (options.length === 0) return;
  report(meaning, 'unknown-option', preselected, { found: index, last: options.length - 1 });
}

/** A seller can charge what pays in shops; other lines lend money, or ask at every purchase. */
function checkChargedLine(meaning: Meaning, event: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const line = checkLineName(meaning, event, lineNumber);
  const at = valueOf(tree, event, 'line');
  if (line === null || at === undefined) return;
  const family = textAt(tree, valueOf(tree, line, 'terms'), 'family');
  if (family === undefined || family === 'pay-later' || family === 'card') return;
  report(meaning, 'line-not-charged', at, { line: textAt(tree, line, 'id') ?? '', family });
}

function checkOption(meaning: Meaning, event: Node, option: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const line = checkLineName(meaning, option, lineNumber);
  if (line === null || textAt(tree, option, 'kind') !== 'instalments') return;
  const terms = valueOf(tree, line, 'terms');
  const at = valueOf(tree, option, 'periods');
  const periods = numberAt(tree, option, 'periods');
  if (at === undefined || periods === undefined) return;
  const plans = itemsOf(valueOf(tree, terms, 'checkoutInstalments')).map((offer) =>
    numberAt(tree, offer, 'periods'),
  );
  const parts = itemsOf(valueOf(tree, terms, 'instalments')).map(({ value }) => Number(value));
  const offered = [...plans, ...parts].filter((count) => count !== undefined);
  if (!offered.includes(periods)) {
    const data = {
      found: periods,
      line: textAt(tree, line, 'id') ?? '',
      known: offered.join(', ') || '–',
    };
    report(meaning, 'periods-not-offered', at, data);
  }
  const price = numberAt(tree, event, 'price');
  const floor = numberAt(tree, terms, 'instalmentFloor') ?? 0;
  if (price === undefined || price >= floor) return;
  report(meaning, 'below-instalment-floor', openingOf(option), { price, floor });
}
