/** Fills that tell lines apart without colour: the same patterns as the stylesheet's hues. */
import type { Hue } from './hues.ts';
import type { ChartTheme } from './theme.ts';

const TILE = 8;

/**
 * A hue's fill. Solid for blue and slate; a wash with diagonals, dots, a grid, levels or
 * counter-diagonals for the others. Falls back to the wash where there is no canvas (tests).
 */
export function fillOf(theme: ChartTheme, hue: Hue): CanvasPattern | string {
  const { line, wash } = theme.hues[hue];
  const draw = DRAWINGS[hue];
  if (draw === null) return wash;
  return patternOf(wash, (context) => {
    context.strokeStyle = line;
    context.fillStyle = line;
    context.lineWidth = 1;
    draw(context);
  });
}

/** Losses and what is only held: hatched outline without a wash. */
export function hatchOf(theme: ChartTheme, colour: string): CanvasPattern | string {
  return patternOf(theme.sheet, (context) => {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    counterDiagonals(context);
  });
}

type Draw = (context: CanvasRenderingContext2D) => void;

const DRAWINGS: Readonly<Record<Hue, Draw | null>> = {
  plum: diagonals,
  blue: null,
  teal: dots,
  umber: grid,
  moss: levels,
  ochre: counterDiagonals,
  slate: null,
};

function patternOf(background: string, draw: Draw): CanvasPattern | string {
  const ratio = Math.max(1, Math.round(window.devicePixelRatio));
  const tile = document.createElement('canvas');
  tile.width = TILE * ratio;
  tile.height = TILE * ratio;
  const context = tile.getContext('2d');
  if (context === null) return background;
  context.scale(ratio, ratio);
  context.fillStyle = background;
  context.fillRect(0, 0, TILE, TILE);
  draw(context);
  const pattern = context.createPattern(tile, 'repeat');
  // The chart's own canvas is scaled as well: without this, tiles would be twice as large.
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern ?? background;
}

function diagonals(context: CanvasRenderingContext2D): void {
  strokeAll(context, [
    [-2, 2, 2, -2],
    [0, 8, 8, 0],
    [6, 10, 10, 6],
  ]);
}

function counterDiagonals(context: CanvasRenderingContext2D): void {
  strokeAll(context, [
    [-2, 2, 6, 10],
    [-2, -2, 10, 10],
    [2, -2, 10, 6],
  ]);
}

function levels(context: CanvasRenderingContext2D): void {
  strokeAll(context, [
    [0, 1.5, 8, 1.5],
    [0, 5.5, 8, 5.5],
  ]);
}

function grid(context: CanvasRenderingContext2D): void {
  // Twice as much ink as in the others: each stroke has half the weight.
  context.globalAlpha = 0.5;
  strokeAll(context, [
    [0, 1.5, 8, 1.5],
    [1.5, 0, 1.5, 8],
  ]);
}

function dots(context: CanvasRenderingContext2D): void {
  for (const [x, y] of [
    [2, 2],
    [6, 6],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 1, 0, Math.PI * 2);
    context.fill();
  }
}

function strokeAll(
  context: CanvasRenderingContext2D,
  lines: readonly (readonly [number, number, number, number])[],
): void {
  context.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
}
