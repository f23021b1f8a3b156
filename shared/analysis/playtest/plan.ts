import type { ChoiceEvent } from '../../scenario/questions.ts';
import type { CheckoutEvent, Scenario } from '../../scenario/scenario.ts';
import { DECIDING_HABITS, PLAYTEST_HABITS } from './habits.ts';
import type { PlayAsked } from './play.ts';

/** Plays of each habit where nothing is said. */
export const USUAL_SEEDS = 20;
/** Seeds under which every answer to every question is tried, whatever is asked for. Our choice. */
const MOST_FORCED_SEEDS = 6;

/**
 * Every play of a playtest: each habit under seeds 1 to `seeds`, then every answer to every question
 * under the first few of them, so that answers can be compared with all else the same.
 */
export function planPlaytest(scenario: Scenario, seeds: number): readonly PlayAsked[] {
  const free = PLAYTEST_HABITS.flatMap((habit) =>
    seedsTo(seeds).map((seed): PlayAsked => ({ habit, seed, forced: null })),
  );
  const forced = questionsOf(scenario).flatMap((event) =>
    answersTo(event).flatMap((option) =>
      DECIDING_HABITS.flatMap((habit) =>
        seedsTo(Math.min(seeds, MOST_FORCED_SEEDS)).map((seed): PlayAsked => ({
          habit,
          seed,
          forced: { event: event.id, option },
        })),
      ),
    ),
  );
  return [...free, ...forced];
}

function seedsTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** What has options that move the run; checks and predictions only leave a record. */
type Asking = CheckoutEvent | ChoiceEvent;

/** Events that ask for a decision. */
export function questionsOf({ events }: Scenario): readonly Asking[] {
  return events.filter((event) => event.kind === 'checkout' || event.kind === 'choice');
}

/** Its options by position, and -1 where it can be left. */
export function answersTo({ options, required }: Asking): readonly number[] {
  const positions = options.map((_, i) => i);
  return required ? positions : [...positions, -1];
}
