import type { Node } from 'jsonc-parser';
import { MAX_PROBLEMS } from './limits.ts';
import { firstOf, report, type LineNumber, type Meaning } from './meaning-context.ts';
import { nearest } from './nearest.ts';
import { itemsOf, textAt, valueOf } from './tree.ts';

/** Names that refer to something else in the file: counters, regular items, options. */

type NameCode = 'unknown-counter' | 'unknown-recurring';

function checkListed(
  meaning: Meaning,
  object: Node,
  field: string,
  code: NameCode,
  known: ReadonlyMap<string, Node>,
  lineNumber: LineNumber,
): void {
  const at = valueOf(meaning.tree, object, field);
  const id = textAt(meaning.tree, object, field);
  if (at === undefined || id === undefined || known.has(id)) return;
  const found = id.slice(0, 60).toWellFormed();
  const ids = firstOf(known);
  const near = meaning.findings.length < MAX_PROBLEMS ? nearest(id, ids) : null;
  const node = near === null ? undefined : known.get(near);
  if (near !== null && node !== undefined) {
    report(meaning, code, at, { found, nearest: near, nearestLine: lineNumber(node.offset) });
  } else {
    const names = ids.slice(0, 12).map((name) => `"${name.slice(0, 40)}"`);
    report(meaning, `${code}-unlike`, at, { found, known: names.join(', ') || '–' });
  }
}

export function checkCounterName(meaning: Meaning, object: Node, lineNumber: LineNumber): void {
  checkListed(meaning, object, 'counter', 'unknown-counter', meaning.counters, lineNumber);
}

/** The regular income or cost that an effect names: of the file, or added by another effect. */
export function checkRecurringName(meaning: Meaning, effect: Node, lineNumber: LineNumber): void {
  checkListed(meaning, effect, 'item', 'unknown-recurring', meaning.regular, lineNumber);
}

/** The option of a choice that a condition or a chain names. */
export function checkOptionName(meaning: Meaning, object: Node, choice: Node): void {
  const { tree } = meaning;
  const at = valueOf(tree, object, 'option');
  const id = textAt(tree, object, 'option');
  if (at === undefined || id === undefined) return;
  const ids = itemsOf(valueOf(tree, choice, 'options')).flatMap(
    (option) => textAt(tree, option, 'id') ?? [],
  );
  if (ids.includes(id)) return;
  const known = ids.slice(0, 8).map((name) => `"${name.slice(0, 40)}"`);
  const found = id.slice(0, 60).toWellFormed();
  report(meaning, 'unknown-choice-option', at, { found, known: known.join(', ') || '–' });
}
