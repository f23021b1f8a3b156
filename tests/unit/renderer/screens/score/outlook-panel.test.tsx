// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { toCounselChart } from '../../../../../renderer/charts/to-counsel-chart.ts';
import { formatsOf } from '../../../../../renderer/format/formats.ts';
import { ScoreScreen } from '../../../../../renderer/screens/score/ScoreScreen.tsx';
import { counselling } from '../../../../../shared/analysis/counselling.ts';
import { earlyWarning } from '../../../../../shared/analysis/early-warning.ts';
import { finish } from '../../../../../shared/analysis/stepwise.ts';
import type { Action } from '../../../../../shared/engine/action.ts';
import { present, startRun, type Run } from '../../../../../shared/engine/run.ts';
import type { Language } from '../../../../../shared/scenario/text.ts';
import { money } from '../../../../../shared/units/money.ts';
import { line, scenario } from '../../../shared/small-scenario.ts';
import { Stage } from '../stage.tsx';

/** More than any answer needs. */
const TURNS = 5_000;
const IN_FULL = { name: 'pay-in-full' } as const;

vi.mock('../../../../../renderer/charts/ChartCanvas.tsx', () => ({
  ChartCanvas: ({ label }: { readonly label: string }) => <span role="img" aria-label={label} />,
}));

/** A bill of 600, nothing paid by itself, and enough to pay it. */
function owing(change: Parameters<typeof scenario>[0] = {}): Run {
  const opening = { ...line().opening, billed: money(60_000) };
  return startRun(scenario({ lines: [line({ opening })], ...change }), 1);
}

describe('the Early warning view', () => {
  const stage = new Stage();
  const words = () => stage.place.textContent;

  function show(run: Run, language: Language = 'en') {
    const lab = stage.show(<ScoreScreen />, run, language);
    act(() => lab.ui.getState().go({ screen: 'score', view: 'outlook' }));
    return lab;
  }

  function press(name: string) {
    const found = [...stage.place.querySelectorAll('button')].find(
      (button) => button.textContent === name,
    );
    if (found === undefined) throw new Error(`no button ${name}`);
    act(() => found.click());
  }

  /** Lets the worker at hand go on, whose messages come by timers, until the words are there. */
  async function sees(text: string): Promise<void> {
    for (let turn = 0; turn < TURNS && !words().includes(text); turn += 1) {
      await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    }
    expect(words()).toContain(text);
  }

  it('shows what the engine finds, under each habit', async () => {
    const run = owing();
    show(run);
    await sees('0 of 200');
    expect(stage.place.querySelectorAll('.future-dots circle[data-missed]')).toHaveLength(0);
    press('By autopay alone');
    await sees('200 of 200');
    const warning = finish(
      earlyWarning({
        scenario: run.scenario,
        state: present(run),
        habit: { name: 'autopay-only' },
      }),
    );
    expect(warning.missed).toBe(200);
    expect(stage.place.querySelectorAll('.future-dots circle[data-missed]')).toHaveLength(200);
    expect(words()).toContain('Autopay of Flower Pay is off');
  });

  it('does the remedy by its button', async () => {
    const done: Action[] = [];
    const { runs } = show(owing({ cash: money(499_997) }));
    // A run on the stage has no desk to be kept at.
    runs.setState({
      act: (action) => {
        done.push(action);
        return null;
      },
    });
    press('By autopay alone');
    await sees('Do it now');
    expect(words()).toContain('Set autopay of Flower Pay');
    press('Do it now');
    expect(done).toEqual([{ kind: 'set-autopay', line: 'flower-pay', mode: 'full' }]);
  });

  it('can be stopped, and looks again when asked', async () => {
    show(owing({ cash: money(499_999) }));
    const stops = [...stage.place.querySelectorAll('button')].filter(
      ({ textContent }) => textContent === 'Stop',
    );
    expect(stops.length).toBeGreaterThan(0);
    act(() => stops.forEach((button) => button.click()));
    expect(words()).toContain('Stopped before the end.');
    press('Begin again');
    await sees('0 of 200');
  });

  it('compares the ways and names real help with its date, in Chinese too', async () => {
    show(owing({ cash: money(499_998) }), 'zh-CN');
    await sees('200 种里有 0 种');
    await sees('借一笔新贷款合并');
    expect(words()).toContain('12348 公共法律服务热线');
    expect(words()).toContain('凭记忆，截至 2025');
  });

  it('says so when nothing is owed', async () => {
    show(startRun(scenario(), 1));
    await sees('Nothing is owed');
  });
});

describe('the chart of ways through a debt', () => {
  const run = owing();
  const outcomes = finish(
    counselling({ scenario: run.scenario, state: present(run), habit: IN_FULL }),
  );
  const chart = toCounselChart(outcomes, formatsOf('en', 'CNY'));

  it('has a line for each way, told apart without colour, from what is owed today', () => {
    expect(chart.spec.series).toHaveLength(outcomes.length);
    const dashes = chart.spec.series.map(({ dash }) => JSON.stringify(dash));
    expect(new Set(dashes).size).toBe(outcomes.length);
    for (const { points } of chart.spec.series) expect(points[0]?.y).toBe(60_000);
  });

  it('ends where the last way is clear, and its table has the same readings', () => {
    const last = Math.max(...outcomes.map(({ clearOn }) => clearOn ?? 0));
    expect(chart.spec.x.max).toBe(last);
    const shown = chart.rows.flatMap(({ owed }) => owed.filter((amount) => amount !== null));
    const drawn = chart.spec.series.flatMap(({ points }) => points);
    expect(shown).toHaveLength(drawn.length);
  });

  it('is empty without any way', () => {
    expect(toCounselChart([], formatsOf('en', 'CNY')).rows).toEqual([]);
  });
});
