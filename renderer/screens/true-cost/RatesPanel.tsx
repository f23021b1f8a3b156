import { priceCeilings, type PriceCeiling } from '../../../shared/analysis/price-ceilings.ts';
import type { TrueCost } from '../../../shared/analysis/true-cost.ts';
import type { RegionPack } from '../../../shared/products/regions/region.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import { useRuns, useUi } from '../../stores/lab.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { conventionRows, ROW_OF_METHOD, type ConventionRow } from './convention-rows.ts';
import { letterOf } from './ceiling-letter.ts';
import { RateScaleFigure } from './RateScaleFigure.tsx';
import { useRateWords } from './use-rate-words.ts';

/** The same price told by every convention, with who uses it. */
export function RatesPanel({ cost }: { readonly cost: TrueCost }) {
  const { t } = useWords();
  const formats = useFormats();
  const language = useUi((state) => state.language);
  // Without a run: the region of most shipped scenarios, as the currency is.
  const region = useRuns((state) => REGIONS[state.run?.scenario.region ?? 'CN']);
  const ceilings = priceCeilings(region.priceCaps);
  const rows = conventionRows(cost, t);
  return (
    <div className="column stack" tabIndex={0} role="region" aria-label={t('trueCost.rates.title')}>
      <RateScaleFigure cost={cost} ceilings={ceilings} />
      <table className="table conventions">
        <caption className="visually-hidden">{t('trueCost.rates.caption')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('trueCost.rates.convention')}</th>
            <th scope="col">{t('trueCost.rates.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Convention key={row.key} row={row} isShaded={isShownIn(region, row.key)} />
          ))}
          <tr>
            <th scope="row">
              <span className="strong">{t('trueCost.row.perHundred')}</span>
              <span className="small">{t('trueCost.row.perHundredWho')}</span>
            </th>
            <td className="end">{formats.money(cost.costPerHundred)}</td>
          </tr>
        </tbody>
      </table>
      <p className="small">{t('trueCost.rates.shaded', { region: region.name[language] })}</p>
      <Ceilings ceilings={ceilings} />
    </div>
  );
}

function isShownIn({ disclosedRate }: RegionPack, key: ConventionRow['key']): boolean {
  return ROW_OF_METHOD[disclosedRate.method.value] === key;
}

function Convention({
  row,
  isShaded,
}: {
  readonly row: ConventionRow;
  readonly isShaded: boolean;
}) {
  const rateWords = useRateWords();
  return (
    <tr className={isShaded ? 'shaded' : ''}>
      <th scope="row">
        <span className="strong">{row.name}</span>
        <span className="small">{row.who}</span>
      </th>
      <td className="end">{rateWords(row.rate)}</td>
    </tr>
  );
}

/** Facts about the rules, with where and when they were read; nothing is judged by them. */
function Ceilings({ ceilings }: { readonly ceilings: readonly PriceCeiling[] }) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const rateWords = useRateWords();
  if (ceilings.length === 0) return null;
  return (
    <section className="ceilings" aria-labelledby="ceilings">
      <h3 id="ceilings">{t('trueCost.ceilings.title')}</h3>
      <ul className="rows">
        {ceilings.map(({ name, yearly, source, asOf }, i) => (
          <li key={name.en} className="row">
            <span className="letter" aria-hidden="true">
              {letterOf(i)}
            </span>
            <span>
              {t('trueCost.ceilings.line', { name: name[language], rate: rateWords(yearly) })}{' '}
              <span className="small">{t('trueCost.ceilings.source', { source, date: asOf })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
