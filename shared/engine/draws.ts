import { drawBelow } from '../random.ts';
import type { Draw, Scenario } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';

/** The day that each event of a draw has: one of them at most, the others null. */
export type DrawnDays = Readonly<Record<string, Day | null>>;

/** Tries to place a draw after `after` before it is taken that nothing comes of it. */
const REDRAWS = 24;

/** What every draw comes to under this seed. */
export function drawAll({ draws = [] }: Scenario, seed: number): DrawnDays {
  return Object.assign({}, ...draws.map((one) => drawOne(one, seed, 0))) as DrawnDays;
}

/** Nothing is drawn any more; what has happened by `after` stays. */
export function drawsOff({ draws = [] }: Scenario, chances: DrawnDays, after: Day): DrawnDays {
  const days: Record<string, Day | null> = {};
  for (const id of draws.flatMap(eventsOf)) {
    const drawn = chances[id] ?? null;
    days[id] = drawn !== null && drawn <= after ? drawn : null;
  }
  return days;
}

/**
 * Draws anew what is not over by `after`. An alternative drawn into the past would have been seen,
 * so such a draw is rejected and drawn again.
 */
export function redraw(
  scenario: Scenario,
  chances: DrawnDays,
  after: Day,
  seed: number,
): DrawnDays {
  const past = drawsOff(scenario, chances, after);
  const days: Record<string, Day | null> = { ...past };
  for (const one of scenario.draws ?? []) {
    const isOver = one.to <= after || eventsOf(one).some((id) => (past[id] ?? null) !== null);
    if (!isOver) Object.assign(days, drawAfter(one, after, seed));
  }
  return days;
}

function drawAfter(one: Draw, after: Day, seed: number): DrawnDays {
  for (let n = 0; n < REDRAWS; n += 1) {
    const drawn = drawOne(one, seed, n);
    if (Object.values(drawn).every((day) => day === null || day > after)) return drawn;
  }
  return Object.fromEntries(eventsOf(one).map((id) => [id, null]));
}

function drawOne(one: Draw, seed: number, n: number): DrawnDays {
  const address = { seed, stream: `draw:${one.id}`, day: one.from };
  const all = one.oneOf.reduce((sum, { weight }) => sum + weight, 0);
  let left = drawBelow({ ...address, n: 2 * n }, all);
  const on = addDays(one.from, drawBelow({ ...address, n: 2 * n + 1 }, one.to - one.from + 1));
  const days: Record<string, Day | null> = {};
  for (const { event, weight } of one.oneOf) {
    const isChosen = left >= 0 && left < weight;
    left -= weight;
    if (event !== null) days[event] = isChosen ? on : null;
  }
  return days;
}

function eventsOf({ oneOf }: Draw): readonly string[] {
  return oneOf.flatMap(({ event }) => (event === null ? [] : [event]));
}
