import {
  act,
  journalOf,
  moveTo,
  present,
  startRun,
  type Run,
  type RunRecord,
} from '../engine/run.ts';
import { RULES_VERSION } from '../engine/apply.ts';
import { canonicalJson, type Canonical } from '../ledger/canonical-json.ts';
import { checkJournal } from '../ledger/checks.ts';
import { CHAIN_START, nextLink } from '../ledger/hash-chain.ts';
import { err, invariant, ok, type Result } from '../result.ts';
import { parseScenario } from '../scenario/parse.ts';
import { headerSchema, recordSchema, RUN_FORMAT, type RunHeader } from './record.ts';

/** Why a run file, or the rest of it, can't be read. `line` counts from 1. */
export type RunProblem =
  | { readonly code: 'run-empty'; readonly line: number }
  | { readonly code: 'run-not-a-run'; readonly line: number }
  | { readonly code: 'run-format-unknown'; readonly line: number; readonly format: number }
  | { readonly code: 'run-rules-differ'; readonly line: number; readonly rules: number }
  | { readonly code: 'run-scenario-unreadable'; readonly line: number }
  | { readonly code: 'run-line-damaged'; readonly line: number }
  | { readonly code: 'run-line-cut-off'; readonly line: number }
  | { readonly code: 'run-line-impossible'; readonly line: number };

export const RUN_PROBLEM_CODES = [
  'run-empty',
  'run-not-a-run',
  'run-format-unknown',
  'run-rules-differ',
  'run-scenario-unreadable',
  'run-line-damaged',
  'run-line-cut-off',
  'run-line-impossible',
] as const satisfies readonly RunProblem['code'][];

/** A run read as far as it is good. */
export interface ParsedRun {
  readonly header: RunHeader;
  readonly run: Run;
  /** The last good link: what the next line continues. */
  readonly link: string;
  /** UTF-8 length of the good part of a journal; equal to all of it when `damage` is null. */
  readonly goodBytes: number;
  /** What is wrong with the first bad line, or null. */
  readonly damage: RunProblem | null;
}

/** One line's text, where it stands, and whether its end was seen. */
interface Line {
  readonly text: string;
  readonly number: number;
  readonly whole: boolean;
  /** UTF-8 bytes of the source up to the end of this line. */
  readonly endByte: number;
}

/**
 * Reads a journal (one record a line) or a saved run file (the same lines in a JSON array), checks
 * the chain, and replays every action: what was done must be doable, what was refused must be
 * refused again.
 * @returns the run as far as it is good, or a problem when not even its header is
 */
export function parseRun(text: string): Result<ParsedRun, RunProblem> {
  const { lines, closed } = linesOf(text);
  const first = lines[0];
  if (first === undefined) return err({ code: 'run-empty', line: 1 });
  const opened = openHeader(first);
  if (!opened.ok) return opened;
  const { header, scenario, link: firstLink } = opened.value;

  let run = startRun(scenario, header.seed);
  let link = firstLink;
  let goodBytes = first.endByte;
  for (const line of lines.slice(1)) {
    const next = readRecord(line, link);
    if (!next.ok) return ok({ header, run, link, goodBytes, damage: next.error });
    const replayed = replayRecord(run, next.value.record);
    if (replayed === null) {
      const damage: RunProblem = { code: 'run-line-impossible', line: line.number };
      return ok({ header, run, link, goodBytes, damage });
    }
    run = replayed;
    link = next.value.link;
    goodBytes = line.endByte;
  }
  // The index of balances must equal the journal that replay has just written; else it is a bug.
  const breaches = checkJournal(present(run).balances, journalOf(run));
  invariant(breaches.length === 0, breaches.map(({ detail }) => detail).join('; '));
  const damage: RunProblem | null = closed
    ? null
    : { code: 'run-line-cut-off', line: (lines.at(-1)?.number ?? 1) + 1 };
  return ok({ header, run, link, goodBytes, damage });
}

