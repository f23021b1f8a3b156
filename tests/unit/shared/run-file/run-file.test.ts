import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES } from '../../../../shared/analysis/policy.ts';
import { act, moveTo, present, ROOT, type Run } from '../../../../shared/engine/run.ts';
import { parseRun } from '../../../../shared/run-file/parse-run.ts';
import {
  runLines,
  writeLine,
  writeRunFile,
  headerOf,
} from '../../../../shared/run-file/write-run.ts';
import { CHAIN_START } from '../../../../shared/ledger/hash-chain.ts';
import { parseScenario } from '../../../../shared/scenario/parse.ts';
import { addDays } from '../../../../shared/units/day.ts';

const SOURCE = readFileSync(
  new URL('../../../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
  'utf8',
);

let run: Run;
let lines: readonly string[];

beforeAll(() => {
  const parsed = parseScenario(SOURCE);
  if (!parsed.ok) throw new Error('the shipped scenario has problems');
  const { scenario } = parsed.value;
  const played = playWithPolicy(scenario, 7, POLICIES['close-asap'], addDays(scenario.start, 40));
  const refused = act(played, { kind: 'close', line: 'flower-pay' });
  const back = moveTo(refused.run, ROOT)?.run ?? refused.run;
  run = act(back, { kind: 'freeze', line: 'flower-pay', reason: 'debt-left' }).run;
  lines = runLines(SOURCE, run);
});

const journal = () => lines.map((line) => `${line}\n`).join('');
const parsed = (text: string) => {
  const result = parseRun(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a run file', () => {
  it('comes back as it was, as a journal and as a saved file', () => {
    for (const text of [journal(), writeRunFile(lines)]) {
      const back = parsed(text);
      expect(back.damage).toBeNull();
      expect(back.run.records).toEqual(run.records);
      expect(back.run.head).toBe(run.head);
      expect(present(back.run)).toEqual(present(run));
    }
  });

  it('is JSON that any editor opens', () => {
    expect(JSON.parse(writeRunFile(lines))).toHaveLength(run.records.length + 1);
  });

  it('names the line of any flipped byte', () => {
    const bytes = Buffer.from(writeRunFile(lines));
    // The header line is long (it holds the scenario): every 61st byte is enough of it.
    const step = 61;
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const lineHit = bytes.subarray(0, at).toString().split('\n').length;
      const result = parseRun(flipped.toString());
      const problem = result.ok ? result.value.damage : result.error;
      expect(problem, `byte ${at}`).not.toBeNull();
      expect(Math.abs((problem?.line ?? 99) - lineHit), `byte ${at}`).toBeLessThanOrEqual(1);
    }
  });

  it('cut anywhere gives the actions before the cut, and says so', () => {
    const text = Buffer.from(journal());
    const headerEnd = text.indexOf('\n') + 1;
    for (let end = headerEnd; end < text.length; end += 17) {
      const back = parsed(text.subarray(0, end).toString());
      const whole = text.subarray(0, end).toString().endsWith('\n');
      expect(back.damage?.code ?? null).toBe(whole ? null : 'run-line-cut-off');
      expect(back.goodBytes).toBe(text.lastIndexOf('\n', end - 1) + 1);
      expect(run.records.slice(0, back.run.records.length)).toEqual(back.run.records);
    }
  });

  it('without its end is told as cut off', () => {
    const text = writeRunFile(lines);
    expect(parsed(text.slice(0, -2)).damage?.code).toBe('run-line-cut-off');
  });
});

describe('a run file that is no such thing', () => {
  const header = headerOf('{}', 1);
  const rewritten = (change: object) => writeLine(CHAIN_START, { ...header, ...change }).line;
  it.each([
    ['an empty file', '', 'run-empty'],
    ['another JSON file', '{"a":1}\n', 'run-not-a-run'],
    ['an array of others', '[\n1\n]\n', 'run-not-a-run'],
    ['prose', 'Dear diary\n', 'run-not-a-run'],
    ['a newer format', `${rewritten({ format: 2 })}\n`, 'run-format-unknown'],
    ['other rules', `${rewritten({ rules: 999 })}\n`, 'run-rules-differ'],
    ['a broken scenario', `${rewritten({})}\n`, 'run-scenario-unreadable'],
    ['a header without its end', rewritten({}), 'run-line-cut-off'],
    [
      'a header that is no JSON any more',
      `${rewritten({}).replace('"h"', '"h!')}\n`,
      'run-line-damaged',
    ],
    [
      'a header with a field misspelt',
      `${rewritten({}).replace('"seed"', '"sead"')}\n`,
      'run-line-damaged',
    ],
  ])('%s is refused in a code with its line', (_, text, code) => {
    const result = parseRun(text);
    expect(result.ok ? null : result.error).toMatchObject({
      code,
      line: expect.any(Number) as number,
    });
  });

  it('with an action that the rules refuse is good up to there', () => {
    const last = lines.at(-1) ?? '';
    const { h } = JSON.parse(last) as { h: string };
    const record = {
      kind: 'do' as const,
      n: run.records.length + 1,
      parent: run.head,
      action: { kind: 'unfreeze' as const, line: 'no-such-line' },
    };
    const forged = `${journal()}${writeLine(h, record).line}\n`;
    expect(parsed(forged).damage).toEqual({ code: 'run-line-impossible', line: lines.length + 1 });
  });
});
