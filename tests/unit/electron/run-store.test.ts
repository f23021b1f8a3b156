import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../electron/files/file-system.ts';
import type { RunStore } from '../../../electron/files/run-store.ts';
import { metaOf, openStore, temporaryFolder, writer } from './test-machine.ts';

const HEADER = '{"header":1}\n';

let folder = '';
let store: RunStore;

beforeEach(async () => {
  folder = join(temporaryFolder(), 'Credit Line Lab', 'runs');
  store = await openStore(folder);
});

const fileOf = (id: string, name: string): string => join(folder, id, name);

async function journalOf(id: string): Promise<string | null> {
  const run = await store.readRun(id);
  return run.ok ? run.value.journal : null;
}

describe('runs', () => {
  test('are created, appended to, listed newest first, and deleted', async () => {
    await store.createRun(metaOf('a', 1), HEADER);
    await store.createRun(metaOf('b', 2), HEADER);
    await store.appendToRun('a', '{"n":1}\n', metaOf('a', 3));
    expect(await store.listRuns()).toEqual({ ok: true, value: [metaOf('a', 3), metaOf('b', 2)] });
    expect(await store.readRun('a')).toEqual({
      ok: true,
      value: { meta: metaOf('a', 3), journal: `${HEADER}{"n":1}\n`, snapshot: null },
    });
    expect(await store.deleteRun('a')).toEqual({ ok: true, value: null });
    expect(await store.readRun('a')).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(readdirSync(folder).sort()).toEqual(['b', 'writer.lock']);
  });

  test('a taken id is refused, and the run under it stays', async () => {
    await store.createRun(metaOf('a', 1), HEADER);
    expect(await store.createRun(metaOf('a', 2), 'other\n')).toEqual({
      ok: false,
      error: { code: 'locked' },
    });
    expect(await journalOf('a')).toBe(HEADER);
  });

  test.each(['', '..', '../x', 'A', 'a/b', 'a.b', 'con', 'lpt1', 'x'.repeat(65)])(
    'the id %j reaches no file',
    async (id) => {
      const refused = { ok: false, error: { code: 'bad-request' } };
      expect(await store.createRun(metaOf(id), HEADER)).toMatchObject(refused);
      expect(await store.readRun(id)).toMatchObject(refused);
      expect(await store.deleteRun(id)).toMatchObject(refused);
    },
  );

  test('appends asked for at once keep their order', async () => {
    await store.createRun(metaOf('a'), HEADER);
    const lines = Array.from({ length: 20 }, (_, n) => `{"n":${n}}\n`);
    await Promise.all(lines.map((line, n) => store.appendToRun('a', line, metaOf('a', n))));
    expect(await journalOf('a')).toBe(HEADER + lines.join(''));
  });

  test('a meta of another run is refused', async () => {
    await store.createRun(metaOf('a'), HEADER);
    expect(await store.appendToRun('a', '{}\n', metaOf('b'))).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(await journalOf('a')).toBe(HEADER);
  });

  test('what is not a run, or damaged, is left out of the list and left alone', async () => {
    await store.createRun(metaOf('good'), HEADER);
    await store.createRun(metaOf('torn'), HEADER);
    await store.createRun(metaOf('odd'), HEADER);
    writeFileSync(fileOf('torn', 'meta.json'), '{"id":"torn"');
    writeFileSync(fileOf('odd', 'meta.json'), JSON.stringify(metaOf('good')));
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'desktop.ini'), '');
    expect(await store.listRuns()).toEqual({ ok: true, value: [metaOf('good')] });
    expect(await store.readRun('torn')).toMatchObject({ ok: true, value: { meta: null } });
    expect(await store.damagedRuns()).toEqual({ ok: true, value: ['odd', 'torn'] });
    expect(readFileSync(fileOf('torn', 'meta.json'), 'utf8')).toBe('{"id":"torn"');
  });
});

