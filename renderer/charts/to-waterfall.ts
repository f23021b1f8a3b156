import type { Cause } from '../../shared/score/attribution.ts';
import type { ScoreBand } from '../../shared/score/model.ts';
import type { ScoreChange } from '../../shared/views/score-causes.ts';

/** A bar as a share of the whole width, from 0 to 1. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** One row of a waterfall: a band at either end, and the causes that lead from one to the other. */
export type WaterfallRow =
  | {
      readonly key: 'start' | 'end';
      readonly kind: 'band';
      readonly day: number;
      readonly band: ScoreBand;
      readonly bar: Bar;
      /** Where the band's middle stands: the causes lead from one such place to the other. */
      readonly middle: number;
    }
  | {
      readonly key: Cause;
      readonly kind: 'cause';
      readonly points: number;
      readonly bar: Bar;
      /** Where the bar before it ended. */
      readonly middle: number;
    };

/** Points of room at either side. */
const ROOM = 4;

/** Lays out a change: each cause's bar begins where the one before it ended. */
export function toWaterfall({ from, to, shares }: ScoreChange): readonly WaterfallRow[] {
  const levels = [from.points];
  for (const { points } of shares) levels.push((levels.at(-1) ?? 0) + points);
  const all = [...levels, from.band.from, from.band.to, to.band.from, to.band.to];
  const low = Math.min(...all) - ROOM;
  const wide = Math.max(...all) + ROOM - low;
  const place = (points: number) => (points - low) / wide;
  const bar = (a: number, b: number): Bar => ({
    left: place(Math.min(a, b)),
    width: Math.abs(b - a) / wide,
  });
  const ending = (key: 'start' | 'end', { day, band, points }: typeof from): WaterfallRow => ({
    key,
    kind: 'band',
    day,
    band,
    bar: bar(band.from, band.to),
    middle: place(points),
  });
  return [
    ending('start', from),
    ...shares.map(({ cause, points }, i): WaterfallRow => {
      const at = levels[i] ?? from.points;
      return { key: cause, kind: 'cause', points, bar: bar(at, at + points), middle: place(at) };
    }),
    ending('end', to),
  ];
}
