// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CloseScreen } from '../../../../../renderer/screens/close/CloseScreen.tsx';
import { createFileDesk } from '../../../../../renderer/stores/file-desk.ts';
import { LabContext } from '../../../../../renderer/stores/lab.ts';
import { createRunStore } from '../../../../../renderer/stores/run-store.ts';
import { createUiStore } from '../../../../../renderer/stores/ui-store.ts';
import { createWords } from '../../../../../renderer/text/i18n.ts';
import type { ClosingTerms } from '../../../../../shared/closing/closing-terms.ts';
import type { Action } from '../../../../../shared/engine/action.ts';
import { act as doAction, present, startRun, type Run } from '../../../../../shared/engine/run.ts';
import {
  EMPTY_OPENING,
  type OpeningBalances,
  type Scenario,
} from '../../../../../shared/scenario/scenario.ts';
import { headerOf } from '../../../../../shared/run-file/write-run.ts';
import { money } from '../../../../../shared/units/money.ts';
import { closingView } from '../../../../../shared/views/closing-view.ts';
import { BUSY, closing, HARD_WAY, payLaterLine } from '../../../shared/closing-lines.ts';
import { checkout, on, scenario } from '../../../shared/small-scenario.ts';
import { FakeHost } from '../../stores/fake-host.ts';
import { workAtHand } from '../../workers/work-at-hand.ts';

// A canvas needs a browser; what a chart says beside it is tested with its data.
vi.mock('../../../../../renderer/charts/ChartCanvas.tsx', () => ({
  ChartCanvas: ({ label }: { readonly label: string }) => <span role="img" aria-label={label} />,
}));

const LINE = 'flower-pay';

let place: HTMLElement;
let root: Root;
let runs: ReturnType<typeof createRunStore>;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function begun(
  ends: ClosingTerms,
  actions: readonly Action[] = [],
  opening: OpeningBalances = EMPTY_OPENING,
  events: Scenario['events'] = [],
): Run {
  const story = scenario({
    start: on('2026-03-09'),
    cash: money(2_000_000),
    lines: [payLaterLine(ends, opening)],
    events,
  });
  return actions.reduce((at, action) => doAction(at, action).run, startRun(story, 1));
}

function show(run: Run): void {
  const host = new FakeHost();
  const ui = createUiStore({
    system: { languages: ['en'], dark: false },
    onSettings: () => undefined,
  });
  ui.getState().go({ screen: 'close', line: LINE });
  runs = createRunStore({ host, canWrite: false, newSeed: () => 1, onRun: () => undefined });
  const header = headerOf('{}', run.seed);
  runs.getState().take({ run, header, link: '', goodBytes: 0, damage: null });
  act(() =>
    root.render(
      <I18nextProvider i18n={createWords('en')}>
        <LabContext
          value={{ host, ui, runs, files: createFileDesk(host, ui, runs), work: workAtHand() }}
        >
          <CloseScreen />
        </LabContext>
      </I18nextProvider>,
    ),
  );
}

function runNow(): Run {
  const { run } = runs.getState();
  if (run === null) throw new Error('no run');
  return run;
}

const lineNow = () => present(runNow()).lines[LINE];
const shown = () => place.textContent ?? '';

