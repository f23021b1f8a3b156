/** The privacy page in a browser: both languages, both themes, names, deleting, starting anew. */
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { wordsIn } from './words.ts';

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test.describe(`privacy, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);

    test('is found from the Library, says what a browser can’t promise, and is accessible', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      await page.goto(ADDRESS);
      const press = (key: string) =>
        page.getByRole('button', { name: say.ui(key), exact: true }).click();
      await press('privacy.link');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.getByText(say.ui('privacy.place.limits.flush'))).toBeVisible();
      await expectAccessible(page, 'privacy');
      await press('privacy.faults.open');
      await expectAccessible(page, 'diagnostics');
    });

    test('by keyboard: two people, their own runs, and everything taken off', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      await page.goto(`${ADDRESS}?seed=3`);
      const press = async (key: string) => {
        const button = page.getByRole('button', { name: say.ui(key), exact: true });
        // A key on a button that waits for the list of runs would be lost.
        await expect(button).toBeEnabled();
        await button.press('Enter');
      };
      const saved = page.locator('.run-row');
      await press('library.first.button');
      await press('common.library');
      await expect(saved).toHaveCount(1);

      await press('privacy.link');
      await page.getByRole('textbox', { name: say.ui('privacy.people.name') }).focus();
      await page.keyboard.type('Wen');
      await page.keyboard.press('Enter');
      await press('privacy.back');
      await expect(saved).toHaveCount(0);
      await press('library.first.button');
      await press('common.library');
      await expect(saved).toHaveCount(1);

      await press('privacy.link');
      await press('privacy.remove.mine');
      await press('privacy.remove.mineButton');
      await expect(page.getByText(say.ui('privacy.remove.mineNone'))).toBeVisible();
      await press('privacy.remove.station');
      await press('privacy.remove.stationButton');
      await expect(
        page.getByRole('button', { name: say.ui('library.first.button'), exact: true }),
      ).toBeVisible();
      await expect(saved).toHaveCount(0);
    });
  });
}
