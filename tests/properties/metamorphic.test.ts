import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { act, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { CASH, COSTS, INCOME, chartOfAccounts, lineAccount } from '../../shared/ledger/account.ts';
import { canonicalJson, type Canonical } from '../../shared/ledger/canonical-json.ts';
import { move, openBooks, postEntry } from '../../shared/ledger/books.ts';
import { creditCost, FAMILIES } from '../../shared/products/families.ts';
import type { PayLaterTerms } from '../../shared/products/pay-later-terms.ts';
import { parseRun } from '../../shared/run-file/parse-run.ts';
import { runLines, writeRunFile } from '../../shared/run-file/write-run.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { addDays, dateInMonth, civilOf, type Day } from '../../shared/units/day.ts';
import { money, negate } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { howMany } from '../how-many.ts';
import { FAMILY_TERMS, manyLines } from '../unit/shared/every-family.ts';
import { tell, US_CARD } from '../unit/shared/card-story.ts';
import { deed, likelyDeed } from '../unit/shared/likely-deeds.ts';
import { line, on, scenario, TERMS } from '../unit/shared/small-scenario.ts';

const IDS = Object.keys(FAMILY_TERMS);
const text = (value: unknown) => canonicalJson(value as Canonical);

/** Lets days pass to `to`; news that needs looking at may stop them on the way. */
function passTo(run: Run, to: Day): Run {
  let at = run;
  while (present(at).day < to) at = act(at, { kind: 'advance', to }).run;
  return at;
}

describe('time', () => {
  it('passes the same in twelve months as in one year, whatever lines there are', () => {
    fc.assert(
      fc.property(
        fc.subarray(IDS, { minLength: 1 }),
        fc.array(deed, { maxLength: 25 }),
        (ids, list) => {
          // Nothing to answer: only then can a year pass in one step.
          const base = manyLines(ids, { events: [], end: addDays(on('2026-03-02'), 500) });
          let run = startRun(base, 1);
          for (const one of list) run = act(run, likelyDeed(present(run), one)).run;
          const from = present(run).day;
          const { year, month } = civilOf(from);
          const to = Math.min(dateInMonth(year, month + 12, 1), base.end) as Day;
          fc.pre(to > from);
          const once = passTo(run, to);
          let monthly = run;
          for (let n = 1; n <= 12; n += 1) {
            const next = Math.min(dateInMonth(year, month + n, 1), to) as Day;
            monthly = passTo(monthly, next);
          }
          expect(text(present(monthly))).toBe(text(present(once)));
          expect(text(journalOf(monthly))).toBe(text(journalOf(once)));
        },
      ),
      { seed: 401, numRuns: howMany(60, 2_000) },
    );
  });

  it('goes on the same after a run was saved and loaded', () => {
    const source = readFileSync('tests/golden/families.scenario.json', 'utf8');
    const parsed = parseScenario(source);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { scenario: played } = parsed.value;
    const go = (run: Run, list: readonly Parameters<typeof likelyDeed>[1][]) =>
      list.reduce((at, one) => act(at, likelyDeed(present(at), one)).run, run);
    fc.assert(
      fc.property(
        fc.array(deed, { maxLength: 40 }),
        fc.array(deed, { maxLength: 40 }),
        (first, second) => {
          const run = go(startRun(played, 7), first);
          const loaded = parseRun(writeRunFile(runLines(source, run)));
          if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
          expect(text(present(go(loaded.value.run, second)))).toBe(text(present(go(run, second))));
        },
      ),
      { seed: 402, numRuns: howMany(25, 500) },
    );
  });
});

it('an entry and its reverse leave every balance as it was', () => {
  const parts = FAMILIES['pay-later'].parts;
  const accounts = [CASH, COSTS, INCOME, ...parts.map((part) => lineAccount('a', part))];
  const entry = fc.record({
    from: fc.constantFrom(...accounts),
    to: fc.constantFrom(...accounts),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (list) => {
      const books = openBooks(chartOfAccounts([{ id: 'a', parts }]));
      const about = { day: on('2026-03-02'), kind: 'transfer' as const, line: null, ref: 'x' };
      const kept = list.filter(({ from, to }) => from !== to);
      for (const { from, to, amount } of kept) {
        postEntry(books, { ...about, legs: move(from, to, money(amount)) });
      }
      const after = { ...books.balances };
      postEntry(books, { ...about, legs: move(CASH, COSTS, money(123)) });
      const [last] = books.entries?.slice(-1) ?? [];
      const legs = (last?.legs ?? []).map((leg) => ({ ...leg, amount: negate(leg.amount) }));
      postEntry(books, { ...about, legs });
      expect(books.balances).toEqual(after);
      for (const { from, to, amount } of kept.toReversed()) {
        postEntry(books, { ...about, legs: move(to, from, money(amount)) });
      }
      expect(Object.values(books.balances).every((balance) => balance === 0)).toBe(true);
    }),
    { seed: 403, numRuns: 100 },
  );
});

/** What a pay-later line costs with these terms when so much is paid so many days from the start. */
function payLaterCost(
  terms: PayLaterTerms,
  payments: readonly (readonly [number, number])[],
  k = 1,
) {
  const opening = { ...line().opening, billed: money(160_000 * k), unbilled: money(40_000 * k) };
  const base = scenario({
    cash: money(9_000_000 * k),
    income: [],
    costs: [],
    lines: [line({ terms: { ...terms, limit: money(800_000 * k) }, opening })],
  });
  let run = startRun(base, 1);
  for (const [ahead, amount] of payments) {
    const to = addDays(base.start, ahead);
    if (to > present(run).day) run = act(run, { kind: 'advance', to }).run;
    run = act(run, { kind: 'repay', line: 'flower-pay', amount: money(amount * k) }).run;
  }
  run = act(run, { kind: 'advance', to: base.end }).run;
  return { run, cost: creditCost(present(run).balances, 'flower-pay') };
}

/** Small enough that none of them is refused. */
const payments = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 170 }), fc.integer({ min: 1, max: 15_000 })), {
    maxLength: 8,
  })
  .map((list) => list.toSorted((a, b) => a[0] - b[0]));

