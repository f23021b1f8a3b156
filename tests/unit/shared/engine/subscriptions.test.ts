import { describe, expect, it } from 'vitest';
import { closingPlan, planActions } from '../../../../shared/analysis/closing-plan.ts';
import { findBlockers } from '../../../../shared/closing/find-blockers.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import {
  act,
  eventsOf,
  journalOf,
  present,
  startRun,
  type Run,
} from '../../../../shared/engine/run.ts';
import { CASH } from '../../../../shared/ledger/account.ts';
import { owedOn } from '../../../../shared/products/families.ts';
import type { ScenarioEvent } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { calendar } from '../../../../shared/views/calendar.ts';
import { newPayers, subscriptionRows } from '../../../../shared/views/subscriptions.ts';
import { closing, START } from '../closing-lines.ts';
import { doAll, payAll, wait } from '../closing-runs.ts';
import { on } from '../small-scenario.ts';
import { move, MUSIC, subscribed } from '../subscription-runs.ts';

const FIFTH = on('2026-03-05');
const close: Action = { kind: 'close', line: 'card' };
const cashOf = (run: Run) => present(run).balances[CASH] ?? 0;
const line = (run: Run, id = 'card') => {
  const found = present(run).lines[id];
  if (found === undefined) throw new Error(id);
  return found;
};
const owed = (run: Run, id = 'card') => owedOn(present(run).balances, line(run, id));
const told = (run: Run, kind: string) => eventsOf(run).filter((event) => event.kind === kind);

describe('a subscription', () => {
  const run = startRun(subscribed(), 1);

  it('is bought with its line on its morning, by the line’s own purchase step', () => {
    const after = wait(run, 3);
    expect(present(after).day).toBe(FIFTH);
    expect(owed(after)).toBe(1_500);
    expect(cashOf(after)).toBe(cashOf(run));
    expect(journalOf(after).filter(({ ref }) => ref === 'music')).toMatchObject([
      { kind: 'purchase', line: 'card', day: FIFTH },
    ]);
    expect(told(after, 'subscription-charged')).toMatchObject([
      { line: 'card', id: 'music', amount: 1_500 },
    ]);
    expect(told(after, 'cost')).toEqual([]);
  });

  it('comes again every month, on any line that it is on', () => {
    const after = wait(doAll(run, move('flower-pay')), 35);
    expect(owed(after)).toBe(0);
    expect(owed(after, 'flower-pay')).toBe(3_000);
  });

  it.each<readonly [string, Run]>([
    ['frozen', doAll(run, { kind: 'freeze', line: 'card', reason: 'stop-spending' })],
    ['suspended', startRun(subscribed({}, { events: [hold()] }), 1)],
    ['closing', doAll(startRun(subscribed({ blockers: [], noticeDays: 20 }), 1), close)],
    ['cooling-off', doAll(startRun(subscribed({ blockers: [], coolingOffDays: 20 }), 1), close)],
  ])('falls to cash, and says why, while its line is %s', (status, before) => {
    expect(line(before).status).toBe(status);
    const after = wait(before, 3);
    expect(owed(after)).toBe(0);
    expect(cashOf(after)).toBe(cashOf(before) - 1_500);
    expect(told(after, 'subscription-refused')).toMatchObject([
      { id: 'music', status, free: null },
    ]);
    expect(told(after, 'cost')).toMatchObject([{ id: 'music', amount: 1_500 }]);
  });

  it('falls to cash where the limit is too small for it', () => {
    const cut = doAll(run, { kind: 'cut-limit', line: 'card', limit: money(1_499) });
    const after = wait(cut, 3);
    expect(owed(after)).toBe(0);
    expect(told(after, 'subscription-refused')).toMatchObject([{ status: 'limited', free: 1_499 }]);
  });
});

function hold(): ScenarioEvent {
  const timing = { kind: 'on', day: START } as const;
  const words = { id: 'hold', timing, if: null, title: 'Held', text: 'Held.' };
  return { ...words, kind: 'suspension', line: 'card', reason: 'late', days: null };
}

