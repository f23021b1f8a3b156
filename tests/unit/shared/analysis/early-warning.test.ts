import { describe, expect, it } from 'vitest';
import { earlyWarning } from '../../../../shared/analysis/early-warning.ts';
import { followPolicy } from '../../../../shared/analysis/follow.ts';
import {
  askWarning,
  missedOutOf,
  WARNING_FUTURES,
  type WarningQuestion,
} from '../../../../shared/analysis/missed-payment.ts';
import { outlookPolicy, type OutlookHabit } from '../../../../shared/analysis/outlook-habit.ts';
import { finish } from '../../../../shared/analysis/stepwise.ts';
import { actionsOf } from '../../../../shared/analysis/warning-remedy.ts';
import { redrawChances } from '../../../../shared/engine/chances.ts';
import { act, present, startRun } from '../../../../shared/engine/run.ts';
import { draw } from '../../../../shared/random.ts';
import type { Scenario, ScenarioEvent } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { busyScenario } from '../busy-scenario.ts';
import { line, on, scenario } from '../small-scenario.ts';

const REPAIR: ScenarioEvent = {
  id: 'repair',
  kind: 'cost',
  title: 'Repair',
  text: 'Repair',
  if: null,
  amount: money(150_000),
  timing: { kind: 'chance', from: on('2026-03-03'), to: on('2026-03-09'), chance: ppm(300_000) },
};

/** A bill of 1,200 on 10 March, a rent of 2,100 before it, and 3,400 in hand: enough unless 1,500 go. */
function tight(change: Partial<Scenario> = {}): Scenario {
  const opening = { ...line().opening, billed: money(120_000) };
  return scenario({
    cash: money(340_000),
    lines: [line({ opening })],
    events: [REPAIR],
    ...change,
  });
}

function ask(of: Scenario, habit: OutlookHabit['name'] = 'pay-in-full', seed = 1): WarningQuestion {
  const name = habit === 'as-before' ? 'minimum' : habit;
  return { scenario: of, state: present(startRun(of, seed)), habit: { name } };
}

const warn = (question: WarningQuestion) => finish(earlyWarning(question));

describe('the chance of a missed payment', () => {
  it.each(['pay-in-full', 'minimum', 'autopay-only'] as const)(
    'is the same whatever the seed of the run (%s)',
    (habit) => {
      for (const of of [tight(), busyScenario()]) {
        const texts = [1, 2, 3].map((seed) => JSON.stringify(warn(ask(of, habit, seed))));
        expect(new Set(texts).size).toBe(1);
      }
    },
  );

  it('is what following each of the two hundred futures by itself gives', () => {
    const question = askWarning(ask(tight({ cash: money(330_000) })));
    const { scenario: ahead, state, habit } = question;
    let missed = 0;
    for (let n = 0; n < WARNING_FUTURES; n += 1) {
      const seed = draw({ seed: 0, stream: `future:${ahead.id}`, day: state.day, n });
      const chances = redrawChances(ahead, state.chances, state.day, seed);
      const last = followPolicy(ahead, { ...state, seed, chances }, outlookPolicy(habit));
      if (Object.values(last.lines).some(({ lateMarks }) => lateMarks > 0)) missed += 1;
    }
    expect(missed).toBeGreaterThan(0);
    expect(missed).toBeLessThan(WARNING_FUTURES);
    expect(finish(missedOutOf(question))).toBe(missed);
    expect(warn(question).missed).toBe(missed);
  });

  it('is about the stated chance where one event decides, and names it as the reason', () => {
    const { missed, reasons, earliest } = warn(ask(tight()));
    // 300 in 1000 of 200 are 60; four standard deviations are 26.
    expect(Math.abs(missed - 60)).toBeLessThan(26);
    expect(reasons[0]).toEqual({ cause: { kind: 'chance', event: 'repair' }, prevented: missed });
    expect(earliest).toEqual({ line: 'flower-pay', on: on('2026-03-10') });
  });

  it('is nought without the event, and the reason is gone with it', () => {
    const warning = warn(ask(tight({ events: [] })));
    expect(warning).toMatchObject({ missed: 0, reasons: [], remedy: null, different: 1 });
  });

  it('counts what nothing can pay as missed', () => {
    const must: ScenarioEvent = {
      ...REPAIR,
      kind: 'checkout',
      price: money(900_000),
      openDays: 0,
      required: true,
      options: [{ kind: 'pay-later', line: 'flower-pay' }],
      preselected: null,
      arrivalDays: 0,
      timing: { kind: 'on', day: on('2026-03-05') },
    };
    const warning = warn(ask(tight({ events: [must] })));
    expect(warning.missed).toBe(WARNING_FUTURES);
    expect(warning.earliest).toEqual({ line: null, on: on('2026-03-05') });
  });
});

