import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClosingTerms } from '../../shared/closing/closing-terms.ts';
import { closingDefaults, PLAIN_CHANNEL } from '../../shared/closing/default-terms.ts';
import { isAllowed } from '../../shared/closing/line-states.ts';
import { ACTION_KINDS, type Action } from '../../shared/engine/action.ts';
import { apply } from '../../shared/engine/apply.ts';
import { act, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import type { RunState } from '../../shared/engine/state.ts';
import { CASH } from '../../shared/ledger/account.ts';
import { canonicalJson, type Canonical } from '../../shared/ledger/canonical-json.ts';
import { checkBalances, checkJournal } from '../../shared/ledger/checks.ts';
import { openDisputes } from '../../shared/products/disputed-item.ts';
import { disputedOn, familyOf, heldOn, owedOn, payoffOn } from '../../shared/products/families.ts';
import type { Line } from '../../shared/products/line.ts';
import type { RegionId } from '../../shared/products/regions/region.ts';
import { REGIONS } from '../../shared/products/regions/regions.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { addDays } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { HARD_WAY } from '../unit/shared/closing-lines.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';
import { actionFor } from '../unit/shared/random-actions.ts';

const IDS = Object.keys(FAMILY_TERMS);
const REGION_LIST = ['CN', 'US', 'UK', 'EU', 'IN'] as const;
const someLines = fc.subarray(IDS, { minLength: 1, maxLength: 4 });
const deeds = fc.array(deed, { minLength: 20, maxLength: 120 });
/** Few enough that a loan is not yet paid off. */
const someDeeds = fc.array(deed, { maxLength: 60 });

/** Ways out of every length, under the rules of a region. */
const WAYS: readonly Partial<ClosingTerms>[] = [
  {},
  { rule: 'balance-runs-on', coolingOffDays: 5, noticeDays: 12, cancellable: true },
  { rule: 'balance-runs-on', finalCollection: true, noticeDays: 3 },
  {
    channels: HARD_WAY.channels,
    identity: HARD_WAY.identity,
    design: { ...HARD_WAY.design, buriedScreens: 0 },
    deadline: { businessDays: 1, perLateDay: money(500) },
  },
  {
    rule: 'balance-runs-on',
    creditBalanceDays: 4,
    lateCharge: { amount: money(2_500), afterDays: 6, chance: ppm(1_000_000) },
    reopening: { allowed: true, waitDays: 10, scoreFloor: 600, noLateMonths: 2 },
    withdrawal: { days: 5_000, repayWithinDays: 8 },
  },
  {
    rule: 'balance-runs-on',
    channels: { ...HARD_WAY.channels, app: { ...PLAIN_CHANNEL, mishap: ppm(500_000) } },
    creditBalanceDays: 2,
  },
];

function endings(ids: readonly string[], region: RegionId, way: number): Scenario {
  const scenario = manyLines(ids, { region });
  const ends = { ...closingDefaults(REGIONS[region]), ...WAYS[way] };
  const lines = scenario.lines.map((line) => ({
    ...line,
    terms: { ...line.terms, closing: ends } as Line['terms'],
  }));
  return { ...scenario, lines };
}

const ENDING_KINDS: readonly Action['kind'][] = [
  'close',
  'begin-close',
  'step-close',
  'step-close',
  'cancel-close',
  'cut-limit',
  'restore-limit',
  'complain',
  'reopen',
  'freeze',
];

/** A third of all deeds have to do with closing. */
function closingDeed(state: RunState, chosen: Deed): Action {
  if (chosen.a % 3 !== 0) return likelyDeed(state, chosen);
  const wanted = ENDING_KINDS[chosen.b % ENDING_KINDS.length] ?? 'close';
  return actionFor(state, { ...chosen, kind: ACTION_KINDS.indexOf(wanted) });
}

function year(scenario: Scenario, seed: number, list: readonly Deed[]): Run {
  let run = startRun(scenario, seed);
  for (const one of list) run = act(run, closingDeed(present(run), one)).run;
  while (!present(run).over) {
    const { day, offers } = present(run);
    const waiting = offers.find(({ required }) => required);
    const to = addDays(day, Math.min(30, scenario.end - day));
    run =
      waiting === undefined
        ? act(run, { kind: 'advance', to }).run
        : act(run, { kind: 'answer', offer: waiting.id, option: 0 }).run;
  }
  return run;
}

describe('random years in which lines are closed in every way', () => {
  it('make and lose no money, and closed lines owe nothing', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...REGION_LIST),
        someLines,
        fc.nat(WAYS.length - 1),
        fc.nat(0xffff),
        deeds,
        (region, ids, way, seed, list) => {
          const run = year(endings(ids, region, way), seed, list);
          const { balances, lines } = present(run);
          const chart = Object.values(lines).map((line) => ({
            id: line.id,
            parts: familyOf(line).parts,
          }));
          expect(checkBalances(balances, chart)).toEqual([]);
          expect(checkJournal(balances, journalOf(run))).toEqual([]);
          for (const line of Object.values(lines)) {
            reached.add(line.status);
            const left =
              owedOn(balances, line) + heldOn(balances, line) + disputedOn(balances, line);
            if (line.status === 'closed') expect(left).toBe(0);
            // A debt that is paid settles the line the same evening.
            if (line.status === 'closed-with-balance') {
              expect(payoffOn(balances, line, present(run).day).total + left).toBeGreaterThan(0);
            }
          }
        },
      ),
      { seed: 401, numRuns: howMany(150, 10_000) },
    );
    for (const status of ['closed', 'closed-with-balance', 'limited', 'frozen', 'open']) {
      expect(reached).toContain(status);
    }
  });

  it('replay to the same bytes', () => {
    fc.assert(
      fc.property(
        someLines,
        fc.nat(WAYS.length - 1),
        fc.nat(0xffff),
        deeds,
        (ids, way, seed, list) => {
          const scenario = endings(ids, 'US', way);
          const once = year(scenario, seed, list);
          let again = startRun(scenario, seed);
          for (const record of once.records) {
            if (record.kind !== 'move') again = act(again, record.action).run;
          }
          const text = (run: Run) => canonicalJson(present(run) as unknown as Canonical);
          expect(text(again)).toBe(text(once));
        },
      ),
      { seed: 402, numRuns: howMany(30, 1_000) },
    );
  });
});

