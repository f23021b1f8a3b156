import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/csp.ts';
import { listPageFiles } from '../../../electron/page-files.ts';
import { writePageManifest } from '../../../electron/start/page-manifest.ts';
import { chooseHost } from '../../../electron/start/choose-host.ts';
import type { Binary, StartFacts } from '../../../electron/start/choose-host.ts';
import { fetchBinary, findBinary } from '../../../electron/start/electron-binary.ts';
import { isBuilt, noteBuild } from '../../../electron/start/freshness.ts';
import { HOME_PORT, isOurs, listen, WHO_PATH } from '../../../electron/start/server.ts';
import { parseStartArguments, runElectron, start } from '../../../electron/start/start.ts';
import type { Surroundings } from '../../../electron/start/start.ts';
import { temporaryFolder } from './test-machine.ts';

const PRESENT: Binary = { state: 'present', path: '/e/electron' };
const DESK: StartFacts = {
  platform: 'linux',
  isRoot: false,
  display: ':0',
  binary: PRESENT,
  forced: false,
};

describe('which edition', () => {
  test.each<[string, Partial<StartFacts>, object]>([
    ['a desk with the binary', {}, { kind: 'electron', binary: '/e/electron' }],
    ['no binary yet', { binary: { state: 'absent' } }, { kind: 'fetch' }],
    ['no display', { display: undefined }, { kind: 'browser', why: /no display/ }],
    ['an empty display', { display: '' }, { kind: 'browser', why: /no display/ }],
    ['root on Linux', { isRoot: true }, { kind: 'browser', why: /root/ }],
    ['root without a binary', { isRoot: true, binary: { state: 'absent' } }, { kind: 'browser' }],
    ['root on macOS', { platform: 'darwin', isRoot: true }, { kind: 'electron' }],
    [
      'Windows, which names no display',
      { platform: 'win32', display: undefined },
      { kind: 'electron' },
    ],
    ['macOS likewise', { platform: 'darwin', display: undefined }, { kind: 'electron' }],
    [
      'a binary that could not be fetched',
      { binary: { state: 'failed', detail: 'the network is dead' } },
      { kind: 'browser', why: /because the network is dead\.$/ },
    ],
    ['--browser', { forced: true }, { kind: 'browser', why: /as asked/ }],
    [
      '--browser without a binary',
      { forced: true, binary: { state: 'absent' } },
      { kind: 'browser' },
    ],
  ])('%s', (_name, facts, expected) => {
    const host: object = chooseHost({ ...DESK, ...facts });
    const { why, ...rest } = expected as { why?: RegExp };
    expect(host).toMatchObject(rest);
    if (why !== undefined) expect(Reflect.get(host, 'why')).toMatch(why);
  });

  test('every reason is one line', () => {
    for (const facts of [{ isRoot: true }, { display: '' }, { forced: true }]) {
      const host = chooseHost({ ...DESK, ...facts });
      expect(host.kind === 'browser' && host.why.split('\n')).toHaveLength(1);
    }
  });
});

describe('the command line', () => {
  test.each([
    [[], { forced: false, port: HOME_PORT, files: [] }],
    [['--browser'], { forced: true, port: HOME_PORT, files: [] }],
    [['--port', '50000'], { forced: false, port: 50000, files: [] }],
    [['a.run.json'], { forced: false, port: HOME_PORT, files: ['a.run.json'] }],
  ])('%j', (args, expected) => {
    expect(parseStartArguments(args)).toEqual(expected);
  });

  test.each([
    [['--port', '80']],
    [['--port', 'x']],
    [['--port', '70000']],
    [['--wrong']],
    [['--port']],
  ])('%j is explained, not guessed', (args) => {
    expect(parseStartArguments(args)).toEqual(expect.any(String));
  });
});

