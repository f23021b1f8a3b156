import type { Page } from '@playwright/test';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { Player } from './player.ts';
import { wordsIn } from './words.ts';

/** A signed figure as it is written: a true minus, no plus for nought. */
function figure(text: string): number {
  const found = /[−+-]?[\d,]+/.exec(text);
  return Number((found?.[0] ?? 'none').replace('−', '-').replaceAll(',', ''));
}

/** `614–644`: its middle. */
function middle(text: string): number {
  const [from = NaN, to = NaN] = text.split('–').map((end) => Number(end.replaceAll(',', '')));
  return (from + to) / 2;
}

const lastOf = (texts: readonly string[]): string => texts.at(-1)?.trim() ?? '';

/** The figures of the waterfall, top to bottom: a band, the causes, a band. */
async function waterfall(page: Page): Promise<readonly string[]> {
  return page.locator('.waterfall-row .figure').allInnerTexts();
}

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const) {
  test.describe(`the scores, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);

    test('band, waterfall and table agree, and lead to the journal', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      await page.goto(`${ADDRESS}?seed=1`);
      await player.press('library.first.button');
      await player.goTo('2026-04-01');
      await page.getByRole('button', { name: say.ui('score.title'), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.ui('score.title'));
      await expectAccessible(page, 'Scores');

      const models = page.locator('.score-model');
      await expect(models).toHaveCount(3);
      const bands = await models.locator('strong').allInnerTexts();

      const bandsFigure = page.locator('.score-bands');
      const asTable = { name: say.ui('charts.asTable'), exact: true };
      await bandsFigure.getByRole('radio', asTable).click();
      const latest = await bandsFigure.locator('tbody tr').first().locator('td').allInnerTexts();
      expect(latest.filter((_, i) => i % 2 === 0)).toEqual(bands);

      const group = page.getByRole('radiogroup', { name: say.ui('scores.modelLabel') });
      for (const [i, band] of bands.entries()) {
        await test.step(`model ${i + 1} of 3`, async () => {
          await group.getByRole('radio').nth(i).click();
          await expect(page.locator('.waterfall-row').last().locator('.figure')).toHaveText(band);
          const figures = await waterfall(page);
          const causes = figures.slice(1, -1).map(figure);
          const change = middle(lastOf(figures)) - middle(figures[0] ?? '');
          expect(causes.reduce((sum, points) => sum + points, 0)).toBe(change);
          expect(figure(latest[2 * i + 1] ?? '')).toBe(change);
        });
      }

      await test.step('a cause leads to the entries that it came of', async () => {
        await group.getByRole('radio').first().click();
        const list = page.getByRole('listbox', { name: say.ui('scores.why.rows') });
        await list.getByRole('option').nth(1).click();
        const entries = page.locator('.score-entries .row .end');
        for (let row = 2; (await entries.count()) === 0 && row < 8; row += 1) {
          await page.keyboard.press('ArrowDown');
          await expect(list.getByRole('option').nth(row)).toHaveAttribute('aria-selected', 'true');
        }
        const shown = await entries.allInnerTexts();
        expect(shown.length).toBeGreaterThan(0);
        const item = page
          .locator('.score-behind li')
          .filter({ has: page.locator('.score-entries') });
        await expectAccessible(page, 'Entries behind a cause');
        await item.first().getByRole('button').first().click();
        const table = page.getByRole('region', { name: say.ui('records.table') });
        for (const amount of shown) await expect(table.getByText(amount).first()).toBeVisible();
      });
    });

    test('moves are ranked, and a way to a band is looked for', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      await page.goto(`${ADDRESS}?seed=1`);
      await player.press('library.first.button');
      await page.getByRole('button', { name: say.ui('score.title'), exact: true }).click();
      const moves = page.getByRole('figure', { name: say.ui('scores.moves.title') });
      await expect(moves.locator('tbody tr')).toHaveCount(7);
      const ends = (await moves.locator('tbody strong').allInnerTexts()).map(figure);
      expect(ends).toEqual(ends.toSorted((a, b) => b - a));

      const field = page.getByRole('textbox', { name: say.ui('scores.plan.label') });
      await field.fill('900');
      await player.press('scores.plan.search');
      await player.sees(say.ui('scores.plan.notFound', { tried: 0 }).slice(0, 4));
      await field.fill(String(Number(await field.inputValue()) - 200));
      await player.press('scores.plan.search');
      await expect(page.locator('.score-plan li').first()).toBeVisible();
      await expectAccessible(page, 'A way to a band');
    });
  });
}
