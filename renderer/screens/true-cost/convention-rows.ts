import type { TrueCost } from '../../../shared/analysis/true-cost.ts';
import { perDay } from '../../../shared/analysis/yearly-rates.ts';
import type { RateMethod } from '../../../shared/products/regions/region.ts';
import type { Words } from '../../text/words.ts';

/** One way of telling the price. */
export interface ConventionRow {
  readonly key: 'stated' | 'advert' | 'simple' | 'usApr' | 'compound' | 'effective' | 'perDay';
  readonly name: string;
  /** Who tells it so, or how it is made. */
  readonly who: string;
  readonly rate: number | null;
}

/** The advert's own figures first, then the yearly rates, then the day's. */
export function conventionRows(cost: TrueCost, t: Words): readonly ConventionRow[] {
  const { advert, yearly, span } = cost;
  const row = (
    key: ConventionRow['key'],
    name: string,
    who: string,
    rate: number | null,
  ): ConventionRow => ({ key, name, who, rate });
  const stated = advert.isStated
    ? t(`trueCost.row.statedWho.${advert.per}`)
    : t('trueCost.row.unstated');
  const made = t(`trueCost.row.advertYearlyWho.${advert.per}`);
  const { simple } = yearly;
  return [
    row('stated', t('trueCost.row.stated'), stated, advert.stated),
    row('advert', t('trueCost.row.advertYearly'), made, advert.yearly),
    row('simple', t('trueCost.row.simple'), t(`trueCost.row.simpleWho.${span.unit}`), simple),
    row('usApr', t('trueCost.row.usApr'), t(`trueCost.row.usAprWho.${span.unit}`), yearly.usApr),
    row(
      'compound',
      t('trueCost.row.compound'),
      t(`trueCost.row.compoundWho.${span.unit}`),
      yearly.compound,
    ),
    row('effective', t('trueCost.row.effective'), t('trueCost.row.effectiveWho'), yearly.effective),
    row(
      'perDay',
      t('trueCost.row.perDay'),
      t('trueCost.row.perDayWho'),
      simple === null ? null : perDay(simple),
    ),
  ];
}

/** The row that holds what a region has shown to borrowers. */
export const ROW_OF_METHOD: Readonly<Record<RateMethod, ConventionRow['key']>> = {
  'simple-12-irr': 'simple',
  'effective-12-irr': 'compound',
  'effective-days-365': 'effective',
  'nominal-actuarial': 'usApr',
};
