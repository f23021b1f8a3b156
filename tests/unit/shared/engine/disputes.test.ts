import { describe, expect, it } from 'vitest';
import { findBlockers } from '../../../../shared/closing/find-blockers.ts';
import { payDown } from '../../../../shared/analysis/pay-down.ts';
import { standingSandbox } from '../../../../shared/analysis/sandbox.ts';
import { forecast } from '../../../../shared/analysis/forecast.ts';
import { apply } from '../../../../shared/engine/apply.ts';
import type { Action } from '../../../../shared/engine/action.ts';
import {
  act,
  eventsOf,
  journalOf,
  present,
  startRun,
  type Run,
} from '../../../../shared/engine/run.ts';
import { CASH, owesOf, type LinePart } from '../../../../shared/ledger/account.ts';
import { checkJournal } from '../../../../shared/ledger/checks.ts';
import {
  creditCost,
  disputedOn,
  dueOn,
  freeOn,
  owedOn,
} from '../../../../shared/products/families.ts';
import { openDisputes } from '../../../../shared/products/disputed-item.ts';
import type { Scenario, ScenarioEvent } from '../../../../shared/scenario/scenario.ts';
import { money } from '../../../../shared/units/money.ts';
import { lineParts } from '../../../../shared/views/line-parts.ts';
import { lineView } from '../../../../shared/views/line-view.ts';
import { doAll, wait } from '../closing-runs.ts';
import { manyLines } from '../every-family.ts';
import { ALL, charge, intrusion, until } from '../fraud-runs.ts';
import { checkout, on } from '../small-scenario.ts';

const WRONG = charge('club', '2026-03-04', 'flower-pay');
const RIGHT = charge('gym', '2026-03-04', 'flower-pay', { isRight: true });

/** A run past the charges, on a line that carries nothing else. */
function charged(
  line: string,
  events: readonly ScenarioEvent[],
  change: Partial<Scenario> = {},
): Run {
  return until(startRun(manyLines([line], { events, ...change }), 1), '2026-03-06');
}

const dispute = (item: string, line = 'flower-pay'): Action => ({ kind: 'dispute', line, item });

function lineOf(run: Run, id = 'flower-pay') {
  const line = present(run).lines[id];
  if (line === undefined) throw new Error(id);
  return line;
}

const owed = (run: Run, id = 'flower-pay') => owedOn(present(run).balances, lineOf(run, id));
const part = (run: Run, name: LinePart, id = 'flower-pay') =>
  owesOf(present(run).balances, id)(name);
const expectSound = (run: Run) =>
  expect(checkJournal(present(run).balances, journalOf(run))).toEqual([]);

