/**
 * Disks as they are: full, read-only, with Chinese and very long paths. Full and read-only disks are
 * small file systems in memory, which only root on Linux may mount; elsewhere those tests are skipped
 * and named as skipped.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import { nodeFileSystem } from '../../electron/files/file-system.ts';
import { openKept } from '../../electron/files/kept.ts';
import { readTextFile, writeTextFile } from '../../electron/files/text-file.ts';
import { openStore, temporaryFolder, testDisk, writer } from '../unit/electron/test-machine.ts';
import { playedRun } from './played-run.ts';

const PLAYED = playedRun();
const [HEADER = '', ...LINES] = PLAYED.lines;

/** Mounts a small file system; null where that isn't allowed. */
function smallDisk(kilobytes: number): { path: string; readOnly: () => void } | null {
  const path = join(temporaryFolder(), '小盘');
  mkdirSync(path);
  const mount = (...args: string[]) =>
    execFileSync('mount', [...args, path], { stdio: ['ignore', 'ignore', 'ignore'] });
  try {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs');
  } catch {
    return null;
  }
  // Registered after the folder's removal, so run before it.
  onTestFinished(() => void execFileSync('umount', [path]));
  return { path, readOnly: () => void mount('-o', 'remount,ro') };
}

/** Leaves this many bytes of room. */
function fillUpTo(disk: string, room: number): string {
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - room)));
  return ballast;
}

describe('a full disk', () => {
  test('refuses the decision, keeps the run, and takes it when there is room again', async (context) => {
    const disk = smallDisk(512);
    if (disk === null) return context.skip('only root on Linux may mount a small disk');
    const folder = join(disk.path, 'runs');
    const store = await openStore(folder);
    expect((await store.createRun(PLAYED.meta(0), HEADER)).ok).toBe(true);
    const ballast = fillUpTo(disk.path, 0);
    let saved = 0;
    let refusal: string | null = null;
    for (const line of LINES) {
      const appended = await store.appendToRun('run', line, PLAYED.meta(saved + 1));
      if (!appended.ok) {
        refusal = appended.error.code;
        break;
      }
      saved += 1;
    }
    expect(refusal).toBe('disk-full');
    const kept = await store.readRun('run');
    expect(kept.ok && kept.value.journal).toBe([HEADER, ...LINES.slice(0, saved)].join(''));
    truncateSync(ballast, 0);
    const again = await store.appendToRun('run', LINES[saved] ?? '', PLAYED.meta(saved + 1));
    expect(again.ok).toBe(true);
    await store.close();
  });

  test('at every size of the room that is left, a snapshot or a report is whole or the old one', async (context) => {
    const disk = smallDisk(512);
    if (disk === null) return context.skip('only root on Linux may mount a small disk');
    const store = await openStore(join(disk.path, 'runs'));
    await store.createRun(PLAYED.meta(0), HEADER);
    const [small, large] = ['旧'.repeat(10), '新'.repeat(20_000)];
    await store.writeSnapshot('run', small);
    const report = join(disk.path, '报告.csv');
    await writeTextFile(testDisk(), report, small);
    for (let room = 0; room <= 80 * 1024; room += 8 * 1024) {
      const ballast = fillUpTo(disk.path, room);
      const snapshot = await store.writeSnapshot('run', large);
      const written = await writeTextFile(testDisk(), report, large);
      const run = await store.readRun('run');
      expect(run.ok && run.value.snapshot).toBe(snapshot.ok ? large : small);
      const text = await readTextFile(nodeFileSystem, report);
      expect(text.ok && text.value.text).toBe(written.ok ? large : small);
      for (const result of [snapshot, written]) {
        if (!result.ok) expect(result.error.code).toBe('disk-full');
      }
      if (snapshot.ok || written.ok) break;
      truncateSync(ballast, 0);
    }
    await store.close();
  });
});

describe('a place that can’t be written to', () => {
  test('a read-only disk: runs are read, and every change is refused as read-only', async (context) => {
    const disk = smallDisk(512);
    if (disk === null) return context.skip('only root on Linux may mount a small disk');
    const folder = join(disk.path, 'runs');
    const before = await openStore(folder);
    await before.createRun(PLAYED.meta(0), HEADER);
    await before.close();
    disk.readOnly();
    const kept = await openKept({
      disk: testDisk(),
      folder: disk.path,
      identity: writer(),
      onRecent: () => undefined,
    });
    const { runs } = kept;
    expect(runs.refusal).toEqual({ code: 'read-only' });
    const read = await runs.readRun('run');
    expect(read.ok && read.value.journal).toBe(HEADER);
    const refused = { ok: false, error: { code: 'read-only' } };
    expect(await runs.appendToRun('run', LINES[0] ?? '', PLAYED.meta(1))).toEqual(refused);
    expect(await runs.deleteRun('run')).toEqual(refused);
    expect(await kept.reset()).toEqual(refused);
    const settings = { language: 'en', theme: 'dark', lastRun: null } as const;
    expect(await kept.settings.writeSettings(settings)).toEqual(refused);
    expect((await kept.settings.readSettings()).ok).toBe(true);
    // Neither a log that can't be written nor a list is worth an error.
    await kept.log.note('test', new Error('x'));
    await kept.recent.add('/a.creditrun');
  });

  test('a folder without permission', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root may write everywhere');
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const store = await openStore(join(folder, 'runs'));
    expect(store.refusal).toEqual({ code: 'no-permission' });
    chmodSync(folder, 0o700);
  });
});

describe('paths', () => {
  const deep = (levels: number) =>
    join(temporaryFolder(), ...Array<string>(levels).fill(`${'很长的文件夹名'.repeat(10)} x`));

  test.each([
    ['Chinese, with spaces and marks', () => join(temporaryFolder(), '张三的 & 资料 (1)', "l'été")],
    ['longer than Windows’ old 260', () => deep(2)],
    ['near the 4096 of Linux', () => deep(16)],
    ['a name that would be an option or a URL', () => join(temporaryFolder(), '--x', 'a%20b#c?d')],
  ])('%s: a run is saved, deleted and its file written', async (_name, place) => {
    const folder = place();
    const store = await openStore(folder);
    expect(store.refusal).toBeNull();
    await store.createRun(PLAYED.meta(0), HEADER);
    for (const [n, line] of LINES.slice(0, 3).entries()) {
      expect((await store.appendToRun('run', line, PLAYED.meta(n + 1))).ok).toBe(true);
    }
    expect((await store.writeSnapshot('run', PLAYED.snapshot)).ok).toBe(true);
    const read = await store.readRun('run');
    const parsed = read.ok ? parseRun(read.value.journal) : null;
    expect(parsed?.ok === true && parsed.value.run.records.length).toBe(3);
    expect((await writeTextFile(testDisk(), join(folder, '报告.csv'), 'a')).ok).toBe(true);
    expect((await store.deleteRun('run')).ok).toBe(true);
    expect(await store.listRuns()).toEqual({ ok: true, value: [] });
    await store.close();
  });

  test('one that is too long is refused in words that can be shown', async () => {
    const store = await openStore(deep(40));
    expect(store.refusal).toEqual({ code: 'unavailable', detail: 'ENAMETOOLONG' });
  });
});
