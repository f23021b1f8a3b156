/**
 * Every disk call of every operation fails once in every way. Afterwards a fresh start must read the
 * state before or the state after, and whoever asked must have been told.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostProblem } from '../../shared/desktop-api.ts';
import type { Result } from '../../shared/result.ts';
import { settingsFile } from '../../electron/files/settings-file.ts';
import type { RunStore } from '../../electron/files/run-store.ts';
import { metaOf, openStore, temporaryFolder, testDisk } from '../unit/electron/test-machine.ts';
import { ERROR_CODES, faultyFileSystem } from './faulty-file-system.ts';
import type { Fault } from './faulty-file-system.ts';

type Outcome = Result<unknown, HostProblem>;

interface Operation {
  readonly name: string;
  readonly prepare: (store: RunStore) => Promise<Outcome>;
  readonly act: (store: RunStore) => Promise<Outcome>;
  /** Calls that only make a finished change durable: failing there, either state may be read. */
  readonly flushes?: readonly string[];
}

/** Hundreds of trials with real flushes; a slow disk needs its time. */
const PATIENCE = { timeout: 600_000 };

const HEADER = '{"header":"开始"}\n';
const LINE = `{"n":1,"note":"${'借'.repeat(40)}"}\n`;

const OPERATIONS: readonly Operation[] = [
  {
    name: 'create',
    prepare: (store) => store.createRun(metaOf('other'), HEADER),
    act: (store) => store.createRun(metaOf('run'), HEADER),
    // A run that was refused must not be in the way of trying again.
    flushes: [],
  },
  {
    name: 'append',
    prepare: (store) => store.createRun(metaOf('run'), HEADER),
    act: (store) => store.appendToRun('run', LINE, metaOf('run', 2)),
  },
  {
    name: 'first snapshot',
    prepare: (store) => store.createRun(metaOf('run'), HEADER),
    act: (store) => store.writeSnapshot('run', '{"day":1}'),
  },
  {
    name: 'third snapshot',
    prepare: async (store) => {
      await store.createRun(metaOf('run'), HEADER);
      await store.writeSnapshot('run', '{"day":1}');
      return store.writeSnapshot('run', '{"day":2}');
    },
    act: (store) => store.writeSnapshot('run', '{"day":3}'),
  },
  {
    name: 'set the tail aside',
    prepare: async (store) => {
      await store.createRun(metaOf('run'), HEADER);
      return store.appendToRun('run', LINE, metaOf('run', 2));
    },
    act: (store) => store.setTailAside('run', Buffer.byteLength(HEADER)),
    flushes: ['syncDirectory', 'sync'],
  },
  {
    name: 'delete',
    prepare: (store) => store.createRun(metaOf('run'), HEADER),
    act: (store) => store.deleteRun('run'),
  },
];

const PASSING: readonly Fault[] = [
  ...ERROR_CODES.map((code) => ({ kind: 'error', code }) as const),
  { kind: 'short' },
];
const LASTING: readonly Fault[] = [{ kind: 'full' }, { kind: 'gone' }];

/**
 * What a fresh start sees. A line without its end is no line: nobody was told that it was saved.
 * Without `metas` only journals and snapshots count: when a disk dies for good between the two, the
 * meta may be one decision behind the journal, which is the truth.
 */
async function stateOf(folder: string, metas: 'with metas' | 'without' = 'with metas') {
  const store = await openStore(folder);
  const listed = await store.listRuns();
  const runs = [];
  for (const id of ['other', 'run']) {
    const run = await store.readRun(id);
    const journal = run.ok ? run.value.journal : '';
    const lines = journal.slice(0, journal.lastIndexOf('\n') + 1);
    const meta = run.ok && metas === 'with metas' ? run.value.meta : null;
    runs.push(run.ok ? { ...run.value, meta, journal: lines } : run.error);
  }
  await store.close();
  return JSON.stringify({ listed: listed.ok && listed.value.map(({ id }) => id), runs });
}

async function prepared(operation: Operation): Promise<string> {
  const folder = join(temporaryFolder(), 'runs');
  const store = await openStore(folder);
  expect((await operation.prepare(store)).ok).toBe(true);
  await store.close();
  return folder;
}

interface Trial {
  readonly outcome: Outcome;
  readonly calls: readonly string[];
  readonly failedCall: string | undefined;
  readonly folder: string;
  readonly retry: () => Promise<Outcome>;
}

async function attempt(operation: Operation, at: number, fault: Fault | null): Promise<Trial> {
  const folder = await prepared(operation);
  const disk = faultyFileSystem();
  const store = await openStore(folder, disk.fs);
  // Faults are counted from the operation on: opening has a test of its own.
  disk.arm(at, fault);
  const outcome = await operation.act(store);
  const calls = [...disk.calls];
  return { outcome, calls, failedCall: calls[at], folder, retry: () => operation.act(store) };
}

async function expectations(
  operation: Operation,
  metas: 'with metas' | 'without' = 'with metas',
): Promise<[string, string, readonly string[]]> {
  const before = await stateOf(await prepared(operation), metas);
  const clean = await attempt(operation, 0, null);
  expect(clean.outcome.ok).toBe(true);
  return [before, await stateOf(clean.folder, metas), clean.calls];
}

