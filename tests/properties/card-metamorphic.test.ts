import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, eventsOf, present, type Run } from '../../shared/engine/run.ts';
import { costAccount } from '../../shared/ledger/account.ts';
import type { CardTerms } from '../../shared/products/card-terms.ts';
import { day as dayOf } from '../../shared/units/day.ts';
import { money } from '../../shared/units/money.ts';
import { ppm } from '../../shared/units/rate.ts';
import { lineView } from '../../shared/views/line-view.ts';
import { CARD, US_CARD } from '../unit/shared/card-story.ts';
import { cardTerms, histories, live, passTo, SPAN, START, type Wish } from './card-history.ts';

/** A deep run sets LAB_DEEP to a multiple of what every run tries. */
const DEPTH = Number(process.env['LAB_DEEP'] ?? '1');

const ON_TIME = { promo: 0, deferred: 0 };

/** Interest posted so far, and what has accrued since. */
function interestOf(run: Run): number {
  const { balances } = present(run);
  return (balances[costAccount(CARD, 'charge')] ?? 0) + lineView(present(run), CARD).payoff.accrued;
}

/** Purchases, and payments of a stated amount: a list that stays the same under other terms. */
function fixedList(list: readonly Wish[]): readonly Wish[] {
  return list.flatMap((wish): readonly Wish[] => {
    if (wish.kind === 'pay') return [{ ...wish, share: 'exactly' }];
    return wish.kind === 'buy' ? [wish] : [];
  });
}

const times = fc.integer({ min: 1, max: 4 });

describe('for one fixed list of charges and payments', () => {
  it('a higher rate never lowers interest', () => {
    fc.assert(
      fc.property(histories, times, ([plain, list], more) => {
        const wishes = fixedList(list);
        const at = (rate: number) => {
          const terms: CardTerms = {
            ...cardTerms({ ...plain, ppm: rate, promo: null, deferred: null, announced: null }),
            // Rates that follow from lateness, and limits that refuse, are other stories.
            limit: money(900_000_000),
            penaltyRate: null,
            chargeOffDays: 720,
          };
          return live({ terms, wishes, opening: ON_TIME, autopay: 'off' });
        };
        const low = at(plain.ppm);
        const high = at(plain.ppm * (more + 1));
        // Where the smaller debt refuses a payment, the lists are no longer the same.
        fc.pre(JSON.stringify(low.deeds) === JSON.stringify(high.deeds));
        expect(interestOf(high.run)).toBeGreaterThanOrEqual(interestOf(low.run));
      }),
      { seed: 311, numRuns: 300 * DEPTH },
    );
  });
});

describe('a payment', () => {
  it('made in two parts on one day leaves what it leaves in one', () => {
    fc.assert(
      fc.property(
        histories,
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 999 }),
        ([plain, list, opening], whole, part) => {
          const history = {
            terms: cardTerms(plain),
            wishes: list,
            opening,
            autopay: plain.autopay,
          };
          const early = { ...history, wishes: list.filter(({ ahead }) => ahead < SPAN - 90) };
          const { run } = live(early);
          const { repayable } = lineView(present(run), CARD);
          const amount = Math.floor((repayable * whole) / 1_000);
          const first = Math.floor((amount * part) / 1_000);
          fc.pre(first > 0 && first < amount);
          const paid = (at: Run, share: number) => {
            const next = act(at, { kind: 'repay', line: CARD, amount: money(share) });
            expect(next.refusal).toBeNull();
            return next.run;
          };
          const once = paid(run, amount);
          const twice = paid(paid(run, first), amount - first);
          expect(present(twice).balances).toEqual(present(once).balances);
          expect(present(twice).lines).toEqual(present(once).lines);
          expect(splitOf(twice, 2)).toEqual(splitOf(once, 1));
        },
      ),
      { seed: 312, numRuns: 300 * DEPTH },
    );
  });
});

/** How the last payments were used, together. */
function splitOf(run: Run, payments: number): Readonly<Record<string, number>> {
  const total: Record<string, number> = {};
  const paid = eventsOf(run).filter((event) => event.kind === 'paid');
  for (const { split } of paid.slice(-payments)) {
    for (const [part, amount] of Object.entries(split)) total[part] = (total[part] ?? 0) + amount;
  }
  return total;
}

/** One balance that bears simple interest from its first day: nothing is free, late or compounded. */
const SIMPLE: CardTerms = {
  ...US_CARD,
  limit: money(900_000_000),
  interest: { ...US_CARD.interest, fullPayments: 12, compounds: 'nothing' },
  minimum: { formula: { kind: 'amount', amount: money(0) }, rounding: 'half-up' },
};

const CARRIED = 400_000;

function simple(terms: CardTerms, wishes: readonly Wish[], carried: number): Run {
  return live({
    terms,
    wishes,
    opening: { promo: 0, deferred: 0, carried, grace: 'lost' },
    autopay: 'off',
  }).run;
}

describe('on one balance with simple interest', () => {
  it('paying earlier within a cycle never costs more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SPAN }),
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: CARRIED }),
        (ahead, sooner, amount) => {
          const pay = (at: number): Wish => ({ kind: 'pay', ahead: at, share: 'exactly', amount });
          const before = Math.max(0, ahead - sooner);
          // Statements are cut on the last day of the month: within one cycle only.
          fc.pre(monthOf(START + before) === monthOf(START + ahead));
          const late = interestOf(simple(SIMPLE, [pay(ahead)], CARRIED));
          const early = interestOf(simple(SIMPLE, [pay(before)], CARRIED));
          expect(early).toBeLessThanOrEqual(late);
        },
      ),
      { seed: 313, numRuns: 200 * DEPTH },
    );
  });

  it('scaling every amount scales what is owed, within a minor unit a posting', () => {
    fc.assert(
      fc.property(
        histories,
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ min: 1, max: 360_000 }),
        ([, list], k, rate) => {
          const terms: CardTerms = { ...SIMPLE, purchaseRate: { ppm: ppm(rate), per: 'year' } };
          const one = fixedList(list).map((wish) => ({ ...wish, amount: wish.amount + k }));
          const many = one.map((wish) => ({ ...wish, amount: wish.amount * k }));
          const small = simple(terms, one, CARRIED);
          const large = simple(terms, many, CARRIED * k);
          const decided = (run: Run) => eventsOf(run).filter(({ kind }) => kind === 'paid').length;
          fc.pre(decided(small) === decided(large));
          const postings = eventsOf(small).filter(({ kind }) => kind === 'statement').length + 1;
          const [a, b] = [lineView(present(small), CARD), lineView(present(large), CARD)];
          expect(Math.abs(b.payoff.total / k - a.payoff.total)).toBeLessThanOrEqual(postings);
        },
      ),
      { seed: 314, numRuns: 200 * DEPTH },
    );
  });
});

function monthOf(day: number): number {
  const at = new Date(day * 86_400_000);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

describe('passing days', () => {
  it('one by one is the same as at once', () => {
    fc.assert(
      fc.property(histories, ([plain, list, opening]) => {
        const wishes = list.filter(({ ahead }) => ahead < 60);
        const history = { terms: cardTerms(plain), wishes, opening, autopay: plain.autopay };
        const { run } = live({ ...history, until: 60 });
        let walked = run;
        for (let ahead = 61; ahead <= SPAN; ahead += 1) walked = passTo(walked, START + ahead);
        const jumped = act(run, { kind: 'advance', to: dayOf(START + SPAN) }).run;
        expect(present(walked)).toEqual(present(jumped));
      }),
      { seed: 315, numRuns: 60 * DEPTH },
    );
  });
});
