import type { Action } from '../engine/action.ts';
import type { RunState } from '../engine/state.ts';
import { CASH } from '../ledger/account.ts';
import type { LineId } from '../products/line.ts';
import { bandOf, type ScoreBand, type ScoreModel } from '../score/model.ts';
import type { Day } from '../units/day.ts';
import { money, ZERO, type Money } from '../units/money.ts';
import { habitPolicy } from './bill-habit.ts';
import { closeLinePolicy } from './close-line.ts';
import { tryAction } from './follow.ts';
import { monthsAfter } from './past-the-end.ts';
import { paidIn } from './pay-down.ts';
import { nextDay, type Policy } from './policy.ts';
import { costBetween, EFFECT_MONTHS, type EffectQuestion } from './score-effects.ts';
import { actionsOf, legalMoves, type ScoreMove } from './score-moves.ts';

/** What the search stays within; each is told on screen. Our choice. */
export const PLAN_LIMITS = {
  /** Months ahead, with a choice at the start of each. */
  months: EFFECT_MONTHS,
  /** Moves in one plan. */
  moves: 3,
  /** Ways that are followed from one month into the next. */
  kept: 16,
} as const;

export interface PlanStep {
  readonly day: Day;
  readonly action: Action;
}

/** A move of a plan and the day on which it is made. */
export interface PlannedMove {
  readonly day: Day;
  readonly move: ScoreMove;
}

export interface ScorePlan {
  /** None: going on as before is enough. */
  readonly moves: readonly PlannedMove[];
  /** Everything that is done on the way, bills of the habit included; letting days pass is not. */
  readonly steps: readonly PlanStep[];
  /** The evening whose report first shows the band, which is no lower than wanted. */
  readonly reachedOn: Day;
  readonly band: ScoreBand;
  /** Interest, charges and fees of all lines from today to the morning after. */
  readonly cost: Money;
  /** Paid to all lines until then, bills of the habit included. */
  readonly paid: Money;
  readonly lowestCash: Money;
}

/** How far a search has come. */
export interface PlanProgress {
  /** Months looked at to the end, of {@link PLAN_LIMITS}. */
  readonly months: number;
  /** Ways on tried so far. */
  readonly tried: number;
  /** The cheapest that has been found so far. */
  readonly best: ScorePlan | null;
}

/** A way on that stands at the start of a month. */
interface Node {
  readonly state: RunState;
  readonly moves: readonly PlannedMove[];
  readonly steps: readonly PlanStep[];
  readonly closing: readonly LineId[];
  readonly paid: Money;
  readonly lowestCash: Money;
}

export interface PlanQuestion extends EffectQuestion {
  readonly model: ScoreModel;
  /** The lowest end that the band is to have, in points of the model. */
  readonly wanted: number;
}

/**
 * Searches for the cheapest legal way to a band by running the engine month by month, chance left
 * out: every move that the rules allow at the start of each month, and then the habit. Ways on that
 * let cash fall below zero, or lower than going on as before would where that is below zero, are
 * left out. Of the rest, those that stand highest go on ({@link PLAN_LIMITS}): so what is not found
 * may still be possible. Deterministic. Yields after every way tried, so that a window stays awake.
 * @returns the cheapest found: by cost, then the day, the number of moves, and what is paid; null when none was
 */
export function* searchPlan(question: PlanQuestion): Generator<PlanProgress, ScorePlan | null> {
  const { state } = question;
  const first: Node = {
    state,
    moves: [],
    steps: [],
    closing: [],
    paid: ZERO,
    lowestCash: state.balances[CASH] ?? ZERO,
  };
  let best: ScorePlan | null = reachedAlready(question);
  if (best !== null) return best;
  let nodes: readonly Node[] = [first];
  let tried = 0;
  let floor = 0;
  for (let month = 0; month < PLAN_LIMITS.months && nodes.length > 0; month += 1) {
    const grown: Node[] = [];
    for (const node of nodes) {
      for (const move of choicesAt(question, node)) {
        const { next, plan } = liveMonth(question, node, move, month + 1);
        tried += 1;
        // Going on as before comes first: nothing may let cash fall further than it does.
        if (node.moves.length === 0 && move === null) floor = Math.min(floor, next.lowestCash);
        if (next.lowestCash >= floor) {
          if (plan !== null && (best === null || isBetter(plan, best))) best = plan;
          if (plan === null) grown.push(next);
        }
        yield { months: month, tried, best };
      }
    }
    nodes = keptOf(question, grown, best);
  }
  return best;
}

/** The whole search at once, for where nobody waits at a window. */
export function findPlan(question: PlanQuestion): ScorePlan | null {
  const search = searchPlan(question);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
}

function reachedAlready({ state, model, wanted }: PlanQuestion): ScorePlan | null {
  const band = bandOf(model, state.file);
  if (band === null || band.from < wanted) return null;
  return {
    moves: [],
    steps: [],
    reachedOn: state.file.reportedOn ?? state.day,
    band,
    cost: ZERO,
    paid: ZERO,
    lowestCash: state.balances[CASH] ?? ZERO,
  };
}