describe('reasons', () => {
  const causes = (of: Scenario, habit?: OutlookHabit['name']) =>
    warn(ask(of, habit)).reasons.map(({ cause }) => cause.kind);

  it('are a known cost where its day is known', () => {
    const known = { ...REPAIR, timing: { kind: 'on' as const, day: on('2026-03-05') } };
    expect(causes(tight({ events: [known] }))[0]).toBe('known-cost');
  });

  it('are income that comes after the bill, and change when the bill comes later', () => {
    const early = tight({ cash: money(100_000), events: [] });
    expect(causes(early)).toContain('late-income');
    const terms = early.lines[0]?.terms;
    if (terms?.family !== 'pay-later') throw new Error('a pay-later line');
    const opening = { ...line().opening, billed: money(120_000) };
    const later = line({ terms: { ...terms, dueDay: 16 }, opening });
    expect(warn(ask({ ...early, lines: [later] })).missed).toBe(0);
  });

  it('are income that may not come', () => {
    const gift: ScenarioEvent = {
      ...REPAIR,
      id: 'gift',
      kind: 'income',
      timing: { ...REPAIR.timing, chance: ppm(500_000) } as typeof REPAIR.timing,
    };
    const { reasons, missed } = warn(ask(tight({ cash: money(215_000), events: [gift] })));
    expect(missed).toBeGreaterThan(0);
    expect(reasons[0]).toEqual({
      cause: { kind: 'unsure-income', event: 'gift' },
      prevented: missed,
    });
  });

  it('are autopay that is off where nothing is paid by hand, and go when it is on', () => {
    const plenty = tight({ cash: money(900_000), events: [] });
    expect(causes(plenty, 'autopay-only')).toEqual(['autopay-off']);
    const opening = { ...line().opening, billed: money(120_000) };
    const on = { ...plenty, lines: [line({ opening, autopay: 'full' as const })] };
    expect(warn(ask(on, 'autopay-only'))).toMatchObject({ missed: 0, reasons: [] });
  });

  it('are at most three, the strongest first, none stronger than what is missed', () => {
    const { reasons, missed } = warn(ask({ ...busyScenario(), cash: money(50_000) }));
    expect(reasons.length).toBe(3);
    const parts = reasons.map(({ prevented }) => prevented);
    expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    for (const part of parts) expect(part).toBeLessThanOrEqual(missed);
  });
});

describe('the cheapest remedy', () => {
  it.each([
    ['pay-in-full', tight({ cash: money(345_000) })],
    ['autopay-only', tight({ cash: money(900_000) })],
    ['autopay-only', busyScenario()],
  ] as const)('leaves what asking anew after doing it finds (%s)', (habit, of) => {
    const question = ask(of, habit);
    const { remedy, missed } = warn(question);
    if (remedy === null) throw new Error('something helps');
    expect(remedy.missed).toBeLessThan(missed);
    let run = startRun(of, 1);
    for (const action of actionsOf(remedy.remedy)) {
      const done = act(run, action);
      expect(done.refusal).toBeNull();
      run = done.run;
    }
    expect(warn({ ...question, state: present(run) }).missed).toBe(remedy.missed);
  });

  it('is autopay where only that is missing, and costs nothing or saves', () => {
    const { remedy } = warn(ask(tight({ cash: money(900_000), events: [] }), 'autopay-only'));
    expect(remedy).toMatchObject({ remedy: { kind: 'autopay' }, missed: 0, isEnough: true });
    expect(remedy?.cost).toBeLessThanOrEqual(0);
  });

  it('never pays a bill with money that the rent then lacks', () => {
    const { remedy, missed } = warn(ask(tight({ cash: money(150_000), events: [] })));
    expect(missed).toBe(WARNING_FUTURES);
    expect(remedy?.remedy.kind).not.toBe('pay-now');
  });
});

describe('the work', () => {
  it('says how far it is, never past the end and never back', () => {
    const steps = earlyWarning(ask(busyScenario()));
    let before = -1;
    for (const { done, all } of steps) {
      expect(done).toBeGreaterThan(before);
      expect(done).toBeLessThan(all);
      before = done;
    }
  });
});