function press(name: string): void {
  const found = [...place.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  act(() => found.click());
}

const next = { kind: 'step-close', line: LINE, choice: 'next' } as const;
const inApp = { kind: 'begin-close', line: LINE, channel: 'app' } as const;

/** In front of the password, with nothing but the identity check asked. */
const checked = (change: Partial<ClosingTerms['identity']> = {}) =>
  begun(
    closing({
      channels: HARD_WAY.channels,
      identity: {
        methods: ['password', 'one-time-code'],
        wrongAnswers: 2,
        lockDays: 3,
        recovery: 'branch',
        ...change,
      },
    }),
    [inApp],
  );

describe('the identity check', () => {
  const answer = (isRight: boolean) => {
    const { question } = closingView(runNow().scenario, present(runNow()), LINE);
    const options = [...place.querySelectorAll<HTMLElement>('.picture-option')];
    const right = question?.right ?? 0;
    const picked = options[isRight ? right : (right + 1) % options.length];
    act(() => picked?.click());
  };

  it('shows the card and takes a choice; the code is pressed on a keypad', () => {
    show(checked());
    expect(shown()).toContain('The password here is a picture');
    const card = place.querySelector('.persona-pictures dd span')?.textContent ?? '-';
    const labels = [...place.querySelectorAll('.picture-option')].map((option) =>
      option.getAttribute('aria-label'),
    );
    expect(labels.filter((label) => label?.endsWith(`: ${card}`))).toHaveLength(1);
    answer(true);
    expect(lineNow()?.attempt?.done).toBe(1);
    const code = /\d{6}/.exec(place.querySelector('.persona-code')?.textContent ?? '')?.[0] ?? '';
    for (const digit of code) press(digit);
    press('Send the code');
    expect(lineNow()?.attempt?.done).toBe(2);
  });

  it('never has a field to type in', () => {
    show(checked());
    expect(place.querySelector('input:not([type=radio]), textarea, [contenteditable]')).toBeNull();
  });

  it('tells of a wrong answer and of the lock kindly, with a person as another way', () => {
    show(checked());
    answer(false);
    expect(shown()).toContain('That did not match. It happens');
    expect(shown()).toContain('1 more try');
    answer(false);
    expect(shown()).toContain('shut until 12 Mar');
    expect(place.querySelector('.picture-option')).toBeNull();
    press('Or have a person look: at a branch');
    expect(lineNow()?.attempt).toMatchObject({ channel: 'branch', vouched: true });
  });

  it('waits where no person can be asked', () => {
    show(checked({ recovery: null }));
    answer(false);
    answer(false);
    expect(shown()).toContain('time is what it takes');
    press('Go on to 12 Mar');
    expect(present(runNow()).day).toBe(on('2026-03-12'));
    expect(place.querySelectorAll('.picture-option')).toHaveLength(4);
  });
});

describe('an offer to stay', () => {
  const offered = (keepDays: number) =>
    begun(
      closing({
        design: {
          buriedScreens: 0,
          joiningSteps: 1,
          steps: [
            { kind: 'offer', offer: { kind: 'points', points: 500, amount: money(500), keepDays } },
            { kind: 'confirm' },
          ],
        },
      }),
      [inApp],
    );

  it('says what it is worth and what it binds, and is declined like it is taken', () => {
    show(offered(30));
    expect(shown()).toContain('500 points, worth ¥5.00');
    expect(shown()).toContain('until 8 Apr');
    const [decline, accept] = [...place.querySelectorAll('.offer-answers button')];
    expect(decline?.className).toBe(accept?.className);
    press('No, go on closing');
    expect(lineNow()?.attempt?.done).toBe(1);
  });

  it('says that nothing is bound where nothing is', () => {
    show(offered(0));
    expect(shown()).toContain('it can be closed any day');
    press('Take it and stay');
    expect(lineNow()?.attempt).toBeNull();
  });
});

describe('freezing first', () => {
  it('freezes, waits for its day, and then goes on', () => {
    const design: ClosingTerms['design'] = {
      buriedScreens: 0,
      joiningSteps: 1,
      steps: [{ kind: 'freeze-first', days: 3 }, { kind: 'confirm' }],
    };
    show(begun(closing({ design }), [inApp]));
    press('Freeze it');
    expect(lineNow()?.status).toBe('frozen');
    press('Go on to 12 Mar');
    press('Go on');
    expect(shown()).toContain('Confirmation 1 of 1');
    press('Confirm closing');
    expect(lineNow()?.status).toBe('closed');
  });
});

describe('waiting for the end', () => {
  it('can be taken back while cooling off', () => {
    show(begun(closing({ coolingOffDays: 4 }), [inApp, next]));
    expect(shown()).toContain('Until the evening of 13 Mar');
    press('Take it back, keep the line');
    expect(lineNow()?.status).toBe('open');
  });

  it('cannot be taken back where notice is final, and says so', () => {
    show(begun(closing({ noticeDays: 31 }), [inApp, next]));
    expect(shown()).toContain('don’t let a running notice be taken back');
    expect(shown()).not.toContain('Take it back');
    press('Go on to 10 Apr');
    expect(lineNow()?.status).toBe('closed');
  });
});

describe('after closing', () => {
  it('says why it cannot be asked for yet, and takes a complaint', () => {
    const reopening = { allowed: true, waitDays: 30, scoreFloor: 600, noLateMonths: 12 };
    show(begun(closing({ reopening }), [{ kind: 'close', line: LINE }]));
    expect(shown()).toContain('It can be asked for from 8 Apr.');
    expect(shown()).toContain('score of 600 or more');
    press('Ask for it again');
    expect(place.querySelector('.note-box')?.textContent).toContain('from 8 Apr');
    press('Complain to the lender');
    expect(shown()).toContain('A complaint is open since 9 Mar');
  });

  it('shows a balance that runs on', () => {
    show(begun(closing({ rule: 'balance-runs-on' }), [{ kind: 'close', line: LINE }], BUSY));
    expect(lineNow()?.status).toBe('closed-with-balance');
    expect(shown()).toContain('is closed, and still owed');
  });
});

describe('the check', () => {
  it('goes on with the keyboard from its answer', () => {
    show(begun(closing(), [], BUSY));
    const ask = [...place.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Ask to close',
    );
    act(() => ask?.focus());
    press('Ask to close');
    expect(document.activeElement?.textContent).toMatch(/things in the way$/);
  });

  it('says where its button leads once nothing is in the way', () => {
    show(begun(closing(), [{ kind: 'close', line: LINE }], BUSY));
    press('Do the next step');
    press('Go on to the consequences');
    expect(shown()).toContain('what would follow');
  });

  it('offers freezing only where the state of the line allows it', () => {
    const report = { kind: 'report-fraud', line: LINE } as const;
    const offersFreezing = () => shown().includes('Freeze it first…');
    show(begun(closing(), [], BUSY));
    expect(offersFreezing()).toBe(true);
    show(begun(closing(), [report], BUSY));
    expect(lineNow()?.status).toBe('suspended');
    expect(offersFreezing()).toBe(false);
  });

  it('opens the entries behind each amount', () => {
    show(begun(closing(), [{ kind: 'close', line: LINE }], BUSY));
    const entries = [...place.querySelectorAll('details.entries')];
    expect(entries.length).toBeGreaterThan(2);
    expect(entries[0]?.textContent).toMatch(/Entry \d+, /);
  });

  it('lists what the state allows, and what was asked', () => {
    show(begun(closing(), [{ kind: 'close', line: LINE }], BUSY));
    const allowed = [...place.querySelectorAll('.allowed dd')].map(
      ({ textContent }) => textContent,
    );
    expect(allowed[0]).toContain('Freezing');
    expect(allowed[1]).toContain('Unfreezing');
    expect(place.querySelector('.history')?.textContent).toContain('Asked to close');
  });
});

describe('limit and default', () => {
  it('cuts to what is in use, says whose limit is whose, and goes back in one step', () => {
    const used = { ...EMPTY_OPENING, unbilled: money(123_400) };
    show(begun(closing(), [], used));
    press(`Cut the limit…Cut the limit…: Flower Pay`);
    const dialog = document.querySelector('[role=dialog]');
    const inDialog = (words: string) =>
      [...(dialog?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === words,
      );
    act(() => inDialog('To what is in use 1,234.00')?.click());
    act(() => inDialog('Cut to ¥1,234.00')?.click());
    expect(lineNow()).toMatchObject({ status: 'limited', ownLimit: 123_400 });
    expect(shown()).toContain('¥1,234.00, cut by you; the lender’s is ¥8,000.00');
    press('Back to the lender’s limitBack to the lender’s limit: Flower Pay');
    expect(lineNow()).toMatchObject({ status: 'open', ownLimit: null });
  });

  it('is ticked and taken off again', () => {
    show(begun(closing()));
    press('Pay with it by defaultPay with it by default: Flower Pay');
    expect(present(runNow()).defaultLine).toBe(LINE);
    press('No longer by defaultNo longer by default: Flower Pay');
    expect(present(runNow()).defaultLine).toBeNull();
  });
});

describe('the plan', () => {
  it('is done step by step, and leaves the closing itself to be confirmed', () => {
    show(begun(closing(), [{ kind: 'close', line: LINE }], BUSY));
    const found = () => closingView(runNow().scenario, present(runNow()), LINE).standing.length;
    expect(found()).toBeGreaterThan(2);
    press('Do the next step');
    expect(found()).toBe(0);
    expect(lineNow()?.status).not.toBe('closed');
    press('Next: what would follow');
    expect(shown()).toContain('what would follow');
    expect(place.querySelectorAll('.ways-table thead th').length).toBeGreaterThan(3);
  });

  it('leaves it to the learner how something is paid', () => {
    const tooth = checkout({
      id: 'tooth',
      title: 'Tooth',
      timing: { kind: 'on', day: on('2026-03-09') },
      required: true,
    });
    show(begun(closing(), [{ kind: 'close', line: LINE }], BUSY, [tooth]));
    const isAsked = () => present(runNow()).offers.some(({ id }) => id === 'tooth');
    expect(isAsked()).toBe(true);
    expect(shown()).not.toContain('Do the next step');
    press('Decide it on the page of the day');
    expect(isAsked()).toBe(true);
  });

  it('shows what waits for an answer, and goes on without it', () => {
    const lamp = checkout({ timing: { kind: 'on', day: on('2026-03-09') } });
    show(begun(closing(), [{ kind: 'close', line: LINE }], BUSY, [lamp]));
    expect(shown()).toContain('Waiting for your answer: Lamp.');
    expect(shown()).toContain('Do the next step');
  });
});
