import { describe, expect, it } from 'vitest';
import { habitOfLastBills, habitPolicy } from '../../../../shared/analysis/bill-habit.ts';
import { livingReserve } from '../../../../shared/analysis/close-line.ts';
import {
  askPreview,
  bufferToday,
  expectedOutcome,
  futureOutcome,
  summariseFutures,
  waysAhead,
} from '../../../../shared/analysis/closing-preview.ts';
import { fileDates } from '../../../../shared/analysis/file-dates.ts';
import { lostBenefits } from '../../../../shared/analysis/lost-benefits.ts';
import { monthsAfter, pastTheEnd } from '../../../../shared/analysis/past-the-end.ts';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { reopeningOutlook } from '../../../../shared/analysis/reopening-outlook.ts';
import { act, eventsOf, startRun } from '../../../../shared/engine/run.ts';
import { start } from '../../../../shared/engine/start.ts';
import { REGIONS } from '../../../../shared/products/regions/regions.ts';
import { EMPTY_FILE } from '../../../../shared/score/credit-file.ts';
import { fileFigures } from '../../../../shared/score/file-figures.ts';
import { money } from '../../../../shared/units/money.ts';
import { ppm } from '../../../../shared/units/rate.ts';
import { FAMILY_TERMS, manyLines } from '../every-family.ts';
import { line, on, scenario } from '../small-scenario.ts';

const LINE = 'flower-pay';
const FULL = { name: 'pay-in-full' } as const;
const carrying = scenario({
  lines: [line({ opening: { ...line().opening, billed: money(60_000) } })],
});
const ask = () => askPreview(carrying, start(carrying, 1).state, LINE, FULL);

describe('a preview', () => {
  it('looks twelve months ahead though the scenario ends before', () => {
    const { path, outcome } = expectedOutcome(ask(), 'keep');
    expect(path.points.at(-1)?.day).toBe(on('2027-03-02'));
    // Twelve salaries, twelve rents and the bill.
    expect(outcome.endCash).toBe(500_000 + 12 * 620_000 - 12 * 210_000 - 60_000);
  });

  it('closes a line as soon as it can be, and keeps a frozen one', () => {
    const close = expectedOutcome(ask(), 'close').outcome;
    expect(close).toMatchObject({
      status: 'closed',
      closedOn: on('2026-03-02'),
      utilisation: null,
    });
    const freeze = expectedOutcome(ask(), 'freeze').outcome;
    expect(freeze).toMatchObject({ status: 'frozen', closedOn: null, utilisation: 0 });
    expect(freeze.oldestMonths).toBe(35);
    expect(close.scores[0]?.band).not.toEqual(freeze.scores[0]?.band);
  });

  it('tells the lowest cash in months of costs', () => {
    // 500,000 less the rent of 210,000 and the bill of 60,000 is 1.09 months of rent.
    expect(expectedOutcome(ask(), 'keep').outcome).toMatchObject({
      lowestCash: 230_000,
      bufferTenths: 10,
    });
    expect(bufferToday(ask())).toBe(23);
  });

  it('offers what is prepared only when it is', () => {
    expect(waysAhead(ask())).toEqual(['close', 'freeze', 'keep']);
    const prepared = { 'cut-limit': [{ kind: 'freeze', line: LINE, reason: null }] } as const;
    const { state, scenario: ahead } = ask();
    const question = askPreview(ahead, state, LINE, FULL, prepared);
    expect(waysAhead(question)).toEqual(['close', 'freeze', 'keep', 'cut-limit']);
    expect(expectedOutcome(question, 'cut-limit').outcome.status).toBe('frozen');
  });

  it('sums futures up as counts and as what eight in ten keep to', () => {
    const one = futureOutcome(ask(), 'keep', 0);
    const fifty = Array.from({ length: 50 }, (_, n) => ({
      ...one,
      cost: money(100 * (n + 1)),
      lowestCash: money(n < 7 ? -1 : 1),
      lateMarks: n < 3 ? 1 : 0,
    }));
    expect(summariseFutures(fifty)).toMatchObject({
      futures: 50,
      shortOfCash: 7,
      late: 3,
      closed: 0,
      cost: { low: 500, high: 4_600 },
      scores: one.scores.map(({ model, band }) => ({ model, range: band })),
    });
  });
});

describe('the horizon', () => {
  it('is twelve months or the scenario’s own end, whichever is later', () => {
    expect(pastTheEnd(carrying, on('2026-03-02')).end).toBe(on('2027-03-02'));
    expect(pastTheEnd({ ...carrying, end: on('2028-01-01') }, on('2026-03-02')).end).toBe(
      on('2028-01-01'),
    );
    expect(monthsAfter(on('2028-02-29'), 12)).toBe(on('2029-02-28'));
  });
});

describe('what must stay in hand for living', () => {
  it('is what costs take before the next income', () => {
    // On 2 March the rent of the 3rd comes before the salary of the 15th.
    const { state } = start(carrying, 1);
    const third = { ...state, day: on('2026-03-03') };
    expect(livingReserve(carrying, state)).toBe(210_000);
    expect(livingReserve(carrying, third)).toBe(0);
    expect(livingReserve({ ...carrying, income: [] }, third)).toBe(210_000);
    // What a choice has changed counts as it is now.
    const dearer = { ...state.story, changed: { rent: money(300_000) } };
    expect(livingReserve(carrying, { ...state, story: dearer })).toBe(300_000);
  });
});

