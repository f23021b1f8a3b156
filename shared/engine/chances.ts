import { CHANNELS, type Channel } from '../closing/closing-terms.ts';
import { chance, drawBelow } from '../random.ts';
import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';
import { drawAll, drawsOff, redraw } from './draws.ts';
import type { Ppm } from '../units/rate.ts';

export type Chances = Readonly<Record<string, Day | null>>;

/** Tries to place an event after `after` before it is taken not to happen. */
const REDRAWS = 24;

/** When each chance event happens under this seed, if it does. */
export function drawChances(scenario: Scenario, seed: number): Chances {
  const own = mapChances(
    scenario,
    (event) => drawDay(event, seed, 0),
    ({ stream, ppm }) => chance({ seed, stream, day: scenario.start, n: 0 }, ppm),
  );
  return { ...own, ...drawAll(scenario, seed) };
}

/** No chance event happens any more: the expected path. What has happened stays. */
export function chancesOff(scenario: Scenario, chances: Chances, after: Day): Chances {
  const own = mapChances(
    scenario,
    (event) => keepPast(chances[event.id] ?? null, after),
    () => false,
  );
  return { ...own, ...drawsOff(scenario, chances, after) };
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
  const own = mapChances(
    scenario,
    (event) => {
      const past = keepPast(chances[event.id] ?? null, after);
      if (past !== null || event.timing.kind !== 'chance' || event.timing.to <= after) return past;
      for (let n = 0; n < REDRAWS; n += 1) {
        const drawn = drawDay(event, seed, n);
        if (drawn === null || drawn > after) return drawn;
      }
      return null;
    },
    ({ stream, ppm }) => chance({ seed, stream, day: scenario.start, n: 0 }, ppm),
  );
  return { ...own, ...redraw(scenario, chances, after, seed) };
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

/** Chance events by id, then what comes, or not, once its occasion does. */
function mapChances(
  scenario: Scenario,
  of: (event: ScenarioEvent) => Day | null,
  comes: (occasion: Occasion) => boolean,
): Chances {
  const chances: Record<string, Day | null> = {};
  for (const event of scenario.events) {
    if (event.timing.kind === 'chance') chances[event.id] = of(event);
  }
  for (const occasion of [...unsureEvents(scenario), ...closingRisks(scenario)]) {
    chances[occasion.name] = comes(occasion) ? scenario.end : null;
  }
  return chances;
}

/**
 * Something without a day of its own that chance lets come or not. Drawn ahead, so that its day
 * stands for nothing but "it will".
 */
interface Occasion {
  /** Under which the state keeps it. */
  readonly name: string;
  readonly stream: string;
  readonly ppm: Ppm;
}

/** Events that follow others, or a condition, and happen only with a chance. */
function unsureEvents({ events }: Scenario): readonly Occasion[] {
  return events.flatMap(({ id, timing }) => {
    if (timing.kind === 'chance' || !('chance' in timing)) return [];
    const ppm = timing.chance;
    return ppm === undefined ? [] : [{ name: id, stream: `event:${id}`, ppm }];
  });
}

/**
 * A lost request for each channel and a late charge for each line, where the terms know them.
 */
function closingRisks({ lines }: Scenario): readonly Occasion[] {
  const risk = (name: string, ppm: Ppm): Occasion => ({ name, stream: name, ppm });
  return lines.flatMap(({ id, terms: { closing } }) => [
    ...CHANNELS.filter((channel) => closing.channels[channel].mishap > 0).map((channel) =>
      risk(mishapOf(id, channel), closing.channels[channel].mishap),
    ),
    ...(closing.lateCharge === null ? [] : [risk(lateChargeOf(id), closing.lateCharge.chance)]),
  ]);
}

/** Under which name the state keeps whether a request through this channel gets lost. */
export function mishapOf(line: string, channel: Channel): string {
  return `mishap:${line}:${channel}`;
}

/** Under which name the state keeps whether a merchant charges the line after its closing. */
export function lateChargeOf(line: string): string {
  return `late-charge:${line}`;
}
