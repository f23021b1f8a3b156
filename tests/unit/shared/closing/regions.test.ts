import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../shared/engine/action.ts';
import { act, eventsOf, present, startRun, type Run } from '../../../../shared/engine/run.ts';
import { addBusinessDays } from '../../../../shared/products/business-day.ts';
import type { RegionId } from '../../../../shared/products/regions/region.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import { NO_OPENING_CARD, type LineSetup } from '../../../../shared/scenario/scenario.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { doAll, payAll, wait } from '../closing-runs.ts';
import {
  BUSY,
  CARD_DEBT,
  cardLine,
  cardScenario,
  closing,
  payLaterLine,
  START,
} from '../closing-lines.ts';
import { checkout, scenario } from '../small-scenario.ts';

const CARD = 'card';
const close = (line = CARD): Action => ({ kind: 'close', line });

function cardIn(
  region: RegionId,
  change: Partial<LineSetup> = {},
  ends = closing({}, region),
): Run {
  const card = { ...cardLine(ends, CARD_DEBT), ...change };
  return startRun(cardScenario(ends, undefined, { region, lines: [card] }), 1);
}

const statusOf = (run: Run, line = CARD) => present(run).lines[line]?.status;
const cashOf = (run: Run) => present(run).balances['cash'] ?? 0;

describe('China', () => {
  it('Huabei: bills, what is not billed, instalments and receipts first (January 2024)', () => {
    const opening = {
      ...BUSY,
      refunds: [
        { id: 'shirt', label: 'Shirt', amount: money(2_000), arrivesOn: addDays(START, 3) },
      ],
    };
    const lines = [payLaterLine(closing(), opening)];
    const run = startRun(scenario({ lines, cash: money(900_000) }), 1);
    const id = 'flower-pay';
    const told = act(run, close(id)).refusal;
    if (told?.code !== 'close-blocked') throw new Error(told?.code);
    expect(told.blockers.map(({ kind }) => kind)).toEqual([
      'billed',
      'unbilled',
      'instalments',
      'pending-receipt',
      'refund-in-flight',
    ]);
    const received = doAll(run, { kind: 'confirm-receipt', line: id, purchase: 'parcel' });
    const settled = payAll(doAll(received, { kind: 'settle-plan', line: id, plan: 'phone' }), id);
    expect(act(settled, close(id)).refusal?.code).toBe('close-blocked');
    expect(statusOf(doAll(wait(settled, 3), close(id)), id)).toBe('closed');
  });

  it.each([31, 76])('a bank’s notice as a term: day %i', (noticeDays) => {
    expect(REGIONS.CN.closing.noticeExamples.map(({ value }) => value)).toContain(noticeDays);
    const paid = payAll(cardIn('CN', {}, closing({ noticeDays })));
    const before = wait(doAll(paid, close()), noticeDays);
    expect(statusOf(before)).toBe('closing');
    const after = wait(before, 1);
    expect(present(after).lines[CARD]).toMatchObject({
      status: 'closed',
      closedOn: START + noticeDays,
    });
  });
});