describe('moving a subscription', () => {
  const run = startRun(subscribed(), 1);
  const refusal = (action: Action, at = run) => act(at, action).refusal;

  it('is refused with a code, and changes nothing', () => {
    expect(refusal(move(null, 'gym'))).toEqual({ code: 'no-such-subscription', cost: 'gym' });
    expect(refusal(move('nobody'))).toEqual({ code: 'no-such-line', line: 'nobody' });
    expect(refusal(move('swift-cash'))).toEqual({ code: 'not-offered', line: 'swift-cash' });
    expect(refusal(move('card'))).toMatchObject({ code: 'subscription-there', line: 'card' });
    const cash = doAll(run, move(null));
    expect(refusal(move(null), cash)).toMatchObject({ code: 'subscription-there', line: null });
    const frozen = doAll(run, { kind: 'freeze', line: 'flower-pay', reason: null });
    expect(refusal(move('flower-pay'), frozen)).toMatchObject({ code: 'line-not-open' });
  });

  it('leads to cash and back; lists and the calendar follow', () => {
    const cash = doAll(run, move(null));
    const rows = (at: Run, payer: string | null) =>
      subscriptionRows(at.scenario, present(at), payer);
    const kinds = (at: Run) =>
      calendar(at.scenario, present(at), 5)
        .filter(({ id }) => id === 'music')
        .map(({ kind }) => kind);
    expect(rows(run, 'card')).toEqual([{ id: 'music', amount: 1_500, nextOn: FIFTH }]);
    expect(rows(run, null)).toEqual([]);
    expect(kinds(run)).toEqual(['subscription']);
    expect(rows(cash, 'card')).toEqual([]);
    expect(rows(cash, null)).toHaveLength(1);
    expect(kinds(cash)).toEqual(['cost']);
    expect(newPayers(present(run), 'music')).toEqual([null, 'flower-pay']);
    expect(newPayers(present(cash), 'music')).toEqual(['card', 'flower-pay']);
    expect(cashOf(wait(cash, 3))).toBe(cashOf(run) - 1_500);
    expect(owed(wait(doAll(cash, move('card')), 3))).toBe(1_500);
  });
});

describe('a subscription in the way of closing', () => {
  const run = startRun(subscribed(), 1);

  it('blocks, with its amount, its next day and what clears it', () => {
    const result = act(run, close);
    expect(result.refusal).toMatchObject({
      code: 'close-blocked',
      blockers: [
        {
          kind: 'subscription',
          ref: 'music',
          amount: 1_500,
          chargesOn: FIFTH,
          clearing: 'move-subscription',
          earliest: START,
          within: true,
        },
      ],
    });
    expect(act(doAll(run, move(null)), close).refusal).toBeNull();
  });

  it('is moved by the plan, step by step, before anything is waited for', () => {
    const plan = closingPlan(run.scenario, present(run), 'card');
    expect(plan.steps.map(({ action }) => action.kind)).toEqual(['move-subscription', 'close']);
    const done = doAll(run, ...planActions(plan, present(run)));
    expect(line(done).status).toBe('closed');
    expect(cashOf(wait(done, 3))).toBe(cashOf(run) - 1_500);
  });

  it('is no blocker where the terms don’t name it, or where the debt may run on', () => {
    for (const ends of [closing({ blockers: ['billed'] }), closing({}, 'US')]) {
      const begun = startRun(subscribed(ends), 1);
      expect(act(begun, close).refusal).toBeNull();
    }
  });
});

describe('a subscription left on a closed line', () => {
  const left = (leftSubscriptions: 'refused' | 'charged') =>
    doAll(startRun(subscribed({ blockers: [], leftSubscriptions }), 1), close);

  it('is refused and falls to cash, where the terms say so', () => {
    const closed = left('refused');
    expect(line(closed).status).toBe('closed');
    const after = wait(closed, 3);
    expect(line(after).status).toBe('closed');
    expect(owed(after)).toBe(0);
    expect(cashOf(after)).toBe(cashOf(closed) - 1_500);
    expect(told(after, 'subscription-refused')).toMatchObject([{ status: 'closed' }]);
  });

  it('is charged late and re-opens a balance, where the terms say that', () => {
    const closed = left('charged');
    const after = wait(closed, 3);
    expect(line(after).status).toBe('closed-with-balance');
    expect(lineView(present(after), 'card').payoff.total).toBe(1_500);
    expect(cashOf(after)).toBe(cashOf(closed));
    expect(told(after, 'late-charge')).toMatchObject([
      { line: 'card', id: 'music', amount: 1_500 },
    ]);
    // A second month comes on top; paid, the line is closed again, until the next.
    const next = wait(after, 31);
    expect(owed(next)).toBeGreaterThanOrEqual(3_000);
    expect(told(next, 'late-charge')).toHaveLength(2);
    expect(line(wait(payAll(next), 1)).status).toBe('closed');
  });

  it('can be taken off it in any state', () => {
    const { day, balances } = present(left('charged'));
    expect(findBlockers(balances, line(left('charged')), day)).toEqual([]);
    const moved = wait(doAll(left('charged'), move('flower-pay')), 3);
    expect(line(moved).status).toBe('closed');
    expect(line(moved).subscriptions).toEqual([]);
    expect(line(moved, 'flower-pay').subscriptions).toMatchObject([{ id: MUSIC.id }]);
  });
});
