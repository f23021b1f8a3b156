import type { CSSProperties } from 'react';
import type { Hue } from '../charts/hues.ts';

export interface RulerPart {
  readonly key: string;
  readonly value: number;
  /** `hatch` is the hue's own pattern; the others tell parts of one line apart. */
  readonly look: 'hatch' | 'plain' | 'upright' | 'outline';
}

interface RulerProps {
  /** The whole sentence: the ruler itself is a picture. */
  readonly label: string;
  readonly max: number;
  readonly hue: Hue;
  readonly parts: readonly RulerPart[];
  /** Long ticks; three short ones stand between two of them. */
  readonly ticks?: number;
  /** A dotted mark, such as a goal. */
  readonly mark?: number;
}

/** A quantity on a ruled edge: what is used of a limit, part by part. */
export function Ruler({ label, max, hue, parts, ticks = 4, mark }: RulerProps) {
  const percent = (value: number) => `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%`;
  const width = (value: number): CSSProperties => ({ width: percent(value) });
  return (
    <div className={`ruler hue-${hue}`} role="img" aria-label={label}>
      <div className="bar">
        {parts
          .filter(({ value }) => value > 0)
          .map(({ key, value, look }) => (
            <span key={key} className={`part ${look}`} style={width(value)} />
          ))}
        {mark === undefined ? null : (
          <span className="mark" style={{ insetInlineStart: percent(mark) }} />
        )}
      </div>
      <Ticks count={ticks * 4} />
    </div>
  );
}

const TICK_WIDTH = 100;

function Ticks({ count }: { readonly count: number }) {
  const marks = Array.from({ length: count + 1 }, (_, i) => i);
  return (
    <svg viewBox={`0 0 ${TICK_WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={TICK_WIDTH} y1="0" y2="0" />
      {marks.map((i) => {
        const x = (i / count) * TICK_WIDTH;
        return <line key={i} x1={x} x2={x} y1="0" y2={i % 4 === 0 ? 6 : 3} />;
      })}
    </svg>
  );
}
