/**
 * From the page's store through the host down to a failing disk: whenever a decision can't be saved
 * the learner reads it, in both languages, the run goes on, and one press saves it once the disk is
 * well. What lies on the disk is the run on the screen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../renderer/host/host.ts';
import { tellSaves } from '../../renderer/stores/save-notices.ts';
import { createRunStore } from '../../renderer/stores/run-store.ts';
import { createUiStore } from '../../renderer/stores/ui-store.ts';
import { createWords } from '../../renderer/text/i18n.ts';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import { FakeHost } from '../unit/renderer/stores/fake-host.ts';
import { openStore, temporaryFolder } from '../unit/electron/test-machine.ts';
import { ERROR_CODES, faultyFileSystem } from './faulty-file-system.ts';
import type { Fault } from './faulty-file-system.ts';

const PATIENCE = { timeout: 900_000 };
const SCENARIO = readFileSync(
  new URL('../golden/leaving-is-hard.scenario.json', import.meta.url),
  'utf8',
);
const FREEZE = { kind: 'freeze', line: 'harbour-pay', reason: null } as const;

const FAULTS: readonly Fault[] = [
  ...ERROR_CODES.map((code) => ({ kind: 'error', code }) as const),
  { kind: 'short' },
  { kind: 'full' },
];

/** The page's stores on a disk of their own. */
async function table() {
  const disk = faultyFileSystem();
  const folder = join(temporaryFolder(), 'runs');
  const store = await openStore(folder, disk.fs);
  const host: Host = Object.assign(new FakeHost(), {
    createRun: store.createRun,
    appendToRun: store.appendToRun,
    readRun: store.readRun,
    writeSnapshot: store.writeSnapshot,
  });
  const ui = createUiStore({
    system: { languages: ['en'], dark: false },
    onSettings: () => undefined,
  });
  const runs = createRunStore({ host, canWrite: true, newSeed: () => 7, onRun: () => undefined });
  tellSaves(host, ui, runs);
  return { disk, store, host, ui, runs };
}

type Table = Awaited<ReturnType<typeof table>>;

/** Opens a run and freezes a line; the fault hits one of the two saves. */
async function play({ runs }: Table, when: 'create' | 'append', arm: () => void) {
  if (when === 'create') arm();
  expect(runs.getState().open(SCENARIO)).toBeNull();
  await runs.getState().settled();
  if (when === 'create') return;
  arm();
  runs.getState().act(FREEZE);
  await runs.getState().settled();
}

async function callsOf(when: 'create' | 'append'): Promise<number> {
  const one = await table();
  await play(one, when, () => one.disk.arm(0, null));
  const calls = one.disk.calls.length;
  await one.store.close();
  return calls;
}

function expectWords({ ui, runs }: Table, where: string): void {
  const { save } = runs.getState();
  if (save.kind !== 'failed') throw new Error('only a failed save is told');
  const notice = ui.getState().notices.find(({ id }) => id === 'save');
  expect(notice, where).toMatchObject({ key: 'saveFailed', problem: save.problem });
  expect(notice?.actions.map(({ key }) => key)).toEqual(['retry', 'saveAsFile']);
  for (const language of ['en', 'zh-CN'] as const) {
    const t = createWords(language).t as unknown as (key: string, params?: object) => string;
    const reason = t(`notices.problem.${save.problem.code}`);
    const words = t('notices.saveFailed', { ...notice?.params, reason });
    expect(words, where).toContain(reason);
    expect(words).not.toMatch(/notices\.|\{\{/);
  }
}

describe.each(['create', 'append'] as const)('the disk fails in %s', (when) => {
  test.each(FAULTS)('once, at each call: %o', PATIENCE, async (fault) => {
    const calls = await callsOf(when);
    let told = 0;
    for (let k = 0; k < calls; k += 1) {
      const one = await table();
      const { disk, host, runs, store, ui } = one;
      await play(one, when, () => disk.arm(k, fault));
      const where = `call ${k} (${disk.calls[k]})`;
      if (runs.getState().save.kind === 'failed') {
        told += 1;
        expectWords(one, where);
        disk.arm(0, null);
        runs.getState().retrySave();
        await runs.getState().settled();
      }
      expect(runs.getState().save, where).toEqual({ kind: 'saved' });
      expect(ui.getState().notices, where).toEqual([]);
      const { id, run } = runs.getState();
      const saved = await host.readRun(id ?? '');
      const parsed = saved.ok ? parseRun(saved.value.journal) : null;
      expect(parsed?.ok === true && parsed.value.run.records, where).toEqual(run?.records);
      await store.close();
    }
    // A busy disk looks like a name that is taken: the run is saved under another one at once.
    const isWorkedAround = fault.kind === 'error' && fault.code === 'EBUSY' && when === 'create';
    if (fault.kind !== 'short' && !isWorkedAround) expect(told).toBeGreaterThan(2);
  });
});
