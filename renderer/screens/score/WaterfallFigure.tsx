import { useMemo, useState, type CSSProperties } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ScoreModel } from '../../../shared/score/model.ts';
import { scoreChange, type ScoreChange } from '../../../shared/views/score-causes.ts';
import type { ScoreReport } from '../../../shared/views/score-history.ts';
import { toWaterfall, type WaterfallRow } from '../../charts/to-waterfall.ts';
import { LinkButton } from '../../components/Button.tsx';
import { FigureFrame } from '../../charts/FigureFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { InlineSelect } from '../../components/InlineSelect.tsx';
import { useEvents, useJournal } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { BehindList } from './BehindList.tsx';
import { useScoreWords } from './use-score-words.ts';

interface WaterfallFigureProps {
  readonly model: ScoreModel;
  readonly reports: readonly ScoreReport[];
}

/** Positions among the reports. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A change between two reports as bars that lead from one band's middle to the other's. */
export function WaterfallFigure({ model, reports }: WaterfallFigureProps) {
  const { t } = useWords();
  const events = useEvents();
  const journal = useJournal();
  const last = reports.length - 1;
  const [asked, setSpan] = useState<Span | null>(null);
  const span = asked !== null && asked.to <= last ? asked : { from: last - 1, to: last };
  const change = useMemo(
    () => scoreChange({ events, journal }, model, { from: span.from, to: span.to }),
    [events, journal, model, span.from, span.to],
  );
  const title = t('scores.why.title');
  return (
    <FigureFrame n={2} title={title}>
      {(view) => (
        <>
          {change === null ? (
            <p className="figure-sentence">{t('scores.why.none')}</p>
          ) : (
            <>
              <SpanChoice reports={reports} span={span} onSpan={setSpan} />
              <p className="figure-sentence">
                <Sentence model={model} change={change} />
              </p>
              {view === 'chart' ? (
                <Waterfall model={model} change={change} />
              ) : (
                <CausesTable change={change} />
              )}
            </>
          )}
        </>
      )}
    </FigureFrame>
  );
}

interface SpanChoiceProps {
  readonly reports: readonly ScoreReport[];
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
}

function SpanChoice({ reports, span, onSpan }: SpanChoiceProps) {
  const { t } = useWords();
  const formats = useFormats();
  const options = reports.map(({ day }, i) => ({ key: String(i), label: formats.day(day) }));
  const last = reports.length - 1;
  return (
    <div className="cluster score-span">
      <span>{t('scores.why.from')}</span>
      <InlineSelect
        label={t('scores.why.from')}
        options={options.slice(0, -1)}
        value={String(span.from)}
        onChange={(key) => onSpan({ from: Number(key), to: Math.max(span.to, Number(key) + 1) })}
      />
      <span>{t('scores.why.to')}</span>
      <InlineSelect
        label={t('scores.why.to')}
        options={options.slice(span.from + 1)}
        value={String(span.to)}
        onChange={(key) => onSpan({ ...span, to: Number(key) })}
      />
      {span.from === 0 && span.to === last ? null : (
        <LinkButton onPress={() => onSpan({ from: 0, to: last })}>
          {t('scores.why.fromStart')}
        </LinkButton>
      )}
    </div>
  );
}

interface ChangeProps {
  readonly model: ScoreModel;
  readonly change: ScoreChange;
}

function Sentence({ model, change }: ChangeProps) {
  const { t } = useWords();
  const formats = useFormats();
  const words = useScoreWords();
  const name = words.model(model.id);
  if (change.shares.length === 0) return t('scores.why.unmoved', { model: name });
  const list = change.shares
    .map(({ cause, points }) =>
      t('scores.why.cause', { factor: words.factor(cause), points: formats.change(points) }),
    )
    .join(t('scores.join'));
  return t('scores.why.sentence', { model: name, list, change: formats.change(change.change) });
}

