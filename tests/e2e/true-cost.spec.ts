import type { Page } from '@playwright/test';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { Player } from './player.ts';
import { wordsIn, type WordsIn } from './words.ts';

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test.describe(`the true cost of an advert, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);

    test('from the Library, by keyboard alone, and back', async ({ page, server, trouble }) => {
      void server;
      void trouble;
      await page.goto(ADDRESS);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await tabTo(page, say.ui('trueCost.title'));
      await page.keyboard.press('Enter');
      await expect(heading(page, say)).toBeVisible();
      await answers(page, '13.03%');
      await expectAccessible(page, 'Monthly fee');

      await test.step('a field is typed into', async () => {
        await tabTo(page, say.ui('trueCost.field.amount'));
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('3600');
        await answers(page, say.formats.money(259_20));
      });

      await test.step('another kind of advert is chosen', async () => {
        await tabTo(page, say.ui('trueCost.kinds.monthly-fee'), 'Shift+Tab');
        for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Space');
        await answers(page, '12.80%');
        await expectAccessible(page, 'Fee up front');
      });

      await test.step('a payment too small is explained at its field', async () => {
        await tabTo(page, say.ui('trueCost.field.payment'));
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('100');
        const field = page.getByRole('textbox', { name: say.ui('trueCost.field.payment') });
        await expect(field).toHaveAccessibleDescription(
          say.ui('trueCost.problem.never-repaid', {
            paid: 1_200_00,
            received: 99_000_00,
            least: 8_250_00,
          }),
        );
        await expectAccessible(page, 'Problem at a field');
      });

      await test.step('a choice in the sentence opens and closes', async () => {
        await tabTo(page, say.ui('trueCost.kinds.fee-up-front'), 'Shift+Tab');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Space');
        await answers(page, '18.25%');
        await tabTo(page, say.ui('trueCost.field.repayment'));
        await page.keyboard.press('Enter');
        await expect(page.getByRole('listbox')).toBeVisible();
        await expectAccessible(page, 'Choice open');
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('listbox')).toBeHidden();
        await expect(
          page.getByRole('textbox', { name: say.ui('trueCost.field.days') }),
        ).toHaveValue('30');
        await answers(page, '18.25%');
      });

      await test.step('the chart has its table', async () => {
        const chart = page.getByRole('radio', { name: say.ui('charts.asTable') });
        await chart.click();
        await expect(
          page.getByRole('table', { name: say.ui('trueCost.owed.title') }).locator('tbody tr'),
        ).toHaveCount(2);
      });

      await test.step('back leads to the Library, and the keyboard goes on from the tab', async () => {
        await tabTo(page, say.ui('trueCost.back'), 'Shift+Tab');
        await page.keyboard.press('Enter');
        await expect(
          page.getByRole('heading', { level: 1, name: say.ui('library.title') }),
        ).toBeVisible();
        await expect(
          page.getByRole('button', { name: say.ui('trueCost.title'), exact: true }),
        ).toBeFocused();
      });
    });

    test('from a run, back to the same day', async ({ page, server, trouble }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      await page.goto(`${ADDRESS}?seed=1`);
      await player.press('library.first.button');
      await player.goTo('2026-03-07');
      const today = await page.getByRole('heading', { level: 1 }).innerText();
      await player.press('trueCost.title');
      await expect(heading(page, say)).toBeVisible();
      await expectAccessible(page, 'True cost with a run');
      await player.press('trueCost.back');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(today);
    });
  });
}

const heading = (page: Page, say: WordsIn) =>
  page.getByRole('heading', { level: 1, name: say.ui('trueCost.title') });

const answers = (page: Page, words: string) =>
  expect(page.locator('.answer .verdict')).toContainText(words);

/** Moves the keyboard's focus along until it is on what has that name. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press(key);
    if ((await focusedName(page)).includes(name)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

/** The name of what has the focus: its label, its words or those that label it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // With nothing in focus it is the body, whose words are those of the whole page.
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .map((one) => one?.getAttribute('aria-label') ?? one?.textContent ?? '');
    const labels =
      element instanceof HTMLInputElement
        ? [...(element.labels ?? [])].map((label) => label.textContent ?? '')
        : [];
    return [element.getAttribute('aria-label') ?? '', ...labelled, ...labels, element.innerText]
      .filter((words) => words !== '')
      .join(' ');
  });
}
