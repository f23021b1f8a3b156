import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { LINE_PARTS, lineAccount } from '../../shared/ledger/account.ts';
import { checkBalances, checkJournal } from '../../shared/ledger/checks.ts';
import { canonicalJson, type Canonical } from '../../shared/ledger/canonical-json.ts';
import type { Entry, EntryKind } from '../../shared/ledger/entry.ts';
import { disputedOn, familyOf, heldOn, owedOn } from '../../shared/products/families.ts';
import { addDays } from '../../shared/units/day.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { howMany } from '../how-many.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { deed, likelyDeed, type Deed } from '../unit/shared/likely-deeds.ts';

const IDS = Object.keys(FAMILY_TERMS);
const someLines = fc.subarray(IDS, { minLength: 1, maxLength: 5 });
const deeds = fc.array(deed, { minLength: 20, maxLength: 120 });
const REGIONS = ['CN', 'US', 'UK', 'EU', 'IN'] as const;

/** A year of random deeds, spread over it; the rest of the year passes by itself. */
function year(scenario: Scenario, seed: number, list: readonly Deed[]): Run {
  let run = startRun(scenario, seed);
  for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
  while (!present(run).over) {
    const { day, offers } = present(run);
    const [offer] = offers;
    const to = addDays(day, Math.min(30, scenario.end - day));
    run =
      offer?.required === true
        ? act(run, { kind: 'answer', offer: offer.id, option: 0 }).run
        : act(run, { kind: 'advance', to }).run;
  }
  return run;
}

/** What each kind of entry does to what a line owes or holds. */
const EFFECTS = {
  opening: ['opening'],
  spent: ['purchase', 'draw'],
  charged: ['charge', 'instalment-fee', 'interest', 'fee', 'penalty'],
  paid: ['payment', 'plan-settlement'],
  back: ['refund', 'waiver', 'reversal'],
  within: [
    'receipt',
    'bill-purchases',
    'bill-instalment',
    'carry',
    'plan-start',
    'transfer',
    'restructure',
    'refund-promised',
    'compensation',
    'income',
    'cost',
    'dispute',
    'dispute-return',
    'stolen',
  ],
} as const satisfies Record<string, readonly EntryKind[]>;

function effectOf(journal: readonly Entry[], line: string, kinds: readonly EntryKind[]): number {
  const own = new Set(LINE_PARTS.map((part) => lineAccount(line, part)));
  return journal
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ legs }) => legs.filter(({ account }) => own.has(account)))
    .reduce((sum, { amount }) => sum - amount, 0);
}

describe('random years with several lines of every family', () => {
  it('keep the books and conserve every line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REGIONS),
        someLines,
        fc.nat(0xffff),
        deeds,
        (region, ids, seed, list) => {
          const run = year(manyLines(ids, { region }), seed, list);
          const { balances, lines } = present(run);
          const journal = journalOf(run);
          const chart = Object.values(lines).map((line) => ({
            id: line.id,
            parts: familyOf(line).parts,
          }));
          expect(checkBalances(balances, chart)).toEqual([]);
          expect(checkJournal(balances, journal)).toEqual([]);
          for (const line of Object.values(lines)) {
            const effect = (name: keyof typeof EFFECTS) =>
              effectOf(journal, line.id, EFFECTS[name]);
            expect(effect('within')).toBe(0);
            expect(effect('paid')).toBeLessThanOrEqual(0);
            expect(effect('back')).toBeLessThanOrEqual(0);
            const all = effect('opening') + effect('spent') + effect('charged');
            expect(all + effect('paid') + effect('back')).toBe(
              owedOn(balances, line) + heldOn(balances, line) + disputedOn(balances, line),
            );
          }
        },
      ),
      { seed: 301, numRuns: howMany(120, 10_000) },
    );
  });

  it('replay to the same bytes', () => {
    fc.assert(
      fc.property(someLines, fc.nat(0xffff), deeds, (ids, seed, list) => {
        const text = (run: Run) => canonicalJson(present(run) as unknown as Canonical);
        const scenario = manyLines(ids);
        const once = year(scenario, seed, list);
        let again = startRun(scenario, seed);
        for (const record of once.records) {
          if (record.kind !== 'move') again = act(again, record.action).run;
        }
        expect(text(again)).toBe(text(once));
      }),
      { seed: 302, numRuns: howMany(30, 1_000) },
    );
  });
});
