import type { Action } from '../engine/action.ts';
import type { RunState } from '../engine/state.ts';
import { CASH } from '../ledger/account.ts';
import type { LineId, LineStatus } from '../products/line.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { fileFigures, type FileFigures } from '../score/file-figures.ts';
import { bandOf, type ScoreBand, type ScoreModel } from '../score/model.ts';
import { SCORE_MODELS } from '../score/models/models.ts';
import { assertNever, invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { mulDiv, type Money } from '../units/money.ts';
import { habitPolicy, type BillHabit } from './bill-habit.ts';
import { closeLinePolicy } from './close-line.ts';
import { monthlyCosts } from './disposable-income.ts';
import { expectedCourse, FUTURES, futureCourse, type Course, type Path } from './forecast.ts';
import { twelveMonths } from './past-the-end.ts';

/** Ways on that closing is compared with. */
export const PREVIEW_WAYS = ['close', 'freeze', 'keep', 'cut-limit', 'remove-default'] as const;
export type PreviewWay = (typeof PREVIEW_WAYS)[number];

/** Ways that are made of actions which the caller knows, such as the limit to cut to. */
export type PreparedWay = Extract<PreviewWay, 'cut-limit' | 'remove-default'>;

/** What a preview is of: one line, one habit, and twelve months from a state. */
export interface PreviewQuestion {
  /** Reaches exactly twelve months ahead. */
  readonly scenario: Scenario;
  readonly state: RunState;
  readonly line: LineId;
  readonly habit: BillHabit;
  readonly prepared: Readonly<Partial<Record<PreparedWay, readonly Action[]>>>;
}

/**
 * Asks what comes of closing a line and of the other ways on. Nothing is computed yet: ask for each
 * way's expected outcome and its futures one by one, so that a window stays awake.
 */
export function askPreview(
  scenario: Scenario,
  state: RunState,
  line: LineId,
  habit: BillHabit,
  prepared: PreviewQuestion['prepared'] = {},
): PreviewQuestion {
  const ahead = twelveMonths(scenario, state.day);
  return { scenario: ahead, state: { ...state, over: false }, line, habit, prepared };
}

/** The ways that can be taken from here. */
export function waysAhead({ prepared }: PreviewQuestion): readonly PreviewWay[] {
  return PREVIEW_WAYS.filter((way) => {
    const isPrepared = way === 'cut-limit' || way === 'remove-default';
    return !isPrepared || prepared[way] !== undefined;
  });
}

/** What is done at once, and how life goes on. Confirming this way and keeping the habit is that. */
export function courseOf(question: PreviewQuestion, way: PreviewWay): Course {
  const { line, habit, prepared } = question;
  const policy = habitPolicy(habit);
  switch (way) {
    case 'close':
      return { policy: closeLinePolicy(line, policy), first: [] };
    case 'freeze':
      return { policy, first: [{ kind: 'freeze', line, reason: 'debt-left' }] };
    case 'keep':
      return { policy, first: [{ kind: 'set-autopay', line, mode: 'full' }] };
    case 'cut-limit':
    case 'remove-default':
      return { policy, first: prepared[way] ?? [] };
    default:
      return assertNever(way);
  }
}

export interface ScoreOutcome {
  readonly model: ScoreModel['id'];
  /** Null when nothing was reported. */
  readonly band: ScoreBand | null;
}

/** What one path came to after twelve months. */
export interface Outcome extends FileFigures {
  readonly scores: readonly ScoreOutcome[];
  /** Interest, charges and fees from today on, over all lines. */
  readonly cost: Money;
  readonly endCash: Money;
  readonly lowestCash: Money;
  readonly lowestOn: Day;
  /** Lowest cash in tenths of a month of regular costs, rounded down; null without such costs. */
  readonly bufferTenths: number | null;
  readonly daysLate: number;
  readonly lateMarks: number;
  readonly status: LineStatus;
  readonly closedOn: Day | null;
}

/** The expected path, chance left out, with its points for a figure. */
export function expectedOutcome(
  question: PreviewQuestion,
  way: PreviewWay,
): { readonly path: Path; readonly outcome: Outcome } {
  const path = expectedCourse(question.scenario, question.state, courseOf(question, way));
  return { path, outcome: outcomeOf(question, path) };
}

/**
 * One possible future. Its chance comes from the scenario, the day and `n`, never from the run.
 * @param n 0 to `FUTURES` - 1
 */
export function futureOutcome(question: PreviewQuestion, way: PreviewWay, n: number): Outcome {
  const path = futureCourse(question.scenario, question.state, courseOf(question, way), n);
  return outcomeOf(question, path);
}

/** What a path comes to; also of a path that was really lived. */
export function outcomeOf({ scenario, state, line }: PreviewQuestion, path: Path): Outcome {
  const status = path.statuses[line];
  const last = path.points.at(-1);
  invariant(status !== undefined && last !== undefined, `no line ${line} on the path`);
  const costs = monthlyCosts(scenario, state.story);
  return {
    ...fileFigures(path.file, last.day),
    scores: SCORE_MODELS.map((model) => ({ model: model.id, band: bandOf(model, path.file) })),
    cost: path.cost,
    endCash: last.cash,
    lowestCash: path.lowestCash,
    lowestOn: path.lowestOn,
    bufferTenths: costs <= 0 ? null : mulDiv(path.lowestCash, TENTHS, costs, 'floor'),
    daysLate: path.daysLate,
    lateMarks: path.lateMarks,
    status,
    closedOn: path.closedOn[line] ?? null,
  };
}

const TENTHS = 10;

/** From the tenth to the ninetieth in a hundred: what eight of ten futures keep to. */
export interface Range<T> {
  readonly low: T;
  readonly high: T;
}

/** What futures come to together: chance as how many of how many. */
export interface FutureSummary {
  readonly futures: number;
  /** In how many of them cash falls below zero, a due day is missed, the line is closed. */
  readonly shortOfCash: number;
  readonly late: number;
  readonly closed: number;
  readonly cost: Range<Money>;
  readonly endCash: Range<Money>;
  readonly lowestCash: Range<Money>;
  readonly daysLate: Range<number>;
  /** By model; null when no future was reported on. */
  readonly scores: readonly {
    readonly model: ScoreModel['id'];
    readonly range: ScoreBand | null;
  }[];
}

/** @param outcomes at least one, of one way */
export function summariseFutures(outcomes: readonly Outcome[]): FutureSummary {
  invariant(outcomes.length > 0, 'a summary is of some futures');
  const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length;
  const range = <T extends number>(of: (outcome: Outcome) => T) => middle(outcomes.map(of));
  return {
    futures: outcomes.length,
    shortOfCash: count(({ lowestCash }) => lowestCash < 0),
    late: count(({ lateMarks }) => lateMarks > 0),
    closed: count(({ closedOn }) => closedOn !== null),
    cost: range(({ cost }) => cost),
    endCash: range(({ endCash }) => endCash),
    lowestCash: range(({ lowestCash }) => lowestCash),
    daysLate: range(({ daysLate }) => daysLate),
    scores: SCORE_MODELS.map(({ id }) => ({ model: id, range: scoreRange(outcomes, id) })),
  };
}

/** Eight of ten lie within: of fifty, the fifth from below to the fifth from above. */
function middle<T extends number>(values: readonly T[]): Range<T> {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.max(0, Math.floor(sorted.length / TENTHS) - 1);
  const [low, high] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  invariant(low !== undefined && high !== undefined, 'a range is of some values');
  return { low, high };
}

function scoreRange(outcomes: readonly Outcome[], id: ScoreModel['id']): ScoreBand | null {
  const bands = outcomes.flatMap(({ scores }) => {
    const band = scores.find(({ model }) => model === id)?.band ?? null;
    return band === null ? [] : [band];
  });
  if (bands.length === 0) return null;
  return {
    from: middle(bands.map(({ from }) => from)).low,
    to: middle(bands.map(({ to }) => to)).high,
  };
}

/** One way on, in full. */
export interface WayPreview {
  readonly way: PreviewWay;
  readonly expected: Outcome;
  readonly summary: FutureSummary;
}

/** Everything at once, for where nobody waits at a window. */
export function closingPreview(question: PreviewQuestion): readonly WayPreview[] {
  return waysAhead(question).map((way) => ({
    way,
    expected: expectedOutcome(question, way).outcome,
    summary: summariseFutures(
      Array.from({ length: FUTURES }, (_, n) => futureOutcome(question, way, n)),
    ),
  }));
}

/** Cash today in tenths of a month of regular costs; null without such costs. */
export function bufferToday({ scenario, state }: PreviewQuestion): number | null {
  const costs = monthlyCosts(scenario, state.story);
  return costs <= 0 ? null : mulDiv(state.balances[CASH] ?? 0, TENTHS, costs, 'floor');
}
