import { isForbidden, nameOf, type Place } from './characters.ts';
import { finding, type Finding, type Locator } from './finding.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_VALUES } from './limits.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Names that reach into JavaScript's own machinery when a program is careless with them. */
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** After so many the file is plainly not one to be mended place by place. */
const ENOUGH = 1_000;

const QUOTE = 0x22;
const SLASH = 0x2f;
const STAR = 0x2a;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** An open object or list. Mismatched closing signs don't close it: see {@link close}. */
interface Frame {
  readonly closes: '}' | ']';
  /** Names seen so far and where; null for a list. */
  readonly names: Map<string, number> | null;
}

interface Unit {
  readonly value: number;
  readonly offset: number;
  readonly length: number;
}

/** The scratch state of one scan; nothing outside this file sees it. */
interface Scan {
  readonly text: string;
  readonly locator: Locator;
  readonly findings: Finding[];
  readonly frames: Frame[];
  at: number;
  values: number;
  stopped: boolean;
  /** The last string, while it may still turn out to be a name. */
  string: { readonly value: string; readonly offset: number; readonly length: number } | null;
  /** A high surrogate that waits for its low one. */
  high: Unit | null;
}

/**
 * Refuses hostile or ambiguous text before any parser sees it. Linear in the text and without
 * recursion, so that no input costs more than its length. Comments are passed over.
 *
 * Syntax is the parser's affair: broken JSON passes here as long as nothing in it is refused. What
 * a parser of the same text can nest is never deeper than what is counted here.
 *
 * Source of the list: reliability notes 1, untrusted scenario hazards.
 *
 * @param text without its byte order mark
 * @returns what is refused, in the order found; empty when the text may be parsed
 */
export function preScan(text: string, locator: Locator): readonly Finding[] {
  if (isTooLarge(text)) {
    return [finding('too-large', { offset: 0, length: 1 }, { maximum: MAX_BYTES })];
  }
  const scan: Scan = {
    text,
    locator,
    findings: [],
    frames: [],
    at: 0,
    values: 0,
    stopped: false,
    string: null,
    high: null,
  };
  while (scan.at < text.length && !scan.stopped) scanToken(scan);
  dropHigh(scan);
  settleString(scan);
  return scan.findings;
}

/** Counts UTF-8 bytes, but no further than the limit. */
function isTooLarge(text: string): boolean {
  if (text.length > MAX_BYTES) return true;
  if (text.length * 3 <= MAX_BYTES) return false;
  let bytes = 0;
  for (let i = 0; i < text.length && bytes <= MAX_BYTES; i += 1) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair makes two of its four bytes.
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes > MAX_BYTES;
}

function report(
  scan: Scan,
  code: ProblemCode,
  at: { readonly offset: number; readonly length: number },
  data: Problem['data'] = {},
): void {
  scan.findings.push(finding(code, at, data));
  if (scan.findings.length >= ENOUGH) scan.stopped = true;
}

function scanToken(scan: Scan): void {
  const sign = scan.text[scan.at] ?? '';
  switch (sign) {
    case '"':
      settleString(scan);
      return scanString(scan);
    case '/':
      return scanSlash(scan);
    case '{':
    case '[':
      return open(scan, sign);
    case '}':
    case ']':
      return close(scan, sign);
    case ':':
      return nameEnds(scan);
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      scan.at += 1;
      return;
    default:
      settleString(scan);
      if (sign === '-' || isDigit(sign)) return scanNumber(scan);
      if (isLetter(sign)) return scanWord(scan);
      feed(scan, { value: scan.text.charCodeAt(scan.at), offset: scan.at, length: 1 }, 'outside');
      scan.at += 1;
  }
}

function countValue(scan: Scan, offset: number): void {
  scan.values += 1;
  if (scan.values !== MAX_VALUES + 1) return;
  report(scan, 'too-many-values', { offset, length: 1 }, { maximum: MAX_VALUES });
  scan.stopped = true;
}

function open(scan: Scan, sign: '{' | '['): void {
  settleString(scan);
  countValue(scan, scan.at);
  if (scan.frames.length >= MAX_DEPTH) {
    report(scan, 'too-deep', { offset: scan.at, length: 1 }, { maximum: MAX_DEPTH });
    scan.stopped = true;
  }
  const isObject = sign === '{';
  scan.frames.push({ closes: isObject ? '}' : ']', names: isObject ? new Map() : null });
  scan.at += 1;
}

/**
 * Only the matching sign closes. A parser that goes on after errors skips the others too, so its
 * stack is always part of ours: `[},[},[},` is as deep here as it is there.
 */
function close(scan: Scan, sign: '}' | ']'): void {
  settleString(scan);
  if (scan.frames.at(-1)?.closes === sign) scan.frames.pop();
  scan.at += 1;
}

/** The last string was a value after all. */
function settleString(scan: Scan): void {
  if (scan.string === null) return;
  const { offset } = scan.string;
  scan.string = null;
  countValue(scan, offset);
}

/** A colon: the last string was a name. */
function nameEnds(scan: Scan): void {
  const name = scan.string;
  scan.string = null;
  scan.at += 1;
  if (name === null) return;
  if (FORBIDDEN_KEYS.includes(name.value)) report(scan, 'forbidden-key', name, { key: name.value });
  const hidden = [...name.value].find((sign) => isForbiddenInNameOnly(sign.codePointAt(0) ?? 0));
  if (hidden !== undefined) {
    report(scan, 'forbidden-character', name, { character: nameOf(hidden.codePointAt(0) ?? 0) });
  }
  const names = scan.frames.at(-1)?.names;
  if (!names) return;
  const before = names.get(name.value);
  if (before === undefined) names.set(name.value, name.offset);
  else {
    const data = {
      key: name.value.slice(0, 60).toWellFormed(),
      firstLine: scan.locator.lineOf(before),
    };
    report(scan, 'duplicate-key', name, data);
  }
}

