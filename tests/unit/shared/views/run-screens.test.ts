import { describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../../../shared/analysis/play.ts';
import { POLICIES, POLICY_NAMES } from '../../../../shared/analysis/policy.ts';
import { repayPreview } from '../../../../shared/analysis/repay-preview.ts';
import { spreadQuotes } from '../../../../shared/analysis/spread-quote.ts';
import { act, eventsOf, present, startRun } from '../../../../shared/engine/run.ts';
import { accruedOn } from '../../../../shared/products/families.ts';
import { addDays } from '../../../../shared/units/day.ts';
import { money } from '../../../../shared/units/money.ts';
import { creditCosts } from '../../../../shared/views/credit-costs.ts';
import { feed } from '../../../../shared/views/decisions.ts';
import { feedDays } from '../../../../shared/views/feed-days.ts';
import { goalViews } from '../../../../shared/views/goal-view.ts';
import { lineParts } from '../../../../shared/views/line-parts.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { luckOf } from '../../../../shared/views/luck.ts';
import { busyScenario } from '../busy-scenario.ts';
import { on } from '../small-scenario.ts';

const BUSY = busyScenario();
const RUNS = POLICY_NAMES.flatMap((name) =>
  [1, 2, 3].map((seed) => playWithPolicy(BUSY, seed, POLICIES[name], on('2026-06-20'))),
);

describe('line parts', () => {
  it('sum to what is owed and held, with the accrued charge', () => {
    for (const run of RUNS) {
      for (const id of Object.keys(present(run).lines)) {
        const state = present(run);
        const view = lineView(state, id);
        const total = lineParts(view).reduce((sum, { amount }) => sum + amount, 0);
        expect(total).toBe(view.owed + view.held + accruedOn(state.balances, view.line, state.day));
      }
    }
  });
});

describe('goals', () => {
  it('carry the figure that they look at', () => {
    const [cash, clear] = goalViews(BUSY, present(startRun(BUSY, 1)));
    expect(cash?.figure).toMatchObject({ unit: 'money', is: 'at-least', now: 500_000, wanted: 0 });
    expect(clear?.figure).toMatchObject({ metric: 'owed', wanted: 0 });
  });
});

describe('credit costs', () => {
  it('are the same by line as by kind', () => {
    for (const run of RUNS) {
      const { lines, charges, fees, total } = creditCosts(present(run));
      expect(charges + fees).toBe(total);
      expect(lines.reduce((sum, line) => sum + line.total, 0)).toBe(total);
    }
  });
});

describe('luck', () => {
  it('counts chance events only, and a chance price only when it had to be paid', () => {
    for (const run of RUNS) {
      const { rows, total, possible } = luckOf(BUSY, eventsOf(run));
      const worth: Record<string, number> = { bonus: 30_000, repair: -45_000, dentist: -68_000 };
      expect(possible).toBe(3);
      expect(total).toBe(rows.reduce((sum, { id }) => sum + (worth[id] ?? Number.NaN), 0));
    }
  });
});

describe('the feed by day', () => {
  it('holds every item once, newest first', () => {
    for (const run of RUNS) {
      const days = feedDays(feed(run));
      expect(days.flatMap(({ items }) => items)).toEqual(feed(run).toReversed());
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    }
  });
});

describe('a payment foreseen', () => {
  it('is what the payment then does', () => {
    const run = act(startRun(BUSY, 1), { kind: 'advance', to: on('2026-03-05') }).run;
    const before = present(run);
    const amount = money(20_000);
    const foreseen = repayPreview(BUSY, before, 'flower-pay', amount);
    const after = present(act(run, { kind: 'repay', line: 'flower-pay', amount }).run);
    if (!foreseen.ok) throw new Error(foreseen.error.code);
    const view = lineView(after, 'flower-pay');
    expect(foreseen.value.owed).toBe(view.owed);
    expect(foreseen.value.dueLeft).toBe(view.due);
    expect(foreseen.value.cash).toBe(after.balances.cash);
    const used = foreseen.value.use.reduce((sum, { amount: share }) => sum + share, 0);
    expect(used).toBe(amount);
  });

  it('says what each night will cost after the due day', () => {
    let run = act(startRun(BUSY, 1), { kind: 'advance', to: on('2026-03-05') }).run;
    run = act(run, { kind: 'answer', offer: 'lamp', option: null }).run;
    // After the refund of the 8th: what lands later would change what is left.
    run = act(run, { kind: 'advance', to: on('2026-03-09') }).run;
    const foreseen = repayPreview(BUSY, present(run), 'flower-pay', money(10_000));
    run = act(run, { kind: 'repay', line: 'flower-pay', amount: money(10_000) }).run;
    const { dueOn } = lineView(present(run), 'flower-pay');
    if (dueOn === null) throw new Error('a bill is open');
    while (present(run).day <= dueOn) {
      run = act(run, { kind: 'advance', to: addDays(present(run).day, 1) }).run;
    }
    expect(foreseen.ok && foreseen.value.nightlyAfterDue).toBe(
      lineView(present(run), 'flower-pay').nightly,
    );
  });

  it('is refused as the payment would be', () => {
    const refused = repayPreview(BUSY, present(startRun(BUSY, 1)), 'flower-pay', money(0));
    expect(refused).toEqual({ ok: false, error: { code: 'not-positive' } });
  });
});

describe('a bill to be spread', () => {
  it('has a quote for each offer, which adds up to the bill and its fee', () => {
    const run = act(startRun(BUSY, 1), { kind: 'advance', to: on('2026-04-02') }).run;
    const quotes = spreadQuotes(BUSY, present(run), 'flower-pay');
    for (const { schedule, amount } of quotes) {
      const paid = schedule.periods.reduce((sum, p) => sum + p.principal + p.fee, 0);
      expect(paid).toBe(amount + schedule.totalFee);
    }
  });
});
