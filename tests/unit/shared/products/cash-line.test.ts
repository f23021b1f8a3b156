import { describe, expect, it } from 'vitest';
import type { CashLineTerms } from '../../../../shared/products/cash-line.ts';
import type { BookTerms } from '../../../../shared/products/loan-book.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { BOOK, CASH_LINE_TERMS, loanLine, quiet } from '../loan-lines.ts';
import { Play } from '../play-line.ts';
import { on } from '../small-scenario.ts';

const terms = (book: Partial<BookTerms> = {}, change: Partial<CashLineTerms> = {}) => ({
  ...CASH_LINE_TERMS,
  ...change,
  book: { ...CASH_LINE_TERMS.book, ...book },
});
const play = (book: Partial<BookTerms> = {}, change: Partial<CashLineTerms> = {}, cash = 500_000) =>
  new Play(quiet([loanLine(terms(book, change))], { cash: money(cash) }));
const daily = (rate: number): Partial<BookTerms> => ({
  interest: { kind: 'daily', ppm: ppm(rate) },
  overdueRate: ppm(rate),
});
const LINE = 'cash-line';

describe('interest by days', () => {
  // Published: domain facts A2 (5,000 for 30 days) and A1 (500 x 0.05% x 5 days = 1.25).
  it.each([
    {
      name: '5,000 at 0.03% for 30 days',
      lent: 500_000,
      rate: 300,
      until: '2026-04-01',
      is: 4_500,
    },
    {
      name: '5,000 at 0.05% for 30 days',
      lent: 500_000,
      rate: 500,
      until: '2026-04-01',
      is: 7_500,
    },
    { name: '500 at 0.05% for 5 days', lent: 50_000, rate: 500, until: '2026-03-07', is: 125 },
    { name: '1,000 at 0.015% for 1 day', lent: 100_000, rate: 150, until: '2026-03-03', is: 15 },
  ])('$name', ({ lent, rate, until, is }) => {
    const game = play(daily(rate)).draw(lent, 12, 'interest-first').to(until);
    expect(game.view.payoff.plans[0]?.settlement).toMatchObject({ principal: lent, interest: is });
    game.settle().check();
    expect(game.cash).toBe(500_000 - is);
    expect(game.costs).toEqual({ charge: is, fee: 0, penalty: 0 });
  });

  it('costs nothing when it is repaid on the day of the draw', () => {
    const game = play().draw(100_000, 3, 'level').settle().check();
    expect(game.cash).toBe(500_000);
    expect(game.view.owed).toBe(0);
  });

  it('accrues on the reduced balance from the day of a payment', () => {
    // 10 nights on 5,000 are 15.00; then 15.00 of interest and 2,000 are paid; 10 nights on 3,000.
    const game = play().draw(500_000, 12, 'interest-first').to('2026-03-12').repay(201_500);
    expect(game.owes('principal')).toBe(300_000);
    game.to('2026-03-22').settle().check();
    expect(game.costs.charge).toBe(1_500 + 900);
  });

  it('rounds once, however often it is posted', () => {
    // 1,000.00 at 0.0155% is 15.5 fen a night.
    const often = play(daily(155)).draw(100_000, 12, 'interest-first');
    for (const day of ['03', '04', '05', '06', '07']) often.to(`2026-03-${day}`).repay(15);
    const once = play(daily(155)).draw(100_000, 12, 'interest-first').to('2026-03-07').repay(75);
    expect(often.check().costs.charge).toBe(78);
    expect(once.check().costs.charge).toBe(78);
    expect(often.view.owed).toBe(once.view.owed);
  });
});

describe('repayment methods', () => {
  // 1,200 at 0.05% a day, by a table of thirty-day months: 1.5% a month.
  const byTable = { interest: { kind: 'thirty-days' as const, ppm: ppm(500) } };
  const DUE = ['2026-04-02', '2026-05-02', '2026-06-02'];

  it.each([
    // Level: 1,200 x 0.015 / (1 - 1.015^-3) = 412.06.
    { method: 'level', payments: [41_206, 41_206, 41_206] },
    { method: 'equal-principal', payments: [41_800, 41_200, 40_600] },
    { method: 'interest-first', payments: [1_800, 1_800, 121_800] },
  ] as const)('$method', ({ method, payments }) => {
    const game = play(byTable).draw(120_000, 3, method);
    const paid = DUE.map((day) => {
      const { due, dueOn } = game.to(day).view;
      expect(dueOn).toBe(on(day));
      game.repay(due);
      return due;
    });
    // The last payment of the level method takes what rounding left: at most a few fen.
    paid.forEach((amount, n) => expect(Math.abs(amount - (payments[n] ?? 0))).toBeLessThan(3));
    expect(game.check().view.owed).toBe(0);
    expect(game.events('loan-repaid')).toHaveLength(1);
  });

  it('falls due on the day of the draw, or on a day of the terms', () => {
    expect(play().draw(100_000, 3, 'level').view.dueOn).toBe(on('2026-04-02'));
    expect(play({}, { dueDay: 20 }).draw(100_000, 3, 'level').view.dueOn).toBe(on('2026-03-20'));
  });
});

