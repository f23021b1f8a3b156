/** What pages may not do: everything that a simulator on one machine has no use for. */
import type { Session, WebContents } from 'electron';
import { APP_SCHEME } from './app-protocol.ts';

/** SECURITY: Electron grants every permission unless told otherwise. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Data that the page made itself never leaves the machine. */
const LOCAL_SCHEMES = [`${APP_SCHEME}:`, 'blob:', 'data:'];

/** SECURITY: no request leaves, whatever a page or a bug asks for. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url) });
  });
}

/** True for the page's own files and for data inside the page. */
export function isLocal(url: string): boolean {
  return URL.canParse(url) && LOCAL_SCHEMES.includes(new URL(url).protocol);
}

/** SECURITY: the page stays where it is and opens nothing. */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
