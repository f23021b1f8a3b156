import type { Action } from '../engine/action.ts';
import type { RunState } from '../engine/state.ts';
import { CASH } from '../ledger/account.ts';
import { payoffOn, repayableOn, dueOn, owedOn } from '../products/families.ts';
import type { Line, LineId } from '../products/line.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { settlementTotal } from '../products/plan-settlement.ts';
import { money, mulDiv, smaller, ZERO, type Money } from '../units/money.ts';
import { closeLinePolicy } from './close-line.ts';
import { tryAction } from './follow.ts';
import type { Course } from './forecast.ts';
import type { Policy } from './policy.ts';
import { limitToCutTo } from './prepared-ways.ts';

/** Something legal that a learner can set about today, and that may move a score. */
export type ScoreMove =
  /** All of it, what falls due, or down to a share of the limit. */
  | {
      readonly kind: 'repay';
      readonly line: LineId;
      readonly amount: Money;
      readonly to: 'all' | 'due' | 'share';
    }
  /** Everything on every line that cash is there for. */
  | { readonly kind: 'repay-everything'; readonly amount: Money }
  | {
      readonly kind: 'settle-plan';
      readonly line: LineId;
      readonly plan: string;
      readonly amount: Money;
    }
  /** Nothing new on it, cleared as soon as spare cash allows, then closed. */
  | { readonly kind: 'close'; readonly line: LineId }
  | { readonly kind: 'cut-limit'; readonly line: LineId; readonly limit: Money }
  | { readonly kind: 'restore-limit'; readonly line: LineId }
  /** Stops using it. */
  | { readonly kind: 'freeze'; readonly line: LineId }
  | { readonly kind: 'unfreeze'; readonly line: LineId }
  | { readonly kind: 'autopay-full'; readonly line: LineId }
  | { readonly kind: 'restructure'; readonly line: LineId; readonly periods: number }
  | { readonly kind: 'reopen'; readonly line: LineId };

export type ScoreMoveKind = ScoreMove['kind'];

/** The share of its limit that "down to a share" leaves in use. Our choice: 30%, often advised. */
export const SHARE_LEFT = 30;

/** Every move that the rules allow today, in a fixed order. Borrowing more is not among them. */
export function legalMoves(scenario: Scenario, state: RunState): readonly ScoreMove[] {
  const lines = Object.values(state.lines);
  const found = lines.flatMap((line) => lineMoves(state, line));
  const owing = lines.filter(({ id }) => payableAll(state, id) > 0);
  if (owing.length > 1) {
    const amount = owing.reduce((sum, { id }) => sum + payableAll(state, id), 0);
    found.unshift({ kind: 'repay-everything', amount: money(amount) });
  }
  return found.filter((move) => isLegal(scenario, state, move));
}

/** What a move does at once: each action must be possible in turn. */
export function actionsOf(state: RunState, move: ScoreMove): readonly Action[] {
  switch (move.kind) {
    case 'repay-everything':
      return Object.keys(state.lines).flatMap((line): readonly Action[] => {
        const amount = payableAll(state, line);
        return amount > 0 ? [{ kind: 'repay', line, amount }] : [];
      });
    case 'repay':
      return [{ kind: 'repay', line: move.line, amount: move.amount }];
    case 'settle-plan':
      return [{ kind: 'settle-plan', line: move.line, plan: move.plan }];
    case 'close':
      return [];
    case 'cut-limit':
      return [{ kind: 'cut-limit', line: move.line, limit: move.limit }];
    case 'freeze':
      return [{ kind: 'freeze', line: move.line, reason: 'debt-left' }];
    case 'autopay-full':
      return [{ kind: 'set-autopay', line: move.line, mode: 'full' }];
    case 'restructure':
      return [{ kind: 'restructure', line: move.line, periods: move.periods }];
    case 'restore-limit':
    case 'unfreeze':
    case 'reopen':
      return [{ kind: move.kind, line: move.line }];
  }
}

/** How life goes on once the move is made: as the habit says, and a line that is to close closes. */
export function courseOfMove(state: RunState, move: ScoreMove, habit: Policy): Course {
  const policy = move.kind === 'close' ? closeLinePolicy(move.line, habit) : habit;
  return { policy, first: actionsOf(state, move) };
}

function isLegal(scenario: Scenario, state: RunState, move: ScoreMove): boolean {
  if (move.kind === 'close') return state.lines[move.line]?.attempt === null;
  let at: RunState | null = state;
  for (const action of actionsOf(state, move)) {
    at = at === null ? null : (tryAction(scenario, at, action)?.state ?? null);
  }
  return at !== null;
}

/** What all of a line takes today, as far as it can be paid by hand. */
function payableAll(state: RunState, id: LineId): Money {
  const line = state.lines[id];
  return line === undefined || line.status === 'closed'
    ? ZERO
    : repayableOn(state.balances, line, state.day);
}

function lineMoves(state: RunState, line: Line): ScoreMove[] {
  const { id } = line;
  if (line.status === 'closed') return [{ kind: 'reopen', line: id }];
  const limit = limitToCutTo(state, id);
  const plans = payoffOn(state.balances, line, state.day).plans;
  const moves: ScoreMove[] = [
    ...repayments(state, line),
    ...plans.map(({ plan, settlement }): ScoreMove => {
      return { kind: 'settle-plan', line: id, plan, amount: settlementTotal(settlement) };
    }),
    ...(line.status === 'charged-off' ? [] : [{ kind: 'close', line: id } as const]),
    ...(limit === null ? [] : [{ kind: 'cut-limit', line: id, limit } as const]),
    { kind: 'restore-limit', line: id },
    { kind: 'freeze', line: id },
    { kind: 'unfreeze', line: id },
    ...(line.autopay === 'full' ? [] : [{ kind: 'autopay-full', line: id } as const]),
    ...(line.terms.hardship?.periods ?? []).map((periods): ScoreMove => ({
      kind: 'restructure',
      line: id,
      periods,
    })),
  ];
  return moves;
}

/** Everything, what falls due, and down to {@link SHARE_LEFT}: each where it is an amount of its own. */
function repayments(state: RunState, line: Line): readonly ScoreMove[] {
  const all = payableAll(state, line.id);
  const due = smaller(dueOn(state.balances, line, state.day)?.amount ?? ZERO, all);
  const kept = mulDiv(line.terms.limit, SHARE_LEFT, 100, 'floor');
  const share = money(Math.max(0, owedOn(state.balances, line) - kept));
  const cash = state.balances[CASH] ?? ZERO;
  const wanted = [
    { to: 'all', amount: all },
    { to: 'due', amount: due },
    { to: 'share', amount: share },
  ] as const;
  const seen = new Set<number>();
  return wanted.flatMap(({ to, amount }) => {
    if (amount <= 0 || amount > cash || seen.has(amount) || amount > all) return [];
    seen.add(amount);
    return [{ kind: 'repay', line: line.id, amount, to }];
  });
}
