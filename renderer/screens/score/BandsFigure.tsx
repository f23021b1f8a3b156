import { useMemo } from 'react';
import { nextReportInFile } from '../../../shared/views/calendar.ts';
import { ChartCanvas } from '../../charts/ChartCanvas.tsx';
import { toScoreChart } from '../../charts/to-score-chart.ts';
import { FigureFrame } from '../../charts/FigureFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useDecisions, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useHistories, type ModelHistory } from './use-score-runs.ts';
import { useScoreWords } from './use-score-words.ts';

const HEIGHT = 134;
/** The first chart carries the rail of decisions. */
const RAIL = 26;

/** Every model's band over time, each on its own scale and on one calendar. */
export function BandsFigure() {
  const { t } = useWords();
  const histories = useHistories();
  const sentence = useSentence(histories);
  const title = t('scores.bands.title');
  return (
    <FigureFrame n={1} title={title} className="score-bands">
      {(view) => (
        <>
          <p className="figure-sentence">{sentence}</p>
          {view === 'chart' ? (
            histories.map((history, i) => (
              <OneModel key={history.model.id} history={history} isFirst={i === 0} />
            ))
          ) : (
            <BandsTable histories={histories} />
          )}
        </>
      )}
    </FigureFrame>
  );
}

interface OneModelProps {
  readonly history: ModelHistory;
  readonly isFirst: boolean;
}

function OneModel({ history: { model, reports }, isFirst }: OneModelProps) {
  const { t } = useWords();
  const formats = useFormats();
  const words = useScoreWords();
  const { start: from } = useScenario();
  const { day: today } = usePresent();
  const decisions = useDecisions();
  const { spec } = useMemo(
    () => toScoreChart(reports, { from, today, pins: isFirst ? decisions : [] }, formats),
    [reports, from, today, decisions, isFirst, formats],
  );
  const last = reports.at(-1);
  const band = last === undefined ? t('scores.noBand') : words.band(last.band);
  const name = words.model(model.id);
  const rail = isFirst && decisions.length > 0 ? RAIL : 0;
  return (
    <section className="score-model" aria-label={name}>
      <div className="row">
        <h3>{name}</h3>
        <span className="small">
          {t('scores.fullScale', { low: model.low, high: model.high })}
          {isFirst ? ` · ${t('scores.bands.usual')}` : ''}
        </span>
        <strong className="end">{band}</strong>
      </div>
      <ChartCanvas spec={spec} height={HEIGHT + rail} label={`${name}: ${band}`} />
    </section>
  );
}

function BandsTable({ histories }: { readonly histories: readonly ModelHistory[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const words = useScoreWords();
  const days = histories[0]?.reports ?? [];
  return (
    <DataTable
      caption={t('scores.bands.title')}
      columns={[
        { key: 'day', label: t('scores.bands.report') },
        ...histories.flatMap(({ model: { id } }) => [
          { key: id, label: words.model(id), align: 'end' as const },
          {
            key: `${id}-change`,
            label: (
              <>
                <span className="visually-hidden">{words.model(id)} </span>
                {t('scores.bands.change')}
              </>
            ),
            align: 'end' as const,
          },
        ]),
      ]}
      rows={days
        .map(({ day }, i) => ({
          key: String(i),
          cells: [
            formats.day(day),
            ...histories.flatMap(({ reports }) => {
              const report = reports[i];
              return report === undefined
                ? ['', '']
                : [words.band(report.band), formats.change(report.change)];
            }),
          ],
        }))
        .toReversed()}
    />
  );
}

function useSentence(histories: readonly ModelHistory[]): string {
  const { t } = useWords();
  const formats = useFormats();
  const words = useScoreWords();
  const scenario = useScenario();
  const state = usePresent();
  const next = useMemo(
    () => (state.over ? null : nextReportInFile(scenario, state)),
    [scenario, state],
  );
  const reports = histories[0]?.reports ?? [];
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined) return t('scores.bands.none');
  const moved = histories.map(({ model: { id }, reports: own }) => {
    const points = (own.at(-1)?.points ?? 0) - (own[0]?.points ?? 0);
    const key = points === 0 ? 'same' : points > 0 ? 'up' : 'down';
    return t(`scores.bands.${key}`, { model: words.model(id), points: Math.abs(points) });
  });
  return formats.join([
    reports.length === 1
      ? t('scores.bands.one', { day: first.day })
      : t('scores.bands.sentence', {
          from: first.day,
          to: last.day,
          list: moved.join(t('scores.join')),
        }),
    next === null ? '' : t('scores.bands.next', { day: next }),
  ]);
}
