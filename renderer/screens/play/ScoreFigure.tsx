import { useMemo } from 'react';
import { CAUSES } from '../../../shared/score/attribution.ts';
import { nextReportInFile } from '../../../shared/views/calendar.ts';
import { scoreHistory, type ScoreReport } from '../../../shared/views/score-history.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { toScoreChart, type ScoreCause } from '../../charts/to-score-chart.ts';
import { LinkButton } from '../../components/Button.tsx';
import { useLab } from '../../stores/lab.ts';
import { useEvents, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useUsualModel } from '../use-models.ts';

export function ScoreFigure() {
  const { t } = useWords();
  const say = useSay();
  const { ui } = useLab();
  const formats = useFormats();
  const { start: from } = useScenario();
  const { day: today, over } = usePresent();
  const nextReport = useNextReport();
  const causesInWords = useCauses();
  const events = useEvents();
  const model = useUsualModel();
  const chart = useMemo(
    () => toScoreChart(scoreHistory(events, model), { from, today }, formats),
    [events, model, from, today, formats],
  );
  const { key, params } = chart.sentence;
  const sentence = [
    (t as (key: string, params: object) => string)(`play.score.${key}`, params),
    chart.causes.length > 0 ? t('play.score.causes', { list: causesInWords(chart.causes) }) : '',
    over || nextReport === null ? '' : t('play.score.next', { day: nextReport }),
  ];
  // The file may change twice on one day: by an inquiry, and by the evening's reports.
  const rowOf = (report: ScoreReport, i: number) => ({
    key: `${i}-${report.day}`,
    cells: [
      formats.day(report.day, 'short'),
      `${formats.number(report.band.from)}–${formats.number(report.band.to)}`,
      formats.change(report.change),
      causesInWords(causesOf(report)) || t('play.offer.none'),
    ],
  });
  return (
    <ChartFigure
      n={2}
      title={t('play.score.title', { model: say({ key: `scoreModel.${model.id}`, params: {} }) })}
      controls={
        <LinkButton onPress={() => ui.getState().go({ screen: 'score', view: 'scores' })}>
          {t('play.score.more')}
        </LinkButton>
      }
      sentence={sentence.filter((part) => part !== '').join(t('play.score.join'))}
      spec={chart.spec}
      height={182}
      columns={[
        { key: 'day', label: t('play.score.report') },
        { key: 'band', label: t('play.score.band') },
        { key: 'change', label: t('play.score.change'), align: 'end' },
        { key: 'why', label: t('play.score.why') },
      ]}
      rows={chart.reports.toReversed().map(rowOf)}
    />
  );
}

function causesOf({ causes }: ScoreReport): readonly ScoreCause[] {
  return CAUSES.map((factor) => ({ factor, points: causes[factor] })).filter(
    ({ points }) => points !== 0,
  );
}

function useCauses(): (causes: readonly ScoreCause[]) => string {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  return (causes) =>
    causes
      .map(({ factor, points }) =>
        t('play.score.cause', {
          factor: say({ key: `factor.${factor}`, params: {} }),
          points: formats.change(points),
        }),
      )
      .join(t('play.score.comma'));
}

/** The first day on which a report can still get into the file: tonight counts. */
function useNextReport() {
  const scenario = useScenario();
  const state = usePresent();
  return useMemo(() => nextReportInFile(scenario, state), [scenario, state]);
}
