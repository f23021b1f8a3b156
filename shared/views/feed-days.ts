import type { Day } from '../units/day.ts';
import type { FeedItem } from './decisions.ts';

export interface FeedDay {
  readonly day: Day;
  readonly items: readonly FeedItem[];
}

/** The feed day by day, newest first; within a day too, so that the latest is always on top. */
export function feedDays(items: readonly FeedItem[]): readonly FeedDay[] {
  const days: { day: Day; items: FeedItem[] }[] = [];
  for (const item of items.toReversed()) {
    const last = days.at(-1);
    if (last?.day === item.day) last.items.push(item);
    else days.push({ day: item.day, items: [item] });
  }
  return days;
}
