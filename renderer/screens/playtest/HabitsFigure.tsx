import type { PlaytestReport } from '../../../shared/analysis/playtest/report.ts';
import { REGIONS } from '../../../shared/products/regions/regions.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import {
  toPlaytestChart,
  type EndingKey,
  type PlaytestRow,
} from '../../charts/to-playtest-chart.ts';
import { FigureFrame } from '../../charts/FigureFrame.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Swatch } from '../../components/Swatch.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { formatsOf } from '../../format/formats.ts';
import { useFormats, useWords } from '../../text/words.ts';

interface HabitsFigureProps {
  readonly scenario: Scenario;
  readonly report: PlaytestReport;
}

/** What each habit came to: a bar of endings, or the same as a table. */
export function HabitsFigure({ scenario, report }: HabitsFigureProps) {
  const { t } = useWords();
  const { endings, rows, sentence } = toPlaytestChart(report, scenario.endings);
  const title = t('playtest.figure');
  const said = t(`playtest.${sentence.key}`, sentence.params);
  return (
    <FigureFrame n={1} title={title}>
      {(view) => (
        <>
          <p className="figure-sentence">{said}</p>
          {view === 'chart' ? (
            <div className="habit-bars" role="img" aria-label={`${title}. ${said}`}>
              {rows.map((row) => (
                <Bar key={row.habit} row={row} />
              ))}
            </div>
          ) : (
            <HabitTable scenario={scenario} rows={rows} />
          )}
          <ul className="ending-keys">
            {endings.map((key) => (
              <EndingItem key={key.ending} scenario={scenario} ending={key} />
            ))}
          </ul>
        </>
      )}
    </FigureFrame>
  );
}

function Bar({ row }: { readonly row: PlaytestRow }) {
  const { t } = useWords();
  return (
    <>
      <span className="habit">{t(`playtest.habit.${row.habit}`)}</span>
      <span className="bar">
        {row.parts.map(({ ending, n, hue, share }) => (
          <span key={ending} className={`part hue-${hue}`} style={{ flexGrow: share }}>
            <b>{n}</b>
          </span>
        ))}
      </span>
      <span className="won">{t('playtest.won', { won: row.won, plays: row.plays })}</span>
    </>
  );
}

function EndingItem({ scenario, ending: { ending, n, hue } }: EndingItemProps) {
  return (
    <li>
      <b>{n}</b> <Swatch hue={hue} /> <EndingTitle scenario={scenario} ending={ending} />
    </li>
  );
}

interface EndingItemProps {
  readonly scenario: Scenario;
  readonly ending: EndingKey;
}

function HabitTable({ scenario, rows }: HabitTableProps) {
  const { t } = useWords();
  const { language } = useFormats();
  // In the scenario's own currency, whatever run is open.
  const formats = formatsOf(language, REGIONS[scenario.region].currency);
  return (
    <DataTable
      caption={t('playtest.figure')}
      columns={[
        { key: 'habit', label: t('playtest.column.habit') },
        { key: 'won', label: t('playtest.column.won'), align: 'end' },
        { key: 'worth', label: t('playtest.column.worth'), align: 'end' },
        { key: 'cost', label: t('playtest.column.cost'), align: 'end' },
        { key: 'late', label: t('playtest.column.late'), align: 'end' },
        { key: 'minutes', label: t('playtest.column.minutes'), align: 'end' },
        { key: 'endings', label: t('playtest.column.endings') },
      ]}
      rows={rows.map(
        ({ habit, won, plays, parts, report: { worth, cost, lateMarks, minutes } }) => ({
          key: habit,
          cells: [
            t(`playtest.habit.${habit}`),
            t('playtest.of', { won, plays }),
            worth.low === worth.high
              ? formats.money(worth.low)
              : t('playtest.range', {
                  low: formats.money(worth.low),
                  high: formats.money(worth.high),
                }),
            formats.money(cost.middle),
            formats.number(lateMarks),
            formats.number(minutes),
            parts.map((part) => (
              <div key={part.ending}>
                {part.n}. <EndingTitle scenario={scenario} ending={part.ending} /> ×{part.plays}
              </div>
            )),
          ],
        }),
      )}
    />
  );
}

interface HabitTableProps {
  readonly scenario: Scenario;
  readonly rows: readonly PlaytestRow[];
}

function EndingTitle({
  scenario,
  ending,
}: {
  readonly scenario: Scenario;
  readonly ending: string;
}) {
  const title = scenario.endings.find(({ id }) => id === ending)?.title;
  return title === undefined ? <>{ending}</> : <TextOf text={title} />;
}
