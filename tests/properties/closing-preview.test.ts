import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILL_HABITS, type BillHabit } from '../../shared/analysis/bill-habit.ts';
import {
  askPreview,
  closingPreview,
  courseOf,
  expectedOutcome,
  type PreviewWay,
} from '../../shared/analysis/closing-preview.ts';
import type { Course } from '../../shared/analysis/forecast.ts';
import { nextDay } from '../../shared/analysis/policy.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import { start } from '../../shared/engine/start.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { CASH } from '../../shared/ledger/account.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { busyScenario } from '../unit/shared/busy-scenario.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';

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
