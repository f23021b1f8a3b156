import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileDesk, type FileDesk } from '../../../../renderer/stores/file-desk.ts';
import { newSeed } from '../../../../renderer/stores/run-meta.ts';
import { createRunStore, type RunStore } from '../../../../renderer/stores/run-store.ts';
import { loadShipped, shippedFileNames } from '../../../../renderer/stores/shipped.ts';
import { createUiStore, type UiStore } from '../../../../renderer/stores/ui-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/desktop-api.ts';
import { FakeHost } from './fake-host.ts';

const SCENARIO = readFileSync(
  new URL('../../../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
  'utf8',
);

let ui: UiStore;
let runs: RunStore;
let files: FileDesk;
let kept: Settings[];

beforeEach(() => {
  const host = new FakeHost();
  kept = [];
  ui = createUiStore({
    system: { languages: ['fr', 'zh-Hant-TW', 'en'], dark: true },
    onSettings: (settings) => kept.push(settings),
  });
  runs = createRunStore({ host, canWrite: true, newSeed: () => 1, onRun: () => undefined });
  files = createFileDesk(host, ui, runs);
});

const receive = (name: string, text: string) => files.receive({ ok: true, value: { name, text } });

describe('language and appearance', () => {
  it('follow the system until the reader chooses', () => {
    expect(ui.getState()).toMatchObject({ language: 'zh-CN', theme: 'dark' });
    ui.getState().followSystem({ dark: false });
    expect(ui.getState().theme).toBe('light');
    ui.getState().setLanguage('en');
    ui.getState().setTheme('dark');
    ui.getState().followSystem({ dark: false });
    expect(ui.getState()).toMatchObject({ language: 'en', theme: 'dark' });
    expect(kept.at(-1)).toEqual({ ...DEFAULT_SETTINGS, language: 'en', theme: 'dark' });
  });
});

describe('a file that comes in', () => {
  it('is offered, not run, when it is a scenario', () => {
    receive('mine.scenario.json', SCENARIO);
    expect(ui.getState().offered?.parsed.scenario.id).toBe('can-i-still-close-it');
    expect(runs.getState().run).toBeNull();
  });

  it('is explained when it needs mending', () => {
    receive('mine.scenario.json', SCENARIO.replace('"level": 1', '"level": 9'));
    expect(ui.getState().route).toMatchObject({
      screen: 'problems',
      checked: { kind: 'scenario' },
    });
    expect(ui.getState().offered).toBeNull();
  });

  it('is taken in as a run of its own when it is a saved run', () => {
    files.play(SCENARIO, 'x.scenario.json');
    const file = runs.getState().asFile();
    const first = runs.getState().id;
    runs.getState().leave();
    receive('renamed.json', file?.text ?? '');
    expect(ui.getState().route.screen).toBe('play');
    expect(runs.getState().id).not.toBe(first);
  });

  it('is explained when it is a damaged run', () => {
    files.play(SCENARIO, 'x.scenario.json');
    const text = runs.getState().asFile()?.text ?? '';
    receive('cut.run.json', text.slice(0, -3));
    expect(ui.getState().route).toMatchObject({ screen: 'problems', checked: { kind: 'run' } });
  });

  it('is told about when it can’t be read', () => {
    files.receive({ ok: false, error: { code: 'too-large', bytes: 9, limit: 1 } });
    expect(ui.getState().notices).toMatchObject([{ key: 'host', problem: { code: 'too-large' } }]);
  });
});

describe('what comes with the app', () => {
  it('is all playable', async () => {
    const shipped = await loadShipped();
    expect(shipped.length).toBe(shippedFileNames().length);
    expect(shipped.length).toBeGreaterThan(0);
  });
});

describe('a seed', () => {
  it('is the address’s when it has one, and drawn otherwise', () => {
    expect(newSeed('?seed=42')).toBe(42);
    for (const query of ['', '?seed=', '?seed=-1', '?seed=1e3', '?seed=9999999999']) {
      const seed = newSeed(query);
      expect(Number.isSafeInteger(seed) && seed >= 0 && seed <= 0xffffffff, query).toBe(true);
    }
  });
});
