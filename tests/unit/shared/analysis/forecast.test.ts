import { describe, expect, it } from 'vitest';
import { checkoutQuotes } from '../../../../shared/analysis/checkout-quote.ts';
import { expectedPath, forecast, FUTURES, HABITS } from '../../../../shared/analysis/forecast.ts';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES, POLICY_NAMES } from '../../../../shared/analysis/policy.ts';
import { waysOut } from '../../../../shared/analysis/ways-out.ts';
import { act, journalOf, present, startRun } from '../../../../shared/engine/run.ts';
import { checkJournal } from '../../../../shared/ledger/checks.ts';
import { money } from '../../../../shared/units/money.ts';
import { busyScenario } from '../busy-scenario.ts';
import { checkout, on, scenario } from '../small-scenario.ts';

const BUSY = busyScenario();

describe('policies', () => {
  it.each(POLICY_NAMES)('%s plays to the end under ten seeds without being refused', (name) => {
    for (let seed = 0; seed < 10; seed += 1) {
      const run = playWithPolicy(BUSY, seed, POLICIES[name]);
      expect(present(run).over).toBe(true);
      expect(checkJournal(present(run).balances, journalOf(run))).toEqual([]);
    }
  });
});

describe('a forecast', () => {
  const state = (seed: number) => {
    const run = act(startRun(BUSY, seed), { kind: 'advance', to: on('2026-03-05') }).run;
    return present(act(run, { kind: 'answer', offer: 'lamp', option: null }).run);
  };

  it.each(HABITS)('is the same whatever the seed of the run (%s)', (habit) => {
    const texts = [1, 2, 3].map((seed) => JSON.stringify(forecast(BUSY, state(seed), habit)));
    expect(new Set(texts).size).toBe(1);
  });

  it('follows every day from today to the end', () => {
    const { points } = expectedPath(BUSY, state(1), 'pay-in-full');
    expect(points[0]?.day).toBe(on('2026-03-05'));
    expect(points.at(-1)?.day).toBe(BUSY.end);
    points.forEach(({ day }, i) => expect(day).toBe(on('2026-03-05') + i));
  });

  it('is what then happens when chance is off and the habit is kept', () => {
    const quiet = { ...BUSY, events: BUSY.events.filter(({ timing }) => timing.kind === 'on') };
    const start = present(startRun(quiet, 1));
    const path = expectedPath(quiet, start, 'pay-in-full');
    const played = present(playWithPolicy(quiet, 1, POLICIES['pay-in-full']));
    expect(path.points.at(-1)?.cash).toBe(played.balances.cash);
    expect(path.lowestCash).toBeGreaterThanOrEqual(played.lowestCash);
  });

  it('counts futures out of a stated number', () => {
    const { futures, shortOfCash, late } = forecast(BUSY, state(1), 'minimum');
    expect(futures).toBe(FUTURES);
    for (const count of [shortOfCash, late]) {
      expect(count).toBeGreaterThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(FUTURES);
    }
  });
});

describe('the ways of paying for an offer', () => {
  const event = checkout({ price: money(129_900) });
  const shop = scenario({ events: [event], cash: money(320_000) });
  const state = present(act(startRun(shop, 1), { kind: 'advance', to: on('2026-03-05') }).run);
  const quotes = checkoutQuotes(shop, state, event, 'pay-in-full');

  it('start with leaving it, which costs nothing', () => {
    expect(quotes[0]).toMatchObject({ option: null, extra: 0, annualRate: null, refusal: null });
  });

  it('name the fee and the rate of instalments (4.5% over 6 is 15.3% a year)', () => {
    const six = quotes.find(({ payment }) => payment?.kind === 'instalments');
    expect(six).toMatchObject({ extra: 5846, refusal: null });
    expect(six?.annualRate).toBeCloseTo(0.1527, 3);
  });

  it('say why one is not possible', () => {
    const cash = quotes.find(({ payment }) => payment?.kind === 'cash');
    expect(cash).toMatchObject({ refusal: { code: 'over-cash' }, lowestCash: null });
  });

  it('leave out leaving what must be paid', () => {
    const required = { ...event, required: true };
    const must = scenario({ events: [required] });
    const there = present(act(startRun(must, 1), { kind: 'advance', to: on('2026-03-05') }).run);
    expect(
      checkoutQuotes(must, there, required, 'pay-in-full').map(({ option }) => option),
    ).toEqual([0, 1, 2]);
  });
});

describe('ways out of a line', () => {
  it('are played from the first close or freeze, beside what was done', () => {
    let run = act(startRun(BUSY, 1), {
      kind: 'freeze',
      line: 'flower-pay',
      reason: 'debt-left',
    }).run;
    while (!present(run).over) {
      const state = present(run);
      run = act(run, POLICIES.freeze(BUSY, state) ?? { kind: 'advance', to: BUSY.end }).run;
    }
    const { from, ways } = waysOut(run);
    expect(from).toBe(BUSY.start);
    expect(ways.map(({ way }) => way)).toEqual(['yours', 'close', 'freeze', 'keep']);
    expect(ways[0]).toMatchObject({ cash: present(run).balances.cash });
  });

  it('part where closing was first asked for, though it was refused', () => {
    const asked = act(startRun(BUSY, 1), { kind: 'close', line: 'flower-pay' }).run;
    const later = act(asked, { kind: 'advance', to: on('2026-03-04') }).run;
    const frozen = act(later, { kind: 'freeze', line: 'flower-pay', reason: null }).run;
    expect(waysOut(frozen).from).toBe(BUSY.start);
    const unasked = act(startRun(BUSY, 1), { kind: 'advance', to: on('2026-03-04') }).run;
    const later2 = act(unasked, { kind: 'settle-plan', line: 'flower-pay', plan: 'phone' }).run;
    expect(waysOut(later2).from).toBe(on('2026-03-04'));
  });
});