describe('a damaged journal', () => {
  test('is read as it is: judging lines is the page’s work', async () => {
    await store.createRun(metaOf('a'), HEADER);
    appendFileSync(fileOf('a', 'journal.jsonl'), '{"n":1');
    expect(await journalOf('a')).toBe(`${HEADER}{"n":1`);
  });

  test('gives up its tail, which is kept under a number', async () => {
    await store.createRun(metaOf('a'), HEADER);
    for (const tail of ['rot', 'more rot']) {
      appendFileSync(fileOf('a', 'journal.jsonl'), tail);
      expect((await store.setTailAside('a', HEADER.length)).ok).toBe(true);
      expect(await journalOf('a')).toBe(HEADER);
    }
    expect(readFileSync(fileOf('a', 'journal.damaged-1.jsonl'), 'utf8')).toBe('rot');
    expect(readFileSync(fileOf('a', 'journal.damaged-2.jsonl'), 'utf8')).toBe('more rot');
  });

  test('is not cut in the middle of a line or beyond its end', async () => {
    await store.createRun(metaOf('a'), HEADER);
    for (const bytes of [HEADER.length - 1, HEADER.length + 1]) {
      expect(await store.setTailAside('a', bytes)).toMatchObject({
        error: { code: 'bad-request' },
      });
    }
    expect(await journalOf('a')).toBe(HEADER);
  });

  test('a torn last line is set aside before the next append', async () => {
    await store.createRun(metaOf('a'), HEADER);
    appendFileSync(fileOf('a', 'journal.jsonl'), '{"n":1');
    expect((await store.appendToRun('a', '{"n":2}\n', metaOf('a', 2))).ok).toBe(true);
    expect(await journalOf('a')).toBe(`${HEADER}{"n":2}\n`);
    expect(readFileSync(fileOf('a', 'journal.damaged-1.jsonl'), 'utf8')).toBe('{"n":1');
  });

  test('cut at any length, it reads as a prefix of itself', async () => {
    const whole = `${HEADER}{"n":"借"}\n{"n":2}\n`;
    await store.createRun(metaOf('a'), whole);
    const bytes = readFileSync(fileOf('a', 'journal.jsonl'));
    for (let length = 0; length <= bytes.length; length += 1) {
      writeFileSync(fileOf('a', 'journal.jsonl'), bytes.subarray(0, length));
      const journal = (await journalOf('a'))!;
      const lines = journal.slice(0, journal.lastIndexOf('\n') + 1);
      expect(whole.startsWith(lines)).toBe(true);
    }
  });
});

describe('snapshots', () => {
  const snapshotOf = async (): Promise<string | null | undefined> => {
    const run = await store.readRun('a');
    return run.ok ? run.value.snapshot : undefined;
  };

  beforeEach(async () => {
    await store.createRun(metaOf('a'), HEADER);
    await store.writeSnapshot('a', '{"day":"一"}');
    await store.writeSnapshot('a', '{"day":"二"}');
  });

  test('the newest is read, the one before is kept', async () => {
    expect(await snapshotOf()).toBe('{"day":"二"}');
    expect(readdirSync(join(folder, 'a')).sort()).toEqual([
      'journal.jsonl',
      'meta.json',
      'snapshot.json',
      'snapshot.prev.json',
    ]);
  });

  test('with any byte flipped, or cut anywhere, the one before is read', async () => {
    const path = fileOf('a', 'snapshot.json');
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1;
      writeFileSync(path, flipped);
      expect(await snapshotOf()).toBe('{"day":"一"}');
      writeFileSync(path, bytes.subarray(0, at));
      expect(await snapshotOf()).toBe('{"day":"一"}');
    }
  });

  test('a damaged one does not push out the good one before it', async () => {
    writeFileSync(fileOf('a', 'snapshot.json'), 'rot');
    await store.writeSnapshot('a', '{"day":"三"}');
    expect(await snapshotOf()).toBe('{"day":"三"}');
    writeFileSync(fileOf('a', 'snapshot.json'), 'rot');
    expect(await snapshotOf()).toBe('{"day":"一"}');
  });

  test('with both damaged there is none', async () => {
    writeFileSync(fileOf('a', 'snapshot.json'), '');
    writeFileSync(fileOf('a', 'snapshot.prev.json'), 'sha256 0\n{}');
    expect(await snapshotOf()).toBeNull();
  });
});