describe('drawing', () => {
  it.each([
    [9_999, 3, 'level', 'below-least'],
    [10_500, 3, 'level', 'not-in-steps'],
    [2_010_000, 3, 'level', 'over-limit'],
    [100_000, 4, 'level', 'periods-not-offered'],
    [100_000, 3, null, 'method-not-offered'],
  ] as const)('%i over %s by %s: %s', (amount, periods, method, code) => {
    const draw = { kind: 'draw' as const, line: LINE, amount: money(amount), method, periods };
    expect(play().refusal(draw)).toMatchObject({ code });
  });

  it('is refused above the most at a time, and while something is past due', () => {
    const draw = (amount: number) =>
      ({ kind: 'draw', line: LINE, amount: money(amount), method: 'level', periods: 3 }) as const;
    const small = play({}, { draw: { ...CASH_LINE_TERMS.draw, most: money(50_000) } });
    expect(small.refusal(draw(60_000))).toMatchObject({ code: 'over-most', most: 50_000 });
    const late = play().draw(100_000, 3, 'level').to('2026-04-03');
    expect(late.refusal(draw(10_000))).toMatchObject({ code: 'past-due', since: on('2026-04-02') });
  });
});

describe('early repayment', () => {
  it('draws the instalments ahead up anew', () => {
    const game = play().draw(120_000, 12, 'equal-principal').to('2026-04-02');
    game.repay(game.view.due);
    expect(game.owes('principal')).toBe(110_000);
    game.repay(55_000).check();
    expect(game.view.plans[0]?.periodsLeft).toBe(11);
    game.to('2026-05-02');
    expect(game.view.due).toBe(5_000 + 495);
  });

  it('asks compensation on what is ahead, and never more than the interest saved', () => {
    const early = { ...BOOK.early, fee: ppm(10_000), feeLastYear: ppm(5_000) };
    const game = play({ early }).draw(100_000, 12, 'interest-first').to('2026-03-12');
    // A year or less is left: half a per cent of 1,000.00, and 3.00 of interest for ten nights.
    expect(game.view.plans[0]?.settlement).toMatchObject({ interest: 300, fee: 500 });
    const cheap = play({ ...daily(1), early })
      .draw(100_000, 1, 'interest-first')
      .to('2026-03-30');
    // Three nights at 0.0001% are left: 0.3 fen, of which whole fen would be saved.
    expect(cheap.view.plans[0]?.settlement).toMatchObject({ fee: 0, saved: 0 });
  });

  it('can be allowed only as an end', () => {
    const game = play({ early: { ...BOOK.early, payments: 'ending' } }).draw(90_000, 3, 'level');
    game.to('2026-03-12');
    const { due } = game.view;
    expect(game.view.repayable).toBe(due);
    game.repay(due).check();
    expect(game.view.repayable).toBe(0);
    expect(game.settle().check().view.owed).toBe(0);
  });

  it('of the running instalment leaves the next one, with interest since', () => {
    const game = play().draw(90_000, 3, 'level').to('2026-03-22');
    game.repay(game.view.due);
    expect(game.view.dueOn).toBe(on('2026-05-02'));
    game.to('2026-04-03').check();
    expect(game.view.daysPastDue).toBe(0);
  });
});

