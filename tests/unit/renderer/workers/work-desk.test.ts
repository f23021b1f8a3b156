import { describe, expect, it } from 'vitest';
import workerUrl from '../../../../renderer/workers/app-worker.ts?worker&url';
import { createWorkDesk } from '../../../../renderer/workers/work-desk.ts';
import { onlyTheWorker } from '../../../../renderer/workers/worker-url.ts';
import { earlyWarning } from '../../../../shared/analysis/early-warning.ts';
import { finish, type Progress } from '../../../../shared/analysis/stepwise.ts';
import { present, startRun } from '../../../../shared/engine/run.ts';
import { busyScenario } from '../../shared/busy-scenario.ts';
import { workAtHand, workerAtHand } from './work-at-hand.ts';

const BUSY = busyScenario();
const QUESTION = {
  scenario: { ...BUSY, cash: 5_000_000 as typeof BUSY.cash },
  state: present(startRun(BUSY, 1)),
  habit: { name: 'autopay-only' },
} as const;

describe('the work desk', () => {
  it('answers what the work gives, and says how far it is on the way', async () => {
    const seen: Progress[] = [];
    const answer = await workAtHand().ask('early-warning', QUESTION, {
      onProgress: (progress) => seen.push(progress),
    });
    expect(answer).toEqual(finish(earlyWarning(QUESTION)));
    for (const { done, all } of seen) expect(done).toBeLessThan(all);
  });

  it('answers each question with its own answer when several are under way', async () => {
    const desk = workAtHand();
    const [warning, ways, missed] = await Promise.all([
      desk.ask('early-warning', QUESTION),
      desk.ask('counselling', QUESTION),
      desk.ask('missed-payment', QUESTION),
    ]);
    expect(warning.missed).toBe(missed);
    expect(ways.map(({ way }) => way.kind)).toContain('as-now');
  });

  it('stops when told to, and goes on to the next question', async () => {
    const desk = workAtHand();
    const controller = new AbortController();
    const stopped = desk.ask('early-warning', QUESTION, { signal: controller.signal });
    controller.abort();
    await expect(stopped).rejects.toThrow(/abort/i);
    const late = desk.ask('missed-payment', QUESTION, { signal: controller.signal });
    await expect(late).rejects.toThrow(/abort/i);
    await expect(desk.ask('missed-payment', QUESTION)).resolves.toBe(200);
  });

  it('tells a bug in the work to whoever asked, and lives on', async () => {
    const desk = workAtHand();
    const broken = { ...QUESTION, state: null as never };
    await expect(desk.ask('early-warning', broken)).rejects.toThrow(/TypeError/);
    await expect(desk.ask('missed-payment', QUESTION)).resolves.toBe(200);
  });

  it('tells all that wait when the worker itself fails, and makes another one', async () => {
    const made = [workerAtHand(), workerAtHand()];
    let started = 0;
    const desk = createWorkDesk(() => made[started++]?.end ?? workerAtHand().end);
    const waiting = desk.ask('early-warning', QUESTION);
    made[0]?.fail('out of memory');
    await expect(waiting).rejects.toThrow('out of memory');
    await expect(desk.ask('missed-payment', QUESTION)).resolves.toBe(200);
    expect(started).toBe(2);
  });
});

describe('the policy for worker addresses', () => {
  it('lets the worker’s own address through and no other', () => {
    expect(onlyTheWorker(workerUrl)).toBe(workerUrl);
    for (const other of ['', 'https://example.org/worker.js', `${workerUrl}?x`, 'data:,1']) {
      expect(() => onlyTheWorker(other)).toThrow(TypeError);
    }
  });
});
