import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Not the app's own port: a developer may be using that one. Each worker has one of its own. */
const PORT =
  Number(process.env['LAB_E2E_PORT'] ?? 47_680) + Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
export const ADDRESS = `http://127.0.0.1:${PORT}/`;

/** The browser edition as `npm start -- --browser` serves it, to be stopped and started again. */
export class Server {
  private child: ChildProcess | null = null;

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      ['electron/start/start.ts', '--browser', '--port', String(PORT)],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('Ready:')) return;
    }
    throw new Error('the server ended before it was ready');
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    this.child = null;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

/** What must never happen while the app is used. */
export interface Trouble {
  readonly errors: string[];
  readonly violations: string[];
  readonly strangers: string[];
}

export const NO_TROUBLE: Trouble = { errors: [], violations: [], strangers: [] };

interface Fixtures {
  readonly trouble: Trouble;
}

interface WorkerFixtures {
  /** Saves belong to a browser context, so one server does for many tests. */
  readonly server: Server;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = new Server();
      await server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  trouble: async ({ page }, use) => {
    const trouble = await watch(page, (url) => url.startsWith(ADDRESS));
    await use(trouble);
    expect(trouble).toEqual(NO_TROUBLE);
  },
});

/** Collects page errors, console errors, policy violations and requests for what isn't the app's. */
export async function watch(page: Page, isOwn: (url: string) => boolean): Promise<Trouble> {
  const trouble: Trouble = { errors: [], violations: [], strangers: [] };
  page.on('pageerror', (error) => trouble.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      trouble.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!isOwn(url) && !/^(blob|data):/.test(url)) trouble.strangers.push(url);
  });
  await page.exposeFunction('noteViolation', (words: string) => trouble.violations.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { noteViolation: (words: string) => void }).noteViolation;
      note(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return trouble;
}

export { expect };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No accessibility violation that axe can find, on the page as it stands. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  expect(found, what).toEqual([]);
}
