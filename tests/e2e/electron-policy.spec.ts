/** A computer with a policy, through main process, preload and page together. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { buildAll } from '../../electron/start/build.ts';
import { isBuilt, PROJECT } from '../../electron/start/freshness.ts';
import { appFolder, launchApp } from '../stand-in/launch.ts';
import { wordsIn } from './words.ts';

const SCENARIO = join(PROJECT, 'scenarios', 'can-i-still-close-it.scenario.json');

let place = '';
let app: ElectronApplication | null = null;

test.beforeAll(async () => {
  if (!isBuilt()) await buildAll();
});

test.beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'lab-policy-'));
});

test.afterEach(async () => {
  delete process.env['LAB_POLICY'];
  await app?.close().catch(() => undefined);
  app = null;
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

async function openUnder(policy: string): Promise<Page> {
  process.env['LAB_POLICY'] = join(place, 'policy.json');
  writeFileSync(process.env['LAB_POLICY'], policy);
  const folder = await appFolder(join(place, 'app'));
  app = await launchApp({
    app: folder.path,
    data: join(place, 'data'),
    profile: join(place, 'profile'),
    args: [SCENARIO],
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

test('a locked language is the only one, and foreign scenarios stay shut', async () => {
  const scenarioFolder = place;
  const lock = ['language', 'scenarios'];
  const page = await openUnder(JSON.stringify({ language: 'zh-CN', scenarioFolder, lock }));
  const { ui } = wordsIn('zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('radiogroup', { name: ui('common.language') })).toHaveCount(0);
  const refusal = ui('notices.host', { reason: ui('notices.problem.by-policy') });
  await expect(page.getByText(refusal).first()).toBeVisible();
});

test('a policy with a mistake is not applied, and the page says where it is', async () => {
  const page = await openUnder('{"language":"zh-CN","lock":["langauge"]}');
  const { ui } = wordsIn('en');
  await expect(page.getByText(/policy\.json: lock\.0/).first()).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: ui('common.language') })).toBeVisible();
  const title = wordsIn('en').scenario;
  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
});
