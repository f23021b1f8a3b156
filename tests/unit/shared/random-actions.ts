import fc from 'fast-check';
import { nextStep, STEP_CHOICES, type StepChoice } from '../../../shared/closing/attempt.ts';
import { CHANNELS, CLOSE_REASONS } from '../../../shared/closing/closing-terms.ts';
import { ACTION_KINDS, type Action } from '../../../shared/engine/action.ts';
import type { RunState } from '../../../shared/engine/state.ts';
import { AUTOPAY_MODES, FREEZE_REASONS } from '../../../shared/products/line.ts';
import { DRAW_METHODS } from '../../../shared/products/family.ts';
import { FILE_ENTRY_KINDS } from '../../../shared/score/file-entry.ts';
import { addDays } from '../../../shared/units/day.ts';
import { MAX_MONEY, money } from '../../../shared/units/money.ts';
import { lineView } from '../../../shared/views/line-view.ts';

/** Numbers that choose an action once the state is known, so that legal and illegal ones mix. */
export interface Choice {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
}

export const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(ACTION_KINDS.length * 2),
  a: fc.nat(9_999),
  b: fc.nat(9_999),
});

/** An action near what the state allows: often legal, sometimes far from it. */
export function actionFor(state: RunState, { kind, a, b }: Choice): Action {
  const ids = Object.keys(state.lines);
  const line = a % 23 === 0 ? 'no-such-line' : (ids[a % ids.length] ?? 'none');
  // Half of all choices let time pass: otherwise little ever happens.
  switch (ACTION_KINDS[kind] ?? 'advance') {
    case 'advance':
      return { kind: 'advance', to: addDays(state.day, (a % 40) - (b % 17 === 0 ? 20 : 0)) };
    case 'answer': {
      const offer = state.offers[a % Math.max(1, state.offers.length)]?.id ?? 'no-such-offer';
      return { kind: 'answer', offer, option: b % 5 === 4 ? null : b % 4 };
    }
    case 'respond': {
      const offer = state.offers[a % Math.max(1, state.offers.length)]?.id ?? 'no-such-offer';
      const picked = b % 3 === 0 ? [] : b % 3 === 1 ? [b % 4] : [b % 4, a % 4];
      return { kind: 'respond', offer, picked, figure: b % 3 === 0 ? b : null };
    }
    case 'repay':
      return { kind: 'repay', line, amount: repayment(state, line, b) };
    case 'draw': {
      const method = [null, ...DRAW_METHODS][b % 4] ?? null;
      const periods = [null, 3, 6, 12, 7][b % 5] ?? null;
      return { kind: 'draw', line, amount: drawAmount(state, line, b), method, periods };
    }
    case 'settle-plan': {
      const plans = state.lines[line] === undefined ? [] : lineView(state, line).plans;
      return {
        kind: 'settle-plan',
        line,
        plan: plans[b % Math.max(1, plans.length)]?.plan ?? 'none',
      };
    }
    case 'spread-bill':
      return { kind: 'spread-bill', line, periods: [3, 6, 7][b % 3] ?? 3 };
    case 'confirm-receipt': {
      const found = state.lines[line];
      const purchases = found?.family === 'pay-later' ? found.purchases : [];
      const purchase = purchases[b % Math.max(1, purchases.length)]?.id ?? 'none';
      return { kind: 'confirm-receipt', line, purchase };
    }
    case 'set-autopay':
      return { kind: 'set-autopay', line, mode: AUTOPAY_MODES[b % 3] ?? 'off' };
    case 'freeze':
      return { kind: 'freeze', line, reason: FREEZE_REASONS[b % 5] ?? null };
    case 'unfreeze':
      return { kind: 'unfreeze', line };
    case 'restructure':
      return { kind: 'restructure', line, periods: [6, 12, 24, 7][b % 4] ?? 6 };
    case 'cut-limit':
      return { kind: 'cut-limit', line, limit: money(cutTo(state, line, b)) };
    case 'restore-limit':
      return { kind: 'restore-limit', line };
    case 'set-default':
      return { kind: 'set-default', line: b % 3 === 0 ? null : line };
    case 'move-subscription': {
      const items = Object.values(state.lines).flatMap(({ subscriptions }) => subscriptions);
      const cost = items[b % Math.max(1, items.length)]?.id ?? 'music';
      return { kind: 'move-subscription', cost, line: b % 3 === 0 ? null : line };
    }
    case 'close':
      return { kind: 'close', line };
    case 'begin-close':
      return { kind: 'begin-close', line, channel: CHANNELS[b % 7] ?? 'app' };
    case 'step-close':
      return { kind: 'step-close', line, choice: choiceFor(state, line, b) };
    case 'cancel-close':
      return { kind: 'cancel-close', line };
    case 'reopen':
      return { kind: 'reopen', line };
    case 'complain':
      return { kind: 'complain', line };
    case 'dispute-entry': {
      const entry = FILE_ENTRY_KINDS[b % FILE_ENTRY_KINDS.length] ?? 'status';
      const marks = state.file.accounts.find(({ id }) => id === line)?.lates ?? [];
      const mark = marks[b % Math.max(1, marks.length)]?.on ?? state.day;
      return { kind: 'dispute-entry', line, entry, on: entry === 'late' ? mark : null };
    }
    case 'dispute': {
      const items = state.lines[line]?.items ?? [];
      return { kind: 'dispute', line, item: items[b % Math.max(1, items.length)]?.id ?? 'none' };
    }
    case 'report-fraud':
      return { kind: 'report-fraud', line };
  }
}

function cutTo(state: RunState, line: string, b: number): number {
  const limit = state.lines[line]?.terms.limit ?? b;
  return [0, limit, limit + b, Math.floor(limit / 2), limit - 1, Math.floor(limit / 3)][b % 6] ?? 0;
}

/** The choice that leads on, most of the time. */
function choiceFor(state: RunState, id: string, b: number): StepChoice {
  const line = state.lines[id];
  const attempt = line?.attempt ?? null;
  const step =
    line === undefined || attempt === null ? null : nextStep(line.terms.closing, attempt);
  if (step === null || attempt === null || b % 7 === 0)
    return STEP_CHOICES[b % STEP_CHOICES.length] ?? 'next';
  if (step.kind === 'reason') return CLOSE_REASONS[b % CLOSE_REASONS.length] ?? 'no-reason';
  if (step.kind === 'offer') return b % 3 === 0 ? 'accept' : 'decline';
  if (step.kind !== 'identity') return 'next';
  return b % 2 === 0 ? 'right' : 'wrong';
}

function drawAmount(state: RunState, line: string, b: number) {
  if (state.lines[line] === undefined) return money(b);
  const { free } = lineView(state, line);
  const amounts = [free, free + 1, -b, 0, b, Math.floor(free / 3), Math.floor(free / 300) * 100];
  return money(amounts[b % amounts.length] ?? 0);
}

function repayment(state: RunState, line: string, b: number) {
  if (state.lines[line] === undefined) return money(b);
  const { repayable, due, minimum } = lineView(state, line);
  const amounts = [
    repayable,
    due,
    minimum,
    repayable + 1,
    -b,
    0,
    b,
    MAX_MONEY,
    Math.floor(repayable / 3),
  ];
  return money(amounts[b % amounts.length] ?? 0);
}
