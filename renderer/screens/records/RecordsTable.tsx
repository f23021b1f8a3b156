import { ChevronRight } from 'lucide-react';
import { memo, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { isoDay } from '../../../shared/units/day.ts';
import type { RecordOrder } from '../../../shared/views/record-filter.ts';
import { hueOfLine } from '../../charts/hues.ts';
import { Button } from '../../components/Button.tsx';
import { Swatch } from '../../components/Swatch.tsx';
import { useWords } from '../../text/words.ts';
import type { RecordText, Speech } from './record-text.ts';
import { RecordTrace } from './RecordTrace.tsx';

const ROWS_AT_ONCE = 200;

/** On the screen what and detail share a column. */
const SHOWN = ['day', 'kind', 'number', 'what', 'line', 'amount', 'cash', 'owed'] as const;
const FIGURES: ReadonlySet<string> = new Set(['number', 'amount', 'cash', 'owed']);

interface RecordsTableProps {
  readonly rows: readonly RecordText[];
  readonly order: RecordOrder;
  readonly speech: Speech;
}

/** The rows, as many at once as a page can bear; each opens to where its figures come from. */
export function RecordsTable({ rows, order, speech }: RecordsTableProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const left = Math.min(ROWS_AT_ONCE, rows.length - shown);
  return (
    <>
      <div className="table-wrap">
        <table className="table records-table">
          <caption className="visually-hidden">{t('records.table')}</caption>
          <thead>
            <tr>
              {SHOWN.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={FIGURES.has(column) ? `end ${column}` : 'start'}
                  {...(column === 'day'
                    ? { 'aria-sort': order === 'newest' ? 'descending' : 'ascending' }
                    : {})}
                >
                  {column === 'what' ? <TellingHead /> : t(`records.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={row.record.key} row={row} speech={speech} />
            ))}
          </tbody>
        </table>
      </div>
      {left <= 0 ? null : (
        <div className="more">
          <Button onPress={() => setShown(shown + ROWS_AT_ONCE)}>
            {t('records.more', { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}

function TellingHead() {
  const { t } = useWords();
  return (
    <span className="telling">
      <span>{t('records.column.what')}</span>{' '}
      <span className="detail">{t('records.column.detail')}</span>
    </span>
  );
}

interface RowProps {
  readonly row: RecordText;
  readonly speech: Speech;
}

const Row = memo(RowOnce);

function RowOnce({ row, speech }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { record } = row;
  return (
    <>
      <tr className={isOpen ? 'open' : ''} data-kind={record.kind} data-record={record.key}>
        <th scope="row" className="when">
          <time dateTime={isoDay(record.day)}>{row.day}</time>
        </th>
        <td className="kind">{row.kind}</td>
        <td className="end number">{row.number}</td>
        <td className="what">
          <div className="telling">
            <AriaButton
              className="opener"
              aria-expanded={isOpen}
              {...(isOpen ? { 'aria-controls': id } : {})}
              onPress={() => setOpen(!isOpen)}
            >
              <ChevronRight size={14} aria-hidden="true" />
              <bdi>{row.what}</bdi>
            </AriaButton>
            {row.detail === '' ? null : <p className="detail">{row.detail}</p>}
          </div>
        </td>
        <td className="of-line">
          <LineName line={record.line} name={row.line} speech={speech} />
        </td>
        <td className="end">{row.amount}</td>
        <td className="end">{row.cash}</td>
        <td className="end">{row.owed}</td>
      </tr>
      {isOpen ? (
        <tr className="trace-row" id={id}>
          <td colSpan={SHOWN.length}>
            <RecordTrace record={record} speech={speech} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

interface LineNameProps {
  readonly line: string | null;
  readonly name: string;
  readonly speech: Speech;
}

function LineName({ line, name, speech }: LineNameProps) {
  if (line === null) return null;
  const place = speech.scenario.lines.findIndex(({ id }) => id === line);
  return (
    <span className="line-name">
      {place === -1 ? null : <Swatch hue={hueOfLine(place)} />}
      <bdi>{name}</bdi>
    </span>
  );
}
