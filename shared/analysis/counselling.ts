import type { Action } from '../engine/action.ts';
import type { EngineEvent } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { RunState } from '../engine/state.ts';
import { apply } from '../engine/apply.ts';
import { CASH } from '../ledger/account.ts';
import { accruedOn, creditCost, owedOn } from '../products/families.ts';
import type { Line, LineId } from '../products/line.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { bandOf, type ScoreBand, type ScoreModel } from '../score/model.ts';
import { usualModel } from '../score/models/models.ts';
import { civilOf, type Day } from '../units/day.ts';
import { larger, money, plus, smaller, sum, ZERO, type Money } from '../units/money.ts';
import { consolidated } from './consolidation.ts';
import { orderPolicy } from './debt-ways.ts';
import { tryAction } from './follow.ts';
import { withoutChance } from './forecast.ts';
import { outlookPolicy, type OutlookHabit } from './outlook-habit.ts';
import { monthsAfter } from './past-the-end.ts';
import { LAST_COINS, paidIn } from './pay-down.ts';
import { answer, nextDay, type Policy } from './policy.ts';
import type { Stepwise } from './stepwise.ts';

/** Where a debt that is still there counts as not paid off, in months. Our choice: ten years. */
export const COUNSEL_MONTHS = 120;
/** After how many months the score and the missed payments of a way are read. */
export const READ_AFTER_MONTHS = 12;

export interface CounselQuestion {
  readonly scenario: Scenario;
  readonly state: RunState;
  /** How bills are paid when nothing changes. */
  readonly habit: OutlookHabit;
}

/** Ways through a debt, nothing new bought on credit in any of them. */
export type CounselWay =
  | { readonly kind: 'as-now' }
  | { readonly kind: 'dearest-first' }
  | { readonly kind: 'smallest-first' }
  | { readonly kind: 'hardship'; readonly line: LineId; readonly periods: number }
  | { readonly kind: 'consolidation' };

export interface CounselOutcome {
  readonly way: CounselWay;
  /** Why it can't be had today; null when it can. It is computed all the same. */
  readonly refusal: Refusal | null;
  /** Interest, charges and fees until nothing is owed. */
  readonly cost: Money;
  /**
   * The first day from which nothing but a last coin is owed (a share of a few coins rounds to
   * nothing for ever); null when none comes within {@link COUNSEL_MONTHS}.
   */
  readonly clearOn: Day | null;
  /** The most that is paid to lenders in one calendar month. */
  readonly perMonth: Money;
  /** Due days missed within the first twelve months. */
  readonly missed: number;
  /** Lowest cash within the first twelve months. */
  readonly lowestCash: Money;
  /** The band of the region's usual model after twelve months; null when nothing was reported. */
  readonly score: ScoreBand | null;
  /** What is owed in all: once the way is taken, on the first of each month, and when it is clear. */
  readonly owed: readonly { readonly day: Day; readonly owed: Money }[];
}

/**
 * Every way through what is owed, each by running the engine on the expected path until nothing is
 * owed. A hardship plan is shown for each line whose terms know one, over its longest time; a
 * consolidation loan at the example terms of `consolidation.ts`.
 */
export function* counselling(question: CounselQuestion): Stepwise<readonly CounselOutcome[]> {
  const ways = waysOf(question);
  const outcomes: CounselOutcome[] = [];
  for (const [done, way] of ways.entries()) {
    yield { done, all: ways.length };
    const outcome = outcomeOf(question, way);
    if (outcome !== null) outcomes.push(outcome);
  }
  return outcomes;
}

function waysOf({ state }: CounselQuestion): readonly CounselWay[] {
  const lines = Object.values(state.lines);
  const owing = lines.filter((line) => owes(state, line) > 0).length;
  if (owing === 0) return [];
  return [
    { kind: 'as-now' },
    { kind: 'dearest-first' },
    // One debt alone is both.
    ...(owing > 1 ? [{ kind: 'smallest-first' } as const] : []),
    ...lines.flatMap(({ id, terms, status }): readonly CounselWay[] => {
      const periods = (terms.hardship?.periods ?? []).reduce((a, b) => Math.max(a, b), 0);
      return periods === 0 || status === 'closed' ? [] : [{ kind: 'hardship', line: id, periods }];
    }),
    { kind: 'consolidation' },
  ];
}

/** Null where the way leads nowhere: nothing to make a plan or a loan of. */
function outcomeOf(question: CounselQuestion, way: CounselWay): CounselOutcome | null {
  const asked = askedOf(question);
  const asNow: Policy = (scenario, state) =>
    answer(scenario, state, 'leave') ?? outlookPolicy(question.habit)(scenario, state);
  const go = (course: Course, refusal: Refusal | null = null) => ({
    way,
    refusal,
    ...follow(course),
  });
  switch (way.kind) {
    case 'as-now':
      return go({ ...asked, policy: asNow, first: [] });
    case 'dearest-first':
      return go({ ...asked, policy: orderPolicy('dearest'), first: [] });
    case 'smallest-first':
      return go({ ...asked, policy: orderPolicy('smallest'), first: [] });
    case 'hardship': {
      const action = { kind: 'restructure' as const, line: way.line, periods: way.periods };
      const tried = apply(asked.scenario, asked.state, action, { keepEntries: false });
      const state = openToday(asked.state, way.line);
      if (tryAction(asked.scenario, state, action) === null) return null;
      const course = { ...asked, state, policy: asNow, first: [action] };
      return go(course, tried.ok ? null : tried.error);
    }
    case 'consolidation': {
      const loan = consolidated(asked.scenario, asked.state);
      return loan === null ? null : go({ ...loan, policy: asNow });
    }
  }
}

