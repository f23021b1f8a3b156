/** What chart.js doesn't draw: the past, pins on their rail, words beside lines, the needle. */
import type { Chart, Plugin } from 'chart.js';
import { placePins, type PlacedPin } from './pin-rail.ts';
import type { ChartDot, ChartLabel, ChartPin, ChartSpec } from './spec.ts';
import type { ChartTheme } from './theme.ts';

export const RAIL_ROW = 23;
const PIN_RADIUS = 10;
const TICK_FONT_PX = 12;

/** The spec and theme of what is being drawn; set by ChartCanvas before each update. */
export interface Drawing {
  readonly spec: ChartSpec;
  readonly theme: ChartTheme;
}

export function railRowsOf(spec: ChartSpec): number {
  const count = spec.pins?.length ?? 0;
  return count === 0 ? 0 : Math.min(spec.railRows ?? 3, count);
}

export function overlayPlugin(drawingOf: () => Drawing): Plugin<'line'> {
  return {
    id: 'overlay',
    beforeDatasetsDraw: (chart) => {
      const { spec, theme } = drawingOf();
      if (spec.pastUpTo !== undefined) drawPast(chart, spec.pastUpTo, theme);
    },
    afterDatasetsDraw: (chart) => {
      const { spec, theme } = drawingOf();
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      drawRuler(chart, spec, theme);
      drawPins(chart, spec.pins ?? [], railRowsOf(spec), theme);
      for (const dot of spec.dots ?? []) drawDot(chart, dot, theme);
      if (spec.needle !== undefined) drawNeedle(chart, spec.needle, theme);
      for (const label of spec.labels ?? []) drawLabel(chart, label, theme);
      ctx.restore();
    },
  };
}

const xOf = (chart: Chart, value: number) => chart.scales['x']?.getPixelForValue(value) ?? 0;
const yOf = (chart: Chart, value: number) => chart.scales['y']?.getPixelForValue(value) ?? 0;

function fontOf(theme: ChartTheme, weight = 400): string {
  return `${weight} ${TICK_FONT_PX}px ${theme.sans}`;
}

function drawPast(chart: Chart, upTo: number, theme: ChartTheme): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.fillStyle = theme.well;
  const width = xOf(chart, upTo) - chartArea.left;
  ctx.fillRect(chartArea.left, chartArea.top, width, chartArea.height);
  ctx.restore();
}

/** The x axis is a ruled edge: a line with ticks under it. */
function drawRuler(chart: Chart, spec: ChartSpec, theme: ChartTheme): void {
  const { ctx, chartArea } = chart;
  const y = Math.round(chartArea.bottom) + 0.5;
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(chartArea.left, y);
  ctx.lineTo(chartArea.right, y);
  for (const { at } of spec.x.ticks) {
    const x = Math.round(xOf(chart, at)) + 0.5;
    ctx.moveTo(x, y);
    ctx.lineTo(x, y + 6);
  }
  ctx.stroke();
}

function drawPins(chart: Chart, pins: readonly ChartPin[], rows: number, theme: ChartTheme): void {
  const { ctx, chartArea } = chart;
  ctx.font = fontOf(theme);
  const boxes = pins.map(({ x, label }) => ({
    x: xOf(chart, x),
    width: label === '' ? 0 : ctx.measureText(label).width,
  }));
  const rail = { left: 0, right: chart.width, rows };
  const top = chartArea.top - rows * RAIL_ROW;
  for (const place of placePins(boxes, rail)) {
    const [first, last] = [pins[place.first], pins[place.last]];
    if (first === undefined || last === undefined) continue;
    const y = top + (place.row + 0.5) * RAIL_ROW;
    drawPin(chart, { place, first, last, x: Math.round(place.x) + 0.5, y }, theme);
  }
}

/** A circle on the rail: one decision's, or neighbours' from `first` to `last`. */
interface DrawnPin {
  readonly place: PlacedPin;
  readonly first: ChartPin;
  readonly last: ChartPin;
  readonly x: number;
  readonly y: number;
}

/** How much wider a circle is that holds two numbers. */
const SHARED_STRETCH = 9;

function drawPin(
  chart: Chart,
  { place: { side }, first, last, x, y }: DrawnPin,
  theme: ChartTheme,
): void {
  const { ctx, chartArea } = chart;
  const alone = first === last;
  ctx.strokeStyle = theme.needle;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, y + PIN_RADIUS);
  ctx.lineTo(x, first.y === null ? chartArea.bottom : yOf(chart, first.y));
  ctx.stroke();
  ctx.fillStyle = theme.needle;
  ctx.beginPath();
  const stretch = alone ? 0 : SHARED_STRETCH;
  const width = 2 * (PIN_RADIUS + stretch);
  ctx.roundRect(x - width / 2, y - PIN_RADIUS, width, 2 * PIN_RADIUS, PIN_RADIUS);
  ctx.fill();
  ctx.fillStyle = theme.onNeedle;
  ctx.font = fontOf(theme, 650);
  ctx.textAlign = 'center';
  ctx.fillText(alone ? String(first.n) : `${first.n}–${last.n}`, x, y + 1);
  if (side === null) return;
  ctx.fillStyle = theme.ink;
  ctx.font = fontOf(theme);
  ctx.textAlign = side === 'left' ? 'right' : 'left';
  ctx.fillText(first.label, x + (side === 'left' ? -1 : 1) * (PIN_RADIUS + 4), y + 1);
}

function drawDot(chart: Chart, dot: ChartDot, theme: ChartTheme): void {
  const { ctx } = chart;
  ctx.beginPath();
  ctx.arc(xOf(chart, dot.x), yOf(chart, dot.y), 4, 0, Math.PI * 2);
  ctx.fillStyle = theme.sheet;
  ctx.fill();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.stroke();
}

function drawNeedle(chart: Chart, at: number, theme: ChartTheme): void {
  const { ctx, chartArea } = chart;
  const x = xOf(chart, at);
  ctx.strokeStyle = theme.needle;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom + 6);
  ctx.stroke();
}

function drawLabel(chart: Chart, label: ChartLabel, theme: ChartTheme): void {
  const { ctx } = chart;
  const x = xOf(chart, label.x) + (label.dx ?? 0);
  const y = yOf(chart, label.y) + (label.dy ?? 0);
  ctx.textAlign = label.align;
  // A halo of the sheet keeps words readable over patterns.
  ctx.strokeStyle = theme.sheet;
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.font = fontOf(theme, label.bold === true ? 650 : 400);
  ctx.fillStyle = colourOf(theme, label.hue);
  ctx.strokeText(label.text, x, y);
  ctx.fillText(label.text, x, y);
  if (label.second === undefined) return;
  ctx.font = fontOf(theme);
  ctx.fillStyle = theme.ink;
  ctx.strokeText(label.second, x, y + 16);
  ctx.fillText(label.second, x, y + 16);
}

export function colourOf(theme: ChartTheme, hue: ChartLabel['hue']): string {
  if (hue === 'ink') return theme.ink;
  if (hue === 'ink-2') return theme.ink2;
  return theme.hues[hue].line;
}
