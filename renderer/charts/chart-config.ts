/** From our spec to chart.js. Everything it gets is a copy: chart.js patches the arrays it is given. */
import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartData,
  type ChartOptions,
} from 'chart.js';
import { colourOf, RAIL_ROW, railRowsOf } from './overlay.ts';
import { fillOf, hatchOf } from './patterns.ts';
import type { Axis, ChartSpec, Fill, Series } from './spec.ts';
import type { ChartTheme } from './theme.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler);

const MOST_GRIDLINES = 4;

export function dataOf(spec: ChartSpec, theme: ChartTheme): ChartData<'line'> {
  return { datasets: spec.series.map((series, i) => datasetOf(series, i, theme)) };
}

function datasetOf(
  series: Series,
  place: number,
  theme: ChartTheme,
): ChartData<'line'>['datasets'][number] {
  const colour = colourOf(theme, series.hue);
  const { fill } = series;
  return {
    label: series.key,
    // chart.js draws the lowest order last: later series lie on earlier ones, lines on areas.
    order: -place,
    data: series.points.map(({ x, y }) => ({ x, y })),
    borderColor: colour,
    borderWidth: series.width ?? 1.5,
    borderDash: [...(series.dash ?? [])],
    stepped: 'before' as const,
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
    fill: fill.kind === 'none' ? false : fill.to === 'before' ? '-1' : 'origin',
    backgroundColor: backgroundOf(fill, series, theme),
  };
}

function backgroundOf(fill: Fill, series: Series, theme: ChartTheme): CanvasPattern | string {
  switch (fill.kind) {
    case 'none':
      return 'transparent';
    case 'hue':
      return series.hue === 'ink' ? theme.well : fillOf(theme, series.hue);
    case 'wash':
      return series.hue === 'ink' ? theme.well : theme.hues[series.hue].wash;
    case 'hatch':
      return hatchOf(theme, colourOf(theme, series.hue));
  }
}

export function optionsOf(spec: ChartSpec, theme: ChartTheme): ChartOptions<'line'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    events: [],
    layout: {
      padding: { top: railRowsOf(spec) * RAIL_ROW + 4, right: spec.roomRight ?? 8, left: 0 },
    },
    plugins: { filler: { propagate: false } },
    scales: { x: scaleOf(spec.x, theme, false), y: scaleOf(spec.y, theme, true) },
  };
}

type ScaleOptions = NonNullable<NonNullable<ChartOptions<'line'>['scales']>['y']>;

function scaleOf(axis: Axis, theme: ChartTheme, isY: boolean): ScaleOptions {
  const ticks = axis.ticks.map(({ at, label }) => ({ value: at, label }));
  return {
    type: 'linear',
    min: axis.min,
    max: axis.max,
    border: { display: false },
    grid: {
      display: isY && ticks.length <= MOST_GRIDLINES + 1,
      color: theme.rule,
      drawTicks: false,
    },
    ticks: {
      color: theme.ink2,
      font: { family: theme.sans, size: 12 },
      padding: isY ? 8 : 8,
      align: isY ? 'center' : 'start',
      autoSkip: false,
      maxRotation: 0,
    },
    // Our own ticks, where the calendar and round amounts are.
    afterBuildTicks: (scale) => {
      scale.ticks = ticks.map((tick) => ({ ...tick }));
    },
    afterTickToLabelConversion: (scale) => {
      scale.ticks.forEach((tick, i) => {
        tick.label = ticks[i]?.label ?? '';
      });
    },
  };
}
