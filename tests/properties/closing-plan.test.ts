import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingPlan, planActions } from '../../shared/analysis/closing-plan.ts';
import { withoutChance } from '../../shared/analysis/forecast.ts';
import { pastTheEnd } from '../../shared/analysis/past-the-end.ts';
import { BLOCKER_KINDS } from '../../shared/closing/blocker.ts';
import { findBlockers } from '../../shared/closing/find-blockers.ts';
import type { Action } from '../../shared/engine/action.ts';
import { apply } from '../../shared/engine/apply.ts';
import { act, present, startRun } from '../../shared/engine/run.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { CASH, INCOME } from '../../shared/ledger/account.ts';
import type { LineSetup, Scenario } from '../../shared/scenario/scenario.ts';
import { addDays } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { howMany } from '../how-many.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed } from '../unit/shared/likely-deeds.ts';
import { on } from '../unit/shared/small-scenario.ts';

const IDS = Object.keys(FAMILY_TERMS);
/** Half of them borrow or buy: a line with nothing on it has a plan of one step. */
const borrowing = fc.tuple(deed, fc.constantFrom(1, 3, 7)).map(([one, aim]) => ({ ...one, aim }));
const deeds = fc.array(fc.oneof(deed, borrowing), { minLength: 5, maxLength: 120 });
/** The line to be closed, and perhaps others beside it. */
const lines = fc.tuple(fc.constantFrom(...IDS), fc.subarray(IDS, { maxLength: 2 }));

interface Reached {
  readonly id: string;
  readonly scenario: Scenario;
  readonly state: RunState;
}

/** The same lines, begun with what deeds alone seldom bring: parcels and refunds on their way. */
function laden(scenario: Scenario): Scenario {
  const lines = scenario.lines.map((line): LineSetup => {
    const refunds = [
      { id: `${line.id}-back`, label: 'Shoes', amount: money(9_000), arrivesOn: on('2026-03-20') },
    ];
    const parcel = {
      id: 'parcel',
      label: 'Lamp',
      amount: money(23_900),
      boughtOn: on('2026-02-26'),
      arrivesOn: on('2026-03-12'),
    };
    const isPayLater = line.terms.family === 'pay-later';
    const bills = isPayLater
      ? { billed: money(60_000), unbilled: money(14_280), purchases: [parcel] }
      : {};
    return { ...line, opening: { ...line.opening, ...bills, refunds } };
  });
  return { ...scenario, lines };
}

/** How long nothing is done after the last deed; long enough to be written off. */
const NEGLECT = [0, 0, 0, 40, 260] as const;

/** A state that deeds lead to, in a scenario that goes on for another year. */
const reached: fc.Arbitrary<Reached> = fc
  .tuple(lines, fc.nat(0xffff), deeds, fc.boolean(), fc.boolean(), fc.constantFrom(...NEGLECT))
  .map(([[id, others], seed, list, poor, isLaden, neglect]) => {
    const change = poor ? { cash: money(5_000), income: [] } : {};
    const plain = manyLines([id, ...others.filter((other) => other !== id)], change);
    const year = isLaden ? laden(plain) : plain;
    const long = { ...year, end: addDays(year.end, 366) };
    let run = startRun(long, seed);
    for (const one of list) {
      if (present(run).day < year.end) run = act(run, likelyDeed(present(run), one)).run;
    }
    const until = addDays(present(run).day, neglect);
    while (present(run).day < until) run = act(run, { kind: 'advance', to: until }).run;
    const state = present(run);
    return { id, scenario: pastTheEnd(long, state.day), state };
  });

/** More cash than any of these lines can take, as if it had been earned. */
function withPlenty(state: RunState): RunState {
  const more = 100_000_000;
  const at = (account: string) => state.balances[account] ?? 0;
  const balances = {
    ...state.balances,
    [CASH]: money(at(CASH) + more),
    [INCOME]: money(at(INCOME) - more),
  };
  return { ...state, balances };
}

