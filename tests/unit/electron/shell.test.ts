import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makePageHandler, PAGE_URL, SCHEMES } from '../../../electron/app-protocol.ts';
import { CONTENT_SECURITY_POLICY } from '../../../electron/csp.ts';
import { isLocal } from '../../../electron/guards.ts';
import { menuTemplate } from '../../../electron/menu.ts';
import type { MenuParts } from '../../../electron/menu.ts';
import type { MenuItemConstructorOptions } from 'electron';
import { HOST_COMMANDS } from '../../../shared/desktop-api.ts';
import { fileArgument, makeOpenedFiles } from '../../../electron/opened-files.ts';
import { listPageFiles } from '../../../electron/page-files.ts';
import { writePageManifest } from '../../../electron/start/page-manifest.ts';
import { windowOptions } from '../../../electron/window.ts';
import { temporaryFolder } from './test-machine.ts';

describe('app://sim/', () => {
  let get: (url: string, method?: string) => Promise<Response>;

  beforeEach(async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'page', 'assets', 'index-a1.js'), '1');
    writeFileSync(join(folder, 'page', 'assets', 'font.woff2'), '1');
    writeFileSync(join(folder, 'page', 'assets', 'odd.exe'), '1');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    await writePageManifest(join(folder, 'page'));
    writeFileSync(join(folder, 'page', 'assets', 'put-there-later.js'), '1');
    const handler = makePageHandler(await listPageFiles(join(folder, 'page')));
    get = (url, method = 'GET') => handler({ url, method });
  });

  test('serves the page and its files with their types', async () => {
    for (const [url, type] of [
      [PAGE_URL, 'text/html; charset=utf-8'],
      ['app://sim/', 'text/html; charset=utf-8'],
      ['app://sim/?language=zh#top', 'text/html; charset=utf-8'],
      ['app://sim/assets/index-a1.js', 'text/javascript; charset=utf-8'],
      ['app://sim/assets/font.woff2', 'font/woff2'],
    ] as const) {
      const response = await get(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
    }
    expect(await (await get(PAGE_URL)).text()).toBe('<!doctype html>');
  });

  test.each([
    'app://sim/../secret.txt',
    'app://sim/%2e%2e/secret.txt',
    'app://sim/..%2fsecret.txt',
    'app://sim/%2e%2e%2fsecret.txt',
    'app://sim/..%5csecret.txt',
    'app://sim/assets/../../secret.txt',
    'app://sim/assets/%252e%252e/secret.txt',
    'app://sim//etc/passwd',
    'app://sim/assets',
    'app://sim/assets/odd.exe',
    'app://sim/assets/put-there-later.js',
    'app://sim/page-files.json',
    'app://sim/index.html%00',
    'app://sim/INDEX.HTML',
  ])('does not find %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test.each(['app://other/index.html', 'app://sim.evil/index.html', 'https://sim/index.html'])(
    'is not %s',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'get'])('refuses %s', async (method) => {
    expect((await get(PAGE_URL, method)).status).toBe(405);
  });

  test('every answer carries the policy, refusals too', async () => {
    for (const response of [await get(PAGE_URL), await get('app://sim/x'), await get('', 'POST')]) {
      expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('its scheme has the privileges that workers and modules need, and no more', () => {
    expect(SCHEMES).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });
});

test('the policy is the one of the design', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; " +
      "frame-src 'none'; base-uri 'none'; form-action 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default app-worker",
  );
});

test('the window is sandboxed and isolated, and its security is never loosened', () => {
  const options = windowOptions('/preload.cjs', null);
  expect(options).toMatchObject({ width: 1366, height: 768, minWidth: 1024, minHeight: 600 });
  expect(options.webPreferences).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
  });
});

test.each([
  ['app://sim/index.html', true],
  ['app://other/index.html', false],
  ['app://sim.evil/index.html', false],
  ['data:image/png;base64,AA==', true],
  ['blob:app://sim/1', true],
  ['https://example.invalid/', false],
  ['http://127.0.0.1/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['devtools://devtools/', false],
  ['chrome-extension://x/', false],
  ['', false],
])('a request to %s may go out: %s', (url, allowed) => {
  expect(isLocal(url)).toBe(allowed);
});

describe('the menu', () => {
  const parts = (change: Partial<MenuParts> = {}): MenuParts => ({
    platform: 'linux',
    language: 'en',
    recent: [],
    send: vi.fn(),
    openRecent: vi.fn(),
    clearRecent: vi.fn(),
    ...change,
  });
  const itemsOf = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    template.flatMap((item) => [
      item,
      ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : []),
    ]);
  const press = (item: MenuItemConstructorOptions | undefined) =>
    (item?.click as (() => void) | undefined)?.();

  test.each([
    ['linux', 'en-US', ['File', 'Edit', 'View', 'Window', 'Help']],
    ['win32', 'zh-CN', ['文件', '编辑', '视图', '窗口', '帮助']],
    ['darwin', 'en', [undefined, 'File', 'Edit', 'View', 'Window', 'Help']],
  ] as const)('on %s in %s, without developer tools', (platform, language, labels) => {
    const template = menuTemplate(parts({ platform, language }));
    expect(template.map(({ label }) => label)).toEqual(labels);
    expect(JSON.stringify(template)).not.toMatch(/toggleDevTools|reload/i);
  });

  test('sends every command of the contract, by keys that are used once', () => {
    const all = parts();
    const items = itemsOf(menuTemplate(all));
    for (const item of items) if (item.accelerator !== undefined) press(item);
    const sent = vi.mocked(all.send).mock.calls.map(([command]) => command);
    expect(sent.toSorted()).toEqual([...HOST_COMMANDS].sort());
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('lists recent files by name, opens them by path, and clears the list', () => {
    const all = parts({ recent: ['/家/a&b.creditrun'] });
    const items = itemsOf(menuTemplate(all));
    press(items.find(({ label }) => label === 'a&&b.creditrun'));
    expect(all.openRecent).toHaveBeenCalledWith('/家/a&b.creditrun');
    press(items.find(({ label }) => label === 'Clear this list'));
    expect(all.clearRecent).toHaveBeenCalledOnce();
  });
});

describe('opened files', () => {
  test.each([
    [['--no-sandbox', '.', 'a.scenario.json'], 'a.scenario.json'],
    [['.', 'a.creditscn', 'b.CREDITRUN'], 'b.CREDITRUN'],
    [['--file=a.json', '.'], null],
    [['.'], null],
    [['notes.txt'], null],
  ])('among %j the file is %j', (args, name) => {
    expect(fileArgument(args, '/base')).toBe(name === null ? null : resolve('/base', name));
  });

  test('wait for the page, come once and in order, and wait again while it reloads', async () => {
    const tray = makeOpenedFiles(async (path) => ({ ok: true, value: { name: path, text: '' } }));
    const got: string[] = [];
    const send = vi.fn((file) => got.push(file.value.name));
    await tray.open('a');
    await tray.open('b');
    expect(send).not.toHaveBeenCalled();
    tray.startSending(send);
    await tray.open('c');
    tray.stopSending();
    await tray.open('d');
    expect(got).toEqual(['a', 'b', 'c']);
    tray.startSending(send);
    expect(got).toEqual(['a', 'b', 'c', 'd']);
  });
});
