import { chance, drawBelow } from '../random.ts';
import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';

export type Chances = Readonly<Record<string, Day | null>>;

/** Tries to place an event after `after` before it is taken not to happen. */
const REDRAWS = 24;

/** When each chance event happens under this seed, if it does. */
export function drawChances(scenario: Scenario, seed: number): Chances {
  return mapChances(scenario, (event) => drawDay(event, seed, 0));
}

/** No chance event happens any more: the expected path. What has happened stays. */
export function chancesOff(scenario: Scenario, chances: Chances, after: Day): Chances {
  return mapChances(scenario, (event) => keepPast(chances[event.id] ?? null, after));
}

/**
 * Draws anew every chance event that has not happened by `after`. An event drawn into the past
 * would have been seen, so such a draw is rejected and drawn again.
 */
export function redrawChances(
  scenario: Scenario,
  chances: Chances,
  after: Day,
  seed: number,
): Chances {
  return mapChances(scenario, (event) => {
    const past = keepPast(chances[event.id] ?? null, after);
    if (past !== null || event.timing.kind !== 'chance' || event.timing.to <= after) return past;
    for (let n = 0; n < REDRAWS; n += 1) {
      const drawn = drawDay(event, seed, n);
      if (drawn === null || drawn > after) return drawn;
    }
    return null;
  });
}

function keepPast(drawn: Day | null, after: Day): Day | null {
  return drawn !== null && drawn <= after ? drawn : null;
}

function drawDay(event: ScenarioEvent, seed: number, n: number): Day | null {
  if (event.timing.kind !== 'chance') return null;
  const { from, to, chance: ppm } = event.timing;
  const address = { seed, stream: `event:${event.id}`, day: from, n: 2 * n };
  if (!chance(address, ppm)) return null;
  return addDays(from, drawBelow({ ...address, n: 2 * n + 1 }, to - from + 1));
}

function mapChances(scenario: Scenario, of: (event: ScenarioEvent) => Day | null): Chances {
  const chances: Record<string, Day | null> = {};
  for (const event of scenario.events) {
    if (event.timing.kind === 'chance') chances[event.id] = of(event);
  }
  return chances;
}
