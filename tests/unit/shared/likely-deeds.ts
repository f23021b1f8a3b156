import fc from 'fast-check';
import type { Action } from '../../../shared/engine/action.ts';
import type { RunState } from '../../../shared/engine/state.ts';
import { drawWays } from '../../../shared/analysis/draw-quote.ts';
import { addDays } from '../../../shared/units/day.ts';
import { money } from '../../../shared/units/money.ts';
import { lineView } from '../../../shared/views/line-view.ts';
import { actionFor, choice, type Choice } from './random-actions.ts';

/** Numbers that choose a deed that a learner may well do; now and then anything at all. */
export type Deed = Choice & { readonly aim: number };

export const deed: fc.Arbitrary<Deed> = fc.tuple(choice, fc.nat(9)).map(([one, aim]) => ({
  ...one,
  aim,
}));

/** Half of all deeds borrow, buy or repay in a way that the terms know; a tenth is anything. */
export function likelyDeed(state: RunState, chosen: Deed): Action {
  const { aim, a, b } = chosen;
  if (aim === 0) return actionFor(state, chosen);
  if (aim <= 2) return drawOn(state, a, b) ?? passDays(state, a);
  if (aim <= 4) return answerTo(state, a, b) ?? passDays(state, a);
  if (aim <= 6) return repayOn(state, a, b) ?? passDays(state, a);
  return passDays(state, a);
}

function passDays(state: RunState, a: number): Action {
  return { kind: 'advance', to: addDays(state.day, 1 + (a % 12)) };
}

function drawOn(state: RunState, a: number, b: number): Action | null {
  const lenders = Object.values(state.lines).filter((line) => drawWays(line).length > 0);
  const line = lenders[a % Math.max(1, lenders.length)];
  if (line === undefined) return null;
  const ways = drawWays(line);
  const way = ways[b % ways.length] ?? { method: null, periods: null };
  const { free } = lineView(state, line.id);
  const hundreds = Math.floor(free / 10_000);
  const amount = hundreds < 1 ? free : 10_000 * (1 + (b % hundreds));
  // Now and then an amount that is no round one.
  const odd = b % 11 === 0 && amount > 1 ? 1 : 0;
  return { kind: 'draw', line: line.id, amount: money(amount - odd), ...way };
}

function answerTo(state: RunState, a: number, b: number): Action | null {
  const offer = state.offers[0];
  return offer === undefined
    ? null
    : { kind: 'answer', offer: offer.id, option: a % 7 === 6 ? null : b % 6 };
}

function repayOn(state: RunState, a: number, b: number): Action | null {
  const owing = Object.keys(state.lines).filter((id) => lineView(state, id).repayable > 0);
  const id = owing[a % Math.max(1, owing.length)];
  if (id === undefined) return null;
  const { due, minimum, repayable, plans } = lineView(state, id);
  const plan = plans[b % Math.max(1, plans.length)];
  if (b % 5 === 4 && plan !== undefined) return { kind: 'settle-plan', line: id, plan: plan.plan };
  const amount = [due, minimum, repayable, Math.floor(repayable / 3)][b % 4] ?? 0;
  return { kind: 'repay', line: id, amount: money(Math.max(1, amount)) };
}
