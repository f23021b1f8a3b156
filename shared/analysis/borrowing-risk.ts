import type { Action } from '../engine/action.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { RunState } from '../engine/state.ts';
import { CASH } from '../ledger/account.ts';
import type { LineId } from '../products/line.ts';
import { ourChoice } from '../products/regions/fact.ts';
import type { OpeningBalances, Scenario } from '../scenario/scenario.ts';
import { civilOf, type Day } from '../units/day.ts';
import { mulDiv, smaller, ZERO, type Money } from '../units/money.ts';
import { disposableIncome, monthlyCosts } from './disposable-income.ts';
import { tryAction } from './follow.ts';
import { withoutChance } from './forecast.ts';
import { firstMiss, WARNING_MONTHS, type Miss } from './missed-payment.ts';
import { MONTHS_AHEAD, monthsAfter } from './past-the-end.ts';
import { paidIn } from './pay-down.ts';
import { nextDay, POLICIES } from './policy.ts';
import { nextSalaryOn, withoutNextSalary } from './regular-income.ts';

/**
 * The share of what is left after regular costs that all lenders together may take in one month
 * before a borrowing that goes past it is asked about again.
 */
export const SHARE_ASKED_ABOUT = ourChoice(
  'no source sets a share of disposable income; at two fifths little is left for what is not regular',
  '2026',
  0.4,
);

/** What stands beside a borrowing before it is done. */
export interface BorrowingRisk {
  /**
   * What all lenders take, everything paid as it falls due, in the dearest month of the next
   * thirteen in which the borrowing adds to it, and what they would take in that month without it: as shares
   * of regular income less regular costs. Null when nothing is left after costs.
   */
  readonly share: { readonly before: number; readonly after: number } | null;
  /**
   * The lowest cash of the next three months in tenths of a month of regular costs, rounded down;
   * null without regular costs.
   */
  readonly bufferTenths: number | null;
  /** The next three months if the next salary stayed away; null when none is due in them. */
  readonly withoutSalary: {
    readonly on: Day;
    readonly lowestCash: Money;
    /** The first payment missed with only minimums paid; null when all can be made. */
    readonly missed: Miss | null;
  } | null;
  /** What is materially new: each is a reason to ask once more. */
  readonly news: readonly BorrowingNews[];
}

export type BorrowingNews =
  /** The line lends for the first time in this run. */
  | { readonly kind: 'first-use'; readonly line: LineId }
  /** The share goes past {@link SHARE_ASKED_ABOUT}. */
  | { readonly kind: 'share'; readonly before: number; readonly after: number }
  /** A minimum that could be paid can't be any more. */
  | { readonly kind: 'minimum'; readonly missed: Miss };

/**
 * The risk of one borrowing, by running the engine on from it with chance left out.
 * @param events everything that happened up to now: tells whether a line was used before
 * @returns null when the action is refused, or borrows nothing
 */
export function borrowingRisk(
  scenario: Scenario,
  state: RunState,
  events: readonly EngineEvent[],
  action: Action,
): BorrowingRisk | null {
  const line = lenderOf(scenario, action);
  const quiet = withoutChance(scenario, state);
  const after = line === null ? null : (tryAction(scenario, quiet, action)?.state ?? null);
  if (line === null || after === null) return null;
  const share = shareOf(scenario, quiet, after);
  const missed = newMiss(scenario, quiet, after);
  const isOver = share !== null && share.after > SHARE_ASKED_ABOUT.value;
  const isFirst = action.kind !== 'spread-bill' && !wasUsed(scenario, events, line);
  return {
    share,
    bufferTenths: bufferOf(scenario, after),
    withoutSalary: oneSalaryLess(scenario, after),
    news: [
      ...(isFirst ? [{ kind: 'first-use', line } as const] : []),
      ...(isOver && share.before <= SHARE_ASKED_ABOUT.value
        ? [{ kind: 'share', ...share } as const]
        : []),
      ...(missed === null ? [] : [{ kind: 'minimum', missed } as const]),
    ],
  };
}

/** The line that an action borrows on; null when it borrows nothing. */
function lenderOf({ events }: Scenario, action: Action): LineId | null {
  if (action.kind === 'draw' || action.kind === 'spread-bill') return action.line;
  if (action.kind !== 'answer' || action.option === null) return null;
  const event = events.find(({ id }) => id === action.offer);
  const option = event?.kind === 'checkout' ? event.options[action.option] : undefined;
  return option === undefined || option.kind === 'cash' ? null : option.line;
}