describe('the payoff quote', () => {
  it.each(IDS)('settles a line on the day it is given: %s', (id) => {
    const tried = { settled: 0 };
    fc.assert(
      fc.property(fc.nat(0xffff), someDeeds, (seed, list) => {
        const plain = endings([id], 'CN', 0);
        const lines = plain.lines.map((setup) =>
          id === 'safety-net'
            ? { ...setup, opening: { ...setup.opening, borrowed: money(1 + (seed % 90_000)) } }
            : setup,
        );
        let run = startRun({ ...plain, lines, cash: money(90_000_000) }, seed);
        // Cash above zero repays an overdraft in the evening, so it is asked on the first morning.
        const played = id === 'safety-net' ? [] : list;
        for (const one of played) run = act(run, likelyDeed(present(run), one)).run;
        const state = present(run);
        const line = state.lines[id];
        if (line === undefined || state.over) return;
        // A dispute and a reported fraud keep every line open until they are answered.
        if (openDisputes(line).length > 0 || line.fraud?.endedOn === null) return;
        // What a seller has not delivered can't be paid yet.
        if (heldOn(state.balances, line) > 0 || !isAllowed(line.status, 'begin-close')) return;
        const collected = collecting(state, line);
        const quote = payoffOn(state.balances, line, state.day);
        const result = apply(run.scenario, collected, { kind: 'close', line: id });
        if (!result.ok) throw new Error(result.error.code);
        const after = result.value.state;
        expect(after.lines[id]?.status).toBe('closed');
        expect((state.balances[CASH] ?? 0) - (after.balances[CASH] ?? 0)).toBe(quote.total);
        if (quote.total > 0) tried.settled += 1;
      }),
      { seed: 403, numRuns: howMany(200, 2_000) },
    );
    expect(tried.settled).toBeGreaterThan(5);
  });
});

/** The same state with a line whose terms collect the payoff on the last day, which is today. */
function collecting(state: RunState, line: Line): RunState {
  const closing = {
    ...line.terms.closing,
    rule: 'balance-runs-on' as const,
    finalCollection: true,
  };
  const changed = { ...line, attempt: null, terms: { ...line.terms, closing } } as Line;
  return { ...state, lines: { ...state.lines, [line.id]: changed } };
}
