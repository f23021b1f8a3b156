import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const SCENARIO = 'scenarios/can-i-still-close-it.scenario.json';
const folder = mkdtempSync(join(tmpdir(), 'lab-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user would. */
function lab(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['electron/cli/lab.ts', ...args],
      { cwd: ROOT },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, out, err });
      },
    );
  });
}

const file = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('lab play', () => {
  it('prints what the run came to, and the same bytes twice', async () => {
    const args = ['play', SCENARIO, '--policy', 'close-asap', '--format', 'json'];
    const [once, twice] = await Promise.all([lab(...args), lab(...args)]);
    expect(twice.out).toBe(once.out);
    expect(JSON.parse(once.out)).toMatchObject({
      scenario: 'can-i-still-close-it',
      over: true,
      lines: [{ id: 'flower-pay', status: 'closed', owed: 0 }],
      score: { model: 'platform-style', band: { from: expect.any(Number) as number } },
      goals: expect.arrayContaining([{ id: 'stopped', status: 'met' }]) as unknown[],
      creditCost: { total: expect.any(Number) as number },
      journalHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('prints postings that sum to zero as CSV', async () => {
    const { out } = await lab('play', SCENARIO, '--format', 'csv', '--until', '2026-06-30');
    const amounts = out
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => Number(row.split(',').at(-1)));
    expect(amounts.length).toBeGreaterThan(40);
    expect(Math.round(amounts.reduce((a, b) => a + b, 0) * 100)).toBe(0);
  });

  it('does listed actions, and says which were refused', async () => {
    const actions = file(
      'actions.json',
      JSON.stringify([
        { kind: 'close', line: 'flower-pay' },
        { kind: 'repay', line: 'flower-pay', amount: 99_999_999 },
        { kind: 'freeze', line: 'flower-pay', reason: 'stop-spending' },
      ]),
    );
    const { code, out, err } = await lab(
      'play',
      SCENARIO,
      '--actions',
      actions,
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(err).toMatch(/Action 1: Not yet: \d+ things stand in the way of closing Flower Pay\./);
    expect(err).toMatch(/Action 2: At most \d+\.\d\d can be repaid here today/);
    // Nothing can be borrowed on a frozen line, whatever its limit leaves.
    expect(JSON.parse(out)).toMatchObject({
      lines: [{ status: 'frozen', free: 0 }],
      over: false,
    });
  });

  it.each([
    ['no file', []],
    ['an unknown policy', [SCENARIO, '--policy', 'wish']],
    ['a date that is none', [SCENARIO, '--until', '2026-02-30']],
    ['a date outside', [SCENARIO, '--until', '2030-01-01']],
    ['a seed that is none', [SCENARIO, '--seed', '-4']],
    ['an unknown format', [SCENARIO, '--format', 'xml']],
    ['an unknown flag', [SCENARIO, '--wish']],
    ['a missing file', ['nowhere.scenario.json']],
    [
      'a run kept where nothing can be',
      [SCENARIO, '--out', join(folder, 'no', 'such', 'run.json')],
    ],
  ])('says in a line what is off with %s', async (_, args) => {
    const { code, out, err } = await lab('play', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().length).toBeGreaterThan(10);
    expect(err).not.toMatch(/ {4}at /);
  });
});

describe('lab playtest', () => {
  it('plays every habit and says what came of it, the same bytes twice', async () => {
    const args = ['playtest', SCENARIO, '--plays', '2', '--format', 'json'];
    const [once, twice] = await Promise.all([lab(...args), lab(...args)]);
    expect(twice.out).toBe(once.out);
    expect(JSON.parse(once.out)).toMatchObject({ plays: 20, difficulty: 'middling' });
    const { out } = await lab('playtest', SCENARIO, '--plays', '2');
    expect(out).toMatch(/^20 plays, 2 of each habit/);
    expect(out).toMatch(/close-with-care +0\/2 /);
  });

  it('says how it is used', async () => {
    expect(await lab('playtest')).toMatchObject({ code: 2 });
    expect(await lab('playtest', SCENARIO, '--plays', '0')).toMatchObject({ code: 2 });
  });
});

describe('lab replay', () => {
  const saved = join(folder, 'kept.run.json');

  it('verifies a kept run', async () => {
    await lab('play', SCENARIO, '--policy', 'minimum', '--seed', '9', '--out', saved);
    const { code, out } = await lab('replay', saved);
    expect(code).toBe(0);
    expect(out).toMatch(/records replayed to 2026-10-31, \d+ entries, [0-9a-f]{64}/);
  });

  it('names the line of a flipped byte', async () => {
    const bytes = readFileSync(saved);
    const lines = bytes.toString().split('\n');
    const target = Math.floor(lines.length / 2);
    const at = Buffer.byteLength(`${lines.slice(0, target).join('\n')}\n`) + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    const { code, err } = await lab('replay', file('flipped.run.json', bytes));
    expect(code).toBe(1);
    expect(err).toContain(
      `flipped.run.json:${target + 1} Line ${target + 1} has been changed or damaged.`,
    );
  });

  it('says what a file that is no run is', async () => {
    const { code, err } = await lab('replay', SCENARIO);
    expect(code).toBe(1);
    expect(err).toContain('This is not a saved run of Credit Line Lab.');
  });

  it('refuses bytes that are no text', async () => {
    expect(
      await lab('replay', file('noise.run.json', Buffer.from([0xff, 0xfe, 0x00]))),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('not UTF-8') as string,
    });
  });
});

describe('lab check', () => {
  it('passes the shipped scenario', async () => {
    expect(await lab('check', SCENARIO)).toMatchObject({ code: 0 });
  });

  it('prints every problem as file:line:column message (hint)', async () => {
    const source = readFileSync(join(ROOT, SCENARIO), 'utf8');
    const wrong = source
      .replace('"dueDay": 10', '"dueDay": "10"')
      .replace('"level": 1', '"level": 9');
    const path = file('wrong.scenario.json', wrong);
    const { code, out } = await lab('check', path);
    const lines = out
      .trim()
      .split('\n')
      .filter((line) => line.startsWith(path));
    expect(code).toBe(1);
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) expect(line.slice(path.length)).toMatch(/^:\d+:\d+ .+ \(.+\)$/);
    const at = wrong.slice(0, wrong.indexOf('"dueDay": "10"')).split('\n').length;
    expect(lines.some((line) => line.startsWith(`${path}:${at}:`))).toBe(true);
  });

  it('gives the same as data', async () => {
    const { out } = await lab('check', '--json', file('empty.scenario.json', ''));
    expect(JSON.parse(out)).toMatchObject([{ problems: [{ code: 'empty-file', line: 1 }] }]);
  });
});

describe('lab quote', () => {
  it('tells every way of paying for an offer, in every convention', async () => {
    const { code, out } = await lab('quote', SCENARIO, '--offer', 'tablet', '--format', 'json');
    expect(code).toBe(0);
    const quotes = JSON.parse(out) as { quote: { disclosed: { name: string; rate: number } } }[];
    expect(quotes.map(({ quote }) => Math.round(quote.disclosed.rate * 1000))).toEqual([
      0, 153, 136,
    ]);
    expect(quotes[0]?.quote.disclosed.name).toContain('Annualised');
  });

  it('tells where the lines stand on a day', async () => {
    const { code, out } = await lab(
      'quote',
      SCENARIO,
      '--day',
      '2026-06-15',
      '--policy',
      'minimum',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Payoff today \d+\.\d\d/);
    expect(out).toMatch(/At the minimum: until 20\d\d-\d\d-\d\d, cost/);
    expect(out).toContain('1. flower-pay');
  });

  it('says what a line does not do, and what can be named', async () => {
    const drawn = await lab('quote', SCENARIO, '--line', 'flower-pay', '--draw', '100');
    expect(drawn).toMatchObject({
      code: 0,
      out: expect.stringContaining('doesn’t do that') as string,
    });
    const unknown = await lab('quote', SCENARIO, '--offer', 'nope');
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('tablet') as string });
  });
});

