/** Electron's side of the contract, put on the window by the preload script. */
import type { DesktopApi } from '../../shared/desktop-api.ts';
import type { Host } from './host.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}

/** Null in a browser. */
export function desktopHost(): Host | null {
  const desktop = window.desktop;
  if (desktop === undefined) return null;
  // Electron allows one window and one process, so writing never changes hands.
  return { ...desktop, whyReadOnly: 'another-tab', onWritable: () => () => undefined };
}
