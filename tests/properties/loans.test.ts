import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, journalOf, present, startRun, type Run } from '../../shared/engine/run.ts';
import { canonicalJson, type Canonical } from '../../shared/ledger/canonical-json.ts';
import { LINE_PARTS, lineAccount } from '../../shared/ledger/account.ts';
import { checkBalances, checkJournal } from '../../shared/ledger/checks.ts';
import type { EntryKind } from '../../shared/ledger/entry.ts';
import { familyOf } from '../../shared/products/families.ts';
import type { BookTerms } from '../../shared/products/loan-book.ts';
import { parseAction } from '../../shared/run-file/record.ts';
import { addDays } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import {
  BOOK,
  CASH_LINE_TERMS,
  loanLine,
  loansScenario,
  quiet,
} from '../unit/shared/loan-lines.ts';
import { checkLoans, Play } from '../unit/shared/play-line.ts';
import { actionFor, choice, type Choice } from '../unit/shared/random-actions.ts';
import { on } from '../unit/shared/small-scenario.ts';

const text = (value: unknown) => canonicalJson(value as Canonical);
const LOANS = loansScenario();
const choices = fc.array(choice, { minLength: 1, maxLength: 60 });
const seeds = fc.nat(0xffff);

function wander(seed: number, list: readonly Choice[], each?: (run: Run) => void): Run {
  let run = startRun(LOANS, seed);
  for (const one of list) {
    run = act(run, actionFor(present(run), one)).run;
    each?.(run);
  }
  return run;
}

describe('random legal and illegal actions on all loan families at once', () => {
  it('keep every ledger check, and every loan in step with the books', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        const end = wander(seed, list, (run) => {
          const { balances, lines } = present(run);
          const charted = Object.values(lines).map((line) => ({
            id: line.id,
            parts: familyOf(line).parts,
          }));
          expect(checkBalances(balances, charted)).toEqual([]);
          checkLoans({ state: present(run) });
        });
        expect(checkJournal(present(end).balances, journalOf(end))).toEqual([]);
      }),
      { seed: 401, numRuns: 300 },
    );
  });

  it('conserve each line: opening + lent + bought + costs - paid - refunds - waived = owed', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        const end = wander(seed, list);
        for (const id of Object.keys(present(end).lines)) {
          const own = new Set(LINE_PARTS.map((part) => lineAccount(id, part)));
          const flow = (kinds: readonly EntryKind[]) =>
            journalOf(end)
              .filter(({ kind }) => kinds.includes(kind))
              .flatMap(({ legs }) => legs.filter(({ account }) => own.has(account)))
              .reduce((sum, { amount }) => sum - amount, 0);
          const { balances } = present(end);
          const owed = [...own].reduce((sum, account) => sum - (balances[account] ?? 0), 0);
          const into = flow(['opening', 'draw', 'purchase', 'interest', 'fee', 'penalty']);
          const out = flow(['payment', 'plan-settlement', 'refund', 'waiver']);
          expect(flow(['restructure', 'transfer'])).toBe(0);
          expect(into + out).toBe(owed);
        }
      }),
      { seed: 402, numRuns: 150 },
    );
  });

  it('replay to the same bytes, and are actions that a run file can hold', () => {
    fc.assert(
      fc.property(seeds, choices, (seed, list) => {
        const once = wander(seed, list);
        let again = startRun(LOANS, seed);
        for (const record of once.records) {
          if (record.kind === 'move') continue;
          expect(parseAction(record.action)).toEqual(record.action);
          again = act(again, record.action).run;
        }
        expect(text(present(again))).toBe(text(present(once)));
        expect(JSON.parse(JSON.stringify(present(once)))).toEqual(present(once));
      }),
      { seed: 403, numRuns: 80 },
    );
  });

  it('let time pass the same in one step or day by day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 180_000 }),
        fc.integer({ min: 2, max: 31 }),
        (amount, days) => {
          const begin = () =>
            new Play(quiet(LOANS.lines, { cash: money(30_000) }), 'payday')
              .do({ kind: 'set-autopay', line: 'cash-line', mode: 'full' })
              .draw(100 * Math.ceil(amount / 200 + 50));
          const whole = begin();
          const walked = begin();
          const end = on('2026-06-30');
          whole.do({ kind: 'advance', to: end });
          while (walked.state.day < end) {
            const to = Math.min(end, walked.state.day + days) as typeof end;
            walked.do({ kind: 'advance', to });
          }
          expect(text(walked.state)).toBe(text(whole.state));
        },
      ),
      { seed: 404, numRuns: 40 },
    );
  });
});

