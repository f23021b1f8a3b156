import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventEmitter } from 'node:events';
import type { App, BrowserWindow, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { diagnose } from '../../../electron/diagnostics.ts';
import { nodeFileSystem } from '../../../electron/files/file-system.ts';
import { openKept } from '../../../electron/files/kept.ts';
import { openProblemLog, withoutNames } from '../../../electron/files/problem-log.ts';
import { openRecentFiles } from '../../../electron/files/recent-files.ts';
import {
  denyDownloads,
  denyNavigation,
  denyNetwork,
  denyPermissions,
  SWITCHES,
} from '../../../electron/guards.ts';
import { makePrinter } from '../../../electron/print.ts';
import { watchProblems } from '../../../electron/watch-problems.ts';
import { readWindowState, stateOf, writeWindowState } from '../../../electron/window-state.ts';
import { tendWindow } from '../../../electron/window.ts';
import { metaOf, temporaryFolder, testDisk, writer } from './test-machine.ts';

describe('the window comes back', () => {
  const AREA = { x: 0, y: 0, width: 1920, height: 1040 };
  const bounds = { x: 100, y: 50, width: 1200, height: 700 };
  const keep = async (x: number, y: number) => {
    const path = join(temporaryFolder(), 'window.json');
    const window = { getNormalBounds: () => ({ ...bounds, x, y }), isMaximized: () => true };
    await writeWindowState(testDisk(), path, stateOf(window));
    return path;
  };

  test('where it was, as large as it was', async () => {
    const state = await readWindowState(testDisk(), await keep(100, 50), [AREA]);
    expect(state).toEqual({ bounds, maximised: true });
  });

  test.each([
    ['on a display that is gone', 2500, 50],
    ['with its head above the screen', 100, -200],
    ['with nothing left to take hold of', 1900, 50],
    ['below the screen', 100, 1030],
  ])('but not %s', async (_, x, y) => {
    expect(await readWindowState(testDisk(), await keep(x, y), [AREA])).toBeNull();
  });

  test.each(['', '{}', '{"bounds":{"x":1e999,"y":0,"width":1,"height":1},"maximised":false}'])(
    'and not from %j',
    async (text) => {
      const path = join(temporaryFolder(), 'window.json');
      writeFileSync(path, text);
      expect(await readWindowState(testDisk(), path, [AREA])).toBeNull();
    },
  );
});

describe('recent files', () => {
  const open = (path: string, onChange = () => undefined) =>
    openRecentFiles({ disk: testDisk(), path, onChange });

  test('newest first, each once, eight at most, and again after a restart', async () => {
    const path = join(temporaryFolder(), 'recent.json');
    const changes = vi.fn();
    const recent = await open(path, changes);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'a'])
      await recent.add(`/${name}`);
    expect(recent.list()).toEqual(['/a', '/i', '/h', '/g', '/f', '/e', '/d', '/c']);
    await recent.drop('/i');
    expect((await open(path)).list()).toEqual(['/a', '/h', '/g', '/f', '/e', '/d', '/c']);
    await recent.clear();
    expect((await open(path)).list()).toEqual([]);
    expect(changes).toHaveBeenCalledTimes(12);
  });

  test('a damaged list is an empty one', async () => {
    const path = join(temporaryFolder(), 'recent.json');
    writeFileSync(path, '{"paths":[1]}');
    expect((await open(path)).list()).toEqual([]);
  });
});

