import { fileURLToPath } from 'node:url';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { money } from '../../shared/units/money.ts';
import { Player } from './player.ts';
import { wordsIn } from './words.ts';

/** A card, a cash line, parts at the checkout, a running loan and an overdraft, in the US. */
const SCENARIO = fileURLToPath(new URL('families.scenario.json', import.meta.url));

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const) {
  test.describe(`every family on Play, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language, 'USD');
    const card = language === 'en' ? 'Willow Card' : '柳卡';
    const cash = language === 'en' ? 'Swift Cash' : '快借';
    const loan = language === 'en' ? 'Study Loan' : '助学贷';
    const parts = language === 'en' ? 'Four Parts' : '四份付';

    test('borrowed, repaid, explained, and found in the records', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      const block = (name: string) => page.getByRole('region', { name, exact: true });
      await page.goto(`${ADDRESS}?seed=1`);
      const chooser = page.waitForEvent('filechooser');
      await player.press('library.open.choose');
      await (await chooser).setFiles(SCENARIO);
      await player.press('library.card.play');
      await expectAccessible(page, 'Play with five families');

      await test.step('a running loan is what is left of it, with its table', async () => {
        const lent = say.ui('play.line.ofLent', { lent: 1_200_000 });
        await expect(block(loan)).toContainText(lent);
        const freeze = say.ui('play.line.freezeName', { line: loan });
        await expect(page.getByRole('button', { name: freeze })).toHaveCount(0);
        await player.press('lineDetails.name', { line: loan });
        await expect(block(loan).locator('tbody tr')).toHaveCount(24);
        await player.press('lineDetails.name', { line: card });
        await expect(block(card)).toContainText(
          say.ui('lineDetails.statement.card', { day: 20_512 }),
        );
        await expectAccessible(page, 'Play with details open');
        await player.press('lineDetails.name', { line: loan });
      });

      await test.step('borrowing shows every way with its cost first', async () => {
        await player.press('play.line.borrowName', { line: cash });
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox').fill('1000');
        const way = say.ui('play.borrow.method.level', { periods: 3 });
        await dialog.getByRole('radio', { name: way, exact: true }).check({ force: true });
        await expect(dialog).toContainText(/%/);
        await expectAccessible(page, 'Borrow');
        await player.press('play.borrow.confirm', { amount: 100_000 });
        await expect(dialog).toBeHidden();
        await expect(block(cash)).toContainText(say.formats.plain(money(201_242)));
      });

      await test.step('repaying the card says what the payment goes to', async () => {
        await player.press('play.line.repayName', { line: card });
        const form = page.getByRole('region', { name: say.ui('play.repay.title', { line: card }) });
        await form.getByRole('textbox').fill('200');
        const part = say.model('part.purchases');
        const used = say.ui('play.repay.usePart', { part, amount: 20_000 });
        await expect(form).toContainText(used);
        await player.press('play.repay.submit', { amount: 20_000 });
        await player.sees(say.ui('play.feed.used', { use: used }));
      });

      await test.step('a hardship plan is quoted, and says from when it can be had', async () => {
        await player.press('play.line.askPlanName', { line: card });
        const dialog = page.getByRole('dialog');
        const why = { line: card, from: 30, days: 0 };
        await expect(dialog).toContainText(say.model('refusal.hardship-not-yet', why));
        await expect(dialog.locator('tbody tr')).toHaveCount(2);
        await expectAccessible(page, 'Hardship plan');
        await player.press('play.hardship.leave');
      });

      await test.step('the checkout tells parts from a card, at the region’s own rate', async () => {
        const bar = page.getByRole('region', { name: say.ui('play.advance.label') });
        await bar.getByRole('button').first().click();
        const way = say.ui('play.offer.partsToday', { periods: 4 });
        const radio = page.getByRole('radio', { name: new RegExp(`^${way}`) });
        await radio.check({ force: true });
        await player.sees(
          say.ui('play.offer.detailPartsFree', {
            periods: 4,
            first: 9_975,
            day: 20_517,
            each: 9_975,
            rest: 3,
          }),
        );
        await expectAccessible(page, 'Checkout');
        const buy = say.ui('play.offer.buy', { way });
        await player.press('play.offer.buy', { way });
        const dialog = page.getByRole('dialog');
        await expect(dialog).toContainText(say.ui('outlook.risk.first-use', { line: parts }));
        await dialog.getByRole('button', { name: buy, exact: true }).click();
        await expect(block(parts)).toContainText(say.formats.plain(money(29_925)));
      });

      await test.step('the next statement is in the records, part by part', async () => {
        await player.goTo('2026-04-02');
        await player.press('common.tabs.records');
        const statements = new RegExp(`^${say.ui('records.kinds.statement')} `);
        await page.getByRole('radio', { name: statements }).click();
        const rows = page.locator('tr[data-record]');
        await expect(rows).toHaveCount(2);
        await rows.first().getByRole('button').click();
        const trace = page.locator('.trace');
        await expect(trace).toContainText(say.ui('records.trace.partName.purchases'));
        await expect(trace).toContainText(say.ui('records.trace.partName.interest'));
        await expectAccessible(page, 'Records, a card’s statement opened');
      });
    });
  });
}
