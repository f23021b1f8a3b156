import type { Chances } from '../engine/chances.ts';
import type { RunState } from '../engine/state.ts';
import { CASH, OPENING } from '../ledger/account.ts';
import { accruedOn, owedOn } from '../products/families.ts';
import type { Line, LineId } from '../products/line.ts';
import { assertNever } from '../result.ts';
import type { Scenario, ScenarioEvent, Timing } from '../scenario/scenario.ts';
import type { Day } from '../units/day.ts';
import { larger, minus, money, plus, ZERO, type Money } from '../units/money.ts';
import { monthlyCosts } from './disposable-income.ts';
import type { WarningQuestion } from './missed-payment.ts';
import type { OutlookHabit } from './outlook-habit.ts';
import { incomeSooner } from './regular-income.ts';

/**
 * What a missed payment may come of. Each can be taken away by itself and the futures run again:
 * a cause counts for as many missed payments as would then not be missed.
 */
export type WarningCause =
  /** A cost, a purchase or a suspension that may come: as if it did not. */
  | { readonly kind: 'chance'; readonly event: string }
  /** A receipt that may not come: as if it came on the last day on which it can. */
  | { readonly kind: 'unsure-income'; readonly event: string }
  /** A cost or a needed purchase with a known day: as if it did not come. */
  | { readonly kind: 'known-cost'; readonly event: string }
  /** What a line is owed today: as if somebody else paid it. */
  | { readonly kind: 'debt'; readonly line: LineId; readonly amount: Money }
  /** Income comes after what is due: as if all of it came {@link SOONER_DAYS} days sooner. */
  | { readonly kind: 'late-income' }
  /** Nothing pays by itself: as if the line's autopay were on. */
  | { readonly kind: 'autopay-off'; readonly line: LineId }
  /** Bills are paid in full while cash is short: as if only the minimum were paid. */
  | { readonly kind: 'habit' }
  /** Little in hand: as if {@link BUFFER_MONTHS} more of regular costs were. */
  | { readonly kind: 'thin-buffer'; readonly amount: Money };

/** Our choice: a week is the usual gap between a due day and a payday. */
export const SOONER_DAYS = 7;
/** Our choice: one month of regular costs, the first step of common advice on a reserve. */
export const BUFFER_MONTHS = 1;

/** Every cause that can be looked at, the more particular first. @param question as asked */
export function possibleCauses(question: WarningQuestion): readonly WarningCause[] {
  const { scenario, state, habit } = question;
  const lines = Object.values(state.lines);
  const buffer = money(monthlyCosts(scenario, state.story) * BUFFER_MONTHS);
  return [
    ...scenario.events.flatMap((event) => causeOfEvent(event, question)),
    ...lines.flatMap((line): readonly WarningCause[] =>
      habit.name === 'autopay-only' && line.autopay === 'off' && line.status !== 'closed'
        ? [{ kind: 'autopay-off', line: line.id }]
        : [],
    ),
    ...lines.flatMap((line): readonly WarningCause[] => {
      const amount = owedInAll(state, line);
      return amount > 0 ? [{ kind: 'debt', line: line.id, amount }] : [];
    }),
    ...(scenario.income.length > 0 ? [{ kind: 'late-income' } as const] : []),
    ...(habit.name === 'pay-in-full' || habit.name === 'as-before'
      ? [{ kind: 'habit' } as const]
      : []),
    ...(buffer > 0 ? [{ kind: 'thin-buffer', amount: buffer } as const] : []),
  ];
}

function causeOfEvent(
  event: ScenarioEvent,
  { scenario, state }: WarningQuestion,
): readonly WarningCause[] {
  const { timing, kind, id } = event;
  if (kind === 'message') return [];
  const [from, to] = spanOf(timing, scenario);
  if (to <= state.day || from > scenario.end) return [];
  if (timing.kind === 'chance' || timing.kind === 'drawn') {
    // What has come already comes no more.
    const drawn = state.chances[id] ?? null;
    if (drawn !== null && drawn <= state.day) return [];
    return [{ kind: kind === 'income' ? 'unsure-income' : 'chance', event: id }];
  }
  const isCost = kind === 'cost' || kind === 'suspension' || kind === 'checkout';
  return isCost ? [{ kind: 'known-cost', event: id }] : [];
}

/** When it can come: what hangs on other events may come on any day. */
function spanOf(timing: Timing, { start, end }: Scenario): readonly [Day, Day] {
  switch (timing.kind) {
    case 'on':
      return [timing.day, timing.day];
    case 'chance':
    case 'first':
      return [timing.from, timing.to];
    case 'drawn':
    case 'after':
    case 'set-off':
      return [start, end];
  }
}

function owedInAll(state: RunState, line: Line): Money {
  return plus(owedOn(state.balances, line), accruedOn(state.balances, line, state.day));
}

/** A question and a future with one cause taken away. */
export interface Counterfactual {
  readonly question: WarningQuestion;
  readonly chances: Chances;
}

/** Takes one cause away and leaves everything else as it is. */
export function withoutCause(
  cause: WarningCause,
  question: WarningQuestion,
  chances: Chances,
): Counterfactual {
  const { scenario, state } = question;
  switch (cause.kind) {
    case 'chance':
      return { question, chances: { ...chances, [cause.event]: null } };
    case 'unsure-income':
      return { question, chances: withIncome(scenario, chances, cause.event) };
    case 'known-cost': {
      const events = scenario.events.filter(({ id }) => id !== cause.event);
      return { question: { ...question, scenario: { ...scenario, events } }, chances };
    }
    case 'debt':
    case 'thin-buffer':
      return { question: { ...question, state: withCash(state, cause.amount) }, chances };
    case 'late-income': {
      const sooner = incomeSooner(scenario, state.day, SOONER_DAYS);
      return { question: { ...question, scenario: sooner }, chances };
    }
    case 'autopay-off': {
      const line = state.lines[cause.line];
      if (line === undefined) return { question, chances };
      const lines = { ...state.lines, [line.id]: { ...line, autopay: 'full' as const } };
      return { question: { ...question, state: { ...state, lines } }, chances };
    }
    case 'habit': {
      const habit: OutlookHabit = { name: 'minimum' };
      return { question: { ...question, habit }, chances };
    }
    default:
      return assertNever(cause);
  }
}

function withIncome({ events }: Scenario, chances: Chances, id: string): Chances {
  const timing = events.find((event) => event.id === id)?.timing;
  if (timing?.kind !== 'chance' || (chances[id] ?? null) !== null) return chances;
  return { ...chances, [id]: timing.to };
}

/** More in hand, from nowhere: only for a question of "what if". The books still balance. */
export function withCash(state: RunState, amount: Money): RunState {
  const { balances } = state;
  return {
    ...state,
    balances: {
      ...balances,
      [CASH]: plus(balances[CASH] ?? ZERO, amount),
      [OPENING]: minus(balances[OPENING] ?? ZERO, amount),
    },
    lowestCash: larger(state.lowestCash, ZERO),
  };
}
