import type { PlacedFlag } from './calendar-layout.ts';

const ROW = 19;
const TOP = 9;
const HEIGHT = 62;

interface CalendarFlagsProps {
  readonly flags: readonly PlacedFlag[];
  readonly width: number;
}

/** Flags with leaders down to their day. Up: money comes; down: money goes; square: a date. */
export function CalendarFlags({ flags, width }: CalendarFlagsProps) {
  return (
    <svg
      className="calendar-flags"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
    >
      {flags.map((flag) => (
        <FlagMark key={flag.key} flag={flag} />
      ))}
    </svg>
  );
}

function FlagMark({ flag }: { readonly flag: PlacedFlag }) {
  const { kind, row, side, words } = flag;
  const x = Math.round(flag.x) + 0.5;
  const y = TOP + row * ROW;
  return (
    <g className={`flag ${kind}`}>
      <path className="leader" d={`M${x} ${y + 4}V${HEIGHT}`} />
      <path className="mark" d={markOf(kind, x, y)} />
      {side === null ? null : (
        <text
          x={x + (side === 'left' ? -9 : 9)}
          y={y + 4}
          textAnchor={side === 'left' ? 'end' : 'start'}
        >
          {words}
        </text>
      )}
    </g>
  );
}

function markOf(kind: PlacedFlag['kind'], x: number, y: number): string {
  switch (kind) {
    case 'income':
    case 'refund':
      return `M${x - 4.5} ${y + 4}h9l-4.5 -8z`;
    case 'due':
    case 'cost':
    case 'subscription':
      return `M${x - 4.5} ${y - 4}h9l-4.5 8z`;
    default:
      return `M${x - 3.5} ${y - 3.5}h7v7h-7z`;
  }
}
