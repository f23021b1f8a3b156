import { describe, expect, it } from 'vitest';
import type { CardTerms } from '../../../../shared/products/card-terms.ts';
import type { MinimumFormula } from '../../../../shared/rates/minimum-formula.ts';
import { fraction } from '../../../../shared/units/fraction.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { CN_CARD, tell, US_CARD, type Deed, type Story } from '../card-story.ts';
import { on } from '../small-scenario.ts';

/** No minimum: every payment is beyond it. */
const NO_MINIMUM = {
  formula: { kind: 'amount', amount: money(0) },
  rounding: 'half-up',
} as const satisfies CardTerms['minimum'];

const yearly = (parts: number) => ({ ppm: ppm(parts), per: 'year' as const });
const fixed = (amount: number) => ({ kind: 'amount' as const, amount: money(amount) });

/** 2026, from New Year's Day, on the US card unless told otherwise. */
function year(
  change: Partial<CardTerms>,
  until: string,
  deeds: readonly Deed[],
  more: Partial<Story> = {},
) {
  return tell({ terms: { ...US_CARD, ...change }, start: '2026-01-01', until, deeds, ...more });
}

describe('the average daily balance, published', () => {
  it('os-adb-may: 442.39 over a textbook month, as 2% of it shows', () => {
    // The grace period is lost and not yet to be had again: every balance of May bears interest.
    const told = tell({
      terms: {
        ...US_CARD,
        purchaseRate: { ppm: ppm(1_000_000), per: 'month' },
        interest: { ...US_CARD.interest, averageRounding: 'half-up', fullPayments: 9 },
        minimum: NO_MINIMUM,
      },
      start: '2022-05-01',
      until: '2022-06-01',
      deeds: [
        { on: '2022-05-10', pay: 12_000 },
        { on: '2022-05-15', buy: 8_343 },
        { on: '2022-05-26', buy: 4_512 },
        { on: '2022-05-26', buy: 8_534 },
        { on: '2022-05-30', buy: 9_823 },
      ],
      opening: { card: { ...OPENING, carried: money(45_021) } },
    });
    // At 100% a month the interest is the average daily balance itself.
    expect(told.owes('interest')).toBe(44_239);
    expect(told.owes('purchases')).toBe(64_233);
  });

  it('slide-aiesha: 2% of an average rounded to the cent', () => {
    // 12 days with 70.00 less and 22 days with 25.85 more make the published sum of 3,628.50.
    const told = tell({
      terms: {
        ...US_CARD,
        purchaseRate: { ppm: ppm(20_000), per: 'month' },
        interest: { ...US_CARD.interest, averageRounding: 'half-up' },
        minimum: NO_MINIMUM,
      },
      start: '2023-01-01',
      until: '2023-02-01',
      deeds: [
        { on: '2023-01-10', buy: 2_585 },
        { on: '2023-01-20', pay: 7_000 },
      ],
      opening: { card: { ...OPENING, carried: money(12_580) } },
    });
    expect(told.owes('interest')).toBe(234);
    expect(told.owes('purchases') + told.owes('interest')).toBe(8_399);
  });
});

const OPENING = {
  carried: money(0),
  advances: money(0),
  promo: money(0),
  deferred: money(0),
  deferredInterest: money(0),
  grace: 'lost' as const,
};

describe('the minimum', () => {
  const share = (percent: number): MinimumFormula => ({
    kind: 'share',
    of: 'statement',
    share: fraction(percent * 10, 1000),
  });
  const policy: MinimumFormula = {
    kind: 'tiers',
    on: 'statement',
    tiers: [
      { from: money(0), minimum: { kind: 'amount', amount: money(2_500) } },
      { from: money(50_000), minimum: { kind: 'amount', amount: money(5_000) } },
      { from: money(100_000), minimum: { kind: 'sum', of: [share(2.5), { kind: 'fees' }] } },
    ],
  };

  it.each([
    ['os-min-1309.0', 130_900, 3_273],
    ['os-min-784.9', 78_490, 5_000],
    ['os-min-265.5', 26_550, 2_500],
    ['at most what is owed', 1_999, 1_999],
  ])('%s', (_, balance, minimum) => {
    const told = year({ minimum: { formula: policy, rounding: 'half-up' } }, '2026-02-01', [
      { on: '2026-01-10', buy: balance },
    ]);
    expect(told.events('statement')[0]).toMatchObject({ total: balance, minimum });
  });

  it('asks all cash, fees and what was missed beside a share of purchases, as CGB words it', () => {
    const formula: MinimumFormula = {
      kind: 'sum',
      of: [
        { kind: 'share', of: 'purchases', share: fraction(1, 10) },
        { kind: 'cash' },
        { kind: 'fees' },
        { kind: 'interest' },
      ],
    };
    const told = tell({
      terms: { ...CN_CARD, minimum: { formula, rounding: 'half-up' } },
      start: '2026-01-01',
      until: '2026-01-06',
      deeds: [
        { on: '2026-01-02', buy: 50_000 },
        { on: '2026-01-03', cash: 20_000 },
      ],
    });
    // 5,000 of purchases, 20,000 cash, its fee of 1,000 (the floor), 2 nights at 0.05%: 20.
    expect(told.events('statement')[0]).toMatchObject({ total: 71_020, minimum: 26_020 });
  });
});

