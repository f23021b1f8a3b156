/**
 * The power is cut after every single change that a save makes to the disk, and everything that was
 * not flushed yet may be lost in any combination. What a fresh start finds is the state after the
 * last confirmed decision or the one after it, never a third.
 */
import { describe, expect, test } from 'vitest';
import type { HostProblem, SavedRun } from '../../shared/desktop-api.ts';
import type { Result } from '../../shared/result.ts';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import { settingsFile } from '../../electron/files/settings-file.ts';
import type { RunStore } from '../../electron/files/run-store.ts';
import { openStore, testDisk } from '../unit/electron/test-machine.ts';
import { CrashDisk } from './crash-disk.ts';
import { playedRun } from './played-run.ts';

const PATIENCE = { timeout: 600_000 };
const ROOT = '/runs';
const PLAYED = playedRun();
const [HEADER = '', ...LINES] = PLAYED.lines;

type Outcome = Result<unknown, HostProblem>;

/** Does the steps one after the other; how many changes had been made when each was confirmed. */
async function recorded(
  disk: CrashDisk,
  steps: readonly ((store: RunStore) => Promise<Outcome>)[],
): Promise<readonly number[]> {
  const store = await openStore(ROOT, disk.fs);
  const confirmed: number[] = [];
  for (const step of steps) {
    expect((await step(store)).ok).toBe(true);
    confirmed.push(disk.changes);
  }
  return confirmed;
}

/** A disk on which some lines of the run are safe. */
async function diskWith(lines: number, snapshot: string | null = null): Promise<CrashDisk> {
  const disk = new CrashDisk();
  await recorded(disk, [
    (store) => store.createRun(PLAYED.meta(0), HEADER),
    (store) => store.appendToRun('run', LINES.slice(0, lines).join(''), PLAYED.meta(lines)),
    ...(snapshot === null ? [] : [(store: RunStore) => store.writeSnapshot('run', snapshot)]),
  ]);
  return disk.settled();
}

async function found(disk: CrashDisk): Promise<SavedRun | null> {
  const store = await openStore(ROOT, disk.fs);
  expect(store.refusal).toBeNull();
  const listed = await store.listRuns();
  const read = await store.readRun('run');
  await store.close();
  const isListed = listed.ok && listed.value.some(({ id }) => id === 'run');
  expect(isListed, 'a run is listed exactly when it can be read').toBe(read.ok);
  return read.ok ? read.value : null;
}

/** How many decisions a fresh start has, header apart; -1 when there is no run. */
async function decisionsOn(disk: CrashDisk): Promise<number> {
  const saved = await found(disk);
  if (saved === null) return -1;
  const parsed = parseRun(saved.journal);
  if (!parsed.ok) throw new Error(parsed.error.code);
  expect(parsed.value.run.records).toEqual(
    PLAYED.run.records.slice(0, parsed.value.run.records.length),
  );
  return parsed.value.run.records.length;
}

test('a whole session, cut anywhere, keeps every confirmed decision', PATIENCE, async () => {
  const disk = new CrashDisk();
  const steps = [
    (store: RunStore) => store.createRun(PLAYED.meta(0), HEADER),
    ...LINES.slice(0, 4).map(
      (line, n) => (store: RunStore) => store.appendToRun('run', line, PLAYED.meta(n + 1)),
    ),
  ];
  const confirmed = await recorded(disk, steps);
  let crashes = 0;
  for (let count = 0; count <= disk.changes; count += 1) {
    // The header makes a run without decisions: one step is confirmed, none is decided.
    const sure = confirmed.filter((at) => at <= count).length - 1;
    for (const after of disk.crashes(count)) {
      crashes += 1;
      const where = `after change ${count} of ${disk.changes}`;
      expect([sure, sure + 1], where).toContain(await decisionsOn(after));
    }
  }
  expect(crashes).toBeGreaterThan(disk.changes);
});

