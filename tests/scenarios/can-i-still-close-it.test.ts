import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import {
  answerWith,
  confirmArrived,
  onDueDays,
  POLICIES,
  POLICY_NAMES,
  type Policy,
} from '../../shared/analysis/policy.ts';
import { forecastValue } from '../../shared/analysis/predictions.ts';
import { endingOf, goalStatuses } from '../../shared/engine/goals.ts';
import { rightAnswer } from '../../shared/engine/judge-check.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import { CASH } from '../../shared/ledger/account.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { civilOf } from '../../shared/units/day.ts';
import { larger, minus, money, smaller } from '../../shared/units/money.ts';
import { lineView } from '../../shared/views/line-view.ts';
import { on } from '../unit/shared/small-scenario.ts';

const parsed = parseScenario(
  readFileSync(
    new URL('../../scenarios/can-i-still-close-it.scenario.json', import.meta.url),
    'utf8',
  ),
);
if (!parsed.ok) throw new Error('the shipped scenario has problems');
const { scenario, advice } = parsed.value;
const LINE = 'flower-pay';
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const met = (run: Run) =>
  goalStatuses(scenario, present(run))
    .filter(({ status }) => status === 'met')
    .map(({ goal }) => goal.id);
const ending = (run: Run) => endingOf(scenario, present(run))?.id;

describe('can I still close it', () => {
  it('has no problems, not even advice', () => expect(advice).toEqual([]));

  it('starts with every kind of blocker in the way', () => {
    const { refusal } = act(startRun(scenario, 1), { kind: 'close', line: LINE });
    expect(refusal).toMatchObject({
      code: 'close-blocked',
      blockers: ['billed', 'unbilled', 'instalments', 'pending-receipt', 'refund-in-flight'].map(
        (kind) => ({ kind }),
      ),
    });
  });

  it('ends differently for different habits', () => {
    for (const seed of SEEDS) {
      const endings = POLICY_NAMES.map((name) =>
        ending(playWithPolicy(scenario, seed, POLICIES[name])),
      );
      expect(new Set(endings).size).toBeGreaterThanOrEqual(4);
    }
  });

  it('is won under every luck: one thing from the list, a thin May bridged, closed in summer', () => {
    for (const seed of SEEDS) {
      const run = playWithPolicy(scenario, seed, careful);
      expect(met(run)).toEqual(scenario.goals.map(({ id }) => id));
      expect(ending(run)).toBe('closed-clean');
    }
  });

  it('is not won by freezing alone: the debt ends, the list on the fridge doesn’t', () => {
    for (const seed of SEEDS) {
      const run = playWithPolicy(scenario, seed, POLICIES.freeze);
      expect(met(run)).toEqual(expect.arrayContaining(['stopped', 'nothing-owed', 'low-cost']));
      expect(met(run)).not.toContain('the-list');
      expect(ending(run)).toBe('frozen-clear');
    }
  });

  it('tells apart who stopped and still pays', () => {
    const until = on('2026-10-09');
    const run = playWithPolicy(scenario, 1, (of, state) =>
      state.day < until ? POLICIES.minimum(of, state) : POLICIES.freeze(of, state),
    );
    expect(ending(run)).toBe('stopped-owing');
    expect(met(run)).toContain('stopped');
    expect(met(run)).not.toContain('nothing-owed');
  });

  it('asks for the payoff as the run has it, and shows what the ticked tablet costs', () => {
    const check = present(playWithPolicy(scenario, 1, POLICIES['pay-in-full'], on('2026-04-02')));
    const asked = scenario.events.find(({ id }) => id === 'what-ends-it');
    if (asked?.kind !== 'check') throw new Error('no check');
    const figure = lineView(check, LINE).payoff.total;
    // The bill of April, then what is left of the phone: three sixths and one period's fee.
    expect(figure).toBe(1_552_49 + 2_299_50 + 34_49);
    expect(rightAnswer(scenario, check, asked)).toEqual({ kind: 'figure', figure });
    const guess = scenario.events.find(({ id }) => id === 'tablet-guess');
    if (guess?.kind !== 'prediction') throw new Error('no prediction');
    // 7.5% of 2,399, in twelve equal parts of whole fen.
    expect(forecastValue(scenario, check, guess.answer)).toBe(179_92);
  });

  it('is lost by rushing: closed at once, and cash ran out before the salary', () => {
    const run = playWithPolicy(scenario, 1, POLICIES['close-asap']);
    expect(present(run).lines[LINE]?.status).toBe('closed');
    expect(met(run)).not.toContain('steady');
    expect(present(run).lowestCash).toBeLessThan(0);
  });

  it('is lost by doing nothing, and by paying only minimums', () => {
    const nothing = playWithPolicy(scenario, 1, POLICIES['do-nothing']);
    const minimum = playWithPolicy(scenario, 1, POLICIES.minimum);
    expect(met(nothing)).not.toContain('steady');
    expect(present(nothing).lowestCash).toBeGreaterThanOrEqual(0);
    expect(met(minimum)).not.toContain('nothing-owed');
    expect(ending(nothing)).not.toBe(ending(minimum));
  });
});

/**
 * The course in three instalments, the evenings, cash for the tooth. A bill is paid as far as next
 * Monday's food allows, at least its minimum, and the rest on payday. Closed when nothing stands in
 * the way.
 */
const careful: Policy = (of, state) => {
  const taken: Readonly<Record<string, number>> = { course: 2, mooncakes: 0 };
  const { line, blockers, repayable, owes } = lineView(state, LINE);
  const rest = minus(repayable, owes('unbilled'));
  return (
    answerWith(of, state, (_, { id }) => taken[id] ?? -1) ??
    onDueDays(state, ({ amount, minimum }) =>
      larger(minimum, smaller(amount, money((state.balances[CASH] ?? 0) - 480_00))),
    ) ??
    confirmArrived(state) ??
    (civilOf(state.day).date === 15 && rest > 0
      ? { kind: 'repay', line: LINE, amount: rest }
      : line.status !== 'closed' && blockers.length === 0
        ? { kind: 'close', line: LINE }
        : null)
  );
};
