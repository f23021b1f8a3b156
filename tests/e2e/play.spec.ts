import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { money } from '../../shared/units/money.ts';
import { on } from '../unit/shared/small-scenario.ts';
import { Player } from './player.ts';
import { wordsIn } from './words.ts';

const BLOCKERS = ['billed', 'unbilled', 'instalments', 'pending-receipt', 'refund-in-flight'];

/** The five things in the way on the first morning, as the scenario file states them. */
const FIRST_AMOUNTS = [128_640, 64_250, 306_600, 23_800, 12_900];

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test.describe(`the first scenario, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);

    test('from the Library to the Debrief: refused, cleared, closed, certified', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      await page.goto(`${ADDRESS}?seed=1`);
      await expectAccessible(page, 'Library');
      await player.press('library.first.button');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectAccessible(page, 'Play');

      await test.step('asking to close is refused, with everything in the way at once', async () => {
        await player.press('play.line.closeName', { line: say.line });
        await player.press('close.ask.button');
        await player.sees(say.ui('close.blocked.lead', { count: BLOCKERS.length }));
        const rows = page
          .getByRole('table', { name: say.ui('close.blocked.caption', { line: say.line }) })
          .locator('tbody tr');
        await expect(rows).toHaveCount(BLOCKERS.length);
        for (const [i, kind] of BLOCKERS.entries()) {
          const why = say.model(`blocker.${kind}.why`, { cost: 3_449 });
          await expect(rows.nth(i)).toContainText(why);
          await expect(rows.nth(i)).toContainText(say.formats.plain(FIRST_AMOUNTS[i] as never));
        }
        await expectAccessible(page, 'Closing, refused');
      });

      await test.step('what follows is shown beside the alternatives', async () => {
        await player.press('close.routes.see');
        await player.sees(say.ui('close.ways.clear'));
        await player.sees(say.ui('close.ways.freeze'));
        await expectAccessible(page, 'Consequences');
        await player.press('close.ways.goBlocked');
        await player.press('close.routes.notNow');
      });

      await test.step('each thing is cleared', async () => {
        await player.press('play.repay.allApart', { amount: 192_890 });
        await player.press('play.repay.submit', { amount: 192_890 });
        await player.goTo('2026-03-07');
        await player.press('play.line.confirmName', {
          item: language === 'en' ? 'Desk lamp' : '台灯',
        });
        await player.goTo('2026-03-18');
        const phone = language === 'en' ? /^Settle The phone/ : /^提前结清手机/;
        await page.getByRole('button', { name: phone }).click();
        await expectAccessible(page, 'Settle');
        await player.press('play.settle.confirm', { amount: 306_600 + 3_449 });
        await expect(page.getByRole('dialog')).toBeHidden();
        await player.press('play.repay.all', { amount: 10_900 });
        await player.press('play.repay.submit', { amount: 10_900 });
      });

      await test.step('now it closes, after a look at what follows', async () => {
        await player.press('play.line.closeName', { line: say.line });
        await player.press('close.routes.see');
        await player.sees(say.ui('close.ways.close'));
        await player.press('close.ways.goClose');
        await expectAccessible(page, 'Confirm');
        await player.press('close.confirm.close');
      });

      await test.step('the certificate says who, what, when, nothing owed', async () => {
        const holder = language === 'en' ? 'Lin Yue' : '林悦';
        const sheet = page.getByRole('main');
        await expect(sheet).toContainText(say.ui('close.certificate.title'));
        for (const words of [
          holder,
          say.line,
          say.formats.day(on('2026-03-18'), 'long'),
          say.formats.money(money(0)),
        ]) {
          await expect(sheet).toContainText(words);
        }
        await expect(sheet).toContainText(/[0-9a-f]{64}/);
        await expectAccessible(page, 'Certificate');
        await player.press('close.certificate.back');
        await player.sees(say.model('status.closed'));
      });

      await test.step('the end is debriefed, with both ways out compared', async () => {
        await player.goToTheEnd();
        await player.press('play.advance.debrief');
        await player.sees(say.ui('debrief.decisions.title'));
        const ways = page.getByRole('table', { name: say.ui('debrief.ways.tableTitle') });
        await expect(ways.locator('tbody tr')).toHaveCount(4);
        await expect(ways).toContainText(say.formats.plain(money(13_796)));
        await expectAccessible(page, 'Debrief');
      });
    });
  });
}
