import type { Run, RunRecord } from '../engine/run.ts';
import { RULES_VERSION } from '../engine/apply.ts';
import { canonicalJson, type Canonical } from '../ledger/canonical-json.ts';
import { CHAIN_START, nextLink } from '../ledger/hash-chain.ts';
import { RUN_FORMAT, type RunHeader } from './record.ts';

/** A record's line in a journal, without its newline, and the link that the next one continues. */
export interface WrittenLine {
  readonly line: string;
  readonly link: string;
}

export function headerOf(scenarioText: string, seed: number): RunHeader {
  return { kind: 'run', format: RUN_FORMAT, rules: RULES_VERSION, seed, scenario: scenarioText };
}

/**
 * One record as a canonical JSON line that carries its hash: `h` covers the record and, through
 * `previous`, everything before it.
 */
export function writeLine(previous: string, record: RunHeader | RunRecord): WrittenLine {
  const plain = record as unknown as Record<string, Canonical>;
  const link = nextLink(previous, plain);
  return { line: canonicalJson({ ...plain, h: link }), link };
}

/** All of a run's lines, header first. */
export function runLines(scenarioText: string, run: Run): readonly string[] {
  const lines: string[] = [];
  let link = CHAIN_START;
  for (const record of [headerOf(scenarioText, run.seed), ...run.records]) {
    const written = writeLine(link, record);
    lines.push(written.line);
    link = written.link;
  }
  return lines;
}

/**
 * A run as a file to keep or hand in: a JSON array, one record a line, so that any editor opens it
 * and a damaged line can be named.
 */
export function writeRunFile(lines: readonly string[]): string {
  return `[\n${lines.join(',\n')}\n]\n`;
}
