import type { Node } from 'jsonc-parser';
import { report, type Meaning } from './meaning-context.ts';
import { itemsOf, openingOf, valueOf } from './tree.ts';

/** Fields that hold words for readers, wherever they stand. */
const TEXT_FIELDS: readonly string[] = [
  'title',
  'summary',
  'name',
  'about',
  'label',
  'text',
  'hints',
  'questions',
];

/** Advises on texts that one language has and the other lacks. */
export function checkTexts(meaning: Meaning, node: Node = meaning.tree.root): void {
  for (const item of itemsOf(node)) checkTexts(meaning, item);
  if (node.type !== 'object') return;
  for (const [name, property] of meaning.tree.properties(node)) {
    const value = property.children?.[1];
    if (value === undefined || name === 'note' || name === '$schema') continue;
    if (!TEXT_FIELDS.includes(name)) checkTexts(meaning, value);
    else if (value.type === 'array') itemsOf(value).forEach((item) => checkText(meaning, item));
    else checkText(meaning, value);
  }
}

function checkText(meaning: Meaning, text: Node): void {
  if (text.type !== 'object') return;
  const has = (language: string) => valueOf(meaning.tree, text, language) !== undefined;
  const [english, chinese] = [has('en'), has('zh-CN')];
  if (english && chinese) return;
  const at = openingOf(text);
  if (!english && !chinese) report(meaning, 'text-without-language', at);
  else report(meaning, english ? 'missing-chinese' : 'missing-english', at, {}, 'advice');
}
