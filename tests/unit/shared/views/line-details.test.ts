import { describe, expect, it } from 'vitest';
import { act, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { lineDetails, type LineDetails } from '../../../../shared/views/line-details.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { CARD, CN_CARD, tell, US_CARD, type Deed } from '../card-story.ts';
import type { CardTerms } from '../../../../shared/products/card-terms.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';
import { on } from '../small-scenario.ts';

type Of<K extends LineDetails['of']> = Extract<LineDetails, { readonly of: K }>;

function detailsOf<K extends LineDetails['of']>(run: Run, id: string, of: K): Of<K> {
  const details = lineDetails(present(run), id);
  if (details.of !== of) throw new Error(`${id} is ${details.of}`);
  return details as Of<K>;
}

function card(terms: CardTerms, until: string, deeds: readonly Deed[]) {
  const { run } = tell({ terms, start: '2026-01-01', until, deeds });
  return detailsOf(run, CARD, 'card');
}

describe('the details of a card', () => {
  const spent: readonly Deed[] = [{ on: '2026-01-03', buy: 60_000 }];

  it('keep the interest-free period while the statement can be paid in full', () => {
    const details = card(US_CARD, '2026-02-10', [...spent, { on: '2026-02-05', buy: 5_000 }]);
    expect(details).toMatchObject({
      statement: { total: 60_000, minimum: 6_000, dueOn: on('2026-02-25') },
      statementLeft: 60_000,
      isOpen: true,
      nextStatementOn: on('2026-02-28'),
      grace: { newAreFree: true, free: 65_000, bearing: 0, fullPaymentsLeft: 0 },
    });
  });

  it('say when it is lost, and how many full payments bring it back', () => {
    const twice = { ...US_CARD, interest: { ...US_CARD.interest, fullPayments: 2 } };
    const deeds = [...spent, { on: '2026-02-20', pay: 10_000 }];
    expect(card(twice, '2026-03-05', deeds).grace).toMatchObject({
      newAreFree: false,
      free: 0,
      bearing: 50_000,
      fullPaymentsLeft: 2,
    });
  });

  it('keep new purchases free of a Chinese statement that was not paid in full', () => {
    const details = card(CN_CARD, '2026-02-01', [
      ...spent,
      { on: '2026-01-20', pay: 10_000 },
      { on: '2026-01-28', buy: 7_000 },
    ]);
    expect(details.grace).toMatchObject({
      method: 'full-back',
      newAreFree: true,
      free: 0,
      bearing: 50_000,
    });
  });

  it('name the late fee that missing this minimum would bring', () => {
    const lateFee = {
      first: { kind: 'amount', amount: money(3_200) },
      repeat: { kind: 'amount', amount: money(4_300) },
      repeatWithin: 6,
    } as const;
    const feed = { ...US_CARD, lateFee };
    expect(card(feed, '2026-02-10', spent).lateFee).toBe(3_200);
    // After one miss a second would cost more; with the minimum paid there is none.
    expect(card(feed, '2026-03-05', spent).lateFee).toBe(4_300);
    expect(card(feed, '2026-02-10', [...spent, { on: '2026-02-10', pay: 6_000 }]).lateFee).toBe(
      null,
    );
  });

  it('list the rates that hold, with their days', () => {
    const rich: CardTerms = {
      ...US_CARD,
      promo: { rate: US_CARD.purchaseRate, until: on('2026-02-15'), covers: 'opening' },
      penaltyRate: {
        rate: US_CARD.purchaseRate,
        afterDays: 60,
        appliesTo: 'all',
        noticeDays: 0,
        cureAfter: 6,
      },
    };
    const kinds = (until: string) => card(rich, until, spent).rates.map(({ kind }) => kind);
    expect(kinds('2026-02-10')).toEqual(['purchases', 'advances', 'promo', 'penalty']);
    expect(kinds('2026-02-20')).toEqual(['purchases', 'advances', 'penalty']);
    expect(card(rich, '2026-02-10', spent).rates.at(-1)).toMatchObject({ afterDays: 60 });
  });
});

describe('the details of other families', () => {
  const all = manyLines(Object.keys(FAMILY_TERMS));
  const start = startRun(all, 1);
  const drawn = act(start, {
    kind: 'draw',
    line: 'swift-cash',
    amount: money(120_000),
    method: 'level',
    periods: 3,
  }).run;

  it('a loan’s table ahead pays off all that is not overdue', () => {
    for (const id of ['swift-cash', 'study-loan']) {
      const { loans } = detailsOf(drawn, id, 'loans');
      const line = present(drawn).lines[id];
      if (line === undefined || !('loans' in line)) throw new Error('no loans');
      expect(loans).toHaveLength(line.loans.length);
      for (const [i, { ahead, missed }] of loans.entries()) {
        const { left = 0, overdue = 0 } = line.loans[i] ?? {};
        expect(ahead.at(-1)?.left).toBe(0);
        const principal = ahead.reduce((sum, one) => sum + one.principal, 0);
        expect(principal).toBe(left - overdue);
        expect(missed.reduce((sum, one) => sum + one.left, 0)).toBe(
          lineView(present(drawn), id).pastDue,
        );
      }
    }
  });

  it('rates are quoted as the terms quote them', () => {
    expect(detailsOf(drawn, 'swift-cash', 'loans')).toMatchObject({
      rate: { ppm: 400, per: 'day' },
      overdueRate: { ppm: 600, per: 'day' },
      lateFee: null,
      earlyFee: null,
      termCharge: null,
    });
    expect(detailsOf(drawn, 'study-loan', 'loans')).toMatchObject({
      rate: { ppm: 60_000, per: 'year' },
      earlyFee: { share: 10_000, lastYear: 5_000 },
    });
    expect(detailsOf(drawn, 'till-payday', 'loans')).toMatchObject({
      termCharge: { ppm: 100_000, per: 'term' },
      lateFee: 1_500,
      costCap: 1_000_000,
    });
  });

  it('a pay-later bill and an overdraft tell their next days', () => {
    const later = act(drawn, { kind: 'advance', to: addDays(all.start, 4) }).run;
    expect(detailsOf(later, 'flower-pay', 'pay-later').nextBillOn).toBe(on('2026-04-01'));
    expect(detailsOf(later, 'safety-net', 'overdraft')).toMatchObject({
      interestFree: 5_000,
      rate: { ppm: 350_000, per: 'year' },
      accrued: 0,
      nextPostingOn: on('2026-03-28'),
    });
  });
});
