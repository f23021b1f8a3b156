import { useMemo } from 'react';
import type { Offer } from '../../../shared/analysis/offer.ts';
import { otherLengths } from '../../../shared/analysis/other-lengths.ts';
import type { TrueCost } from '../../../shared/analysis/true-cost.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { toTrueCostChart } from '../../charts/to-true-cost-chart.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useRateWords } from './use-rate-words.ts';

interface OwedPanelProps {
  readonly offer: Offer;
  readonly cost: TrueCost;
}

const HEIGHT = 300;

/** What is owed, step by step, against what the price is counted on: the gap is the trick. */
export function OwedPanel({ offer, cost }: OwedPanelProps) {
  return (
    <div className="column sheet stack">
      <OwedFigure cost={cost} />
      <Why offer={offer} cost={cost} />
      <Lengths offer={offer} cost={cost} />
    </div>
  );
}

function OwedFigure({ cost }: { readonly cost: TrueCost }) {
  const { t } = useWords();
  const formats = useFormats();
  const { unit } = cost.span;
  const chart = useMemo(
    () =>
      toTrueCostChart(cost, {
        formats,
        start: t('trueCost.owed.start'),
        at: (n) => t(`trueCost.owed.${unit}`, { n }),
        owed: t('trueCost.owed.owed'),
        base: t('trueCost.owed.base', { base: formats.plain(cost.base) }),
        average: t('trueCost.owed.average', { average: formats.plain(cost.averageOwed) }),
      }),
    [cost, unit, formats, t],
  );
  const counted = { base: cost.base, average: cost.averageOwed };
  return (
    <ChartFigure
      n={1}
      title={t('trueCost.owed.title')}
      sentence={t(`trueCost.owed.${sentenceKey(cost)}`, counted)}
      spec={chart.spec}
      height={HEIGHT}
      columns={[
        { key: 'at', label: t('trueCost.owed.columns.at') },
        { key: 'owed', label: t('trueCost.owed.columns.owed'), align: 'end' },
        { key: 'base', label: t('trueCost.owed.columns.base'), align: 'end' },
      ]}
      rows={chart.rows.map(({ at, owed, base }) => ({
        key: String(at),
        cells: [
          at === 0 ? t('trueCost.owed.atStart') : t(`trueCost.owed.${unit}`, { n: at }),
          formats.plain(owed),
          formats.plain(base),
        ],
      }))}
    />
  );
}

function sentenceKey({ advert, span }: TrueCost) {
  if (span.unit === 'day') return 'sentenceOnce';
  return advert.countedOn === 'full-amount' ? 'sentenceFull' : 'sentenceOwed';
}

/** The cause, after the figure. */
function Why({ offer, cost }: OwedPanelProps) {
  const { t } = useWords();
  const formats = useFormats();
  const words = () => {
    if (cost.span.unit === 'day') return t('trueCost.why.once');
    if (offer.kind === 'fee-up-front') return t('trueCost.why.upFront', { held: cost.held });
    if (cost.averageOwed === cost.base && cost.rows.length > 1)
      return t('trueCost.why.interestFirst');
    if (offer.kind === 'yearly-rate') return t('trueCost.why.yearly');
    if (offer.kind === 'daily-price') return t('trueCost.why.owed');
    const [first, last] = [cost.rows.at(0), cost.rows.at(-1)];
    if (cost.rows.length === 1) return t('trueCost.why.single');
    return t('trueCost.why.flat', {
      first: formats.percent(first?.chargeShare ?? 0, 2),
      last: formats.percent(last?.chargeShare ?? 0, 2),
      months: cost.rows.length,
    });
  };
  return <p className="why">{words()}</p>;
}

function Lengths({ offer, cost }: OwedPanelProps) {
  const { t } = useWords();
  const rateWords = useRateWords();
  const lengths = useMemo(() => otherLengths(offer), [offer]);
  if (lengths.length === 0 || offer.kind !== 'monthly-fee') return null;
  return (
    <section className="lengths" aria-labelledby="lengths">
      <h3 id="lengths">{t('trueCost.lengths.title', { rate: rateWords(cost.advert.stated) })}</h3>
      <dl>
        {lengths.map(({ months, simple }) => (
          <div key={months} className={months === offer.months ? 'here' : ''}>
            <dt>{t('trueCost.lengths.months', { count: months })}</dt>
            <dd>{rateWords(simple)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
