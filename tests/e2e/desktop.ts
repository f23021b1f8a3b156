/** The desktop app for specs: real Electron where it can run, else the stand-in. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/desktop-api.ts';
import { buildElectron } from '../../electron/start/build.ts';
import { PROJECT } from '../../electron/start/freshness.ts';
import { appFolder, chooseElectron, launchApp } from '../stand-in/launch.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}

export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** A learner's machine: a data folder that outlives the app, and apps started on it. */
export class Desk {
  /** A folder of this test's own; `data` in it is where the app keeps things. */
  readonly place: string;
  readonly #app: string;
  readonly #running: ElectronApplication[] = [];

  constructor(place: string, app: string) {
    this.place = place;
    this.#app = app;
  }

  async open(options: { profile?: string; args?: readonly string[] } = {}): Promise<Started> {
    const { profile = 'profile', args = [] } = options;
    const app = await launchApp({
      app: this.#app,
      data: join(this.place, 'data'),
      profile: join(this.place, profile),
      args,
    });
    this.#running.push(app);
    const page = await app.firstWindow();
    await page.waitForFunction(
      () => window.desktop !== undefined && document.readyState === 'complete',
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { app, page };
  }

  /** What a second start of the program is given on its command line. */
  secondStart(file: string): { readonly command: string; readonly args: readonly string[] } {
    const profile = `--user-data-dir=${join(this.place, 'profile')}`;
    return { command: chooseElectron().executablePath, args: [profile, this.#app, file] };
  }

  /** As a power cut or the task manager would. */
  async kill(app: ElectronApplication): Promise<void> {
    this.#running.splice(this.#running.indexOf(app), 1);
    const exit = once(app.process(), 'exit');
    app.process().kill('SIGKILL');
    await exit;
  }

  async end(): Promise<void> {
    for (const app of this.#running.splice(0)) await app.close().catch(() => undefined);
    // A killed browser may still be writing its profile.
    rmSync(this.place, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const test = base.extend<{ desk: Desk }, { built: string }>({
  built: [
    async ({}, use) => {
      console.log(`electron specs: ${chooseElectron().kind}`);
      await buildElectron(join(PROJECT, 'dist', 'electron'));
      const fixture = mkdtempSync(join(tmpdir(), 'lab-app-'));
      const folder = await appFolder(fixture);
      console.log(`electron page: ${folder.page}`);
      await use(folder.path);
      rmSync(fixture, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  desk: async ({ built }, use) => {
    const desk = new Desk(mkdtempSync(join(tmpdir(), 'lab-data-')), built);
    await use(desk);
    await desk.end();
  },
});

export { expect };

/** Requests and attempts to anywhere but the page's own address, from its first byte on. */
export async function watchRequests(page: Page): Promise<readonly string[]> {
  const strangers: string[] = [];
  const own = page.url().replace(/[^/]*$/, '');
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(blob|data):/.test(url)) strangers.push(url);
  });
  await page.exposeFunction('noteBlocked', (words: string) => strangers.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteBlocked } = window as unknown as { noteBlocked: (words: string) => void };
      noteBlocked(`blocked: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.reload();
  return strangers;
}