describe('the binary', () => {
  function packageWith(installer: string): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'install.js'), installer);
    writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
    return folder;
  }
  const INSTALL = `
    const fs = require('fs'); const path = require('path');
    fs.mkdirSync(path.join(__dirname, 'dist'));
    fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '');
    fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`;
  const fetchWith = (packageFolder: string, patienceMs = 30_000): Promise<Binary> =>
    fetchBinary({ packageFolder, patienceMs, environment: process.env });

  test('is fetched once and then found', async () => {
    const folder = packageWith(INSTALL);
    const path = join(folder, 'dist', 'electron');
    expect(findBinary(folder, {})).toEqual({ state: 'absent' });
    expect(await fetchWith(folder)).toEqual({ state: 'present', path });
    expect(findBinary(folder, {})).toEqual({ state: 'present', path });
  });

  test('named but not there counts as absent', () => {
    const folder = packageWith('');
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findBinary(folder, {})).toEqual({ state: 'absent' });
  });

  test('may be named by the environment', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'electron'), '');
    expect(findBinary(packageWith(''), { ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
      state: 'present',
      path: join(folder, 'electron'),
    });
  });

  test('on a dead network is given up with a reason', async () => {
    expect(await fetchWith(packageWith('process.exit(1)'))).toEqual({
      state: 'failed',
      detail: "Electron's binary could not be fetched",
    });
  });

  test('that never comes is given up in time', async () => {
    expect(await fetchWith(packageWith('setInterval(() => {}, 1000)'), 300)).toMatchObject({
      state: 'failed',
      detail: expect.stringMatching(/did not arrive/) as string,
    });
  });

  test('that is still missing after its installer said done is a failure', async () => {
    expect(await fetchWith(packageWith(''))).toMatchObject({ state: 'failed' });
  });
});

test('a build is fresh until a source is changed, added or removed', () => {
  const project = temporaryFolder();
  const source = join(project, 'shared', 'engine', 'apply.ts');
  const old = new Date('2026-01-01');
  const age = (): void => {
    for (const path of [source, join(source, '..'), join(source, '../..')]) {
      utimesSync(path, old, old);
    }
  };
  mkdirSync(join(source, '..'), { recursive: true });
  mkdirSync(join(project, 'dist', 'renderer'), { recursive: true });
  writeFileSync(source, '');
  age();
  expect(isBuilt(project)).toBe(false);
  noteBuild(new Date('2026-01-02'), project);
  expect(isBuilt(project)).toBe(false);
  writeFileSync(join(project, 'dist/renderer/index.html'), '');
  expect(isBuilt(project)).toBe(true);
  writeFileSync(source, 'changed');
  expect(isBuilt(project)).toBe(false);
  age();
  expect(isBuilt(project)).toBe(true);
  rmSync(source);
  expect(isBuilt(project)).toBe(false);
});

describe.skipIf(process.platform === 'win32')('running a binary', () => {
  function binary(script: string): string {
    const path = join(temporaryFolder(), 'electron');
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  }

  test('gets the project and the files', async () => {
    const seen = join(temporaryFolder(), 'seen');
    const end = await runElectron(binary(`echo "$#:$2" > '${seen}'`), ['a.run.json']);
    expect(end).toEqual({ kind: 'ended', exitCode: 0 });
    expect(readFileSync(seen, 'utf8')).toBe('2:a.run.json\n');
  });

  test('that ends at once with an error, or is none, is a failure to start', async () => {
    expect(await runElectron(binary('exit 127'), [])).toMatchObject({ kind: 'failed' });
    expect(await runElectron(join(temporaryFolder(), 'none'), [])).toMatchObject({
      kind: 'failed',
    });
  });
});

let page = '';

beforeEach(async () => {
  page = temporaryFolder();
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), '<!doctype html>页');
  writeFileSync(join(page, 'assets', 'a.js'), '1');
  await writePageManifest(page);
});

const closeLater = (server: Server): void => onTestFinished(() => void server.close());

