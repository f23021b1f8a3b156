import type { RunState } from '../engine/state.ts';
import type { Step } from '../engine/world.ts';
import { CASH } from '../ledger/account.ts';
import { creditCost } from '../products/families.ts';
import type { LineId } from '../products/line.ts';
import { REGIONS } from '../products/regions/regions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { attributeChange, type Causes } from '../score/attribution.ts';
import type { CreditFile } from '../score/credit-file.ts';
import { scoreBand, type ScoreBand, type ScoreModel } from '../score/model.ts';
import { SCORE_MODELS } from '../score/models/models.ts';
import { addDays, nextMonthly, type Day } from '../units/day.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import { habitPolicy, type BillHabit } from './bill-habit.ts';
import { followPolicy, tryAction } from './follow.ts';
import { withoutChance, type Course } from './forecast.ts';
import { monthsAfter } from './past-the-end.ts';
import { paidIn } from './pay-down.ts';
import { courseOfMove, legalMoves, type ScoreMove } from './score-moves.ts';

/** How far an effect is followed, in months. Our choice: half a year of reports. */
export const EFFECT_MONTHS = 6;

/** What would move the scores from here, under a named habit and with chance left out. */
export interface EffectQuestion {
  /** Ends {@link EFFECT_MONTHS} from the state's day. */
  readonly scenario: Scenario;
  readonly state: RunState;
  readonly habit: BillHabit;
  /** By then a report that every line has still to make is in the file. */
  readonly nextReport: Day;
}

/** Nothing is computed yet: ask move by move, so that a window stays awake. */
export function askEffects(scenario: Scenario, state: RunState, habit: BillHabit): EffectQuestion {
  const ahead = { ...scenario, end: monthsAfter(state.day, EFFECT_MONTHS) };
  const lag = REGIONS[scenario.region].reporting.lagDays.value;
  const days = Object.values(state.lines).map(({ terms }) =>
    addDays(nextMonthly(addDays(state.day, -1), terms.reportDay), lag),
  );
  return {
    scenario: ahead,
    state: withoutChance(scenario, { ...state, over: false }),
    habit,
    nextReport: days.reduce<Day>((last, day) => (day > last ? day : last), state.day),
  };
}

/** A way on, as far as scores see it. */
export interface ScorePath {
  /** The file after each reporting day, oldest first; the first is today's. */
  readonly files: readonly { readonly day: Day; readonly file: CreditFile }[];
  /** Interest, charges and fees of all lines from today to the end. */
  readonly cost: Money;
  /** Paid at once, by the move itself; of a closing, all that its line is paid today. */
  readonly paidNow: Money;
  readonly lowestCash: Money;
  readonly closedOn: Readonly<Record<string, Day | null>>;
}

/**
 * Follows a course from the question's state to its end.
 * @param closing the line that the course closes; its policy pays, not a first action
 */
export function scorePath(
  { scenario, state }: EffectQuestion,
  course: Course,
  closing: LineId | null = null,
): ScorePath {
  const files = [{ day: state.file.reportedOn ?? state.day, file: state.file }];
  let lowest = state.balances[CASH] ?? ZERO;
  let paidNow = 0;
  const note = (step: Step) => {
    const cash = step.state.balances[CASH] ?? ZERO;
    if (cash < lowest) lowest = cash;
    for (const event of step.events) {
      if (event.kind === 'reported') files.push({ day: event.day, file: event.file });
      if (event.day === state.day && 'line' in event && event.line === closing) {
        paidNow += paidIn(event);
      }
    }
  };
  let begun = state;
  for (const action of course.first) {
    const step = tryAction(scenario, begun, action);
    if (step === null) continue;
    note(step);
    for (const event of step.events) paidNow += paidIn(event);
    begun = step.state;
  }
  const last = followPolicy(scenario, begun, course.policy, note);
  return {
    files,
    cost: costBetween(state, last),
    paidNow: money(paidNow),
    lowestCash: lowest,
    closedOn: Object.fromEntries(
      Object.values(last.lines).map(({ id, closedOn }) => [id, closedOn]),
    ),
  };
}

/** Interest, charges and fees of all lines between two states. */
export function costBetween(from: RunState, to: RunState): Money {
  const ids = Object.keys(to.lines);
  return money(
    ids.reduce((sum, id) => sum + creditCost(to.balances, id) - creditCost(from.balances, id), 0),
  );
}