describe('the log', () => {
  const now = () => new Date(Date.UTC(2026, 10, 25));

  test('takes notes in order, without the paths that name people', async () => {
    const folder = join(temporaryFolder(), '数据');
    const log = openProblemLog({ fs: nodeFileSystem, folder, now });
    void log.note('main', new Error(`ENOENT ${folder}/runs/x`));
    void log.note('page', 'TypeError: a is not a function');
    await log.settled();
    const text = await log.read();
    expect(text).toContain('2026-11-25T00:00:00.000Z main: Error: ENOENT <data>/runs/x\n');
    expect(text.indexOf('page: TypeError')).toBeGreaterThan(text.indexOf('main:'));
    expect(withoutNames('at /home/lin/app.js', '/data', '/home/lin')).toBe('at ~/app.js');
  });

  test('stays small: the older half goes when it is full', async () => {
    const folder = temporaryFolder();
    const log = openProblemLog({ fs: nodeFileSystem, folder, now });
    for (let n = 0; n < 100; n += 1) await log.note('page', `${n} ${'x'.repeat(9000)}`);
    const sizes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).length);
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
    expect(await log.read()).toContain('page: 99 ');
  });

  test('hears of what breaks outside of any call', async () => {
    const app = new EventEmitter();
    const process = new EventEmitter();
    const log = openProblemLog({ fs: nodeFileSystem, folder: temporaryFolder(), now });
    watchProblems({ app: app as App, process: process as NodeJS.Process, log });
    process.emit('uncaughtExceptionMonitor', new Error('broken'));
    app.emit('render-process-gone', {}, {}, { reason: 'crashed', exitCode: 11 });
    app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 });
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed', exitCode: 9 });
    await log.settled();
    const text = await log.read();
    expect(text.match(/ (main|page gone|helper gone): /g)).toHaveLength(3);
  });
});

describe('everything that is kept', () => {
  const open = (folder: string) =>
    openKept({ disk: testDisk(), folder, identity: writer(), onRecent: () => undefined });

  test('goes in one action, damaged runs too, and nothing of anybody else', async () => {
    const folder = temporaryFolder();
    const kept = await open(folder);
    await kept.runs.createRun(metaOf('run'), '{}\n');
    await kept.runs.createRun(metaOf('torn'), '{}\n');
    writeFileSync(join(folder, 'runs', 'torn', 'meta.json'), '{');
    await kept.settings.writeSettings({ language: 'en', theme: 'dark', lastRun: 'run' });
    await kept.recent.add('/a.creditrun');
    await kept.log.note('page', 'x');
    writeFileSync(join(folder, 'homework.txt'), 'not ours');
    mkdirSync(join(folder, 'runs', 'Not A Run'));
    expect(await kept.reset()).toEqual({ ok: true, value: null });
    expect(readdirSync(folder).sort()).toEqual(['homework.txt', 'runs']);
    expect(readdirSync(join(folder, 'runs')).sort()).toEqual(['Not A Run', 'writer.lock']);
    expect(kept.recent.list()).toEqual([]);
    await kept.runs.close();
  });

  test('is described without anything of the learner', async () => {
    const folder = temporaryFolder();
    const kept = await open(folder);
    await kept.runs.createRun({ ...metaOf('run'), title: 'Secret title' }, '{}\n');
    await kept.settings.writeSettings({
      language: 'en',
      theme: 'dark',
      lastRun: null,
      learners: [{ id: 'a', name: '小林' }],
    });
    await kept.log.note('page', `Error at ${folder}`);
    const text = await diagnose({ app: { version: '1' }, runs: kept.runs, log: kept.log });
    expect(text).toContain('version: 1\nmay write: yes\nsaved runs: 1\n');
    expect(text).toContain('page: Error at <data>');
    expect(text).not.toMatch(/Secret|小林|额度/);
    await kept.runs.close();
  });
});

