import type { Path } from '../../../shared/analysis/forecast.ts';
import { firstsBetween } from '../../charts/axes.ts';
import { toCashChart, type Scale } from '../../charts/to-cash-chart.ts';
import { useFormats } from '../../text/words.ts';
import { useWidth } from '../use-width.ts';

const HEIGHT = 70;
const FIRST_WIDTH = 330;
const MARGIN = 4;

interface CashAheadProps {
  readonly path: Path;
  /** Shared by the ways that stand side by side. */
  readonly scale: Scale;
  readonly label: string;
}

/** Cash ahead as a step line; what is short of zero is hatched in ochre. */
export function CashAhead({ path, scale, label }: CashAheadProps) {
  const formats = useFormats();
  // Drawn at its real width, so that words keep their size.
  const [box, outer] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const width = outer - 2 * MARGIN;
  const from = path.points[0]?.day ?? path.lowestOn;
  const to = path.points.at(-1)?.day ?? from;
  const chart = toCashChart(path, { width, height: HEIGHT }, scale, firstsBetween(from, to));
  return (
    <div className="way-cash" ref={box}>
      <svg
        width={outer}
        height={HEIGHT + 24}
        viewBox={`${-MARGIN} -5 ${outer} ${HEIGHT + 24}`}
        role="img"
        aria-label={label}
      >
        <path className="zero" d={`M0 ${chart.zero}H${width}`} />
        {chart.months.map(({ day, x }, i) => (
          <g key={day}>
            <path className="zero" d={`M${x} ${chart.zero}v4`} />
            {i % 2 === 0 ? (
              <text x={x} y={HEIGHT + 17}>
                {formats.day(day, 'month')}
              </text>
            ) : null}
          </g>
        ))}
        {chart.short === '' ? null : <path className="short" d={chart.short} />}
        <path className="step" d={chart.line} />
        <circle cx={chart.lowest.x} cy={chart.lowest.y} r="4" />
      </svg>
    </div>
  );
}