describe('one writer', () => {
  test('a second one is refused and may read', async () => {
    await store.createRun(metaOf('a'), HEADER);
    const second = await openStore(folder, nodeFileSystem, writer(2, [1]));
    expect(second.refusal).toEqual({ code: 'locked' });
    for (const refused of [
      await second.createRun(metaOf('b'), HEADER),
      await second.appendToRun('a', '{}\n', metaOf('a')),
      await second.writeSnapshot('a', '{}'),
      await second.setTailAside('a', 0),
      await second.deleteRun('a'),
    ]) {
      expect(refused).toEqual({ ok: false, error: { code: 'locked' } });
    }
    expect(await second.readRun('a')).toMatchObject({ ok: true });
    await second.close();
    expect(readdirSync(folder)).toContain('writer.lock');
  });

  test('after the first has closed, the next one writes', async () => {
    await store.close();
    expect((await openStore(folder, nodeFileSystem, writer(2, [1]))).refusal).toBeNull();
  });

  test('a lock of a dead process is taken over', async () => {
    expect((await openStore(folder, nodeFileSystem, writer(2, []))).refusal).toBeNull();
  });

  test('a living process with that number from before a restart is not the holder', async () => {
    const later = { ...writer(2, [1]), bootedAt: 1000 + 3_600_000 };
    expect((await openStore(folder, nodeFileSystem, later)).refusal).toBeNull();
  });

  test('a lock of another machine is respected: its processes can’t be seen', async () => {
    const elsewhere = { ...writer(2, []), host: 'desk-2' };
    expect((await openStore(folder, nodeFileSystem, elsewhere)).refusal).toEqual({
      code: 'locked',
    });
  });

  test('half a lock, left by a crash, is taken over', async () => {
    writeFileSync(join(folder, 'writer.lock'), '{"pid":');
    expect((await openStore(folder, nodeFileSystem, writer(2, [1]))).refusal).toBeNull();
  });

  test('of two that find a stale lock at once, at most one writes', async () => {
    for (let round = 0; round < 20; round += 1) {
      writeFileSync(
        join(folder, 'writer.lock'),
        JSON.stringify({ pid: 9, host: 'desk-1', bootedAt: 1000, token: 'x' }),
      );
      const both = await Promise.all([
        openStore(folder, nodeFileSystem, writer(2, [3])),
        openStore(folder, nodeFileSystem, writer(3, [2])),
      ]);
      expect(both.filter(({ refusal }) => refusal === null).length).toBeLessThanOrEqual(1);
      for (const one of both) await one.close();
    }
  });
});

test('a start removes what a crash left half-built, and nothing else', async () => {
  await store.createRun(metaOf('a'), HEADER);
  await store.close();
  mkdirSync(join(folder, '.new-1234'));
  writeFileSync(join(folder, '.new-1234', 'journal.jsonl'), HEADER);
  mkdirSync(join(folder, '.deleted-1234'));
  writeFileSync(fileOf('a', 'meta.json.abc.tmp'), 'half');
  writeFileSync(fileOf('a', 'notes.txt'), 'mine');
  await openStore(folder);
  expect(readdirSync(folder).sort()).toEqual(['a', 'writer.lock']);
  expect(readdirSync(join(folder, 'a')).sort()).toEqual([
    'journal.jsonl',
    'meta.json',
    'notes.txt',
  ]);
});

test('a folder that can’t be made leaves a store that only refuses', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const blocked = await openStore(join(file, 'runs'));
  expect(blocked.refusal).toEqual({ code: 'not-found' });
  expect(await blocked.listRuns()).toEqual({ ok: false, error: { code: 'not-found' } });
  await blocked.close();
});