describe('overdue', () => {
  const late = { late: { ...BOOK.late, fee: money(1_000) }, chargeOffDays: 60 };

  it('costs half as much again on the overdue principal alone', () => {
    // 1,200 in three: 400 overdue at 0.045%, 800 at 0.03%, from the evening of the due day.
    const game = play().draw(120_000, 3, 'equal-principal').to('2026-04-02');
    const interest = game.view.payoff.accrued;
    expect(interest).toBe(31 * 36);
    game.to('2026-04-12').check();
    expect(game.view.payoff.accrued).toBe(10 * (18 + 24));
    expect(game.view.daysPastDue).toBe(10);
    expect(game.state.lines[LINE]?.lateMarks).toBe(1);
    expect(game.events('due-missed')[0]).toMatchObject({ missed: 40_000 + interest });
  });

  it('is late only after the days of grace, and counted from the due day then', () => {
    const game = play({ late: { ...BOOK.late, graceDays: 3 } }).draw(120_000, 3, 'level');
    game.to('2026-04-05');
    expect(game.view.daysPastDue).toBe(0);
    game.to('2026-04-06');
    expect(game.view.daysPastDue).toBe(4);
  });

  it('charges a fee for each due day, and is made up by paying all of it', () => {
    const game = play(late).draw(120_000, 3, 'equal-principal').to('2026-05-03').check();
    expect(game.costs.penalty).toBe(2_000);
    expect(game.view.daysPastDue).toBe(31);
    game.repay(41_000 + 1_116);
    // The older due day is made up; the newer one is still missed.
    expect(game.view.daysPastDue).toBe(1);
    // All but the 400.00 of June.
    game.repay(game.view.due - 40_000).check();
    expect(game.view.daysPastDue).toBe(0);
  });

  it('is written off in the end: interest stops, the debt does not', () => {
    const game = play(late).draw(120_000, 12, 'level').to('2026-06-02').check();
    expect(game.view.line.status).toBe('charged-off');
    expect(game.events('charged-off')[0]).toMatchObject({ daysPastDue: 60 });
    expect(game.to('2026-07-01').events('reported').at(-1)?.file.accounts[0]).toMatchObject({
      status: 'charged-off',
      derogatories: [{ kind: 'charge-off' }],
    });
    const { owed } = game.view;
    game.to('2026-08-01').check();
    expect(game.view.owed).toBe(owed);
    expect(game.view.repayable).toBe(owed);
    expect(game.repay(owed).check().view.owed).toBe(0);
  });
});

describe('autopay', () => {
  const auto = (book: Partial<BookTerms>, cash: number) => {
    const line = loanLine(terms(book), { autopay: 'full' });
    return new Play(quiet([line], { cash: money(cash) }));
  };

  it('takes what is due, in part when the terms say so', () => {
    const whole = auto({}, 0).draw(120_000, 3, 'equal-principal').to('2026-04-03').check();
    expect(whole.view.owed).toBe(80_000);
    const drained = auto({}, 0).draw(30_000, 1, 'interest-first').check();
    drained.to('2026-04-03');
    // 300.00 in hand, 302.79 due.
    expect(drained.cash).toBe(0);
    expect(drained.view.owed).toBe(279);
    expect(drained.events('autopay-short')[0]).toMatchObject({ wanted: 30_279, cash: 30_000 });
  });

  it('takes all of an instalment or nothing, and asks a fee', () => {
    const autopay = { ...BOOK.autopay, partial: false, failedFee: money(500) };
    const game = auto({ autopay }, 0).draw(30_000, 1, 'interest-first').to('2026-04-03').check();
    expect(game.cash).toBe(30_000);
    expect(game.costs.penalty).toBe(500);
  });

  it('goes by the smallest amount first when the terms say so', () => {
    const autopay = { ...BOOK.autopay, partial: false, order: 'smallest' as const };
    const game = auto({ autopay }, 0).draw(60_000, 1, 'interest-first');
    game.draw(20_000, 1, 'interest-first').do({ kind: 'advance', to: on('2026-04-02') });
    expect(game.view.due).toBe(80_000 + 31 * 24);
    game.to('2026-04-03').check();
    // 800.00 in hand: 201.86 for the small one leaves too little for 605.58.
    expect(game.view.plans.map(({ settlement }) => settlement.principal)).toEqual([60_000]);
  });

  it('tries again for some evenings', () => {
    const autopay = { ...BOOK.autopay, partial: false, retryDays: 3 };
    const line = loanLine(terms({ autopay }), { autopay: 'full' });
    const salary = {
      id: 'pay',
      label: 'Pay',
      amount: money(50_000),
      every: { kind: 'month' as const, date: 4 },
    };
    const game = new Play(quiet([line], { cash: money(0), income: [salary] }), LINE);
    game.draw(30_000, 1, 'interest-first').to('2026-04-06').check();
    expect(game.view.owed).toBe(0);
    expect(game.state.lines[LINE]?.lateMarks).toBe(0);
  });
});
