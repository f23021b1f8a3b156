import { describe, expect, it } from 'vitest';
import type { OverdraftTerms } from '../../../../shared/products/overdraft.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { loanLine, OVERDRAFT_TERMS, quiet } from '../loan-lines.ts';
import { Play } from '../play-line.ts';
import { line, on } from '../small-scenario.ts';

const LINE = 'overdraft';

function play(
  change: Partial<OverdraftTerms> = {},
  { borrowed = 0, ...rest }: Partial<Scenario> & { borrowed?: number } = {},
) {
  const opening = { ...line().opening, borrowed: money(borrowed) };
  const setup = loanLine({ ...OVERDRAFT_TERMS, ...change }, { opening });
  return new Play(quiet([setup], { cash: money(0), ...rest }));
}

const rent = (amount: number) => [
  { id: 'rent', label: 'Rent', amount: money(amount), every: { kind: 'month' as const, date: 5 } },
];
const salary = (amount: number) => [
  { id: 'pay', label: 'Pay', amount: money(amount), every: { kind: 'month' as const, date: 15 } },
];

describe('the arranged overdraft', () => {
  it('covers the evening’s shortfall by itself, and goes back by itself', () => {
    const game = play({}, { costs: rent(80_000), income: salary(90_000) }).to('2026-03-05');
    expect(game.cash).toBe(-80_000);
    game.to('2026-03-06').check();
    expect(game.cash).toBe(0);
    expect(game.owes('principal')).toBe(80_000);
    expect(game.events('drawn')).toMatchObject([{ amount: 80_000, byItself: true }]);
    game.to('2026-03-16').check();
    expect(game.cash).toBe(10_000);
    expect(game.events('paid')).toMatchObject([{ amount: 80_000, by: 'autopay' }]);
    // 10 nights on 300.00 above the free 500.00: 3.28, posted at the month's end from cash.
    game.to('2026-04-01').check();
    expect(game.costs.charge).toBe(328);
    expect(game.cash).toBe(10_000 - 328);
  });

  it('leaves what is beyond the limit below zero', () => {
    const game = play({}, { costs: rent(150_000) })
      .to('2026-03-06')
      .check();
    expect(game.cash).toBe(-30_000);
    expect(game.owes('principal')).toBe(120_000);
    expect(game.view.free).toBe(0);
  });

  // HSBC-like: 1,200 limit, 500 free, 39.9% a year simple on 365 days.
  it.each([
    { name: 'nothing on the free part', borrowed: 50_000, interest: 0 },
    { name: '500 above the free part for March', borrowed: 100_000, interest: 1_585 },
    { name: 'the whole limit', borrowed: 120_000, interest: 2_219 },
  ])('charges $name', ({ borrowed, interest }) => {
    // 29 nights from 2 to 31 March: amount x 0.399 x 29 / 365.
    const above = Math.max(0, borrowed - 50_000);
    expect(Math.round((above * 0.399 * 29) / 365)).toBe(interest);
    const game = play({}, { borrowed }).to('2026-03-31');
    expect(game.view.payoff.accrued).toBe(interest);
    game.to('2026-04-01').check();
    expect(game.costs.charge).toBe(interest);
    expect(game.events('charge-posted').length).toBe(interest > 0 ? 1 : 0);
  });

  it('lends the interest of a month like the rest', () => {
    const game = play({}, { borrowed: 100_000 }).to('2026-04-01').check();
    expect(game.owes('principal')).toBe(101_585);
    expect(game.owes('interest')).toBe(0);
  });

  it('can count a year of 360 days, and can be repaid by hand', () => {
    const terms = { yearDays: 360 as const, interestFree: money(0), annualRate: ppm(360_000) };
    const game = play(terms, { borrowed: 100_000 }).to('2026-03-12');
    expect(game.view.payoff.accrued).toBe(1_000);
    // Income of the day is there before the evening takes it.
    const paying = play(terms, { borrowed: 100_000, income: salary(120_000) }).to('2026-03-15');
    paying.repay(paying.view.repayable).check();
    expect(paying.view.owed).toBe(0);
    expect(paying.costs.charge).toBe(1_300);
  });

  it('draws nothing while frozen', () => {
    const game = play({}, { costs: rent(80_000) });
    game.do({ kind: 'freeze', line: LINE, reason: null }).to('2026-03-10').check();
    expect(game.cash).toBe(-80_000);
    expect(game.owes('principal')).toBe(0);
  });

  it('is closed once nothing is owed', () => {
    const close = { kind: 'close', line: LINE } as const;
    const owing = play({}, { borrowed: 10_000 });
    expect(owing.refusal(close)).toMatchObject({
      code: 'close-blocked',
      blockers: [{ kind: 'billed', amount: 10_000, clearing: 'repay' }],
    });
    const clear = play({}, { cash: money(10_000) })
      .do(close)
      .check();
    expect(clear.view.line.closedOn).toBe(on('2026-03-02'));
  });
});
