import type { Inquiry, PublicRecord } from '../../../shared/score/credit-file.ts';
import type { Leaving, ReportDispute } from '../../../shared/views/credit-report.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useNames } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useDisputeReason, useDisputeState, useEntryName } from './report-words.ts';

/** Who looked the file up, newest first. */
export function InquiryList({ inquiries }: { readonly inquiries: readonly Inquiry[] }) {
  const { t } = useWords();
  const formats = useFormats();
  return (
    <section className="section">
      <h3>{t('creditReport.inquiries')}</h3>
      {inquiries.length === 0 ? (
        <p>{t('creditReport.noInquiries')}</p>
      ) : (
        <ul className="rows">
          {inquiries.map(({ on, kind }, i) => (
            <li key={`${i}-${on}`}>
              {t('creditReport.inquiry', {
                day: formats.day(on, 'long'),
                what: t(`creditReport.inquiryFor.${kind}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function RecordList({ records }: { readonly records: readonly PublicRecord[] }) {
  const { t } = useWords();
  const formats = useFormats();
  return (
    <section className="section">
      <h3>{t('creditReport.publicRecords')}</h3>
      {records.length === 0 ? (
        <p>{t('creditReport.noRecords')}</p>
      ) : (
        <ul className="rows">
          {records.map(({ on, kind }) => (
            <li key={on}>
              {t('creditReport.inquiry', {
                day: formats.day(on, 'long'),
                what: t(`creditReport.recordKind.${kind}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was disputed, and what came of it with its reason. */
export function DisputesTable({ disputes }: { readonly disputes: readonly ReportDispute[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const entryName = useEntryName();
  const stateOf = useDisputeState();
  const reasonOf = useDisputeReason();
  return (
    <section className="section">
      <h3>{t('creditReport.disputes')}</h3>
      {disputes.length === 0 ? (
        <p>{t('creditReport.noDisputes')}</p>
      ) : (
        <DataTable
          caption={t('creditReport.disputes')}
          columns={[
            { key: 'entry', label: t('creditReport.entry') },
            { key: 'made', label: t('creditReport.disputed') },
            { key: 'answer', label: t('creditReport.answer') },
          ]}
          rows={disputes.map((dispute, i) => ({
            key: String(i),
            cells: [
              entryName(dispute),
              formats.day(dispute.madeOn, 'long'),
              <>
                {stateOf(dispute.state)}
                <span className="why"> {reasonOf(dispute)}</span>
              </>,
            ],
          }))}
        />
      )}
    </section>
  );
}

/** What won’t be there for good: the soonest first. */
export function LeavingTable({ leaving }: { readonly leaving: readonly Leaving[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const what = useLeavingWords();
  const when = (one: Leaving) => {
    if (one.on !== null) return formats.day(one.on, 'long');
    return one.kind === 'account' ? t('creditReport.maybeNever') : t('creditReport.onceMadeGood');
  };
  return (
    <section className="section">
      <h3>{t('creditReport.leaving')}</h3>
      {leaving.length === 0 ? (
        <p>{t('creditReport.nothingLeaves')}</p>
      ) : (
        <DataTable
          caption={t('creditReport.leaving')}
          columns={[
            { key: 'what', label: t('creditReport.what') },
            { key: 'when', label: t('creditReport.when') },
          ]}
          rows={leaving.map((one, i) => ({ key: String(i), cells: [what(one), when(one)] }))}
        />
      )}
    </section>
  );
}

function useLeavingWords(): (one: Leaving) => string {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useNames();
  return (one) => {
    switch (one.kind) {
      case 'late':
        return t('creditReport.leaves.late', {
          line: nameOf(one.account),
          day: formats.day(one.late.on, 'long'),
        });
      case 'default':
        return t('creditReport.leaves.default', {
          line: nameOf(one.account),
          how: t(`creditReport.how.${one.how}`),
        });
      case 'account':
        return t('creditReport.leaves.account', { line: nameOf(one.account) });
      case 'inquiry':
        return t('creditReport.leaves.inquiry', { day: formats.day(one.inquiry.on, 'long') });
      case 'record':
        return t('creditReport.leaves.record', { day: formats.day(one.record.on, 'long') });
    }
  };
}
