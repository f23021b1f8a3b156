import type { Node } from 'jsonc-parser';
import { report, type Meaning } from './meaning-context.ts';
import { itemsOf, openingOf, valueOf } from './tree.ts';

/**
 * Fields that hold words for readers, wherever they stand, and about how many columns of the
 * screen each has room for; a Chinese character takes two. Measured at 1024 by 600 (our choice).
 */
const ROOM: Readonly<Record<string, number>> = {
  title: 64,
  name: 40,
  label: 110,
  unavailable: 130,
  summary: 480,
  about: 480,
  text: 1_200,
  explanation: 900,
  why: 480,
  hints: 600,
  questions: 600,
};

/** Advises on texts that one language has and the other lacks, and on those with no room. */
export function checkTexts(meaning: Meaning, node: Node = meaning.tree.root): void {
  for (const item of itemsOf(node)) checkTexts(meaning, item);
  if (node.type !== 'object') return;
  for (const [name, property] of meaning.tree.properties(node)) {
    const value = property.children?.[1];
    if (value === undefined || name === 'note' || name === '$schema') continue;
    if (!Object.hasOwn(ROOM, name)) checkTexts(meaning, value);
    else if (value.type === 'array')
      itemsOf(value).forEach((item) => checkText(meaning, name, item));
    else checkText(meaning, name, value);
  }
}

function checkText(meaning: Meaning, field: string, text: Node): void {
  if (text.type === 'string') checkRoom(meaning, field, text);
  if (text.type !== 'object') return;
  // Hints with steps and questions with facts hold their texts further in.
  const steps = valueOf(meaning.tree, text, 'steps');
  const inner = steps === undefined ? valueOf(meaning.tree, text, 'text') : steps;
  if (inner !== undefined) {
    for (const each of steps === undefined ? [inner] : itemsOf(steps)) {
      checkText(meaning, field, each);
    }
    return;
  }
  const [english, chinese] = ['en', 'zh-CN'].map((name) => valueOf(meaning.tree, text, name));
  for (const words of [english, chinese]) {
    if (words?.type === 'string') checkRoom(meaning, field, words);
  }
  if (english !== undefined && chinese !== undefined) return;
  const at = openingOf(text);
  if (english === undefined && chinese === undefined) report(meaning, 'text-without-language', at);
  else report(meaning, english ? 'missing-chinese' : 'missing-english', at, {}, 'advice');
}

function checkRoom(meaning: Meaning, field: string, text: Node): void {
  const maximum = ROOM[field] ?? Infinity;
  const found = columnsOf(String(text.value), maximum);
  if (found <= maximum) return;
  report(meaning, 'text-too-long', text, { key: field, found, maximum }, 'advice');
}

/** Where wide characters begin: Hangul, then CJK, kana and full-width forms (Unicode East Asian Width). */
const WIDE_FROM = 0x1100;

/** About the columns that a text takes; counted a little past the limit and no further. */
function columnsOf(text: string, limit: number): number {
  if (text.length <= limit / 2) return text.length;
  let columns = 0;
  for (const sign of text.slice(0, 4 * limit)) {
    columns += (sign.codePointAt(0) ?? 0) >= WIDE_FROM && !isNarrow(sign) ? 2 : 1;
  }
  return columns;
}

/** Punctuation and signs of general use above the alphabets are one column wide. */
function isNarrow(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x2000 && code < 0x2e80;
}
