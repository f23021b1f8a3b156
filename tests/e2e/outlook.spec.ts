/** The early warning, worked out by the real worker, and what stands beside a borrowing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { buildElectron } from '../../electron/start/build.ts';
import { PROJECT } from '../../electron/start/freshness.ts';
import { earlyWarning } from '../../shared/analysis/early-warning.ts';
import { finish } from '../../shared/analysis/stepwise.ts';
import { act, present, startRun } from '../../shared/engine/run.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { appFolder, launchApp } from '../stand-in/launch.ts';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { Player } from './player.ts';
import { wordsIn, type WordsIn } from './words.ts';

const FILE = fileURLToPath(new URL('tight.scenario.json', import.meta.url));

function tight(): Scenario {
  const parsed = parseScenario(readFileSync(FILE, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.scenario;
}

/** The same question, asked here: the page must say what the engine says. */
function warning(seed: number) {
  const left = act(startRun(tight(), seed), { kind: 'answer', offer: 'lamp', option: null });
  const habit = { name: 'pay-in-full' } as const;
  return finish(earlyWarning({ scenario: tight(), state: present(left.run), habit }));
}

async function openOutlook(page: Page, say: WordsIn): Promise<void> {
  const player = new Player(page, say);
  await player.press('common.tabs.score');
  await page.getByRole('radio', { name: say.ui('score.views.outlook') }).click();
}

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test.describe(`early warning, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);

    test('warns, says why, and does the cheapest thing', async ({ page, server, trouble }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      const river = language === 'en' ? 'River Pay' : '河付';
      const flower = language === 'en' ? 'Flower Pay' : '花付';
      const bike = language === 'en' ? 'The bike breaks' : '车坏了';
      await page.goto(`${ADDRESS}?seed=1`);
      const chooser = page.waitForEvent('filechooser');
      await player.press('library.open.choose');
      await (await chooser).setFiles(FILE);
      await player.press('library.card.play');

      await test.step('borrowing has its risk beside it, and asks once more on first use', async () => {
        const radio = page.getByRole('radio', { name: new RegExp(river) });
        await radio.check({ force: true });
        const facts = page.locator('.risk-facts');
        await expect(facts).toContainText(say.ui('outlook.risk.salary'));
        await expectAccessible(page, 'Checkout with its risk');
        const buy = page.locator('.answers').getByRole('button').first();
        await buy.click();
        const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
        await expect(dialog).toContainText(say.ui('outlook.risk.first-use', { line: river }));
        await expectAccessible(page, 'What is new');
        await dialog.getByRole('button', { name: say.ui('common.cancel') }).click();
        await expect(dialog).toBeHidden();
        await player.press('play.offer.leaveButton');
      });

      const { missed, futures, reasons, remedy } = warning(1);
      await test.step('Play says it quietly, and leads to why', async () => {
        await player.sees(
          say.ui('outlook.play.line', {
            some: missed,
            all: futures,
            habit: say.ui('outlook.play.habit.pay-in-full'),
          }),
        );
        await player.press('outlook.play.link');
      });

      await test.step('the frequency, its picture and its reasons are the engine’s', async () => {
        await player.sees(say.ui('outlook.frequency', { some: missed, all: futures }));
        await expect(page.locator('.future-dots circle')).toHaveCount(futures);
        await expect(page.locator('.future-dots circle[data-missed]')).toHaveCount(missed);
        expect(reasons[0]?.cause).toEqual({ kind: 'chance', event: 'bike' });
        await player.sees(say.ui('outlook.reasons.chance', { event: bike }));
        const ways = page.getByRole('table', { name: say.ui('outlook.counsel.title') });
        await expect(ways.locator('tbody tr')).toHaveCount(4);
        await player.sees('12348');
        await expectAccessible(page, 'Early warning');
      });

      await test.step('the cheapest remedy is done by its button, and the warning is asked anew', async () => {
        if (remedy?.remedy.kind !== 'pay-now') throw new Error('paying now is the remedy');
        const { amount } = remedy.remedy;
        await player.sees(say.ui('outlook.remedy.pay-now', { amount, line: flower }));
        await player.press('outlook.remedy.button');
        await player.sees(say.ui('outlook.frequency', { some: remedy.missed, all: futures }));
        await player.sees(say.ui('outlook.none'));
      });

      await test.step('another habit is another answer', async () => {
        await page.getByRole('radio', { name: say.ui('outlook.habits.autopay-only') }).click();
        await player.sees(say.ui('outlook.habitWhy.autopay-only'));
        await expect(page.locator('.future-dots')).toBeVisible();
      });
      expect(page.workers()).toHaveLength(1);
    });
  });
}

test('the worker runs under app:// as well', async () => {
  await buildElectron(join(PROJECT, 'dist', 'electron'));
  const place = mkdtempSync(join(tmpdir(), 'lab-outlook-'));
  const folder = await appFolder(join(place, 'app'));
  expect(folder.page, 'the page is built').toBe('renderer');
  const app = await launchApp({
    app: folder.path,
    data: join(place, 'data'),
    profile: join(place, 'profile'),
  });
  try {
    const page = await app.firstWindow();
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        document.documentElement.dataset['violated'] = violatedDirective;
      });
    });
    const language = (await page.locator('html').getAttribute('lang')) === 'zh-CN' ? 'zh-CN' : 'en';
    const say = wordsIn(language);
    await new Player(page, say).press('library.first.button');
    await openOutlook(page, say);
    await expect(page.locator('.future-dots circle')).toHaveCount(200);
    await expect(page.locator('html')).not.toHaveAttribute('data-violated', /./);
  } finally {
    await app.close().catch(() => undefined);
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
});
