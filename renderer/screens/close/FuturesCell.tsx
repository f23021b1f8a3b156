import { useWords } from '../../text/words.ts';
import { useFutures } from '../use-forecast.ts';
import type { WayOn } from './ways.ts';

const PER_CIRCLE = 5;

/** Possible futures as circles, each for five; those that run short are filled. */
export function FuturesCell({ on }: { readonly on: WayOn }) {
  const { t } = useWords();
  const { seen, all, short } = useFutures(on.habit, on.first);
  if (seen < all) return <span className="small">{t('close.ways.counting', { seen, all })}</span>;
  const circles = Array.from({ length: all / PER_CIRCLE }, (_, i) => i * PER_CIRCLE < short);
  return (
    <span className="futures">
      <svg width={circles.length * 12} height="10" aria-hidden="true">
        {circles.map((isShort, i) => (
          <circle key={i} cx={i * 12 + 5} cy="5" r="4" data-short={isShort || undefined} />
        ))}
      </svg>
      {t('close.ways.runsShort', { count: short })}
    </span>
  );
}
