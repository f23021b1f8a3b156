import { describe, expect, it } from 'vitest';
import type { LineSetup } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import {
  BNPL_TERMS,
  CASH_LINE_TERMS,
  loanLine,
  OVERDRAFT_TERMS,
  PAYDAY_TERMS,
  quiet,
} from '../loan-lines.ts';
import { Play } from '../play-line.ts';
import { line, on, TERMS } from '../small-scenario.ts';

const hardship = {
  afterDaysPastDue: 10,
  periods: [6, 12],
  annualRate: ppm(0),
  waivedShare: ppm(500_000),
};
const ask = (id: string, periods = 6) => ({ kind: 'restructure', line: id, periods }) as const;

describe('a hardship plan', () => {
  const cashLine = () =>
    new Play(quiet([loanLine({ ...CASH_LINE_TERMS, hardship })], { cash: money(500_000) }))
      .draw(120_000, 3, 'interest-first')
      .to('2026-04-12');

  it('moves everything owed into one loan on easier terms, and freezes the line', () => {
    const game = cashLine();
    const { accrued } = game.view.payoff;
    const owed = game.view.owed + accrued;
    game.do(ask('cash-line')).check();
    // 31 nights to the due day and 10 since; half of the interest is given up, halves rounded up.
    expect(accrued + 1_116).toBe(1_116 + 360);
    const waived = 738;
    expect(game.view.line).toMatchObject({ family: 'loan', status: 'frozen', lateSince: null });
    expect(game.owes('principal')).toBe(owed - waived);
    expect(game.owes('interest') + game.owes('fees')).toBe(0);
    expect(game.costs.charge).toBe(1_476 - waived);
    expect(game.events('restructured')).toMatchObject([
      { amount: owed - waived, periods: 6, waived },
    ]);
    expect(game.view.dueOn).toBe(on('2026-05-12'));
    expect(game.view.due).toBe(Math.round((owed - waived) / 6));
  });

  it('runs to its end like any loan, and the line can then be closed', () => {
    const game = cashLine().do(ask('cash-line'));
    for (const month of ['05', '06', '07', '08']) {
      game.to(`2026-${month}-12`).repay(game.view.due);
    }
    game.settle().do({ kind: 'close', line: 'cash-line' }).check();
    expect(game.view.line.status).toBe('closed');
  });

  it.each([
    ['cash-line', 7, 'periods-not-offered'],
    ['none', 6, 'no-such-line'],
  ] as const)('%s over %i: %s', (id, periods, code) => {
    expect(cashLine().refusal(ask(id, periods))).toMatchObject({ code });
  });

  it('is refused too soon, when the terms have none, and twice', () => {
    const soon = new Play(quiet([loanLine({ ...CASH_LINE_TERMS, hardship })])).draw(
      120_000,
      3,
      'level',
    );
    expect(soon.refusal(ask('cash-line'))).toEqual({
      code: 'hardship-not-yet',
      line: 'cash-line',
      days: 0,
      from: 10,
    });
    const none = new Play(quiet([loanLine(PAYDAY_TERMS)])).draw(10_000);
    expect(none.refusal(ask('payday'))).toMatchObject({ code: 'not-offered' });
    const once = cashLine().do(ask('cash-line'));
    expect(once.refusal(ask('cash-line'))).toMatchObject({ code: 'not-offered' });
    const clear = new Play(quiet([loanLine({ ...BNPL_TERMS, hardship })]));
    expect(clear.refusal(ask('bnpl'))).toMatchObject({ code: 'nothing-owed' });
  });

  it('takes in every part of a pay-later line, with what was only held', () => {
    const setup: LineSetup = line({
      terms: { ...TERMS, hardship: { ...hardship, afterDaysPastDue: 0, waivedShare: ppm(0) } },
      opening: {
        ...line().opening,
        unbilled: money(10_001),
        billed: money(20_000),
        plans: [
          {
            id: 'phone',
            label: 'Phone',
            principal: money(60_000),
            periods: 6,
            fee: ppm(45_000),
            billed: 2,
          },
        ],
        purchases: [
          {
            id: 'parcel',
            label: 'Parcel',
            amount: money(5_000),
            boughtOn: on('2026-03-01'),
            arrivesOn: on('2026-03-20'),
          },
        ],
      },
    });
    const game = new Play(quiet([setup])).do(ask('flower-pay', 12)).check();
    expect(game.owes('principal')).toBe(10_001 + 20_000 + 40_000 + 5_000);
    expect(game.state.balances['in-transit']).toBe(0);
    expect(game.view.held).toBe(0);
    game.to('2026-04-02').check();
    expect(game.view.dueOn).toBe(on('2026-04-02'));
  });

  it('ends an overdraft', () => {
    const terms = { ...OVERDRAFT_TERMS, hardship: { ...hardship, afterDaysPastDue: 0 } };
    const opening = { ...line().opening, borrowed: money(100_000) };
    const game = new Play(quiet([loanLine(terms, { opening })], { cash: money(0) }));
    game.to('2026-03-12').do(ask('overdraft')).check();
    // Ten nights on 500.00 at 39.9%: 5.47, half of it given up.
    expect(game.owes('principal')).toBe(100_000 + 547 - 274);
    game.to('2026-04-30').check();
    expect(game.owes('principal')).toBe(100_000 + 547 - 274);
  });
});
