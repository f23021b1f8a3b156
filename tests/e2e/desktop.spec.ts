/** The desktop app as a learner has it: dialogs, keys, saving, killing, opening, printing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test, watchRequests } from './desktop.ts';
import { Player } from './player.ts';
import { wordsIn, type WordsIn } from './words.ts';

const SCENARIO = readFileSync(
  new URL('../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
  'utf8',
);

/** Sets the language for good, whatever the machine speaks, and starts the page in it. */
async function speak(page: Page, language: 'en' | 'zh-CN'): Promise<Player> {
  await page.evaluate(
    (chosen) => window.desktop!.writeSettings({ language: chosen, theme: 'light', lastRun: null }),
    language,
  );
  await page.reload();
  const say = wordsIn(language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.ui('library.title'));
  return new Player(page, say);
}

/** The dialogs of the system can't be pressed; what they answer can be said. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

const tab = (page: Page, say: WordsIn, screen: string) =>
  page.getByRole('button', { name: say.ui(`common.tabs.${screen}`), exact: true });

test('permissions, seen from the page, are denied from the start', async ({ desk }) => {
  const { page } = await desk.open();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    );
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('a file is opened and a run is saved through the system’s dialogs, by keys', async ({
  desk,
}) => {
  const { app, page } = await desk.open();
  const player = await speak(page, 'en');
  const { say } = player;
  const file = join(desk.place, '我的.scenario.json');
  writeFileSync(file, SCENARIO);
  await answerDialogs(app, file);
  await page.keyboard.press('Control+o');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.ui('library.card.play'), exact: true })
    .click();
  await expect(tab(page, say, 'play')).toHaveAttribute('aria-current', 'page');
  const kept = join(desk.place, '这一局.run.json');
  await answerDialogs(app, kept);
  await page.keyboard.press('Control+s');
  await expect.poll(() => readIfThere(kept)).toMatch(/^\[\n\{/);
  // Both are in the list of recent files, newest first.
  await expect
    .poll(() => readIfThere(join(desk.place, 'data', 'recent.json')))
    .toBe(`${JSON.stringify({ paths: [kept, file] })}\n`);
});

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

test('words are copied although no permission is given, not even for that', async ({ desk }) => {
  const file = join(desk.place, 'torn.scenario.json');
  writeFileSync(file, '{"id": ');
  const { app, page } = await desk.open();
  const { say } = await speak(page, 'en');
  const library = page.getByRole('button', { name: say.ui('common.library'), exact: true });
  await answerDialogs(app, file);
  await page.keyboard.press('Control+o');
  const denied = await page.evaluate(() =>
    navigator.clipboard.writeText('x').then(
      () => 'given',
      () => 'denied',
    ),
  );
  expect(denied).toBe('denied');
  await page.getByRole('button', { name: say.ui('places.copy'), exact: true }).click();
  await library.click();
  const search = page.getByRole('searchbox');
  await search.click();
  await page.keyboard.press('Control+v');
  await expect(search).toHaveValue(/torn\.scenario\.json/);
});

test('a run goes on after the app was killed, where the learner left it', async ({ desk }) => {
  const first = await desk.open();
  const player = await speak(first.page, 'zh-CN');
  const { say } = player;
  await player.press('library.first.button');
  await player.goTo('2026-03-10');
  await expect
    .poll(async () => {
      const runs = await first.page.evaluate(() => window.desktop!.listRuns());
      return runs.ok ? runs.value[0]?.day : null;
    })
    .toBe('2026-03-10');
  const before = await first.page.getByRole('main').innerText();
  await desk.kill(first.app);

  const { page } = await desk.open();
  await page
    .getByRole('button', { name: say.ui('library.continue.button'), exact: true })
    // The scenario's own card offers the same once its runs are read.
    .first()
    .click();
  await expect.poll(() => page.getByRole('main').innerText()).toBe(before);
});

test('a run whose end was torn off by the kill is recovered, and the learner is told', async ({
  desk,
}) => {
  const first = await desk.open();
  const player = await speak(first.page, 'en');
  await player.press('library.first.button');
  await player.goTo('2026-03-10');
  const runs = await first.page.evaluate(() => window.desktop!.listRuns());
  const id = runs.ok ? (runs.value[0]?.id ?? '') : '';
  await desk.kill(first.app);
  const journal = join(desk.place, 'data', 'runs', id, 'journal.jsonl');
  writeFileSync(journal, readFileSync(journal, 'utf8').slice(0, -40));

  const { page } = await desk.open();
  const { say } = player;
  await page
    .getByRole('button', { name: say.ui('library.continue.button'), exact: true })
    .first()
    .click();
  const told = page.getByRole('region', { name: say.ui('notices.region') });
  await expect(told.getByText(/recovered to/)).toBeVisible();
});

test('a file named on the command line is offered, and nothing of it runs unasked', async ({
  desk,
}) => {
  const file = join(desk.place, '练习.creditscn');
  writeFileSync(file, SCENARIO);
  const { page } = await desk.open({ args: [file] });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('练习.creditscn')).toBeVisible();
  const runs = await page.evaluate(() => window.desktop!.listRuns());
  expect(runs).toEqual({ ok: true, value: [] });
});

test('a page is printed to a PDF', async ({ desk }) => {
  const { app, page } = await desk.open();
  await speak(page, 'zh-CN');
  const file = join(desk.place, '复盘.pdf');
  await answerDialogs(app, file);
  const printed = await page.evaluate(() => window.desktop!.printPage('复盘'));
  expect(printed).toEqual({ ok: true, value: true });
  const pdf = readFileSync(file);
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.subarray(-8).toString('latin1')).toContain('%%EOF');
});

test('the menu’s commands reach the page', async ({ desk }) => {
  const { app, page } = await desk.open();
  const { say } = await speak(page, 'en');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.send('lab:command', 'privacy');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.ui('privacy.title'));
  await expect(page.getByText(join(desk.place, 'data', 'runs'))).toBeVisible();
  await page.getByRole('button', { name: say.ui('privacy.faults.open'), exact: true }).click();
  await expect(page.getByText(/^Credit Line Lab: \d/)).toBeVisible();
});

test('nothing but its own address is asked for over a whole playthrough', async ({ desk }) => {
  const { page } = await desk.open();
  const strangers = await watchRequests(page);
  const player = await speak(page, 'en');
  const { say } = player;
  await player.press('library.first.button');
  await player.goToTheEnd();
  for (const screen of ['score', 'records', 'close', 'play', 'debrief']) {
    await tab(page, say, screen).click();
    await expect(tab(page, say, screen)).toHaveAttribute('aria-current', 'page');
    await page.waitForLoadState('networkidle');
  }
  await page.getByRole('button', { name: say.ui('trueCost.title'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.ui('trueCost.title'));
  expect(strangers).toEqual([]);
});

test('the station is reset by one action', async ({ desk }) => {
  const { page } = await desk.open();
  const player = await speak(page, 'en');
  const { say } = player;
  await player.press('library.first.button');
  await expect(tab(page, say, 'play')).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: say.ui('common.library'), exact: true }).click();
  await page.getByRole('button', { name: say.ui('privacy.link'), exact: true }).click();
  await page.getByRole('button', { name: say.ui('privacy.remove.station'), exact: true }).click();
  await page
    .getByRole('button', { name: say.ui('privacy.remove.stationButton'), exact: true })
    .click();
  await expect(
    page.getByRole('button', { name: say.ui('library.first.button'), exact: true }),
  ).toBeVisible();
  expect(await page.evaluate(() => window.desktop!.listRuns())).toEqual({ ok: true, value: [] });
});
