import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../shared/engine/action.ts';
import type { EngineEvent } from '../../../../shared/engine/event.ts';
import {
  act,
  eventsOf,
  journalOf,
  present,
  startRun,
  type Run,
} from '../../../../shared/engine/run.ts';
import { checkBalances, checkJournal } from '../../../../shared/ledger/checks.ts';
import type { LineSetup, Scenario } from '../../../../shared/scenario/scenario.ts';
import { payLaterParts } from '../../../../shared/products/pay-later.ts';
import { FAMILIES } from '../../../../shared/products/families.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { checkout, line, on, scenario, TERMS } from '../small-scenario.ts';

const LINE = 'flower-pay';

/** Plays actions that must all be accepted. */
function played(s: Scenario, ...actions: readonly Action[]): Run {
  let run = startRun(s, 1);
  for (const action of actions) {
    const next = act(run, action);
    expect(next.refusal, JSON.stringify(action)).toBeNull();
    run = next.run;
  }
  const state = present(run);
  expect(checkBalances(state.balances, [{ id: LINE, parts: FAMILIES['pay-later'].parts }])).toEqual(
    [],
  );
  expect(checkJournal(state.balances, journalOf(run))).toEqual([]);
  return run;
}

const view = (run: Run) => {
  const shown = lineView(present(run), LINE);
  return { ...shown, parts: payLaterParts(shown.owes) };
};
const to = (iso: string): Action => ({ kind: 'advance', to: on(iso) });
const repay = (amount: number): Action => ({ kind: 'repay', line: LINE, amount: money(amount) });
const kinds = (run: Run) => eventsOf(run).map((event) => event.kind);
const last = <K extends EngineEvent['kind']>(run: Run, kind: K) =>
  eventsOf(run).findLast(
    (event): event is Extract<EngineEvent, { kind: K }> => event.kind === kind,
  );

const opening = (change: Partial<LineSetup['opening']>): Scenario =>
  scenario({ lines: [line({ opening: { ...line().opening, ...change } })] });

describe('the charge on what is left unpaid', () => {
  it('is 1.25 on 500.00 after five nights at 0.05% (published Huabei example)', () => {
    const run = played(opening({ billed: money(50_000) }), to('2026-03-10'), to('2026-03-15'));
    expect(view(run).due).toBe(50_125);
    expect(view(played(opening({ billed: money(50_000) }), to('2026-03-10'))).due).toBe(50_000);
  });

  it('costs nothing when the bill is paid in full on its due day', () => {
    const run = played(
      opening({ billed: money(50_000) }),
      to('2026-03-10'),
      repay(50_000),
      to('2026-04-20'),
    );
    expect(view(run).owed).toBe(0);
    expect(view(run).cost).toBe(0);
    expect(view(run).line.lateMarks).toBe(0);
  });

  it('runs only on the rest after the minimum, and the rest is not late', () => {
    const run = played(
      opening({ billed: money(157_039) }),
      to('2026-03-10'),
      repay(15_704),
      to('2026-03-11'),
    );
    expect(view(run).line.lateMarks).toBe(0);
    expect(last(run, 'due-met')).toMatchObject({ carried: 141_335, nightly: 71 });
    expect(view(run).due).toBe(141_335 + 71);
  });

  it('is never charged on charges: two months cost exactly twice one month of equal days', () => {
    const run = played(opening({ billed: money(100_000) }), to('2026-05-10'));
    // Nights from 10 March to 10 May: 61 at 50.00 a night.
    expect(view(run).due).toBe(100_000 + 61 * 50);
  });

  it('is the same however a payment is split over one day', () => {
    const start = opening({ billed: money(99_999) });
    const whole = played(start, to('2026-03-17'), repay(40_001), to('2026-04-02'));
    const split = played(
      start,
      to('2026-03-17'),
      repay(1),
      repay(20_000),
      repay(20_000),
      to('2026-04-02'),
    );
    expect(present(split).balances).toEqual(present(whole).balances);
    expect(present(split).lines[LINE]).toEqual(present(whole).lines[LINE]);
  });
});

