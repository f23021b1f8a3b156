import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { HABIT_POLICIES, type PlaytestHabit } from '../../shared/analysis/playtest/habits.ts';
import { answerWith, nextDay, type Policy } from '../../shared/analysis/policy.ts';
import type { Action } from '../../shared/engine/action.ts';
import { endingOf, goalStatuses } from '../../shared/engine/goals.ts';
import { act, present, type Run } from '../../shared/engine/run.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { money } from '../../shared/units/money.ts';
import { lineView } from '../../shared/views/line-view.ts';
import { on } from '../unit/shared/small-scenario.ts';

const parsed = parseScenario(
  readFileSync(new URL('../../scenarios/the-cash-line.scenario.json', import.meta.url), 'utf8'),
);
if (!parsed.ok) throw new Error('the shipped scenario has problems');
const { scenario, advice } = parsed.value;
const LINE = 'swift-cash';
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const met = (run: Run) =>
  goalStatuses(scenario, present(run))
    .filter(({ status }) => status === 'met')
    .map(({ goal }) => goal.id);
const ending = (run: Run) => endingOf(scenario, present(run))?.id;
const cost = (run: Run) => lineView(present(run), LINE).cost;

/** Options by event, the first of each question otherwise; all else by habit. */
function taking(taken: Readonly<Record<string, number>>, habit: PlaytestHabit): Policy {
  return (of, state) =>
    answerWith(of, state, (_, { id }) => taken[id] ?? 0) ?? HABIT_POLICIES[habit](of, state);
}

/** Bills in full until a day, then these, then bills in full to the end. */
function doing(iso: string, actions: readonly Action[]): Run {
  const before = playWithPolicy(scenario, 1, HABIT_POLICIES['in-full'], on(iso));
  let run = actions.reduce((now, action) => {
    const next = act(now, action);
    expect(next.refusal).toBeNull();
    return next.run;
  }, before);
  while (!present(run).over) {
    const state = present(run);
    const action = HABIT_POLICIES['in-full'](scenario, state);
    run = act(run, action ?? nextDay(state)).run;
  }
  return run;
}

const SETTLE: Action = { kind: 'settle-plan', line: LINE, plan: 'hearing-aid' };

describe('the cash line', () => {
  it('has no problems, not even advice', () => expect(advice).toEqual([]));

  it('costs by the day: the sooner it ends, the less it costs, and no fee for that', () => {
    const [planned, careful, rushed] = (
      ['in-full', 'close-with-care', 'close-at-once'] as const
    ).map((habit) => cost(playWithPolicy(scenario, 1, HABIT_POLICIES[habit])));
    expect([planned, careful, rushed]).toEqual([564_90, 487_88, 408_84]);
  });

  it('would end on 18 April for what is left and three days of interest', () => {
    const day = playWithPolicy(scenario, 1, HABIT_POLICIES['in-full'], on('2026-04-18'));
    const { payoff } = lineView(present(day), LINE);
    const left = payoff.total - payoff.accrued;
    // 0.04% of what is left, for the 15th, 16th and 17th.
    expect(Math.abs(payoff.accrued - (left * 4 * 3) / 10_000)).toBeLessThan(1);
    expect(payoff.total).toBe(9_167_67);
    expect(cost(act(day, SETTLE).run)).toBeLessThan(150_00);
  });

  it('is won under nearly every luck by reading at the launderette and repaying in summer', () => {
    const alone = taking({ washer: 2, exam: 2 }, 'close-with-care');
    const won = SEEDS.filter((seed) => {
      const run = playWithPolicy(scenario, seed, alone);
      return met(run).length === scenario.goals.length && ending(run) === 'closed-early';
    });
    expect(won.length).toBeGreaterThan(SEEDS.length * 0.7);
    expect(won.length).toBeLessThan(SEEDS.length);
  });

  it('lets luck decide for who lends all of it', () => {
    const lent = taking({ brother: 2 }, 'close-with-care');
    const ends = SEEDS.map((seed) => ending(playWithPolicy(scenario, seed, lent)));
    expect(new Set(ends)).toEqual(new Set(['closed-early', 'closed-thin']));
  });

  it('rushed with the exam still to pay, leaves nothing in hand', () => {
    const run = playWithPolicy(scenario, 1, taking({ exam: 1 }, 'close-at-once'));
    expect(present(run).lowestCash).toBeLessThan(0);
    expect(met(run)).not.toContain('steady');
    expect(met(run)).toContain('days-used');
  });

  it('opens the exam without the course only to who has read', () => {
    const asked = playWithPolicy(scenario, 1, HABIT_POLICIES['in-full'], on('2026-07-06'));
    const refused = act(asked, { kind: 'answer', offer: 'exam', option: 2 });
    expect(refused.refusal).not.toBeNull();
  });

  // No built-in habit repays without closing, or borrows again: these are left to people.
  it('has endings for who repays and stays, and for who draws again', () => {
    expect(ending(doing('2026-08-12', [SETTLE]))).toBe('repaid-open');
    const freeze: Action = { kind: 'freeze', line: LINE, reason: 'stop-spending' };
    expect(ending(doing('2026-08-12', [freeze, SETTLE]))).toBe('frozen-clear');
    const draw: Action = {
      kind: 'draw',
      line: LINE,
      amount: money(8_000_00),
      method: 'interest-first',
      periods: 12,
    };
    expect(ending(doing('2026-06-08', [draw]))).toBe('drawn-again');
  });
});