describe('United States: closed with a balance (12 CFR 1026.55(d), 1026.52(b)(2))', () => {
  const announced = {
    rate: { ppm: ppm(299_900), per: 'year' as const },
    noticeOn: START,
    effectiveOn: addDays(START, 45),
  };
  const card = cardLine(closing({}, 'US'), CARD_DEBT);
  const terms = { ...card.terms, announced, promo: null } as LineSetup['terms'];
  const closed = doAll(cardIn('US', { terms }), close());

  it('ends the permission, not the debt', () => {
    expect(statusOf(closed)).toBe('closed-with-balance');
    expect(lineView(present(closed), CARD).owed).toBe(140_000);
  });

  it('allows no draw', () => {
    const draw: Action = {
      kind: 'draw',
      line: CARD,
      amount: money(1_000),
      method: null,
      periods: null,
    };
    expect(act(closed, draw).refusal).toMatchObject({ code: 'line-not-open' });
  });

  it('asks minimums and tests them', () => {
    const later = wait(closed, 60);
    const events = eventsOf(later).map(({ kind }) => kind);
    expect(events).toContain('statement');
    expect(events).toContain('due-missed');
    expect(lineView(present(later), CARD).minimum).toBeGreaterThan(0);
  });

  it('charges nothing for closing', () => {
    expect(closed.records.length).toBe(1);
    expect(cashOf(closed)).toBe(2_000_000);
    const fees = ['fee', 'penalty'].map(
      (kind) => present(closed).balances[`cost:card:${kind}`] ?? 0,
    );
    expect(fees).toEqual([0, 0]);
  });

  it('never takes a rate that was announced and not in force; an open line does', () => {
    const raised = (run: Run) => eventsOf(wait(run, 46)).some(({ kind }) => kind === 'rate-raised');
    expect(raised(closed)).toBe(false);
    expect(raised(cardIn('US', { terms }))).toBe(true);
  });

  it('keeps a penalty rate that held while it was open', () => {
    const penaltyRate = {
      rate: { ppm: ppm(299_900), per: 'year' as const },
      afterDays: 60,
      appliesTo: 'all' as const,
      noticeDays: 45,
      cureAfter: 6,
    };
    const run = doAll(
      cardIn('US', { terms: { ...terms, penaltyRate } as LineSetup['terms'] }),
      close(),
    );
    const line = present(wait(run, 100)).lines[CARD];
    expect(line?.family === 'card' && line.penalty).toMatchObject({ onTime: 0 });
  });

  it('is settled by the last payment', () => {
    const paid = wait(payAll(closed), 1);
    expect(statusOf(paid)).toBe('closed');
    expect(eventsOf(paid).filter(({ kind }) => kind === 'closed')).toHaveLength(1);
    expect(present(paid).lines[CARD]?.closedOn).toBe(START);
  });

  it('pays a credit balance out within seven business days', () => {
    const refunds = [
      { id: 'coat', label: 'Coat', amount: money(9_000), arrivesOn: addDays(START, 5) },
    ];
    const run = doAll(
      cardIn('US', { opening: { ...CARD_DEBT, billed: null, unbilled: money(0), refunds } }),
      close(),
    );
    const landed = wait(run, 5);
    const { business } = REGIONS.US.calendar;
    const paidOn = addBusinessDays(business, present(landed).day, 7);
    expect(eventsOf(landed).find(({ kind }) => kind === 'credit-balance')).toMatchObject({
      amount: 9_000,
      paidOn,
    });
    const cash = (iso: number) =>
      eventsOf(wait(landed, iso - present(landed).day)).some(
        (event) => event.kind === 'refund-arrived',
      );
    expect(cash(paidOn - 1)).toBe(false);
    expect(cash(paidOn)).toBe(true);
  });
});

describe('United States: what a closed balance can never be given', () => {
  const card = cardLine(closing({}, 'US'), CARD_DEBT);
  const priced = (run: Run) => {
    const line = present(run).lines[CARD];
    return line?.family === 'card' ? line.terms.purchaseRate : null;
  };

  it('a purchase is refused as a draw is', () => {
    const lamp = checkout({
      timing: { kind: 'on', day: START },
      options: [{ kind: 'pay-later', line: CARD }],
      preselected: null,
    });
    const ends = closing({}, 'US');
    const change = { region: 'US' as const, lines: [card], events: [lamp] };
    const run = doAll(startRun(cardScenario(ends, undefined, change), 1), close());
    const buy: Action = { kind: 'answer', offer: 'lamp', option: 0 };
    expect(act(run, buy).refusal).toMatchObject({ code: 'line-not-open' });
  });

  it('a year later, with its minimums paid, it costs the rate that it had', () => {
    let run = doAll(cardIn('US', { autopay: 'minimum' }), close());
    const before = priced(run);
    run = wait(run, 300);
    expect(statusOf(run)).toBe('closed-with-balance');
    expect(priced(run)).toEqual(before);
    const kinds = eventsOf(run).map(({ kind }) => kind);
    expect(kinds).not.toContain('rate-raised');
    expect(kinds).not.toContain('fee-charged');
    expect(kinds.filter((kind) => kind === 'paid').length).toBeGreaterThan(8);
  });

  it('a promotion’s end, which held while it was open, is no increase and comes', () => {
    const promo = {
      rate: { ppm: ppm(0), per: 'year' as const },
      until: addDays(START, 30),
      covers: 'purchases' as const,
    };
    const opening = {
      ...CARD_DEBT,
      card: { ...NO_OPENING_CARD, promo: money(50_000) },
    };
    const terms = { ...card.terms, promo } as LineSetup['terms'];
    const run = wait(doAll(cardIn('US', { terms, opening }), close()), 40);
    expect(eventsOf(run).some(({ kind }) => kind === 'promo-ended')).toBe(true);
  });
});

