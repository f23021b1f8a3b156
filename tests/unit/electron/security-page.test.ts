/** The security page is a promise: what it quotes must be there, and what it forbids must not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

const ROWS = read('electron', 'README.md')
  .split('\n')
  .filter((line) => /^\| (\d+|\+) /.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, n = '', item = '', , line = '', its = '', run = '']) => ({ n, item, line, its, run }));

const RUN_WORDS = /real Electron|stand-in|unit test|configuration read back|not run here/;

test('the page has every item of the checklist, in order', () => {
  const numbers = ROWS.flatMap(({ n }) => (n === '+' ? [] : [Number(n)]));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
});

describe.each(ROWS)('$n $item', ({ line, its, run }) => {
  test('its line is in the code', () => {
    const [, file = '', code = ''] = /^`([^`]+)`: `(.+)`$/.exec(line) ?? [];
    expect(read('electron', file)).toContain(code);
  });

  test('its test exists', () => {
    const [, file = '', title = ''] = /^`([^`]+)`: "(.+)"$/.exec(its) ?? [];
    expect(title).not.toBe('');
    expect(read(file)).toContain(title);
  });

  test('it says where it has run', () => {
    expect(run).toMatch(RUN_WORDS);
  });
});

const SOURCES = readdirSync(join(ROOT, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^(cli|start)\b/.test(path))
  .map((path) => read('electron', path))
  .join('\n');

test.each([
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'allowpopups',
  'openExternal',
  'no-sandbox',
  'nodeIntegration: true',
  'contextIsolation: false',
  'bypassCSP',
  'ignore-certificate-errors',
])('nothing is loosened by %s', (name) => {
  expect(SOURCES).not.toContain(name);
});

test('Electron is pinned to one version', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
});

test('fuses are set so that the program can only be itself', () => {
  const config = read('electron-builder.yml');
  for (const fuse of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'onlyLoadAppFromAsar: true',
    'enableEmbeddedAsarIntegrityValidation: true',
    'grantFileProtocolExtraPrivileges: false',
  ]) {
    expect(config).toMatch(new RegExp(`^  ${fuse}$`, 'm'));
  }
});