const charged = (rate: number): PayLaterTerms => ({
  ...TERMS,
  dailyCharge: { ppm: ppm(rate), per: 'day' },
});

describe('a pay-later line', () => {
  it('never costs less at a higher rate', () => {
    const rate = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(payments, rate, rate, (list, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(payLaterCost(charged(low), list).cost).toBeLessThanOrEqual(
          payLaterCost(charged(high), list).cost,
        );
      }),
      { seed: 404, numRuns: howMany(150, 3_000) },
    );
  });

  it('is left the same by a payment made in two parts on one day', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 1, max: 99 }), (list, share) => {
        const split = list.flatMap(([ahead, amount]) => {
          const part = Math.floor((amount * share) / 100);
          return [part, amount - part].filter((one) => one > 0).map((one) => [ahead, one] as const);
        });
        const [whole, parts] = [payLaterCost(TERMS, list), payLaterCost(TERMS, split)];
        expect(text(present(parts.run).balances)).toBe(text(present(whole.run).balances));
      }),
      { seed: 405, numRuns: howMany(150, 3_000) },
    );
  });

  it('scales with its amounts, within a minor unit a posting', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 2, max: 40 }), (list, k) => {
        const [one, many] = [payLaterCost(TERMS, list), payLaterCost(TERMS, list, k)];
        const postings = journalOf(one.run).filter(({ kind }) => kind === 'charge').length + 1;
        expect(Math.abs(many.cost / k - one.cost)).toBeLessThanOrEqual(postings);
      }),
      { seed: 406, numRuns: howMany(100, 2_000) },
    );
  });
});

describe('paying earlier can cost more, where terms make it so', () => {
  it('paid before the statement: it does not count towards that statement’s minimum', () => {
    const lateFee = { kind: 'amount', amount: money(3_000) } as const;
    const terms = { ...US_CARD, lateFee: { first: lateFee, repeat: lateFee, repeatWithin: 6 } };
    const costOf = (payDay: string) => {
      const story = { terms, start: '2026-03-01', until: '2026-05-20' };
      const deeds = [
        { on: '2026-03-05', buy: 100_000 },
        { on: payDay, pay: 30_000 },
      ];
      const fees = tell({ ...story, deeds }).events('fee-charged');
      return fees.reduce((sum, { amount }) => sum + amount, 0);
    };
    // The statement of 31 March asks a minimum of what is then left, by 25 April.
    expect(costOf('2026-04-02')).toBe(0);
    expect(costOf('2026-03-30')).toBeGreaterThan(0);
  });

  it('deferred interest: what is paid before its last two cycles goes to another balance', () => {
    const terms = {
      ...US_CARD,
      minimum: { formula: { kind: 'amount', amount: money(0) }, rounding: 'half-up' } as const,
      deferred: {
        rate: { ppm: ppm(240_000), per: 'year' as const },
        until: on('2026-08-31'),
        covers: 'opening' as const,
      },
    };
    const interestWith = (payDay: string) => {
      const told = tell({
        terms,
        start: '2026-03-01',
        until: '2026-10-02',
        opening: {
          card: {
            carried: money(60_000),
            advances: money(0),
            promo: money(0),
            deferred: money(50_000),
            deferredInterest: money(0),
            grace: 'lost',
          },
        },
        deeds: [{ on: payDay, pay: 50_000 }],
      });
      return creditCost(present(told.run).balances, 'iris-card');
    };
    // In the last two cycles 500.00 pays the deferred balance off: nothing is charged on it.
    expect(interestWith('2026-06-28')).toBeGreaterThan(interestWith('2026-08-02'));
  });
});