describe('allocation', () => {
  const rates: Partial<CardTerms> = {
    minimum: NO_MINIMUM,
    purchaseRate: yearly(150_000),
    cash: { limit: money(300_000), rate: yearly(200_000), fee: fixed(0) },
  };

  it('regz-53-5ii: the excess to the cash advance with the higher rate', () => {
    const told = year(rates, '2026-01-20', [
      { on: '2026-01-05', cash: 50_000 },
      { on: '2026-01-06', buy: 150_000 },
      { on: '2026-01-20', pay: 40_000 },
    ]);
    expect([told.owes('advances'), told.owes('purchases')]).toEqual([10_000, 150_000]);
  });

  it.each([
    ['regz-53-2i-a: the promotion still runs', 20_000, '2026-03-31', [0, 30_000]],
    // A promotion that has ended is a purchase like any other: the 400 go to what costs most.
    ['regz-53-2i-b: the promotion has ended', 30_000, '2026-01-15', [40_000, 0]],
  ] as const)('%s', (_, bought, until, [purchases, promo]) => {
    const told = year(
      { ...rates, promo: { rate: yearly(50_000), until: on(until), covers: 'opening' } },
      '2026-01-20',
      [
        { on: '2026-01-05', buy: bought },
        { on: '2026-01-20', pay: 40_000 },
      ],
      { opening: { card: { ...OPENING, promo: money(50_000), grace: 'kept' } } },
    );
    expect([told.owes('purchases'), told.owes('promo')]).toEqual([purchases, promo]);
  });

  it('regz-53-5vA: a deferred balance first in its last two cycles, last before', () => {
    const months = ['02', '03', '04', '05', '06'];
    const deeds: Deed[] = months.flatMap((month) => [
      { on: `2026-${month}-10`, buy: 20_000 },
      { on: `2026-${month}-25`, pay: 40_000 },
    ]);
    const terms: Partial<CardTerms> = {
      minimum: NO_MINIMUM,
      purchaseRate: yearly(150_000),
      deferred: { rate: yearly(150_000), until: on('2026-06-30'), covers: 'opening' },
      interest: { ...US_CARD.interest, fullPayments: 1 },
    };
    const told = tell({
      terms: { ...US_CARD, ...terms },
      start: '2026-02-01',
      until: '2026-07-02',
      deeds,
      opening: { card: { ...OPENING, deferred: money(120_000), grace: 'kept' } },
    });
    const toDeferred = told.events('paid').map(({ split }) => split.deferred ?? 0);
    expect(toDeferred).toEqual([20_000, 20_000, 20_000, 40_000, 20_000]);
  });

  const story = (days: number): Story => ({
    terms: { ...CN_CARD, lateFee: { first: fixed(3_000), repeat: fixed(0), repeatWithin: 1 } },
    start: '2026-01-01',
    until: `2026-01-01`,
    deeds: [
      { on: '2026-01-02', buy: 100_000 },
      { on: '2026-01-03', cash: 30_000 },
      { on: days === 90 ? '2026-04-25' : '2026-04-26', pay: 4_000 },
    ],
  });

  it('China, 90 days overdue: fees and interest first', () => {
    const told = tell({ ...story(90), until: '2026-04-25' });
    expect(told.events('due-missed')[0]?.day).toBe(on('2026-01-25'));
    expect(told.events('paid')[0]?.split).toMatchObject({ fees: 4_000, advances: 0 });
  });

  it('China, more than 90 days overdue: principal first', () => {
    const told = tell({ ...story(91), until: '2026-04-26' });
    expect(told.events('paid')[0]?.split).toMatchObject({ fees: 0, advances: 4_000 });
  });
});

