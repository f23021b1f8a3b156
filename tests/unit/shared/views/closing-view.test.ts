import { describe, expect, it } from 'vitest';
import { act, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import { closingPlan } from '../../../../shared/analysis/closing-plan.ts';
import { limitToCutTo, preparedWays } from '../../../../shared/analysis/prepared-ways.ts';
import type { ClosingTerms } from '../../../../shared/closing/closing-terms.ts';
import { money } from '../../../../shared/units/money.ts';
import { closingView } from '../../../../shared/views/closing-view.ts';
import { planRows } from '../../../../shared/views/plan-rows.ts';
import { BUSY, closing, HARD_WAY, payLaterLine } from '../closing-lines.ts';
import { EMPTY_OPENING, type OpeningBalances } from '../../../../shared/scenario/scenario.ts';
import { on, scenario } from '../small-scenario.ts';

const LINE = 'flower-pay';

function begin(ends: ClosingTerms, opening: OpeningBalances = EMPTY_OPENING): Run {
  return startRun(
    scenario({
      start: on('2026-03-07'),
      cash: money(2_000_000),
      lines: [payLaterLine(ends, opening)],
    }),
    1,
  );
}

function play(run: Run, actions: readonly Action[]): Run {
  return actions.reduce((at, action) => act(at, action).run, run);
}

const viewOf = (run: Run) => closingView(run.scenario, present(run), LINE);

describe('where a line stands on its way out', () => {
  it('is plain by default, and not with any friction at all', () => {
    expect(viewOf(begin(closing())).isPlain).toBe(true);
    for (const friction of [
      { coolingOffDays: 1 },
      { noticeDays: 1 },
      { channels: HARD_WAY.channels },
      { identity: { methods: ['face'], wrongAnswers: 3, lockDays: 1, recovery: null } },
      { design: { buriedScreens: 1, joiningSteps: 1, steps: [{ kind: 'confirm' }] } },
      { design: { buriedScreens: 0, joiningSteps: 1, steps: [{ kind: 'reason' }] } },
    ] satisfies Partial<ClosingTerms>[]) {
      expect(viewOf(begin(closing(friction))).isPlain, JSON.stringify(friction)).toBe(false);
    }
  });

  it('leaves out what does not block where the balance runs on', () => {
    expect(viewOf(begin(closing(), BUSY)).standing.length).toBeGreaterThan(2);
    expect(viewOf(begin(closing({ rule: 'balance-runs-on' }), BUSY)).standing).toEqual([]);
  });

  it('opens offices on the next working day, and counts the days of each channel', () => {
    // 7 March 2026 is a Saturday.
    const view = viewOf(begin(HARD_WAY));
    const days = view.channels.map(({ channel, opens, done }) => ({ channel, opens, done }));
    expect(days).toEqual([
      { channel: 'app', opens: on('2026-03-07'), done: on('2026-03-17') },
      { channel: 'phone', opens: on('2026-03-09'), done: on('2026-03-19') },
      { channel: 'branch', opens: on('2026-03-09'), done: on('2026-03-19') },
    ]);
  });

  it('asks for an answer, and stops asking while the check is shut', () => {
    const inside = play(begin(HARD_WAY), [
      { kind: 'begin-close', line: LINE, channel: 'app' },
      ...Array.from(
        { length: 5 },
        () => ({ kind: 'step-close', line: LINE, choice: 'next' }) as const,
      ),
    ]);
    const asked = viewOf(inside).question;
    expect(asked?.method).toBe('password');
    const once = play(inside, [{ kind: 'step-close', line: LINE, choice: 'wrong' }]);
    const again = viewOf(once).question;
    expect(again).not.toBeNull();
    const twice = play(once, [{ kind: 'step-close', line: LINE, choice: 'wrong' }]);
    expect(viewOf(twice)).toMatchObject({ question: null, lockedUntil: on('2026-03-10') });
  });

  it('says from when a closed line can be asked for, or that it never can', () => {
    const from = (allowed: boolean) => {
      const reopening = { allowed, waitDays: 30, scoreFloor: null, noLateMonths: 0 };
      const run = play(begin(closing({ reopening })), [{ kind: 'close', line: LINE }]);
      return viewOf(run).reopenFrom;
    };
    expect(from(true)).toBe(on('2026-04-06'));
    expect(from(false)).toBeNull();
  });
});

describe('rows of a plan', () => {
  it('puts the steps of one way out on one row, and nothing else', () => {
    const run = begin(
      closing({
        design: {
          buriedScreens: 2,
          joiningSteps: 1,
          steps: [{ kind: 'reason' }, { kind: 'confirm' }, { kind: 'confirm' }],
        },
      }),
      BUSY,
    );
    const plan = closingPlan(run.scenario, present(run), LINE);
    const rows = planRows(plan);
    expect(rows.reduce((sum, { steps }) => sum + steps, 0)).toBe(plan.steps.length);
    const joined = rows.filter(({ steps }) => steps > 1);
    expect(joined).toHaveLength(1);
    expect(joined[0]?.step.on).toBe(plan.closesOn);
  });
});

describe('ways that are made of actions', () => {
  it('cuts to half the limit, or to what is in use where that is more', () => {
    expect(limitToCutTo(present(begin(closing())), LINE)).toBe(400_000);
    const used = { ...EMPTY_OPENING, unbilled: money(512_345) };
    expect(limitToCutTo(present(begin(closing(), used)), LINE)).toBe(512_345);
  });

  it('cuts nothing on a closed line, and takes off only what is ticked', () => {
    const closed = play(begin(closing()), [{ kind: 'close', line: LINE }]);
    expect(preparedWays(present(closed), LINE)).toEqual({});
    const ticked = play(begin(closing()), [{ kind: 'set-default', line: LINE }]);
    expect(Object.keys(preparedWays(present(ticked), LINE))).toEqual([
      'cut-limit',
      'remove-default',
    ]);
  });
});
