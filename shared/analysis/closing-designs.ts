import type { BotOutcome } from './bot-play.ts';

/** What a closing design asks of people who have been played, attackers left out. */
export interface DesignReport {
  /** Lines that honest people asked to close: ended, or given up. */
  readonly asked: number;
  readonly closed: number;
  readonly abandoned: number;
  /** Of the closings that came to their end: the middle one, and the largest. */
  readonly clicks: Spread;
  readonly screens: Spread;
  /** From the first screen to the end of the line. */
  readonly days: Spread;
}

export interface Spread {
  readonly middle: number;
  readonly most: number;
}

/**
 * Two designs are compared by playing the same people under each. A closing that hadn't come to its
 * end when the scenario did counts neither way.
 */
export function designReport(outcomes: readonly BotOutcome[]): DesignReport {
  const honest = outcomes.filter(({ bot }) => !bot.isAttacker);
  const closings = honest.flatMap((outcome) => outcome.closings);
  const abandoned = honest.reduce((total, outcome) => total + outcome.abandoned, 0);
  return {
    asked: closings.length + abandoned,
    closed: closings.length,
    abandoned,
    clicks: spreadOf(closings.map(({ clicks }) => clicks)),
    screens: spreadOf(closings.map(({ screens }) => screens)),
    days: spreadOf(closings.map(({ days }) => days)),
  };
}

/** Of an even number, the lower of the two in the middle: a figure that somebody really had. */
function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return { middle, most: sorted.at(-1) ?? 0 };
}