describe('penalty fees', () => {
  const minimum = (amount: number): CardTerms['minimum'] => ({
    formula: fixed(amount),
    rounding: 'half-up',
  });
  const late = {
    lateFee: { first: fixed(2_500), repeat: fixed(3_500), repeatWithin: 6 },
    minimum: minimum(1_500),
  };
  const fees = (told: ReturnType<typeof tell>) =>
    told.events('fee-charged').map(({ fee, amount }) => [fee, amount]);

  it('regz-52-1i: a late fee is at most the missed minimum', () => {
    const told = year(late, '2026-02-26', [{ on: '2026-01-10', buy: 90_000 }]);
    expect(fees(told)).toEqual([['late', 1_500]]);
  });

  it('regz-52-1ii: in full, also when a part of it was paid', () => {
    const told = year(late, '2026-02-26', [
      { on: '2026-01-10', buy: 90_000 },
      { on: '2026-02-20', pay: 1_000 },
    ]);
    expect(fees(told)).toEqual([['late', 1_500]]);
    expect(told.events('due-missed')[0]?.missed).toBe(500);
  });

  it('regz-52-2i: a returned payment likewise, and no late fee for the same event', () => {
    const told = year(
      { ...late, autopay: { partial: false, failedFee: money(2_500), retryDays: 0 } },
      '2026-02-26',
      [{ on: '2026-01-10', buy: 10_000 }],
      { autopay: 'full', purse: 1_000 },
    );
    expect(fees(told)).toEqual([['failed-autopay', 1_500]]);
    expect(told.events('due-missed')).toHaveLength(1);
  });

  it('regz-52-3i: over the limit, at most all the credit beyond it', () => {
    const told = year(
      {
        limit: money(500_000),
        overLimit: { upTo: money(50_000), fee: money(2_500) },
        minimum: NO_MINIMUM,
      },
      '2026-02-01',
      [
        { on: '2026-01-10', buy: 495_000 },
        { on: '2026-01-11', buy: 6_000 },
        { on: '2026-01-12', buy: 500 },
      ],
    );
    expect(fees(told)).toEqual([['over-limit', 1_500]]);
  });

  it('a second miss within six statements costs the repeat fee, one after them the first', () => {
    const uncapped = { ...late, penaltyFees: { capped: false, onePerEvent: true } };
    const told = year(uncapped, '2026-03-26', [{ on: '2026-01-10', buy: 90_000 }]);
    expect(fees(told)).toEqual([
      ['late', 2_500],
      ['late', 3_500],
    ]);
    const twice = [
      { on: '2026-01-10', buy: 90_000 },
      ...['02-26', '03-20', '04-20', '05-20', '06-20', '07-20', '08-20'].map((date) => ({
        on: `2026-${date}`,
        pay: 8_000,
      })),
    ];
    const rare = year(uncapped, '2026-09-26', twice);
    expect(fees(rare)).toEqual([
      ['late', 2_500],
      ['late', 2_500],
    ]);
  });

  it('China: 5% of what of the minimum is unpaid, at least 30 yuan', () => {
    const lateFee = {
      first: { kind: 'share' as const, share: ppm(50_000), floor: money(3_000) },
      repeat: { kind: 'share' as const, share: ppm(60_000), floor: money(3_000) },
      repeatWithin: 1,
    };
    const told = (buy: number) =>
      tell({
        terms: { ...CN_CARD, lateFee },
        start: '2026-01-01',
        until: '2026-01-26',
        deeds: [{ on: '2026-01-02', buy }],
      });
    expect(fees(told(900_000))).toEqual([['late', 4_500]]);
    expect(fees(told(100_000))).toEqual([['late', 3_000]]);
  });
});

