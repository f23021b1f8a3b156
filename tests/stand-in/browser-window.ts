/** Windows and their contents: one Chromium target each. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { WebPreferences } from 'electron';
import {
  contentsById,
  contentsByTarget,
  devTools,
  ipcEvents,
  ipcHandlers,
  permissions,
  toBrowserUrl,
  toElectronUrl,
} from './runtime.ts';
import type { Json } from './cdp.ts';
import { makeCodec, makeSide, pageWorld, preloadWorld } from './worlds.ts';
import type { Encoded } from './worlds.ts';

const WORLD = 'electron-preload';
const codec = makeCodec(null, null);
/** Registered by `electron-double.ts`, which would otherwise be imported in a circle. */
export const lifecycle = new EventEmitter();

interface IpcMessage {
  readonly kind: 'invoke' | 'send';
  readonly id: number;
  readonly channel: string;
  readonly args: Encoded[];
  readonly href: string;
}

let lastId = 0;

export class Contents extends EventEmitter {
  readonly id: number;
  readonly window: BrowserWindow;
  readonly ready: Promise<void>;
  webRtcPolicy = 'default';
  targetId = '';
  #sessionId = '';
  #preloadContext: number | null = null;
  #url = '';
  #navigationAsked = false;
  #destroyed = false;
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  readonly #preferences: WebPreferences;

  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super();
    this.id = lastId += 1;
    this.window = window;
    this.#preferences = preferences;
    contentsById.set(this.id, this);
    this.ready = this.#create();
    this.ready.catch(() => undefined);
  }

  async loadURL(url: string): Promise<void> {
    await this.ready;
    await applyPermissions(toBrowserUrl(url));
    this.#navigationAsked = true;
    const loaded = new Promise<void>((resolve) => {
      devTools().once(`${this.#sessionId}:Page.loadEventFired`, () => resolve());
    });
    const { errorText } = await this.#send('Page.navigate', { url: toBrowserUrl(url) });
    if (typeof errorText === 'string') throw new Error(`${errorText} (${url})`);
    await loaded;
  }

  reload(): void {
    this.#navigationAsked = true;
    this.#send('Page.reload').catch(() => undefined);
  }

  /** Electron's events around a navigation, when its request is seen. */
  startNavigation(url: string): 'refused' | 'allowed' {
    const asked = this.#navigationAsked || withoutHash(url) === withoutHash(this.#url);
    this.#navigationAsked = false;
    if (!asked) {
      let prevented = false;
      const event = { url, isMainFrame: true, preventDefault: () => (prevented = true) };
      this.emit('will-frame-navigate', event);
      this.emit('will-navigate', event, url);
      if (prevented) return 'refused';
    }
    this.#url = url;
    this.#preloadContext = null;
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
    return 'allowed';
  }

  send(channel: string, ...args: unknown[]): void {
    this.#tellPreload('emit', [channel, args.map(codec.encode)]);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  /** Whether a window that the page opened may stay. */
  mayOpen(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow';
  }

  getURL(): string {
    return this.#url;
  }

  /** Remembered only: what it does can't be seen from a page that has no network. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  async printToPDF(options: { readonly printBackground?: boolean }): Promise<Buffer> {
    const { printBackground = false } = options;
    const { data } = await this.#send('Page.printToPDF', { printBackground, paperWidth: 8.27 });
    return Buffer.from(String(data), 'base64');
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    this.window.close();
  }

  /** The target is gone. */
  markDestroyed(): void {
    this.#destroyed = true;
    contentsById.delete(this.id);
    contentsByTarget.delete(this.targetId);
    this.emit('destroyed');
  }

  #send(method: string, params: Json = {}): Promise<Json> {
    return devTools().send(method, params, this.#sessionId);
  }

  async #create(): Promise<void> {
    const created = await devTools().send('Target.createTarget', { url: 'about:blank' });
    this.targetId = String(created['targetId']);
    contentsByTarget.set(this.targetId, this);
    const attached = await devTools().send('Target.attachToTarget', {
      targetId: this.targetId,
      flatten: true,
    });
    this.#sessionId = String(attached['sessionId']);
    this.#listen();
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Runtime.enable'),
      this.#send('Inspector.enable'),
      this.#send('DeviceAccess.enable'),
      this.#send('Runtime.addBinding', { name: '__standInIpc', executionContextName: WORLD }),
      this.#addScripts(),
    ]);
  }

  async #addScripts(): Promise<void> {
    const parts = `const codecOf = ${makeCodec}; const sideOf = ${makeSide};`;
    const onlyMainFrame = 'if (window.top !== window) return;';
    const mayOpen = this.mayOpen('about:blank');
    const preload = readFileSync(String(this.#preferences.preload), 'utf8');
    await this.#send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(() => { ${onlyMainFrame} ${parts} (${pageWorld})(codecOf, sideOf);
        // Electron answers before a window is made. Closing one that Chromium has made can hang it.
        if (!${mayOpen}) window.open = () => null; })();`,
    });
    await this.#send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: `(() => { ${onlyMainFrame} ${parts}
        const electronApi = (${preloadWorld})(codecOf, sideOf);
        const require = (name) => {
          if (name === 'electron') return electronApi;
          throw new Error('module not found: ' + name);
        };
        const module = { exports: {} };
        ((exports, require, module) => { ${preload}
        })(module.exports, require, module);
      })();`,
    });
  }

  #listen(): void {
    const on = <T>(method: string, listener: (params: T) => void): void => {
      devTools().on(`${this.#sessionId}:${method}`, listener);
    };
    on('Runtime.executionContextCreated', ({ context }: { context: ContextDescription }) => {
      if (context.name === WORLD && context.auxData.frameId === this.targetId) {
        this.#preloadContext = context.id;
      }
    });
    on('Runtime.bindingCalled', ({ payload }: { payload: string }) => {
      void this.#answer(JSON.parse(payload) as IpcMessage);
    });
    on('Page.loadEventFired', () => {
      this.window.showWhenReady();
      this.emit('did-finish-load');
    });
    // Electron picks no device unless the app listens for the choice; ours doesn't.
    on('DeviceAccess.deviceRequestPrompted', ({ id }: { id: string }) => {
      this.#send('DeviceAccess.cancelPrompt', { id }).catch(() => undefined);
    });
    on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 1 };
      this.emit('render-process-gone', {}, details);
      lifecycle.emit('page-gone', this, details);
    });
  }

  async #answer(message: IpcMessage): Promise<void> {
    const senderFrame = { url: toElectronUrl(message.href), parent: null };
    const event = { sender: this, senderFrame };
    const args = message.args.map(codec.decode);
    if (message.kind === 'send') {
      ipcEvents.emit(message.channel, event, ...args);
      return;
    }
    const handler = ipcHandlers.get(message.channel);
    try {
      if (handler === undefined) throw new Error(`No handler for '${message.channel}'`);
      const value = codec.encode(await handler(event, ...args));
      this.#tellPreload('reply', [message.id, true, value]);
    } catch (error) {
      this.#tellPreload('reply', [message.id, false, String(error)]);
    }
  }

  #tellPreload(receiver: 'reply' | 'emit', args: unknown[]): void {
    if (this.#preloadContext === null) return;
    const list = args.map((arg) => JSON.stringify(arg)).join(',');
    this.#send('Runtime.evaluate', {
      expression: `__standIn.${receiver}(${list})`,
      contextId: this.#preloadContext,
    }).catch(() => undefined);
  }
}

