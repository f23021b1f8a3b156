/** The one window. Options are a function of their own so that a test reads them. */
import type { BrowserWindow, BrowserWindowConstructorOptions, Dialog } from 'electron';
import type { WindowState } from './window-state.ts';

/** SECURITY: what is set here is set although some of it is the default, to be seen and tested. */
export function windowOptions(
  preload: string,
  state: WindowState | null,
): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    ...state?.bounds,
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

const WORDS = {
  message: 'Credit Line Lab does not answer. / 信用额度实验室没有回应。',
  detail: 'Every decision up to now is saved. / 到现在为止的每个决定都已保存。',
  buttons: ['Wait / 等一等', 'Load again / 重新载入'],
} as const;

export interface Tending {
  readonly dialog: Dialog;
  readonly note: (kind: string, problem: unknown) => void;
}

/** Shows the window when there is something to see, and brings the page back when it dies. */
export function tendWindow(window: BrowserWindow, { dialog, note }: Tending): void {
  window.once('ready-to-show', () => window.show());
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || reloads === RELOADS) return;
    reloads += 1;
    // Every decision is in the journal already: reloading loses nothing.
    window.webContents.reload();
  });
  window.webContents.on('unresponsive', () => {
    note('page', 'does not answer');
    void dialog
      .showMessageBox(window, { ...WORDS, buttons: [...WORDS.buttons], type: 'warning' })
      .then(({ response }) => {
        if (response === 1 && !window.isDestroyed()) window.webContents.reload();
      });
  });
}

/** Brings the window to the front, for a second start. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
