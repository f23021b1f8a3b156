import { useMemo } from 'react';
import { creditCosts } from '../../../shared/views/credit-costs.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';

/** What borrowing cost, by line and by kind. */
export function CreditCostsPanel() {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  const state = usePresent();
  const { lines, charges, fees, total } = useMemo(() => creditCosts(state), [state]);
  const several = lines.length > 1;
  return (
    <section className="debrief-block">
      <h2>{t('debrief.costs.title')}</h2>
      {total === 0 ? (
        <p className="secondary">{t('debrief.costs.none')}</p>
      ) : (
        <DataTable
          caption={t('debrief.costs.title')}
          columns={[
            { key: 'line', label: t('debrief.costs.line') },
            { key: 'charges', label: t('debrief.costs.charges'), align: 'end' },
            { key: 'fees', label: t('debrief.costs.fees'), align: 'end' },
            { key: 'total', label: t('debrief.costs.total'), align: 'end' },
          ]}
          rows={lines.map((row) => ({
            key: row.line,
            cells: [
              nameOf(row.line),
              formats.plain(row.charges),
              formats.plain(row.fees),
              <strong key="total">{formats.plain(row.total)}</strong>,
            ],
          }))}
          {...(several
            ? {
                foot: [
                  t('debrief.costs.total'),
                  ...[charges, fees, total].map((amount) => formats.plain(amount)),
                ],
              }
            : {})}
        />
      )}
    </section>
  );
}
