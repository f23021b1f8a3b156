/**
 * The browser edition over a database that fails: at each of its calls, by throwing, by giving the
 * transaction up, or by being full when all is handed in. What is read afterwards is the state before
 * or the state after, and whoever asked was told.
 */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, type Database } from '../../renderer/host/browser-database.ts';
import { createBrowserHost } from '../../renderer/host/browser.ts';
import type { Host } from '../../renderer/host/host.ts';
import type { HostProblem } from '../../shared/desktop-api.ts';
import type { Result } from '../../shared/result.ts';
import { playedRun } from './played-run.ts';

const PLAYED = playedRun();
const [HEADER = '', ...LINES] = PLAYED.lines;
const LOCK = { isHeld: () => true, onHeld: () => () => undefined };

type Outcome = Result<unknown, HostProblem>;

const OPERATIONS: readonly (readonly [string, (host: Host) => Promise<Outcome>])[] = [
  ['create', (host) => host.createRun({ ...PLAYED.meta(0), id: 'new' }, HEADER)],
  ['append', (host) => host.appendToRun('run', LINES[1] ?? '', PLAYED.meta(2))],
  ['third snapshot', (host) => host.writeSnapshot('run', '{"n":3}')],
  ['set the tail aside', (host) => host.setTailAside('run', Buffer.byteLength(HEADER))],
  ['delete', (host) => host.deleteRun('run')],
  ['reset', (host) => host.resetStation()],
];

const CALLS = ['get', 'getAll', 'getKey', 'getAllKeys', 'openKeyCursor', 'put', 'delete', 'clear'];

type Failure = 'throws' | 'gives up';

/** Counts the calls of all object stores, and breaks one of them. */
function breakCall(at: number, failure: Failure): { calls: number } {
  const counted = { calls: 0 };
  const prototype = IDBObjectStore.prototype as unknown as Record<string, () => unknown>;
  for (const name of CALLS) {
    const real = prototype[name];
    if (real === undefined) continue;
    vi.spyOn(prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      counted.calls += 1;
      const isIt = counted.calls - 1 === at;
      if (isIt && failure === 'throws') throw new DOMException('full', 'QuotaExceededError');
      const request: unknown = Reflect.apply(real, this, args);
      if (isIt) this.transaction.abort();
      return request;
    });
  }
  return counted;
}

let database: Database;
let host: Host;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  host = createBrowserHost('0', database, LOCK);
  await host.createRun(PLAYED.meta(0), HEADER);
  await host.appendToRun('run', LINES[0] ?? '', PLAYED.meta(1));
  await host.writeSnapshot('run', '{"n":1}');
  await host.writeSnapshot('run', '{"n":2}');
});

afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

async function state(): Promise<string> {
  const tables = ['runs', 'chunks', 'snapshots', 'asides', 'settings'] as const;
  const found = await Promise.all(tables.map((table) => database.getAll(table)));
  return JSON.stringify(found);
}

describe.each(OPERATIONS)('%s', (_name, act) => {
  test.each(['throws', 'gives up'] as const)('a call that %s', async (failure) => {
    const before = await state();
    let told = 0;
    for (let at = 0; ; at += 1) {
      const counted = breakCall(at, failure);
      const outcome = await act(host);
      vi.restoreAllMocks();
      if (counted.calls <= at) {
        expect(outcome.ok).toBe(true);
        break;
      }
      expect(outcome.ok, `call ${at}`).toBe(false);
      expect(await state(), `call ${at}`).toBe(before);
      told += 1;
    }
    expect(told).toBeGreaterThan(0);
    expect(await state()).not.toBe(before);
  });
});