/** Bars to go through with the arrow keys; what stands behind the chosen one is told below. */
function Waterfall({ model, change }: ChangeProps) {
  const { t } = useWords();
  const rows = useMemo(() => toWaterfall(change), [change]);
  const [asked, setChosen] = useState<string | null>(null);
  const chosen = rows.find(({ key }) => key === asked) ?? rows[1] ?? rows[0];
  const share = change.shares.find(({ cause }) => cause === chosen?.key);
  return (
    <>
      <ListBox
        aria-label={t('scores.why.rows')}
        className="waterfall"
        selectionMode="single"
        disallowEmptySelection
        selectionBehavior="replace"
        selectedKeys={chosen === undefined ? [] : [chosen.key]}
        onSelectionChange={(keys) => {
          for (const key of keys) setChosen(String(key));
        }}
      >
        {rows.map((row, i) => (
          <WaterfallItem key={row.key} row={row} next={rows[i + 1]?.middle} />
        ))}
      </ListBox>
      {share === undefined ? (
        <BandNote model={model} report={chosen?.key === 'start' ? change.from : change.to} />
      ) : (
        <BehindList share={share} />
      )}
    </>
  );
}

interface WaterfallItemProps {
  readonly row: WaterfallRow;
  /** Where the next bar begins. */
  readonly next: number | undefined;
}

function WaterfallItem({ row, next }: WaterfallItemProps) {
  const { t } = useWords();
  const formats = useFormats();
  const words = useScoreWords();
  const isBand = row.kind === 'band';
  const name = isBand ? t(`scores.why.${row.key}`, { day: row.day }) : words.factor(row.key);
  const figure = isBand ? words.band(row.band) : formats.change(row.points);
  const look = isBand ? 'band' : row.points > 0 ? 'gain' : 'loss';
  return (
    <ListBoxItem id={row.key} className={`waterfall-row ${look}`} textValue={`${name}: ${figure}`}>
      <span className="name">{name}</span>
      <span className="track" aria-hidden="true">
        <span className={`bar hue-slate ${look}`} style={at(row.bar.left, row.bar.width)} />
        {next === undefined ? null : (
          <span className="step" style={{ insetInlineStart: `${joint(row, next) * 100}%` }} />
        )}
      </span>
      <span className="figure">{figure}</span>
    </ListBoxItem>
  );
}

/** The line that leads down to the next bar stands where this one ends. */
function joint(row: WaterfallRow, next: number): number {
  if (row.kind === 'band') return row.middle;
  return next;
}

function at(left: number, width: number): CSSProperties {
  return { insetInlineStart: `${left * 100}%`, width: `${width * 100}%` };
}

function BandNote({ model, report }: { readonly model: ScoreModel; readonly report: ScoreReport }) {
  const { t } = useWords();
  const formats = useFormats();
  const { day, band } = report;
  const isCut = band.to - band.from < 2 * model.halfWidth;
  return (
    <section className="score-behind">
      <h3>{t('scores.why.bandTitle', { day })}</h3>
      <p className="secondary">
        {formats.join([
          t('scores.why.bandText', { half: model.halfWidth }),
          isCut ? t('scores.why.bandCut') : '',
        ])}
      </p>
    </section>
  );
}

function CausesTable({ change }: { readonly change: ScoreChange }) {
  const { t } = useWords();
  const formats = useFormats();
  const words = useScoreWords();
  return (
    <DataTable
      caption={t('scores.why.title')}
      columns={[
        { key: 'cause', label: t('scores.why.column.cause') },
        { key: 'points', label: t('scores.why.column.points'), align: 'end' },
        { key: 'behind', label: t('scores.why.column.behind'), align: 'end' },
      ]}
      rows={change.shares.map(({ cause, points, behind }) => ({
        key: cause,
        cells: [
          words.factor(cause),
          formats.change(points),
          t('scores.why.behindCount', { count: behind.length }),
        ],
      }))}
      foot={[
        `${words.band(change.from.band)} → ${words.band(change.to.band)}`,
        formats.change(change.change),
        '',
      ]}
    />
  );
}
