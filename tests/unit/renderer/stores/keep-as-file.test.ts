import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { tellNoStore, tellOpenedAsFile } from '../../../../renderer/stores/keep-as-file.ts';
import { createRunStore, type RunStore } from '../../../../renderer/stores/run-store.ts';
import { createUiStore, type UiStore } from '../../../../renderer/stores/ui-store.ts';
import { FakeHost } from './fake-host.ts';

const SCENARIO = readFileSync(
  new URL('../../../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
  'utf8',
);

let host: FakeHost;
let ui: UiStore;
let runs: RunStore;

beforeEach(() => {
  host = new FakeHost();
  const system = { languages: ['en'], dark: false };
  ui = createUiStore({ system, onSettings: () => undefined });
  runs = createRunStore({ host, canWrite: true, newSeed: () => 1, onRun: () => undefined });
});

const notices = () => ui.getState().notices;

describe('a page that was opened as a file', () => {
  it('says so before anything is played, and offers to save once there is a run', async () => {
    tellOpenedAsFile(host, ui, runs, 'file:');
    expect(notices()).toMatchObject([{ key: 'fromFile', actions: [] }]);
    runs.getState().open(SCENARIO);
    expect(notices()).toMatchObject([{ key: 'fromFile', actions: [{ key: 'saveAsFile' }] }]);
    notices()[0]!.actions[0]!.onPress();
    await expect.poll(() => host.files).toHaveLength(1);
  });

  it('does not come back once it was put away', () => {
    tellOpenedAsFile(host, ui, runs, 'file:');
    ui.getState().dismiss('opened-as-file');
    runs.getState().open(SCENARIO);
    expect(notices()).toEqual([]);
  });

  it.each(['http:', 'https:', 'app:'])('says nothing of it at %s', (protocol) => {
    tellOpenedAsFile(host, ui, runs, protocol);
    expect(notices()).toEqual([]);
  });
});

it('where nothing is kept, the word stays and saving is offered', () => {
  tellNoStore(host, ui, runs);
  runs.getState().open(SCENARIO);
  expect(notices()).toMatchObject([
    { key: 'noStore', dismissible: false, actions: [{ key: 'saveAsFile' }] },
  ]);
});
