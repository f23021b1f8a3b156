import { ESLint } from 'eslint';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function rulesBroken(path: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await new ESLint({ cwd: ROOT }).lintText(code, { filePath: `${ROOT}/${path}` });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('lint keeps shared pure', () => {
  it.each([
    ['the clock', 'export const now = () => Date.now();', 'no-restricted-globals'],
    ['a new Date', 'export const now = () => new Date();', 'no-restricted-globals'],
    ['a locale', 'export const f = new Intl.NumberFormat();', 'no-restricted-globals'],
    ['ambient chance', 'export const r = () => Math.random();', 'no-restricted-syntax'],
    ['an inexact power', 'export const p = (a: number) => a ** 2;', 'no-restricted-syntax'],
    [
      'a locale sort',
      'export const s = (a: string) => a.localeCompare("b");',
      'no-restricted-syntax',
    ],
    ['the renderer', "import '../renderer/app.tsx';", 'no-restricted-imports'],
    ['the hosts', "import '../electron/main.ts';", 'no-restricted-imports'],
    ['the disk', "import 'node:fs';", 'no-restricted-imports'],
  ])('of %s', async (_, code, rule) => {
    expect(await rulesBroken('shared/probe.ts', `${code}\n`)).toContain(rule);
  });

  it('and lets good code pass', async () => {
    expect(await rulesBroken('shared/probe.ts', 'export const one = Math.min(1, 2);\n')).toEqual(
      [],
    );
  });
});

describe('lint keeps the two sides apart', () => {
  it('renderer from electron', async () => {
    expect(await rulesBroken('renderer/probe.ts', "import '../electron/main.ts';\n")).toContain(
      'no-restricted-imports',
    );
  });
  it('electron from renderer', async () => {
    expect(await rulesBroken('electron/probe.ts', "import '../renderer/main.tsx';\n")).toContain(
      'no-restricted-imports',
    );
  });
  it('text of files from HTML', async () => {
    const code = 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n';
    expect(await rulesBroken('renderer/probe.tsx', code)).toContain('no-restricted-syntax');
  });
});

describe('what is kept in the repository', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');
  it('has a lockfile without download addresses', () => {
    const lock = execFileSync('git', ['show', ':package-lock.json'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(lock.match(/"resolved"/g)).toBeNull();
  });
  it('has no build products', () => {
    expect(tracked.filter((path) => /^(dist|node_modules|release)\//.test(path))).toEqual([]);
  });
});
