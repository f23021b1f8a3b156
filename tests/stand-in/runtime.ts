/** What the parts of the double share: the browser, the protocols, the windows. */
import { EventEmitter } from 'node:events';
import type { Chromium } from './chromium.ts';
import type { DevTools } from './cdp.ts';
import type { Contents } from './browser-window.ts';

export interface IpcEvent {
  readonly sender: Contents;
  readonly senderFrame: { readonly url: string; readonly parent: object | null };
}

export type IpcHandler = (event: IpcEvent, ...args: unknown[]) => unknown;
export type ProtocolHandler = (request: Request) => Promise<Response> | Response;
export type BeforeRequest = (
  details: { readonly url: string; readonly method: string; readonly resourceType: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

export const contentsById = new Map<number, Contents>();
export const contentsByTarget = new Map<string, Contents>();
export const ipcHandlers = new Map<string, IpcHandler>();
export const ipcEvents = new EventEmitter();
export const protocolHandlers = new Map<string, ProtocolHandler>();
export const requestFilter: { current: BeforeRequest | null } = { current: null };

/** Set by `boot.ts`: the profile before the app's entry runs, the browser before it is ready. */
export const started: { chromium: Chromium | null; profile: string | null } = {
  chromium: null,
  profile: null,
};

/** What the app asked of Chromium's command line. */
export const switches: string[] = [];

/** The app's answer to a page that looks whether it may do something. */
export const permissions: { check: ((contents: null, name: string) => boolean) | null } = {
  check: null,
};

export const downloads = new EventEmitter();

export function devTools(): DevTools {
  if (started.chromium === null) throw new Error('The app is not ready.');
  return started.chromium.devTools;
}

const SHIM_HOST = /^(.+)\.([a-z][a-z0-9]*)\.electron-shim\.invalid$/;

/** `app://sim/x` can't be opened by a stock browser; a name that never resolves stands for it. */
export function toBrowserUrl(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  const scheme = protocol.slice(0, -1);
  if (!protocolHandlers.has(scheme)) return url;
  return `https://${host}.${scheme}.electron-shim.invalid${pathname}${search}${hash}`;
}

/** The way back, so that the app's own checks see the URLs that they would see in Electron. */
export function toElectronUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, search, hash } = new URL(url);
  const match = SHIM_HOST.exec(hostname);
  return match === null ? url : `${match[2]}://${match[1]}${pathname}${search}${hash}`;
}
