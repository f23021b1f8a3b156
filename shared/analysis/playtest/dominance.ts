import type { Scenario } from '../../scenario/scenario.ts';
import { answersTo, questionsOf } from './plan.ts';
import type { PlayOutcome } from './play.ts';

/** An answer that no other is ever better than: the question asks nothing. */
export interface DominantAnswer {
  readonly event: string;
  readonly option: number;
  /** Plays in which it was compared with another answer, all else the same. */
  readonly compared: number;
}

/**
 * Answers that earn at least as much of the goals as every other answer whoever gives them and
 * whatever luck brings, and more than each of them at least once. Worked out from plays in which nothing but
 * that one answer differs.
 */
export function dominantAnswers(
  scenario: Scenario,
  outcomes: readonly PlayOutcome[],
): readonly DominantAnswer[] {
  return questionsOf(scenario).flatMap((event) => {
    const given = outcomes.filter(
      ({ forced, answers }) => forced?.event === event.id && answers[event.id] === forced.option,
    );
    const options = answersTo(event);
    return options.flatMap((option) => {
      const others = options.filter((other) => other !== option);
      const pairs = others.map((other) => pairsOf(given, option, other));
      const dominates =
        pairs.length > 0 &&
        pairs.every(
          (found) => found.every((better) => better >= 0) && found.some((better) => better > 0),
        );
      const compared = pairs.reduce((sum, found) => sum + found.length, 0);
      return dominates ? [{ event: event.id, option, compared }] : [];
    });
  });
}

/** By how much of the goals, in parts per thousand, one answer was better than another, for every player and luck that had both. */
function pairsOf(given: readonly PlayOutcome[], one: number, other: number): readonly number[] {
  return given
    .filter(({ forced }) => forced?.option === one)
    .flatMap(({ habit, seed, earned }) => {
      const match = given.find(
        (outcome) =>
          outcome.forced?.option === other && outcome.habit === habit && outcome.seed === seed,
      );
      return match === undefined ? [] : [earned - match.earned];
    });
}
