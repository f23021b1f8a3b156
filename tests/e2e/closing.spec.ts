import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { on } from '../unit/shared/small-scenario.ts';
import { byKeyboard, byMouse, type Press } from './presses.ts';
import { wordsIn, type WordsIn } from './words.ts';

const SCENARIO = fileURLToPath(new URL('../golden/leaving-is-hard.scenario.json', import.meta.url));

class Leaver {
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

  async sees(words: string): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  /** The title of the page that is shown, once it has the focus: every new page begins there. */
  async isAt(title: string): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(title);
    await expect(heading).toBeFocused();
  }

  /** Enters digits on the keypad, one press each. */
  async enter(digits: string): Promise<void> {
    for (const digit of digits) {
      await this.pressOn(this.page.getByRole('button', { name: digit, exact: true }));
    }
    await this.press('closing.identity.send');
  }

  /** What the persona's telephone shows. */
  async code(): Promise<string> {
    const shown = await this.page.locator('.persona-code').innerText();
    return /\d{6}/.exec(shown)?.[0] ?? '';
  }
}

for (const [language, theme, hand, press] of [
  ['en', 'dark', 'mouse', byMouse],
  ['zh-CN', 'light', 'keyboard', byKeyboard],
] as const) {
  test.describe(`a line hard to leave, ${language}, ${theme}, by ${hand}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);
    const line = language === 'en' ? 'Harbour Pay' : '港付';

    test('refused, cleared, checked, taken back, closed, and not reopened', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const leaver = new Leaver(page, say, press);
      const stepTitle = (n: number) => say.ui('closing.attempt.title', { line, n, all: 8 });
      await page.goto(`${ADDRESS}?seed=1`);
      const chooser = page.waitForEvent('filechooser');
      await leaver.press('library.open.choose');
      await (await chooser).setFiles(SCENARIO);
      await leaver.press('library.card.play');
      await leaver.press('play.line.closeName', { line });

      await test.step('refused, with everything in the way and a plan beside it', async () => {
        await leaver.press('close.ask.button');
        await leaver.sees(say.ui('close.blocked.lead', { count: 3 }));
        await leaver.sees(say.ui('closing.plan.title'));
        await expectAccessible(page, 'Refused');
      });

      await test.step('the plan is followed', async () => {
        await leaver.press('closing.plan.next');
        await leaver.sees(say.ui('close.blocked.lead', { count: 1 }));
        await leaver.press('closing.plan.next');
        await leaver.press('closing.plan.nextClose');
        await expectAccessible(page, 'Consequences');
        await leaver.press('close.ways.goClose');
        await leaver.sees(
          say.ui('closing.count.sentence', {
            joining: say.ui('closing.count.steps', { count: 3 }),
            leaving: say.ui('closing.count.steps', { count: 8 }),
          }),
        );
        await expectAccessible(page, 'Channel');
        await leaver.press('closing.channel.begin');
      });

      await test.step('the entry is found, and the code does not match at first', async () => {
        await leaver.isAt(stepTitle(1));
        await expectAccessible(page, 'Buried entry');
        await leaver.press('closing.attempt.next');
        await leaver.isAt(stepTitle(2));
        await leaver.press('closing.attempt.next');
        await leaver.isAt(stepTitle(3));
        await expectAccessible(page, 'Identity');
        await leaver.enter('111111');
        await leaver.sees(say.ui('closing.identity.wrong'));
        await expectAccessible(page, 'Identity, not matched');
        await leaver.enter(await leaver.code());
      });

      const goOnToTheEnd = async () => {
        await leaver.isAt(stepTitle(4));
        await leaver.press('closing.attempt.notice.go');
        await leaver.isAt(stepTitle(5));
        await leaver.press('closing.attempt.reason.go');
        await leaver.isAt(stepTitle(6));
        await leaver.press('closing.attempt.offer.decline');
        await leaver.isAt(stepTitle(7));
        await leaver.press('closing.attempt.confirm.yes');
        await leaver.isAt(stepTitle(8));
        await leaver.press('closing.attempt.confirm.close');
        await leaver.isAt(say.ui('closing.wait.titleCooling', { line }));
      };

      await test.step('confirmed, and taken back while it cools off', async () => {
        await goOnToTheEnd();
        await expectAccessible(page, 'Cooling off');
        await leaver.press('closing.wait.takeBack');
        await leaver.isAt(say.ui('close.title', { line }));
      });

      await test.step('attempted again, to the end', async () => {
        await leaver.press('closing.channel.begin');
        await leaver.isAt(stepTitle(1));
        await leaver.press('closing.attempt.next');
        await leaver.isAt(stepTitle(2));
        await leaver.press('closing.attempt.next');
        await leaver.isAt(stepTitle(3));
        await leaver.enter(await leaver.code());
        await goOnToTheEnd();
        await leaver.press('closing.wait.goTo', { day: on('2026-03-10') });
        await leaver.isAt(say.ui('close.titleDone', { line }));
        await leaver.sees(say.ui('close.certificate.title'));
        await expect(page.getByRole('article')).toContainText(/[0-9a-f]{64}/);
        await expectAccessible(page, 'Certificate');
      });

      await test.step('asked for again, refused, and told why', async () => {
        await leaver.press('closing.after.ask');
        await leaver.sees(say.model('event.reopen-refused-score.why'));
        await expectAccessible(page, 'Reopening refused');
      });
    });
  });
}
