import type { Figure, Figures } from './adapter.ts';
import type { Outcome } from './outcome.ts';

/** Kinds whose published figures are ranges of points, or times that depend on much else. */
const RANGE_KINDS = [
  'score-simulation-range',
  'score-delta-range',
  'score-after-range',
  'score-recovery-time',
];

export function isRangeKind(kind: string): boolean {
  return RANGE_KINDS.includes(kind);
}

/** A range matches when the result falls inside it widened by so many points each way. */
const WIDENED_POINTS = 10;
/** A time matches within this factor. */
const WIDENED_FACTOR = 1.5;

/**
 * Compares with published ranges. `ok` is the widened range, `exact` the range itself; for a single
 * time, the time as it is printed. Where the change of score is given it is judged and the score
 * after is not: the model's own start may differ from the published one.
 */
export function compareRanges(expected: Figures, got: Figures): Outcome {
  const names = Object.keys(expected).filter(
    (name) => name !== 'scoreAfter' || !Object.hasOwn(expected, 'deltaFromStart'),
  );
  const absent = names.filter((name) => !Object.hasOwn(got, name));
  const judged = names.map((name) => judge(name, expected[name] ?? null, got[name] ?? null));
  return {
    ok: absent.length === 0 && judged.length > 0 && judged.every(({ ok }) => ok),
    exact: absent.length === 0 && judged.length > 0 && judged.every(({ exact }) => exact),
    absent,
  };
}

function judge(name: string, expected: Figure, got: Figure): Pick<Outcome, 'ok' | 'exact'> {
  const range = rangeOf(expected);
  if (range === null || typeof got !== 'number') return { ok: false, exact: false };
  const [from, to] = range;
  const isTime = name.startsWith('years');
  const ok = isTime
    ? got >= from / WIDENED_FACTOR && got <= to * WIDENED_FACTOR
    : got >= from - WIDENED_POINTS && got <= to + WIDENED_POINTS;
  const half = isTime && from === to ? halfUnitOf(from) : 0;
  return { ok, exact: got >= from - half && got <= to + half };
}

function rangeOf(figure: Figure): readonly [number, number] | null {
  if (typeof figure === 'number') return [figure, figure];
  if (!Array.isArray(figure)) return null;
  const [from, to] = figure as readonly Figure[];
  return typeof from === 'number' && typeof to === 'number' && from <= to ? [from, to] : null;
}

/** Half of the last decimal that is printed: 3 stands for 2.5 to 3.5, 0.75 for nine months. */
function halfUnitOf(printed: number): number {
  const decimals = /\.(\d+)$/.exec(String(printed))?.[1]?.length ?? 0;
  let unit = 1;
  for (let i = 0; i < decimals; i += 1) unit /= 10;
  return unit / 2;
}