describe('a rate that rises', () => {
  it('regz-55c-1: what was bought up to the 14th day of the notice keeps its rate', () => {
    const told = tell({
      terms: {
        ...US_CARD,
        purchaseRate: yearly(120_000),
        announced: {
          noticeOn: on('2026-03-16'),
          effectiveOn: on('2026-05-01'),
          rate: yearly(150_000),
        },
        interest: { ...US_CARD.interest, fullPayments: 9 },
        minimum: NO_MINIMUM,
      },
      start: '2026-03-01',
      until: '2026-06-01',
      deeds: [
        { on: '2026-03-29', buy: 10_000 },
        { on: '2026-03-30', buy: 15_000 },
      ],
      opening: { card: { ...OPENING, carried: money(100_000) } },
    });
    expect([told.owes('protected'), told.owes('purchases')]).toEqual([110_000, 15_000]);
    expect(told.events('rate-raised')).toMatchObject([{ day: on('2026-05-01'), to: 150_000 }]);
    const may = told.events('statement').find(({ day }) => day === on('2026-05-31'));
    expect(may?.interest).toBe(Math.round(((110_000 * 0.12 + 15_000 * 0.15) * 31) / 365));
  });

  it('comes when a minimum is more than 60 days late, and is cured by six on time', () => {
    const deeds: Deed[] = [
      { on: '2026-01-10', buy: 200_000 },
      { on: '2026-05-01', pay: 90_000 },
      ...['05', '06', '07', '08', '09', '10'].map((month) => ({
        on: `2026-${month}-20`,
        pay: 13_000,
      })),
    ];
    const told = year(
      {
        penaltyRate: {
          rate: yearly(299_000),
          afterDays: 60,
          appliesTo: 'all',
          noticeDays: 0,
          cureAfter: 6,
        },
      },
      '2026-10-26',
      deeds,
    );
    expect(told.events('due-missed').map(({ day }) => day)).toEqual(
      ['2026-02-25', '2026-03-25', '2026-04-25'].map(on),
    );
    // 60 days after 25 February is 26 April.
    expect(told.events('rate-raised')).toMatchObject([{ day: on('2026-04-27'), to: 299_000 }]);
    expect(told.events('rate-cured')).toMatchObject([{ day: on('2026-10-25'), to: 240_000 }]);
  });
});

describe('a penalty rate for new purchases alone', () => {
  const told = (cureAfter: number, until: string, more: readonly Deed[] = []) =>
    year(
      {
        minimum: { formula: fixed(1_000), rounding: 'half-up' },
        penaltyRate: {
          rate: yearly(365_000),
          afterDays: 10,
          appliesTo: 'new-purchases',
          noticeDays: 45,
          cureAfter,
        },
      },
      until,
      [{ on: '2026-01-10', buy: 100_000 }, { on: '2026-03-24', pay: 5_000 }, ...more],
    );

  it('is announced, and spares what was bought by the 14th day of it', () => {
    // Late since 25 February; more than 10 days on 8 March; it applies 45 days later.
    const late = told(2, '2026-05-01', [{ on: '2026-04-24', buy: 10_000 }]);
    expect(late.events('rate-raised')).toMatchObject([{ day: on('2026-04-22'), to: 365_000 }]);
    // Of the 50.00, 18.41 were February's interest.
    expect([late.owes('protected'), late.owes('purchases')]).toEqual([96_841, 10_000]);
  });

  it('ends with minimums on time; what was spared is like the rest again', () => {
    const cured = told(1, '2026-03-26');
    expect(cured.events('rate-cured')).toMatchObject([{ day: on('2026-03-25'), to: 240_000 }]);
    expect(cured.owes('protected')).toBe(0);
    expect(cured.journal.filter(({ kind }) => kind === 'transfer').map(({ day }) => day)).toEqual(
      ['2026-03-21', '2026-03-25'].map(on),
    );
  });
});

describe('promotions that end', () => {
  const until = on('2026-03-10');

  it('leave a balance at the ordinary rate', () => {
    const told = year(
      { promo: { rate: yearly(0), until, covers: 'opening' }, minimum: NO_MINIMUM },
      '2026-03-12',
      [],
      { opening: { card: { ...OPENING, promo: money(36_500), grace: 'kept' } } },
    );
    expect(told.events('promo-ended')).toMatchObject([
      { day: on('2026-03-11'), amount: 36_500, interest: 0 },
    ]);
    // One night at 24%: 24 a day.
    expect(told.payoff.accrued).toBe(24);
  });

  it('charge deferred interest on every day since, unless it is paid off by the last', () => {
    const terms: Partial<CardTerms> = {
      deferred: { rate: yearly(240_000), until, covers: 'purchases' },
      minimum: NO_MINIMUM,
    };
    const bought = { on: '2026-01-09', buy: 36_500 };
    const late = year(terms, '2026-03-11', [bought]);
    // 61 nights from 9 January to the morning of 11 March, 24 each.
    expect(late.owes('interest')).toBe(61 * 24);
    expect(late.owes('purchases')).toBe(36_500);
    const inTime = year(terms, '2026-03-12', [bought, { on: '2026-03-10', pay: 36_500 }]);
    expect(inTime.payoff.total).toBe(0);
    expect(inTime.events('promo-ended')).toEqual([]);
  });
});

