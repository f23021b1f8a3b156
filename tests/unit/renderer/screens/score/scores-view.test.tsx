// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { askEffects } from '../../../../../shared/analysis/score-effects.ts';
import {
  act as doAction,
  eventsOf,
  present,
  startRun,
  type Run,
} from '../../../../../shared/engine/run.ts';
import { modelOf } from '../../../../../shared/score/models/models.ts';
import { addDays } from '../../../../../shared/units/day.ts';
import { scoreHistory } from '../../../../../shared/views/score-history.ts';
import { PlannerPanel } from '../../../../../renderer/screens/score/PlannerPanel.tsx';
import { WaterfallFigure } from '../../../../../renderer/screens/score/WaterfallFigure.tsx';
import { busyScenario } from '../../../shared/busy-scenario.ts';
import { Stage } from '../stage.tsx';

const stage = new Stage();

/** Days go by and nothing is paid: a late mark, and balances that move. */
function played(days: number): Run {
  let run = startRun(busyScenario(), 1);
  const until = addDays(present(run).day, days);
  while (present(run).day < until) {
    const { offers, day } = present(run);
    const [offer] = offers;
    run = doAction(
      run,
      offer === undefined
        ? { kind: 'advance', to: addDays(day, 1) }
        : { kind: 'answer', offer: offer.id, option: offer.required ? 0 : null },
    ).run;
  }
  return run;
}

const run = played(75);
const model = modelOf('platform-style');
const reports = scoreHistory(eventsOf(run), model);
const all = (selector: string) => [...stage.place.querySelectorAll<HTMLElement>(selector)];
const figures = () => all('.waterfall-row .figure').map(({ textContent }) => textContent);
const points = (text: string | null | undefined) => Number((text ?? '').replace('−', '-'));

describe('the waterfall', () => {
  it('leads from one band to the other, and its bars sum to the change', () => {
    stage.show(<WaterfallFigure model={model} reports={reports} />, run);
    const shown = figures();
    const last = reports.at(-1);
    expect(shown.at(-1)).toBe(`${last?.band.from}–${last?.band.to}`);
    const sum = shown.slice(1, -1).reduce((total, text) => total + points(text), 0);
    expect(sum).toBe(last?.change);
  });

  it('goes from the first report to the latest at one press', () => {
    stage.show(<WaterfallFigure model={model} reports={reports} />, run);
    const [whole] = all('button.link').filter(({ textContent }) =>
      /first report/.test(textContent),
    );
    act(() => whole?.click());
    const sum = figures()
      .slice(1, -1)
      .reduce((total, text) => total + points(text), 0);
    expect(sum).toBe((reports.at(-1)?.points ?? 0) - (reports[0]?.points ?? 0));
  });

  it('opens Records at the line and the days of a change', () => {
    const { ui } = stage.show(<WaterfallFigure model={model} reports={reports} />, run);
    const [whole] = all('button.link').filter(({ textContent }) =>
      /first report/.test(textContent),
    );
    act(() => whole?.click());
    const [link] = all('.score-behind button.link');
    act(() => link?.click());
    const { route } = ui.getState();
    expect(route.screen).toBe('records');
    expect(route.screen === 'records' ? route.ask?.line : null).toMatch(/-pay$/);
  });

  it('says that a change takes two reports', () => {
    const one = played(0);
    const first = scoreHistory(eventsOf(one), model);
    stage.show(<WaterfallFigure model={model} reports={first} />, one);
    expect(stage.place.textContent).toContain('A change takes two reports');
  });
});

describe('the planner', () => {
  const question = askEffects(run.scenario, present(run), { name: 'pay-in-full' });
  const panel = (wanted: number) => (
    <PlannerPanel
      model={model}
      habit={{ name: 'pay-in-full' }}
      question={question}
      now={{ from: wanted, to: wanted + 30 }}
    />
  );
  it('takes a number within the scale, and no other', () => {
    stage.show(panel(model.high), run);
    const search = () => all('button').find(({ textContent }) => textContent === 'Search');
    expect(search()?.hasAttribute('disabled')).toBe(false);
    stage.clear();
    stage.show(panel(model.low - 100), run);
    expect(search()?.hasAttribute('disabled')).toBe(true);
    expect(stage.place.textContent).toContain('350');
  });
});