describe('posting the charge every night', () => {
  it('comes to the rounded whole, and never to a charge in the learner’s favour', () => {
    // Half a fen a night on 10.00: 1 after one night, still 1 after two, 2 after three.
    const start = opening({ billed: money(1_000) });
    const nights = (date: string) => view(played(start, to(date))).due - 1_000;
    expect(['2026-03-11', '2026-03-12', '2026-03-13'].map(nights)).toEqual([1, 1, 2]);
    const paid = played(start, to('2026-03-11'), repay(1), repay(500), repay(500));
    expect(view(paid)).toMatchObject({ owed: 0, cost: 1 });
  });

  it('leaves nothing that the books don’t show', () => {
    const run = played(opening({ billed: money(99_999) }), to('2026-04-20'));
    const { owed, owes, repayable } = view(run);
    expect(repayable).toBe(owed);
    expect(owes('charges')).toBe(Math.round((99_999 * 500 * 41) / 1_000_000));
  });
});

describe('a missed minimum', () => {
  const run = played(opening({ billed: money(50_000) }), to('2026-03-11'));
  it('marks the line late once, with what was missed', () => {
    expect(last(run, 'due-missed')).toMatchObject({
      missed: 5_000,
      carried: 50_000,
      day: on('2026-03-10'),
    });
    expect(view(run).line).toMatchObject({
      lateMarks: 1,
      pastDue: 5_000,
      lateSince: on('2026-03-10'),
    });
  });
  it('is cured by paying it', () => {
    const cured = act(run, repay(5_000)).run;
    expect(view(cured).line).toMatchObject({ pastDue: 0, lateSince: null, lateMarks: 1 });
  });
  it('is reported with its days past due, though one day is enough in China', () => {
    const month = act(run, to('2026-04-01')).run;
    expect(present(month).file.accounts[0]?.lates).toEqual([
      { on: on('2026-03-31'), daysPastDue: 21 },
    ]);
  });
  it('joins the next minimum: what is past due and a tenth of the rest', () => {
    const next = act(run, to('2026-04-02')).run;
    // 50,000 + 22 nights x 25 = 50,550; past due 5,000; a tenth of 45,550 is 4,555.
    expect(view(next).line).toMatchObject({
      bill: { total: 50_550, minimum: 9_555, carried: 50_000, charges: 550 },
    });
    expect(view(next).minimum).toBe(9_555);
  });
});

