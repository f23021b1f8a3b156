import type { Path } from '../../shared/analysis/forecast.ts';
import { firstsBetween } from '../charts/axes.ts';
import { toCashChart, type Scale } from '../charts/to-cash-chart.ts';
import { useFormats } from '../text/words.ts';
import { useWidth } from './use-width.ts';

/** Room for the names of the months under the line, in pixels. */
const MONTHS_HEIGHT = 24;
const MARGIN = 4;

interface CashPictureProps {
  readonly path: Path;
  /** Shared by the pictures that stand side by side. */
  readonly scale: Scale;
  readonly label: string;
  /** Of the line alone, without the months under it, in pixels. */
  readonly height: number;
  /** The width drawn at before the real one is measured, in pixels. */
  readonly firstWidth: number;
}

/** Cash ahead as a step line; what is short of zero is hatched in ochre. */
export function CashPicture({ path, scale, label, height, firstWidth }: CashPictureProps) {
  const formats = useFormats();
  // Drawn at its real width, so that words keep their size.
  const [box, outer] = useWidth<HTMLDivElement>(firstWidth);
  const width = outer - 2 * MARGIN;
  const from = path.points[0]?.day ?? path.lowestOn;
  const to = path.points.at(-1)?.day ?? from;
  const chart = toCashChart(path, { width, height }, scale, firstsBetween(from, to));
  return (
    <div className="cash-picture" ref={box}>
      <svg
        width={outer}
        height={height + MONTHS_HEIGHT}
        viewBox={`${-MARGIN} -5 ${outer} ${height + MONTHS_HEIGHT}`}
        role="img"
        aria-label={label}
      >
        <path className="zero" d={`M0 ${chart.zero}H${width}`} />
        {chart.months.map(({ day, x }, i) => (
          <g key={day}>
            <path className="zero" d={`M${x} ${chart.zero}v4`} />
            {i % 2 === 0 ? (
              <text x={x} y={height + 17}>
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
