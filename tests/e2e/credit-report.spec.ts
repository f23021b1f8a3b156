import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { act, present, startRun } from '../../shared/engine/run.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { bandOf } from '../../shared/score/model.ts';
import { PLATFORM_STYLE } from '../../shared/score/models/platform-style.ts';
import { REPORT_STYLE } from '../../shared/score/models/report-style.ts';
import { ADDRESS, expect, expectAccessible, test } from './browser-edition.ts';
import { on } from '../unit/shared/small-scenario.ts';
import { Player } from './player.ts';
import { wordsIn } from './words.ts';

/** Two lines in China; a lender mixes two customers up and reports a late payment that never was. */
const SCENARIO = fileURLToPath(new URL('credit-report.scenario.json', import.meta.url));
const MARK = on('2026-03-31');
const ANSWER = on('2026-04-21');

/** What the region's scores make of the file, by the engine alone. */
function bandsOnFirstOfApril() {
  const parsed = parseScenario(readFileSync(SCENARIO, 'utf8'));
  if (!parsed.ok) throw new Error('the scenario has problems');
  const run = act(startRun(parsed.value.scenario, 1), {
    kind: 'advance',
    to: on('2026-04-01'),
  }).run;
  return [PLATFORM_STYLE, REPORT_STYLE].map((model) => {
    const band = bandOf(model, present(run).file);
    if (band === null) throw new Error('nothing is on file');
    return { model: model.id, from: band.from, to: band.to };
  });
}

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh-CN', 'light'],
] as const) {
  test.describe(`credit report, ${language}, ${theme}`, () => {
    test.use({ locale: language === 'en' ? 'en-GB' : language, colorScheme: theme });
    const say = wordsIn(language);
    const [flower, river] = language === 'en' ? ['Flower Pay', 'River Pay'] : ['花付', '江付'];
    const why = language === 'en' ? 'two customers were mixed up' : '把两位客户弄混了';
    const long = (day: number) => say.formats.day(day as typeof MARK, 'long');
    const report = (key: string, params: object = {}) => say.ui(`creditReport.${key}`, params);
    const markName = (line: string) => report('entryName.late', { line, day: long(MARK) });

    test('arrives, agrees with the journal and the score, and is put right', async ({
      page,
      server,
      trouble,
    }) => {
      void server;
      void trouble;
      const player = new Player(page, say);
      const sheet = page.getByRole('article');
      const account = (name: string) => sheet.getByRole('region', { name, exact: true });
      const openReport = async () => {
        await player.press('common.tabs.score');
        await page.getByRole('radio', { name: say.ui('score.views.report'), exact: true }).click();
      };
      await page.goto(`${ADDRESS}?seed=1`);
      const chooser = page.waitForEvent('filechooser');
      await player.press('library.open.choose');
      await (await chooser).setFiles(SCENARIO);
      await player.press('library.card.play');

      await test.step('the lender tells before it reports the bill that was not paid', async () => {
        await player.goTo('2026-04-01');
        await player.sees(say.model('event.negative-notice.what', { line: flower }));
        await player.sees(say.model('event.credit-report.what'));
      });

      await test.step('the month’s report opens from the feed, and is of its day', async () => {
        await player.press('creditReport.open');
        await expect(sheet).toContainText(report('title'));
        await expect(sheet).toContainText(report('figuresOf', { day: long(MARK) }));
        await expect(account(flower)).toContainText(report('standing.CN.late'));
        await expect(account(river)).toContainText(report('mark', { day: long(MARK), count: 12 }));
        await expectAccessible(page, 'The report of March');
        // What has come is not disputed; the file as it stands today is.
        await expect(sheet.getByRole('button', { name: report('dispute') })).toHaveCount(0);
      });

      await test.step('its bands are those of the scores', async () => {
        for (const { model, from, to } of bandsOnFirstOfApril()) {
          const words = report('band', { model: report(`models.${model}`), from, to });
          await expect(sheet).toContainText(words);
        }
      });

      await test.step('its balance is what the journal says was owed', async () => {
        const balance = await account(flower)
          .locator('dd', { hasText: report('onEvening', { day: long(MARK) }) })
          .locator('span')
          .first()
          .innerText();
        await account(flower)
          .getByRole('button', { name: report('recordsOf', { line: flower }) })
          .click();
        const rows = page.locator('tr[data-record]');
        await expect(rows.first()).toBeVisible();
        for (const line of await rows.locator('.of-line').allInnerTexts())
          expect(line).toBe(flower);
        const owed = await rows.evaluateAll((all) =>
          all.reduce((sum, row) => {
            const cell = row.querySelectorAll('td.end')[3]?.textContent ?? '';
            const figure = Number(cell.replace(/[,+]/g, '').replace('−', '-'));
            return sum + (Number.isFinite(figure) ? Math.round(figure * 100) : 0);
          }, 0),
        );
        expect(balance).toBe(say.formats.money(owed));
      });

      await test.step('both marks are disputed: the wrong one and the right one', async () => {
        await openReport();
        for (const line of [river, flower]) {
          const entry = markName(line);
          await page.getByRole('button', { name: report('disputeName', { entry }) }).click();
        }
        await expect(account(river)).toContainText(report('state.open', { day: long(ANSWER) }));
        await expectAccessible(page, 'The report with disputes');
        await player.press('common.tabs.play');
        await player.goTo('2026-04-15');
        await openReport();
        await expect(account(river)).toContainText(report('mark', { day: long(MARK), count: 12 }));
      });

      await test.step('on the last day of the clock one is corrected, one kept, with the reason', async () => {
        await player.press('common.tabs.play');
        await player.goTo('2026-04-21');
        await player.sees(say.model('event.entry-corrected.why', { item: why }));
        await openReport();
        await expect(account(river)).not.toContainText(
          report('mark', { day: long(MARK), count: 12 }),
        );
        await expect(account(river)).toContainText(report('standing.CN.open'));
        await expect(account(flower)).toContainText(report('state.kept', { day: long(ANSWER) }));
        await expect(sheet).toContainText(report('reason.corrected', { what: why }));
        await expect(sheet).toContainText(report('reason.late', { count: 21 }));
        const entry = markName(flower ?? '');
        await page.getByRole('button', { name: report('disputeName', { entry }) }).click();
        await expect(account(flower)).toContainText(
          say.model('refusal.entry-answered', { line: flower, answeredOn: ANSWER }),
        );
      });

      await test.step('March’s report still says what it said, and prints alone', async () => {
        await page.getByRole('button', { name: report('which') }).click();
        await page.getByRole('option', { name: report('month', { day: long(MARK) }) }).click();
        await expect(account(river)).toContainText(report('mark', { day: long(MARK), count: 12 }));
        await page.emulateMedia({ media: 'print' });
        await expect(sheet).toBeVisible();
        await expect(page.getByRole('banner')).toBeHidden();
        await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
        await expect(page.getByRole('button', { name: report('print') })).toBeHidden();
      });
    });
  });
}
