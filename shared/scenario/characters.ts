/** Where a character stands. Outside: between values, and inside comments. */
export type Place = 'text' | 'key' | 'outside';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const ZERO_WIDTH_JOINER = 0x200d;

/**
 * Whether a character may not stand in a scenario: it can't be seen, or it makes text look other
 * than it is. Source: reliability notes 1 (Trojan Source, CVE-2021-42574, and invisible text).
 *
 * Allowed on purpose: line feeds in texts (paragraphs) and the zero-width joiner in texts, which
 * emoji are made with.
 */
export function isForbidden(codePoint: number, place: Place): boolean {
  if (codePoint < 0x20) return !isLayout(codePoint, place);
  if (codePoint < 0x7f) return false;
  if (codePoint === ZERO_WIDTH_JOINER) return place !== 'text';
  return FORBIDDEN.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** Spaces and line breaks of the file itself, and line feeds in a text. */
function isLayout(codePoint: number, place: Place): boolean {
  if (place === 'outside') {
    return codePoint === TAB || codePoint === LINE_FEED || codePoint === CARRIAGE_RETURN;
  }
  return place === 'text' && codePoint === LINE_FEED;
}

const FORBIDDEN: readonly (readonly [number, number])[] = [
  [0x7f, 0x9f], // delete, and the C1 controls
  [0xad, 0xad], // soft hyphen
  [0x61c, 0x61c], // Arabic letter mark
  [0x180e, 0x180e], // Mongolian vowel separator
  [0x200b, 0x200c], // zero-width space and non-joiner
  [0x200e, 0x200f], // left-to-right and right-to-left marks
  [0x2028, 0x202e], // line and paragraph separators, bidi embeddings and overrides
  [0x2060, 0x206f], // word joiner, invisible operators, bidi isolates, deprecated controls
  [0xfeff, 0xfeff], // byte order mark anywhere but at the start
  [0xfff9, 0xfffb], // interlinear annotations
  [0xe0000, 0xe007f], // tags
];

/** `U+202E`, as character tables write it. */
export function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