/** A header with a damaged place still shows one of these: it is a run, and not somebody's letter. */
const HEADER_MARKS = ['"kind":"run"', '{"format":'] as const;

function openHeader(
  line: Line,
): Result<{ header: RunHeader; scenario: Run['scenario']; link: string }, RunProblem> {
  const at = line.number;
  if (!line.whole) return err({ code: 'run-line-cut-off', line: at });
  const fields = readFields(line.text);
  const header = headerSchema.safeParse(fields?.record);
  if (fields === null || !header.success) {
    const code = HEADER_MARKS.some((mark) => line.text.includes(mark))
      ? 'run-line-damaged'
      : 'run-not-a-run';
    return err({ code, line: at });
  }
  const { format, rules } = header.data;
  if (format !== RUN_FORMAT) return err({ code: 'run-format-unknown', line: at, format });
  if (nextLink(CHAIN_START, fields.record) !== fields.h)
    return err({ code: 'run-line-damaged', line: at });
  if (rules !== RULES_VERSION) return err({ code: 'run-rules-differ', line: at, rules });
  const scenario = parseScenario(header.data.scenario);
  if (!scenario.ok) return err({ code: 'run-scenario-unreadable', line: at });
  return ok({
    header: { ...header.data, kind: 'run', format: RUN_FORMAT },
    scenario: scenario.value.scenario,
    link: fields.h,
  });
}

function readRecord(
  line: Line,
  previous: string,
): Result<{ record: RunRecord; link: string }, RunProblem> {
  // A line without its end was being written when the power went, even if it looks complete.
  if (!line.whole) return err({ code: 'run-line-cut-off', line: line.number });
  const fields = readFields(line.text);
  if (fields === null) return err({ code: 'run-line-damaged', line: line.number });
  const intact = nextLink(previous, fields.record) === fields.h;
  const record = recordSchema.safeParse(fields.record);
  if (!intact || !record.success) return err({ code: 'run-line-damaged', line: line.number });
  return ok({ record: record.data, link: fields.h });
}

/** A line's record and hash; null unless the line is exactly its own canonical text. */
function readFields(text: string): { record: Record<string, Canonical>; h: string } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const all = value as Record<string, Canonical>;
    if (canonicalJson(all) !== text || typeof all.h !== 'string') return null;
    const { h, ...record } = all;
    return { record, h };
  } catch {
    // Not JSON, or JSON that has no canonical form: either way this line is not what was written.
    return null;
  }
}

/** The run with this record done again, or null when the rules don't agree with it. */
function replayRecord(run: Run, record: RunRecord): Run | null {
  if (record.n !== run.records.length + 1) return null;
  if (record.kind === 'move') return moveTo(run, record.to)?.run ?? null;
  if (record.parent !== run.head) return null;
  const again = act(run, record.action);
  const refusedNow = again.refusal?.code ?? null;
  const refusedThen = record.kind === 'refused' ? record.code : null;
  return refusedNow === refusedThen ? again.run : null;
}

/** Splits into records. `closed` is false for a saved file whose closing bracket is missing. */
function linesOf(text: string): { lines: readonly Line[]; closed: boolean } {
  const inArray = text.startsWith('[');
  const lines: Line[] = [];
  let closed = !inArray;
  let byte = 0;
  let at = 0;
  for (let number = 1; at < text.length; number += 1) {
    const end = text.indexOf('\n', at);
    const whole = end >= 0;
    const raw = text.slice(at, whole ? end : text.length);
    byte += utf8Length(raw) + (whole ? 1 : 0);
    at += raw.length + 1;
    if (inArray && number === 1 && raw === '[') continue;
    if (inArray && raw === ']' && whole && at >= text.length) {
      closed = true;
      continue;
    }
    lines.push({ text: inArray ? withoutComma(raw) : raw, number, whole, endByte: byte });
  }
  return { lines, closed };
}

function withoutComma(raw: string): string {
  return raw.endsWith(',') ? raw.slice(0, -1) : raw;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
