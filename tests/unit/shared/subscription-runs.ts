import type { ClosingTerms } from '../../../shared/closing/closing-terms.ts';
import { startRun, type Run } from '../../../shared/engine/run.ts';
import type { Action } from '../../../shared/engine/action.ts';
import {
  EMPTY_OPENING,
  type RecurringCost,
  type Scenario,
} from '../../../shared/scenario/scenario.ts';
import { money } from '../../../shared/units/money.ts';
import { cardLine, closing, payLaterLine, START } from './closing-lines.ts';
import { doAll, wait } from './closing-runs.ts';
import { FAMILY_TERMS } from './every-family.ts';
import { line, on, scenario, TERMS } from './small-scenario.ts';

/** Charged on the fifth of each month, three days after the run begins. */
export const MUSIC: RecurringCost = {
  id: 'music',
  label: 'Music',
  amount: money(1_500),
  every: { kind: 'month', date: 5 },
  payWith: 'card',
};

/** A card that a seller charges, a pay-later line beside it, and a line that buys nothing. */
export function subscribed(
  ends: Partial<ClosingTerms> = {},
  change: Partial<Scenario> = {},
): Scenario {
  const swift = FAMILY_TERMS['swift-cash'];
  if (swift === undefined) throw new Error('no cash line');
  return scenario({
    start: START,
    end: on('2026-12-31'),
    cash: money(500_000),
    costs: [MUSIC],
    lines: [
      cardLine(closing(ends), EMPTY_OPENING),
      payLaterLine(TERMS.closing, EMPTY_OPENING),
      line({ id: 'swift-cash', name: 'Swift Cash', terms: swift }),
    ],
    ...change,
  });
}

export const move = (to: string | null, cost = 'music'): Action => ({
  kind: 'move-subscription',
  cost,
  line: to,
});

/** Runs in which everything that a subscription can bring is said. */
export function subscriptionRuns(): readonly Run[] {
  const run = startRun(subscribed(), 1);
  const close: Action = { kind: 'close', line: 'card' };
  const tight = FAMILY_TERMS['willow-card'];
  const small = tight?.family === 'card' ? { ...tight, limit: money(1_000) } : TERMS;
  const over = subscribed({}, { lines: [line({ id: 'card', name: 'Card', terms: small })] });
  const left = startRun(subscribed({ blockers: [], leftSubscriptions: 'charged' }), 1);
  return [
    wait(doAll(run, move('card'), move(null, 'gym'), move('swift-cash'), close), 4),
    wait(doAll(run, move('flower-pay'), move(null), move('card')), 4),
    wait(doAll(run, { kind: 'freeze', line: 'card', reason: null }), 4),
    wait(startRun(over, 1), 4),
    wait(doAll(left, close), 4),
  ];
}
