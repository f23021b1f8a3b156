import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILL_HABITS, type BillHabit } from '../../shared/analysis/bill-habit.ts';
import {
  askEffects,
  bandOn,
  baseline,
  costBetween,
  effectOf,
  movesToTry,
  ranked,
  type EffectQuestion,
} from '../../shared/analysis/score-effects.ts';
import { findPlan, PLAN_LIMITS, type ScorePlan } from '../../shared/analysis/score-planner.ts';
import { actionsOf } from '../../shared/analysis/score-moves.ts';
import { apply } from '../../shared/engine/apply.ts';
import type { Action } from '../../shared/engine/action.ts';
import type { EngineEvent } from '../../shared/engine/event.ts';
import { act, present, startRun } from '../../shared/engine/run.ts';
import type { RunState } from '../../shared/engine/state.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { CAUSES } from '../../shared/score/attribution.ts';
import { bandOf } from '../../shared/score/model.ts';
import { SCORE_MODELS } from '../../shared/score/models/models.ts';
import { addDays } from '../../shared/units/day.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { busyScenario } from '../unit/shared/busy-scenario.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';

const IDS = Object.keys(FAMILY_TERMS);
const deeds = fc.array(deed, { maxLength: 40 });
const habits: fc.Arbitrary<BillHabit> = fc
  .tuple(fc.constantFrom(...BILL_HABITS), fc.nat(1_000_000))
  .map(([name, share]) => (name === 'as-before' ? { name, share: ppm(share) } : { name }));
const questions: fc.Arbitrary<EffectQuestion> = fc
  .record({
    scenario: fc.oneof(
      fc.constant(busyScenario()),
      fc.subarray(IDS, { minLength: 1, maxLength: 2 }).map((ids) => manyLines(ids)),
    ),
    seed: fc.nat(99),
    list: deeds,
    habit: habits,
  })
  .map(({ scenario, seed, list, habit }) =>
    askEffects(scenario, played(scenario, seed, list), habit),
  );

function played(scenario: Scenario, seed: number, list: readonly Deed[]): RunState {
  let run = startRun(scenario, seed);
  for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
  return present(run);
}

/** Follows a plan's steps through the engine, one by one; every one must be allowed. */
function followed({ scenario, state }: EffectQuestion, { steps, reachedOn }: ScorePlan) {
  let at = state;
  const events: EngineEvent[] = [];
  const perform = (action: Action) => {
    const done = apply(scenario, at, action);
    if (!done.ok) throw new Error(`refused: ${JSON.stringify([action, done.error])}`);
    at = done.value.state;
    events.push(...done.value.events);
  };
  for (const { day, action } of steps) {
    while (at.day < day) perform({ kind: 'advance', to: addDays(at.day, 1) });
    perform(action);
  }
  while (at.day <= reachedOn) perform({ kind: 'advance', to: addDays(at.day, 1) });
  return { at, events };
}

describe('a plan for a band', () => {
  it('reaches it on the named day at the named cost, when it is followed', () => {
    let found = 0;
    fc.assert(
      fc.property(
        questions,
        fc.constantFrom(...SCORE_MODELS),
        fc.integer({ min: 1, max: 120 }),
        (question, model, up) => {
          const now = bandOf(model, question.state.file);
          const wanted = Math.min(model.high - 2 * model.halfWidth, (now?.from ?? model.low) + up);
          const plan = findPlan({ ...question, model, wanted });
          if (plan === null || plan.reachedOn < question.state.day) return;
          found += 1;
          const { at, events } = followed(question, plan);
          const reported = events.find(
            (event) => event.kind === 'reported' && event.day === plan.reachedOn,
          );
          expect(reported?.kind === 'reported' && bandOf(model, reported.file)).toEqual(plan.band);
          expect(plan.band.from).toBeGreaterThanOrEqual(wanted);
          expect(plan.moves.length).toBeLessThanOrEqual(PLAN_LIMITS.moves);
          expect(costBetween(question.state, at)).toBe(plan.cost);
        },
      ),
      { seed: 541, numRuns: howMany(25, 400) },
    );
    expect(found).toBeGreaterThan(3);
  });

  it('is the same however often it is searched', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(...SCORE_MODELS), (question, model) => {
        const now = bandOf(model, question.state.file);
        const asked = { ...question, model, wanted: (now?.from ?? model.low) + 15 };
        expect(findPlan(asked)).toEqual(findPlan(asked));
      }),
      { seed: 542, numRuns: howMany(5, 50) },
    );
  });
});

describe('what would move a score', () => {
  it('is what the engine makes of the move: it adds to the path without it, and its causes sum', () => {
    fc.assert(
      fc.property(questions, fc.nat(), (question, n) => {
        const without = baseline(question);
        const moves = movesToTry(question);
        const move = moves[n % Math.max(1, moves.length)];
        if (move === undefined) return;
        const { effects, paidNow } = effectOf(question, without, move);
        expect(effects.map(({ model }) => model)).toEqual(SCORE_MODELS.map(({ id }) => id));
        for (const { low, high, next, end, seenOn, causes } of effects) {
          expect(low).toBeLessThanOrEqual(Math.min(next, end));
          expect(high).toBeGreaterThanOrEqual(Math.max(next, end));
          if (seenOn === null) expect([low, high]).toEqual([0, 0]);
          const sum = CAUSES.reduce((points, cause) => points + causes[cause], 0);
          if (end !== 0) expect(sum).toBe(end);
        }
        const isByPolicy = move.kind === 'close';
        if (!isByPolicy && actionsOf(question.state, move).length === 0) expect(paidNow).toBe(0);
      }),
      { seed: 543, numRuns: howMany(40, 600) },
    );
  });

  it('is allowed, every bit of it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const move of movesToTry(question)) {
          let at = question.state;
          for (const action of actionsOf(question.state, move)) {
            const done = apply(question.scenario, at, action);
            expect(done.ok).toBe(true);
            if (done.ok) at = done.value.state;
          }
        }
      }),
      { seed: 544, numRuns: howMany(20, 300) },
    );
  });

  it('is ranked best first, and never forgets one', () => {
    const scenario = busyScenario();
    const state = played(scenario, 1, []);
    const question = askEffects(scenario, state, { name: 'pay-in-full' });
    const without = baseline(question);
    const effects = movesToTry(question).map((move) => effectOf(question, without, move));
    for (const { id } of SCORE_MODELS) {
      const order = ranked(effects, id);
      const ends = order.map((one) => one.effects.find(({ model }) => model === id)?.end ?? 0);
      expect(ends).toEqual(ends.toSorted((a, b) => b - a));
      expect(new Set(order)).toEqual(new Set(effects));
    }
    const [model] = SCORE_MODELS;
    if (model !== undefined)
      expect(bandOn(model, without, state.day)).toEqual(bandOf(model, state.file));
  });
});