// One simple-interest balance and a fixed list of dated payments, none refused.

interface Paid {
  readonly day: number;
  readonly amount: number;
}

interface Story {
  readonly lent: number;
  readonly rate: number;
  readonly payments: readonly Paid[];
}

const story: fc.Arbitrary<Story> = fc.record({
  lent: fc.integer({ min: 100, max: 2_000 }).map((hundreds) => hundreds * 1_000),
  rate: fc.integer({ min: 1, max: 900 }),
  payments: fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 29 }),
      amount: fc.integer({ min: 100, max: 20_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Everything after 30 days on an interest-first loan, within its first instalment. */
function told({ lent, rate, payments }: Story, book: Partial<BookTerms> = {}) {
  const terms = {
    ...CASH_LINE_TERMS,
    limit: money(1_000_000_000),
    draw: { least: money(1), most: null, step: money(1) },
    book: {
      ...CASH_LINE_TERMS.book,
      interest: { kind: 'daily' as const, ppm: ppm(rate) },
      overdueRate: ppm(rate),
      ...book,
    },
  };
  const game = new Play(quiet([loanLine(terms)], { cash: money(1_000_000_000) }));
  const start = game.state.day;
  game.draw(lent, 12, 'interest-first');
  for (const { day, amount } of [...payments].sort((a, b) => a.day - b.day)) {
    const to = addDays(start, day);
    if (to > game.state.day) game.do({ kind: 'advance', to });
    game.repay(amount);
  }
  game.do({ kind: 'advance', to: addDays(start, 30) });
  const { total } = game.view.payoff;
  return { game, total, cost: game.costs.charge + game.costs.fee + game.view.payoff.accrued };
}

describe('one simple-interest balance and fixed payments', () => {
  it('a higher rate never lowers interest', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 500 }), (one, more) => {
        const dearer = told({ ...one, rate: one.rate + more });
        expect(dearer.cost).toBeGreaterThanOrEqual(told(one).cost);
      }),
      { seed: 411, numRuns: 200 },
    );
  });

  it('a payment moved earlier never raises the cost', () => {
    fc.assert(
      fc.property(story, fc.nat(), fc.integer({ min: 1, max: 20 }), (one, pick, earlier) => {
        const index = pick % one.payments.length;
        const payments = one.payments.map((paid, at) =>
          at === index ? { ...paid, day: Math.max(1, paid.day - earlier) } : paid,
        );
        expect(told({ ...one, payments }).cost).toBeLessThanOrEqual(told(one).cost);
      }),
      { seed: 412, numRuns: 200 },
    );
  });

  it('except where compensation for early repayment is asked: then earlier can cost more', () => {
    const early = {
      ...BOOK.early,
      fee: ppm(10_000),
      feeLastYear: ppm(10_000),
      feeWithinSaved: false,
    };
    const one = { lent: 1_000_000, rate: 1 };
    const none = told({ ...one, payments: [] }, { early });
    const paid = told({ ...one, payments: [{ day: 1, amount: 500_000 }] }, { early });
    expect(paid.cost).toBeGreaterThan(none.cost);
  });

  it('a payment split on one day leaves the same balances and the same use of it', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 99 }), (one, share) => {
        const split = one.payments.flatMap(({ day, amount }) => {
          const part = Math.floor((amount * share) / 100);
          return [part, amount - part]
            .filter((each) => each > 0)
            .map((each) => ({ day, amount: each }));
        });
        const whole = told(one).game;
        const parts = told({ ...one, payments: split }).game;
        expect(parts.state.balances).toEqual(whole.state.balances);
        const used = (game: Play) =>
          game.events('paid').reduce(
            (sum, { split: to }) => ({
              interest: sum.interest + (to.interest ?? 0),
              principal: sum.principal + (to.principal ?? 0),
            }),
            { interest: 0, principal: 0 },
          );
        expect(used(parts)).toEqual(used(whole));
      }),
      { seed: 413, numRuns: 150 },
    );
  });

  it('all amounts times k leave balances times k, within one minor unit for each posting', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 2, max: 50 }), (one, k) => {
        const scaled = told({
          ...one,
          lent: one.lent * k,
          payments: one.payments.map(({ day, amount }) => ({ day, amount: amount * k })),
        });
        const postings = one.payments.length + 1;
        expect(Math.abs(scaled.total - told(one).total * k)).toBeLessThanOrEqual(k * postings);
      }),
      { seed: 414, numRuns: 150 },
    );
  });
});
