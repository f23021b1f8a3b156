import { useMemo, useState } from 'react';
import { BOTS, ATTACKERS_PER_HUNDRED } from '../../../shared/analysis/bots.ts';
import { populationReport } from '../../../shared/analysis/closing-population.ts';
import { TOWN_DESIGNS, type TownDesign } from '../../../shared/analysis/lender-town.ts';
import type { MonitorRule } from '../../../shared/closing/monitor-rules.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { WorkProgress } from '../../components/WorkProgress.tsx';
import { useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { DesignsPanel } from './DesignsPanel.tsx';
import { MonitorFigure } from './MonitorFigure.tsx';
import { usePopulation, type Population } from './use-population.ts';

/** The rules over a population: whom they find, whom they keep waiting, and what a design costs. */
export function PeoplePanel({ rules }: { readonly rules: readonly MonitorRule[] }) {
  const { t } = useWords();
  const { region } = useScenario();
  const population = usePopulation(region);
  const [design, setDesign] = useState<TownDesign>('long');
  const outcomes = population.outcomes[design];
  const report = useMemo(() => populationReport(outcomes, rules), [outcomes, rules]);
  return (
    <>
      <div
        className="column sheet"
        tabIndex={0}
        role="region"
        aria-label={t('lender.people.title')}
      >
        <p className="secondary">
          {t('lender.people.lead', { all: BOTS, attackers: (BOTS * ATTACKERS_PER_HUNDRED) / 100 })}
        </p>
        <Controls population={population} />
        {population.played === 0 ? (
          <p className="empty">{t('lender.people.empty')}</p>
        ) : (
          <MonitorFigure
            report={report}
            controls={
              <SegmentedControl
                label={t('lender.people.designLabel')}
                segments={TOWN_DESIGNS.map((key) => ({
                  key,
                  label: t(`lender.people.designs.${key}`),
                }))}
                value={design}
                onChange={setDesign}
              />
            }
          />
        )}
      </div>
      <section className="column" tabIndex={0} aria-labelledby="lender-designs">
        <DesignsPanel outcomes={population.outcomes} />
        <h2 className="section lender-why">{t('lender.people.waitsTitle')}</h2>
        <p className="why">{t('lender.people.waitsText')}</p>
      </section>
    </>
  );
}

function Controls({ population }: { readonly population: Population }) {
  const { t } = useWords();
  const { played, all, isRunning, seed } = population;
  const isDone = played === all;
  const press = isRunning ? population.stop : isDone ? population.next : population.start;
  const key = isRunning ? 'stop' : isDone ? 'again' : played === 0 ? 'start' : 'go';
  return (
    <div className="cluster lender-controls">
      <Button kind="primary" onPress={press}>
        {t(`lender.people.${key}`)}
      </Button>
      {isRunning ? (
        <WorkProgress
          label={t('lender.people.progress')}
          done={played}
          all={all}
          words={t('lender.people.played', { played, all })}
        />
      ) : null}
      <span className="secondary">{progressWords()}</span>
      <span className="visually-hidden" role="status">
        {isDone ? t('lender.people.done', { all }) : ''}
      </span>
      {played === 0 ? null : (
        <span className="secondary end">{t('lender.people.seed', { seed })}</span>
      )}
    </div>
  );

  function progressWords(): string {
    if (isRunning) return t('lender.people.played', { played, all });
    if (isDone) return t('lender.people.done', { all });
    return played === 0 ? '' : t('lender.people.stopped', { played, all });
  }
}