async function serving(): Promise<{ port: number; url: string }> {
  const listening = await listen(() => listPageFiles(page), 0);
  if (listening.kind !== 'ready') throw new Error(listening.kind);
  closeLater(listening.server);
  onTestFinished(() => listening.server.closeAllConnections());
  return { port: Number(new URL(listening.url).port), url: listening.url };
}

interface RawRequest {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
}

/** A request as written, without the tidying of `fetch`. */
async function raw(port: number, { path = '/', method = 'GET', host }: RawRequest) {
  const headers = { host: host ?? `127.0.0.1:${port}` };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, resolve)
      .on('error', reject)
      .end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

describe('the server', () => {
  test('gives the page with the policy, on this machine only', async () => {
    const { port, url } = await serving();
    expect(url).toBe(`http://127.0.0.1:${port}/`);
    const { status, headers, body } = await raw(port, {});
    expect(status).toBe(200);
    expect(body.toString()).toBe('<!doctype html>页');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('answers HEAD with the same headers and no body', async () => {
    const { port } = await serving();
    const { status, headers, body } = await raw(port, { path: '/assets/a.js', method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('1');
    expect(body).toHaveLength(0);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { port } = await serving();
    expect((await raw(port, { method })).status).toBe(405);
  });

  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'refuses the name %j',
    async (host) => {
      const { port } = await serving();
      for (const path of ['/', '/assets/a.js', WHO_PATH]) {
        const { status, body } = await raw(port, { host, path });
        expect(status).toBe(421);
        expect(body).toHaveLength(0);
      }
    },
  );

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '//127.0.0.1/x',
    '/assets',
    '/index.html%00',
  ])('does not find %s', async (path) => {
    const { port } = await serving();
    expect((await raw(port, { path })).status).toBe(404);
  });

  test.each(['http://evil.example/', '*'])('refuses the target %s', async (path) => {
    const { port } = await serving();
    expect((await raw(port, { path })).status).toBe(400);
  });

  test('knows its own kind', async () => {
    expect(await isOurs((await serving()).url)).toBe(true);
    expect(await isOurs('http://127.0.0.1:1/')).toBe(false);
  });

  test('looks for files only when a request needs them, and outlives a failed look', async () => {
    let looks = 0;
    let list = () => listPageFiles(page);
    const listening = await listen(() => ((looks += 1), list()), 0);
    if (listening.kind !== 'ready') throw new Error(listening.kind);
    closeLater(listening.server);
    const port = Number(new URL(listening.url).port);
    const before = looks;
    list = () => Promise.reject(new Error('gone'));
    expect((await raw(port, { method: 'PUT' })).status).toBe(405);
    expect((await raw(port, { path: WHO_PATH })).status).toBe(200);
    expect(looks).toBe(before);
    await expect(raw(port, {})).rejects.toThrow();
    list = () => listPageFiles(page);
    expect((await raw(port, {})).status).toBe(200);
  });

  test('finds the files of a page built anew while it serves', async () => {
    const { port } = await serving();
    writeFileSync(join(page, 'assets', 'b.js'), '2');
    await writePageManifest(page);
    expect((await raw(port, { path: '/assets/b.js' })).status).toBe(404);
    await raw(port, { path: '/?seed=1' });
    expect((await raw(port, { path: '/assets/b.js' })).body.toString()).toBe('2');
  });

  test('says nothing is ready when the page does not come', async () => {
    await expect(listen(() => Promise.resolve(new Map()), 0)).rejects.toThrow(/404/);
  });
});

function around(changes: Partial<Surroundings> = {}): Surroundings & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    facts: { platform: 'linux', isRoot: false, display: ':0' },
    findBinary: () => PRESENT,
    fetchBinary: vi.fn(async () => PRESENT),
    runElectron: vi.fn(async () => ({ kind: 'ended', exitCode: 0 }) as const),
    pageFolder: page,
    say: (line) => lines.push(line),
    untilStopped: async () => undefined,
    lines,
    ...changes,
  };
}

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('starting', () => {
  const args = (port: number, forced = false) => ({ port, forced, files: ['a.run.json'] });

  test('Electron, with the files to open, and passes its exit code on', async () => {
    const machine = around({
      runElectron: vi.fn(async () => ({ kind: 'ended', exitCode: 3 }) as const),
    });
    expect(await start(args(HOME_PORT), machine)).toBe(3);
    expect(machine.runElectron).toHaveBeenCalledExactlyOnceWith('/e/electron', ['a.run.json']);
    expect(machine.fetchBinary).not.toHaveBeenCalled();
    expect(machine.lines).toEqual([]);
  });

  test('Electron after fetching its binary', async () => {
    const machine = around({ findBinary: () => ({ state: 'absent' }) });
    expect(await start(args(HOME_PORT), machine)).toBe(0);
    expect(machine.fetchBinary).toHaveBeenCalledOnce();
    expect(machine.runElectron).toHaveBeenCalledOnce();
  });

  test('the browser edition when fetching fails: one line why, then the address', async () => {
    const machine = around({
      findBinary: () => ({ state: 'absent' }),
      fetchBinary: async () => ({ state: 'failed', detail: 'the network is dead' }),
    });
    const port = await freePort();
    expect(await start(args(port), machine)).toBe(0);
    expect(machine.lines.slice(1)).toEqual([
      'Browser edition, because the network is dead.',
      expect.stringMatching(/usually 47615/),
      `Ready: http://127.0.0.1:${port}/`,
    ]);
    expect(machine.runElectron).not.toHaveBeenCalled();
  });

  test('the browser edition when Electron ends at once', async () => {
    const machine = around({
      runElectron: async () => ({ kind: 'failed', detail: 'a library is missing' }),
    });
    expect(await start(args(await freePort()), machine)).toBe(0);
    expect(machine.lines[0]).toBe('Browser edition, because a library is missing.');
  });

  test.each<[string, Partial<Surroundings['facts']>]>([
    ['without a display', { display: undefined }],
    ['as root', { isRoot: true }],
  ])('%s nothing is fetched', async (_name, facts) => {
    const machine = around({ findBinary: () => ({ state: 'absent' }) });
    const changed = { ...machine, facts: { ...machine.facts, ...facts } };
    expect(await start(args(await freePort()), changed)).toBe(0);
    expect(machine.fetchBinary).not.toHaveBeenCalled();
    expect(machine.lines.at(-1)).toMatch(/^Ready: /);
  });

  test('--browser is heard although Electron could run', async () => {
    const machine = around();
    expect(await start(args(await freePort(), true), machine)).toBe(0);
    expect(machine.runElectron).not.toHaveBeenCalled();
  });

  test('"Ready" comes when the page answers, and the port is free afterwards', async () => {
    const port = await freePort();
    let seen = '';
    const machine = around({
      untilStopped: async () => {
        seen = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      },
    });
    expect(await start(args(port, true), machine)).toBe(0);
    expect(seen).toBe('<!doctype html>页');
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  test('a port held by us: its address, and success', async () => {
    const { port, url } = await serving();
    const machine = around();
    expect(await start(args(port, true), machine)).toBe(0);
    expect(machine.lines.at(-1)).toBe(`Already running: ${url}`);
  });

  test.each<[string, Server]>([
    ['another web server', createHttpServer((_request, response) => response.end('hello'))],
    ['one that says yes to everything', createHttpServer((_q, response) => response.end(WHO_PATH))],
    ['one that hangs up', createTcpServer((socket) => socket.destroy())],
    ['one that speaks no HTTP', createTcpServer((socket) => socket.end('220 ftp\r\n'))],
  ])('a port held by a stranger, %s: said so, and failure', async (_who, stranger) => {
    stranger.listen(0, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    closeLater(stranger);
    const { port } = stranger.address() as AddressInfo;
    const machine = around();
    expect(await start(args(port, true), machine)).toBe(1);
    expect(machine.lines.at(-1)).toMatch(/in use by another program/);
    expect(machine.lines.join()).not.toMatch(/Ready/);
  });
});
