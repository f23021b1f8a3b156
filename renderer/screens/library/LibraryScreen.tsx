import { use, useMemo, useState } from 'react';
import type { RunMeta } from '../../../shared/desktop-api.ts';
import type { Run } from '../../../shared/engine/run.ts';
import { loadShipped, type Shipped } from '../../stores/shipped.ts';
import { useWords } from '../../text/words.ts';
import { ContinuePanel, FirstPanel } from './ContinuePanel.tsx';
import { ANYTHING, filterScenarios } from './filter-scenarios.ts';
import './library.css';
import { LibraryFilters } from './LibraryFilters.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { OwnPanel } from './OwnPanel.tsx';
import { RunsList } from './RunsList.tsx';
import { ScenarioCard, type CardRun } from './ScenarioCard.tsx';
import { useLatest, useSavedRuns } from './use-saved-runs.ts';

const LEVELS = [1, 2, 3] as const;

/** The contents page: go on, begin, or open something. */
export function LibraryScreen() {
  const { t } = useWords();
  const shipped = use(loadShipped());
  const { runs, refresh } = useSavedRuns();
  const latest = useLatest(runs);
  const [query, setQuery] = useState(ANYTHING);
  const shown = useMemo(() => filterScenarios(shipped, query), [shipped, query]);
  const first = shipped[0];
  return (
    <main className="screen library">
      <div className="screen-head">
        <div>
          <h1>{t('library.title')}</h1>
          <p className="secondary">{t('library.lead', { count: shipped.length })}</p>
        </div>
        <LibraryFilters shipped={shipped} query={query} onAsk={setQuery} />
      </div>
      <div className="columns library-columns">
        <div className="column library-side">
          {latest !== null ? (
            <ContinuePanel {...latest} />
          ) : runs === null || first === undefined ? null : (
            <FirstPanel first={first} />
          )}
          <OpenPanel />
          <RunsList runs={runs} onChange={refresh} />
        </div>
        <div className="column library-levels">
          {LEVELS.map((level) => (
            <LevelSection
              key={level}
              level={level}
              all={shipped}
              shown={shown}
              runs={runs ?? []}
              latest={latest}
            />
          ))}
          {first === undefined ? null : <OwnPanel first={first} />}
        </div>
      </div>
    </main>
  );
}

interface LevelSectionProps {
  readonly level: 1 | 2 | 3;
  readonly all: readonly Shipped[];
  readonly shown: readonly Shipped[];
  readonly runs: readonly RunMeta[];
  readonly latest: { readonly id: string; readonly run: Run } | null;
}

function LevelSection({ level, all, shown, runs, latest }: LevelSectionProps) {
  const { t } = useWords();
  const ofLevel = all.filter(({ scenario }) => scenario.level === level);
  const cards = shown.filter(({ scenario }) => scenario.level === level);
  const cardRun = useMemo(() => (item: Shipped) => cardRunOf(item, runs, latest), [runs, latest]);
  const done = ofLevel.filter(({ scenario }) =>
    runs.some(({ scenarioId, over }) => scenarioId === scenario.id && over),
  );
  if (ofLevel.length === 0) return null;
  return (
    <section className="level" aria-labelledby={`level-${level}`}>
      <div className="level-head">
        <h2 id={`level-${level}`}>{t(`library.level${level}`)}</h2>
        <p className="secondary level-lead">
          <span>{t(`library.levelLead${level}`)}</span>
          <span>{t('library.done', { done: done.length, all: ofLevel.length })}</span>
        </p>
      </div>
      {cards.length === 0 ? (
        <p className="empty" role="status">
          {t('library.filter.none')}
        </p>
      ) : (
        <ul className="rows cards">
          {cards.map((item) => (
            <ScenarioCard
              key={item.name}
              shipped={item}
              place={t('library.place', { level, n: ofLevel.indexOf(item) + 1 })}
              run={cardRun(item)}
            />
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
