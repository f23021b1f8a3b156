/**
 * What `import 'electron'` gives under the stand-in: as much of Electron's API as the app uses.
 * Of the permission handlers only the check is enforced, for the permissions named below.
 */
import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contents } from './browser-window.ts';
import { BrowserWindow, lifecycle } from './browser-window.ts';
import {
  contentsById,
  contentsByTarget,
  downloads,
  ipcEvents,
  ipcHandlers,
  permissions,
  protocolHandlers,
  requestFilter,
  started,
  switches,
} from './runtime.ts';
import { ownProfile } from './single-instance.ts';
import type { BeforeRequest, IpcHandler, ProtocolHandler } from './runtime.ts';

export { BrowserWindow };

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      switches.push(value === '' ? `--${name}` : `--${name}=${value}`);
    },
  };
  /** What the system would list. */
  readonly recentDocuments: string[] = [];
  /** Filled by `boot.ts` from the app's package.json. */
  manifest: { readonly version?: string; readonly productName?: string } = {};
  appPath = '';
  #ready = false;
  readonly #paths = new Map<string, string>();
  readonly #whenReady: Promise<void>;
  #markReady: () => void = () => undefined;
  #quitting = false;

  constructor() {
    super();
    this.#whenReady = new Promise((resolve) => (this.#markReady = resolve));
  }

  /** Called by `boot.ts` once the browser runs. */
  becomeReady(): void {
    this.#ready = true;
    this.#markReady();
    this.emit('ready', {}, {});
  }

  isReady(): boolean {
    return this.#ready;
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  getPath(name: string): string {
    const usual = { home: homedir(), temp: tmpdir(), documents: join(homedir(), 'Documents') };
    return this.#paths.get(name) ?? usual[name as 'home'] ?? join(tmpdir(), `stand-in-${name}`);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getAppPath(): string {
    return this.appPath;
  }

  getName(): string {
    return this.manifest.productName ?? 'Electron';
  }

  getVersion(): string {
    return this.manifest.version ?? '0.0.0';
  }

  getLocale(): string {
    return 'en-US';
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }

  requestSingleInstanceLock(): boolean {
    if (started.profile === null) return true;
    return ownProfile(started.profile, ({ args, folder }) => {
      this.emit('second-instance', {}, args, folder, null);
    });
  }

  addRecentDocument(path: string): void {
    this.recentDocuments.unshift(path);
  }

  clearRecentDocuments(): void {
    this.recentDocuments.length = 0;
  }

  enableSandbox(): void {}

  quit(): void {
    if (this.#quitting || !this.#allows('before-quit')) return;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    this.#quitWhenEmpty();
  }

  exit(code = 0): void {
    this.#quitting = true;
    const end = started.chromium?.end() ?? Promise.resolve();
    void end.finally(() => process.exit(code));
  }

  #quitWhenEmpty(): void {
    if (contentsById.size > 0) {
      lifecycle.once('window-closed', () => this.#quitWhenEmpty());
      return;
    }
    if (this.#quitting || !this.#allows('will-quit')) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  #allows(event: string): boolean {
    let prevented = false;
    this.emit(event, { preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

export const app = new App();

lifecycle.on('contents-created', (contents: Contents) => {
  app.emit('web-contents-created', {}, contents);
});
lifecycle.on('page-gone', (contents: Contents, details: object) => {
  app.emit('render-process-gone', {}, contents, details);
});
lifecycle.on('window-closed', () => {
  if (contentsById.size > 0) return;
  if (app.listenerCount('window-all-closed') === 0) app.quit();
  else app.emit('window-all-closed');
});

export const webContents = {
  fromId: (id: number): Contents | undefined => contentsById.get(id),
  fromDevToolsTargetId: (id: string): Contents | undefined => contentsByTarget.get(id),
  getAllWebContents: (): Contents[] => [...contentsById.values()],
};

export const ipcMain = {
  handle: (channel: string, handler: IpcHandler): void => {
    if (ipcHandlers.has(channel)) throw new Error(`Second handler for '${channel}'`);
    ipcHandlers.set(channel, handler);
  },
  removeHandler: (channel: string): boolean => ipcHandlers.delete(channel),
  on: (channel: string, listener: (...args: unknown[]) => void): void => {
    ipcEvents.on(channel, listener);
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (): void => {
    if (app.isReady()) throw new Error('registerSchemesAsPrivileged comes before ready');
  },
  handle: (scheme: string, handler: ProtocolHandler): void => {
    protocolHandlers.set(scheme, handler);
  },
};

type Handler = unknown;
const remembered = new Map<string, Handler>();

export const session = {
  defaultSession: {
    protocol,
    setPermissionRequestHandler: (handler: Handler) => remembered.set('request', handler),
    setPermissionCheckHandler: (handler: typeof permissions.check): void => {
      permissions.check = handler;
    },
    setDevicePermissionHandler: (handler: Handler) => remembered.set('device', handler),
    setBluetoothPairingHandler: (handler: Handler) => remembered.set('bluetooth', handler),
    on: (event: string, listener: (...args: unknown[]) => void): void => {
      downloads.on(event, listener);
    },
    webRequest: {
      onBeforeRequest: (listener: BeforeRequest): void => {
        requestFilter.current = listener;
      },
    },
  },
};

export const dialog = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  showErrorBox: (title: string, content: string): void => console.error(`${title}: ${content}`),
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 768 } }],
};

let applicationMenu: object | null = null;

export const Menu = {
  buildFromTemplate: (items: object[]): object => ({ items }),
  setApplicationMenu: (menu: object | null): void => {
    applicationMenu = menu;
  },
  getApplicationMenu: (): object | null => applicationMenu,
};

export const shell = {
  openExternal: async (): Promise<never> => {
    throw new Error('The stand-in opens nothing outside.');
  },
};
