import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { HABIT_POLICIES, type PlaytestHabit } from '../../shared/analysis/playtest/habits.ts';
import type { Policy } from '../../shared/analysis/policy.ts';
import { endingOf, goalStatuses } from '../../shared/engine/goals.ts';
import { act, eventsOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { STOLEN } from '../../shared/ledger/account.ts';
import { creditCost, owedOn } from '../../shared/products/families.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { addDays } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { until } from '../unit/shared/fraud-runs.ts';

const parsed = parseScenario(
  readFileSync(new URL('../../scenarios/someone-else.scenario.json', import.meta.url), 'utf8'),
);
if (!parsed.ok) throw new Error('the shipped scenario has problems');
const { scenario, advice } = parsed.value;
const TIDE = 'tide-card';
const HARBOR = 'harbor-card';
const SEEDS = [1, 2, 3];
/** The law's most: 12 CFR 1026.12(b). */
const FIFTY = 5_000;

const line = (run: Run, id = TIDE) => {
  const found = present(run).lines[id];
  if (found === undefined) throw new Error(id);
  return found;
};
const ending = (run: Run) => endingOf(scenario, present(run))?.id;
const met = (run: Run) =>
  goalStatuses(scenario, present(run))
    .filter(({ status }) => status === 'met')
    .map(({ goal }) => goal.id);
const stolen = (run: Run) => present(run).balances[STOLEN] ?? 0;
const owed = (run: Run) => owedOn(present(run).balances, line(run));
const live = (habit: PlaytestHabit, seed = 1) =>
  playWithPolicy(scenario, seed, HABIT_POLICIES[habit]);
const firstOf = (run: Run, kind: string) =>
  eventsOf(run).find((event) => event.kind === kind && event.actor === 'stranger')?.day;

/** A habit to the end from where a run stands. */
function goOn(from: Run, habit: Policy): Run {
  let run = from;
  while (!present(run).over) {
    const { day } = present(run);
    const action = habit(scenario, present(run));
    run = act(run, action ?? { kind: 'advance', to: addDays(day, 1) }).run;
  }
  return run;
}

/** What no habit of the playtest does: somebody reads the message and reports it so many days on. */
function reports(seed: number, daysAfter: number): Run {
  const taken = firstOf(live('in-full', seed), 'drawn');
  if (taken === undefined) throw new Error('nothing was taken');
  let said = false;
  return goOn(startRun(scenario, seed), (of, state) => {
    if (!said && state.day >= addDays(taken, daysAfter)) {
      said = true;
      return { kind: 'report-fraud', line: TIDE };
    }
    return HABIT_POLICIES['in-full'](of, state);
  });
}

describe('someone else is closing my line', () => {
  it('has no problems, not even advice', () => expect(advice).toEqual([]));

  it.each(SEEDS)('seed %i: the stranger takes 1,600 of the cash limit and then closes', (seed) => {
    const run = live('in-full', seed);
    const signedIn = firstOf(run, 'signed-in');
    if (signedIn === undefined) throw new Error('nobody signed in');
    // The cash limit of 1,600.00 with the fee of 5% within it.
    expect(stolen(run)).toBeGreaterThanOrEqual(152_000);
    expect(stolen(run)).toBeLessThanOrEqual(160_000);
    expect(firstOf(run, 'drawn')).toBe(addDays(signedIn, 3));
    expect(['closed', 'closed-with-balance']).toContain(line(run).status);
    expect(ending(run)).toBe('paid-for-him');
  });

  it('costs whoever pays on time the sum, the cash fee and the interest', () => {
    const run = live('in-full');
    expect(creditCost(present(run).balances, TIDE)).toBeGreaterThan(10_000);
    expect(met(run)).not.toContain('cheap');
    expect(met(run)).not.toContain('cushion');
    expect(met(run)).toContain('on-time');
  });

  it.each([0, 1, 20])(
    'reported %i days after the taking: 50, and no interest but its own',
    (days) => {
      for (const seed of SEEDS) {
        const run = reports(seed, days);
        expect(stolen(run)).toBe(FIFTY);
        // Interest of the 50 alone, until it is on a bill.
        expect(creditCost(present(run).balances, TIDE)).toBeLessThan(300);
        expect(line(run)).toMatchObject({ status: 'open', lateMarks: 0 });
        expect(ending(run)).toBe('fifty');
      }
    },
  );

  it('holds the card for the 35 days of the inquiry', () => {
    const seen = eventsOf(reports(1, 1));
    const told = seen.find(({ kind }) => kind === 'fraud-reported');
    const answered = seen.find(({ kind }) => kind === 'fraud-answered');
    expect((answered?.day ?? 0) - (told?.day ?? 0)).toBe(35);
  });

  it('lets the owner take back a closing that somebody else confirmed', () => {
    let run = startRun(scenario, 1);
    run = act(run, { kind: 'freeze', line: TIDE, reason: null }).run;
    const cooling = goOnUntil(run, 'cooling-off');
    expect(stolen(cooling)).toBe(0);
    const back = act(cooling, { kind: 'cancel-close', line: TIDE });
    expect(back.refusal).toBeNull();
    expect(line(back.run).status).toBe('frozen');
  });

  it('settles the charge that was wrong and lets the right one stand', () => {
    const asked = until(startRun(scenario, 1), '2026-03-18');
    const first = act(asked, { kind: 'dispute', line: HARBOR, item: 'sound-library' }).run;
    const both = act(first, { kind: 'dispute', line: HARBOR, item: 'hmr' }).run;
    const answers = eventsOf(goOn(both, HABIT_POLICIES['in-full'])).flatMap((event) =>
      event.kind === 'dispute-answered' ? [[event.id, event.outcome]] : [],
    );
    expect(Object.fromEntries(answers)).toEqual({ 'sound-library': 'reversed', hmr: 'returned' });
  });
});

describe('what was done before', () => {
  it('decides what a stranger finds: nothing on a closed or frozen card', () => {
    expect([ending(live('close-at-once')), stolen(live('close-at-once'))]).toEqual(['gone', 0]);
    expect([ending(live('freeze')), stolen(live('freeze'))]).toEqual(['shut-before', 0]);
  });

  it('and keeps the card from the van as well: the belt is missed', () => {
    expect(met(live('close-at-once'))).not.toContain('belt');
    expect(met(live('freeze'))).not.toContain('belt');
    expect(met(live('as-ticked'))).toContain('belt');
  });

  it('changing passwords leaves the number, and goods on the other card', () => {
    const run = live('as-ticked');
    expect(ending(run)).toBe('another-password');
    expect(stolen(run)).toBe(0);
    expect(eventsOf(run).map(({ kind }) => kind)).toContain('stranger-bought');
  });

  it('a limit of 600 is all that a stranger can take', () => {
    const seen = startRun(scenario, 1);
    const asked = act(seen, { kind: 'advance', to: addDays(scenario.start, 4) }).run;
    const lowered = act(asked, { kind: 'answer', offer: 'breach', option: 1 });
    expect(lowered.refusal).toBeNull();
    const run = goOn(lowered.run, HABIT_POLICIES.minimum);
    expect(stolen(run)).toBeLessThanOrEqual(60_000);
    expect(owed(run)).toBeGreaterThan(money(10_000));
    expect(ending(run)).toBe('small-door');
  });
});

/** From morning to morning, leaving what is offered, until a stranger has done this. */
function goOnUntil(from: Run, kind: string): Run {
  let run = from;
  while (!present(run).over && firstOf(run, kind) === undefined) {
    const action = HABIT_POLICIES['in-full'](scenario, present(run));
    run = act(run, action ?? { kind: 'advance', to: addDays(present(run).day, 1) }).run;
  }
  return run;
}
