import { Download } from 'lucide-react';
import { isoDay } from '../../../shared/units/day.ts';
import { sum, type Money } from '../../../shared/units/money.ts';
import { toCsv } from '../../../shared/views/csv.ts';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/Button.tsx';
import { tellHostProblem } from '../../stores/file-desk.ts';
import { useLab } from '../../stores/lab.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { usePageHeading } from '../use-page-heading.ts';
import { csvCells, RECORD_COLUMNS, type RecordText } from './record-text.ts';
import { RecordFilters } from './RecordFilters.tsx';
import './records.css';
import { RecordsTable } from './RecordsTable.tsx';
import { useRecordList, useSpeech } from './use-record-list.ts';

/** Everything that happened to the money and the lines, findable and traceable. */
export function RecordsScreen() {
  const heading = usePageHeading();
  const { t } = useWords();
  const speech = useSpeech();
  const list = useRecordList(speech);
  const { start } = useScenario();
  const { day } = usePresent();
  return (
    <main className="screen records">
      <div className="screen-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('records.title')}
          </h1>
          <p className="secondary">{t('records.lead', { from: start, to: day })}</p>
        </div>
        <SaveButton rows={list.rows} />
      </div>
      <RecordFilters list={list} />
      <section className="column sheet" tabIndex={0} aria-label={t('records.table')}>
        <Found rows={list.rows} />
        {list.rows.length === 0 ? null : (
          <RecordsTable rows={list.rows} order={list.query.order} speech={speech} />
        )}
      </section>
    </main>
  );
}

/** How many there are, and what they came to together. */
function Found({ rows }: { readonly rows: readonly RecordText[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const posted = rows.some(({ record }) => record.kind === 'posting');
  const total = (amounts: readonly (Money | null)[]) =>
    formats.moneyChange(sum(amounts.filter((amount) => amount !== null)));
  return (
    <p className="found secondary" role="status">
      {rows.length === 0
        ? t('records.noneFound')
        : formats.join([
            t('records.found', { count: rows.length }),
            posted
              ? t('records.sums', {
                  cash: total(rows.map(({ effect }) => effect.cash)),
                  owed: total(rows.map(({ effect }) => effect.owed)),
                })
              : '',
          ])}
    </p>
  );
}

function SaveButton({ rows }: { readonly rows: readonly RecordText[] }) {
  const { t } = useWords();
  const { host, ui } = useLab();
  const { id } = useScenario();
  const { day } = usePresent();
  const save = async () => {
    const head = RECORD_COLUMNS.map((column) => t(`records.column.${column}`));
    const text = toCsv(head, rows.map(csvCells));
    const saved = await host.saveTextFile(`${id}-records-${isoDay(day)}.csv`, text);
    if (!saved.ok) tellHostProblem(ui, saved.error);
    else if (saved.value) announce(t('records.saved', { count: rows.length }));
  };
  return (
    <div className="actions">
      <Button isDisabled={rows.length === 0} onPress={() => void save()}>
        <Download size={16} aria-hidden="true" />
        {t('records.save')}
      </Button>
    </div>
  );
}
