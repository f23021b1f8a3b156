import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { money } from '../../shared/units/money.ts';
import { on } from '../unit/shared/small-scenario.ts';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { byKeyboard, byMouse, type Press } from './presses.ts';
import { wordsIn, type WordsIn } from './words.ts';

const SCENARIO = fileURLToPath(new URL('../golden/someone-else.scenario.json', import.meta.url));

class Owner {
  constructor(page: Page, say: WordsIn, press: Press) {
    this.page = page;
    this.say = say;
    this.pressOn = press;
  }

  readonly page: Page;
  readonly say: WordsIn;
  private readonly pressOn: Press;

  async press(key: string, params: object = {}): Promise<void> {
    const name = this.say.ui(key, params);
    await this.pressOn(this.page.getByRole('button', { name, exact: true }));
  }

  /** Picks one of a dialog's answers: arrow keys move among them, a click picks at once. */
  async pick(choice: Locator): Promise<void> {
    if (this.pressOn === byMouse) return choice.click();
    const first = this.page.getByRole('dialog').getByRole('radio').first();
    await expect(choice).toBeVisible();
    for (let stop = 0; stop < 20; stop += 1) {
      if (await first.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.press('Space');
    for (let stop = 0; stop < 20 && !(await choice.isChecked()); stop += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(choice).toBeChecked();
  }

  async sees(words: string): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  /** From news to news; what is offered meanwhile is left. */
  async goTo(iso: string): Promise<void> {
    const { page, say } = this;
    const heading = page.getByRole('heading', { level: 1 });
    const target = say.formats.day(on(iso), 'long');
    const leave = page.getByRole('button', { name: say.ui('play.offer.leaveButton'), exact: true });
    const bar = page.getByRole('region', { name: say.ui('play.advance.label') });
    for (let step = 0; step < 60; step += 1) {
      const before = await heading.innerText();
      if (before === target) return;
      if (await leave.isVisible()) {
        await this.pressOn(leave);
        await expect(leave).toBeHidden();
        continue;
      }
      await this.pressOn(bar.getByRole('button').first());
      await expect(heading).not.toHaveText(before);
    }
    throw new Error(`${iso} was not reached`);
  }
}

for (const [language, theme, hand, press] of [
  ['en', 'light', 'mouse', byMouse],
  ['zh-CN', 'dark', 'keyboard', byKeyboard],
] as const) {
  test.describe(`somebody else on a line, ${language}, ${theme}, by ${hand}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language, 'USD');
    const [tide, card, club] =
      language === 'en'
        ? ['Tide Cash', 'Lantern Card', 'Film club']
        : ['潮汐借', '灯笼卡', '观影俱乐部'];

    test('a charge disputed, a stranger seen, reported and made good', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const owner = new Owner(page, say, press);
      await page.goto(`${ADDRESS}?seed=1`);
      const chooser = page.waitForEvent('filechooser');
      await owner.press('library.open.choose');
      await (await chooser).setFiles(SCENARIO);
      await owner.press('library.card.play');

      await test.step('the charge is disputed, and closing has to wait for the answer', async () => {
        await owner.goTo('2026-03-07');
        await owner.sees(
          say.model('event.charged.what', { line: card, item: club, amount: money(3_900) }),
        );
        await owner.press('disputes.buttonName', { line: card });
        await expectAccessible(page, 'What isn’t right');
        await owner.pick(page.getByRole('radio', { name: new RegExp(club) }));
        await owner.press('disputes.dispute');
        await owner.sees(say.ui('disputes.part', { item: club }));
        await owner.sees(say.ui('disputes.partAnswer', { day: on('2026-04-06') }));
        await expectAccessible(page, 'In dispute');
      });

      await test.step('messages come of what somebody else does', async () => {
        await owner.goTo('2026-03-16');
        await owner.sees(say.model('event.signed-in.what', { line: tide }));
        await owner.goTo('2026-03-18');
        await owner.sees(
          say.model('event.drawn-stranger.what', { line: tide, amount: money(300_000) }),
        );
        await owner.goTo('2026-03-20');
        await owner.sees(
          say.model('event.closing-held-hold.what', { line: tide, until: on('2026-03-23') }),
        );
        await expectAccessible(page, 'A stranger');
      });

      await test.step('the closing is seen not to be the owner’s, and the fraud is reported', async () => {
        await owner.press('play.line.closeName', { line: tide });
        await owner.sees(say.ui('disputes.notYou', { day: on('2026-03-20') }));
        await expectAccessible(page, 'Not your closing');
        await owner.press('disputes.notYouReport');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          say.ui('close.title', { line: tide }),
        );
        await owner.press('common.tabs.play');
        await owner.sees(say.ui('disputes.reported', { answerOn: on('2026-04-09') }));
      });

      await test.step('the lender answers both, and what is left is 50', async () => {
        await owner.goTo('2026-04-09');
        await owner.sees(
          say.model('event.fraud-answered-part.what', {
            line: tide,
            reversed: money(295_000),
            borne: money(5_000),
          }),
        );
        await owner.sees(
          say.model('event.dispute-answered.what', {
            line: card,
            item: club,
            amount: money(3_900),
          }),
        );
        await expectAccessible(page, 'Answered');
      });

      await test.step('the lender’s seat tells what was held and what somebody else did', async () => {
        await owner.press('play.line.closeName', { line: card });
        await owner.press('lender.link');
        await owner.sees(say.ui('lender.run.stranger'));
        await expectAccessible(page, 'Lender');
      });
    });
  });
}
