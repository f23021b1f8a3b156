import type { CSSProperties } from 'react';
import type { Offer } from '../../../shared/analysis/offer.ts';
import type { TrueCost } from '../../../shared/analysis/true-cost.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormats, useWords } from '../../text/words.ts';

interface SchedulePanelProps {
  readonly offer: Offer;
  readonly cost: TrueCost;
}

/** What the price is called where it is paid. */
const CHARGE_WORDS = {
  'monthly-fee': 'fee',
  'term-fee': 'fee',
  'daily-price': 'interest',
  'yearly-rate': 'interest',
  'fee-up-front': 'cost',
  'one-payment': 'fee',
} as const satisfies Readonly<Record<Offer['kind'], string>>;

/** A flat fee weighs more with every payment: only there do bars tell something. */
const WITH_BARS: readonly Offer['kind'][] = ['monthly-fee', 'term-fee'];

/** Every payment: what of it gives back, what of it is the price, and how that weighs. */
export function SchedulePanel({ offer, cost }: SchedulePanelProps) {
  const { t } = useWords();
  const formats = useFormats();
  const charge = t(`trueCost.schedule.${CHARGE_WORDS[offer.kind]}`);
  const title = t(
    cost.span.unit === 'month' ? 'trueCost.schedule.months' : 'trueCost.schedule.days',
  );
  const most = WITH_BARS.includes(offer.kind)
    ? Math.max(0, ...cost.rows.map(({ chargeShare }) => chargeShare))
    : 0;
  return (
    <div className="column sheet stack schedule" tabIndex={0} role="region" aria-label={title}>
      <div className="figure-head">
        <span className="fig">{t('charts.table', { n: 1 })}</span>
        <h2>{title}</h2>
      </div>
      <DataTable
        caption={title}
        columns={[
          { key: 'at', label: t(`trueCost.schedule.${cost.span.unit}`) },
          { key: 'owed', label: t('trueCost.schedule.owed'), align: 'end' },
          { key: 'principal', label: t('trueCost.schedule.principal'), align: 'end' },
          { key: 'charge', label: charge, align: 'end' },
          { key: 'payment', label: t('trueCost.schedule.payment'), align: 'end' },
          { key: 'share', label: t('trueCost.schedule.share', { charge }), align: 'end' },
        ]}
        rows={cost.rows.map((row) => ({
          key: String(row.at),
          cells: [
            row.at === 0 ? t('trueCost.schedule.start') : formats.number(row.at),
            formats.plain(row.owed),
            formats.plain(row.principal),
            formats.plain(row.charge),
            <span className="strong">{formats.plain(row.payment)}</span>,
            <Share
              share={row.chargeShare}
              most={most}
              words={formats.percent(row.chargeShare, 2)}
            />,
          ],
        }))}
        foot={[
          t('trueCost.schedule.all'),
          '',
          formats.plain(cost.received),
          formats.plain(cost.cost),
          formats.plain(cost.totalPaid),
          '',
        ]}
      />
      <p className="small">{t('trueCost.schedule.rounding')}</p>
    </div>
  );
}

interface ShareProps {
  readonly share: number;
  /** The longest bar; 0 for none. */
  readonly most: number;
  readonly words: string;
}

function Share({ share, most, words }: ShareProps) {
  if (most === 0) return words;
  const width: CSSProperties = { width: `${(share / most) * 100}%` };
  return (
    <span className="charge-share">
      <span className="track hue-ochre" aria-hidden="true">
        <span className="bar" style={width} />
      </span>
      {words}
    </span>
  );
}