/** Nothing first, so that of ways that cost the same the one with fewer moves is found. */
function choicesAt(
  { scenario }: PlanQuestion,
  { state, moves, closing }: Node,
): readonly (ScoreMove | null)[] {
  if (moves.length >= PLAN_LIMITS.moves) return [null];
  const legal = legalMoves(scenario, state).filter(
    (move) => move.kind !== 'close' || !closing.includes(move.line),
  );
  return [null, ...legal];
}

interface Lived {
  readonly next: Node;
  /** The band was reached within the month. */
  readonly plan: ScorePlan | null;
}

/** Makes a move and lives to the start of the next month, or to the evening that shows the band. */
function liveMonth(
  question: PlanQuestion,
  node: Node,
  move: ScoreMove | null,
  month: number,
): Lived {
  const { scenario } = question;
  const closing = move?.kind === 'close' ? [...node.closing, move.line] : node.closing;
  const moves = move === null ? node.moves : [...node.moves, { day: node.state.day, move }];
  const life = new Life(question, { ...node, moves, closing });
  if (move !== null) for (const action of actionsOf(node.state, move)) life.act(action);
  const policy = closing.reduce<Policy>(
    (habit, line) => closeLinePolicy(line, habit),
    habitPolicy(question.habit),
  );
  const until = monthsAfter(question.state.day, month);
  while (life.plan === null && !life.state.over && life.state.day < until) {
    const wished = policy(scenario, life.state);
    if ((wished === null || !life.act(wished)) && !life.act(nextDay(life.state))) break;
  }
  return { next: life.node(), plan: life.plan };
}

/** One way on as it is lived: what was done, and whether the band has come. */
class Life {
  readonly #question: PlanQuestion;
  readonly #from: Node;
  readonly #steps: PlanStep[];
  #lowest: Money;
  #paid: number;
  state: RunState;
  plan: ScorePlan | null = null;

  constructor(question: PlanQuestion, from: Node) {
    this.#question = question;
    this.#from = from;
    this.#steps = [...from.steps];
    this.#lowest = from.lowestCash;
    this.#paid = from.paid;
    this.state = from.state;
  }

  /** False when it is refused: nothing has happened then. */
  act(action: Action): boolean {
    const { scenario, model, wanted, state: start } = this.#question;
    const step = tryAction(scenario, this.state, action);
    if (step === null) return false;
    if (action.kind !== 'advance') this.#steps.push({ day: this.state.day, action });
    this.state = step.state;
    const cash = step.state.balances[CASH] ?? ZERO;
    if (cash < this.#lowest) this.#lowest = cash;
    for (const event of step.events) {
      this.#paid += paidIn(event);
      if (event.kind !== 'reported' || this.plan !== null) continue;
      const band = bandOf(model, event.file);
      if (band === null || band.from < wanted) continue;
      this.plan = {
        moves: this.#from.moves,
        steps: [...this.#steps],
        reachedOn: event.day,
        band,
        cost: costBetween(start, step.state),
        paid: money(this.#paid),
        lowestCash: this.#lowest,
      };
    }
    return true;
  }

  node(): Node {
    return {
      ...this.#from,
      state: this.state,
      steps: this.#steps,
      paid: money(this.#paid),
      lowestCash: this.#lowest,
    };
  }
}

function isBetter(a: ScorePlan, b: ScorePlan): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.reachedOn !== b.reachedOn) return a.reachedOn < b.reachedOn;
  return a.moves.length !== b.moves.length ? a.moves.length < b.moves.length : a.paid < b.paid;
}

/**
 * The ways that go on: one of each kind of future, those that stand highest by the model first, and
 * of those the cheapest. Going on as before stays; what costs more than a plan does is left.
 */
function keptOf(
  { model, state: start }: PlanQuestion,
  nodes: readonly Node[],
  best: ScorePlan | null,
): readonly Node[] {
  const scored = nodes
    .map((node) => {
      const { file, day } = node.state;
      return {
        node,
        points: model.points(model.read(file, day)),
        cost: costBetween(start, node.state),
      };
    })
    .filter(({ cost }) => best === null || cost < best.cost)
    .sort(
      (a, b) => b.points - a.points || a.cost - b.cost || a.node.moves.length - b.node.moves.length,
    );
  const seen = new Set<string>();
  const kept = scored.filter(({ node }) => {
    const { balances, lines, file } = node.state;
    const key = JSON.stringify([balances, lines, file, node.closing]);
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
  const asBefore = kept.filter(({ node }) => node.moves.length === 0);
  const others = kept.filter(({ node }) => node.moves.length > 0).slice(0, PLAN_LIMITS.kept);
  return [...asBefore, ...others].map(({ node }) => node);
}
