import type { Action } from '../engine/action.ts';
import type { LineId } from '../products/line.ts';
import type { Day } from '../units/day.ts';
import { minus, smaller, ZERO, type Money } from '../units/money.ts';
import { expectedCourse, type Path } from './forecast.ts';
import {
  askWarning,
  drawFutures,
  firstMiss,
  WARNING_FUTURES,
  type DrawnFuture,
  type WarningQuestion,
} from './missed-payment.ts';
import { outlookPolicy } from './outlook-habit.ts';
import { twelveMonths } from './past-the-end.ts';
import type { Stepwise } from './stepwise.ts';
import { possibleCauses, withoutCause, type WarningCause } from './warning-cause.ts';
import { actionsOf, possibleRemedies, type Remedy } from './warning-remedy.ts';

/** How many reasons are told. */
export const REASONS_TOLD = 3;

/** A remedy has done enough when it leaves at most half of the missed payments. Our choice. */
const ENOUGH_LEFT = 0.5;

export interface Reason {
  readonly cause: WarningCause;
  /** In how many of the futures that miss a payment none is missed without this cause. */
  readonly prevented: number;
}

export interface RemedyEffect {
  readonly remedy: Remedy;
  /** Futures that still miss a payment. */
  readonly missed: number;
  /**
   * Interest, charges and fees of the next twelve months, less those without it, on the expected
   * path under the same habit. Negative: it saves.
   */
  readonly cost: Money;
  /** Whether cash would run (further) below zero on that path: then it is never the one chosen. */
  readonly runsShort: boolean;
}

export interface EarlyWarning {
  readonly habit: WarningQuestion['habit'];
  readonly from: Day;
  readonly to: Day;
  /** How many of {@link WARNING_FUTURES} futures miss a payment. */
  readonly missed: number;
  readonly futures: number;
  /** Different futures among them: 1 when nothing is left to chance. */
  readonly different: number;
  /** The earliest day on which a payment is missed first in any future, and of which line. */
  readonly earliest: { readonly on: Day; readonly line: LineId | null } | null;
  /** The strongest first, at most {@link REASONS_TOLD}; causes overlap, so they don't add up. */
  readonly reasons: readonly Reason[];
  /** The cheapest that does enough; else the one that does most; null when none helps. */
  readonly remedy: (RemedyEffect & { readonly isEnough: boolean }) | null;
  /** How many remedies the rules allow today. */
  readonly tried: number;
}

/**
 * The chance of a missed payment within three months, as a frequency over possible futures under a
 * named habit, with its strongest reasons and the cheapest remedy, all by running the engine.
 *
 * What it is not: a forecast of a person. It knows the costs and chances that the scenario states,
 * and it takes the habit to be kept.
 * @param question with a scenario of any end
 */
export function* earlyWarning(question: WarningQuestion): Stepwise<EarlyWarning> {
  const asked = askWarning(question);
  const futures = drawFutures(asked);
  const causes = possibleCauses(asked);
  const remedies = possibleRemedies(asked);
  const bad: DrawnFuture[] = [];
  let earliest: EarlyWarning['earliest'] = null;
  for (const [done, future] of futures.entries()) {
    yield { done, all: futures.length * (1 + remedies.length) };
    const miss = firstMiss(asked, future.chances);
    if (miss === null) continue;
    bad.push(future);
    if (earliest === null || miss.on < earliest.on) earliest = miss;
  }
  const head = {
    habit: question.habit,
    from: asked.state.day,
    to: asked.scenario.end,
    missed: weigh(bad),
    futures: WARNING_FUTURES,
    different: futures.length,
    earliest,
    tried: remedies.length,
  };
  if (bad.length === 0) return { ...head, reasons: [], remedy: null };
  const all = futures.length * (1 + remedies.length) + bad.length * causes.length;
  const reasons = yield* strongest(asked, bad, causes, { done: futures.length, all });
  const done = all - futures.length * remedies.length;
  const effects = yield* effectsOf(asked, futures, remedies, { done, all });
  return { ...head, reasons, remedy: choose(effects, head.missed) };
}

function weigh(futures: readonly DrawnFuture[]): number {
  return futures.reduce((total, { weight }) => total + weight, 0);
}

interface Place {
  readonly done: number;
  readonly all: number;
}

function* strongest(
  asked: WarningQuestion,
  bad: readonly DrawnFuture[],
  causes: readonly WarningCause[],
  place: Place,
): Stepwise<readonly Reason[]> {
  const reasons: Reason[] = [];
  let { done } = place;
  for (const cause of causes) {
    let prevented = 0;
    for (const { chances, weight } of bad) {
      yield { done, all: place.all };
      done += 1;
      const without = withoutCause(cause, asked, chances);
      if (firstMiss(without.question, without.chances) === null) prevented += weight;
    }
    if (prevented > 0) reasons.push({ cause, prevented });
  }
  return reasons.toSorted((a, b) => b.prevented - a.prevented).slice(0, REASONS_TOLD);
}

function* effectsOf(
  asked: WarningQuestion,
  futures: readonly DrawnFuture[],
  remedies: readonly Remedy[],
  place: Place,
): Stepwise<readonly RemedyEffect[]> {
  const effects: RemedyEffect[] = [];
  const before = lived(asked, []);
  let { done } = place;
  for (const remedy of remedies) {
    const first = actionsOf(remedy);
    let missed = 0;
    for (const { chances, weight } of futures) {
      yield { done, all: place.all };
      done += 1;
      if (firstMiss(asked, chances, first) !== null) missed += weight;
    }
    const after = lived(asked, first);
    effects.push({
      remedy,
      missed,
      cost: minus(after.cost, before.cost),
      runsShort: after.lowestCash < smaller(before.lowestCash, ZERO),
    });
  }
  return effects;
}

function lived({ scenario, state, habit }: WarningQuestion, first: readonly Action[]): Path {
  const course = { policy: outlookPolicy(habit), first };
  return expectedCourse(twelveMonths(scenario, state.day), state, course);
}

/** At the same cost the one that leaves fewer, then the one that changes less, as it comes first. */
function choose(effects: readonly RemedyEffect[], missed: number): EarlyWarning['remedy'] {
  const helping = effects.filter((effect) => effect.missed < missed && !effect.runsShort);
  const enough = helping.filter((effect) => effect.missed <= missed * ENOUGH_LEFT);
  const isEnough = enough.length > 0;
  const sorted = isEnough
    ? enough.toSorted((a, b) => a.cost - b.cost || a.missed - b.missed)
    : helping.toSorted((a, b) => a.missed - b.missed || a.cost - b.cost);
  const [best] = sorted;
  return best === undefined ? null : { ...best, isEnough };
}
