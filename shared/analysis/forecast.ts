import type { Action } from '../engine/action.ts';
import { chancesOff, redrawChances } from '../engine/chances.ts';
import type { RunState } from '../engine/state.ts';
import type { Step } from '../engine/world.ts';
import { CASH } from '../ledger/account.ts';
import { creditCost, owedOn } from '../products/families.ts';
import { daysPastDue, type LineStatus } from '../products/line.ts';
import { draw } from '../random.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CreditFile } from '../score/credit-file.ts';
import { bandOf, type ScoreBand } from '../score/model.ts';
import { usualModel } from '../score/models/models.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { Day } from '../units/day.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import { followPolicy, tryAction } from './follow.ts';
import { foreseen } from './foreseen.ts';
import { paidIn } from './pay-down.ts';
import { POLICIES, type Policy, type PolicyName } from './policy.ts';

/** What a forecast assumes that the learner goes on doing. Named on screen, and switchable. */
export const HABITS = [
  'pay-in-full',
  'minimum',
  'close-asap',
  'freeze',
] as const satisfies readonly PolicyName[];
export type Habit = (typeof HABITS)[number];

/** How many futures stand beside the expected path. */
export const FUTURES = 50;

export interface ForecastPoint {
  readonly day: Day;
  readonly cash: Money;
  readonly owed: Money;
  /** Whether something was past due that day. */
  readonly late: boolean;
}

/** One way on, followed to the end of the scenario. */
export interface Path {
  /** One point a day, from today. */
  readonly points: readonly ForecastPoint[];
  readonly lowestCash: Money;
  readonly lowestOn: Day;
  /** Charges and fees from today on. */
  readonly cost: Money;
  /** Paid to all lines from today on, fees and charges within. */
  readonly paid: Money;
  readonly lateMarks: number;
  /** Days on which something was past due. */
  readonly daysLate: number;
  readonly statuses: Readonly<Record<string, LineStatus>>;
  /** The day each line was closed on, or null. */
  readonly closedOn: Readonly<Record<string, Day | null>>;
  /** Band of the region's usual model after the last report of the path; null when none came. */
  readonly score: ScoreBand | null;
  /** The credit file as the last report of the path left it. */
  readonly file: CreditFile;
}

/** A way of living, and what is done at once; actions that are refused are skipped. */
export interface Course {
  readonly policy: Policy;
  readonly first: readonly Action[];
}

export interface Forecast {
  readonly habit: Habit;
  /** Scheduled events only; chance off. */
  readonly expected: Path;
  /** How many of {@link FUTURES} futures run short of cash, and how many miss a due day. */
  readonly futures: number;
  readonly shortOfCash: number;
  readonly late: number;
}

/**
 * Runs the engine forward from here under a named habit. Never looks at the run's own chance: its
 * futures are drawn from (scenario, day, n), so the run's seed changes nothing here.
 * @param first actions done at once, such as a freeze to compare; ones refused are skipped
 */
export function forecast(
  scenario: Scenario,
  state: RunState,
  habit: Habit,
  first: readonly Action[] = [],
): Forecast {
  const paths = Array.from({ length: FUTURES }, (_, n) =>
    futurePath(scenario, state, { habit, first, n }),
  );
  return {
    habit,
    expected: expectedPath(scenario, state, habit, first),
    futures: FUTURES,
    shortOfCash: paths.filter(({ lowestCash }) => lowestCash < 0).length,
    late: paths.filter(({ lateMarks }) => lateMarks > 0).length,
  };
}

/** Which future, and what is done in it. */
export interface Future {
  readonly habit: Habit;
  readonly first: readonly Action[];
  /** 0 to {@link FUTURES} - 1. */
  readonly n: number;
}

/** One of the futures by itself, so that a window can stay awake while it asks for all of them. */
export function futurePath(scenario: Scenario, state: RunState, { habit, first, n }: Future): Path {
  return futureCourse(scenario, state, { policy: POLICIES[habit], first }, n);
}

/** The same for any course. */
export function futureCourse(scenario: Scenario, state: RunState, course: Course, n: number): Path {
  const seed = draw({ seed: 0, stream: `future:${scenario.id}`, day: state.day, n });
  const chances = redrawChances(scenario, state.chances, state.day, seed);
  return followPath(scenario, { ...state, seed, chances }, course);
}

/** Only the expected path: quick enough to stand beside every way of paying. */
export function expectedPath(
  scenario: Scenario,
  state: RunState,
  habit: Habit,
  first: readonly Action[] = [],
): Path {
  return expectedCourse(scenario, state, { policy: POLICIES[habit], first });
}

/** The same for any course. */
export function expectedCourse(scenario: Scenario, state: RunState, course: Course): Path {
  return followPath(scenario, withoutChance(scenario, state), course);
}

/** The state as forecasts take it for their expected path: no chance, and no seed. */
export function withoutChance(scenario: Scenario, state: RunState): RunState {
  const chances = chancesOff(scenario, state.chances, state.day);
  return { ...state, seed: 0, chances };
}

function followPath(whole: Scenario, from: RunState, { policy, first }: Course): Path {
  const scenario = foreseen(whole);
  const track = { points: [] as ForecastPoint[], paid: 0 };
  const note = ({ state, events }: Step) => {
    for (const event of events) track.paid += paidIn(event);
    const point = pointOf(state);
    // What is done on a day shows on that day: the morning's point gives way to it.
    if (track.points.at(-1)?.day === state.day) track.points.pop();
    track.points.push(point);
  };
  note({ state: from, events: [], entries: [] });
  const begun = first.reduce((at, action) => {
    const step = tryAction(scenario, at, action);
    if (step !== null) note(step);
    return step?.state ?? at;
  }, from);
  const last = followPolicy(scenario, begun, policy, note);
  return summarise(scenario, { from, to: last }, track);
}

function pointOf(state: RunState): ForecastPoint {
  const lines = Object.values(state.lines);
  const total = lines.reduce((sum, line) => sum + owedOn(state.balances, line), 0);
  const late = lines.some((line) => daysPastDue(line, state.day) > 0);
  return { day: state.day, cash: state.balances[CASH] ?? ZERO, owed: money(total), late };
}

interface Track {
  readonly points: readonly ForecastPoint[];
  readonly paid: number;
}

function summarise(
  { region }: Scenario,
  { from, to }: { readonly from: RunState; readonly to: RunState },
  { points, paid }: Track,
): Path {
  const lowest = points.reduce((low, point) => (point.cash < low.cash ? point : low));
  const lines = Object.values(to.lines);
  const cost = lines.reduce(
    (sum, { id }) => sum + creditCost(to.balances, id) - creditCost(from.balances, id),
    0,
  );
  const before = Object.values(from.lines).reduce((sum, { lateMarks }) => sum + lateMarks, 0);
  return {
    points,
    lowestCash: lowest.cash,
    lowestOn: lowest.day,
    cost: money(cost),
    paid: money(paid),
    lateMarks: lines.reduce((sum, { lateMarks }) => sum + lateMarks, 0) - before,
    daysLate: points.filter(({ late }) => late).length,
    statuses: Object.fromEntries(lines.map(({ id, status }) => [id, status])),
    closedOn: Object.fromEntries(lines.map(({ id, closedOn }) => [id, closedOn])),
    score: bandOf(usualModel(REGIONS[region]), to.file),
    file: to.file,
  };
}
