import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readCsv } from '../unit/read-csv.ts';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { Player } from './player.ts';
import { wordsIn } from './words.ts';

/** A row as the screen shows it, with its figures as a file writes them. */
async function shownRows(page: Page): Promise<readonly (readonly string[])[]> {
  return page.locator('tr[data-record]').evaluateAll((rows) =>
    rows.map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent ?? '';
      const figure = (words: string) => words.replace(/[,+]/g, '').replace('−', '-');
      const figures = [...row.querySelectorAll('td.end')].map((cell) =>
        figure(cell.textContent ?? ''),
      );
      const [number = '', amount = '', cash = '', owed = ''] = figures;
      const day = row.querySelector('time')?.dateTime ?? '';
      const told = [text('.opener'), text('.detail'), text('.of-line')];
      return [day, text('.kind'), number, ...told, amount, cash, owed];
    }),
  );
}

async function savedRows(page: Page, button: Locator): Promise<readonly (readonly string[])[]> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/-records-\d{4}-\d{2}-\d{2}\.csv$/);
  return readCsv(await readFile(await file.path(), 'utf8')).slice(1);
}

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const) {
  test.describe(`records, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);

    test('are found, followed to the journal and saved as shown', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      const kind = (key: string) =>
        page.getByRole('radio', { name: new RegExp(`^${say.ui(`records.kinds.${key}`)} `) });
      const status = page.getByRole('main').getByRole('status');
      const rows = page.locator('tr[data-record]');
      await page.goto(`${ADDRESS}?seed=1`);
      await player.press('library.first.button');
      await player.press('play.line.closeName', { line: say.line });
      await player.press('close.ask.button');
      await player.press('common.tabs.play');
      await player.press('play.repay.allApart', { amount: 192_890 });
      await player.press('play.repay.submit', { amount: 192_890 });
      await player.goTo('2026-03-18');
      await player.press('common.tabs.records');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.ui('records.title'));
      await expectAccessible(page, 'Records');

      await test.step('the refused attempt is there, with its reason', async () => {
        await kind('refusal').click();
        await expect(rows).toHaveCount(1);
        await expect(rows).toContainText(say.model('attempt.close', { line: say.line }));
        await rows.getByRole('button').click();
        await player.sees(say.ui('records.trace.nothing.refusal'));
      });

      await test.step('the bill that was open opens to what it is made of', async () => {
        await kind('statement').click();
        await rows.getByRole('button').click();
        const trace = page.locator('.trace');
        await expect(trace.locator('tfoot')).toContainText(say.formats.plain(128_640));
        await expectAccessible(page, 'Records, a bill opened');
      });

      await test.step('a search finds the payment, which opens to its legs', async () => {
        await kind('posting').click();
        await page.getByRole('searchbox').fill(say.formats.plain(192_890));
        await expect(rows).toHaveCount(1);
        await expect(status).toContainText(say.ui('records.found', { count: 1 }));
        await rows.getByRole('button').click();
        const legs = page.locator('.trace tbody tr');
        await expect(legs).toHaveCount(3);
        await expect(page.locator('.trace tfoot')).toContainText('0.00');
        await expectAccessible(page, 'Records, a posting opened');
        await player.press('records.clear');
      });

      await test.step('filters narrow the rows, and the file holds just those', async () => {
        const save = page.getByRole('button', { name: say.ui('records.save'), exact: true });
        expect(await savedRows(page, save)).toEqual(await shownRows(page));
        await page.getByRole('button', { name: say.ui('records.allLines') }).click();
        await page.getByRole('option', { name: say.line }).click();
        await page.getByLabel(say.ui('records.from'), { exact: true }).fill('2026-03-03');
        await page.getByLabel(say.ui('records.to'), { exact: true }).fill('2026-03-18');
        await page.getByRole('radio', { name: say.ui('records.orders.oldest') }).click();
        const shown = await shownRows(page);
        expect(shown.length).toBeGreaterThan(0);
        for (const [day = '', , , , , line] of shown) {
          expect(day >= '2026-03-03' && day <= '2026-03-18').toBe(true);
          expect(line).toBe(say.line);
        }
        expect(shown.map(([day]) => day)).toEqual(shown.map(([day]) => day).toSorted());
        expect(await savedRows(page, save)).toEqual(shown);
      });
    });
  });
}