describe('printing', () => {
  const window = (pdf: () => Promise<Buffer>) =>
    (() => ({ webContents: { printToPDF: pdf } })) as unknown as () => BrowserWindow;
  const dialogs = (path: string | null) => ({
    chooseFileToOpen: async () => null,
    chooseFileToSave: vi.fn(async () => path),
  });

  test('asks first, and writes the whole file', async () => {
    const path = join(temporaryFolder(), '复盘.pdf');
    const choose = dialogs(path);
    const print = makePrinter({
      disk: testDisk(),
      window: window(async () => Buffer.from('%PDF-1')),
      dialogs: choose,
    });
    expect(await print('复盘/1')).toEqual({ ok: true, value: true });
    expect(choose.chooseFileToSave).toHaveBeenCalledWith('复盘-1.pdf');
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1');
  });

  test('prints nothing when the dialog is left, and says when the disk refuses', async () => {
    const pdf = vi.fn(async () => Buffer.from('%PDF-1'));
    const parts = { disk: testDisk(), window: window(pdf) };
    expect(await makePrinter({ ...parts, dialogs: dialogs(null) })('a')).toEqual({
      ok: true,
      value: false,
    });
    expect(pdf).not.toHaveBeenCalled();
    const nowhere = join(temporaryFolder(), 'no', 'such', 'a.pdf');
    expect(await makePrinter({ ...parts, dialogs: dialogs(nowhere) })('a')).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('guards', () => {
  test('every permission, device, pairing and download is refused', () => {
    const handlers: Record<string, (...args: unknown[]) => unknown> = {};
    const take = (name: string) => (handler: (...args: unknown[]) => unknown) => {
      handlers[name] = handler;
    };
    const session = {
      setPermissionRequestHandler: take('request'),
      setPermissionCheckHandler: take('check'),
      setDevicePermissionHandler: take('device'),
      setBluetoothPairingHandler: take('pairing'),
      on: (event: string, handler: (...args: unknown[]) => unknown) => take(event)(handler),
    } as unknown as Session;
    denyPermissions(session);
    denyDownloads(session);
    const answer = vi.fn();
    handlers['request']!({}, 'notifications', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(handlers['check']!(null, 'clipboard-read')).toBe(false);
    expect(handlers['device']!({ deviceType: 'usb' })).toBe(false);
    handlers['pairing']!({}, answer);
    expect(answer).toHaveBeenLastCalledWith({ confirmed: false });
    const event = { preventDefault: vi.fn() };
    handlers['will-download']!(event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test('a request is cancelled unless it is for the page itself', () => {
    let listener: (details: { url: string }, answer: (r: object) => void) => void = () => undefined;
    const session = { webRequest: { onBeforeRequest: (l: typeof listener) => (listener = l) } };
    denyNetwork(session as unknown as Session);
    const answer = vi.fn();
    listener({ url: 'https://example.invalid/' }, answer);
    listener({ url: 'app://sim/index.html' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
  });

  test('no navigation, redirect, frame, webview or window; no peer connection past a proxy', () => {
    const policy = vi.fn();
    let open: () => unknown = () => null;
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: () => unknown) => (open = handler),
      setWebRTCIPHandlingPolicy: policy,
    });
    denyNavigation(contents as unknown as WebContents);
    for (const name of [
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
    ]) {
      const event = { preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault, name).toHaveBeenCalledOnce();
    }
    expect(open()).toEqual({ action: 'deny' });
    expect(policy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });

  test('no name is ever looked up', () => {
    expect(SWITCHES).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});

test('a page that dies is loaded again three times; one that hangs is asked about', async () => {
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    show: vi.fn(),
    isDestroyed: () => false,
  });
  const note = vi.fn();
  const dialog = { showMessageBox: vi.fn(async () => ({ response: 1 })) };
  tendWindow(window as unknown as BrowserWindow, {
    dialog: dialog as unknown as Electron.Dialog,
    note,
  });
  contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(contents.reload).not.toHaveBeenCalled();
  for (let n = 0; n < 5; n += 1) contents.emit('render-process-gone', {}, { reason: 'oom' });
  expect(contents.reload).toHaveBeenCalledTimes(3);
  contents.emit('unresponsive');
  await vi.waitFor(() => expect(contents.reload).toHaveBeenCalledTimes(4));
  expect(note).toHaveBeenCalledOnce();
});