/** What a way on does to one score, against going on as before. In points of that model. */
export interface ModelEffect {
  readonly model: ScoreModel['id'];
  /** Once every line has reported again, and at the end. */
  readonly next: number;
  readonly end: number;
  /** Over every reporting day until the end: from the worst to the best. */
  readonly low: number;
  readonly high: number;
  /** The first reporting day that shows a difference; null when none does. */
  readonly seenOn: Day | null;
  /** What the first difference that is left at the end, or was seen at all, is made of. */
  readonly causes: Causes;
}

export interface MoveEffect {
  readonly move: ScoreMove;
  readonly effects: readonly ModelEffect[];
  readonly paidNow: Money;
  /** Credit costs until the end against going on as before: negative is saved. */
  readonly extraCost: Money;
  readonly lowestCash: Money;
  /** Of a closing: when it comes about; null when it doesn't within the time. */
  readonly closedOn: Day | null;
}

/** Going on as before: what the others are measured against. */
export function baseline(question: EffectQuestion): ScorePath {
  return scorePath(question, { policy: habitPolicy(question.habit), first: [] });
}

export function movesToTry({ scenario, state }: EffectQuestion): readonly ScoreMove[] {
  return legalMoves(scenario, state);
}

/** Runs one move forward and measures it. */
export function effectOf(
  question: EffectQuestion,
  without: ScorePath,
  move: ScoreMove,
): MoveEffect {
  const course = courseOfMove(question.state, move, habitPolicy(question.habit));
  const path = scorePath(question, course, move.kind === 'close' ? move.line : null);
  return {
    move,
    effects: SCORE_MODELS.map((model) => modelEffect(model, question, without, path)),
    paidNow: path.paidNow,
    extraCost: money(path.cost - without.cost),
    lowestCash: path.lowestCash,
    closedOn: move.kind === 'close' ? (path.closedOn[move.line] ?? null) : null,
  };
}

function modelEffect(
  model: ScoreModel,
  { state, nextReport, scenario }: EffectQuestion,
  without: ScorePath,
  path: ScorePath,
): ModelEffect {
  const days = [...new Set([...without.files, ...path.files].map(({ day }) => day))]
    .filter((day) => day >= state.day)
    .sort((a, b) => a - b);
  const read = (of: ScorePath, day: Day) => model.read(fileOn(of, day), day);
  const difference = (day: Day) => model.points(read(path, day)) - model.points(read(without, day));
  const differences = days.map(difference);
  const upToNext = days.filter((day) => day <= nextReport).at(-1);
  const end = differences.at(-1) ?? 0;
  const seen = days.find((_, i) => differences[i] !== 0) ?? null;
  const explained = end !== 0 ? (days.at(-1) ?? scenario.end) : (seen ?? scenario.end);
  return {
    model: model.id,
    next: upToNext === undefined ? 0 : difference(upToNext),
    end,
    low: Math.min(...differences, end),
    high: Math.max(...differences, end),
    seenOn: seen,
    causes: attributeChange(model, read(without, explained), read(path, explained)),
  };
}

/** The file as the last report up to a day left it. */
function fileOn({ files }: ScorePath, day: Day): CreditFile {
  const known = files.filter((one) => one.day <= day).at(-1) ?? files[0];
  return known?.file ?? { reportedOn: null, accounts: [] };
}

/** The band that a path comes to, by a day. */
export function bandOn(model: ScoreModel, path: ScorePath, day: Day): ScoreBand {
  return scoreBand(model, model.points(model.read(fileOn(path, day), day)));
}

/**
 * Best first by one model: at the end, then at the next reports, then what costs less.
 * Ties stay in the order of the moves.
 */
export function ranked(
  effects: readonly MoveEffect[],
  id: ScoreModel['id'],
): readonly MoveEffect[] {
  const of = ({ effects: list }: MoveEffect) => list.find(({ model }) => model === id);
  return effects.toSorted((a, b) => {
    const [x, y] = [of(a), of(b)];
    const byEnd = (y?.end ?? 0) - (x?.end ?? 0);
    return byEnd || (y?.next ?? 0) - (x?.next ?? 0) || a.extraCost - b.extraCost;
  });
}