describe('a disputed charge', () => {
  it.each(['flower-pay', 'willow-card', 'pine-card'])(
    'is not asked for and bears nothing on %s, but stays on the books and in the limit',
    (id) => {
      const before = charged(id, [charge('club', '2026-03-04', id)]);
      const run = doAll(before, dispute('club', id));
      expect(owed(run, id)).toBe(owed(before, id) - 12_000);
      expect(part(run, 'disputed', id)).toBe(12_000);
      expect(freeOn(present(run).balances, lineOf(run, id))).toBe(
        freeOn(present(before).balances, lineOf(before, id)),
      );
      const after = wait(run, 28);
      expect(
        dueOn(present(after).balances, lineOf(after, id), present(after).day)?.amount ?? 0,
      ).toBe(0);
      expect(creditCost(present(after).balances, id)).toBe(0);
      expect(lineOf(after, id).lateMarks).toBe(0);
      expectSound(after);
    },
  );

  it('is taken off when it was wrong', () => {
    const run = wait(doAll(charged('flower-pay', [WRONG]), dispute('club')), 31);
    expect(eventsOf(run)).toContainEqual(
      expect.objectContaining({ kind: 'dispute-answered', outcome: 'reversed', amount: 12_000 }),
    );
    expect([owed(run), part(run, 'disputed')]).toEqual([0, 0]);
    expect(present(run).balances['purchases']).toBe(0);
    expectSound(run);
  });

  it('is back in the balance when it was right, in the next bill and with no mark', () => {
    const asked = doAll(charged('flower-pay', [RIGHT]), dispute('gym'));
    const run = until(asked, '2026-05-02');
    expect(owed(run)).toBe(12_000);
    expect(lineOf(run).family === 'pay-later' && lineOf(run).lateMarks).toBe(0);
    // Answered on 5 April, it is in the bill of 1 May and due on the 10th.
    expect(dueOn(present(run).balances, lineOf(run), present(run).day)).toMatchObject({
      on: on('2026-05-10'),
      amount: 12_000,
    });
    expectSound(run);
  });

  it('comes back in cash with the interest that it has cost, where it was paid already', () => {
    // Billed on 1 April, due on the 10th, carried until the 20th: ten nights at 0.05%.
    const late = until(charged('flower-pay', [WRONG]), '2026-04-20');
    expect(creditCost(present(late).balances, 'flower-pay')).toBe(60);
    const paid = doAll(late, { kind: 'repay', line: 'flower-pay', amount: money(12_060) });
    const asked = doAll(paid, dispute('club'));
    const answered = wait(asked, 30);
    expect(eventsOf(answered)).toContainEqual(
      expect.objectContaining({ kind: 'dispute-answered', amount: 0, givenBack: 12_060 }),
    );
    const refund = journalOf(answered).findLast(({ kind }) => kind === 'refund');
    expect(refund?.legs).toContainEqual({ account: CASH, amount: 12_060 });
    expect(creditCost(present(answered).balances, 'flower-pay')).toBe(0);
    expectSound(answered);
  });

  it('lifts a lateness that was its own alone', () => {
    const late = until(charged('flower-pay', [WRONG]), '2026-04-12');
    expect(lineOf(late).lateSince).not.toBeNull();
    const run = doAll(
      late,
      { kind: 'repay', line: 'flower-pay', amount: money(12) },
      dispute('club'),
    );
    expect(lineOf(run).lateSince).toBeNull();
    expect(owed(run)).toBe(0);
  });

  it('keeps an instalment plan standing still, and lets it go on where it stood', () => {
    const lamp = checkout({ timing: { kind: 'on', day: on('2026-03-04') } });
    const asked = wait(startRun(manyLines(['flower-pay'], { events: [lamp] }), 1), 2);
    const bought = doAll(asked, { kind: 'answer', offer: 'lamp', option: 2 });
    const run = doAll(bought, dispute('lamp'));
    expect(lineView(present(run), 'flower-pay').plans).toEqual([]);
    expect(part(run, 'plans')).toBe(0);
    const back = wait(run, 31);
    // A purchase of one's own is in order.
    expect(lineView(present(back), 'flower-pay').plans).toHaveLength(1);
    expect(part(back, 'plans') + part(back, 'billed') + part(back, 'unbilled')).toBe(50_000);
    expectSound(wait(back, 200));
  });

  it('stops a loan, which comes back with later due days', () => {
    const lamp = checkout({
      timing: { kind: 'on', day: on('2026-03-04') },
      options: [{ kind: 'instalments', line: 'four-parts', periods: 4 }],
      preselected: null,
    });
    const asked = wait(startRun(manyLines(['four-parts'], { events: [lamp] }), 1), 2);
    const bought = doAll(asked, { kind: 'answer', offer: 'lamp', option: 0 });
    const due = () =>
      dueOn(present(bought).balances, lineOf(bought, 'four-parts'), present(bought).day);
    const run = doAll(bought, dispute('lamp', 'four-parts'));
    expect(lineOf(run, 'four-parts')).toMatchObject({ loans: [], lateSince: null });
    const back = wait(run, 30);
    expect(dueOn(present(back).balances, lineOf(back, 'four-parts'), present(back).day)).toEqual({
      ...due(),
      on: (due()?.on ?? 0) + 30,
    });
    expect(lineOf(back, 'four-parts').lateMarks).toBe(0);
    expectSound(back);
  });
});