describe.each(OPERATIONS)('$name', (operation) => {
  const flushes = operation.flushes ?? ['syncDirectory'];

  test.each(PASSING)('one fault at each call: %o', PATIENCE, async (fault) => {
    const [before, after, calls] = await expectations(operation);
    expect(before).not.toBe(after);
    for (let k = 0; k < calls.length; k += 1) {
      const trial = await attempt(operation, k, fault);
      const state = await stateOf(trial.folder);
      const where = `call ${k} (${trial.failedCall}) of ${calls.join(' ')}`;
      if (trial.outcome.ok) expect(state, where).toBe(after);
      else if (flushes.includes(trial.failedCall!)) expect([before, after]).toContain(state);
      else expect(state, where).toBe(before);
    }
  });

  test.each(LASTING)('a disk that stays bad from each call on: %o', PATIENCE, async (fault) => {
    const [before, after, calls] = await expectations(operation, 'without');
    for (let k = 0; k < calls.length; k += 1) {
      const trial = await attempt(operation, k, fault);
      const state = await stateOf(trial.folder, 'without');
      expect([before, after], `call ${k} (${trial.failedCall})`).toContain(state);
      if (trial.outcome.ok) expect(state).toBe(after);
    }
  });

  test('after a fault that passes, the same operation works', PATIENCE, async () => {
    const [, after, calls] = await expectations(operation);
    for (let k = 0; k < calls.length; k += 1) {
      const trial = await attempt(operation, k, { kind: 'error', code: 'ENOSPC' });
      if (trial.outcome.ok || flushes.includes(trial.failedCall!)) continue;
      expect(trial.outcome).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect((await trial.retry()).ok, `call ${k} (${trial.failedCall})`).toBe(true);
      expect(await stateOf(trial.folder)).toBe(after);
    }
  });
});

test('several lines are appended all or none', PATIENCE, async () => {
  const lines = LINE.repeat(3);
  const operation: Operation = {
    name: 'append three',
    prepare: (store) => store.createRun(metaOf('run'), HEADER),
    act: (store) => store.appendToRun('run', lines, metaOf('run', 2)),
  };
  const [before, after, calls] = await expectations(operation);
  for (const fault of [...PASSING, { kind: 'full' } as const]) {
    for (let k = 0; k < calls.length; k += 1) {
      const trial = await attempt(operation, k, fault);
      expect(await stateOf(trial.folder)).toBe(trial.outcome.ok ? after : before);
    }
  }
});

test('a failed append that could not be taken back is taken back before the next call', async () => {
  const operation = OPERATIONS[1]!;
  const [before, , calls] = await expectations(operation);
  const folder = await prepared(operation);
  const faults = { broken: false };
  const { fs } = faultyFileSystem();
  const store = await openStore(folder, {
    ...fs,
    open: async (path, flags) => {
      const file = await fs.open(path, flags);
      const die = async (): Promise<never> => {
        throw Object.assign(new Error('injected'), { code: 'EIO' });
      };
      if (!faults.broken || !path.endsWith('journal.jsonl')) return file;
      return { ...file, sync: die, truncate: die };
    },
  });
  expect(calls).toContain('sync');
  faults.broken = true;
  expect(await operation.act(store)).toMatchObject({ ok: false });
  // Still broken: reading would show a line that was refused, so it is refused as well.
  expect(await store.readRun('run')).toMatchObject({ ok: false });
  faults.broken = false;
  expect(await store.readRun('run')).toMatchObject({ ok: true, value: { journal: HEADER } });
  await store.close();
  expect(await stateOf(folder)).toBe(before);
});

describe('settings', () => {
  const OLD = { language: 'en', theme: 'light', lastRun: null } as const;
  const NEW = { language: 'zh-CN', theme: 'dark', lastRun: 'run' } as const;

  test.each([...PASSING, ...LASTING])('old or new after %o', async (fault) => {
    const count = faultyFileSystem();
    const scratch = join(temporaryFolder(), 'settings.json');
    await settingsFile(testDisk(count.fs), scratch).writeSettings(OLD);
    for (let k = 0; k < count.calls.length; k += 1) {
      const path = join(temporaryFolder(), 'settings.json');
      await settingsFile(testDisk(), path).writeSettings(OLD);
      const faulty = faultyFileSystem();
      faulty.arm(k, fault);
      const outcome = await settingsFile(testDisk(faulty.fs), path).writeSettings(NEW);
      const read = await settingsFile(testDisk(), path).readSettings();
      const state = read.ok ? read.value : null;
      if (outcome.ok) expect(state).toEqual(NEW);
      else expect([OLD, NEW]).toContainEqual(state);
    }
  });
});

test('opening never throws and never harms a run, whichever call fails', PATIENCE, async () => {
  const operation = OPERATIONS[1]!;
  const before = await stateOf(await prepared(operation));
  const count = faultyFileSystem();
  await openStore(await prepared(operation), count.fs);
  for (const fault of [...PASSING, ...LASTING]) {
    for (let k = 0; k < count.calls.length; k += 1) {
      const folder = await prepared(operation);
      const faulty = faultyFileSystem();
      faulty.arm(k, fault);
      const store = await openStore(folder, faulty.fs);
      await store.close();
      expect(await stateOf(folder)).toBe(before);
    }
  }
});
