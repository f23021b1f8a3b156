/**
 * Saves as the first version wrote them, kept for ever. Every later version reads them: today's
 * metas and settings carry a checksum and more fields, those have neither.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseRun } from '../../../shared/run-file/parse-run.ts';
import { settingsFile } from '../../../electron/files/settings-file.ts';
import { openStore, temporaryFolder, testDisk } from './test-machine.ts';

const FIRST = fileURLToPath(new URL('../../fixtures/saves-1', import.meta.url));

test('saves of the first version are listed, read and gone on with', async () => {
  const folder = temporaryFolder();
  cpSync(FIRST, folder, { recursive: true });
  const settings = settingsFile(testDisk(), join(folder, 'settings.json'));
  expect(await settings.readSettings()).toEqual({
    ok: true,
    value: { language: 'zh-CN', theme: 'dark', lastRun: 'run' },
  });
  const store = await openStore(join(folder, 'runs'));
  const listed = await store.listRuns();
  expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(['run']);
  expect(await store.damagedRuns()).toEqual({ ok: true, value: [] });
  const saved = await store.readRun('run');
  if (!saved.ok || saved.value.meta === null) throw new Error('the run must be read');
  expect(saved.value.snapshot).toMatch(/^\{"head":/);
  // Its rules may be older than today's: then that is what is said, never that it is damaged.
  const parsed = parseRun(saved.value.journal);
  if (parsed.ok) expect(parsed.value.damage).toBeNull();
  else expect(parsed.error.code).toBe('run-rules-differ');
  const meta = { ...saved.value.meta, savedAt: 2, records: 7 };
  expect((await store.appendToRun('run', '', meta)).ok).toBe(true);
  expect(await store.listRuns()).toEqual({ ok: true, value: [meta] });
  await store.close();
});
