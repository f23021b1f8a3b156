import { useMemo } from 'react';
import type { RunMeta } from '../../../shared/desktop-api.ts';
import type { Run } from '../../../shared/engine/run.ts';
import { SHIPPED, type Shipped } from '../../stores/shipped.ts';
import { useWords } from '../../text/words.ts';
import { ContinuePanel, FirstPanel } from './ContinuePanel.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { OwnPanel } from './OwnPanel.tsx';
import { RunsList } from './RunsList.tsx';
import { ScenarioCard, ScenarioFeature, type CardRun } from './ScenarioCard.tsx';
import { useLatest, useSavedRuns } from './use-saved-runs.ts';
import './library.css';

const LEVELS = [1, 2, 3] as const;

/** The contents page: go on, begin, or open something. */
export function LibraryScreen() {
  const { t } = useWords();
  const { runs, refresh } = useSavedRuns();
  const latest = useLatest(runs);
  const levels = LEVELS.filter((level) => SHIPPED.some(({ scenario }) => scenario.level === level));
  return (
    <main className="screen library">
      <div className="screen-head">
        <div>
          <h1>{t('library.title')}</h1>
          <p className="secondary">{t('library.lead', { count: SHIPPED.length })}</p>
        </div>
      </div>
      <div className="columns library-columns">
        <div className="column library-side">
          {latest === null ? runs === null ? null : <FirstPanel /> : <ContinuePanel {...latest} />}
          <OpenPanel />
          <RunsList runs={runs} onChange={refresh} />
        </div>
        <div className={`column library-levels of-${levels.length}`}>
          {levels.map((level) => (
            <LevelSection key={level} level={level} runs={runs ?? []} latest={latest} />
          ))}
          <OwnPanel />
        </div>
      </div>
    </main>
  );
}

interface LevelSectionProps {
  readonly level: 1 | 2 | 3;
  readonly runs: readonly RunMeta[];
  readonly latest: { readonly id: string; readonly run: Run } | null;
}

function LevelSection({ level, runs, latest }: LevelSectionProps) {
  const { t } = useWords();
  const shipped = SHIPPED.filter(({ scenario }) => scenario.level === level);
  const cardRun = useMemo(() => (item: Shipped) => cardRunOf(item, runs, latest), [runs, latest]);
  const only = shipped.length === 1 ? shipped[0] : undefined;
  return (
    <section className="level" aria-labelledby={`level-${level}`}>
      <div className="level-head">
        <h2 id={`level-${level}`}>{t(`library.level${level}`)}</h2>
        <p className="secondary">{t(`library.levelLead${level}`)}</p>
      </div>
      {only !== undefined && SHIPPED.length === 1 ? (
        <ScenarioFeature shipped={only} run={cardRun(only)} />
      ) : (
        <ul className="rows cards">
          {shipped.map((item) => (
            <ScenarioCard key={item.name} shipped={item} run={cardRun(item)} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The newest run of a scenario, and its state when it is the one that has been read. */
function cardRunOf(
  { scenario }: Shipped,
  runs: readonly RunMeta[],
  latest: LevelSectionProps['latest'],
): CardRun {
  const meta = runs.find(({ scenarioId }) => scenarioId === scenario.id) ?? null;
  const read = latest !== null && latest.run.scenario.id === scenario.id ? latest.run : null;
  return { meta, read };
}
