import { expect, type Page } from '@playwright/test';
import { on } from '../unit/shared/small-scenario.ts';
import type { WordsIn } from './words.ts';

/** Plays through the screens as a learner would, by the names that a reader sees. */
export class Player {
  readonly page: Page;
  readonly say: WordsIn;

  constructor(page: Page, say: WordsIn) {
    this.page = page;
    this.say = say;
  }

  async press(key: string, params: object = {}): Promise<void> {
    await this.page.getByRole('button', { name: this.say.ui(key, params), exact: true }).click();
  }

  async sees(words: string): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  /** Days on which the run may have stopped to ask; each wait is for a change of the heading. */
  async goTo(iso: string): Promise<void> {
    const target = this.say.formats.day(on(iso), 'long');
    for (let step = 0; step < 80; step += 1) {
      if ((await this.today()) === target) return;
      await this.answerOrGoOn();
    }
    throw new Error(`${iso} was not reached`);
  }

  /** Goes on to the end, leaving what can be left and paying the rest in cash. */
  async goToTheEnd(): Promise<void> {
    const debrief = this.page.getByRole('button', {
      name: this.say.ui('play.advance.debrief'),
      exact: true,
    });
    for (let step = 0; step < 120; step += 1) {
      if (await debrief.isVisible()) return;
      await this.answerOrGoOn();
    }
    throw new Error('the end was not reached');
  }

  private today(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  private async answerOrGoOn(): Promise<void> {
    const { page, say } = this;
    const leave = page.getByRole('button', { name: say.ui('play.offer.leaveButton'), exact: true });
    const cash = page.getByRole('radio', { name: say.ui('play.offer.cash') });
    if (await leave.isVisible()) {
      await leave.click();
      await expect(leave).toBeHidden();
    } else if (await cash.isVisible()) {
      await cash.check({ force: true });
      await this.press('play.offer.buy', { way: say.ui('play.offer.cash') });
      await expect(cash).toBeHidden();
    } else {
      const before = await this.today();
      const bar = page.getByRole('region', { name: say.ui('play.advance.label') });
      await bar.getByRole('button').first().click();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before);
    }
  }
}
