import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  act,
  journalOf,
  moveTo,
  pathTo,
  present,
  startRun,
  type Run,
} from '../../shared/engine/run.ts';
import { LINE_PARTS, lineAccount } from '../../shared/ledger/account.ts';
import { checkBalances, checkJournal } from '../../shared/ledger/checks.ts';
import type { Entry, EntryKind } from '../../shared/ledger/entry.ts';
import { canonicalJson, type Canonical } from '../../shared/ledger/canonical-json.ts';
import { disputedOn, FAMILIES, heldOn, owedOn } from '../../shared/products/families.ts';
import { parseAction } from '../../shared/run-file/record.ts';
import { busyScenario } from '../unit/shared/busy-scenario.ts';
import { actionFor, choice, type Choice } from '../unit/shared/random-actions.ts';

const SCENARIO = busyScenario();
const LINES = SCENARIO.lines.map(({ id }) => id);
const CHART = SCENARIO.lines.map(({ id, terms }) => ({ id, parts: FAMILIES[terms.family].parts }));
const choices = fc.array(choice, { minLength: 1, maxLength: 60 });
const seeds = fc.nat(0xffff);

const text = (value: unknown) => canonicalJson(value as Canonical);

/** A run of random actions; `each` looks at every one. */
function wander(
  seed: number,
  list: readonly Choice[],
  each?: (before: Run, after: Run) => void,
): Run {
  let run = startRun(SCENARIO, seed);
  for (const one of list) {
    const next = act(run, actionFor(present(run), one)).run;
    each?.(run, next);
    run = next;
  }
  return run;
}

describe('random legal and illegal actions', () => {
  it('keep every ledger check after every step', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        const end = wander(seed, list, (_, after) => {
          expect(checkBalances(present(after).balances, CHART)).toEqual([]);
        });
        expect(checkJournal(present(end).balances, journalOf(end))).toEqual([]);
      }),
      { seed: 101, numRuns: 400 },
    );
  });

  it('conserve each line: opening + spending + interest + fees - paid - refunds = closing', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        const end = wander(seed, list);
        for (const line of LINES) {
          const { opening, purchase, charge, fee, paid, refund, within } = flowsOf(
            journalOf(end),
            line,
          );
          const { balances, lines } = present(end);
          const own = lines[line];
          if (own === undefined) throw new Error(line);
          expect(within).toBe(0);
          expect(opening + purchase + charge + fee - paid - refund).toBe(
            owedOn(balances, own) + heldOn(balances, own) + disputedOn(balances, own),
          );
        }
      }),
      { seed: 102, numRuns: 200 },
    );
  });

  it('change nothing when they are refused', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        wander(seed, list, (before, after) => {
          if (after.records.at(-1)?.kind !== 'refused') return;
          expect(after.head).toBe(before.head);
          expect(present(after)).toBe(present(before));
        });
      }),
      { seed: 103, numRuns: 200 },
    );
  });

  it('replay to the same bytes', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        const once = wander(seed, list);
        let again = startRun(SCENARIO, seed);
        for (const record of once.records) {
          if (record.kind !== 'move') again = act(again, record.action).run;
        }
        expect(text(present(again))).toBe(text(present(once)));
        expect(text(journalOf(again))).toBe(text(journalOf(once)));
      }),
      { seed: 104, numRuns: 100 },
    );
  });

  it('undo and branch by appending: the way back gives the old state, both branches stay', () => {
    fc.assert(
      fc.property(seeds, choices, choices, fc.nat(), (seed, first, second, at) => {
        const trunk = wander(seed, first);
        const path = pathTo(trunk, trunk.head);
        const back = path[at % path.length] ?? 0;
        const moved = moveTo(trunk, back)?.run ?? trunk;
        let branch = moved;
        for (const one of second) branch = act(branch, actionFor(present(branch), one)).run;
        expect(branch.records.slice(0, trunk.records.length)).toEqual(trunk.records);
        const returned = moveTo(branch, trunk.head)?.run ?? branch;
        expect(text(present(returned))).toBe(text(present(trunk)));
        expect(checkJournal(present(branch).balances, journalOf(branch))).toEqual([]);
      }),
      { seed: 105, numRuns: 100 },
    );
  });

  it('have states that are plain JSON, and actions that a run file can hold', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        const run = wander(seed, list);
        expect(JSON.parse(JSON.stringify(present(run)))).toEqual(present(run));
        for (const record of run.records) {
          if (record.kind !== 'move') expect(parseAction(record.action)).toEqual(record.action);
        }
      }),
      { seed: 106, numRuns: 60 },
    );
  });
});

const FLOWS = {
  opening: ['opening'],
  purchase: ['purchase'],
  charge: ['charge'],
  fee: ['instalment-fee'],
  paid: ['payment', 'plan-settlement'],
  refund: ['refund', 'reversal'],
  within: [
    'receipt',
    'bill-purchases',
    'bill-instalment',
    'carry',
    'plan-start',
    'refund-promised',
    'dispute',
    'dispute-return',
  ],
} as const satisfies Record<string, readonly EntryKind[]>;

/** What each kind of entry did to the line, as the amount that a statement would show. */
function flowsOf(journal: readonly Entry[], line: string): Record<keyof typeof FLOWS, number> {
  const own = new Set(LINE_PARTS.map((part) => lineAccount(line, part)));
  const net = (kinds: readonly EntryKind[]) =>
    journal
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ legs }) => legs.filter(({ account }) => own.has(account)))
      .reduce((sum, { amount }) => sum - amount, 0);
  return {
    opening: net(FLOWS.opening),
    purchase: net(FLOWS.purchase),
    charge: net(FLOWS.charge),
    fee: net(FLOWS.fee),
    paid: -net(FLOWS.paid),
    refund: -net(FLOWS.refund),
    within: net(FLOWS.within),
  };
}

describe('time', () => {
  it('passes the same in one step or day by day', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 60 }), (seed, days) => {
        const whole = startRun(SCENARIO, seed);
        const target = present(whole).day + days;
        const jumped = settle(whole, target, days);
        const walked = settle(whole, target, 1);
        expect(text(present(walked).balances)).toBe(text(present(jumped).balances));
        expect(text(present(walked).lines)).toBe(text(present(jumped).lines));
      }),
      { seed: 107, numRuns: 60 },
    );
  });
});

/** Goes to `target` in strides of `stride` days, leaving what may be left and paying the rest in cash. */
function settle(run: Run, target: number, stride: number): Run {
  let at = run;
  while (present(at).day < target) {
    const state = present(at);
    const offer = state.offers[0];
    const to = Math.min(state.day + stride, target) as typeof state.day;
    at =
      offer === undefined
        ? act(at, { kind: 'advance', to }).run
        : act(at, { kind: 'answer', offer: offer.id, option: offer.required ? 0 : null }).run;
  }
  return at;
}