describe('purchases', () => {
  const shop = (change: Parameters<typeof checkout>[0] = {}) =>
    scenario({ events: [checkout(change)] });
  const answer = (option: number | null): Action => ({ kind: 'answer', offer: 'lamp', option });

  it('stop the days at the offer, and can be left', () => {
    const run = played(shop(), to('2026-03-31'));
    expect(present(run).day).toBe(on('2026-03-05'));
    expect(present(played(shop(), to('2026-03-31'), answer(null))).answers).toEqual({ lamp: -1 });
  });

  it('lapse when their days pass', () => {
    const run = played(shop(), to('2026-03-05'), to('2026-03-08'));
    expect(kinds(run)).toContain('offer-lapsed');
    expect(present(run).offers).toEqual([]);
  });

  it('enter the bill only when receipt is confirmed', () => {
    const run = played(shop({ arrivalDays: 3 }), to('2026-03-05'), answer(1), to('2026-03-08'));
    expect(view(run)).toMatchObject({
      owed: 0,
      free: 750_000,
      parts: { held: 50_000, unbilled: 0 },
    });
    const confirmed = act(run, { kind: 'confirm-receipt', line: LINE, purchase: 'lamp' }).run;
    expect(view(confirmed)).toMatchObject({
      owed: 50_000,
      free: 750_000,
      parts: { held: 0, unbilled: 50_000 },
    });
  });

  it('are confirmed by themselves after ten days', () => {
    const run = played(shop({ arrivalDays: 3 }), to('2026-03-05'), answer(1), to('2026-03-18'));
    expect(last(run, 'receipt-confirmed')).toMatchObject({ day: on('2026-03-18'), byItself: true });
  });

  it('have about forty days free: bought on the 3rd, due on the 10th of the next month', () => {
    const run = played(
      shop({ timing: { kind: 'on', day: on('2026-03-03') } }),
      to('2026-03-03'),
      answer(1),
    );
    const billed = act(run, to('2026-04-02')).run;
    expect(view(billed)).toMatchObject({ dueOn: on('2026-04-10'), due: 50_000 });
  });

  it('that must be made are paid in cash below zero when nothing else can pay', () => {
    const poor = { ...shop({ required: true }), cash: money(200_000) };
    const frozen = { kind: 'freeze', line: LINE, reason: null } as const;
    // Rent on the 3rd leaves 100.00 short before the lamp comes.
    const stuck = played(poor, frozen, to('2026-03-05'), answer(0));
    expect(present(stuck).balances.cash).toBe(-60_000);
    expect(last(stuck, 'cash-short')).toMatchObject({ cash: -60_000 });
    const open = played(poor, to('2026-03-05'));
    expect(act(open, answer(0)).refusal).toMatchObject({ code: 'over-cash' });
    expect(act(open, answer(null)).refusal).toMatchObject({ code: 'must-be-paid' });
  });

  it('on instalments are billed a period at a time with the published rounding', () => {
    const run = played(
      shop({ price: money(129_900) }),
      to('2026-03-05'),
      answer(2),
      to('2026-04-02'),
    );
    // 1,299.00 at 4.5% over 6: fee 58.46 (halves to even); 216.50 + 9.74 a month, the first 9.76.
    expect(view(run).line).toMatchObject({
      bill: { total: 22_626, instalments: 22_626, instalmentFees: 976 },
    });
    expect(view(run).plans[0]).toMatchObject({
      periodsLeft: 5,
      settlement: { principal: 108_250 },
    });
  });

  it('settled early cost the fee of the running period only', () => {
    const run = played(
      shop({ price: money(129_900) }),
      to('2026-03-05'),
      answer(2),
      to('2026-04-10'),
      repay(22_626),
      { kind: 'settle-plan', line: LINE, plan: 'lamp' },
      to('2026-05-02'),
    );
    expect(last(run, 'plan-settled')).toMatchObject({
      principal: 108_250,
      fee: 974,
      saved: 4 * 974,
    });
    expect(view(run)).toMatchObject({ owed: 0, cost: 976 + 974 });
  });
});

describe('a bill', () => {
  it('can be spread, and only its instalments are then due', () => {
    const run = played(opening({ billed: money(60_000) }), {
      kind: 'spread-bill',
      line: LINE,
      periods: 3,
    });
    expect(view(run)).toMatchObject({ due: 0, minimum: 0, parts: { plans: 60_000, billed: 0 } });
    const next = act(act(run, to('2026-03-11')).run, to('2026-04-02')).run;
    // 2.5% of 600.00 is 15.00: 200.00 + 5.00 a month.
    expect(view(next).line).toMatchObject({
      lateMarks: 0,
      bill: { total: 20_500, instalmentFees: 500 },
    });
  });

  it('is spread once: what is left of it is instalments', () => {
    const plans = [
      {
        id: 'phone',
        label: 'Phone',
        principal: money(60_000),
        periods: 6,
        fee: ppm(45_000),
        billed: 2,
      },
    ];
    const run = played(opening({ unbilled: money(30_000), plans }), to('2026-04-02'), {
      kind: 'spread-bill',
      line: LINE,
      periods: 3,
    });
    expect(view(run)).toMatchObject({ due: 10_450, parts: { plans: 60_000 } });
    const again = act(run, { kind: 'spread-bill', line: LINE, periods: 6 });
    expect(again.refusal).toMatchObject({ code: 'no-bill' });
  });

  it('is frozen: a later refund does not change what it says', () => {
    const s = opening({
      billed: money(60_000),
      refunds: [
        { id: 'shoes', label: 'Shoes', amount: money(20_000), arrivesOn: on('2026-03-04') },
      ],
    });
    const run = played(s, to('2026-03-05'));
    expect(view(run)).toMatchObject({ due: 40_000, line: { bill: { total: 60_000 } } });
  });

  it('is taken by autopay on the due day, as far as the cash goes', () => {
    const poor = { ...opening({ billed: money(60_000) }), cash: money(250_000) };
    const run = played(poor, { kind: 'set-autopay', line: LINE, mode: 'full' }, to('2026-03-11'));
    // Rent took 2,100.00 of 2,500.00 on the 3rd.
    expect(last(run, 'autopay-short')).toMatchObject({ wanted: 60_000, cash: 40_000 });
    expect(view(run)).toMatchObject({ line: { lateMarks: 0 }, parts: { carried: 20_000 } });
  });

  it('is left alone by an all-or-nothing autopay that is short', () => {
    const terms = { ...TERMS, autopayPartial: false };
    const base = opening({ billed: money(60_000) });
    const setup = { ...base.lines[0]!, terms, autopay: 'full' as const };
    const run = played({ ...base, cash: money(250_000), lines: [setup] }, to('2026-03-11'));
    expect(view(run)).toMatchObject({ line: { lateMarks: 1 }, parts: { carried: 60_000 } });
  });
});

