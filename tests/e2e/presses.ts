import { expect, type Locator } from '@playwright/test';

/** How a learner presses: with the mouse, or by tabbing to it and pressing Enter. */
export type Press = (target: Locator) => Promise<void>;

export const byMouse: Press = (target) => target.click();

/** More stops than any screen has. */
const MOST_STOPS = 160;

export const byKeyboard: Press = async (target) => {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
};

/** Tabs until it has the focus. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await expect(target).toBeEnabled();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard never gets there');
}
