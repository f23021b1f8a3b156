/** What pages may not do: everything that a simulator on one machine has no use for. */
import type { Session, WebContents } from 'electron';
import { APP_HOST, APP_SCHEME } from './app-protocol.ts';

/**
 * SECURITY: Chromium's switches, set before it starts. No name can be looked up, so that not even a
 * prefetch or a preconnect, which no request filter sees, tells anybody anything.
 */
export const SWITCHES: readonly (readonly [name: string, value: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['no-pings', ''],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** SECURITY: Electron grants every permission unless told otherwise. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}

/** SECURITY: files are written by our own saver after a dialog, never by a download. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}

/** Data that the page made itself never leaves the machine. */
const DATA_SCHEMES = ['blob:', 'data:'];

/** SECURITY: no request leaves, whatever a page or a bug asks for. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url) });
  });
}

/** True for the page's own files and for data inside the page. */
export function isLocal(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return DATA_SCHEMES.includes(protocol) || (protocol === `${APP_SCHEME}:` && host === APP_HOST);
}

/** SECURITY: the page stays where it is and opens nothing. */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Peer connections send packets that the request filter never sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
