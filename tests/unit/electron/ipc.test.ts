import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, HOST_LIMITS } from '../../../shared/desktop-api.ts';
import { ok } from '../../../shared/result.ts';
import { answerCalls, makeSenderCheck, originOf } from '../../../electron/ipc/checked-calls.ts';
import type { CallEvent, Handlers, Listener } from '../../../electron/ipc/checked-calls.ts';
import { CHANNELS, LISTENING_CHANNEL } from '../../../electron/ipc/contract.ts';
import { PAGE_URL } from '../../../electron/app-protocol.ts';
import { metaOf } from './test-machine.ts';

const CONTENTS = 7;

function wire() {
  const listeners = new Map<string, Listener>();
  const reached = vi.fn();
  const report = vi.fn();
  const onListening = vi.fn();
  const handlers = Object.fromEntries(
    Object.keys(CHANNELS).map((call) => [
      call,
      async (...args: unknown[]) => {
        reached(call, ...args);
        return ok(null);
      },
    ]),
  ) as unknown as Handlers;
  answerCalls({
    handle: (channel, listener) => {
      expect(listeners.has(channel)).toBe(false);
      listeners.set(channel, listener);
    },
    isTrusted: makeSenderCheck({ contentsId: () => CONTENTS, pageUrl: PAGE_URL }),
    handlers,
    onListening,
    report,
  });
  const call = (channel: string, event: CallEvent, ...args: unknown[]): Promise<unknown> =>
    listeners.get(channel)!(event, ...args);
  return { listeners, reached, report, onListening, handlers, call };
}

const OURS: CallEvent = { sender: { id: CONTENTS }, senderFrame: { url: PAGE_URL, parent: null } };
const REFUSED = { ok: false, error: { code: 'bad-request' } };

test('every method of the contract has one channel, named after it', () => {
  const { listeners } = wire();
  expect([...listeners.keys()].sort()).toEqual(
    [...Object.values(CHANNELS), LISTENING_CHANNEL].sort(),
  );
  for (const [call, channel] of Object.entries(CHANNELS)) expect(channel).toBe(`lab:${call}`);
});

describe('strangers', () => {
  const frame = (url: string, parent: object | null = null): CallEvent => ({
    sender: { id: CONTENTS },
    senderFrame: { url, parent },
  });

  test.each<[string, CallEvent]>([
    ['another scheme', frame('https://sim/index.html')],
    ['another host', frame('app://sim.evil/index.html')],
    ['a host with our name before it', frame('app://simulator/')],
    ['a user name that looks like us', frame('app://sim@evil/')],
    ['a blank page', frame('about:blank')],
    ['no URL', frame('')],
    ['data', frame('data:text/html,x')],
    ['a frame inside our page', frame(PAGE_URL, {})],
    ['another window', { sender: { id: 8 }, senderFrame: { url: PAGE_URL, parent: null } }],
    ['a frame that has gone', { sender: { id: CONTENTS }, senderFrame: null }],
  ])('%s gets a refusal on every channel', async (_who, event) => {
    const { listeners, reached, onListening, call } = wire();
    for (const channel of listeners.keys()) {
      expect(await call(channel, event)).toMatchObject(REFUSED);
    }
    expect(reached).not.toHaveBeenCalled();
    expect(onListening).not.toHaveBeenCalled();
  });

  test('before there is a window nobody is trusted', () => {
    expect(makeSenderCheck({ contentsId: () => null, pageUrl: PAGE_URL })(OURS)).toBe(false);
  });

  test('our page is trusted wherever in it the learner is', async () => {
    const { call } = wire();
    const event = frame(`${PAGE_URL}?x#/library`);
    expect(await call('lab:info', event)).toEqual({ ok: true, value: null });
  });

  test('origins are scheme and host', () => {
    expect(originOf('app://sim/a/b?c#d')).toBe('app://sim');
    expect(originOf('app:sim')).toBeNull();
    expect(originOf('not a url')).toBeNull();
  });
});

