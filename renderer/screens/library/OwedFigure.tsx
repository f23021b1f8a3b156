import { useId } from 'react';
import type { DayRow } from '../../../shared/views/series.ts';
import { hueOfLine, type Hue } from '../../charts/hues.ts';
import { useFormats } from '../../text/words.ts';
import { monthStarts, mostOwed, stepPaths, xAt, type Frame } from './owed-shape.ts';

interface OwedFigureProps {
  readonly rows: readonly DayRow[];
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Where the flag of today stands; left out where there is no today. */
  readonly today?: number;
  /** Months under the edge; needs some width. */
  readonly months?: boolean;
}

/** What is owed over time, small: lines stacked in their own patterns on a ruled edge. */
export function OwedFigure(props: OwedFigureProps) {
  const { rows, from, to, width, height, label, today, months = false } = props;
  const id = useId();
  const flag = today === undefined ? 0 : FLAG;
  const frame: Frame = {
    width,
    height: height - flag - (months ? MONTHS : 1),
    from,
    to,
    most: mostOwed(rows),
  };
  const lines = rows[0]?.owed.map((_, i) => i) ?? [];
  return (
    <svg
      className="mini"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      width={width}
      height={height}
    >
      <defs>
        {lines.map((i) => (
          <HuePattern key={i} id={`${id}${i}`} hue={hueOfLine(i)} />
        ))}
      </defs>
      <g transform={`translate(0 ${flag})`}>
        {lines.map((i) => {
          const { area, edge } = stepPaths(rows, i, frame);
          return (
            <g key={i} className={`hue-${hueOfLine(i)}`}>
              <path className="area" d={area} fill={`url(#${id}${i})`} />
              <path className="edge" d={edge} stroke="var(--hue)" />
            </g>
          );
        })}
        <line className="base" x1="0" x2={width} y1={frame.height} y2={frame.height} />
        {months ? <Months frame={frame} /> : null}
      </g>
      {today === undefined ? null : (
        <Flag x={xAt(today, frame)} height={height - (months ? MONTHS - 4 : 0)} />
      )}
    </svg>
  );
}

const FLAG = 8;
/** Ticks and names under the edge. */
const MONTHS = 22;

function Flag({ x, height }: { readonly x: number; readonly height: number }) {
  return (
    <>
      <line className="today" x1={x} x2={x} y1="0" y2={height} />
      <path className="flag" d={`M${x},0h9l-2.5,3.5l2.5,3.5h-9z`} />
    </>
  );
}

function Months({ frame }: { readonly frame: Frame }) {
  const f = useFormats();
  return (
    <>
      {monthStarts(frame).map((day) => {
        const x = xAt(day, frame);
        return (
          <g key={day}>
            <line className="base" x1={x} x2={x} y1={frame.height} y2={frame.height + 5} />
            <text x={x + 2} y={frame.height + 17}>
              {f.day(day, 'month')}
            </text>
          </g>
        );
      })}
    </>
  );
}

const TILE = 6;

function HuePattern({ id, hue }: { readonly id: string; readonly hue: Hue }) {
  const wash = `var(--${hue}-wash)`;
  const line = `var(--${hue})`;
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
      <rect width={TILE} height={TILE} fill={wash} stroke="none" />
      {hue === 'plum' ? (
        <path d="M-1,1L1,-1M0,6L6,0M5,7L7,5" stroke={line} strokeWidth="1" fill="none" />
      ) : null}
      {hue === 'teal' ? <circle cx="3" cy="3" r="1.1" fill={line} stroke="none" /> : null}
      {hue === 'umber' ? <path d="M0,1H6M1,0V6" stroke={line} strokeWidth="1" fill="none" /> : null}
      {hue === 'moss' ? <path d="M0,1H6M0,4H6" stroke={line} strokeWidth="1" fill="none" /> : null}
    </pattern>
  );
}
