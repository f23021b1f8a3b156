/** What the built main process and preload can do at all, read off their imports. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildElectron } from '../../../electron/start/build.ts';

let main = '';
let preload = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lab-bundle-'));
  await buildElectron(folder);
  main = readFileSync(join(folder, 'main.js'), 'utf8');
  preload = readFileSync(join(folder, 'preload.cjs'), 'utf8');
  rmSync(folder, { recursive: true });
});

const importsOf = (code: string) => [
  ...code.matchAll(/^import [^;]*?from "([^"]+)"|\b(?:import|require)\("([^"]+)"\)/gm),
];
const namesOf = (code: string) =>
  [...new Set(importsOf(code).map((match) => match[1] ?? match[2]))].sort();

test('main reads no file synchronously: of that module it takes what finds the portable flag', () => {
  expect(namesOf(main)).toEqual([
    'electron',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:os',
    'node:path',
    'node:timers/promises',
  ]);
  expect(main).not.toMatch(/\b(read\w*|open\w*|stat|fstat|lstat)Sync\b/);
  expect(main).not.toMatch(/process\.(binding|getBuiltinModule)|createRequire/);
});

test('main can’t open a connection or start a program: it has no module that could', () => {
  expect(main).not.toMatch(
    /node:(net|http|https|http2|tls|dgram|dns|child_process|worker_threads)/,
  );
  expect(main).not.toMatch(/\b(fetch|WebSocket|EventSource)\(|net\.request|openExternal/);
});

test('the preload has two objects of Electron’s and nothing else', () => {
  expect(namesOf(preload)).toEqual(['electron']);
  expect(preload).not.toMatch(/\bprocess\.|webFrame|nativeImage|ipcRenderer\.(send|sendSync)\(/);
});
