/** Where the flags of known days stand on the ruler: rows from the top, words where there is room. */
import type { CalendarKind } from '../../../shared/views/calendar.ts';

export interface Flag {
  readonly key: string;
  /** Middle of its day, in pixels. */
  readonly x: number;
  readonly kind: CalendarKind;
  readonly words: string;
  /** Width of the words, in pixels. */
  readonly width: number;
  /** False for what comes every week: a mark says enough. */
  readonly mayHaveWords: boolean;
}

export interface PlacedFlag extends Flag {
  readonly row: number;
  /** Null when there is no room for words. */
  readonly side: 'left' | 'right' | null;
}

export interface Rail {
  readonly width: number;
  readonly rows: number;
  /** The needle's own strip takes this much above today. */
  readonly needle: number;
}

/** What a learner has to act on comes first and gets its words. */
const RANK: Readonly<Record<CalendarKind, number>> = {
  due: 0,
  end: 1,
  'offer-ends': 2,
  bill: 3,
  'entry-answer': 3,
  income: 4,
  parcel: 5,
  refund: 6,
  cost: 7,
  subscription: 8,
  report: 9,
};

const MARK = 7;
const GAP = 5;

interface Taken {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export function layFlags(flags: readonly Flag[], rail: Rail): readonly PlacedFlag[] {
  const placed: PlacedFlag[] = [];
  const taken: Taken[] = [{ row: 0, from: rail.needle - 9, to: rail.needle + 15 }];
  const leaders: { row: number; x: number }[] = [];
  for (const flag of flags.toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || a.x - b.x)) {
    const spot = findSpot(flag, rail, taken, leaders);
    if (spot === null) continue;
    placed.push({ ...flag, ...spot });
    taken.push({ row: spot.row, ...spanOf(flag, spot.side) });
    leaders.push({ row: spot.row, x: flag.x });
  }
  return placed.toSorted((a, b) => a.x - b.x || a.row - b.row);
}

type Spot = Pick<PlacedFlag, 'row' | 'side'>;

function findSpot(
  flag: Flag,
  rail: Rail,
  taken: readonly Taken[],
  leaders: readonly { row: number; x: number }[],
): Spot | null {
  const sides = flag.mayHaveWords ? (['right', 'left', null] as const) : ([null] as const);
  for (const side of sides) {
    // Marks without words keep low, out of the way of words.
    const rows = Array.from({ length: rail.rows }, (_, i) => (side ? i : rail.rows - 1 - i));
    const row = rows.find((at) => isFree({ row: at, side }, flag, rail, taken, leaders));
    if (row !== undefined) return { row, side };
  }
  return null;
}

function isFree(
  { row, side }: Spot,
  flag: Flag,
  rail: Rail,
  taken: readonly Taken[],
  leaders: readonly { row: number; x: number }[],
): boolean {
  const { from, to } = spanOf(flag, side);
  if (from < 0 || to > rail.width) return false;
  const meets = taken.some((box) => box.row === row && box.from < to && box.to > from);
  const isToday = flag.x === rail.needle;
  const needleCrosses = !isToday && side !== null && from < rail.needle + 2 && to > rail.needle - 2;
  const covers = leaders.some(
    (leader) => leader.row < row && leader.x !== flag.x && leader.x > from && leader.x < to,
  );
  const crossed = taken.some(
    (box) => box.row > row && flag.x > box.from + 3 && flag.x < box.to - 3 && !sameDay(box, flag),
  );
  return !meets && !needleCrosses && !covers && !crossed;
}

/** A mark of the same day stands on the same leader. */
function sameDay(box: Taken, { x }: Flag): boolean {
  return Math.abs(box.from + MARK - x) < 1 || Math.abs(box.to - MARK - x) < 1;
}

function spanOf({ x, width }: Flag, side: Spot['side']): { from: number; to: number } {
  const words = GAP + width + 4;
  return {
    from: x - MARK - (side === 'left' ? words : 0),
    to: x + MARK + (side === 'right' ? words : 0),
  };
}

/** A rough width at 12 px: Chinese is square, Latin about half as wide. */
export function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) width += letter.charCodeAt(0) > 0x2e7f ? 12.4 : 6.3;
  return width;
}

/** Long names end in an ellipsis on the ruler; the list beside it has them whole. */
export function shorten(words: string, most: number): string {
  let width = 0;
  let kept = '';
  for (const letter of words) {
    width += widthOf(letter);
    if (width > most) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return words;
}
