/**
 * A disk that lies: each byte of a small save is changed, and each file of it is cut at each length.
 * What is read afterwards is what was saved, or less of it with the damage named. Never something
 * else in silence.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/desktop-api.ts';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import type { RunStore } from '../../electron/files/run-store.ts';
import { settingsFile } from '../../electron/files/settings-file.ts';
import { openStore, testDisk } from '../unit/electron/test-machine.ts';
import { howMany } from '../how-many.ts';
import { playedRun } from './played-run.ts';

const PATIENCE = { timeout: 900_000 };
const DECISIONS = 4;
const PLAYED = playedRun();
const META = PLAYED.meta(DECISIONS);
const SETTINGS = { ...DEFAULT_SETTINGS, language: 'zh-CN', lastRun: 'run' } as const;

/** Every this many bytes one bit is turned; `test:deep` turns one in each byte. */
const STEP = howMany(5, 1);

let data = '';
let runs = '';
let store: RunStore;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), '额度 lab-'));
  runs = join(data, 'runs');
  store = await openStore(runs);
  await store.createRun(PLAYED.meta(0), PLAYED.lines[0] ?? '');
  const lines = PLAYED.lines.slice(1, DECISIONS + 1).join('');
  await store.appendToRun('run', lines, META);
  await store.writeSnapshot('run', '{"n":1}');
  await store.writeSnapshot('run', '{"n":2}');
  await settingsFile(testDisk(), join(data, 'settings.json')).writeSettings(SETTINGS);
});

afterAll(async () => {
  await store.close();
  rmSync(data, { recursive: true, force: true });
});

type Damage = (bytes: Buffer) => Iterable<Buffer>;

const flips: Damage = function* (bytes) {
  for (let at = 0; at < bytes.length; at += STEP) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    yield flipped;
  }
};

const cuts: Damage = function* (bytes) {
  for (let length = 0; length < bytes.length; length += STEP) yield bytes.subarray(0, length);
};

/** Puts each damaged version in the file's place, looks, and puts the good one back. */
async function withEach(file: string, damage: Damage, look: (where: string) => Promise<void>) {
  const good = readFileSync(file);
  let n = 0;
  for (const bad of damage(good)) {
    writeFileSync(file, bad);
    await look(`${file}, damage ${n}`);
    n += 1;
  }
  writeFileSync(file, good);
  expect(n).toBeGreaterThan(0);
}

async function readRun() {
  const listed = await store.listRuns();
  const damaged = await store.damagedRuns();
  const read = await store.readRun('run');
  if (!read.ok || !listed.ok || !damaged.ok) throw new Error('a damaged save must still be read');
  return { ...read.value, listed: listed.value, damaged: damaged.value };
}

describe.each([
  ['one bit turned in each byte', flips],
  ['cut at each length', cuts],
] as const)('%s', (_name, damage) => {
  test('of the journal: a good beginning, and the damage named', PATIENCE, async () => {
    const records = PLAYED.run.records.slice(0, DECISIONS);
    await withEach(join(runs, 'run', 'journal.jsonl'), damage, async (where) => {
      const { journal, meta } = await readRun();
      const parsed = parseRun(journal);
      if (!parsed.ok) return;
      const { run, damage: found } = parsed.value;
      expect(run.records, where).toEqual(records.slice(0, run.records.length));
      // Cut behind a whole line it looks like an earlier state: the meta knows that there was more.
      const missing = run.records.length < (meta?.records ?? 0);
      expect(found !== null || missing, where).toBe(true);
      if (damage === flips) expect(found, where).not.toBeNull();
    });
  });

  test(
    'of the meta: as saved, or said to be damaged while the journal is whole',
    PATIENCE,
    async () => {
      await withEach(join(runs, 'run', 'meta.json'), damage, async (where) => {
        const { meta, listed, damaged, journal } = await readRun();
        expect(journal, where).toBe(PLAYED.lines.slice(0, DECISIONS + 1).join(''));
        if (meta === null) expect([listed, damaged], where).toEqual([[], ['run']]);
        else expect([meta, listed], where).toEqual([META, [META]]);
      });
    },
  );

  test('of a snapshot: the one before, never a changed one', PATIENCE, async () => {
    await withEach(join(runs, 'run', 'snapshot.json'), damage, async (where) => {
      expect((await readRun()).snapshot, where).toBe('{"n":1}');
    });
  });

  test(
    'of the settings: as saved, or the defaults with the damaged file kept',
    PATIENCE,
    async () => {
      const file = join(data, 'settings.json');
      await withEach(file, damage, async (where) => {
        const read = await settingsFile(testDisk(), file).readSettings();
        const aside = readdirSync(data).includes('settings.damaged.json');
        const allowed = aside ? [SETTINGS, DEFAULT_SETTINGS] : [SETTINGS];
        expect(allowed, where).toContainEqual(read.ok ? read.value : null);
      });
    },
  );

  test('of the lock: the runs can still be read', PATIENCE, async () => {
    await withEach(join(runs, 'writer.lock'), damage, async (where) => {
      expect((await store.readRun('run')).ok, where).toBe(true);
      const other = await openStore(runs);
      expect((await other.readRun('run')).ok, where).toBe(true);
    });
  });
});