function isForbiddenInNameOnly(codePoint: number): boolean {
  return isForbidden(codePoint, 'key') && !isForbidden(codePoint, 'text');
}

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function scanNumber(scan: Scan): void {
  const offset = scan.at;
  NUMBER.lastIndex = offset;
  const literal = NUMBER.exec(scan.text)?.[0];
  if (literal === undefined) {
    scan.at += 1;
    return;
  }
  scan.at += literal.length;
  countValue(scan, offset);
  const value = Number(literal);
  const at = { offset, length: literal.length };
  const data = { found: literal.slice(0, 40) };
  if (!Number.isFinite(value)) report(scan, 'number-not-finite', at, data);
  else if (Object.is(value, -0)) report(scan, 'number-minus-zero', at, data);
  else if (Math.abs(value) > Number.MAX_SAFE_INTEGER) report(scan, 'number-unsafe', at, data);
}

/** `true`, `false`, `null`, or a word that the parser will not know. */
function scanWord(scan: Scan): void {
  countValue(scan, scan.at);
  while (isLetter(scan.text[scan.at] ?? '')) scan.at += 1;
}

function scanSlash(scan: Scan): void {
  const next = scan.text.charCodeAt(scan.at + 1);
  if (next === SLASH) scanLineComment(scan);
  else if (next === STAR) scanBlockComment(scan);
  else {
    settleString(scan);
    scan.at += 1;
  }
}

function scanLineComment(scan: Scan): void {
  while (scan.at < scan.text.length && !scan.stopped) {
    const value = scan.text.charCodeAt(scan.at);
    if (value === LINE_FEED || value === CARRIAGE_RETURN) return;
    feed(scan, { value, offset: scan.at, length: 1 }, 'outside');
    scan.at += 1;
  }
}

function scanBlockComment(scan: Scan): void {
  const start = scan.at;
  scan.at += 2;
  while (scan.at < scan.text.length && !scan.stopped) {
    const value = scan.text.charCodeAt(scan.at);
    if (value === STAR && scan.text.charCodeAt(scan.at + 1) === SLASH) {
      scan.at += 2;
      return;
    }
    feed(scan, { value, offset: scan.at, length: 1 }, 'outside');
    scan.at += 1;
  }
  if (!scan.stopped) report(scan, 'unclosed-comment', { offset: start, length: 2 });
}

/** A string ends at its quote, or, unclosed, with its line: the parser reads it so too. */
function scanString(scan: Scan): void {
  const { text } = scan;
  const offset = scan.at;
  let value = '';
  let plainFrom = offset + 1;
  scan.at += 1;
  while (scan.at < text.length && !scan.stopped) {
    const unit = text.charCodeAt(scan.at);
    if (unit === QUOTE || unit === LINE_FEED || unit === CARRIAGE_RETURN) break;
    if (unit === BACKSLASH) {
      value += text.slice(plainFrom, scan.at) + scanEscape(scan);
      plainFrom = scan.at;
    } else {
      feed(scan, { value: unit, offset: scan.at, length: 1 }, 'text');
      scan.at += 1;
    }
  }
  dropHigh(scan);
  value += text.slice(plainFrom, scan.at);
  if (text.charCodeAt(scan.at) === QUOTE) scan.at += 1;
  scan.string = { value, offset, length: scan.at - offset };
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const HEX = /[0-9a-fA-F]{4}/y;

/** @returns the character that an escape stands for; empty for a broken one (a syntax error) */
function scanEscape(scan: Scan): string {
  const offset = scan.at;
  const letter = scan.text[offset + 1] ?? '';
  scan.at += letter === '' ? 1 : 2;
  if (letter === 'u') {
    HEX.lastIndex = scan.at;
    const digits = HEX.exec(scan.text)?.[0];
    if (digits === undefined) return '';
    scan.at += 4;
    return feedEscaped(scan, Number.parseInt(digits, 16), offset);
  }
  const meant = ESCAPES[letter] ?? letter;
  if (meant === '') return '';
  return feedEscaped(scan, meant.charCodeAt(0), offset);
}

function feedEscaped(scan: Scan, value: number, offset: number): string {
  feed(scan, { value, offset, length: scan.at - offset }, 'text');
  return String.fromCharCode(value);
}

/** One UTF-16 unit of the text, raw or escaped: pairs surrogates and refuses what is hidden. */
function feed(scan: Scan, unit: Unit, place: Place): void {
  const { value } = unit;
  const isHigh = value >= 0xd800 && value <= 0xdbff;
  const isLow = value >= 0xdc00 && value <= 0xdfff;
  if (isLow && scan.high !== null) {
    const { value: high, offset } = scan.high;
    scan.high = null;
    const codePoint = 0x10000 + (high - 0xd800) * 0x400 + (value - 0xdc00);
    check(scan, { value: codePoint, offset, length: unit.offset + unit.length - offset }, place);
    return;
  }
  dropHigh(scan);
  if (isHigh) scan.high = unit;
  else if (isLow) report(scan, 'lone-surrogate', unit, { character: nameOf(value) });
  else check(scan, unit, place);
}

function check(scan: Scan, unit: Unit, place: Place): void {
  if (!isForbidden(unit.value, place)) return;
  report(scan, 'forbidden-character', unit, { character: nameOf(unit.value) });
}

/** What waited for its low surrogate has none. */
function dropHigh(scan: Scan): void {
  if (scan.high === null) return;
  report(scan, 'lone-surrogate', scan.high, { character: nameOf(scan.high.value) });
  scan.high = null;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

function isLetter(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}