describe('lab cases', () => {
  it('meets every published figure that it supports', async () => {
    const { code, out } = await lab('cases', '--strict', 'tests/golden/published-facts.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^unit-tested min-payment os-min-1309\.0: tests\/unit\/.+$/m);
    expect(out).toMatch(/^read: \d+ matched/m);
    expect(out).toMatch(
      /^all: \d+ matched \(\d+ as printed\), 0 missed, \d+ unit-tested, 0 unsupp/m,
    );
  });

  it('gives the same as data, and fails on what is missed or unknown', async () => {
    const path = file(
      'some.cases.json',
      JSON.stringify({
        cases: [
          { id: 'good', kind: 'npv', inputs: { rate: 0, cashflows: [1] }, expected: { npv: 1 } },
          { id: 'off', kind: 'npv', inputs: { rate: 0, cashflows: [1] }, expected: { npv: 2 } },
          { id: 'broken', kind: 'npv', inputs: {}, expected: { npv: 2 } },
          { id: 'new', kind: 'tea-leaves', inputs: {}, expected: {} },
        ],
      }),
    );
    const { code, out } = await lab('cases', path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      matched: 1,
      missed: 2,
      unsupported: 1,
      results: [
        { id: 'good', kind: 'npv', ok: true, exact: true, expected: { npv: 1 }, got: { npv: 1 } },
        { id: 'off', ok: false },
        { id: 'broken', ok: false, got: null },
      ],
    });
    expect((await lab('cases', path)).out).toContain(`${path}:1:`);
  });

  it('fails on unknown kinds only when asked to', async () => {
    const path = file(
      'new.cases.json',
      JSON.stringify({ cases: [{ id: 'new', kind: 'tea-leaves', inputs: {}, expected: {} }] }),
    );
    expect((await lab('cases', path)).code).toBe(0);
    expect((await lab('cases', path, '--strict')).code).toBe(1);
  });

  it('says where a file is no such file', async () => {
    const path = file('no.cases.json', '{\n"cases": [');
    expect(await lab('cases', path)).toMatchObject({
      code: 1,
      err: `${path}:2:11 this is not JSON\n`,
    });
    expect(await lab('cases')).toMatchObject({ code: 2 });
  });
});
