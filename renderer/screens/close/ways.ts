/** The three ways on that closing is compared with, as forecasts take them. */
import type { Habit } from '../../../shared/analysis/forecast.ts';
import type { Action } from '../../../shared/engine/action.ts';

export const WAYS = ['close', 'freeze', 'keep'] as const;
export type Way = (typeof WAYS)[number];

/** What a learner who doesn't pay early goes on doing. */
export const HABITS_ON = ['pay-in-full', 'minimum'] as const satisfies readonly Habit[];
export type HabitOn = (typeof HABITS_ON)[number];

export interface WayOn {
  readonly habit: Habit;
  readonly first: readonly Action[];
}

/**
 * @param isBlocked closing then means clearing everything as soon as cash allows
 */
export function wayOn(way: Way, line: string, habit: HabitOn, isBlocked: boolean): WayOn {
  switch (way) {
    case 'close':
      return isBlocked
        ? { habit: 'close-asap', first: [] }
        : { habit, first: [{ kind: 'close', line }] };
    case 'freeze':
      return { habit, first: [{ kind: 'freeze', line, reason: 'debt-left' }] };
    case 'keep':
      return { habit, first: [] };
  }
}
