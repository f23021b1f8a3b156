import { describe, expect, it } from 'vitest';
import type { BookTerms } from '../../../../shared/products/loan-book.ts';
import type { OpeningLoan } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { calendar } from '../../../../shared/views/calendar.ts';
import { BOOK, LOAN_TERMS, loanLine, quiet } from '../loan-lines.ts';
import { Play } from '../play-line.ts';
import { line, on } from '../small-scenario.ts';

const COURSE: OpeningLoan = {
  id: 'course',
  label: 'Course',
  principal: money(1_000_000),
  startedOn: on('2026-02-12'),
  periods: 12,
  paid: 0,
  method: 'level',
};

function play(
  loan: Partial<OpeningLoan> = {},
  book: Partial<BookTerms> = {},
  { cash = 2_000_000, autopay = 'full' as 'full' | 'off' } = {},
) {
  const terms = {
    ...LOAN_TERMS,
    limit: money(1_000_000_000),
    book: { ...LOAN_TERMS.book, ...book },
  };
  const opening = { ...line().opening, loans: [{ ...COURSE, ...loan }] };
  const setup = loanLine(terms, { opening, autopay });
  return new Play(quiet([setup], { cash: money(cash), end: on('2027-06-30') }));
}

const yearly = (rate: number): Partial<BookTerms> => ({
  interest: { kind: 'equal-months', ppm: ppm(rate) },
  overdueRate: ppm(rate),
});

describe('level payments', () => {
  // Published (see tests/golden): 300,000 at 6% over 360: 1,798.65, of which 1,500.00 interest and
  // 298.65 principal; 300,000 at 5.64%: 1,729.81; 28,500 at 3.99% over 60, rounded up: 524.75.
  it.each([
    { name: '300,000 at 6%', principal: 30_000_000, rate: 60_000, periods: 360, is: 179_865 },
    { name: '300,000 at 5.64%', principal: 30_000_000, rate: 56_400, periods: 360, is: 172_981 },
    { name: '400,000 at 5.5%', principal: 40_000_000, rate: 55_000, periods: 360, is: 227_116 },
    { name: '1,000,000 at 5%', principal: 100_000_000, rate: 50_000, periods: 360, is: 536_822 },
  ])('$name: the first payment is as published', ({ principal, rate, periods, is }) => {
    const loan = { principal: money(principal), periods };
    const game = play(loan, yearly(rate)).to('2026-03-12');
    expect(game.view.due).toBe(is);
    expect(game.owes('interest') + game.view.payoff.accrued).toBe(
      Math.round((principal * rate) / 12_000_000),
    );
  });

  it('rounds the payment up where the terms say so (published: 524.75)', () => {
    const loan = { principal: money(2_850_000), periods: 60 };
    const up = { ...yearly(39_900), paymentRounding: 'ceil' as const };
    expect(play(loan, up).to('2026-03-12').view.due).toBe(52_475);
  });

  it('are paid to the last by autopay, the same every month but the last', () => {
    const game = play().to('2027-03-01').check();
    const paid = game.events('paid').map(({ amount }) => amount);
    // 10,000 at 1% a month over 12: 888.49; the last takes what rounding left.
    expect(paid.slice(0, -1)).toEqual(Array.from({ length: 11 }, () => 88_849));
    expect(Math.abs((paid.at(-1) ?? 0) - 88_849)).toBeLessThan(12);
    expect(game.view.owed).toBe(0);
    const interest = game.costs.charge;
    expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(1_000_000 + interest);
    expect(game.events('loan-repaid')).toMatchObject([{ id: 'course', interest }]);
    expect(game.events('due-missed')).toEqual([]);
  });
});

describe('a loan that is running', () => {
  it('starts with what its table leaves, and the interest since the last due day', () => {
    const game = play({ startedOn: on('2025-09-12'), paid: 5, method: 'equal-principal' });
    // 10,000 less five twelfths of 833.33.
    expect(game.owes('principal')).toBe(1_000_000 - 5 * 83_333);
    // 18 of the 28 nights from 12 February to 12 March.
    const month = (1_000_000 - 5 * 83_333) / 100;
    expect(game.view.payoff.accrued).toBe(Math.round((month * 18) / 28));
    game.to('2026-03-12').check();
    expect(game.view.due).toBe(83_333 + Math.round(month));
  });

  it('counts every night where the terms do: actual days over 365', () => {
    const actual = {
      interest: { kind: 'yearly' as const, ppm: ppm(120_000), yearDays: 365 as const },
    };
    const game = play({ method: 'interest-first' }, actual).to('2026-03-12');
    expect(game.view.due).toBe(Math.round((1_000_000 * 0.12 * 28) / 365));
  });
});

