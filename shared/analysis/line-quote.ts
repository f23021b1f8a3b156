import type { RunState } from '../engine/state.ts';
import { dueOn, payoffOn, repayableOn } from '../products/families.ts';
import type { Due, PayoffQuote } from '../products/family.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { minus, money, plus, smaller, ZERO, type Money } from '../units/money.ts';
import { payDown, type PayDown } from './pay-down.ts';
import { standingSandbox } from './sandbox.ts';

/** A line on a day: what ends it now, what is due, and where two habits would lead. */
export interface LineQuote {
  readonly payoff: PayoffQuote;
  readonly due: Due | null;
  /** All that falls due is paid. */
  readonly inFull: PayDown;
  /** Only the least that is not late is paid. */
  readonly minimum: PayDown;
}

export function lineQuote(scenario: Scenario, state: RunState, id: string): LineQuote {
  const line = state.lines[id];
  if (line === undefined) throw new Error(`Broken invariant: no line ${id}`);
  const sandbox = standingSandbox(scenario, state, id);
  return {
    payoff: payoffOn(state.balances, line, state.day),
    due: dueOn(state.balances, line, state.day),
    inFull: payDown(sandbox, 'full'),
    minimum: payDown(sandbox, 'minimum'),
  };
}

/** What paying a little more on a line today would save in the end. */
export interface RepayRank {
  readonly line: string;
  /** On top of the minimum: the same small amount on every line, or all there is where that is less. */
  readonly probe: Money;
  readonly saved: Money;
  /** Saved for each unit of money paid today. */
  readonly savedPerUnit: number;
}

/** 100.00: large enough that rounding does not rank lines. */
const PROBE = money(10_000);

/**
 * What a little more than the minimum, paid on a line today, saves in the end; null when nothing more
 * can be paid. The line is run to its end at minimum payments, once with the open minimum paid today
 * and once with a little more, so that what is compared is truly extra. What a plan's fee saves by
 * settling it early is not in here: settling is a step of its own.
 */
export function repayRank(scenario: Scenario, state: RunState, id: string): RepayRank | null {
  const line = state.lines[id];
  if (line === undefined) throw new Error(`Broken invariant: no line ${id}`);
  const minimum = dueOn(state.balances, line, state.day)?.minimum ?? ZERO;
  const probe = smaller(minus(repayableOn(state.balances, line, state.day), minimum), PROBE);
  if (probe <= 0) return null;
  const sandbox = standingSandbox(scenario, state, id);
  const costAfter = (amount: Money) =>
    payDown(sandbox, 'minimum', amount > 0 ? [{ kind: 'repay', line: id, amount }] : []).cost;
  const saved = minus(costAfter(minimum), costAfter(plus(minimum, probe)));
  return { line: id, probe, saved, savedPerUnit: saved / probe };
}

/** The cheapest order in which to repay, the most saving line first. */
export function cheapestOrder(scenario: Scenario, state: RunState): readonly RepayRank[] {
  return inOrder(Object.keys(state.lines).map((id) => repayRank(scenario, state, id)));
}

/** Ranks of several lines, the most saving first. */
export function inOrder(ranks: readonly (RepayRank | null)[]): readonly RepayRank[] {
  return ranks
    .filter((rank) => rank !== null)
    .sort((a, b) => b.savedPerUnit - a.savedPerUnit || (a.line < b.line ? -1 : 1));
}
