import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PlaytestQuestion } from '../../../shared/analysis/playtest/playtest.ts';
import type { PlaytestReport } from '../../../shared/analysis/playtest/report.ts';
import { USUAL_SEEDS } from '../../../shared/analysis/playtest/plan.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { WorkState } from '../../components/WorkState.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { useWords } from '../../text/words.ts';
import { useWork } from '../../workers/use-work.ts';
import { FindingsPanel } from './FindingsPanel.tsx';
import { HabitsFigure } from './HabitsFigure.tsx';
import './playtest.css';

/** How a scenario plays out before anybody has played it: for whoever wrote it, or means to use it. */
export function PlaytestScreen() {
  const scenario = useUi(({ route }) => (route.screen === 'playtest' ? route.scenario : null));
  return scenario === null ? null : <Playtest scenario={scenario} />;
}

const SEEDS = ['5', String(USUAL_SEEDS), '50'] as const;

function Playtest({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useWords();
  const [seeds, setSeeds] = useState<string>(String(USUAL_SEEDS));
  const [question, ask] = useState<PlaytestQuestion | null>(null);
  const work = useWork('playtest', question);
  const report = work.status === 'done' ? work.answer : null;
  return (
    <main className="screen playtest">
      <div className="screen-head ruled">
        <div className="stack">
          <Title scenario={scenario} />
          <p className="prose">{t('playtest.lead')}</p>
          <div className="cluster">
            <SegmentedControl
              label={t('playtest.playsLabel')}
              segments={SEEDS.map((key) => ({
                key,
                label: t('playtest.plays', { n: Number(key) }),
              }))}
              value={seeds}
              onChange={(key) => {
                setSeeds(key);
                ask(null);
              }}
            />
            {question === null ? (
              <Button kind="primary" onPress={() => ask({ scenario, seeds: Number(seeds) })}>
                {t('playtest.start')}
              </Button>
            ) : null}
            {question === null || work.status === 'done' ? null : (
              <WorkState
                work={work}
                label={t('playtest.progress')}
                working={
                  work.status === 'working' ? t('playtest.working', { ...work.progress }) : ''
                }
              />
            )}
            <span className="visually-hidden" role="status">
              {report === null ? '' : t('playtest.done', { plays: report.plays })}
            </span>
          </div>
        </div>
      </div>
      <Findings scenario={scenario} report={report} isAsked={question !== null} />
    </main>
  );
}

interface FindingsProps {
  readonly scenario: Scenario;
  /** Null before the last play. */
  readonly report: PlaytestReport | null;
  readonly isAsked: boolean;
}

function Findings({ scenario, report, isAsked }: FindingsProps) {
  const { t } = useWords();
  return (
    <div className="columns playtest-columns">
      <section className="column sheet" tabIndex={0} aria-label={t('playtest.figure')}>
        {report === null ? (
          <p className="empty">{t(isAsked ? 'playtest.findingsEmpty' : 'playtest.empty')}</p>
        ) : (
          <HabitsFigure scenario={scenario} report={report} />
        )}
      </section>
      <section className="column" tabIndex={0} aria-labelledby="playtest-findings">
        <h2 id="playtest-findings">{t('playtest.findings')}</h2>
        {report === null ? (
          <p className="empty">{t('playtest.findingsEmpty')}</p>
        ) : (
          <FindingsPanel scenario={scenario} report={report} />
        )}
      </section>
    </div>
  );
}

function Title({ scenario }: { readonly scenario: Scenario }) {
  const { ui } = useLab();
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const heading = useRef<HTMLHeadingElement>(null);
  // What led here is gone: the keyboard and the reader start at the title.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="cluster">
      <Button size="small" onPress={() => ui.getState().go({ screen: 'library' })}>
        <ArrowLeft size={14} aria-hidden="true" />
        {t('common.back')}
      </Button>
      <h1 ref={heading} tabIndex={-1}>
        {t('playtest.title', { title: readText(scenario.title, language).words })}
      </h1>
    </div>
  );
}
