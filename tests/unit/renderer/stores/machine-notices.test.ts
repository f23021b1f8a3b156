import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileDesk } from '../../../../renderer/stores/file-desk.ts';
import { tellOfMachine } from '../../../../renderer/stores/machine-notices.ts';
import { createRunStore, type RunStore } from '../../../../renderer/stores/run-store.ts';
import { createUiStore, type UiStore } from '../../../../renderer/stores/ui-store.ts';
import type { HostInfo } from '../../../../shared/desktop-api.ts';
import { FakeHost } from './fake-host.ts';

const SCENARIO = readFileSync(
  new URL('../../../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
  'utf8',
);
const INFO: HostInfo = {
  kind: 'electron',
  version: '1',
  languages: ['en'],
  runsFolder: '/runs',
  canWrite: true,
};

let ui: UiStore;
let runs: RunStore;

beforeEach(() => {
  const system = { languages: ['en'], dark: false };
  ui = createUiStore({ system, onSettings: () => undefined });
  runs = createRunStore({
    host: new FakeHost(),
    canWrite: true,
    newSeed: () => 1,
    onRun: () => undefined,
  });
});

describe('how the machine was set up', () => {
  it('is not spoken of when all is well', () => {
    tellOfMachine(ui, INFO);
    expect(ui.getState().notices).toEqual([]);
  });

  it('is told with the place of the mistake, and where saves went', () => {
    tellOfMachine(ui, { ...INFO, policyProblem: 'policy.json: lock.0', portableRefused: true });
    expect(ui.getState().notices).toMatchObject([
      { key: 'policyProblem', params: { where: 'policy.json: lock.0' } },
      { key: 'portableRefused' },
    ]);
  });
});

describe('a dropped file where scenarios are locked', () => {
  const drop = (name: string, text: string, locks: readonly 'scenarios'[]) =>
    createFileDesk(new FakeHost(), ui, runs, locks).receiveDropped({
      ok: true,
      value: { name, text },
    });

  it('is refused when it is a scenario', () => {
    drop('mine.scenario.json', SCENARIO, ['scenarios']);
    expect(ui.getState().offered).toBeNull();
    expect(ui.getState().notices).toMatchObject([{ problem: { code: 'by-policy' } }]);
  });

  it('is taken when it is a run, and anywhere else', () => {
    runs.getState().open(SCENARIO);
    const run = runs.getState().asFile()!;
    drop(run.name, run.text, ['scenarios']);
    expect(ui.getState().route).toEqual({ screen: 'play' });
    drop('mine.scenario.json', SCENARIO, []);
    expect(ui.getState().offered).not.toBeNull();
  });
});
