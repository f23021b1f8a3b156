import { Play } from 'lucide-react';
import type { RunMeta } from '../../../shared/desktop-api.ts';
import { goalStatuses } from '../../../shared/engine/goals.ts';
import { present, type Run } from '../../../shared/engine/run.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { parseDay } from '../../../shared/units/day.ts';
import { Button, LinkButton } from '../../components/Button.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { resumeRun } from '../../stores/resume-run.ts';
import type { Shipped } from '../../stores/shipped.ts';
import { useWords } from '../../text/words.ts';
import { GoalDots } from './GoalDots.tsx';
import { scenarioRows } from './owed-shape.ts';
import { useWidth } from '../use-width.ts';
import { OwedFigure } from './OwedFigure.tsx';

/** What is known of a scenario's newest run. */
export interface CardRun {
  readonly meta: RunMeta | null;
  /** Only when it is the run that was read for the Continue panel. */
  readonly read: Run | null;
}

interface CardProps {
  readonly shipped: Shipped;
  readonly run: CardRun;
}

/** One row of the contents: question, figure, length, goals. Pressing it begins or goes on. */
export function ScenarioCard({ shipped, run }: CardProps) {
  const { scenario } = shipped;
  const { label, begin } = useBegin(shipped, run);
  return (
    <li className="card">
      <div className="card-words">
        <h3>
          <LinkButton aria-label={label} onPress={begin}>
            <TextOf text={scenario.title} />
          </LinkButton>
        </h3>
        <p className="secondary card-summary">
          <TextOf text={scenario.summary} />
        </p>
        <Facts shipped={shipped} run={run} />
        <PlaytestLink shipped={shipped} />
      </div>
      <Figure shipped={shipped} width={76} height={44} />
    </li>
  );
}

/** A Library of one: its story, its goals and its shape, with room. */
export function ScenarioFeature({ shipped, run }: CardProps) {
  const { t } = useWords();
  const { scenario } = shipped;
  const { begin } = useBegin(shipped, run);
  // Drawn at its own width, so that the names of the months keep their size.
  const [box, width] = useWidth<HTMLDivElement>(640);
  const going = run.meta !== null && !run.meta.over;
  return (
    <article className="feature">
      <div className="feature-head">
        <h3 className="h1">
          <TextOf text={scenario.title} />
        </h3>
        <Facts shipped={shipped} run={run} />
      </div>
      <div ref={box}>
        <Figure shipped={shipped} width={width} height={150} months />
      </div>
      <p className="small">{t('library.figure')}</p>
      <p className="prose">
        <TextOf text={scenario.summary} />
      </p>
      <ul className="rows feature-goals">
        {scenario.goals.map(({ id, label }) => (
          <li key={id} className="row">
            <span className="goal-dots">
              <span className={isMet(run.read, id) ? 'dot met' : 'dot'} />
            </span>
            <TextOf text={label} />
          </li>
        ))}
      </ul>
      <div className="cluster">
        <Button onPress={begin}>
          <Play size={16} aria-hidden="true" />
          {going ? t('library.continue.button') : t('library.begin')}
        </Button>
        <PlaytestLink shipped={shipped} />
      </div>
    </article>
  );
}

/** For whoever wants to know how it plays out before anybody has played it. */
function PlaytestLink({ shipped: { scenario } }: { readonly shipped: Shipped }) {
  const { ui } = useLab();
  const { t } = useWords();
  return (
    <LinkButton onPress={() => ui.getState().go({ screen: 'playtest', scenario })}>
      {t('playtest.open')}
    </LinkButton>
  );
}

function isMet(run: Run | null, goal: string): boolean {
  if (run === null) return false;
  const status = goalStatuses(run.scenario, present(run)).find((one) => one.goal.id === goal);
  return status?.status === 'met';
}

/** Goes on with a run that isn't over, else begins a new one. */
function useBegin({ name, text, scenario }: Shipped, { meta }: CardRun) {
  const lab = useLab();
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const title = readText(scenario.title, language).words;
  if (meta !== null && !meta.over) {
    const begin = () => void resumeRun(lab, meta.id);
    return { label: t('library.runs.resume', { title }), begin };
  }
  return { label: t('library.start', { title }), begin: () => lab.files.play(text, name) };
}

function Facts({ shipped, run }: CardProps) {
  const { t } = useWords();
  const { scenario } = shipped;
  const all = scenario.goals.length;
  const { read, meta } = run;
  const over = read === null ? meta?.over === true : present(read).over;
  const met =
    read === null || !over
      ? 0
      : goalStatuses(scenario, present(read)).filter(({ status }) => status === 'met').length;
  const today = meta === null ? null : parseDay(meta.day);
  return (
    <p className="secondary facts">
      <span>{t('library.minutes', { n: scenario.minutes })}</span>
      <GoalDots met={met} all={all} />
      {over ? (
        <strong>{t('library.finished')}</strong>
      ) : today === null ? (
        <span>{t('library.goals', { count: all })}</span>
      ) : (
        <strong>
          {t('common.dayOf', {
            n: today - scenario.start + 1,
            all: scenario.end - scenario.start + 1,
          })}
        </strong>
      )}
    </p>
  );
}

interface FigureProps {
  readonly shipped: Shipped;
  readonly width: number;
  readonly height: number;
  readonly months?: boolean;
}

function Figure({ shipped: { scenario }, width, height, months = false }: FigureProps) {
  const { t } = useWords();
  return (
    <OwedFigure
      rows={scenarioRows(scenario)}
      from={scenario.start}
      to={scenario.end}
      width={width}
      height={height}
      months={months}
      label={t('library.figure')}
    />
  );
}