/** Electron's names of permissions, and Chromium's. */
const PERMISSIONS = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
} as const;

/** Chromium can't ask the app each time, so it is told before the page comes. */
async function applyPermissions(url: string): Promise<void> {
  const { check } = permissions;
  if (check === null) return;
  const { origin } = new URL(url);
  for (const [name, chromiumNames] of Object.entries(PERMISSIONS)) {
    const setting = check(null, name) ? 'granted' : 'denied';
    for (const chromiumName of chromiumNames) {
      const permission = { name: chromiumName };
      await devTools().send('Browser.setPermission', { origin, permission, setting });
    }
  }
}

interface ContextDescription {
  readonly id: number;
  readonly name: string;
  readonly auxData: { readonly frameId: string };
}

export interface WindowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: Contents;
  readonly options: WindowOptions;
  #visible: boolean;
  #maximised = false;
  #shownOnce = false;
  #closing = false;

  static getAllWindows(): BrowserWindow[] {
    return [...contentsById.values()].map((contents) => contents.window);
  }

  static fromWebContents(contents: Contents | undefined): BrowserWindow | null {
    return contents?.window ?? null;
  }

  constructor(options: WindowOptions = {}) {
    super();
    this.options = options;
    this.#visible = options.show !== false;
    this.webContents = new Contents(this, { ...options.webPreferences });
    lifecycle.emit('contents-created', this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
  }

  showWhenReady(): void {
    if (!this.#shownOnce) this.emit('ready-to-show');
    this.#shownOnce = true;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isMaximized(): boolean {
    return this.#maximised;
  }

  maximize(): void {
    this.#maximised = true;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  focus(): void {}

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.#closing) return;
    this.#closing = true;
    void this.webContents.ready.then(() =>
      devTools().sendLoosely('Target.closeTarget', { targetId: this.webContents.targetId }),
    );
  }
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? '';
}
