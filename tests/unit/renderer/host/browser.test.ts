import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '../../../../renderer/host/browser-database.ts';
import { createBrowserHost } from '../../../../renderer/host/browser.ts';
import type { Host } from '../../../../renderer/host/host.ts';
import type { WriterLock } from '../../../../renderer/host/writer-lock.ts';
import { DEFAULT_SETTINGS, HOST_LIMITS, type RunMeta } from '../../../../shared/desktop-api.ts';

const HELD: WriterLock = { isHeld: () => true, onHeld: () => () => undefined };
const WAITING: WriterLock = { isHeld: () => false, onHeld: () => () => undefined };

const META: RunMeta = {
  id: 'run-1',
  scenarioId: 'a',
  title: { en: 'A', 'zh-CN': '甲' },
  day: '2026-03-02',
  startDay: '2026-03-02',
  endDay: '2026-10-31',
  over: false,
  savedAt: 1,
};

let database: Database;
let host: Host;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  host = createBrowserHost('0.0.0', database, HELD);
});

async function journalOf(id: string): Promise<string | null> {
  const read = await host.readRun(id);
  return read.ok ? read.value.journal : null;
}

describe('runs in a browser', () => {
  it('keeps a run and appends to it, newest first in the list', async () => {
    expect(await host.createRun(META, 'header\n')).toEqual({ ok: true, value: null });
    await host.createRun({ ...META, id: 'run-2', savedAt: 2 }, 'other\n');
    await host.appendToRun('run-1', 'one\n', { ...META, savedAt: 3 });
    await host.appendToRun('run-1', 'two\n', { ...META, savedAt: 4, day: '2026-03-05' });
    expect(await journalOf('run-1')).toBe('header\none\ntwo\n');
    const listed = await host.listRuns();
    expect(listed.ok && listed.value.map(({ id, day }) => [id, day])).toEqual([
      ['run-1', '2026-03-05'],
      ['run-2', '2026-03-02'],
    ]);
  });

  it('keeps runs apart whose ids begin alike', async () => {
    await host.createRun(META, 'a\n');
    await host.createRun({ ...META, id: 'run-10' }, 'b\n');
    await host.deleteRun('run-1');
    expect(await journalOf('run-1')).toBeNull();
    expect(await journalOf('run-10')).toBe('b\n');
  });

  it('refuses an id that is taken, a bad id, and a run that is not there', async () => {
    await host.createRun(META, 'header\n');
    const again = await host.createRun(META, 'header\n');
    expect(again.ok ? null : again.error.code).toBe('locked');
    const bad = await host.createRun({ ...META, id: '../x' }, '');
    expect(bad.ok ? null : bad.error.code).toBe('bad-request');
    const lost = await host.appendToRun('nobody', 'x\n', META);
    expect(lost.ok ? null : lost.error.code).toBe('not-found');
    const read = await host.readRun('nobody');
    expect(read.ok ? null : read.error.code).toBe('not-found');
  });

  it('refuses what is too large, counted in bytes', async () => {
    await host.createRun(META, 'header\n');
    const long = '中'.repeat(HOST_LIMITS.journalAppendBytes / 3 + 1);
    const refused = await host.appendToRun('run-1', long, META);
    expect(refused.ok ? null : refused.error.code).toBe('too-large');
    expect(await journalOf('run-1')).toBe('header\n');
  });

  it('says that the disk is full and changes nothing', async () => {
    await host.createRun(META, 'header\n');
    const full = new DOMException('full', 'QuotaExceededError');
    const spy = vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw full;
    });
    const refused = await host.appendToRun('run-1', 'x\n', META);
    spy.mockRestore();
    expect(refused).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(await journalOf('run-1')).toBe('header\n');
  });
});

describe('snapshots and tails', () => {
  it('keeps the two newest snapshots and passes over a damaged one', async () => {
    await host.createRun(META, 'header\n');
    for (const text of ['one', 'two', 'three']) await host.writeSnapshot('run-1', text);
    const kept = await database.getAll('snapshots');
    expect(kept.map(({ text }) => text)).toEqual(['two', 'three']);
    const newest = kept.at(-1);
    if (newest !== undefined) await database.put('snapshots', { ...newest, text: 'thr??' });
    const read = await host.readRun('run-1');
    expect(read.ok && read.value.snapshot).toBe('two');
  });

  it('sets a tail aside, counted in bytes, and throws nothing away', async () => {
    await host.createRun(META, '头\n');
    await host.appendToRun('run-1', '好\n坏', META);
    const inside = await host.setTailAside('run-1', 5);
    expect(inside.ok ? null : inside.error.code).toBe('bad-request');
    expect(await host.setTailAside('run-1', 8)).toEqual({ ok: true, value: null });
    expect(await journalOf('run-1')).toBe('头\n好\n');
    expect((await database.getAll('asides')).map(({ text }) => text)).toEqual(['坏']);
    await host.appendToRun('run-1', '再\n', META);
    expect(await journalOf('run-1')).toBe('头\n好\n再\n');
  });
});

describe('a second tab', () => {
  it('reads and keeps its settings, but writes no run', async () => {
    await host.createRun(META, 'header\n');
    const second = createBrowserHost('0.0.0', database, WAITING);
    const info = await second.info();
    expect(info.ok && info.value.canWrite).toBe(false);
    expect((await second.readRun('run-1')).ok).toBe(true);
    const refused = await second.appendToRun('run-1', 'x\n', META);
    expect(refused).toEqual({ ok: false, error: { code: 'read-only' } });
    expect(await second.readSettings()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' } as const;
    await second.writeSettings(settings);
    expect(await host.readSettings()).toEqual({ ok: true, value: settings });
  });
});
