import { useMemo } from 'react';
import { waysOut, type WayOut, type WaysOut } from '../../../shared/analysis/ways-out.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useGoals, useRun, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useUsualModel } from '../use-models.ts';

/** The learner's run beside the ways that were not taken, on one ruler and in one table. */
export function WaysOutFigure() {
  const { t } = useWords();
  const run = useRun();
  const say = useSay();
  const { start } = useScenario();
  const compared = useMemo(() => waysOut(run), [run]);
  const yours = compared.ways.find(({ way }) => way === 'yours')?.cost ?? 0;
  const key = compared.from === start ? 'sentenceStart' : 'sentence';
  const model = say({ key: `scoreModel.${useUsualModel().id}`, params: {} });
  return (
    <>
      <figure className="chart-figure" aria-labelledby="ways-out">
        <div className="figure-head">
          <span className="fig">{t('charts.figure', { n: 1 })}</span>
          <h2 id="ways-out">{t('debrief.ways.title')}</h2>
        </div>
        <p className="figure-sentence">
          {t(`debrief.ways.${key}`, { yours, from: compared.from })}
        </p>
        <CostBars ways={compared.ways} />
      </figure>
      <section className="debrief-block">
        <div className="figure-head">
          <span className="fig">{t('debrief.ways.table')}</span>
          <h2>{t('debrief.ways.tableTitle')}</h2>
        </div>
        <WaysOutTable compared={compared} />
        <p className="why">{t('debrief.ways.note', { model })}</p>
      </section>
    </>
  );
}

function CostBars({ ways }: { readonly ways: readonly WayOut[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const most = Math.max(1, ...ways.map(({ cost }) => cost));
  const list = ways
    .map(({ way, cost }) => t('debrief.ways.pictureItem', { way: t(`debrief.ways.${way}`), cost }))
    .join(t('debrief.comma'));
  return (
    <div className="cost-bars" role="img" aria-label={t('debrief.ways.picture', { list })}>
      {ways.map(({ way, cost }) => (
        <div key={way} className={way === 'yours' ? 'cost-bar yours' : 'cost-bar'}>
          <span className="name">{t(`debrief.ways.${way}`)}</span>
          <span className="track">
            <span className="bar hue-ochre" style={{ width: `${(cost / most) * 78}%` }} />
            <span className="number strong">{formats.plain(cost)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

const MEASURES = ['cost', 'cash', 'lowest', 'late', 'score', 'goals'] as const;
type Measure = (typeof MEASURES)[number];

/** A way a row. It scrolls by itself where the sheet is narrow, by keyboard too. */
function WaysOutTable({ compared }: { readonly compared: WaysOut }) {
  const { t } = useWords();
  const wordsOf = useMeasures();
  const title = t('debrief.ways.tableTitle');
  return (
    <div className="chart-table ways-out-table" tabIndex={0} role="region" aria-label={title}>
      <DataTable
        caption={title}
        columns={[
          { key: 'way', label: t('debrief.ways.way') },
          ...MEASURES.map((key) => ({
            key,
            label: t(`debrief.ways.${key}`),
            align: 'end' as const,
          })),
        ]}
        rows={compared.ways.map((way) => ({
          key: way.way,
          cells: [
            t(`debrief.ways.${way.way}`),
            ...MEASURES.map((measure) => wordsOf(way, measure)),
          ].map((words, i) => (way.way === 'yours' ? <strong key={i}>{words}</strong> : words)),
        }))}
      />
    </div>
  );
}

function useMeasures(): (way: WayOut, measure: Measure) => string {
  const { t } = useWords();
  const formats = useFormats();
  const all = useGoals().length;
  return ({ cost, cash, lowestCash, lateMarks, score, goalsMet }, measure) => {
    switch (measure) {
      case 'cost':
        return formats.plain(cost);
      case 'cash':
        return formats.plain(cash);
      case 'lowest':
        return formats.plain(lowestCash);
      case 'late':
        return formats.number(lateMarks);
      case 'score':
        return score === null
          ? t('play.offer.none')
          : `${formats.number(score.from)}–${formats.number(score.to)}`;
      case 'goals':
        return t('debrief.ways.goalsOf', { met: goalsMet, all });
    }
  };
}