function done(scenario: Scenario, state: RunState, action: Action): RunState {
  const result = apply(scenario, state, action);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify([action, result.error])}`);
  return result.value.state;
}

/** Goes through an action of a plan; a wait that an offer stops is taken up again. */
function follow(scenario: Scenario, from: RunState, action: Action): RunState {
  let state = done(scenario, from, action);
  while (action.kind === 'advance' && state.day < action.to && !state.over) {
    state = done(scenario, state, action);
  }
  return state;
}

describe('the states that plans are tried from', () => {
  it('have every blocker that a run can bring', () => {
    const seen = new Set<string>();
    for (const { id, state } of fc.sample(reached, { seed: 410, numRuns: 600 })) {
      const line = state.lines[id];
      if (line === undefined) continue;
      seen.add(line.status);
      for (const { kind } of findBlockers(state.balances, line, state.day)) seen.add(kind);
    }
    const brought = BLOCKER_KINDS.filter((kind) => !NEEDS_FACTS.has(kind));
    for (const one of ['open', 'frozen', 'closed', 'charged-off', ...brought]) {
      expect(seen).toContain(one);
    }
  });
});

/** What only facts that no line has yet would bring. */
const NEEDS_FACTS: ReadonlySet<string> = new Set([
  'suspended-for-fraud',
  'disputed',
  'lock-in',
  'credit-balance',
  'subscription',
]);

describe('the plan for closing a line', () => {
  it('closes it from every state but charged off, given enough cash, planned anew at each step', () => {
    fc.assert(
      fc.property(reached, ({ id, scenario, state: begun }) => {
        let state = withPlenty(begun);
        if (state.lines[id]?.status === 'charged-off') {
          expect(closingPlan(scenario, state, id)).toMatchObject({
            obstacle: 'charged-off',
            steps: [],
          });
          return;
        }
        const first = closingPlan(scenario, state, id);
        const blockers = findBlockers(state.balances, state.lines[id]!, state.day);
        const soonest = Math.max(
          state.day,
          ...blockers.map(({ earliest }) => earliest ?? Infinity),
        );
        if (state.lines[id]?.status !== 'closed') {
          expect(first).toMatchObject({ shortfall: null, closesOn: soonest });
        }
        for (let turn = 0; state.lines[id]?.status !== 'closed'; turn += 1) {
          const plan = closingPlan(scenario, state, id);
          expect(plan.obstacle).toBeNull();
          expect(turn).toBeLessThan(60);
          for (const action of planActions(plan, state)) state = follow(scenario, state, action);
        }
      }),
      { seed: 411, numRuns: howMany(200, 10_000) },
    );
  });

  it('does what it says, step by step, when nothing unforeseen happens', () => {
    fc.assert(
      fc.property(reached, fc.boolean(), ({ id, scenario, state: begun }, rich) => {
        let state = withoutChance(scenario, rich ? withPlenty(begun) : begun);
        const plan = closingPlan(scenario, state, id);
        for (const { on, action, cash } of plan.steps) {
          expect(state.day).toBe(on);
          state = follow(scenario, state, action);
          expect(state.balances[CASH]).toBe(cash);
        }
        const line = state.lines[id];
        if (plan.obstacle === null) expect(line?.closedOn ?? null).toBe(plan.closesOn);
        else expect(line?.status).toBe('charged-off');
      }),
      { seed: 412, numRuns: howMany(100, 5_000) },
    );
  });

  it('says that cash falls short only when it does, and by how much', () => {
    fc.assert(
      fc.property(reached, ({ id, scenario, state }) => {
        const { shortfall, steps } = closingPlan(scenario, state, id);
        expect(shortfall === null).toBe(steps.every(({ waitsFor }) => waitsFor !== 'cash'));
        if (shortfall === null) return;
        const { needs, cash, kept, missing, on, until } = shortfall;
        expect(missing).toBe(needs + kept - cash);
        expect(missing).toBeGreaterThan(0);
        if (until !== null) expect(until).toBeGreaterThan(on);
      }),
      { seed: 413, numRuns: howMany(100, 5_000) },
    );
  });
});
