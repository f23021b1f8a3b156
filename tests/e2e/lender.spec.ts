import type { Page } from '@playwright/test';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { Player } from './player.ts';
import { wordsIn, type WordsIn } from './words.ts';

/** "9 of 10" and the like, in reading order. */
async function figuresIn(page: Page, selector: string): Promise<readonly string[]> {
  return (await page.locator(selector).allInnerTexts()).map((words) => words.trim());
}

/** Caught and delayed for each rule, as the bars say it. */
function barFigures(page: Page): Promise<readonly string[]> {
  return figuresIn(page, '.monitor-bars .figure');
}

/** The same two columns of the table, row by row, its foot last. */
async function tableFigures(page: Page): Promise<readonly string[]> {
  const rows = page.locator('figure table tr').filter({ has: page.locator('td') });
  const cells: string[] = [];
  for (const row of await rows.all()) {
    // After the rule's name: caught, missed, with an alert, delayed.
    const all = await row.locator('td').allInnerTexts();
    cells.push((all[0] ?? '').trim(), (all[3] ?? '').trim());
  }
  return cells;
}

async function showAs(page: Page, say: WordsIn, view: 'asChart' | 'asTable'): Promise<void> {
  const title = say.ui('lender.people.title');
  const group = page.getByRole('radiogroup', { name: say.ui('charts.view', { title }) });
  await group.getByRole('radio', { name: say.ui(`charts.${view}`) }).check({ force: true });
}

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const) {
  test.describe(`the lender's seat, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);

    test('opened from Closing: rules taken out, 200 people played, chart and table agree', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      const title = page.getByRole('heading', { level: 1 });
      await page.goto(`${ADDRESS}?seed=1`);
      await player.press('library.first.button');
      await player.press('play.line.closeName', { line: say.line });
      await player.press('lender.link');
      await expect(title).toHaveText(say.ui('lender.title'));
      await expect(title).toBeFocused();
      await expectAccessible(page, 'Own run');

      await test.step('200 people are played', async () => {
        const views = page.getByRole('radiogroup', { name: say.ui('lender.viewLabel') });
        await views
          .getByRole('radio', { name: say.ui('lender.views.people') })
          .check({ force: true });
        await player.sees(say.ui('lender.people.empty'));
        await player.press('lender.people.start');
        await expect(
          page.getByRole('button', { name: say.ui('lender.people.again'), exact: true }),
        ).toBeVisible({ timeout: 240_000 });
        await expectAccessible(page, 'People');
      });

      await test.step('chart and table say the same', async () => {
        const bars = await barFigures(page);
        expect(bars.length).toBeGreaterThan(8);
        await showAs(page, say, 'asTable');
        await expect(page.locator('figure table')).toBeVisible();
        expect(await tableFigures(page)).toEqual(bars);
        await expectAccessible(page, 'Table');
        await showAs(page, say, 'asChart');
      });

      await test.step('without any rule nobody is stopped, and every rule can come back', async () => {
        const before = await barFigures(page);
        const rules = page.getByRole('checkbox');
        const count = await rules.count();
        for (let i = 0; i < count; i += 1) await rules.nth(i).uncheck({ force: true });
        await player.sees(say.ui('lender.rules.none'));
        const none = say.ui('lender.people.of', { some: 0, all: 10 });
        expect((await barFigures(page)).slice(-2)[0]).toBe(none);
        for (let i = 0; i < count; i += 1) await rules.nth(i).check({ force: true });
        expect(await barFigures(page)).toEqual(before);
      });

      await test.step('and back to Closing', async () => {
        await player.press('lender.back');
        await expect(title).toHaveText(say.ui('close.title', { line: say.line }));
        await expect(title).toBeFocused();
      });
    });
  });
}
