import type { MetricSubject } from './condition.ts';

/**
 * Figures of a line that a question may ask for beside the metrics. They are read off the run on
 * the day of the answer, so that what is right is computed and never written down by the author.
 */
export const LINE_FIGURES = ['payoff', 'minimum-due', 'due'] as const;
export type LineFigure = (typeof LINE_FIGURES)[number];

/**
 * What only a simulation forward can tell; predictions alone may ask for these. Months are counted
 * from the day of the answer to the day on which nothing is owed, a begun month as a whole one.
 */
export const FORECAST_FIGURES = ['months-at-minimum', 'cost-at-minimum', 'option-cost'] as const;
export type ForecastFigure = (typeof FORECAST_FIGURES)[number];

/** Where a right answer is read. */
export type LiveValue =
  | ({ readonly kind: 'metric' } & MetricSubject)
  | { readonly kind: 'line'; readonly figure: LineFigure; readonly line: string };

export type ForecastValue =
  | LiveValue
  | {
      readonly kind: 'forecast';
      readonly figure: 'months-at-minimum' | 'cost-at-minimum';
      readonly line: string;
    }
  | {
      readonly kind: 'forecast';
      readonly figure: 'option-cost';
      readonly event: string;
      /** Position among the checkout's options, from 0. */
      readonly option: number;
    };

/** How a learner writes a figure, and how the engine keeps it: minor units, ppm, whole numbers. */
export const FIGURE_UNITS = ['money', 'percent', 'count'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];
