/** The one-file edition from `file://`: copied elsewhere, as if from a stick, with nothing beside it. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { buildSingle, SINGLE_FILE } from '../../electron/start/build-single.ts';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import { expectAccessible, NO_TROUBLE, watch, type Trouble } from './browser-edition.ts';
import { on } from '../unit/shared/small-scenario.ts';
import { Player } from './player.ts';
import { wordsIn } from './words.ts';

/** A page that outgrows a mail attachment is no longer handed round. */
const LARGEST_BYTES = 4_000_000;

let stick = '';
let address = '';

const test = base.extend<{ readonly trouble: Trouble }>({
  trouble: async ({ page }, use) => {
    const trouble = await watch(page, (url) => url.split('?')[0] === address);
    await use(trouble);
    expect(trouble).toEqual(NO_TROUBLE);
  },
});

test.beforeAll(async () => {
  const { bytes, zipped } = await buildSingle();
  console.log(`single file: ${bytes} bytes, zipped ${zipped}`);
  expect(bytes).toBeLessThan(LARGEST_BYTES);
  stick = mkdtempSync(join(tmpdir(), 'lab-stick-'));
  const copy = join(stick, '信用额度 实验室.html');
  copyFileSync(SINGLE_FILE, copy);
  address = pathToFileURL(copy).href;
});

test.afterAll(() => rmSync(stick, { recursive: true, force: true }));

for (const language of ['en', 'zh-CN'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language });
    const say = wordsIn(language);

    test('the first scenario is played to its Debrief, and kept as a file', async ({
      page,
      trouble,
    }) => {
      void trouble;
      const player = new Player(page, say);
      await page.goto(`${address}?seed=1`);
      await player.sees(say.ui('notices.fromFile'));
      await expectAccessible(page, 'Library');
      await player.press('library.first.button');
      await player.press('play.line.closeName', { line: say.line });
      await player.press('close.ask.button');
      await player.sees(say.ui('close.blocked.lead', { count: 5 }));
      await player.press('close.routes.notNow');
      await player.goToTheEnd();
      await player.press('play.advance.debrief');
      await player.sees(say.ui('debrief.decisions.title'));
      expect(await keptRun(page, player)).toMatchObject({ ok: true, value: { damage: null } });
    });
  });
}

/** Saves the run the way the notice says, and reads the file that came out. */
async function keptRun(page: Page, player: Player) {
  const coming = page.waitForEvent('download');
  await player.press('notices.saveAsFile');
  const path = await (await coming).path();
  return parseRun(readFileSync(path, 'utf8'));
}

test('a run that the browser kept is there again', async ({ page, trouble }) => {
  void trouble;
  const player = new Player(page, wordsIn('en'));
  await page.goto(`${address}?seed=1`);
  await player.press('library.first.button');
  await player.goTo('2026-03-07');
  await page.reload();
  await player.press('library.continue.button');
  await player.sees(player.say.formats.day(on('2026-03-07'), 'long'));
});

test('the worker inside it answers, from a blob', async ({ page, trouble }) => {
  void trouble;
  const say = wordsIn('en');
  const player = new Player(page, say);
  await page.goto(`${address}?seed=1`);
  await player.press('library.first.button');
  await player.press('common.tabs.score');
  await page.getByRole('radio', { name: say.ui('score.views.outlook') }).click();
  // The answer of the engine; while it works and when it fails, other words stand here.
  await player.sees(say.ui('outlook.none'));
  expect(page.workers().map((worker) => worker.url().slice(0, 5))).toEqual(['blob:']);
});

test('where the browser keeps nothing, it says so and plays', async ({ page, trouble }) => {
  void trouble;
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  const player = new Player(page, wordsIn('en'));
  await page.goto(address);
  await player.sees(player.say.ui('notices.noStore'));
  await player.press('library.first.button');
  await player.goTo('2026-03-07');
});

test('its own policy holds: no other script, no HTML text, no request', async ({ page }) => {
  await page.goto(address);
  const seen = await page.evaluate(async () => {
    // The debugger lets a test's own call use eval: what is tried comes in a later task.
    await new Promise((later) => setTimeout(later, 0));
    const away = await fetch('https://example.invalid/').then(
      () => 'answered',
      () => 'refused',
    );
    const tries = {
      html: () => (document.body.innerHTML = '<b>x</b>'),
      eval: () => (0, eval)('1') as unknown,
      worker: () => new Worker('data:text/javascript,1'),
      handler: () => document.body.setAttribute('onclick', '1'),
    };
    const refused = Object.entries(tries).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: done`;
      } catch {
        return `${name}: refused`;
      }
    });
    return { refused, away };
  });
  expect(seen).toEqual({
    refused: ['html: refused', 'eval: refused', 'worker: refused', 'handler: refused'],
    away: 'refused',
  });
});
