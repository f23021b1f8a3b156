import { Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RunMeta } from '../../../shared/desktop-api.ts';
import { goalStatuses } from '../../../shared/engine/goals.ts';
import { present, type Run } from '../../../shared/engine/run.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { withParameters, type ParameterValues } from '../../../shared/scenario/parameters-text.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { parseDay } from '../../../shared/units/day.ts';
import type { DayRow } from '../../../shared/views/series.ts';
import { IconButton, LinkButton } from '../../components/Button.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { resumeRun } from '../../stores/resume-run.ts';
import type { Shipped } from '../../stores/shipped.ts';
import { useWords } from '../../text/words.ts';
import { GoalDots } from './GoalDots.tsx';
import { scenarioRows } from './owed-shape.ts';
import { OwedFigure } from './OwedFigure.tsx';
import { ScenarioDialog } from './ScenarioDialog.tsx';

/** What is known of a scenario's newest run. */
export interface CardRun {
  readonly meta: RunMeta | null;
  /** Only when it is the run that was read for the Continue panel. */
  readonly read: Run | null;
}

interface CardProps {
  readonly shipped: Shipped;
  /** Its number in the contents: `1.2`. */
  readonly place: string;
  readonly run: CardRun;
}

/** One row of the contents: question, figure, length, goals. Pressing it begins or goes on. */
export function ScenarioCard({ shipped, place, run }: CardProps) {
  const { t } = useWords();
  const { scenario } = shipped;
  const { label, title, begin } = useBegin(shipped, run);
  const [asked, setAsked] = useState(false);
  return (
    <li className="card">
      <div className="card-words">
        <h3>
          <span className="place">{place}</span>
          <LinkButton aria-label={label} onPress={() => begin({})}>
            <TextOf text={scenario.title} />
          </LinkButton>
        </h3>
        <p className="secondary card-summary">
          <TextOf text={scenario.summary} />
        </p>
        <Facts scenario={scenario} run={run} />
      </div>
      <div className="card-side">
        <Figure scenario={scenario} />
        <IconButton
          size="small"
          label={t('library.about.open', { title })}
          icon={<Info size={16} aria-hidden="true" />}
          onPress={() => setAsked(true)}
        />
      </div>
      <ScenarioDialog
        shipped={shipped}
        isOpen={asked}
        onClose={() => setAsked(false)}
        beginLabel={run.meta === null || run.meta.over ? t('library.begin') : t('library.goOn')}
        onBegin={begin}
      />
    </li>
  );
}

/** Goes on with a run that isn't over, else begins a new one. */
function useBegin({ name, text, scenario }: Shipped, { meta }: CardRun) {
  const lab = useLab();
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const title = readText(scenario.title, language).words;
  if (meta !== null && !meta.over) {
    const begin = () => void resumeRun(lab, meta.id);
    return { title, label: t('library.runs.resume', { title }), begin };
  }
  const begin = (values: ParameterValues) => lab.files.play(withParameters(text, values), name);
  return { title, label: t('library.start', { title }), begin };
}

function Facts({ scenario, run }: { readonly scenario: Scenario; readonly run: CardRun }) {
  const { t } = useWords();
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

const FIGURE = { width: 76, height: 44 } as const;

function Figure({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useWords();
  const rows = useRows(scenario);
  if (rows === null) return <span className="mini" style={FIGURE} />;
  return (
    <OwedFigure
      rows={rows}
      from={scenario.start}
      to={scenario.end}
      {...FIGURE}
      label={t('library.figure')}
    />
  );
}

/** The shape is played out when nothing else is to be done: a page of cards is many plays. */
function useRows(scenario: Scenario): readonly DayRow[] | null {
  const [played, setPlayed] = useState<{ of: Scenario; rows: readonly DayRow[] } | null>(null);
  useEffect(() => {
    const idle = requestIdleCallback(() =>
      setPlayed({ of: scenario, rows: scenarioRows(scenario) }),
    );
    return () => cancelIdleCallback(idle);
  }, [scenario]);
  return played?.of === scenario ? played.rows : null;
}
