import { useEffect, useMemo, useState } from 'react';
import { playBot, type BotOutcome } from '../../../shared/analysis/bot-play.ts';
import { BOTS, drawBots } from '../../../shared/analysis/bots.ts';
import type { TownDesign } from '../../../shared/analysis/lender-town.ts';
import type { RegionId } from '../../../shared/products/regions/region.ts';
import { TURN_MS } from '../in-turns.ts';

/** The first population that is shown; the next ones count on from it. */
const FIRST_SEED = 1;

export interface Population {
  readonly seed: number;
  readonly played: number;
  readonly all: number;
  readonly isRunning: boolean;
  /** Of those played so far, under each design. */
  readonly outcomes: Readonly<Record<TownDesign, readonly BotOutcome[]>>;
  start(): void;
  stop(): void;
  /** Another population, from its first person. */
  next(): void;
}

interface Played {
  readonly seed: number;
  readonly isRunning: boolean;
  readonly outcomes: Population['outcomes'];
}

const nobody = (seed: number, isRunning: boolean): Played => ({
  seed,
  isRunning,
  outcomes: { short: [], long: [] },
});

/** Plays everybody under both designs, a few at a time, so that keys and presses are always heard. */
export function usePopulation(region: RegionId): Population {
  const [now, setNow] = useState<Played>(() => nobody(FIRST_SEED, false));
  const bots = useMemo(() => drawBots(now.seed), [now.seed]);
  const { seed, isRunning, outcomes } = now;

  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setTimeout(() => {
      const began = performance.now();
      const short = [...outcomes.short];
      const long = [...outcomes.long];
      while (long.length < bots.length && performance.now() - began < TURN_MS) {
        const bot = bots[long.length];
        if (bot === undefined) break;
        short.push(playBot(bot, 'short', region));
        long.push(playBot(bot, 'long', region));
      }
      setNow({ seed, isRunning: long.length < bots.length, outcomes: { short, long } });
    }, 0);
    return () => window.clearTimeout(timer);
  }, [isRunning, outcomes, bots, seed, region]);

  return {
    seed,
    played: outcomes.long.length,
    all: BOTS,
    isRunning,
    outcomes,
    start: () => setNow((before) => ({ ...before, isRunning: true })),
    stop: () => setNow((before) => ({ ...before, isRunning: false })),
    next: () => setNow((before) => nobody(before.seed + 1, true)),
  };
}