describe('arguments', () => {
  const meta = metaOf('a');

  test.each<[string, unknown[]]>([
    ['info', []],
    ['readSettings', []],
    ['writeSettings', [DEFAULT_SETTINGS]],
    ['listRuns', []],
    ['createRun', [meta, '{}\n']],
    ['appendToRun', ['a', '{}\n', meta]],
    ['writeSnapshot', ['a', '{}']],
    ['readRun', ['a']],
    ['setTailAside', ['a', 0]],
    ['deleteRun', ['a']],
    ['damagedRuns', []],
    ['resetStation', []],
    ['openTextFile', ['scenario-or-run']],
    ['saveTextFile', ['练习.run.json', '{}']],
    ['printPage', ['复盘']],
    ['noteProblem', ['TypeError']],
    ['diagnostics', []],
    ['writeSettings', [{ ...DEFAULT_SETTINGS, learners: [{ id: 'a1', name: '小林' }] }]],
  ])('%s takes what the contract says', async (name, args) => {
    const { call, reached } = wire();
    expect(await call(`lab:${name}`, OURS, ...args)).toEqual({ ok: true, value: null });
    expect(reached).toHaveBeenCalledExactlyOnceWith(name, ...args);
  });

  const hostile = JSON.parse(`{"__proto__":{"over":true},"language":"en"}`) as unknown;
  const nested = JSON.parse(`{"en":"x","__proto__":{"a":1}}`) as unknown;
  const deep = { en: { en: { en: { en: {} } } } };

  test.each<[string, unknown[]]>([
    ['info', [1]],
    ['readRun', []],
    ['readRun', ['a', 'b']],
    ['readRun', ['../a']],
    ['readRun', ['A']],
    ['readRun', ['con']],
    ['readRun', [{ toString: () => 'a' }]],
    ['setTailAside', ['a', -1]],
    ['setTailAside', ['a', 1.5]],
    ['setTailAside', ['a', Number.NaN]],
    ['setTailAside', ['a', '1']],
    ['writeSettings', [null]],
    ['writeSettings', [{ ...DEFAULT_SETTINGS, extra: 1 }]],
    ['writeSettings', [{ ...DEFAULT_SETTINGS, language: 'fr' }]],
    ['writeSettings', [hostile]],
    ['writeSettings', [new Map()]],
    ['writeSettings', [{ ...DEFAULT_SETTINGS, learners: [{ id: 'a1', name: 'gpj\u202Eexe' }] }]],
    ['writeSettings', [{ ...DEFAULT_SETTINGS, learners: Array(64).fill({ id: 'a', name: 'b' }) }]],
    ['resetStation', ['really']],
    ['noteProblem', [{ toString: () => 'x' }]],
    ['printPage', ['']],
    ['writeSettings', [{ ...DEFAULT_SETTINGS, constructor: 1 }]],
    ['createRun', [{ ...meta, title: nested }, '']],
    ['createRun', [{ ...meta, title: deep }, '']],
    ['createRun', [{ ...meta, title: 'x'.repeat(401) }, '']],
    ['createRun', [{ ...meta, day: '2026-1-1' }, '']],
    ['createRun', [{ ...meta, savedAt: Number.POSITIVE_INFINITY }, '']],
    ['createRun', [meta, new Uint8Array(3)]],
    ['createRun', [[meta], '']],
    ['openTextFile', ['any']],
    ['saveTextFile', ['', 'x']],
  ])('%s refuses %j', async (name, args) => {
    const { call, reached } = wire();
    expect(await call(`lab:${name}`, OURS, ...args)).toMatchObject(REFUSED);
    expect(reached).not.toHaveBeenCalled();
  });

  test.each<[string, (text: string) => unknown[], number]>([
    ['createRun', (text) => [meta, text], HOST_LIMITS.journalAppendBytes],
    ['appendToRun', (text) => ['a', text, meta], HOST_LIMITS.journalAppendBytes],
    ['writeSnapshot', (text) => ['a', text], HOST_LIMITS.snapshotBytes],
    ['saveTextFile', (text) => ['a', text], HOST_LIMITS.runFileBytes],
    ['noteProblem', (text) => [text], HOST_LIMITS.problemBytes],
  ])('%s counts bytes of UTF-8, and says how many are too many', async (name, args, limit) => {
    const { call } = wire();
    const fits = '借'.repeat(Math.floor(limit / 3));
    expect(await call(`lab:${name}`, OURS, ...args(fits))).toMatchObject({ ok: true });
    expect(await call(`lab:${name}`, OURS, ...args(`${fits}借`))).toEqual({
      ok: false,
      error: { code: 'too-large', bytes: Buffer.byteLength(fits) + 3, limit },
    });
  });
});

test('a bug in a handler is reported here and answered without its words', async () => {
  const { call, handlers, report } = wire();
  Object.assign(handlers, {
    info: async () => {
      throw new Error('/home/secret');
    },
  });
  expect(await call('lab:info', OURS)).toEqual({
    ok: false,
    error: { code: 'unavailable', detail: 'internal' },
  });
  expect(report).toHaveBeenCalledOnce();
});

test('listening is announced without arguments', async () => {
  const { call, onListening } = wire();
  expect(await call(LISTENING_CHANNEL, OURS, 'x')).toMatchObject(REFUSED);
  expect(onListening).not.toHaveBeenCalled();
  expect(await call(LISTENING_CHANNEL, OURS)).toEqual({ ok: true, value: null });
  expect(onListening).toHaveBeenCalledOnce();
});
