import { useMemo } from 'react';
import {
  CONSOLIDATION_MONTHS,
  CONSOLIDATION_RATE,
} from '../../../shared/analysis/consolidation.ts';
import type { CounselOutcome, CounselQuestion } from '../../../shared/analysis/counselling.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { PPM_ONE } from '../../../shared/units/rate.ts';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import { strokeOf, toCounselChart } from '../../charts/to-counsel-chart.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useNames, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useWork } from '../../workers/use-work.ts';
import { useUsualModel } from '../use-models.ts';
import { useRateWords } from '../true-cost/use-rate-words.ts';
import { useScoreWords } from './use-score-words.ts';
import { WorkState } from '../../components/WorkState.tsx';

const CHART_HEIGHT = 190;

/** Every way through what is owed beside the others: a picture, then its figures. */
export function CounselSection({ question }: { readonly question: CounselQuestion }) {
  const { t } = useWords();
  const work = useWork('counselling', question);
  if (work.status !== 'done') {
    const words = t('outlook.counsel.working');
    return (
      <>
        <h2 className="section">{t('outlook.counsel.title')}</h2>
        <WorkState work={work} working={words} label={t('outlook.counsel.title')} />
      </>
    );
  }
  if (work.answer.length === 0) {
    return (
      <>
        <h2 className="section">{t('outlook.counsel.title')}</h2>
        <p className="empty">{t('outlook.counsel.nothing')}</p>
      </>
    );
  }
  return <Ways outcomes={work.answer} />;
}

interface OutcomesProps {
  readonly outcomes: readonly CounselOutcome[];
}

function Ways({ outcomes }: OutcomesProps) {
  const { t } = useWords();
  const formats = useFormats();
  const nameOf = useWayName(outcomes);
  const chart = useMemo(() => toCounselChart(outcomes, formats), [outcomes, formats]);
  const none = t('outlook.counsel.noScore');
  const cells = ({ clearOn, score, ...outcome }: CounselOutcome) => [
    formats.plain(outcome.cost),
    clearOn === null ? t('outlook.counsel.never') : formats.day(clearOn, 'monthYear'),
    formats.plain(outcome.perMonth),
    formats.number(outcome.missed),
    formats.plain(outcome.lowestCash),
    score === null ? none : t('outlook.counsel.band', { from: score.from, to: score.to }),
  ];
  return (
    <>
      <ChartFigure
        n={1}
        title={t('outlook.counsel.title')}
        sentence={t('outlook.counsel.sentence', {
          soonest: nameOf(first(outcomes, ({ clearOn }) => clearOn ?? Infinity)),
          cheapest: nameOf(first(outcomes, ({ cost }) => cost)),
        })}
        spec={chart.spec}
        height={CHART_HEIGHT}
        columns={[
          { key: 'day', label: t('outlook.counsel.date') },
          ...outcomes.map((outcome, n) => ({
            key: String(n),
            label: nameOf(outcome),
            align: 'end' as const,
          })),
        ]}
        rows={chart.rows.map(({ day, owed }) => ({
          key: String(day),
          cells: [
            formats.day(day, 'long'),
            ...owed.map((amount) => (amount === null ? '' : formats.plain(amount))),
          ],
        }))}
      />
      <DataTable
        caption={t('outlook.counsel.title')}
        columns={[
          { key: 'way', label: t('outlook.counsel.way') },
          ...(['cost', 'clear', 'perMonth', 'missed', 'lowest', 'score'] as const).map((key) => ({
            key,
            label: t(`outlook.counsel.${key}`),
            align: 'end' as const,
          })),
        ]}
        rows={outcomes.map((outcome, n) => ({
          key: String(n),
          cells: [<WayHead key="way" n={n} name={nameOf(outcome)} />, ...cells(outcome)],
        }))}
      />
      <Notes outcomes={outcomes} />
    </>
  );
}

/** Of those that can be had today; the first of equals. */
function first(
  outcomes: readonly CounselOutcome[],
  of: (outcome: CounselOutcome) => number,
): CounselOutcome | undefined {
  return outcomes.filter(({ refusal }) => refusal === null).toSorted((a, b) => of(a) - of(b))[0];
}

function useWayName(outcomes: readonly CounselOutcome[]) {
  const { t } = useWords();
  const nameOf = useNames();
  const isOneDebt = outcomes.every(({ way }) => way.kind !== 'smallest-first');
  return (outcome: CounselOutcome | undefined): string => {
    if (outcome === undefined) return '';
    const { way } = outcome;
    if (way.kind === 'dearest-first' && isOneDebt) return t('outlook.counsel.ways.ahead');
    const line = way.kind === 'hardship' ? nameOf(way.line) : '';
    return t(`outlook.counsel.ways.${way.kind}`, { line });
  };
}

/** The way's name with the stroke that stands for it above. */
function WayHead({ n, name }: { readonly n: number; readonly name: string }) {
  const { hue, dash } = strokeOf(n);
  return (
    <span className={hue === 'ink' ? 'way-head' : `way-head hue-${hue}`}>
      <svg width="34" height="8" aria-hidden="true">
        <line x1="1" y1="4" x2="33" y2="4" strokeDasharray={dash.join(' ')} />
      </svg>
      {name}
    </span>
  );
}

function Notes({ outcomes }: OutcomesProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const percent = useRateWords();
  const words = useScoreWords();
  const model = useUsualModel();
  const { region } = useScenario();
  const { value, asOf } = CONSOLIDATION_RATE[region];
  return (
    <div className="small stack">
      {outcomes.map(({ way, refusal }) =>
        refusal === null || way.kind !== 'hardship' ? null : (
          <p key={way.line}>
            {t('outlook.counsel.notYet', {
              line: nameOf(way.line),
              why: say(describeRefusal(refusal, nameOf)),
            })}
          </p>
        ),
      )}
      <p>{t('outlook.counsel.about', { model: words.model(model.id) })}</p>
      <p>
        {t('outlook.counsel.loan', {
          rate: percent(value / PPM_ONE),
          months: CONSOLIDATION_MONTHS,
          asOf,
        })}
      </p>
    </div>
  );
}
