import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, eventsOf, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { CAUSES } from '../../shared/score/attribution.ts';
import { changesBehind, fileChanges } from '../../shared/score/file-changes.ts';
import { SCORE_MODELS } from '../../shared/score/models/models.ts';
import { addDays } from '../../shared/units/day.ts';
import { scoreChange } from '../../shared/views/score-causes.ts';
import { scoreHistory } from '../../shared/views/score-history.ts';
import { howMany } from '../how-many.ts';
import { busyScenario } from '../unit/shared/busy-scenario.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';
import { creditFile, READ_ON } from './credit-files.ts';

const deeds = fc.array(deed, { minLength: 10, maxLength: 60 });
const IDS = Object.keys(FAMILY_TERMS);
const scenarios: fc.Arbitrary<Scenario> = fc.oneof(
  fc.constant(busyScenario()),
  fc.subarray(IDS, { minLength: 1, maxLength: 3 }).map((ids) => manyLines(ids)),
);
const seed = fc.nat(99);

function played(scenario: Scenario, n: number, list: readonly Deed[]): Run {
  let run = startRun(scenario, n);
  for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
  return run;
}

describe('why a score stands elsewhere, over random runs', () => {
  it('sums to the change exactly, in every model, between any two reports', () => {
    fc.assert(
      fc.property(scenarios, seed, deeds, fc.nat(), fc.nat(), (scenario, n, list, a, b) => {
        const run = played(scenario, n, list);
        const told = { events: eventsOf(run), journal: journalOf(run) };
        for (const model of SCORE_MODELS) {
          const { length } = scoreHistory(told.events, model);
          const [from, to] = [a % length, b % length].toSorted((x, y) => x - y);
          const change = scoreChange(told, model, { from: from ?? 0, to: to ?? 0 });
          const sum = change?.shares.reduce((points, share) => points + share.points, 0);
          expect(sum).toBe(change?.change);
        }
      }),
      { seed: 531, numRuns: howMany(25, 600) },
    );
  });

  it('traces every reported balance to entries that sum to its change', () => {
    fc.assert(
      fc.property(scenarios, seed, deeds, (scenario, n, list) => {
        const run = played(scenario, n, list);
        const told = { events: eventsOf(run), journal: journalOf(run) };
        for (const model of SCORE_MODELS) {
          const reports = scoreHistory(told.events, model);
          for (let to = 1; to < reports.length; to += 1) {
            const change = scoreChange(told, model, { from: to - 1, to });
            for (const { behind } of change?.shares ?? []) {
              for (const { change: what, owed, entries } of behind) {
                if (what.kind !== 'balance') continue;
                const balance = (at: number) =>
                  reports[at]?.file.accounts.find(({ id }) => id === what.account)?.balance ?? 0;
                expect(owed).toBe(balance(to) - balance(to - 1));
                expect(entries.every(({ line }) => line === what.account)).toBe(true);
              }
            }
          }
        }
      }),
      { seed: 532, numRuns: howMany(25, 600) },
    );
  });

  it('finds something behind every reading that moved', () => {
    fc.assert(
      fc.property(creditFile, creditFile, fc.nat({ max: 400 }), (file, other, days) => {
        const before = { file, on: READ_ON };
        const after = { file: other, on: addDays(READ_ON, days) };
        for (const model of SCORE_MODELS) {
          const behind = changesBehind(model, before, after);
          const [a, b] = [model.read(file, before.on), model.read(other, after.on)];
          for (const factor of model.factors) {
            expect((behind.get(factor)?.length ?? 0) > 0).toBe(a[factor] !== b[factor]);
          }
        }
      }),
      { seed: 533, numRuns: howMany(200, 4000) },
    );
  });

  it('finds nothing behind what stayed as it was', () => {
    fc.assert(
      fc.property(creditFile, (file) => {
        expect(fileChanges({ file, on: READ_ON }, { file, on: READ_ON })).toEqual([]);
      }),
      { seed: 534, numRuns: 50 },
    );
  });

  it('knows no cause but its own', () => expect(new Set(CAUSES).size).toBe(CAUSES.length));
});
