// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { toMonitorChart } from '../../../../../renderer/charts/to-monitor-chart.ts';
import { LenderScreen } from '../../../../../renderer/screens/lender/LenderScreen.tsx';
import { playBot } from '../../../../../shared/analysis/bot-play.ts';
import { drawBots } from '../../../../../shared/analysis/bots.ts';
import { populationReport } from '../../../../../shared/analysis/closing-population.ts';
import { MONITOR_RULES } from '../../../../../shared/closing/monitor-rules.ts';
import { act as doAction, startRun, type Run } from '../../../../../shared/engine/run.ts';
import type { Language } from '../../../../../shared/scenario/text.ts';
import { money } from '../../../../../shared/units/money.ts';
import { checkout, on, scenario } from '../../../shared/small-scenario.ts';
import { Stage } from '../stage.tsx';

/** More than half of the limit is bought, and the closing asked for the day after. */
function suspectRun(): Run {
  let run = startRun(scenario({ events: [checkout({ price: money(450_000) })] }), 1);
  for (const action of [
    { kind: 'advance', to: on('2026-03-05') },
    { kind: 'answer', offer: 'lamp', option: 1 },
    { kind: 'advance', to: on('2026-03-06') },
    { kind: 'close', line: 'flower-pay' },
  ] as const) {
    run = doAction(run, action).run;
  }
  return run;
}

const stage = new Stage();

function show(run: Run, language: Language = 'en') {
  return stage.show(<LenderScreen />, run, language).ui;
}

const button = (words: string) => {
  const found = [...stage.place.querySelectorAll('button')].find(
    ({ textContent }) => textContent === words,
  );
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
};
const press = (words: string) => act(() => button(words).click());
const cellsOf = (row: Element) => [...row.children].map(({ textContent }) => textContent);

describe('the lender’s seat', () => {
  it('says plainly when nothing in the run fits a rule', () => {
    show(startRun(scenario(), 1));
    expect(stage.place.querySelector('[role=status]')?.textContent).toContain('No alert.');
    expect(stage.place.querySelectorAll('article')).toHaveLength(0);
  });

  it('shows an alert on the learner’s own run with its evidence', () => {
    show(suspectRun());
    const [alert] = stage.place.querySelectorAll('article');
    expect(alert?.querySelector('h3')?.textContent).toBe('Borrowed, then closing, Flower Pay');
    expect([...(alert?.querySelectorAll('tbody tr') ?? [])].map(cellsOf)).toEqual([
      ['5 Mar', '¥4,500.00 borrowed on Flower Pay, whose limit is ¥8,000.00'],
      ['6 Mar', 'Closing of Flower Pay asked for'],
    ]);
    expect(alert?.textContent).toContain('hold the closing for 3 days');
  });

  it('takes the alert back when its rule is taken out', () => {
    show(suspectRun());
    const box = stage.place.querySelector<HTMLInputElement>(
      'input[aria-label="Use this rule: Borrowed, then closing"]',
    );
    act(() => box?.click());
    expect(stage.place.querySelectorAll('article')).toHaveLength(0);
  });

  it('speaks Chinese, and goes back to Closing', () => {
    const ui = show(suspectRun(), 'zh-CN');
    expect(stage.place.querySelector('h3')?.textContent).toBe('借完就关，Flower Pay');
    press('回到关闭');
    expect(ui.getState().route).toEqual({ screen: 'close' });
  });

  it('plays the population in turns, can be stopped, and shows one list as chart and table', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // A clock that moves when it is looked at: a turn plays the same few people on any machine.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 3));
    try {
      show(startRun(scenario(), 1));
      press('200 people');
      expect(stage.place.textContent).toContain('Nobody has been played yet.');
      press('Play 200 people');
      await act(() => vi.advanceTimersToNextTimerAsync());
      press('Stop');
      const stopped = stage.place.textContent;
      expect(stopped).toMatch(/Stopped at \d+ of 200\./);
      await act(() => vi.runAllTimersAsync());
      expect(stage.place.textContent).toBe(stopped);
      press('Go on');
      // Each turn sets the timer of the next one when it has been rendered.
      for (let n = 0; n < 400 && !stage.place.textContent.includes('All 200 played.'); n += 1) {
        await act(() => vi.runAllTimersAsync());
      }
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
    const report = populationReport(
      drawBots(1).map((bot) => playBot(bot, 'long', 'CN')),
      MONITOR_RULES,
    );
    const { rows } = toMonitorChart(report);
    const bars = [...stage.place.querySelectorAll('.monitor-bars .side .figure')].map(
      ({ textContent }) => textContent,
    );
    expect(bars).toEqual(
      rows.flatMap((row) => [
        `${row.caught} of ${row.attackers}`,
        `${row.delayed} of ${row.honest}`,
      ]),
    );
    press('Table');
    const figure = stage.place.querySelector('figure');
    const table = [...(figure?.querySelectorAll('tbody tr, tfoot tr') ?? [])].map(cellsOf);
    expect(table.map((cells) => [cells[1], cells[4]]).flat()).toEqual(bars);
  });
});

describe('the chart of the monitor', () => {
  const outcomes = drawBots(1)
    .slice(0, 60)
    .map((bot) => playBot(bot, 'long', 'CN'));

  it('has a row for each rule and one for all of them, which the sentence is made of', () => {
    const report = populationReport(outcomes, MONITOR_RULES);
    const { rows, sentence } = toMonitorChart(report);
    expect(rows.map(({ rule }) => rule)).toEqual([...MONITOR_RULES.map((r) => r.test.kind), 'all']);
    const last = rows.at(-1);
    expect(sentence).toEqual({
      key: 'sentence',
      params: {
        caught: last?.caught,
        attackers: last?.attackers,
        delayed: last?.delayed,
        honest: last?.honest,
        days: report.all.days,
      },
    });
    for (const row of rows) {
      expect(row.caughtLength).toBe(row.caught / row.attackers);
      expect(row.delayedLength).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...rows.map((row) => row.delayedLength))).toBe(1);
  });

  it('has no bars and another sentence where there is no rule or nobody', () => {
    const none = toMonitorChart(populationReport(outcomes, []));
    expect(none.sentence.key).toBe('sentenceNone');
    const empty = toMonitorChart(populationReport([], MONITOR_RULES));
    expect(empty.rows.every((row) => row.caughtLength === 0 && row.delayedLength === 0)).toBe(true);
  });
});
