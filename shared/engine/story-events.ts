import { holds } from '../scenario/condition.ts';
import type { ScenarioEvent } from '../scenario/scenario.ts';
import { addDays, type Day } from '../units/day.ts';
import { metricsIn } from './metrics.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

/** Whether an event's morning has come, and its condition holds. */
export function happensToday(world: World, event: ScenarioEvent): boolean {
  if (!isItsMorning(world, event) || isUnlucky(world, event)) return false;
  return event.if === null || holds(event.if, metricsIn(world));
}

/** Its occasion has come, but chance doesn't let it happen. */
function isUnlucky({ chances }: World, { id, timing }: ScenarioEvent): boolean {
  const isUnsure = timing.kind !== 'chance' && 'chance' in timing;
  return isUnsure && chances[id] === null;
}

function isItsMorning(world: World, { id, timing }: ScenarioEvent): boolean {
  const { day, story } = world;
  switch (timing.kind) {
    case 'on':
      return timing.day === day;
    case 'chance':
    case 'drawn':
      return world.chances[id] === day;
    case 'first':
      return story.happened[id] === undefined && timing.from <= day && day <= timing.to;
    case 'after': {
      const since = sinceOf(story, timing.event, timing.option);
      return since !== null && addDays(since, timing.days) === day;
    }
    case 'set-off':
      return story.ahead.some(({ event, on }) => event === id && on === day);
  }
}

/** The day that a chain counts from: of the event, or of the answer that took the option. */
function sinceOf(story: Story, event: string, option: string | null): Day | null {
  if (option === null) return story.happened[event] ?? null;
  const chosen = story.chosen[event];
  return chosen !== undefined && chosen.option === option ? chosen.on : null;
}

/** Keeps that an event happened; what set it off is done with. */
export function noteHappened(world: World, id: string): void {
  const { story, day } = world;
  world.story = {
    ...story,
    happened: { ...story.happened, [id]: day },
    ahead: story.ahead.filter(({ event, on }) => event !== id || on > day),
  };
}

/** Chance had a part in it: the scenario names a chance, or a draw chose it. */
export function isLuck({ timing }: ScenarioEvent): boolean {
  return timing.kind === 'drawn' || 'chance' in timing;
}
