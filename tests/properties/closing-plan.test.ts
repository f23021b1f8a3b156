import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closingPlan,
  OBSTACLES,
  planActions,
  type Obstacle,
} from '../../shared/analysis/closing-plan.ts';
import { withoutChance } from '../../shared/analysis/forecast.ts';
import { pastTheEnd } from '../../shared/analysis/past-the-end.ts';
import { BLOCKER_KINDS } from '../../shared/closing/blocker.ts';
import { findBlockers } from '../../shared/closing/find-blockers.ts';
import type { ClosingTerms } from '../../shared/closing/closing-terms.ts';
import { closingDefaults } from '../../shared/closing/default-terms.ts';
import { ACTION_KINDS, type Action } from '../../shared/engine/action.ts';
import { apply } from '../../shared/engine/apply.ts';
import { act, present, startRun } from '../../shared/engine/run.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { CASH, INCOME } from '../../shared/ledger/account.ts';
import { LINE_STATUSES } from '../../shared/products/line.ts';
import { REGION_IDS, type RegionId } from '../../shared/products/regions/region.ts';
import { REGIONS } from '../../shared/products/regions/regions.ts';
import { takesSubscriptions } from '../../shared/products/subscription.ts';
import type { LineSetup, Scenario } from '../../shared/scenario/scenario.ts';
import { addDays, type Day } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';
import { actionFor } from '../unit/shared/random-actions.ts';
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
const NEGLECT = [0, 0, 0, 40, 80, 260] as const;

/** What else a state can come from: a hold by the lender, a contract that binds, a seller's consent. */
const HOLDS = [null, null, null, 'fraud', 'late', 'inactive'] as const;

interface Circumstances {
  readonly region: RegionId;
  readonly hold: (typeof HOLDS)[number];
  readonly isHeldStill: boolean;
  readonly isLocked: boolean;
  readonly isSubscribed: boolean;
  readonly isLaden: boolean;
  readonly isPoor: boolean;
  /** Asks for a hardship plan at the end; most often it is too early for one. */
  readonly asksForMercy: boolean;
}

const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  region: fc.constantFrom(...REGION_IDS),
  hold: fc.constantFrom(...HOLDS),
  isHeldStill: fc.boolean(),
  isLocked: fc.nat(9).map((n) => n === 0),
  isSubscribed: fc.boolean(),
  isLaden: fc.boolean(),
  isPoor: fc.boolean(),
  asksForMercy: fc.boolean(),
});

const MUSIC = { label: 'Music', amount: money(1_500), every: { kind: 'month', date: 5 } } as const;

/** The year under these circumstances; the lender's hold comes in its third week. */
function under(ids: readonly string[], at: Circumstances): Scenario {
  const plain = manyLines(ids, at.isPoor ? { cash: money(5_000), income: [] } : {});
  const [id = ''] = ids;
  const year = at.isLaden ? laden(plain) : plain;
  const timing = { kind: 'on', day: addDays(year.start, 18) } as const;
  const told = { id: 'hold', timing, if: null, title: 'Held', text: 'Held.' };
  const days = at.isHeldStill ? null : 30;
  const chargeable = year.lines.filter(({ terms }) => takesSubscriptions(terms.family));
  const costs = chargeable.map((line) => ({ ...MUSIC, id: `music-${line.id}`, payWith: line.id }));
  return {
    ...year,
    region: at.region,
    costs: at.isSubscribed ? [...year.costs, ...costs] : year.costs,
    lines: year.lines.map((line) => endingIn(line, at, year.start)),
    events:
      at.hold === null
        ? year.events
        : [...year.events, { ...told, kind: 'suspension', line: id, reason: at.hold, days }],
  };
}

/** The region's own rules of closing; a seller may charge late, now and by a standing consent. */
function endingIn(line: LineSetup, at: Circumstances, start: Day): LineSetup {
  const base = closingDefaults(REGIONS[at.region]);
  const buys = takesSubscriptions(line.terms.family);
  const late = { amount: money(2_500), afterDays: 6, chance: ppm(1_000_000) };
  const closing: ClosingTerms = {
    ...base,
    lockInUntil: at.isLocked ? addDays(start, 700) : null,
    lateCharge: buys && at.isSubscribed ? late : null,
    leftSubscriptions: at.isPoor ? 'refused' : 'charged',
  };
  return { ...line, terms: { ...line.terms, closing } as LineSetup['terms'] };
}

/** Deeds that likely ones seldom come to, and that plans must get out of. */
const SELDOM: readonly Action['kind'][] = [
  'cut-limit',
  'restore-limit',
  'set-default',
  'restructure',
  'move-subscription',
  'close',
  'cancel-close',
  'reopen',
];

function anyDeed(state: RunState, chosen: Deed): Action {
  if (chosen.a % 5 !== 0) return likelyDeed(state, chosen);
  const kind = SELDOM[chosen.b % SELDOM.length] ?? 'cut-limit';
  return actionFor(state, { ...chosen, kind: ACTION_KINDS.indexOf(kind) });
}

