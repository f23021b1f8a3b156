import type { Page } from '@playwright/test';
import { ADDRESS, expect, test } from './browser-edition.ts';
import { on } from '../unit/shared/small-scenario.ts';
import { wordsIn, type WordsIn } from './words.ts';

/** What the screen says of where the run stands. */
async function standing(page: Page): Promise<string> {
  return page.getByRole('main').innerText();
}

/** The jacket is left, and the minimum of the first bill is paid on its due day. */
async function playAWhile(page: Page, say: WordsIn): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press(say.ui('library.first.button'));
  await press(say.ui('play.advance.due', { day: on('2026-03-10') }));
  await press(say.ui('play.offer.leaveButton'));
  await press(say.ui('play.advance.next', { day: on('2026-03-10') }));
  await press(say.ui('play.repay.minimum', { amount: MINIMUM }));
  await press(say.ui('play.repay.submit', { amount: MINIMUM }));
  await expect(page.getByText(paid(say)).first()).toBeVisible();
}

/** A tenth of the first bill, 1,286.40. */
const MINIMUM = 12_864;
const paid = (say: WordsIn) =>
  say.model('event.paid-learner.what', { amount: MINIMUM, line: say.line });

for (const language of ['en', 'zh-CN'] as const) {
  test.describe(`resuming, ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language });
    const say = wordsIn(language);

    test('a reload, and a server stopped and started again, change nothing', async ({
      page,
      server,
      trouble,
    }) => {
      void trouble;
      await page.goto(`${ADDRESS}?seed=3`);
      await playAWhile(page, say);
      const before = await standing(page);

      await page.reload();
      await page
        .getByRole('button', { name: say.ui('library.continue.button'), exact: true })
        // The scenario's own card offers the same once its runs are read.
        .first()
        .click();
      await expect.poll(() => standing(page)).toBe(before);

      await page.close({ runBeforeUnload: false });
      await server.stop();
      await server.start();
      const again = await page.context().newPage();
      await again.goto(ADDRESS);
      await again
        .getByRole('button', { name: say.ui('library.continue.button'), exact: true })
        // The scenario's own card offers the same once its runs are read.
        .first()
        .click();
      await expect.poll(() => standing(again)).toBe(before);
      // The run goes on from there: undo takes the payment back.
      await again.getByRole('button', { name: say.ui('common.undo') }).click();
      await expect(again.getByText(paid(say))).toHaveCount(0);
    });
  });
}
