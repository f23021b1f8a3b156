import { describe, expect, it } from 'vitest';
import type { PaydayTerms } from '../../../../shared/products/payday.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { ADVANCE_TERMS, BNPL_TERMS, loanLine, PAYDAY_TERMS, quiet } from '../loan-lines.ts';
import { Play } from '../play-line.ts';
import { checkout, on } from '../small-scenario.ts';

describe('the advance (Beiyongjin-like)', () => {
  const play = () => new Play(quiet([loanLine(ADVANCE_TERMS)], { cash: money(100_000) }));
  const draw = (amount: number) =>
    ({
      kind: 'draw',
      line: 'advance',
      amount: money(amount),
      method: null,
      periods: null,
    }) as const;

  it('is up to 500 for seven days, the day of return not counted, and free', () => {
    const game = play();
    expect(game.refusal(draw(50_100))).toMatchObject({ code: 'over-limit', free: 50_000 });
    game.draw(50_000);
    expect(game.view.dueOn).toBe(on('2026-03-09'));
    game.to('2026-03-09').repay(50_000).check();
    expect(game.costs).toEqual({ charge: 0, fee: 0, penalty: 0 });
    expect(game.cash).toBe(100_000);
  });

  it('is returned whole', () => {
    const game = play().draw(30_000);
    const part = { kind: 'repay', line: 'advance', amount: money(29_999) } as const;
    expect(game.refusal(part)).toMatchObject({ code: 'only-in-full', full: 30_000 });
  });

  it('is lent again only after that, and twice a month', () => {
    const game = play().draw(10_000);
    expect(game.refusal(draw(10_000))).toMatchObject({ code: 'settle-first' });
    game.repay(10_000).draw(20_000).settle();
    expect(game.refusal(draw(10_000))).toMatchObject({ code: 'draws-used-up', draws: 2 });
    game.to('2026-04-01').draw(10_000).check();
  });

  it('blocks use while it is overdue', () => {
    const game = play().draw(10_000).to('2026-03-12');
    expect(game.view.daysPastDue).toBe(3);
    expect(game.refusal(draw(10_000))).toMatchObject({ code: 'past-due', since: on('2026-03-09') });
    game.repay(10_000).draw(10_000).check();
  });
});

describe('buy now, pay later', () => {
  const options = [
    { kind: 'instalments' as const, line: 'bnpl', periods: 3 },
    { kind: 'pay-later' as const, line: 'bnpl' },
    { kind: 'instalments' as const, line: 'bnpl', periods: 4 },
  ];
  const offer = (id: string, price: number) =>
    checkout({ id, price: money(price), options, openDays: 60, preselected: null });
  const play = (cash: number, change: Partial<typeof BNPL_TERMS> = {}) =>
    new Play(
      quiet([loanLine({ ...BNPL_TERMS, ...change })], {
        cash: money(cash),
        events: [offer('lamp', 30_001), offer('coat', 60_000), offer('mug', 2_000)],
      }),
    ).to('2026-03-05');
  const answer = (id: string, option: number) => ({ kind: 'answer', offer: id, option }) as const;

  it('takes equal parts every 14 days, the first at once, without interest', () => {
    const game = play(50_000).do(answer('lamp', 0)).check();
    expect(game.cash).toBe(50_000 - 10_000);
    expect(game.view.dueOn).toBe(on('2026-03-19'));
    game.to('2026-03-19').repay(10_000).to('2026-04-02');
    // The last part takes what rounding left.
    expect(game.view.due).toBe(10_001);
    game.repay(10_001).check();
    expect(game.view.owed).toBe(0);
    expect(game.costs).toEqual({ charge: 0, fee: 0, penalty: 0 });
  });

  it('can begin later, and go by months', () => {
    const monthly = { every: { kind: 'month' as const }, firstAtOnce: false };
    const game = play(50_000, monthly).do(answer('lamp', 0));
    expect(game.cash).toBe(50_000);
    expect(game.view.dueOn).toBe(on('2026-04-05'));
  });

  it.each([
    ['lamp', 1, 'not-offered'],
    ['mug', 0, 'below-instalment-floor'],
  ] as const)('%s, option %i: %s', (id, option, code) => {
    expect(play(50_000).refusal(answer(id, option))).toMatchObject({ code });
  });

  it('is refused beyond its limit', () => {
    const game = play(50_000, { limit: money(50_000) });
    expect(game.refusal(answer('coat', 0))).toMatchObject({ code: 'over-limit', short: 10_000 });
  });

  it('fines each part missed after two days of grace, up to 2% of the price, and blocks use', () => {
    const game = play(10_000).do(answer('lamp', 0)).to('2026-03-21');
    expect(game.costs.penalty).toBe(0);
    game.to('2026-03-22');
    expect(game.costs.penalty).toBe(600);
    expect(game.view.daysPastDue).toBe(3);
    expect(game.refusal(answer('coat', 0))).toMatchObject({ code: 'past-due' });
    // 2% of 300.01 are 6.00: nothing is left for the second.
    game.to('2026-04-10').check();
    expect(game.costs.penalty).toBe(600);
    expect(game.view.owed).toBe(20_001 + 600);
  });
});

