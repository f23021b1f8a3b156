import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRunStore, type RunStore } from '../../../../renderer/stores/run-store.ts';
import { tellSaves } from '../../../../renderer/stores/save-notices.ts';
import { createUiStore, type UiStore } from '../../../../renderer/stores/ui-store.ts';
import { present } from '../../../../shared/engine/run.ts';
import { parseRun } from '../../../../shared/run-file/parse-run.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { FakeHost } from './fake-host.ts';

const SCENARIO = readFileSync(
  new URL('../../../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
  'utf8',
);

let host: FakeHost;
let ui: UiStore;
let runs: RunStore;
let latest: string[];

function makeRuns(canWrite = true): RunStore {
  return createRunStore({
    host,
    canWrite,
    newSeed: () => 7,
    onRun: (id) => latest.push(id),
  });
}

beforeEach(() => {
  host = new FakeHost();
  latest = [];
  ui = createUiStore({ system: { languages: ['en'], dark: false }, onSettings: () => undefined });
  runs = makeRuns();
  tellSaves(host, ui, runs);
});

function passOneDay(): void {
  const { run, act } = runs.getState();
  if (run === null) throw new Error('no run');
  act({ kind: 'advance', to: addDays(present(run).day, 1) });
}

function onlyJournal(): string {
  const [journal] = host.journals.values();
  return journal ?? '';
}

describe('a run that is saved', () => {
  it('is created with its header, and every record follows in the chain', async () => {
    expect(runs.getState().open(SCENARIO)).toBeNull();
    passOneDay();
    expect(runs.getState().act({ kind: 'unfreeze', line: 'flower-pay' })?.code).toBe('not-frozen');
    passOneDay();
    expect(runs.getState().undo()).toBe(true);
    expect(runs.getState().redo()).toBe(true);
    await runs.getState().settled();
    const parsed = parseRun(onlyJournal());
    expect(parsed.ok && parsed.value.damage).toBeNull();
    expect(parsed.ok && parsed.value.run.records).toEqual(runs.getState().run?.records);
    expect(runs.getState().save).toEqual({ kind: 'saved' });
    expect(latest).toEqual([...host.journals.keys()]);
  });

  it('is resumed where it was, and goes on in the same chain', async () => {
    runs.getState().open(SCENARIO);
    passOneDay();
    await runs.getState().settled();
    const [id] = host.journals.keys();
    runs = makeRuns();
    expect(await runs.getState().resume(id ?? '')).toEqual({ kind: 'opened', recoveredTo: null });
    passOneDay();
    await runs.getState().settled();
    const parsed = parseRun(onlyJournal());
    expect(parsed.ok && parsed.value.damage).toBeNull();
    expect(parsed.ok && parsed.value.run.records).toHaveLength(2);
  });

  it('writes a snapshot now and then', async () => {
    runs.getState().open(SCENARIO);
    for (let i = 0; i < 45; i += 1) {
      runs.getState().act({ kind: 'unfreeze', line: 'flower-pay' });
      await runs.getState().settled();
    }
    expect(host.snapshots).toHaveLength(2);
    const snapshot = JSON.parse(host.snapshots[1] ?? '{}');
    expect(snapshot).toMatchObject({ head: 0, n: 40, state: { scenario: 'can-i-still-close-it' } });
  });

  it('takes another id when its own is taken', async () => {
    host.taken.add('next');
    runs.getState().open(SCENARIO);
    await runs.getState().settled();
    expect(latest).toHaveLength(2);
    expect([...host.journals.keys()]).toEqual([latest[1]]);
    expect(runs.getState().id).toBe(latest[1]);
  });
});

describe('a disk that refuses', () => {
  it('lets the run go on, says so, and saves everything once it can', async () => {
    host.failWith = { code: 'disk-full' };
    runs.getState().open(SCENARIO);
    passOneDay();
    await runs.getState().settled();
    passOneDay();
    await runs.getState().settled();
    expect(runs.getState().save).toMatchObject({ kind: 'failed', problem: { code: 'disk-full' } });
    const notice = ui.getState().notices.find(({ id }) => id === 'save');
    expect(notice).toMatchObject({ key: 'saveFailed', dismissible: false });
    expect(notice?.actions.map(({ key }) => key)).toEqual(['retry', 'saveAsFile']);

    notice?.actions[1]?.onPress();
    expect(parseRun(host.files[0]?.text ?? '').ok).toBe(true);

    host.failWith = null;
    notice?.actions[0]?.onPress();
    await runs.getState().settled();
    expect(ui.getState().notices).toEqual([]);
    const parsed = parseRun(onlyJournal());
    expect(parsed.ok && parsed.value.damage).toBeNull();
    expect(parsed.ok && parsed.value.run.records).toHaveLength(2);
  });

  it('counts a bridge that breaks as a failed save', async () => {
    host.createRun = () => Promise.reject(new Error('gone'));
    runs.getState().open(SCENARIO);
    await runs.getState().settled();
    expect(runs.getState().save).toMatchObject({
      kind: 'failed',
      problem: { code: 'unavailable' },
    });
  });

  it('writes nothing where it may not, and the run can still be played', async () => {
    runs = makeRuns(false);
    runs.getState().open(SCENARIO);
    passOneDay();
    await runs.getState().settled();
    expect(host.journals.size).toBe(0);
    expect(runs.getState().save).toEqual({ kind: 'not-kept' });
    expect(runs.getState().run?.records).toHaveLength(1);
  });
});

describe('a journal that is damaged', () => {
  async function savedRun(): Promise<string> {
    runs.getState().open(SCENARIO);
    passOneDay();
    passOneDay();
    await runs.getState().settled();
    const [id] = host.journals.keys();
    return id ?? '';
  }

  it('is recovered to its last good line; the rest is set aside', async () => {
    const id = await savedRun();
    const journal = onlyJournal();
    host.journals.set(id, journal.slice(0, -10));
    runs = makeRuns();
    const resumed = await runs.getState().resume(id);
    const { run } = runs.getState();
    expect(resumed).toEqual({ kind: 'opened', recoveredTo: run && present(run).day });
    expect(run?.records).toHaveLength(1);
    expect(host.asides).toHaveLength(1);
    passOneDay();
    await runs.getState().settled();
    const parsed = parseRun(onlyJournal());
    expect(parsed.ok && parsed.value.damage).toBeNull();
  });

  it('is not opened when its tail can’t be set aside', async () => {
    const id = await savedRun();
    host.journals.set(id, onlyJournal().slice(0, -10));
    host.failWith = { code: 'read-only' };
    runs = makeRuns();
    expect(await runs.getState().resume(id)).toEqual({
      kind: 'host',
      problem: { code: 'read-only' },
    });
    expect(runs.getState().run).toBeNull();
  });

  it('is explained and left alone when its rules are not today’s', async () => {
    const id = await savedRun();
    const other = onlyJournal().replace(/"rules":\d+/, '"rules":99');
    host.journals.set(id, other);
    runs = makeRuns();
    const resumed = await runs.getState().resume(id);
    expect(resumed).toMatchObject({ kind: 'unreadable', scenarioText: SCENARIO });
    expect(onlyJournal()).toBe(other);
    expect(host.asides).toEqual([]);
  });

  it('says that a run is not there', async () => {
    expect(await runs.getState().resume('nobody')).toEqual({
      kind: 'host',
      problem: { code: 'not-found' },
    });
  });
});

describe('a scenario that can’t be played', () => {
  it('comes back with its problems and starts nothing', () => {
    expect(runs.getState().open('{')).not.toBeNull();
    expect(runs.getState().run).toBeNull();
    expect(host.journals.size).toBe(0);
  });
});
