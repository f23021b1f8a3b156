import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { wordsIn } from './words.ts';

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test.describe(`a playtest, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);
    const name = (key: string, params: object = {}) => ({
      name: say.ui(key, params),
      exact: true,
    });

    test('is begun, stopped, begun again, and read as bars and as a table', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      await page.goto(ADDRESS);
      const about = page.getByRole('button', name('library.about.open', { title: say.scenario }));
      await about.press('Enter');
      await page.getByRole('button', name('playtest.open')).press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await page.getByRole('button', name('playtest.start')).click();
      await page.getByRole('button', name('common.work.stop')).click();
      await expect(page.getByText(say.ui('playtest.findingsEmpty')).first()).toBeVisible();
      await page.getByRole('button', name('common.work.again')).click();
      const bars = page.locator('.habit-bars .habit');
      await expect(bars).toHaveCount(10);
      await expectAccessible(page, 'the bars');
      const shown = await bars.allTextContents();
      await page.getByRole('radio', name('charts.asTable')).click();
      const heads = await page.getByRole('table').getByRole('rowheader').allTextContents();
      expect(heads).toEqual(shown);
      await expectAccessible(page, 'the table');
      await page.getByRole('button', name('common.back')).click();
      await expect(about).toBeVisible();
    });
  });
}
