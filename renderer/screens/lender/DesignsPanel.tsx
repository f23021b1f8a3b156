import { useMemo } from 'react';
import { designReport, type DesignReport } from '../../../shared/analysis/closing-designs.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useWords } from '../../text/words.ts';
import type { Population } from './use-population.ts';

/** What two ways of laying out the same ending ask of the same honest people. */
export function DesignsPanel({ outcomes }: { readonly outcomes: Population['outcomes'] }) {
  const { t } = useWords();
  const short = useMemo(() => designReport(outcomes.short), [outcomes.short]);
  const long = useMemo(() => designReport(outcomes.long), [outcomes.long]);
  const row = (
    key: 'clicks' | 'screens' | 'days' | 'most' | 'closed' | 'abandoned',
    of: (report: DesignReport) => number,
  ) => ({ key, cells: [t(`lender.designs.${key}`), of(short), of(long)] });
  return (
    <>
      <h2 id="lender-designs">{t('lender.designs.title')}</h2>
      <p className="secondary">{t('lender.designs.shortWhat')}</p>
      <p className="secondary">{t('lender.designs.longWhat')}</p>
      {outcomes.long.length === 0 ? (
        <p className="empty">{t('lender.people.empty')}</p>
      ) : (
        <DataTable
          caption={t('lender.designs.caption')}
          columns={[
            { key: 'figure', label: t('lender.designs.figure') },
            { key: 'short', label: t('lender.designs.short'), align: 'end' },
            { key: 'long', label: t('lender.designs.long'), align: 'end' },
          ]}
          rows={[
            row('clicks', ({ clicks }) => clicks.middle),
            row('screens', ({ screens }) => screens.middle),
            row('days', ({ days }) => days.middle),
            row('most', ({ days }) => days.most),
            row('closed', ({ closed }) => closed),
            row('abandoned', ({ abandoned }) => abandoned),
          ]}
        />
      )}
    </>
  );
}
