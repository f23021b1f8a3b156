import type { CSSProperties } from 'react';
import type { PriceCeiling } from '../../../shared/analysis/price-ceilings.ts';
import type { TrueCost } from '../../../shared/analysis/true-cost.ts';
import { toRateScale, type PlacedRate, type RateScale } from '../../charts/to-rate-scale.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { letterOf } from './ceiling-letter.ts';
import { useRateWords } from './use-rate-words.ts';

interface RateScaleFigureProps {
  readonly cost: TrueCost;
  readonly ceilings: readonly PriceCeiling[];
}

/** The advert's figure and the true ones on one ruled edge; the table below has every figure. */
export function RateScaleFigure({ cost, ceilings }: RateScaleFigureProps) {
  const { t } = useWords();
  const rateWords = useRateWords();
  const { advert, yearly } = cost;
  const known = [
    { key: 'advert', rate: advert.yearly },
    { key: 'simple', rate: yearly.simple },
    { key: 'compound', rate: yearly.compound },
  ].flatMap(({ key, rate }) => (rate === null ? [] : [{ key, rate }]));
  const scale = toRateScale(known, Math.max(0, ...ceilings.map((ceiling) => ceiling.yearly)));
  const names: Readonly<Record<string, string>> = {
    advert: t('trueCost.rates.markAdvert'),
    simple: t('trueCost.rates.markSimple'),
    compound: t('trueCost.rates.markCompound'),
  };
  const sentence = t('trueCost.rates.sentence', {
    advert: rateWords(advert.yearly),
    simple: rateWords(yearly.simple),
    compound: rateWords(yearly.compound),
  });
  return (
    <figure className="chart-figure" aria-labelledby="rates-title">
      <div className="figure-head">
        <span className="fig">{t('charts.figure', { n: 2 })}</span>
        <h2 id="rates-title">{t('trueCost.rates.title')}</h2>
      </div>
      <div className="rate-scale" role="img" aria-label={sentence}>
        <div className="above">
          {scale.marks.map((mark) => (
            <Mark key={mark.key} mark={mark} words={`${names[mark.key]} ${rateWords(mark.rate)}`} />
          ))}
          {ceilings.map(({ name, yearly: rate }, i) =>
            rate / scale.max < LEAST_PLACE ? null : (
              <span key={name.en} className="ceiling" style={at(rate / scale.max)}>
                {letterOf(i)}
              </span>
            ),
          )}
        </div>
        <Edge scale={scale} />
      </div>
    </figure>
  );
}

const ROW = 22;

/** From here on there is room for words at the left of their mark. */
const LEAST_LEFT = 0.27;

/** On a long scale ceilings would pile up at its start. */
const LEAST_PLACE = 0.03;

function Mark({ mark, words }: { readonly mark: PlacedRate; readonly words: string }) {
  const isLeft = mark.place > LEAST_LEFT;
  return (
    <span
      className={`mark ${mark.key}`}
      style={{ ...at(mark.place), height: (mark.row + 1) * ROW }}
    >
      <span className={isLeft ? 'words left' : 'words right'}>{words}</span>
    </span>
  );
}

function Edge({ scale }: { readonly scale: RateScale }) {
  const formats = useFormats();
  const decimals = scale.max < 0.05 ? 1 : 0;
  return (
    <div className="edge">
      {scale.ticks.map((tick, i) => (
        <span
          key={tick}
          className={i === 0 ? 'tick first' : i === scale.ticks.length - 1 ? 'tick last' : 'tick'}
          style={at(tick / scale.max)}
        >
          {formats.percent(tick, decimals)}
        </span>
      ))}
    </div>
  );
}

function at(place: number): CSSProperties {
  return { insetInlineStart: `${place * 100}%` };
}