describe('the payday loan under the cap of the UK', () => {
  const play = (change: Partial<PaydayTerms> = {}, cash = 200_000) =>
    new Play(quiet([loanLine({ ...PAYDAY_TERMS, ...change })], { cash: money(cash) }));
  const withBook = (book: Partial<PaydayTerms['book']>) => ({
    book: { ...PAYDAY_TERMS.book, ...book },
  });

  it('costs at most 72 for 300 over 30 days (published)', () => {
    const game = play().draw(30_000).to('2026-04-01');
    expect(game.view.due).toBe(37_200);
    expect(game.repay(37_200).check().costs.charge).toBe(7_200);
  });

  it('charges for the days used alone when it is repaid early', () => {
    expect(play().draw(30_000).to('2026-03-12').settle().check().costs.charge).toBe(2_400);
  });

  it('takes 15 for default, goes on at 0.8% a day, and stops at what was lent', () => {
    const game = play({}, 0).draw(30_000).to('2026-04-02').check();
    expect(game.costs.penalty).toBe(1_500);
    // 30,000 of cost are reached: 72.00, 15.00 and 213.00 more, which is 88 nights and a half.
    game.to('2026-08-30').check();
    expect(game.events('cap-reached').map(({ day }) => day)).toEqual([on('2026-06-29')]);
    game.repay(30_000).check();
    expect(game.costs.charge + game.costs.penalty).toBe(30_000);
    expect(game.view.owed).toBe(30_000);
  });

  it('lets no default fee pass what the cap leaves', () => {
    const dear = withBook({ costCap: ppm(250_000) });
    const game = play(dear, 0).draw(30_000).to('2026-04-02').check();
    // A quarter of 300 is 75.00, of which 72.00 are interest.
    expect(game.costs).toEqual({ charge: 7_200, fee: 0, penalty: 300 });
    expect(game.events('cap-reached')).toMatchObject([{ waived: 1_200 }]);
    game.to('2026-06-01').check();
    expect(game.view.payoff.total).toBe(37_500);
  });

  it('can charge for the term as a whole, from the start', () => {
    // 15 per 100 for two weeks.
    const flat = withBook({ interest: { kind: 'daily', ppm: ppm(0) }, costCap: null });
    const game = play({ ...flat, termDays: 14, financeCharge: ppm(150_000) }).draw(20_000);
    expect(game.view.owed).toBe(23_000);
    game.to('2026-03-16');
    expect(game.view.due).toBe(23_000);
    expect(game.repay(23_000).check().costs.charge).toBe(3_000);
  });

  it('is one at a time, and never rolled over', () => {
    const game = play().draw(30_000);
    const again = { kind: 'draw', line: 'payday', amount: money(5_000) } as const;
    const plain = { method: null, periods: null };
    expect(game.refusal({ ...again, ...plain })).toMatchObject({ code: 'settle-first' });
    const longer = { method: null, periods: 2 };
    expect(play().refusal({ ...again, ...longer })).toMatchObject({ code: 'periods-not-offered' });
  });
});
