import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFileDesk } from '../../../../renderer/stores/file-desk.ts';
import type { Lab } from '../../../../renderer/stores/lab.ts';
import {
  cleanName,
  nameProblem,
  playedBy,
  playerOf,
  runsOf,
  withLearner,
  withoutLearner,
} from '../../../../renderer/stores/learners.ts';
import { mendRuns } from '../../../../renderer/stores/mend-runs.ts';
import { removeRuns, resetStation } from '../../../../renderer/stores/remove-runs.ts';
import { createRunStore } from '../../../../renderer/stores/run-store.ts';
import { createUiStore } from '../../../../renderer/stores/ui-store.ts';
import { DEFAULT_SETTINGS, HOST_LIMITS } from '../../../../shared/desktop-api.ts';
import { metaOf } from '../../electron/run-meta.ts';
import { workAtHand } from '../workers/work-at-hand.ts';
import { FakeHost } from './fake-host.ts';

const SCENARIO = readFileSync(
  new URL('../../../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
  'utf8',
);

let host: FakeHost;
let lab: Lab;

beforeEach(() => {
  host = new FakeHost();
  const ui = createUiStore({
    system: { languages: ['en'], dark: false },
    onSettings: () => undefined,
  });
  const runs = createRunStore({
    host,
    canWrite: true,
    newSeed: () => 1,
    learner: () => ui.getState().settings.learner,
    onRun: () => undefined,
  });
  lab = { host, ui, runs, files: createFileDesk(host, ui, runs), work: workAtHand() };
});

describe('names of people', () => {
  const lin = { id: 'a', name: '小林' };
  const wen = { id: 'b', name: 'Wen' };
  const both = withLearner(withLearner(DEFAULT_SETTINGS, lin), wen);

  it.each([
    ['  小林 ', '小林'],
    ['gpj\u202Eexe', 'gpjexe'],
    ['a\nb\u2028c\u0000', 'abc'],
    ['\uD800x', 'x'],
    ['字'.repeat(40), '字'.repeat(24)],
    ['😀'.repeat(20), '😀'.repeat(12)],
    ['\u200B ', ''],
  ])('%j becomes %j', (typed, name) => {
    expect(cleanName(typed)).toBe(name);
  });

  it('are added once, up to a limit', () => {
    expect(nameProblem(both, 'Wen')).toBe('taken');
    expect(nameProblem(both, 'Robin')).toBeNull();
    const learners = Array.from({ length: HOST_LIMITS.learners }, (_, n) => ({
      id: `x${n}`,
      name: `${n}`,
    }));
    expect(nameProblem({ ...both, learners }, 'Robin')).toBe('full');
  });

  it('come and go, and leave the other settings alone', () => {
    expect(playerOf(both)).toEqual(wen);
    expect(playerOf(playedBy(both, 'a'))).toEqual(lin);
    expect(playerOf(playedBy(both, null))).toBeNull();
    expect(withoutLearner(both, 'a')).toEqual({
      ...DEFAULT_SETTINGS,
      learners: [wen],
      learner: 'b',
    });
    expect(withoutLearner(withoutLearner(both, 'b'), 'a')).toEqual(DEFAULT_SETTINGS);
  });

  it('sort runs; those under a name that is gone are nobody’s', () => {
    const runs = [
      { ...metaOf('lins'), learner: 'a' },
      { ...metaOf('wens'), learner: 'b' },
      metaOf('nobodys'),
    ];
    const idsOf = (settings: typeof both) => runsOf(runs, settings).map(({ id }) => id);
    expect(idsOf(both)).toEqual(['wens']);
    expect(idsOf(playedBy(both, null))).toEqual(['nobodys']);
    expect(idsOf(withoutLearner(both, 'b'))).toEqual(['wens', 'nobodys']);
  });

  it('are in the metas of new runs, and stay with a run that is resumed', async () => {
    lab.ui.getState().setSettings(both);
    lab.runs.getState().open(SCENARIO);
    await lab.runs.getState().settled();
    const id = lab.runs.getState().id ?? '';
    expect(host.metas.get(id)?.learner).toBe('b');
    lab.runs.getState().leave();
    lab.ui.getState().setSettings(playedBy(both, 'a'));
    await lab.runs.getState().resume(id);
    lab.runs.getState().act({ kind: 'freeze', line: 'flower-pay', reason: null });
    await lab.runs.getState().settled();
    expect(host.metas.get(id)).toMatchObject({ learner: 'b', records: 1 });
  });
});

describe('a saved run', () => {
  const played = async () => {
    lab.runs.getState().open(SCENARIO);
    lab.runs.getState().act({ kind: 'freeze', line: 'flower-pay', reason: null });
    await lab.runs.getState().settled();
    return lab.runs.getState().id ?? '';
  };

  it('whose label is damaged gets a new one from its own steps', async () => {
    const id = await played();
    const meta = host.metas.get(id);
    host.metas.delete(id);
    host.journals.set('prose', 'Dear diary\n');
    expect(await mendRuns(host)).toBe(1);
    expect({ ...host.metas.get(id), savedAt: 0 }).toEqual({ ...meta, savedAt: 0 });
    expect(host.journals.get('prose')).toBe('Dear diary\n');
  });

  it('that lost whole steps is told as recovered', async () => {
    const id = await played();
    lab.runs.getState().leave();
    const [header] = (host.journals.get(id) ?? '').split('\n');
    host.journals.set(id, `${header}\n`);
    const resumed = await lab.runs.getState().resume(id);
    expect(resumed).toMatchObject({ kind: 'opened', recoveredTo: expect.any(Number) as number });
  });

  it('is deleted with all of its owner’s, also while it is open', async () => {
    const id = await played();
    host.journals.set('other', '');
    host.metas.set('other', metaOf('other'));
    expect(await removeRuns(lab, [id, 'other'])).toBe(2);
    expect(lab.runs.getState().run).toBeNull();
    expect([...host.journals.keys()]).toEqual([]);
  });

  it('that can’t be deleted is told, and the count is true', async () => {
    await played();
    host.failWith = { code: 'read-only' };
    expect(await removeRuns(lab, ['x', 'y'])).toBe(0);
    expect(lab.ui.getState().notices).toMatchObject([{ problem: { code: 'read-only' } }]);
  });

  it('goes with everything else when the station is reset', async () => {
    await played();
    const anew = vi.fn();
    await resetStation(lab, anew);
    expect(host.journals.size).toBe(0);
    expect(anew).toHaveBeenCalledOnce();
    expect(lab.runs.getState().run).toBeNull();
    host.failWith = { code: 'locked' };
    await resetStation(lab, anew);
    expect(anew).toHaveBeenCalledOnce();
  });
});