describe('days of rest', () => {
  it.each([
    { region: 'CN', due: '2026-04-12' },
    // 12 April 2026 is a Sunday.
    { region: 'UK', due: '2026-04-13' },
  ] as const)('leave the due day alone or move it, as in $region', ({ region, due }) => {
    const opening = { ...line().opening, loans: [COURSE] };
    const game = new Play(
      quiet([loanLine(LOAN_TERMS, { opening })], { cash: money(2_000_000), region }),
    ).to('2026-03-12');
    game.repay(game.view.due);
    expect(game.view.dueOn).toBe(on(due));
    // The month's interest is a twelfth of the year's all the same.
    const month = Math.round(game.owes('principal') / 100);
    expect(game.to(due).view.due).toBe(88_849);
    expect(game.view.payoff.accrued).toBe(month);
  });
});

describe('early repayment', () => {
  const eu = {
    early: {
      payments: 'any' as const,
      fee: ppm(10_000),
      feeLastYear: ppm(5_000),
      feeWithinSaved: true,
    },
  };

  it.each([
    { name: '1% with more than a year left', periods: 24, fee: 10_000 },
    { name: '0.5% with a year or less left', periods: 12, fee: 5_000 },
  ])('asks $name', ({ periods, fee }) => {
    const game = play({ periods }, eu, { autopay: 'off' });
    expect(game.view.plans[0]?.settlement).toMatchObject({ principal: 1_000_000, fee });
    const accrued = game.view.payoff.accrued;
    game.settle().check();
    expect(game.cash).toBe(2_000_000 - 1_000_000 - accrued - fee);
    expect(game.costs).toEqual({ charge: accrued, fee, penalty: 0 });
  });

  it('asks no more than the interest that is saved', () => {
    const game = play({ periods: 1 }, { ...eu, ...yearly(12_000) }, { autopay: 'off' });
    // A month at 0.1%: 10.00, of which 10 of 28 nights are ahead.
    expect(game.view.plans[0]?.settlement).toMatchObject({ saved: 357, fee: 357 });
  });

  it('of a part owes the compensation with the next instalment', () => {
    const game = play({ periods: 24 }, eu, { autopay: 'off' }).to('2026-03-12');
    game.repay(game.view.due);
    const before = game.owes('principal');
    game.repay(200_000).check();
    expect(game.owes('principal')).toBe(before - 200_000);
    expect(game.owes('fees')).toBe(2_000);
    game.to('2026-04-12');
    expect(game.view.due).toBeGreaterThan(2_000);
    game.repay(game.view.due).check();
    expect(game.owes('fees')).toBe(0);
  });
});

describe('lateness', () => {
  it('begins in the evening of the due day, and is told', () => {
    const game = play({}, { late: { ...BOOK.late, fee: money(2_500) } }, { cash: 10_000 });
    game.to('2026-03-13').check();
    expect(game.events('instalment-due')).toMatchObject([{ id: 'course', amount: 88_849 }]);
    // What cash there is has been taken.
    expect(game.cash).toBe(0);
    expect(game.view.daysPastDue).toBe(1);
    expect(game.costs.penalty).toBe(2_500);
    expect(game.view.pastDue).toBe(88_849 - 10_000);
    expect(game.view.dueOn).toBe(on('2026-04-12'));
  });

  it('shows the instalments ahead on the calendar', () => {
    const game = play();
    const dues = calendar(game.scenario, game.state, 80).filter(({ kind }) => kind === 'due');
    expect(dues).toMatchObject([
      // Interest to today is known of the next one; of those ahead, what the table foresees.
      { day: on('2026-03-12'), id: 'loan', amount: game.view.due },
      { day: on('2026-04-12'), id: 'course', amount: 88_849 },
      { day: on('2026-05-12'), id: 'course', amount: 88_849 },
    ]);
  });
});
