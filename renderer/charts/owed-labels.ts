import { ZERO, type Money } from '../../shared/units/money.ts';
import type { DayRow } from '../../shared/views/series.ts';
import type { Formats } from '../format/formats.ts';
import { hueOfLine } from './hues.ts';
import { RAIL_ROW } from './overlay.ts';
import type { Axis, ChartLabel } from './spec.ts';

/** The height at which the owed chart is drawn, in pixels: its labels have to fit. */
export const OWED_HEIGHT = 286;

/** Under the plot: month names; above it: its margin. */
const AROUND = 34;
const MOST_RAIL_ROWS = 3;
/** A label of two lines. */
const LABEL = 34;
/** From a label's own place to its upper and lower edge. */
const ABOVE = 12;
const BELOW = 22;
const MOST_NAMED = 4;

export interface LabelWords {
  readonly nameOf: (line: string) => string;
  readonly cash: string;
  /** `3 others`. */
  readonly others: (count: number) => string;
  readonly formats: Formats;
}

interface Placed {
  readonly at: number;
  readonly label: Omit<ChartLabel, 'y' | 'x' | 'align'>;
}

/**
 * Words beside the needle: each line that owes by name while there is room, else the largest by name
 * and the rest together; and cash. They keep clear of each other and of the axis.
 * @param pins how many decisions stand on the rail, which takes its height from the plot
 */
export function owedLabels(
  last: DayRow,
  lines: readonly string[],
  y: Axis,
  pins: number,
  words: LabelWords,
): readonly ChartLabel[] {
  const plot = OWED_HEIGHT - AROUND - RAIL_ROW * Math.min(MOST_RAIL_ROWS, pins);
  const slots = Math.floor(plot / LABEL) - 1;
  const ofCash: Placed = {
    at: last.cash,
    label: { text: words.cash, second: words.formats.plain(last.cash), hue: 'ink-2' },
  };
  const wanted = [...lineLabels(last, lines, slots, words), ofCash].toSorted((a, b) => b.at - a.at);
  const unit = (y.max - y.min) / plot;
  const places = spread(
    wanted.map(({ at }) => at),
    LABEL * unit,
    { low: y.min + BELOW * unit, high: y.max - ABOVE * unit },
  );
  return wanted.map(({ label }, i) => ({
    ...label,
    x: last.day,
    y: places[i] ?? y.min,
    align: 'left' as const,
    dx: 10,
    dy: -4,
  }));
}

function lineLabels(
  { owed }: DayRow,
  lines: readonly string[],
  slots: number,
  { nameOf, others, formats }: LabelWords,
): readonly Placed[] {
  const owing = lines
    .map((line, n) => ({ line, n, amount: owed[n] ?? ZERO, at: middleOf(owed, n) }))
    .filter(({ amount }) => amount > 0);
  const ranked = owing.toSorted((a, b) => b.amount - a.amount);
  const named = owing.length <= slots ? ranked : ranked.slice(0, Math.min(MOST_NAMED, slots - 1));
  const rest = ranked.slice(named.length);
  const ofNamed = named.map(({ line, n, amount, at }): Placed => ({
    at,
    label: { text: nameOf(line), second: formats.plain(amount), hue: hueOfLine(n), bold: true },
  }));
  if (rest.length === 0) return ofNamed;
  const amount = rest.reduce((sum, one) => sum + one.amount, 0);
  const at = rest.reduce((sum, one) => sum + one.at, 0) / rest.length;
  const label = { text: others(rest.length), second: formats.plain(amount), hue: 'ink-2' as const };
  return [...ofNamed, { at, label }];
}

function middleOf(owed: readonly Money[], n: number): number {
  const under = owed.slice(0, n).reduce((sum, amount) => sum + amount, 0);
  return under + (owed[n] ?? ZERO) / 2;
}

/**
 * Moves places apart: first down from the top, then up from the bottom.
 * @param wanted from the highest to the lowest
 */
function spread(
  wanted: readonly number[],
  room: number,
  { low, high }: { readonly low: number; readonly high: number },
): readonly number[] {
  let above = high + room;
  const down = wanted.map((at) => {
    above = Math.min(at, above - room);
    return above;
  });
  let below = low - room;
  return down
    .toReversed()
    .map((at) => {
      below = Math.max(at, below + room);
      return below;
    })
    .toReversed();
}
