import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILL_HABITS, type BillHabit } from '../../shared/analysis/bill-habit.ts';
import {
  askPreview,
  closingPreview,
  courseOf,
  expectedOutcome,
  futureOutcome,
  summariseFutures,
  waysAhead,
  type PreviewWay,
} from '../../shared/analysis/closing-preview.ts';
import { followPolicy } from '../../shared/analysis/follow.ts';
import { FUTURES, type Course } from '../../shared/analysis/forecast.ts';
import { nextDay } from '../../shared/analysis/policy.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import { start } from '../../shared/engine/start.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { CASH } from '../../shared/ledger/account.ts';
import type { Scenario, ScenarioEvent } from '../../shared/scenario/scenario.ts';
import { addDays } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { busyScenario } from '../unit/shared/busy-scenario.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';
import { scenario as small } from '../unit/shared/small-scenario.ts';

const IDS = Object.keys(FAMILY_TERMS);
const lines = fc.tuple(fc.constantFrom(...IDS), fc.subarray(IDS, { maxLength: 2 }));
const deeds = fc.array(deed, { maxLength: 40 });
const habits: fc.Arbitrary<BillHabit> = fc
  .tuple(fc.constantFrom(...BILL_HABITS), fc.nat(1_000_000))
  .map(([name, share]) => (name === 'as-before' ? { name, share: ppm(share) } : { name }));
const ways = fc.constantFrom<PreviewWay>('close', 'freeze', 'keep');

function played(scenario: Scenario, seed: number, list: readonly Deed[]): Run {
  let run = startRun(scenario, seed);
  for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
  return run;
}

/** Lives a course for real: through recorded actions, refusals and all, as a learner would. */
function lived(run: Run, { policy, first }: Course): ReadonlyMap<number, number> {
  const cash = new Map<number, number>();
  let at = run;
  const note = () => cash.set(present(at).day, present(at).balances[CASH] ?? 0);
  note();
  for (const action of first) at = act(at, action).run;
  note();
  while (!present(at).over) {
    const state = present(at);
    const wished = policy(at.scenario, state);
    const done = wished === null ? null : act(at, wished);
    const next = done?.refusal === null ? done : act(at, nextDay(state));
    if (next.refusal !== null) break;
    at = next.run;
    note();
  }
  return cash;
}

describe('a preview', () => {
  it('is what happens day for day, when nothing unforeseen does and the habit is kept', () => {
    fc.assert(
      fc.property(
        lines,
        fc.nat(99),
        deeds,
        habits,
        ways,
        ([id, others], seed, list, habit, way) => {
          const scenario = manyLines([id, ...others.filter((other) => other !== id)]);
          const run = played(scenario, seed, list);
          fc.pre(!present(run).over);
          const question = askPreview(scenario, present(run), id, habit);
          const { path } = expectedOutcome(question, way);
          const cash = lived(run, courseOf(question, way));
          const end = Math.min(scenario.end, question.scenario.end);
          for (const point of path.points) {
            // On a run's last morning nothing can be done any more.
            if (point.day < end && cash.has(point.day))
              expect(point.cash).toBe(cash.get(point.day));
          }
          expect(path.points.length).toBeGreaterThan(364);
        },
      ),
      { seed: 421, numRuns: howMany(40, 2_000) },
    );
  });

  it('doesn’t know the run’s own chance', () => {
    const scenario = busyScenario();
    const from = present(startRun(scenario, 1));
    const of = (state: RunState) =>
      JSON.stringify(
        closingPreview(askPreview(scenario, state, 'flower-pay', { name: 'minimum' })),
      );
    const told = of(from);
    for (let seed = 2; seed < 5; seed += 1) expect(of(start(scenario, seed).state)).toBe(told);
    expect(JSON.parse(told)).toHaveLength(3);
  });
});

/** A life full of chance: small receipts and costs of many sizes, some likely and some not. */
function chancy(n: number): Scenario {
  const base = small();
  const events = Array.from({ length: 24 }, (_, i): ScenarioEvent => {
    const from = addDays(base.start, 3 + 6 * i);
    return {
      id: `luck-${i}`,
      kind: i % 3 === 0 ? 'income' : 'cost',
      timing: { kind: 'chance', from, to: addDays(from, 20), chance: ppm(200_000 + 25_000 * i) },
      if: null,
      title: 'Luck',
      text: 'Luck.',
      amount: money(7_001 + ((i * 7_919) % 60_000)),
    };
  });
  const lines = base.lines.map((line) => ({
    ...line,
    opening: { ...line.opening, billed: money(400_000), unbilled: money(250_000) },
  }));
  return { ...base, id: `chancy-${n}`, events, lines };
}

describe('what really comes', () => {
  it.each([
    ['close', 'pay-in-full'],
    ['freeze', 'minimum'],
  ] as const)('keeps to the eight in ten of a preview (%s, %s)', (way, name) => {
    const seen = { inside: 0, all: 0 };
    for (let n = 0; n < 20; n += 1) {
      const scenario = chancy(n);
      const question = askPreview(scenario, start(scenario, 0).state, 'flower-pay', { name });
      expect(waysAhead(question)).toContain(way);
      const futures = Array.from({ length: FUTURES }, (_, i) => futureOutcome(question, way, i));
      const { endCash } = summariseFutures(futures);
      const { policy, first } = courseOf(question, way);
      expect(first.length).toBe(way === 'freeze' ? 1 : 0);
      for (let seed = 1; seed <= 20; seed += 1) {
        let run = startRun(question.scenario, 1_000 * n + seed);
        for (const action of first) run = act(run, action).run;
        const end = followPolicy(question.scenario, present(run), policy);
        const cash = end.balances[CASH] ?? 0;
        seen.all += 1;
        if (cash >= endCash.low && cash <= endCash.high) seen.inside += 1;
      }
    }
    expect(seen.inside / seen.all).toBeGreaterThanOrEqual(0.7);
    expect(seen.inside / seen.all).toBeLessThanOrEqual(0.9);
  });
});
