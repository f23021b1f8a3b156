import { describe, expect, it } from 'vitest';
import { dominantAnswers } from '../../../../../shared/analysis/playtest/dominance.ts';
import {
  DECIDING_HABITS,
  PLAYTEST_HABITS,
} from '../../../../../shared/analysis/playtest/habits.ts';
import { answersTo, planPlaytest } from '../../../../../shared/analysis/playtest/plan.ts';
import { playOnce } from '../../../../../shared/analysis/playtest/play.ts';
import { reportPlaytest } from '../../../../../shared/analysis/playtest/report.ts';
import type { Ending, Goal, MessageEvent } from '../../../../../shared/scenario/scenario.ts';
import { money } from '../../../../../shared/units/money.ts';
import { checkout, on, scenario } from '../../small-scenario.ts';
import { outcome } from './outcomes.ts';

const paid: Goal = {
  id: 'paid',
  label: 'Nothing owed',
  hold: 'at-end',
  test: { kind: 'metric', metric: 'owed', of: null, is: 'at-most', value: 0 },
};
const bought: Goal = {
  id: 'bought',
  label: 'The lamp',
  hold: 'at-end',
  test: { kind: 'metric', metric: 'bought', of: 'lamp', is: 'equal', value: 1 },
};
const ending = (id: string, goal: Goal | null): Ending => ({
  id,
  title: id,
  text: id,
  if: goal === null ? null : goal.test,
});
const never: MessageEvent = {
  id: 'never',
  kind: 'message',
  timing: { kind: 'on', day: on('2026-06-01') },
  if: { kind: 'metric', metric: 'cash', of: null, is: 'at-most', value: -1e9 },
  title: 'Never',
  text: 'Never.',
};
const story = scenario({
  events: [checkout(), never],
  goals: [paid, bought],
  endings: [ending('with', bought), ending('without', null)],
});
const playAll = (seeds: number) =>
  planPlaytest(story, seeds).map((asked) => playOnce(story, asked));

describe('a plan', () => {
  it('plays every habit under every seed, and every answer with all else the same', () => {
    const plan = planPlaytest(story, 3);
    const free = plan.filter(({ forced }) => forced === null);
    expect(free).toHaveLength(PLAYTEST_HABITS.length * 3);
    expect(plan.length - free.length).toBe(4 * DECIDING_HABITS.length * 3);
  });

  it('can leave only what may be left', () => {
    expect(answersTo(checkout())).toEqual([0, 1, 2, -1]);
    expect(answersTo(checkout({ required: true }))).toEqual([0, 1, 2]);
  });
});

describe('one play', () => {
  it('gives the same whenever it is played', () => {
    const asked = { habit: 'wanders', seed: 9, forced: null } as const;
    expect(playOnce(story, asked)).toEqual(playOnce(story, asked));
  });

  it('answers as told, and as the habit does where that isn’t possible', () => {
    const forced = { event: 'lamp', option: 1 };
    const taken = playOnce(story, { habit: 'in-full', seed: 1, forced });
    expect(taken).toMatchObject({ answers: { lamp: 1 }, met: ['paid', 'bought'], ending: 'with' });
    const poor = { ...story, cash: money(0), events: [checkout()] };
    const cash = { event: 'lamp', option: 0 };
    const left = playOnce(poor, { habit: 'in-full', seed: 1, forced: cash });
    expect(left.answers).toEqual({ lamp: -1 });
  });

  it('earns shares of goals by their weights', () => {
    const partial = { metric: 'owed', of: null, from: 1_000_000, to: 0 } as const;
    const half = { ...paid, weight: 3, partial: { ...partial } };
    const weighed = { ...story, goals: [half, bought] };
    const forced = { event: 'lamp', option: 1 };
    expect(playOnce(weighed, { habit: 'in-full', seed: 1, forced }).earned).toBe(1_000);
    const nothing = playOnce(weighed, { habit: 'nothing', seed: 1, forced });
    // Nearly all of three quarters, for what is owed, and all of the last one.
    expect(nothing.met).toEqual(['bought']);
    expect(nothing.earned).toBeGreaterThan(900);
    expect(nothing.earned).toBeLessThan(1_000);
  });

  it('sees only what happened', () => {
    expect(playOnce(story, { habit: 'nothing', seed: 1, forced: null }).seen).toEqual(['lamp']);
  });
});

