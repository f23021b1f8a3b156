/**
 * The one wrapper around every call: who asks, what they send, and that an answer always comes.
 * Free of Electron: the real `ipcMain.handle` is passed in, a test passes its own.
 */
import type { DesktopApi, HostProblem } from '../../shared/desktop-api.ts';
import { err } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { parseArguments } from './arguments.ts';
import type { ArgumentsOf } from './arguments.ts';
import { CHANNELS, LISTENING_CHANNEL } from './contract.ts';
import type { Call } from './contract.ts';

/** One function per call, typed by the contract. */
export type Handlers = {
  readonly [K in Call]: (...args: ArgumentsOf<K>) => ReturnType<DesktopApi[K]>;
};

/** The part of Electron's event that the check reads. */
export interface CallEvent {
  readonly sender: { readonly id: number };
  /** Null when the frame was gone before the message came. Only a main frame has no parent. */
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

export type Listener = (event: CallEvent, ...args: unknown[]) => Promise<unknown>;

export interface CallWiring {
  readonly handle: (channel: string, listener: Listener) => void;
  readonly isTrusted: (event: CallEvent) => boolean;
  readonly handlers: Handlers;
  /** Called when the page begins to listen for opened files. */
  readonly onListening: () => void;
  /** A bug in a handler; the page learns only that something broke. */
  readonly report: (call: string, error: unknown) => void;
}

/** Answers every channel of the contract. */
export function answerCalls(wiring: CallWiring): void {
  for (const call of Object.keys(CHANNELS) as Call[]) {
    wiring.handle(CHANNELS[call], (event, ...args) => answer(wiring, call, { event, args }));
  }
  wiring.handle(LISTENING_CHANNEL, async (event, ...args) => {
    if (!wiring.isTrusted(event)) return err(STRANGER);
    if (args.length > 0) return err({ code: 'bad-request', detail: 'arguments of onFileOpened' });
    wiring.onListening();
    return { ok: true, value: null };
  });
}

/** What to compare a sender with: our window's contents and the page that the app loaded. */
export interface TrustedPage {
  readonly contentsId: () => number | null;
  readonly pageUrl: string;
}

/** Trusts only the main frame of our own window, and only while it shows our own page. */
export function makeSenderCheck(page: TrustedPage): (event: CallEvent) => boolean {
  const ours = originOf(page.pageUrl);
  return ({ sender, senderFrame }) =>
    senderFrame !== null &&
    sender.id === page.contentsId() &&
    senderFrame.parent === null &&
    ours !== null &&
    originOf(senderFrame.url) === ours;
}

/** Scheme and host. `URL.origin` says "null" for schemes of our own, so it can't be compared. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, username, password } = new URL(url);
  return host === '' || username !== '' || password !== '' ? null : `${protocol}//${host}`;
}

const STRANGER: HostProblem = { code: 'bad-request', detail: 'sender' };

async function answer<K extends Call>(
  wiring: CallWiring,
  call: K,
  request: { readonly event: CallEvent; readonly args: readonly unknown[] },
): Promise<Result<unknown, HostProblem>> {
  if (!wiring.isTrusted(request.event)) return err(STRANGER);
  const args = parseArguments(call, request.args);
  if (!args.ok) return args;
  try {
    const handler: (...args: ArgumentsOf<K>) => ReturnType<DesktopApi[K]> = wiring.handlers[call];
    return await handler(...args.value);
  } catch (error) {
    wiring.report(call, error);
    return err({ code: 'unavailable', detail: 'internal' });
  }
}