function askedOf({ scenario, state }: CounselQuestion): Pick<Course, 'scenario' | 'state'> {
  const ahead = { ...scenario, end: monthsAfter(state.day, COUNSEL_MONTHS) };
  return { scenario: ahead, state: { ...withoutChance(ahead, state), over: false } };
}

/** A plan that must be waited for is shown as it would be if it were open today. */
function openToday(state: RunState, id: LineId): RunState {
  const line = state.lines[id];
  const hardship = line?.terms.hardship ?? null;
  if (line === undefined || hardship === null) return state;
  const terms = { ...line.terms, hardship: { ...hardship, afterDaysPastDue: 0 } };
  return { ...state, lines: { ...state.lines, [id]: { ...line, terms } as Line } };
}

interface Course {
  readonly scenario: Scenario;
  readonly state: RunState;
  readonly policy: Policy;
  readonly first: readonly Action[];
}

function owes({ balances, day }: RunState, line: Line): Money {
  return plus(owedOn(balances, line), accruedOn(balances, line, day));
}

function owedInAll(state: RunState): Money {
  return sum(Object.values(state.lines).map((line) => owes(state, line)));
}

type Lived = Omit<CounselOutcome, 'way' | 'refusal'>;

/** What has been seen of a course so far. */
interface Track {
  /** The region's usual one: the only one that the learner has seen in play. */
  readonly model: ScoreModel;
  readonly owed: { day: Day; owed: Money }[];
  readonly months: Map<number, Money>;
  missed: number;
  lowestCash: Money;
  score: ScoreBand | null;
  clearOn: Day | null;
}

function follow({ scenario, state: from, policy, first }: Course): Lived {
  const readOn = monthsAfter(from.day, READ_AFTER_MONTHS);
  const track: Track = {
    model: usualModel(REGIONS[scenario.region]),
    owed: [],
    months: new Map(),
    missed: 0,
    lowestCash: from.balances[CASH] ?? ZERO,
    score: null,
    clearOn: null,
  };
  const begun = first.reduce((at, action) => {
    const step = tryAction(scenario, at, action);
    return step?.state ?? at;
  }, from);
  track.owed.push({ day: from.day, owed: owedInAll(begun) });
  const last = live(scenario, begun, policy, (state, events) => note(track, state, events, readOn));
  return {
    cost: costBetween(from, last),
    clearOn: track.clearOn,
    perMonth: [...track.months.values()].reduce(larger, ZERO),
    missed: track.missed,
    lowestCash: track.lowestCash,
    score: track.score,
    owed: track.owed,
  };
}

type See = (state: RunState, events: readonly EngineEvent[]) => boolean;

/** Day after day until it is seen enough, or the horizon is reached. */
function live(scenario: Scenario, from: RunState, policy: Policy, see: See): RunState {
  let state = from;
  while (!state.over) {
    const wished = policy(scenario, state);
    const step =
      (wished && tryAction(scenario, state, wished)) ?? tryAction(scenario, state, nextDay(state));
    if (step === null) break;
    state = step.state;
    if (see(state, step.events)) break;
  }
  return state;
}

/** @returns whether nothing is left to see: twelve months are over and nothing is owed */
function note(track: Track, state: RunState, events: readonly EngineEvent[], readOn: Day): boolean {
  const { day, balances, file } = state;
  const owed = owedInAll(state);
  const { year, month, date } = civilOf(day);
  const key = year * MONTHS_A_YEAR + month;
  for (const event of events) {
    const paid = paidIn(event);
    if (paid > 0) track.months.set(key, money((track.months.get(key) ?? 0) + paid));
    if (event.kind === 'due-missed' && day <= readOn) track.missed += 1;
  }
  if (day <= readOn) {
    track.lowestCash = smaller(track.lowestCash, balances[CASH] ?? ZERO);
    track.score = bandOf(track.model, file);
  }
  const isClear = owed <= LAST_COINS;
  if (isClear) track.clearOn ??= day;
  else track.clearOn = null;
  const before = track.owed.at(-1);
  // The first of a month as long as something is owed, and the day on which nothing is any more.
  const isNews = isClear ? (before?.owed ?? 0) > LAST_COINS : date === 1;
  if (isNews && before?.day !== day) track.owed.push({ day, owed });
  return isClear && day >= readOn;
}

const MONTHS_A_YEAR = 12;

function costBetween(from: RunState, to: RunState): Money {
  return sum(
    Object.keys(to.lines).map((id) =>
      money(creditCost(to.balances, id) - creditCost(from.balances, id)),
    ),
  );
}
