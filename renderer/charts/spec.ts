/**
 * What a chart is made of: plain data from a pure `toXChart(rows, theme, formats)` function, drawn
 * by ChartCanvas. x and y are numbers (days, minor units, points); words come ready-made.
 */
import type { Hue } from './hues.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Fill =
  | { readonly kind: 'none' }
  /** The hue's own pattern, down to the x axis or to the series before it. */
  | { readonly kind: 'hue'; readonly to: 'origin' | 'before' }
  /** A flat wash, such as a score ribbon. */
  | { readonly kind: 'wash'; readonly to: 'origin' | 'before' }
  | { readonly kind: 'hatch'; readonly to: 'origin' | 'before' };

export interface Series {
  readonly key: string;
  readonly hue: Hue | 'ink';
  /** Ordered by x. Steps: each value holds until the next point. */
  readonly points: readonly Point[];
  readonly fill: Fill;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
}

/** A numbered decision on the rail above the plot. */
export interface ChartPin {
  readonly n: number;
  readonly x: number;
  /** Where its leader ends; the top of the plot's data at that place. */
  readonly y: number | null;
  readonly label: string;
}

/** Words written into the chart, beside what they name. */
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** A second line under the first. */
  readonly second?: string;
  readonly hue: Hue | 'ink' | 'ink-2';
  readonly bold?: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** Pixels to move it from its place. */
  readonly dx?: number;
  readonly dy?: number;
}

/** An open circle, such as the lowest point. */
export interface ChartDot {
  readonly x: number;
  readonly y: number;
}

export interface ChartSpec {
  readonly series: readonly Series[];
  readonly x: Axis;
  readonly y: Axis;
  /** Vertical needle: today. */
  readonly needle?: number;
  /** Shaded as past, up to here. */
  readonly pastUpTo?: number;
  readonly pins?: readonly ChartPin[];
  /** Rows of the pins' rail at most; three when it is left out. */
  readonly railRows?: number;
  readonly labels?: readonly ChartLabel[];
  readonly dots?: readonly ChartDot[];
  /** Room at the right for direct labels, in pixels. */
  readonly roomRight?: number;
}
