import { useMemo, type ReactNode } from 'react';
import { sum } from '../../../shared/units/money.ts';
import { describeAccount } from '../../../shared/text/describe-entry.ts';
import {
  traceOf,
  type Trace,
  type TracedEntry,
  type TracedPart,
} from '../../../shared/views/record-trace.ts';
import type { RecordRow } from '../../../shared/views/records.ts';
import { assertNever } from '../../../shared/result.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useJournal } from '../../stores/run-hooks.ts';
import { entryTitle, type Speech } from './record-text.ts';

interface RecordTraceProps {
  readonly record: RecordRow;
  readonly speech: Speech;
}

/** Where a row's figures come from: entries, their legs, and how things stood. */
export function RecordTrace({ record, speech }: RecordTraceProps) {
  const journal = useJournal();
  const trace = useMemo(() => traceOf(journal, record), [journal, record]);
  return <div className="trace">{traced(trace, record, speech)}</div>;
}

function traced(trace: Trace, record: RecordRow, speech: Speech): ReactNode {
  const { t } = speech;
  switch (trace.kind) {
    case 'posting':
      return (
        <>
          <EntryTable entry={trace.entry} speech={speech} />
          <p className="why">{t('records.trace.signs')}</p>
        </>
      );
    case 'statement':
      return (
        <>
          <PartsTable parts={trace.parts} speech={speech} />
          <p className="why">{t('records.trace.frozen')}</p>
        </>
      );
    case 'books':
      return <Books trace={trace} record={record} speech={speech} />;
    default:
      return assertNever(trace);
  }
}

interface BooksProps extends RecordTraceProps {
  readonly trace: Extract<Trace, { kind: 'books' }>;
}

function Books({ trace, record, speech }: BooksProps) {
  const { t, say, nameOf, formats } = speech;
  if (trace.entries.length > 0) {
    return (
      <>
        <div className="stack" role="group" aria-label={t('records.trace.told')}>
          {trace.entries.map((entry) => (
            <EntryTable key={entry.entry.n} entry={entry} speech={speech} />
          ))}
        </div>
        <p className="why">{t('records.trace.signs')}</p>
      </>
    );
  }
  const moved = t(`records.trace.nothing.${record.kind === 'refusal' ? 'refusal' : 'notice'}`);
  const last = record.entries - 1;
  return (
    <>
      <DataTable
        caption={
          record.entries === 0
            ? t('records.trace.standingFirst')
            : t('records.trace.standing', { n: last })
        }
        showCaption
        columns={[
          { key: 'account', label: t('records.trace.account') },
          { key: 'balance', label: t('records.trace.balance'), align: 'end' },
        ]}
        rows={trace.balances.map(({ account, amount }) => ({
          key: account,
          cells: [say(describeAccount(account, nameOf)), formats.plain(amount)],
        }))}
      />
      <p className="why">{formats.join([moved, t('records.trace.signs')])}</p>
    </>
  );
}

interface EntryTableProps {
  readonly entry: TracedEntry;
  readonly speech: Speech;
}

function EntryTable({ entry: { entry, legs }, speech }: EntryTableProps) {
  const { t, say, nameOf, formats } = speech;
  return (
    <DataTable
      caption={
        <>
          <strong>{t('records.trace.entry', { n: entry.n, day: entry.day })}</strong>{' '}
          {entryTitle(entry, speech)}
        </>
      }
      showCaption
      columns={[
        { key: 'account', label: t('records.trace.account') },
        { key: 'leg', label: t('records.trace.leg'), align: 'end' },
        { key: 'after', label: t('records.trace.after'), align: 'end' },
      ]}
      rows={legs.map(({ account, amount, after }, i) => ({
        key: `${i} ${account}`,
        cells: [
          say(describeAccount(account, nameOf)),
          formats.moneyChange(amount),
          formats.plain(after),
        ],
      }))}
      foot={[
        t('records.trace.sum'),
        formats.moneyChange(sum(legs.map(({ amount }) => amount))),
        '',
      ]}
    />
  );
}

interface PartsTableProps {
  readonly parts: readonly TracedPart[];
  readonly speech: Speech;
}

function PartsTable({ parts, speech }: PartsTableProps) {
  const { t, formats } = speech;
  return (
    <DataTable
      caption={<strong>{t('records.trace.parts')}</strong>}
      showCaption
      columns={[
        { key: 'part', label: t('records.trace.part') },
        { key: 'amount', label: t('records.trace.amount'), align: 'end' },
      ]}
      rows={parts.map((part) => ({
        key: part.part,
        cells: [<PartHead key="part" part={part} speech={speech} />, formats.plain(part.amount)],
      }))}
      foot={[t('records.trace.total'), formats.plain(sum(parts.map(({ amount }) => amount)))]}
    />
  );
}

/** The part's name; opened, the entries whose shares sum to it. */
function PartHead({ part, speech }: { readonly part: TracedPart; readonly speech: Speech }) {
  const { t, formats } = speech;
  const { shares } = part;
  return (
    <details className="part">
      <summary>
        {t(`records.trace.partName.${part.part}`)}
        <span className="small">{t('records.trace.behind', { count: shares.length })}</span>
      </summary>
      <ol className="rows shares">
        {shares.map(({ entry, amount }, i) => (
          <li key={`${i} ${entry.n}`} className="row">
            <span>
              {t('records.trace.share', {
                n: entry.n,
                day: entry.day,
                what: entryTitle(entry, speech),
              })}
            </span>
            <span className="end">{formats.moneyChange(amount)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
