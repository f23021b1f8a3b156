import type { DesignCount } from '../../../shared/closing/design.ts';
import { useWords } from '../../text/words.ts';

/** "Joining took 3 steps, leaving 27": both drawn as ticks on one rule, and what they are made of. */
export function WayCount({ count }: { readonly count: DesignCount }) {
  const { t } = useWords();
  const { joining, leaving, byKind } = count;
  const steps = (n: number) => t('closing.count.steps', { count: n });
  const most = Math.max(joining, leaving);
  return (
    <section className="stack way-count">
      <h3>{t('closing.count.title')}</h3>
      <p className="secondary">
        {t('closing.count.sentence', { joining: steps(joining), leaving: steps(leaving) })}
      </p>
      {(['joining', 'leaving'] as const).map((way) => (
        <div key={way} className="way-count-row">
          <span className="secondary">{t(`closing.count.${way}`)}</span>
          <TickRow count={count[way]} most={most} />
          <span className="end secondary">{steps(count[way])}</span>
        </div>
      ))}
      <p className="small">
        {[
          ...byKind.map((one) =>
            t('closing.count.kindOf', {
              kind: t(`closing.count.kind.${one.kind}`),
              count: one.count,
            }),
          ),
          ...waitsOf(count).map(({ key, days }) => t(`closing.count.${key}`, { days })),
        ].join(' · ')}
      </p>
    </section>
  );
}

function waitsOf(count: DesignCount) {
  const waits = [
    { key: 'freezeDays', days: count.daysBefore },
    { key: 'coolingOff', days: count.coolingOffDays },
    { key: 'notice', days: count.noticeDays },
    { key: 'work', days: count.waitBusinessDays },
  ] as const;
  return waits.filter(({ days }) => days > 0);
}

const TICK_GAP = 12;

function TickRow({ count, most }: { readonly count: number; readonly most: number }) {
  const width = (most + 1) * TICK_GAP;
  return (
    <svg viewBox={`0 0 ${width} 14`} height="14" width={width} aria-hidden="true">
      <path className="rule" d={`M0 13.5H${width}`} />
      {Array.from({ length: count }, (_, i) => (
        <path key={i} className="tick" d={`M${(i + 0.5) * TICK_GAP} 13V3`} />
      ))}
    </svg>
  );
}