describe('interest on what remains (余额计息)', () => {
  it('runs on the unpaid rest from the day it was bought', () => {
    const told = tell({
      terms: { ...CN_CARD, interest: { ...CN_CARD.interest, method: 'remaining-only' } },
      start: '2026-01-01',
      until: '2026-02-06',
      deeds: [
        { on: '2026-01-02', buy: 60_000 },
        { on: '2026-01-04', buy: 40_000 },
        { on: '2026-01-20', pay: 70_000 },
      ],
    });
    // 300.00 of the second purchase, 32 nights to 5 February at 0.05%.
    expect(told.owes('interest')).toBe(480);
  });
});

describe('tolerance and grace (容差容时)', () => {
  const terms: CardTerms = {
    ...CN_CARD,
    interest: { ...CN_CARD.interest, tolerance: money(1_000), graceDays: 3 },
  };
  const paid = (amount: number, day: string) =>
    tell({
      terms,
      start: '2026-01-01',
      until: '2026-02-06',
      deeds: [
        { on: '2026-01-02', buy: 100_000 },
        { on: day, pay: amount },
      ],
    });

  it.each([
    ['ten yuan short, three days late', 99_000, '2026-01-28', 0, 0],
    ['a fen more short', 98_999, '2026-01-28', 1_304, 0],
    ['four days late', 100_000, '2026-01-29', 1_350, 1],
  ])('%s', (_, amount, day, interest, marks) => {
    const told = paid(amount, day);
    expect(told.owes('interest')).toBe(interest);
    expect(told.line.lateMarks).toBe(marks);
  });
});

