import { isAllowed } from '../closing/line-states.ts';
import type { RunState } from '../engine/state.ts';
import { freeOn } from '../products/families.ts';
import type { LineId } from '../products/line.ts';
import { invariant } from '../result.ts';
import { larger, minus, money, type Money } from '../units/money.ts';
import type { PreviewQuestion } from './closing-preview.ts';

const WHOLE_UNIT = 100;

/**
 * The limit that a preview cuts to: half of what it is, in whole units of currency, or what is in
 * use where that is more (our choice). Null where it can't be cut below what it is.
 */
export function limitToCutTo(state: RunState, id: LineId): Money | null {
  const line = state.lines[id];
  invariant(line !== undefined, `no line ${id}`);
  if (!isAllowed(line.status, 'cut-limit')) return null;
  const { limit } = line.terms;
  const half = money(Math.floor(limit / 2 / WHOLE_UNIT) * WHOLE_UNIT);
  const to = larger(half, minus(limit, freeOn(state.balances, line)));
  return to > 0 && to < limit ? to : null;
}

/** The ways beside closing that this line has today, as actions. */
export function preparedWays(state: RunState, id: LineId): PreviewQuestion['prepared'] {
  const limit = limitToCutTo(state, id);
  return {
    ...(limit === null ? {} : { 'cut-limit': [{ kind: 'cut-limit', line: id, limit }] }),
    ...(state.defaultLine === id
      ? { 'remove-default': [{ kind: 'set-default', line: null }] }
      : {}),
  };
}
