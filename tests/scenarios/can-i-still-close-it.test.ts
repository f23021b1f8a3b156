import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playWithPolicy } from '../../shared/analysis/play.ts';
import { POLICIES, POLICY_NAMES } from '../../shared/analysis/policy.ts';
import type { Action } from '../../shared/engine/action.ts';
import { endingOf, goalStatuses } from '../../shared/engine/goals.ts';
import { act, present, startRun, type Run } from '../../shared/engine/run.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { addDays } from '../../shared/units/day.ts';
import { lineView } from '../../shared/views/line-view.ts';

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

  it('is won by freezing with a reason, under every luck tried', () => {
    for (const seed of SEEDS) {
      const run = playWithPolicy(scenario, seed, POLICIES.freeze);
      expect(met(run)).toHaveLength(scenario.goals.length);
    }
  });

  it('is won by closing with care: plans run out, nothing new, closed when nothing is owed', () => {
    for (const seed of SEEDS) {
      const run = playCarefully(seed);
      expect(met(run)).toHaveLength(scenario.goals.length);
      expect(present(run).lines[LINE]?.status).toBe('closed');
    }
  });

  it('is lost by rushing: closed at once, and cash ran out before the salary', () => {
    const run = playWithPolicy(scenario, 1, POLICIES['close-asap']);
    expect(present(run).lines[LINE]?.status).toBe('closed');
    expect(met(run)).not.toContain('cash-holds');
  });

  it('is lost by doing nothing, and by paying only minimums', () => {
    const nothing = playWithPolicy(scenario, 1, POLICIES['do-nothing']);
    const minimum = playWithPolicy(scenario, 1, POLICIES.minimum);
    expect(met(nothing)).not.toContain('on-time');
    expect(met(minimum)).not.toContain('nothing-owed');
    expect(ending(nothing)).not.toBe(ending(minimum));
  });
});

/** Bills in full, nothing that can be left, and the close as soon as nothing stands in the way. */
function playCarefully(seed: number): Run {
  let run = startRun(scenario, seed);
  while (!present(run).over) {
    const state = present(run);
    const { line, blockers } = lineView(state, LINE);
    const close: Action | null =
      line.status !== 'closed' && blockers.length === 0 ? { kind: 'close', line: LINE } : null;
    const action = POLICIES['pay-in-full'](scenario, state) ?? close;
    run = act(run, action ?? { kind: 'advance', to: addDays(state.day, 1) }).run;
  }
  return run;
}