/** A state that deeds lead to, in a scenario that goes on for another year. */
const reached: fc.Arbitrary<Reached> = fc
  .tuple(lines, fc.nat(0xffff), deeds, circumstances, fc.constantFrom(...NEGLECT))
  .map(([[id, others], seed, list, at, neglect]) => {
    const year = under([id, ...others.filter((other) => other !== id)], at);
    const long = { ...year, end: addDays(year.end, 366) };
    let run = startRun(long, seed);
    for (const one of list) {
      if (present(run).day < year.end) run = act(run, anyDeed(present(run), one)).run;
    }
    const until = addDays(present(run).day, neglect);
    while (present(run).day < until) run = act(run, { kind: 'advance', to: until }).run;
    if (at.asksForMercy) run = act(run, { kind: 'restructure', line: id, periods: 12 }).run;
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
  it('have every state, and every blocker that a run can bring', () => {
    const seen = new Set<string>();
    for (const { id, state } of fc.sample(reached, { seed: 410, numRuns: 1_200 })) {
      const line = state.lines[id];
      if (line === undefined) continue;
      seen.add(line.status);
      if (line.suspended !== null) seen.add(`suspended: ${line.suspended.reason}`);
      if (line.family === 'loan' && id !== 'study-loan') seen.add('hardship plan');
      if (state.defaultLine === id) seen.add('ticked');
      for (const { kind } of findBlockers(state.balances, line, state.day)) seen.add(kind);
    }
    const brought = BLOCKER_KINDS.filter((kind) => !NEEDS_FACTS.has(kind));
    // Terms with time to think or notice have tests of their own; here a closing is done at once.
    const states = LINE_STATUSES.filter(
      (status) => status !== 'cooling-off' && status !== 'closing',
    );
    for (const one of [...states, ...brought]) {
      expect(seen).toContain(one);
    }
    for (const one of ['fraud', 'late', 'inactive']) expect(seen).toContain(`suspended: ${one}`);
    expect(seen).toContain('hardship plan');
    expect(seen).toContain('ticked');
  });
});

/** What only facts that no line has yet would bring. */
const NEEDS_FACTS: ReadonlySet<string> = new Set(['disputed', 'credit-balance']);

/** A hold for fraud that the story has still to bring: no plan can keep the lender from it. */
function isHoldAhead({ events }: Scenario, { day }: RunState): boolean {
  return events.some(
    (event) =>
      event.kind === 'suspension' &&
      event.reason === 'fraud' &&
      event.timing.kind === 'on' &&
      event.timing.day > day,
  );
}

/** Why there can't be a plan, by the words of the issue; null when there must be one. */
function obstacleIn(state: RunState, id: string): Obstacle | null {
  const line = state.lines[id];
  if (line === undefined || line.status === 'closed') return null;
  if (line.status === 'charged-off') return 'charged-off';
  const isReported = line.fraud !== null && line.fraud.endedOn === null;
  if (line.suspended?.reason === 'fraud' || isReported) return 'suspended-for-fraud';
  if (line.disputes.some(({ outcome }) => outcome === null)) return 'disputed';
  const { lockInUntil } = line.terms.closing;
  return lockInUntil !== null && lockInUntil >= state.day ? 'lock-in' : null;
}

describe('the plan for closing a line', () => {
  it('lacks in exactly four states', () => {
    expect(OBSTACLES).toEqual(['charged-off', 'suspended-for-fraud', 'disputed', 'lock-in']);
  });

  it('closes it from every other state, given enough cash, planned anew at each step', () => {
    const obstacles = new Set<string>();
    fc.assert(
      fc.property(reached, ({ id, scenario, state: begun }) => {
        fc.pre(!isHoldAhead(scenario, begun));
        let state = withPlenty(begun);
        const obstacle = obstacleIn(state, id);
        if (obstacle !== null) {
          obstacles.add(obstacle);
          expect(closingPlan(scenario, state, id)).toMatchObject({ obstacle, steps: [] });
          return;
        }
        const first = closingPlan(scenario, state, id);
        const blockers = findBlockers(state.balances, state.lines[id]!, state.day);
        const soonest = Math.max(
          state.day,
          ...blockers.map(({ earliest }) => earliest ?? Infinity),
        );
        const isEnded = state.lines[id]?.closedOn !== null;
        if (!isEnded) {
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
    // Disputes are seldom among so few: the deep sample brings them as well.
    expect([...obstacles]).toEqual(
      expect.arrayContaining(['charged-off', 'lock-in', 'suspended-for-fraud']),
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
        const isClosed = line?.status === 'closed';
        if (plan.obstacle === null) expect(plan.closesOn !== null).toBe(isClosed);
        else expect(plan.obstacle).toBe(obstacleIn(state, id));
        // A line that had ended before is settled; its end stays what it was.
        if (begun.lines[id]?.closedOn !== null || !isClosed) return;
        expect(plan.closesOn).toBe(line.closedOn);
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