describe('the lender’s clock', () => {
  const asked = (region: 'CN' | 'US' | 'UK' | 'EU' | 'IN', line = 'willow-card') => {
    const run = charged(line, [charge('club', '2026-03-04', line)], { region });
    const [open] = openDisputes(lineOf(doAll(run, dispute('club', line)), line));
    return open;
  };

  it('is two complete billing cycles in the US, and at most 90 days (12 CFR 1026.13(c)(2))', () => {
    // Statements on 31 March (no complete cycle), 30 April and 31 May.
    expect(asked('US')).toMatchObject({
      answerOn: on('2026-05-31'),
      acknowledgeOn: on('2026-04-05'),
    });
    expect(asked('US', 'flower-pay')?.answerOn).toBe(on('2026-06-01'));
  });

  it.each([
    ['CN', '2026-04-05'],
    ['UK', '2026-05-01'],
    ['EU', '2026-03-27'],
    ['IN', '2026-04-05'],
  ] as const)('is the region’s in %s', (region, iso) => {
    expect(asked(region)?.answerOn).toBe(on(iso));
  });

  it('may be shortened by the scenario, and never lengthened', () => {
    const answerOn = (answerDays: number) => {
      const event = charge('club', '2026-03-04', 'flower-pay', { answerDays });
      const run = doAll(charged('flower-pay', [event]), dispute('club'));
      return openDisputes(lineOf(run))[0]?.answerOn;
    };
    expect(answerOn(5)).toBe(on('2026-03-11'));
    expect(answerOn(100)).toBe(on('2026-04-05'));
  });

  it('shuts the learner out after 60 days from the statement in the US', () => {
    const event = charge('club', '2026-03-04', 'willow-card');
    const run = charged('willow-card', [event], { region: 'US' });
    // The statement of 31 March, and 60 days.
    expect(act(until(run, '2026-05-30'), dispute('club', 'willow-card')).refusal).toBeNull();
    expect(act(until(run, '2026-05-31'), dispute('club', 'willow-card')).refusal).toMatchObject({
      code: 'dispute-too-late',
      last: on('2026-05-30'),
    });
  });
});

describe('a dispute is refused', () => {
  const run = doAll(charged('flower-pay', [WRONG, RIGHT]), dispute('club'));
  it('a second time, open or answered', () => {
    expect(act(run, dispute('club')).refusal?.code).toBe('already-disputed');
    expect(act(wait(run, 31), dispute('club')).refusal?.code).toBe('already-answered');
  });
  it('of what is not on the line', () => {
    expect(act(run, dispute('none')).refusal?.code).toBe('no-such-item');
    expect(act(run, dispute('club', 'none')).refusal?.code).toBe('no-such-line');
  });
  it('in favour of one plan for everything: that waits', () => {
    expect(act(run, { kind: 'restructure', line: 'flower-pay', periods: 12 }).refusal?.code).toBe(
      'dispute-first',
    );
  });
});

describe('closing during a dispute', () => {
  const run = doAll(charged('flower-pay', [WRONG]), dispute('club'));
  const { balances, day } = present(run);

  it('is blocked until the day of the answer', () => {
    expect(findBlockers(balances, lineOf(run), day)).toEqual([
      expect.objectContaining({
        kind: 'disputed',
        amount: 12_000,
        ref: 'club',
        earliest: on('2026-04-05'),
        clearing: 'wait',
      }),
    ]);
    expect(act(wait(run, 31), { kind: 'close', line: 'flower-pay' }).refusal).toBeNull();
  });
});

describe('what is shown', () => {
  it('names the disputed item among the parts of the line', () => {
    const run = doAll(charged('flower-pay', [WRONG]), dispute('club'));
    const view = lineView(present(run), 'flower-pay');
    expect(view.disputed).toBe(12_000);
    expect(lineParts(view)).toContainEqual(
      expect.objectContaining({ kind: 'disputed', ref: 'club', amount: 12_000 }),
    );
    expect(disputedOn(present(run).balances, view.line)).toBe(12_000);
  });
});

describe('a forecast', () => {
  it('knows neither the charges to come nor who is right', () => {
    const runs = [WRONG, { ...WRONG, isRight: true }].map((event) =>
      doAll(charged('flower-pay', [event]), dispute('club')),
    );
    const [a, b] = runs.map((run) => forecast(run.scenario, present(run), 'pay-in-full'));
    expect(a).toEqual(b);
    const none = startRun(manyLines(['flower-pay'], { events: [] }), 1);
    const some = startRun(manyLines(['flower-pay'], { events: [WRONG] }), 1);
    expect(forecast(some.scenario, present(some), 'pay-in-full')).toEqual(
      forecast(none.scenario, present(none), 'pay-in-full'),
    );
  });
});

describe('a line cut out of everything around it', () => {
  it('keeps what is disputed and what a stranger took', () => {
    const events = [
      charge('club', '2026-03-04', 'flower-pay'),
      intrusion('2026-03-05', [{ do: 'borrow', line: 'flower-pay', afterDays: 0, share: ALL }]),
    ];
    const first = startRun(manyLines(['flower-pay'], { events }), 1);
    const run = doAll(until(first, '2026-03-06'), dispute('club'), {
      kind: 'report-fraud',
      line: 'flower-pay',
    });
    const alone = standingSandbox(run.scenario, present(run), 'flower-pay');
    expect(payDown(alone, 'full').total).toBe(0);
    const policy = { kind: 'advance', to: on('2026-05-01') } as const;
    expect(apply(alone.scenario, alone.state, policy).ok).toBe(true);
  });
});
