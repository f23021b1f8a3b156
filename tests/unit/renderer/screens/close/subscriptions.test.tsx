// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CloseScreen } from '../../../../../renderer/screens/close/CloseScreen.tsx';
import { Subscriptions } from '../../../../../renderer/screens/Subscriptions.tsx';
import { act as doAction, present, startRun } from '../../../../../shared/engine/run.ts';
import { headerOf } from '../../../../../shared/run-file/write-run.ts';
import type { Language } from '../../../../../shared/scenario/text.ts';
import { move, subscribed } from '../../../shared/subscription-runs.ts';
import { Stage } from '../stage.tsx';

// A canvas needs a browser; what a chart says beside it is tested with its data.
vi.mock('../../../../../renderer/charts/ChartCanvas.tsx', () => ({
  ChartCanvas: ({ label }: { readonly label: string }) => <span role="img" aria-label={label} />,
}));

const stage = new Stage();
const refused = () => doAction(startRun(subscribed(), 1), { kind: 'close', line: 'card' }).run;
const button = (words: string) =>
  [...stage.place.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes(words),
  );

function press(words: string): void {
  const found = button(words);
  if (found === undefined) throw new Error(`no button ${words}`);
  act(() => found.click());
}

describe('a subscription in the Closing centre', () => {
  it('is told with its next day, and moved to cash by one press', () => {
    const begun = refused();
    const { runs } = stage.show(<CloseScreen />, begun);
    const header = headerOf('{}', begun.seed);
    act(() => runs.getState().take({ run: begun, header, link: '', goodBytes: 0, damage: null }));
    expect(stage.place.textContent).toContain('Charged regularly: Music');
    expect(stage.place.textContent).toContain('The next time is 5 Mar');
    press('Pay it in cash');
    const run = runs.getState().run;
    expect(run === null ? null : present(run).lines['card']?.subscriptions).toEqual([]);
    expect(stage.place.textContent).toContain('Music is no longer charged to Card');
  });

  it.each<readonly [Language, string]>([
    ['en', 'Subscriptions paid in cash'],
    ['zh-CN', '用现金付的订阅'],
  ])('moved to cash, it is listed there and can come back (%s)', (language, label) => {
    const run = doAction(startRun(subscribed(), 1), move(null)).run;
    stage.show(<Subscriptions payer={null} />, run, language);
    expect(stage.place.querySelector('ul')?.getAttribute('aria-label')).toBe(label);
    expect(stage.place.querySelectorAll('li button')).toHaveLength(1);
  });
});

describe('the chooser of lines', () => {
  it('shows every line with its state, marks this one, and leads to the others', () => {
    const run = doAction(refused(), { kind: 'freeze', line: 'flower-pay', reason: null }).run;
    const { ui } = stage.show(<CloseScreen />, run);
    const lines = [...stage.place.querySelectorAll('.line-chooser button')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'CardOpen',
      'Flower PayFrozen by you',
      'Swift CashOpen',
    ]);
    expect(lines.map((line) => line.getAttribute('aria-current'))).toEqual(['page', null, null]);
    press('Flower Pay');
    expect(ui.getState().route).toEqual({ screen: 'close', line: 'flower-pay' });
    expect(stage.place.querySelector('h1')?.textContent).toContain('Flower Pay');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('is not there for a single line', () => {
    const [only] = subscribed().lines;
    if (only === undefined) throw new Error('no line');
    stage.show(<CloseScreen />, startRun(subscribed({}, { lines: [only] }), 1));
    expect(stage.place.querySelector('.line-chooser')).toBeNull();
  });
});
