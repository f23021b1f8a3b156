/** Where pins go on their rail: rows from the top, so that words neither meet nor cross leaders. */

export interface PinBox {
  /** Centre of the circle, in pixels. */
  readonly x: number;
  /** Width of the words beside it. */
  readonly width: number;
}

/** A pin's place, or that of several neighbours which share one. */
export interface PlacedPin {
  /** Positions among the pins: the same twice for a pin of its own. */
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly row: number;
  /** Side of the circle on which the words stand; null when there is no room for them. */
  readonly side: 'left' | 'right' | null;
}

export interface RailSize {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
}

/** Circle with its margin; a shared one holds two numbers and is wider. */
const CIRCLE = 22;
const SHARED = 40;
const GAP = 6;

/** How near, in pixels, pins may be before they share a circle: as little sharing as will do. */
const NEARNESS = [-1, 0, 12, 24, 40, 64, 96, 160] as const;

/**
 * Places pins (sorted by x). Each gets its own circle and words where that is possible; then words
 * are given up, then near neighbours share a circle, until nothing covers anything.
 */
export function placePins(pins: readonly PinBox[], rail: RailSize): readonly PlacedPin[] {
  for (const near of NEARNESS) {
    const groups = groupsOf(pins, near);
    const worded = placeAll(groups, rail, true);
    if (worded !== null) return worded;
    const bare = placeAll(groups, rail, false);
    if (bare !== null) return withWordsWhereRoom(bare, groups, rail);
  }
  return groupsOf(pins, Number.POSITIVE_INFINITY).map((group) => ({
    ...group,
    row: 0,
    side: null,
  }));
}

interface Group {
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly width: number;
}

function groupsOf(pins: readonly PinBox[], near: number): readonly Group[] {
  const groups: Group[] = [];
  pins.forEach(({ x, width }, i) => {
    const before = groups.at(-1);
    if (before === undefined || x - before.x > near) groups.push({ first: i, last: i, x, width });
    else groups[groups.length - 1] = { ...before, last: i, width: 0 };
  });
  return groups;
}

interface Box {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Null when one finds no place. A leader runs down from each circle and must stay in sight. */
function placeAll(
  groups: readonly Group[],
  rail: RailSize,
  withWords: boolean,
): readonly PlacedPin[] | null {
  const taken: Box[] = [];
  const leaders: { row: number; x: number }[] = [];
  const placed: PlacedPin[] = [];
  for (const group of groups) {
    const place = findPlace(group, rail, { taken, leaders, withWords });
    if (place === null) return null;
    taken.push({ row: place.row, ...spanOf(group, place.side) });
    leaders.push({ row: place.row, x: group.x });
    placed.push({ first: group.first, last: group.last, x: group.x, ...place });
  }
  return placed;
}

/** Circles stand; now words go beside those that have room for them, earlier ones first. */
function withWordsWhereRoom(
  bare: readonly PlacedPin[],
  groups: readonly Group[],
  rail: RailSize,
): readonly PlacedPin[] {
  const placed = [...bare];
  groups.forEach((group, i) => {
    const own = placed[i];
    if (own === undefined || group.width === 0) return;
    const others = placed.flatMap((pin, n) => (n === i ? [] : [{ pin, group: groups[n] }]));
    const boxes = others.map(({ pin, group: other }) => ({
      row: pin.row,
      ...spanOf(other ?? group, pin.side),
    }));
    const side = (['right', 'left'] as const).find((candidate) => {
      const { from, to } = spanOf(group, candidate);
      const meets = boxes.some((box) => box.row === own.row && box.from < to && box.to > from);
      const covers = others.some(({ pin }) => pin.row < own.row && inside(pin.x, from, to));
      return from >= rail.left && to <= rail.right && !meets && !covers;
    });
    if (side !== undefined) placed[i] = { ...own, side };
  });
  return placed;
}

interface Occupied {
  readonly taken: readonly Box[];
  readonly leaders: readonly { row: number; x: number }[];
  readonly withWords: boolean;
}

function findPlace(
  group: Group,
  rail: RailSize,
  { taken, leaders, withWords }: Occupied,
): { row: number; side: PlacedPin['side'] } | null {
  const sides = withWords && group.width > 0 ? (['right', 'left', null] as const) : [null];
  for (const side of sides) {
    for (let row = 0; row < rail.rows; row += 1) {
      const { from, to } = spanOf(group, side);
      if (side !== null && (from < rail.left || to > rail.right)) continue;
      const meets = taken.some((box) => box.row === row && box.from < to && box.to > from);
      const covers = leaders.some((leader) => leader.row < row && inside(leader.x, from, to));
      const crossed = taken.some((box) => box.row > row && inside(group.x, box.from, box.to));
      if (!meets && !covers && !crossed) return { row, side };
    }
  }
  return null;
}

function spanOf({ first, last, x, width }: Group, side: PlacedPin['side']) {
  const half = (first === last ? CIRCLE : SHARED) / 2;
  const words = GAP + width;
  return {
    from: x - half - (side === 'left' ? words : 0),
    to: x + half + (side === 'right' ? words : 0),
  };
}

function inside(x: number, from: number, to: number): boolean {
  return x > from - 2 && x < to + 2;
}
