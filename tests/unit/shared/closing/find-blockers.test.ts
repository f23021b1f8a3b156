import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCKER_KINDS } from '../../../../shared/closing/blocker.ts';
import { NO_FACTS, type ClosingFacts } from '../../../../shared/closing/closing-facts.ts';
import { findBlockers } from '../../../../shared/closing/find-blockers.ts';
import { act, journalOf, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { heldOn, payoffOn } from '../../../../shared/products/families.ts';
import { missedOn } from '../../../../shared/products/missed.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money, sum } from '../../../../shared/units/money.ts';
import { entriesBehind } from '../../../../shared/views/entries-behind.ts';
import { howMany } from '../../../how-many.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';
import { deed, likelyDeed, type Deed } from '../likely-deeds.ts';
import { line, on, scenario } from '../small-scenario.ts';

const IDS = Object.keys(FAMILY_TERMS);
const deeds = fc.array(deed, { minLength: 1, maxLength: 60 });

function played(ids: readonly string[], seed: number, list: readonly Deed[]): Run {
  let run = startRun(manyLines(ids), seed);
  for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
  return run;
}

describe('the blockers of a line with nothing on it', () => {
  const run = startRun(scenario(), 1);
  const { balances, lines, day } = present(run);
  const clean = lines['flower-pay']!;
  const found = (facts: Partial<ClosingFacts>) =>
    findBlockers(balances, clean, day, { ...NO_FACTS, ...facts });

  it('are none', () => expect(findBlockers(balances, clean, day)).toEqual([]));

  it('name a hold for fraud, which only the lender lifts', () => {
    expect(found({ fraudHoldSince: day })).toMatchObject([
      { kind: 'suspended-for-fraud', clearing: 'talk-to-lender', earliest: null },
    ]);
  });

  it('name a dispute by the day on which an answer is owed', () => {
    const disputed = [{ ref: 'shoes', amount: money(100), answerBy: addDays(day, 20) }];
    expect(found({ disputed })).toMatchObject([
      { kind: 'disputed', ref: 'shoes', amount: 100, earliest: day + 20, within: true },
    ]);
  });

  it('name a lock-in up to its last day and no longer', () => {
    const last = on('2026-03-02');
    expect(found({ lockInUntil: last })).toMatchObject([{ kind: 'lock-in', earliest: last + 1 }]);
    expect(found({ lockInUntil: addDays(last, -1) })).toEqual([]);
  });

  it('name what the line owes the learner, and when it can have come back', () => {
    const facts = { creditBalance: money(500), creditBackOn: addDays(day, 7) };
    expect(found(facts)).toMatchObject([
      { kind: 'credit-balance', amount: 500, clearing: 'claim-credit', earliest: day + 7 },
    ]);
    expect(found({ creditBalance: money(0) })).toEqual([]);
  });

  it('name sellers that charge it again', () => {
    const subscriptions = [{ ref: 'music', amount: money(1_500), nextOn: addDays(day, 9) }];
    expect(found({ subscriptions })).toMatchObject([
      { kind: 'subscription', ref: 'music', clearing: 'move-subscription' },
    ]);
  });

  it('leave out what the terms don’t name, but never a suspicion of fraud', () => {
    const closing = { ...clean.terms.closing, blockers: [] };
    const lenient = { ...clean, terms: { ...clean.terms, closing } } as typeof clean;
    const subscriptions = [{ ref: 'music', amount: money(1_500), nextOn: addDays(day, 9) }];
    const facts = { ...NO_FACTS, subscriptions, fraudHoldSince: day };
    const kinds = findBlockers(balances, lenient, day, facts).map(({ kind }) => kind);
    expect(kinds).toEqual(['suspended-for-fraud']);
  });
});

describe('a line that missed its due day', () => {
  const bill = { ...line().opening, billed: money(60_000) };
  const late = act(startRun(scenario({ cash: money(0), lines: [line({ opening: bill })] }), 1), {
    kind: 'advance',
    to: on('2026-03-12'),
  }).run;
  const { balances, lines, day } = present(late);

  it('names what is past due first, as a part of what is billed', () => {
    expect(findBlockers(balances, lines['flower-pay']!, day)).toMatchObject([
      { kind: 'past-due', amount: 6_000, within: true, clearing: 'repay' },
      { kind: 'billed', within: false },
    ]);
  });
});

describe('in any state of any family', () => {
  it('amounts sum to the payoff, what is held and what is on its way back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.nat(99), deeds, (id, seed, list) => {
        const { balances, lines, day } = present(played([id], seed, list));
        const own = lines[id]!;
        const blockers = findBlockers(balances, own, day);
        const counted = blockers.filter(({ within }) => !within);
        const costs = counted.filter(({ kind }) => kind === 'instalments');
        const back = sum(own.refunds.map(({ amount }) => amount));
        expect(sum([...counted.map((b) => b.amount), ...costs.map((b) => b.cost)])).toBe(
          payoffOn(balances, own, day).total + heldOn(balances, own) + back,
        );
        const order = blockers.map(({ kind }) => BLOCKER_KINDS.indexOf(kind));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const { earliest } of blockers)
          if (earliest !== null) expect(earliest >= day).toBe(true);
        expect(blockers.some(({ kind }) => kind === 'past-due')).toBe(missedOn(own) > 0);
      }),
      { seed: 401, numRuns: howMany(300, 5_000) },
    );
  });

  it('debts come from entries of the journal, to the minor unit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.nat(99), deeds, (id, seed, list) => {
        const run = played([id], seed, list);
        const { balances, lines, day } = present(run);
        const own = lines[id]!;
        const journal = journalOf(run);
        for (const blocker of findBlockers(balances, own, day)) {
          const shares = entriesBehind(journal, own, blocker);
          for (const { entry } of shares) expect(journal[entry.n]).toBe(entry);
          const isOwn = own.family === 'pay-later' || blocker.ref === null;
          if (blocker.kind === 'residual-interest' || blocker.kind === 'charged-off') continue;
          if (isOwn) expect(sum(shares.map(({ amount }) => amount))).toBe(blocker.amount);
          else if (blocker.amount > 0) expect(shares.length).toBeGreaterThan(0);
        }
      }),
      { seed: 402, numRuns: howMany(300, 5_000) },
    );
  });
});