describe('a grace period regained', () => {
  const deeds: Deed[] = [
    { on: '2026-01-10', buy: 100_000 },
    { on: '2026-02-20', pay: 50_000 },
    { on: '2026-03-20', pay: 52_000 },
    { on: '2026-03-10', buy: 36_500 },
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const interestOf = (fullPayments: number) => {
    const interest = { ...US_CARD.interest, fullPayments };
    const told = year({ interest, minimum: NO_MINIMUM }, '2026-04-01', deeds);
    return told.events('statement').map((each) => [each.interest, each.grace]);
  };

  it('after one full payment frees what was bought before it in that cycle', () => {
    // February: 500.00 for 28 days at 24%. March: it for 19 days more, and the new purchase free.
    expect(interestOf(1)).toEqual([
      [0, 'kept'],
      [Math.round((50_000 * 28 * 0.24) / 365), 'lost'],
      [Math.round((50_000 * 19 * 0.24) / 365), expect.any(String)],
    ]);
  });

  it('after two full payments does not', () => {
    // What is paid beyond the old balance leaves 345.00 of the new one from 20 March.
    const march = Math.round(((50_000 * 19 + 36_500 * 10 + 34_500 * 12) * 0.24) / 365);
    expect(interestOf(2)[2]).toEqual([march, 'lost']);
  });
});

describe('a new purchase paid off while the grace period is lost', () => {
  it('costs its nights all the same when the statement is not paid in full', () => {
    const told = year(
      {
        minimum: NO_MINIMUM,
        cash: { limit: money(300_000), rate: yearly(0), fee: fixed(0) },
      },
      '2026-04-01',
      [
        { on: '2026-01-10', buy: 50_000 },
        { on: '2026-01-10', cash: 20_000 },
        // 25 February passes: lost. From here on the cash, at no interest, is paid last.
        { on: '2026-03-10', buy: 10_000 },
        { on: '2026-03-20', pay: 60_000 },
      ],
    );
    const march = told.events('statement').find(({ day }) => day === on('2026-03-31'));
    // 500.00 for 19 days, and the new 100.00 for its 10.
    expect(march?.interest).toBe(Math.round(((50_000 * 19 + 10_000 * 10) * 0.24) / 365));
  });
});

describe('autopay', () => {
  const autopay = { partial: false, failedFee: money(500), retryDays: 3 };

  it('tries again on the evenings after, and charges for the failure once', () => {
    const told = year(
      { autopay, penaltyFees: { capped: false, onePerEvent: true } },
      '2026-03-01',
      [
        { on: '2026-01-10', buy: 60_000 },
        { on: '2026-02-27', cash: 40_000 },
      ],
      { autopay: 'minimum', purse: 1_000 },
    );
    expect(told.events('autopay-short').map(({ day }) => day)).toEqual(
      ['2026-02-25', '2026-02-26'].map(on),
    );
    expect(told.events('fee-charged').filter(({ fee }) => fee === 'failed-autopay')).toHaveLength(
      1,
    );
    expect(told.events('paid')).toMatchObject([
      { day: on('2026-02-27'), by: 'autopay', minimumLeft: 0 },
    ]);
    expect(told.line.lateSince).toBeNull();
    expect(told.line.lateMarks).toBe(1);
  });

  it('takes what there is where it may', () => {
    const told = year(
      { autopay: { ...autopay, partial: true, failedFee: money(0), retryDays: 0 } },
      '2026-02-26',
      [{ on: '2026-01-10', buy: 60_000 }],
      { autopay: 'full', purse: 1_000 },
    );
    expect(told.events('paid')).toMatchObject([{ amount: 1_000, by: 'autopay', dueLeft: 59_000 }]);
  });
});

describe('a refund after the statement', () => {
  const refund = {
    id: 'shoes',
    label: 'Shoes',
    amount: money(30_000),
    arrivesOn: on('2026-02-10'),
  };
  const told = (refunds: CardTerms['refunds']) =>
    year({ refunds }, '2026-02-11', [{ on: '2026-01-10', buy: 50_000 }], {
      opening: { refunds: [refund] },
    });

  it('reduces what is due, or only the next statement', () => {
    expect(told('reduces-due').due).toMatchObject({ amount: 20_000, minimum: 0 });
    // What is due can't be more than what is owed.
    expect(told('next-bill').due).toMatchObject({ amount: 20_000, minimum: 5_000 });
    expect(told('next-bill').line.statementLeft).toBe(50_000);
  });

  it('goes to cash as far as nothing is owed', () => {
    const all = year({}, '2026-02-11', [], { opening: { refunds: [refund] } });
    expect(all.events('refund-arrived')).toMatchObject([{ amount: 30_000, toCash: 30_000 }]);
  });
});

describe('a charge-off', () => {
  const terms: Partial<CardTerms> = { chargeOffDays: 60 };
  const deeds: Deed[] = [{ on: '2026-01-10', buy: 50_000 }];

  it('comes on its day; the debt stays, interest stops, nothing new is lent', () => {
    const told = year(terms, '2026-07-01', deeds);
    const [event] = told.events('charged-off');
    expect(event).toMatchObject({ day: on('2026-04-26'), daysPastDue: 60 });
    expect(told.line.status).toBe('charged-off');
    expect(told.payoff).toMatchObject({ total: event?.amount, accrued: 0 });
    expect(told.due).toMatchObject({ on: null, amount: event?.amount });
    expect(told.events('statement').every(({ day }) => day < on('2026-04-26'))).toBe(true);
    expect(() => year(terms, '2026-07-01', [...deeds, { on: '2026-06-01', cash: 100 }])).toThrow(
      'line-not-open',
    );
  });

  it('can still be paid', () => {
    const before = year(terms, '2026-06-01', deeds).payoff.total;
    const told = year(terms, '2026-07-01', [...deeds, { on: '2026-06-01', pay: before }]);
    expect(told.payoff.total).toBe(0);
    expect(told.line.lateSince).toBeNull();
  });
});

describe('refusals', () => {
  const refusal = (change: Partial<CardTerms>, deeds: readonly Deed[]) => () =>
    year(change, '2026-01-31', deeds);

  it.each([
    ['over the limit', {}, [{ on: '2026-01-10', buy: 1_000_001 }], '"over-limit"'],
    ['more cash than allowed', {}, [{ on: '2026-01-10', cash: 200_001 }], '"over-most"'],
    [
      'cash whose fee does not fit',
      { limit: money(100_000), cash: { limit: money(100_000), rate: yearly(0), fee: fixed(1) } },
      [{ on: '2026-01-10', cash: 100_000 }],
      '"over-limit"',
    ],
    [
      'cash from a card that gives none',
      { cash: null },
      [{ on: '2026-01-10', cash: 1 }],
      '"not-offered"',
    ],
  ] as const)('%s', (_, change, deeds, code) => {
    expect(refusal(change, deeds)).toThrow(code);
  });
});