describe('habits', () => {
  const play = (habit: (typeof PLAYTEST_HABITS)[number]) =>
    playOnce(story, { habit, seed: 1, forced: null });

  it('put off the most where they live on credit', () => {
    expect(play('on-credit').answers).toEqual({ lamp: 2 });
    // The plan's fee, and charges on what the minimum leaves.
    expect(play('on-credit').cost).toBeGreaterThan(2_250);
  });

  it('leave what they need not buy, or take what is ticked', () => {
    expect(play('in-full').answers).toEqual({ lamp: -1 });
    expect(play('as-ticked').answers).toEqual({ lamp: 2 });
  });

  it('miss due days when they pay late, and pay all the same', () => {
    const owing = scenario({
      ...story,
      lines: story.lines.map((one) => ({
        ...one,
        opening: { ...one.opening, billed: money(90_000) },
      })),
    });
    const late = playOnce(owing, { habit: 'late', seed: 1, forced: null });
    expect(late.lateMarks).toBe(1);
    expect(late.met).toContain('paid');
    const nothing = playOnce(owing, { habit: 'nothing', seed: 1, forced: null });
    expect(nothing.lateMarks).toBeGreaterThan(1);
    expect(nothing.met).not.toContain('paid');
  });

  it('end every line that they mean to end', () => {
    expect(play('close-with-care').closed).toBe(1);
    expect(play('close-at-once').closed).toBe(1);
    expect(play('freeze').closed).toBe(0);
  });
});

describe('an answer that is best whoever gives it', () => {
  const pair = (option: number, habit: 'in-full' | 'late', earned: number) =>
    outcome({ habit, earned, forced: { event: 'lamp', option }, answers: { lamp: option } });
  const only = { ...story, events: [checkout({ options: [{ kind: 'cash' }] })] };

  it('is found where the other is never better', () => {
    const outcomes = [
      pair(0, 'in-full', 1_000),
      pair(-1, 'in-full', 500),
      pair(0, 'late', 510),
      pair(-1, 'late', 510),
    ];
    expect(dominantAnswers(only, outcomes)).toEqual([{ event: 'lamp', option: 0, compared: 2 }]);
  });

  it('is not found where each is better for somebody, or neither ever is', () => {
    const mixed = [
      pair(0, 'in-full', 500),
      pair(-1, 'in-full', 0),
      pair(0, 'late', 0),
      pair(-1, 'late', 500),
    ];
    expect(dominantAnswers(only, mixed)).toEqual([]);
    expect(dominantAnswers(only, [pair(0, 'late', 0), pair(-1, 'late', 0)])).toEqual([]);
  });

  it('is not judged by plays in which it could not be given', () => {
    const refused = { ...pair(0, 'late', 500), answers: { lamp: -1 } };
    expect(dominantAnswers(only, [refused, pair(-1, 'late', 0)])).toEqual([]);
  });
});

describe('a report', () => {
  const outcomes = playAll(2);
  const report = reportPlaytest(story, outcomes);

  it('says what was not seen, and in how many plays', () => {
    expect(report.notSeen).toEqual({
      plays: outcomes.length,
      events: ['never'],
      endings: [],
      answers: [],
    });
  });

  it('counts each habit’s goals and endings', () => {
    const inFull = report.habits.find(({ habit }) => habit === 'in-full');
    expect(inFull).toMatchObject({
      plays: 2,
      won: 0,
      goals: [
        { goal: 'paid', met: 2 },
        { goal: 'bought', met: 0 },
      ],
      endings: [{ ending: 'without', plays: 2 }],
    });
    for (const { plays, endings } of report.habits) {
      expect(endings.reduce((sum, one) => sum + one.plays, 0)).toBe(plays);
    }
  });

  it('does not let the one that decides nothing count', () => {
    const without = outcomes.filter(({ habit }) => habit !== 'nothing');
    const { goalsMetPercent, spread, alwaysWon, minutes } = reportPlaytest(story, without);
    expect({ goalsMetPercent, spread, alwaysWon, minutes }).toEqual({
      goalsMetPercent: report.goalsMetPercent,
      spread: report.spread,
      alwaysWon: report.alwaysWon,
      minutes: report.minutes,
    });
  });

  it('does not depend on the order of the plays', () => {
    expect(reportPlaytest(story, outcomes.toReversed())).toEqual(report);
  });

  it('takes buying the lamp for best: it costs no goal and earns one', () => {
    expect(report.dominant.map(({ option }) => option)).not.toContain(-1);
  });
});
