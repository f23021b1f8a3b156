/** The one window. Options are a function of their own so that a test reads them. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

/** SECURITY: what is set here is set although some of it is the default, to be seen and tested. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      // Its dictionaries would come from the network.
      spellcheck: false,
    },
  };
}

/** A page that dies again and again must not loop for ever. */
const RELOADS = 3;

/** Shows the window when there is something to see, and brings the page back when it dies. */
export function tendWindow(window: BrowserWindow): void {
  window.once('ready-to-show', () => window.show());
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || reloads === RELOADS) return;
    reloads += 1;
    // Every decision is in the journal already: reloading loses nothing.
    window.webContents.reload();
  });
}

/** Brings the window to the front, for a second start. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
