import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { finding, type Finding, type Locator } from './finding.ts';
import type { ProblemCode } from './problem.ts';

export interface Parsed {
  /** Undefined for a file without any value. */
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
}

/** jsonc-parser's error numbers. Its enum is const, so the names don't exist when types are gone. */
const ERRORS = {
  symbol: 1,
  number: 2,
  name: 3,
  value: 4,
  colon: 5,
  comma: 6,
  closeBrace: 7,
  closeBracket: 8,
  extra: 9,
  stringOpen: 12,
  numberEnd: 13,
  unicode: 14,
  escape: 15,
} as const;

const CODES: ReadonlyMap<number, ProblemCode> = new Map([
  [ERRORS.symbol, 'syntax-symbol'],
  [ERRORS.number, 'syntax-number'],
  [ERRORS.numberEnd, 'syntax-number'],
  [ERRORS.name, 'syntax-name-expected'],
  [ERRORS.value, 'syntax-value-expected'],
  [ERRORS.colon, 'syntax-colon-expected'],
  [ERRORS.comma, 'syntax-comma-expected'],
  [ERRORS.closeBrace, 'syntax-close-expected'],
  [ERRORS.closeBracket, 'syntax-close-expected'],
  [ERRORS.extra, 'syntax-extra'],
  [ERRORS.stringOpen, 'syntax-string-open'],
  [ERRORS.unicode, 'syntax-escape'],
  [ERRORS.escape, 'syntax-escape'],
] as const);

/** After so many the file is plainly not one to be mended place by place. */
const ENOUGH = 1_000;

/** Errors that only say again that something before them could not be read. */
const ECHOES: readonly number[] = [ERRORS.name, ERRORS.value];

/**
 * Parses text that the pre-scan let through. Comments and trailing commas are accepted. The parser
 * goes on after errors, so that everything wrong is told at once.
 */
export function parseSyntax(text: string, locator: Locator): Parsed {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  return { root, findings: toFindings(text, errors, locator) };
}

function toFindings(
  text: string,
  errors: readonly ParseError[],
  locator: Locator,
): readonly Finding[] {
  const own = withoutEchoes(text, errors, locator).slice(0, ENOUGH);
  const ends = tokenEnds(text, own);
  const found: Finding[] = [];
  for (const error of own) {
    const next = describe(text, error, ends.get(error.offset) ?? error.offset);
    // A text without its closing quote swallows the comma as well: one place, one problem.
    const last = found.at(-1);
    const isSame = last !== undefined && last.offset + last.length === next.offset;
    if (next.code === 'syntax-comma-expected' && isSame) continue;
    // One bracket left open leaves all around it open.
    if (next.code === last?.code && next.code === 'syntax-close-expected') continue;
    found.push(next);
  }
  return found;
}

/**
 * Leaves out what only follows from an error before it on the same line: a name or value that is
 * missing because something unreadable stands there, and everything after a word that is none,
 * since from there on quotation marks may be counted the wrong way round.
 */
function withoutEchoes(
  text: string,
  errors: readonly ParseError[],
  locator: Locator,
): readonly ParseError[] {
  let lostLine = 0;
  return errors.filter((error, i) => {
    const line = locator.lineOf(error.offset);
    if (line === lostLine) return false;
    if (error.error === ERRORS.symbol) lostLine = line;
    const before = errors[i - 1];
    if (before === undefined || !ECHOES.includes(error.error)) return true;
    if (locator.lineOf(before.offset) !== line) return true;
    return text.slice(before.offset, error.offset).includes(',');
  });
}

function describe(text: string, error: ParseError, previousEnd: number): Finding {
  const { offset, length } = error;
  const found = text.slice(offset, offset + Math.min(length, 30));
  const code = CODES.get(error.error) ?? 'syntax-other';
  switch (error.error) {
    case ERRORS.symbol:
      if (/^[\u2018-\u201d\u3000-\u301f\uff00-\uffef]/.test(found)) {
        return finding('syntax-full-width', error, { found });
      }
      return finding(code, error, { found });
    case ERRORS.comma:
      if (isLeadingZero(text, offset)) {
        return finding('syntax-number', { offset: offset - 1, length: length + 1 }, { found });
      }
      return finding(
        code,
        { offset: previousEnd, length: 1 },
        { before: lastWord(text, previousEnd) },
      );
    case ERRORS.closeBrace:
      return finding(code, error, { close: '}' });
    case ERRORS.closeBracket:
      return finding(code, error, { close: ']' });
    default:
      return finding(code, error, { found });
  }
}

/** `01` is read as a 0 and a 1 that follows without a comma. */
function isLeadingZero(text: string, offset: number): boolean {
  return /^0\d/.test(text.slice(offset - 1, offset + 1));
}

/** The end of the value before the place, as a reader would quote it. */
function lastWord(text: string, end: number): string {
  const tail = text.slice(Math.max(0, end - 24), end);
  const lineBreak = Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('\r'));
  const words = tail.slice(lineBreak + 1);
  const colon = words.lastIndexOf(': ');
  return words.slice(colon < 0 ? 0 : colon + 2).trim();
}

/** For each place where a comma is wanted, the end of the value before it: that is where it goes. */
function tokenEnds(text: string, errors: readonly ParseError[]): ReadonlyMap<number, number> {
  const wanted = new Set(errors.filter((e) => e.error === ERRORS.comma).map((e) => e.offset));
  const ends = new Map<number, number>();
  if (wanted.size === 0) return ends;
  const scanner = createScanner(text, true);
  let previousEnd = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (wanted.has(offset)) ends.set(offset, previousEnd);
    previousEnd = offset + scanner.getTokenLength();
  }
  return ends;
}