describe.each(['EU', 'UK'] as const)('%s', (region) => {
  it('closes with a balance, on the contract’s terms', () => {
    const closed = doAll(cardIn(region), close());
    expect(statusOf(closed)).toBe('closed-with-balance');
    expect(lineView(present(wait(closed, 40)), CARD).minimum).toBeGreaterThan(0);
  });

  it('binds to a month of notice at most', () => {
    expect(REGIONS[region].closing.borrowerNotice).toMatchObject({
      unit: 'month',
      count: { value: 1 },
    });
    const ends = closing({ noticeDays: 31 }, region);
    const going = wait(doAll(cardIn(region, {}, ends), close()), 31);
    expect(statusOf(going)).toBe('closing');
    expect(statusOf(wait(going, 1))).toBe('closed-with-balance');
  });

  it.each([
    [14, true],
    [15, false],
  ])('day %i of a contract: withdrawal %s', (age, isNew) => {
    const ends = closing({ noticeDays: 31, coolingOffDays: 5 }, region);
    const run = doAll(cardIn(region, { openedOn: addDays(START, -age) }, ends), close());
    expect(statusOf(run)).toBe(isNew ? 'closed-with-balance' : 'cooling-off');
    if (!isNew) return;
    const day30 = wait(run, 30);
    expect(statusOf(day30)).toBe('closed-with-balance');
    const after = wait(day30, 1);
    expect(statusOf(after)).toBe('closed');
    expect(lineView(present(after), CARD).owed).toBe(0);
  });
});

describe('India', () => {
  it('closes within seven working days once nothing is owed, or pays 500 a day', () => {
    const app = { ...closing().channels.app, waitBusinessDays: 9 };
    const ends = closing({ channels: { ...closing().channels, app } }, 'IN');
    expect(ends.deadline).toEqual({ businessDays: 7, perLateDay: 50_000 });
    const run = wait(doAll(payAll(cardIn('IN', {}, ends)), close()), 40);
    const { business } = REGIONS.IN.calendar;
    const late = addBusinessDays(business, START, 9) - addBusinessDays(business, START, 7);
    const paid = eventsOf(run).filter(({ kind }) => kind === 'compensation-paid');
    expect(paid).toHaveLength(late);
    for (const event of paid) expect(event).toMatchObject({ amount: 50_000 });
    expect(present(run).lines[CARD]).toMatchObject({
      closedOn: addBusinessDays(business, START, 9),
    });
  });

  it('pays nothing on the seventh working day', () => {
    const app = { ...closing().channels.app, waitBusinessDays: 7 };
    const ends = closing({ channels: { ...closing().channels, app } }, 'IN');
    const run = wait(doAll(payAll(cardIn('IN', {}, ends)), close()), 40);
    expect(eventsOf(run).some(({ kind }) => kind === 'compensation-paid')).toBe(false);
    expect(statusOf(run)).toBe('closed');
  });

  it('asks for the dues first', () => {
    expect(act(cardIn('IN'), close()).refusal?.code).toBe('close-blocked');
  });
});

describe('a credit balance', () => {
  it.each(['CN', 'US', 'UK', 'EU', 'IN'] as const)(
    'is the learner’s, to the last unit: %s',
    (region) => {
      const refunds = [
        { id: 'coat', label: 'Coat', amount: money(9_000), arrivesOn: addDays(START, 5) },
      ];
      const ends = closing({ blockers: [] }, region);
      const opening = { ...CARD_DEBT, billed: null, unbilled: money(0), refunds };
      const run = doAll(cardIn(region, { opening }, ends), close());
      expect(statusOf(run)).toBe('closed');
      const after = wait(run, 30);
      expect(eventsOf(after).filter(({ kind }) => kind === 'refund-arrived')).toMatchObject([
        { amount: 9_000, toCash: 9_000 },
      ]);
      expect(present(after).lines[CARD]?.refunds).toEqual([]);
      expect(statusOf(after)).toBe('closed');
    },
  );
});

describe('everywhere', () => {
  it('the bureau hears once of a settled closing, and of a balance until it is paid', () => {
    const account = (run: Run) => present(run).file.accounts.find(({ id }) => id === CARD);
    const told = wait(doAll(cardIn('US'), close()), 30);
    const { owed } = lineView(present(told), CARD);
    expect(owed).toBeGreaterThan(140_000);
    expect(account(told)).toMatchObject({ status: 'open' });
    // A report is in the file two days after the evening that it is of.
    const closed = wait(told, REGIONS.US.reporting.lagDays.value);
    expect(account(closed)).toMatchObject({ status: 'closed', balance: owed });
    const paid = wait(payAll(closed), 31);
    expect(account(paid)).toMatchObject({ status: 'closed', balance: 0 });
    const months = account(paid)?.monthsReported;
    expect(account(wait(paid, 60))?.monthsReported).toBe(months);
  });
});
