import type { FutureSummary } from '../../../shared/analysis/closing-preview.ts';
import { FUTURES } from '../../../shared/analysis/forecast.ts';
import { useSay, useWords } from '../../text/words.ts';
import type { WaySeen } from './use-preview.ts';

const PER_CIRCLE = 5;

/** Possible futures as circles, each for five; those that run short are filled. */
export function FuturesCell({ way: { seen, summary } }: { readonly way: WaySeen }) {
  const { t } = useWords();
  if (summary === null) {
    return <span className="small">{t('close.ways.counting', { seen, all: FUTURES })}</span>;
  }
  return <Summary summary={summary} />;
}

function Summary({ summary }: { readonly summary: FutureSummary }) {
  const { t } = useWords();
  const say = useSay();
  const { futures, shortOfCash, late, cost } = summary;
  const circles = Array.from(
    { length: futures / PER_CIRCLE },
    (_, i) => i * PER_CIRCLE < shortOfCash,
  );
  const of = (some: number) => say({ key: 'ofFutures', params: { some, all: futures } });
  return (
    <>
      <span className="futures">
        <svg width={circles.length * 12} height="10" aria-hidden="true">
          {circles.map((isShort, i) => (
            <circle key={i} cx={i * 12 + 5} cy="5" r="4" data-short={isShort || undefined} />
          ))}
        </svg>
        {shortOfCash === 0
          ? t('close.ways.runsShort', { count: 0 })
          : t('closing.preview.short', { some: of(shortOfCash) })}
      </span>
      <span className="note">
        {t('closing.preview.late', { some: of(late) })} ·{' '}
        {cost.low === cost.high
          ? t('closing.preview.costOne', { low: cost.low })
          : t('closing.preview.costRange', { ...cost })}
      </span>
    </>
  );
}
