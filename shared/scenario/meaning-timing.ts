import type { Node } from 'jsonc-parser';
import {
  checkEventName,
  dateAt,
  readDate,
  report,
  type DateAt,
  type LineNumber,
  type Meaning,
} from './meaning-context.ts';
import { MAX_EVENTS } from './limits.ts';
import { checkOptionName } from './meaning-names.ts';
import { excerpt, itemsOf, openingOf, textAt, valueOf } from './tree.ts';

const TIMINGS = ['on', 'between', 'firstWithin', 'after'] as const;

/** Events that something sets off: a draw or an option. Made once for a file. */
export type SetOffEvents = ReadonlySet<string>;

export function setOffEvents({ tree, effects }: Meaning): SetOffEvents {
  const draws = itemsOf(valueOf(tree, tree.root, 'draws')).flatMap((draw) => [
    ...itemsOf(valueOf(tree, draw, 'oneOf')),
  ]);
  return new Set([...draws, ...effects].flatMap((node) => textAt(tree, node, 'event') ?? []));
}

/** When an event happens: exactly one way of saying it, within the run. */
export function checkTiming(
  meaning: Meaning,
  event: Node,
  setOff: SetOffEvents,
  lineNumber: LineNumber,
): void {
  const { tree } = meaning;
  const fields = tree.properties(event);
  const given = TIMINGS.flatMap((name) => fields.get(name) ?? []);
  const [first, second] = given;
  const isSetOff = setOff.has(textAt(tree, event, 'id') ?? '');
  if (second !== undefined) report(meaning, 'two-timings', second.children?.[0] ?? second);
  if (first === undefined && !isSetOff) report(meaning, 'no-timing', openingOf(event));
  if (first !== undefined && isSetOff) {
    report(meaning, 'set-off-with-timing', first.children?.[0] ?? first);
  }
  checkWithinRun(meaning, dateAt(tree, event, 'on'));
  checkSpan(meaning, valueOf(tree, event, 'between'));
  checkSpan(meaning, valueOf(tree, event, 'firstWithin'));
  if (fields.has('firstWithin') && !fields.has('if')) {
    report(meaning, 'first-needs-if', openingOf(event));
  }
  checkAfter(meaning, event, lineNumber);
}

/** The day or the span of a draw. */
export function checkDraw(meaning: Meaning, draw: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const fields = tree.properties(draw);
  if (fields.has('on') === fields.has('between')) {
    report(meaning, 'needs-one-timing', openingOf(draw));
  }
  checkWithinRun(meaning, dateAt(tree, draw, 'on'));
  checkSpan(meaning, valueOf(tree, draw, 'between'));
  for (const alternative of itemsOf(valueOf(tree, draw, 'oneOf'))) {
    checkEventName(meaning, alternative, lineNumber);
  }
}

function checkSpan(meaning: Meaning, span: Node | undefined): void {
  const [from, to] = itemsOf(span).map(readDate);
  checkWithinRun(meaning, from ?? null);
  checkWithinRun(meaning, to ?? null);
  if (!from || !to || from.day <= to.day) return;
  report(meaning, 'span-backwards', to.node, { from: from.text, to: to.text });
}

function checkWithinRun(meaning: Meaning, date: DateAt | null): void {
  const { start, end } = meaning;
  if (date === null || start === null || end === null || end.day <= start.day) return;
  if (date.day >= start.day && date.day <= end.day) return;
  const data = { date: date.text, start: start.text, end: end.text };
  report(meaning, 'date-outside', date.node, data);
}

/** The event that a chain counts from, its option, and that the chain does not bite its tail. */
function checkAfter(meaning: Meaning, event: Node, lineNumber: LineNumber): void {
  const { tree } = meaning;
  const after = valueOf(tree, event, 'after');
  if (after === undefined) return;
  const from = checkEventName(meaning, after, lineNumber);
  if (from === null) return;
  const option = valueOf(tree, after, 'option');
  if (option !== undefined) {
    const kind = textAt(tree, from, 'kind');
    if (kind === 'choice') checkOptionName(meaning, after, from);
    else if (kind !== undefined) {
      report(meaning, 'not-a-choice', option, { found: excerpt(tree, option), kind });
    }
  }
  if (!comesBackTo(meaning, event, from)) return;
  const at = valueOf(tree, after, 'event') ?? after;
  report(meaning, from === event ? 'after-itself' : 'after-circle', at);
}

function comesBackTo({ tree, events }: Meaning, event: Node, from: Node): boolean {
  // More events than a file may have: the schema says so, and the chains are not followed.
  if (events.size > MAX_EVENTS) return false;
  const seen = new Set<Node>();
  let at: Node | undefined = from;
  while (at !== undefined && !seen.has(at)) {
    if (at === event) return true;
    seen.add(at);
    at = events.get(textAt(tree, valueOf(tree, at, 'after'), 'event') ?? '');
  }
  return false;
}
