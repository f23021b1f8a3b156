/**
 * A process that saves is killed at no particular moment, again and again. This can't show that
 * flushing works, because the system keeps what it was given; `run-store.test.ts` covers that side.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../electron/files/file-system.ts';
import { thisWriter } from '../../electron/files/this-machine.ts';
import { howMany } from '../how-many.ts';
import { metaOf, openStore, temporaryFolder } from '../unit/electron/test-machine.ts';

const ROUNDS = howMany(20, 200);
const SCRIPT = new URL('./append-until-killed.ts', import.meta.url).pathname;

/** Returns the number of the last confirmed save. */
async function saveUntilKilled(folder: string, first: number, saves: number): Promise<number> {
  const child = spawn(process.execPath, [SCRIPT, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let confirmed = first - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    confirmed = Number(line);
    if (confirmed >= first + saves) child.kill('SIGKILL');
  }
  await ended;
  return confirmed;
}

test('no confirmed save is lost, and no half save is read', { timeout: 600_000 }, async () => {
  const folder = join(temporaryFolder(), 'runs');
  const store = await openStore(folder, nodeFileSystem, thisWriter());
  await store.createRun(metaOf('run'), '{"header":1}\n');
  await store.close();
  let next = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const confirmed = await saveUntilKilled(folder, next, 3 + (round % 12));
    // The killed process left its lock: it is seen to be dead.
    const after = await openStore(folder, nodeFileSystem, thisWriter());
    expect(after.refusal).toBeNull();
    const run = await after.readRun('run');
    await after.close();
    if (!run.ok) throw new Error(run.error.code);
    const whole = run.value.journal.split('\n').slice(1, -1);
    const numbers = whole.map((line) => (JSON.parse(line) as { n: number }).n);
    expect(numbers).toEqual(numbers.map((_, n) => n));
    expect(numbers.length).toBeGreaterThan(confirmed);
    // One save was under way: it may be there, but nothing after it.
    expect(numbers.length).toBeLessThanOrEqual(confirmed + 2);
    expect(run.value.snapshot).toMatch(/^\{"n":\d+\}$/);
    next = numbers.length;
  }
});
