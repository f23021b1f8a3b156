import { pathTo, ROOT, stepAt, type Run } from '../engine/run.ts';
import type { RunState } from '../engine/state.ts';
import { CASH } from '../ledger/account.ts';
import { creditCost } from '../products/families.ts';
import type { LineStatus } from '../products/line.ts';
import { goalStatuses } from '../engine/goals.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { bandOf, type ScoreBand } from '../score/model.ts';
import { usualModel } from '../score/models/models.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { Day } from '../units/day.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import { followPolicy } from './follow.ts';
import { POLICIES, type PolicyName } from './policy.ts';

/** What came, or would have come, of a way out of a line. */
export interface WayOut {
  readonly way: 'yours' | 'close' | 'freeze' | 'keep';
  readonly cost: Money;
  readonly cash: Money;
  readonly lowestCash: Money;
  readonly lateMarks: number;
  readonly statuses: Readonly<Record<string, LineStatus>>;
  readonly score: ScoreBand | null;
  readonly goalsMet: number;
}

export interface WaysOut {
  /** The day from which the others were played: where your way parted, else the start. */
  readonly from: Day;
  readonly ways: readonly WayOut[];
}

const ALTERNATIVES: readonly (readonly [WayOut['way'], PolicyName])[] = [
  ['close', 'close-asap'],
  ['freeze', 'freeze'],
  ['keep', 'pay-in-full'],
];

/**
 * For the debrief of a finished run: closing, freezing and keeping the line, each played by the
 * engine from the learner's own turning point with the luck that really came.
 */
export function waysOut(run: Run): WaysOut {
  const from = stepAt(run, turningPoint(run)).state;
  const yours = wayOf(run.scenario, 'yours', stepAt(run, run.head).state);
  const others = ALTERNATIVES.map(([way, policy]) =>
    wayOf(run.scenario, way, followPolicy(run.scenario, from, POLICIES[policy])),
  );
  return { from: from.day, ways: [yours, ...others] };
}

/**
 * The point from which the ways part: before the first step towards an end (settling a plan early,
 * freezing, closing) or the first time that closing was asked for and refused.
 */
function turningPoint(run: Run): number {
  const path = pathTo(run, run.head);
  const parting = path.find((n, i) => {
    const asked = run.records.some(
      (record) =>
        record.kind === 'refused' && record.parent === n && record.action.kind === 'close',
    );
    return asked || isTowardsAnEnd(run, path[i + 1] ?? ROOT);
  });
  return parting ?? ROOT;
}

function isTowardsAnEnd(run: Run, n: number): boolean {
  const record = run.records[n - 1];
  return record?.kind === 'do' && ['settle-plan', 'freeze', 'close'].includes(record.action.kind);
}

function wayOf(scenario: Scenario, way: WayOut['way'], state: RunState): WayOut {
  const lines = Object.values(state.lines);
  return {
    way,
    cost: money(lines.reduce((sum, { id }) => sum + creditCost(state.balances, id), 0)),
    cash: state.balances[CASH] ?? ZERO,
    lowestCash: state.lowestCash,
    lateMarks: lines.reduce((sum, { lateMarks }) => sum + lateMarks, 0),
    statuses: Object.fromEntries(lines.map(({ id, status }) => [id, status])),
    score: bandOf(usualModel(REGIONS[scenario.region]), state.file),
    goalsMet: goalStatuses(scenario, state).filter(({ status }) => status === 'met').length,
  };
}