describe('a refund', () => {
  it('goes to purchases in no bill first and what is over to cash', () => {
    const s = opening({
      unbilled: money(10_000),
      refunds: [
        { id: 'shoes', label: 'Shoes', amount: money(32_900), arrivesOn: on('2026-03-02') },
      ],
    });
    const run = played(s, to('2026-03-03'));
    expect(view(run).owed).toBe(0);
    expect(last(run, 'refund-arrived')).toMatchObject({ toCash: 22_900 });
  });
});

describe('closing', () => {
  const full = opening({
    unbilled: money(14_280),
    billed: money(60_000),
    plans: [
      {
        id: 'phone',
        label: 'Phone',
        principal: money(399_900),
        periods: 6,
        fee: ppm(45_000),
        billed: 3,
      },
    ],
    purchases: [
      {
        id: 'desk-lamp',
        label: 'Lamp',
        amount: money(23_900),
        boughtOn: on('2026-02-26'),
        arrivesOn: on('2026-03-04'),
      },
    ],
    refunds: [{ id: 'shoes', label: 'Shoes', amount: money(10_000), arrivesOn: on('2026-03-06') }],
  });
  const close: Action = { kind: 'close', line: LINE };

  it('names every blocker at once, with amounts and the earliest day', () => {
    const { refusal, run } = act(startRun(full, 1), close);
    expect(refusal).toMatchObject({
      code: 'close-blocked',
      blockers: [
        { kind: 'billed', amount: 60_000, cost: 0, clearing: 'repay', earliest: on('2026-03-02') },
        { kind: 'unbilled', amount: 14_280 },
        {
          kind: 'instalments',
          amount: 199_950,
          cost: 2_999,
          clearing: 'settle-plan',
          ref: 'phone',
        },
        { kind: 'pending-receipt', amount: 23_900, earliest: on('2026-03-04'), ref: 'desk-lamp' },
        { kind: 'refund-in-flight', amount: 10_000, clearing: 'wait', earliest: on('2026-03-06') },
      ],
    });
    expect(present(run).lines[LINE]?.status).toBe('open');
  });

  it('is done once each is cleared, and then nothing can be borrowed', () => {
    const run = played(
      { ...full, cash: money(700_000) },
      { kind: 'freeze', line: LINE, reason: 'stop-spending' },
      to('2026-03-06'),
      { kind: 'confirm-receipt', line: LINE, purchase: 'desk-lamp' },
      { kind: 'settle-plan', line: LINE, plan: 'phone' },
      repay(60_000 + 14_280 - 10_000 + 23_900),
      close,
      to('2026-04-01'),
    );
    expect(view(run)).toMatchObject({
      owed: 0,
      blockers: [],
      line: { status: 'closed', closedOn: on('2026-03-06') },
    });
    expect(present(run).file.accounts[0]).toMatchObject({ status: 'closed', balance: 0 });
  });

  it('asks only for what the terms say', () => {
    const setup = {
      ...full.lines[0]!,
      terms: { ...TERMS, closing: { ...TERMS.closing, blockers: ['refund-in-flight' as const] } },
    };
    const { refusal } = act(startRun({ ...full, lines: [setup] }, 1), close);
    expect(refusal).toMatchObject({ blockers: [{ kind: 'refund-in-flight' }] });
  });
});