describe('the habit of the last bills', () => {
  const opening = { ...line().opening, unbilled: money(100_000) };
  const plain = scenario({ lines: [line({ opening })], cash: money(500_000) });
  const cutOn = on('2026-04-01');

  it('is none before any bill was due', () => {
    expect(habitOfLastBills(eventsOf(startRun(plain, 1)), on('2026-03-02'))).toBeNull();
  });

  it('is the share paid by the due day', () => {
    let run = act(startRun(plain, 1), { kind: 'advance', to: on('2026-04-05') }).run;
    run = act(run, { kind: 'repay', line: LINE, amount: money(40_000) }).run;
    run = act(run, { kind: 'advance', to: on('2026-04-11') }).run;
    expect(eventsOf(run).some((e) => e.kind === 'bill-cut' && e.bill.cutOn === cutOn)).toBe(true);
    const habit = habitOfLastBills(eventsOf(run), on('2026-04-11'));
    expect(habit).toEqual({ name: 'as-before', share: 400_000 });
  });

  it('pays that share of a bill once, and never less than the minimum', () => {
    const paid = (share: number) => {
      const policy = habitPolicy({ name: 'as-before', share: ppm(share) });
      const run = playWithPolicy(plain, 1, policy, on('2026-04-11'));
      return eventsOf(run).flatMap((e) => (e.kind === 'paid' ? [e.amount] : []));
    };
    expect(paid(400_000)).toEqual([40_000]);
    expect(paid(0)).toEqual([10_000]);
    expect(paid(1_000_000)).toEqual([100_000]);
  });
});

describe('the bureau', () => {
  it('hears on the day that the engine reports on', () => {
    const question = ask();
    const { outcome, path } = expectedOutcome(question, 'close');
    const own = question.state.lines[LINE]!;
    const account = path.file.accounts[0] ?? null;
    const dates = fileDates(REGIONS.CN, own, account, outcome.closedOn!);
    expect(dates).toMatchObject({ reportedOn: on('2026-03-31'), leavesOn: null });
    let run = act(startRun(carrying, 1), { kind: 'repay', line: LINE, amount: money(60_000) }).run;
    run = act(run, { kind: 'close', line: LINE }).run;
    run = act(run, { kind: 'advance', to: on('2026-04-02') }).run;
    const told = eventsOf(run).findLast((e) => e.kind === 'reported');
    expect(told).toMatchObject({
      day: dates.reportedOn,
      file: { accounts: [{ status: 'closed' }] },
    });
  });

  it.each([
    ['US', '2036-03-02', '2033-01-31'],
    ['UK', '2032-03-02', '2032-01-31'],
    ['EU', '2029-03-02', '2029-03-02'],
    ['IN', '2033-03-02', '2033-01-31'],
  ] as const)('forgets by the rules of its region (%s)', (region, leaves, late) => {
    const own = ask().state.lines[LINE]!;
    const account = {
      ...ask().state.file.accounts[0]!,
      lates: [{ on: on('2026-01-31'), daysPastDue: 40 }],
    };
    const dates = fileDates(REGIONS[region], own, account, on('2026-03-02'));
    expect(dates).toMatchObject({ leavesOn: on(leaves), lateLeavesOn: on(late) });
  });
});

describe('figures of a file', () => {
  it('are none without lines', () => {
    expect(fileFigures(EMPTY_FILE, on('2026-03-02'))).toEqual({
      utilisation: null,
      oldestMonths: null,
      averageMonths: null,
    });
  });

  it('count a closed line’s debt and age, but not its limit', () => {
    const account = ask().state.file.accounts[0]!;
    const open = { ...account, limit: money(20_000), balance: money(4_000) };
    const closed = {
      ...open,
      status: 'closed' as const,
      balance: money(6_000),
      openedOn: on('2020-03-02'),
    };
    expect(fileFigures({ reportedOn: null, accounts: [open, closed] }, on('2026-03-05'))).toEqual({
      utilisation: 500_000,
      oldestMonths: 72,
      averageMonths: 48,
    });
  });
});

describe('what ends with a line', () => {
  const state = start(manyLines(Object.keys(FAMILY_TERMS)), 1).state;
  it.each([
    // Bills on the 1st, due on the 10th: what is bought on 2 March is due on 10 April at the latest.
    ['flower-pay', ['free-credit', 'interest-free-days']],
    ['willow-card', ['free-credit', 'interest-free-days', 'promotion']],
    ['swift-cash', ['free-credit']],
    ['study-loan', []],
    ['safety-net', ['free-credit', 'interest-free-overdraft']],
  ])('%s', (id, kinds) => {
    expect(lostBenefits(REGIONS.CN, state, id).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('counts days without interest from bill to due day', () => {
    expect(lostBenefits(REGIONS.CN, state, 'flower-pay')).toContainEqual({
      kind: 'interest-free-days',
      days: on('2026-04-10') - on('2026-03-01'),
    });
  });
});

describe('what reopening would take', () => {
  const terms = { allowed: true, waitDays: 90, scoreFloor: 600, noLateMonths: 6 };
  const closed = on('2026-03-02');
  const outlook = (from: number, to: number) =>
    reopeningOutlook(terms, closed, { from, to }, EMPTY_FILE).score?.reaches;

  it('compares a floor with the whole band', () => {
    expect([outlook(600, 624), outlook(590, 614), outlook(570, 599)]).toEqual([
      'surely',
      'perhaps',
      'not',
    ]);
    expect(reopeningOutlook(terms, closed, null, EMPTY_FILE).score?.reaches).toBe('unknown');
  });

  it('waits for the terms’ days and for late marks to age', () => {
    const account = { ...ask().state.file.accounts[0]!, lates: [{ on: closed, daysPastDue: 3 }] };
    const file = { reportedOn: closed, accounts: [account] };
    expect(reopeningOutlook(terms, closed, null, file)).toMatchObject({
      from: closed + 90,
      lateUntil: on('2026-09-03'),
    });
    expect(reopeningOutlook({ ...terms, allowed: false }, closed, null, file).from).toBeNull();
  });
});