function wasUsed(
  { lines, events: story }: Scenario,
  events: readonly EngineEvent[],
  id: LineId,
): boolean {
  const opening = lines.find((line) => line.id === id)?.opening;
  if (opening !== undefined && carries(opening)) return true;
  return events.some((event) => {
    if (event.kind === 'drawn') return event.line === id;
    if (event.kind !== 'bought') return false;
    const bought = story.find((one) => one.id === event.id);
    const option = bought?.kind === 'checkout' ? bought.options[event.option] : undefined;
    return option !== undefined && option.kind !== 'cash' && option.line === id;
  });
}

function carries({ unbilled, billed, plans, purchases, loans, borrowed, card }: OpeningBalances) {
  const lists = plans.length + purchases.length + (loans?.length ?? 0);
  const isOnCard = card !== undefined && card.carried + card.advances + card.promo > 0;
  return unbilled > 0 || (billed ?? 0) > 0 || lists > 0 || (borrowed ?? 0) > 0 || isOnCard;
}

function shareOf(scenario: Scenario, before: RunState, after: RunState): BorrowingRisk['share'] {
  const disposable = disposableIncome(scenario, before.story);
  if (disposable <= 0) return null;
  const without = paidByMonth(scenario, before);
  const months = [...paidByMonth(scenario, after)].map(([month, paid]) => ({
    before: without.get(month) ?? 0,
    after: paid,
  }));
  const added = months.filter((month) => month.after > month.before);
  const dearest = (added.length > 0 ? added : months).reduce(
    (most, month) => (month.after > most.after ? month : most),
    { before: 0, after: 0 },
  );
  return { before: dearest.before / disposable, after: dearest.after / disposable };
}

/**
 * A month more than a year: the last payment of a loan of twelve months falls on the day on which
 * twelve months are over, and may hold all that was borrowed.
 */
const SHARE_MONTHS = MONTHS_AHEAD + 1;

/** What lenders are paid in each calendar month of the next {@link SHARE_MONTHS}. */
function paidByMonth(scenario: Scenario, from: RunState): ReadonlyMap<number, number> {
  const ahead = { ...scenario, end: monthsAfter(from.day, SHARE_MONTHS) };
  const months = new Map<number, number>();
  walk(ahead, from, ({ events }) => {
    for (const event of events) {
      const { year, month } = civilOf(event.day);
      const key = year * MONTHS_A_YEAR + month;
      months.set(key, (months.get(key) ?? 0) + paidIn(event));
    }
  });
  return months;
}

const MONTHS_A_YEAR = 12;

function walk(
  scenario: Scenario,
  from: RunState,
  see: (step: { readonly state: RunState; readonly events: readonly EngineEvent[] }) => void,
): void {
  let state: RunState = { ...from, over: false };
  while (!state.over) {
    const wished = POLICIES['pay-in-full'](scenario, state);
    const step =
      (wished && tryAction(scenario, state, wished)) ?? tryAction(scenario, state, nextDay(state));
    if (step === null) return;
    see(step);
    state = step.state;
  }
}

function threeMonths(scenario: Scenario, { day }: RunState): Scenario {
  return { ...scenario, end: monthsAfter(day, WARNING_MONTHS) };
}

function lowestCash(scenario: Scenario, from: RunState): Money {
  let lowest = from.balances[CASH] ?? ZERO;
  walk(scenario, from, ({ state }) => {
    lowest = smaller(lowest, state.balances[CASH] ?? ZERO);
  });
  return lowest;
}

const TENTHS = 10;

function bufferOf(scenario: Scenario, after: RunState): number | null {
  const costs = monthlyCosts(scenario, after.story);
  if (costs <= 0) return null;
  return mulDiv(lowestCash(threeMonths(scenario, after), after), TENTHS, costs, 'floor');
}

function missUnderMinimum(scenario: Scenario, state: RunState): Miss | null {
  const habit = { name: 'minimum' } as const;
  return firstMiss({ scenario, state: { ...state, over: false }, habit }, state.chances);
}

function newMiss(scenario: Scenario, before: RunState, after: RunState): Miss | null {
  const ahead = threeMonths(scenario, after);
  const missed = missUnderMinimum(ahead, after);
  return missed === null || missUnderMinimum(ahead, before) !== null ? null : missed;
}

function oneSalaryLess(scenario: Scenario, after: RunState): BorrowingRisk['withoutSalary'] {
  const ahead = threeMonths(scenario, after);
  const on = nextSalaryOn(ahead, after.day);
  if (on === null) return null;
  const less = withoutNextSalary(ahead, after.day);
  return {
    on,
    lowestCash: lowestCash(less, after),
    missed: missUnderMinimum(less, after),
  };
}