test('after any cut the next decision is saved as if nothing had been', PATIENCE, async () => {
  const disk = await diskWith(2);
  await recorded(disk, [(store) => store.appendToRun('run', LINES[2] ?? '', PLAYED.meta(3))]);
  for (let count = 0; count <= disk.changes; count += 1) {
    for (const after of disk.crashes(count)) {
      const store = await openStore(ROOT, after.fs);
      const read = await store.readRun('run');
      if (!read.ok) throw new Error(read.error.code);
      const parsed = parseRun(read.value.journal);
      if (!parsed.ok) throw new Error(parsed.error.code);
      const { damage, goodBytes, run } = parsed.value;
      if (damage !== null) expect((await store.setTailAside('run', goodBytes)).ok).toBe(true);
      const next = run.records.length;
      await store.appendToRun('run', LINES[next] ?? '', PLAYED.meta(next + 1));
      await store.close();
      expect(await decisionsOn(after)).toBe(next + 1);
    }
  }
});

describe('other changes, cut anywhere', () => {
  test('a snapshot is the old one or the new one', PATIENCE, async () => {
    const disk = await diskWith(3, '{"n":1}');
    const [confirmed = 0] = await recorded(disk, [
      (store) => store.writeSnapshot('run', PLAYED.snapshot),
    ]);
    for (let count = 0; count <= disk.changes; count += 1) {
      for (const after of disk.crashes(count)) {
        const saved = await found(after);
        expect(saved?.journal).toBe(PLAYED.lines.slice(0, 4).join(''));
        const allowed = count >= confirmed ? [PLAYED.snapshot] : ['{"n":1}', PLAYED.snapshot];
        expect(allowed).toContain(saved?.snapshot);
      }
    }
  });

  test('a deleted run is there whole or not at all', PATIENCE, async () => {
    const disk = await diskWith(3, '{"n":1}');
    const [confirmed = 0] = await recorded(disk, [(store) => store.deleteRun('run')]);
    for (let count = 0; count <= disk.changes; count += 1) {
      for (const after of disk.crashes(count)) {
        const decisions = await decisionsOn(after);
        expect(count >= confirmed ? [-1] : [-1, 3]).toContain(decisions);
      }
    }
  });

  test('a tail set aside is in the journal or beside it, never lost', PATIENCE, async () => {
    const disk = await diskWith(3);
    const tail = PLAYED.lines.slice(2, 4).join('');
    const good = Buffer.byteLength(PLAYED.lines.slice(0, 2).join(''));
    await recorded(disk, [(store) => store.setTailAside('run', good)]);
    for (let count = 0; count <= disk.changes; count += 1) {
      for (const after of disk.crashes(count)) {
        const saved = await found(after);
        const aside = after.bytesAt(`${ROOT}/run/journal.damaged-1.jsonl`);
        const kept = `${saved?.journal ?? ''}${Buffer.from(aside ?? []).toString()}`;
        expect(kept.includes(tail), `after change ${count}`).toBe(true);
      }
    }
  });

  test('settings are the old ones or the new ones', PATIENCE, async () => {
    const OLD = { language: 'en', theme: 'light', lastRun: null } as const;
    const NEW = { language: 'zh-CN', theme: 'dark', lastRun: 'run' } as const;
    const before = new CrashDisk();
    const write = (disk: CrashDisk, settings: typeof OLD | typeof NEW) =>
      settingsFile(testDisk(disk.fs), '/data/settings.json').writeSettings(settings);
    await write(before, OLD);
    const disk = before.settled();
    await write(disk, NEW);
    for (let count = 0; count <= disk.changes; count += 1) {
      for (const after of disk.crashes(count)) {
        const read = await settingsFile(testDisk(after.fs), '/data/settings.json').readSettings();
        expect([OLD, NEW]).toContainEqual(read.ok ? read.value : null);
        if (count === disk.changes) expect(read.ok ? read.value : null).toEqual(NEW);
      }
    }
  });
});
