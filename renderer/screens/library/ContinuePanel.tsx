import { Play } from 'lucide-react';
import { useMemo } from 'react';
import { goalStatuses } from '../../../shared/engine/goals.ts';
import { present, type Run } from '../../../shared/engine/run.ts';
import { nameOfIn } from '../../../shared/text/names.ts';
import { stops } from '../../../shared/views/calendar.ts';
import { Button } from '../../components/Button.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import { resumeRun } from '../../stores/resume-run.ts';
import type { Shipped } from '../../stores/shipped.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { runRows } from './owed-shape.ts';
import { OwedFigure } from './OwedFigure.tsx';
import { useStartAgain } from './use-start-again.ts';

interface ContinuePanelProps {
  readonly id: string;
  readonly run: Run;
}

/** The latest run: where it stands, what comes next, and the way back into it. */
export function ContinuePanel({ id, run }: ContinuePanelProps) {
  const { t } = useWords();
  const lab = useLab();
  const { scenario } = run;
  const { over } = present(run);
  const startAgain = useStartAgain(id);
  return (
    <section className="panel" aria-labelledby="continue">
      <p className="small">{t('library.continue.heading')}</p>
      <h2 id="continue">
        <TextOf text={scenario.title} />
      </h2>
      <Owed run={run} />
      <Standing run={run} />
      <div className="cluster">
        <Button kind="primary" onPress={() => void resumeRun(lab, id, over ? 'debrief' : 'play')}>
          <Play size={16} aria-hidden="true" />
          {over ? t('library.continue.debrief') : t('library.continue.button')}
        </Button>
        <Button onPress={startAgain}>{t('library.continue.again')}</Button>
      </div>
    </section>
  );
}

const FIGURE = { width: 262, height: 108 } as const;
const FIRST_DAYS = 7;

function Owed({ run }: { readonly run: Run }) {
  const { t } = useWords();
  const { scenario } = run;
  const rows = useMemo(() => runRows(run), [run]);
  const today = present(run).day;
  // In the first days there is no shape to see yet.
  if (today - scenario.start < FIRST_DAYS) return null;
  return (
    <OwedFigure
      {...FIGURE}
      rows={rows}
      from={scenario.start}
      to={scenario.end}
      today={today}
      months
      label={t('library.continue.figure', { from: scenario.start, to: today })}
    />
  );
}

function Standing({ run }: { readonly run: Run }) {
  const { t } = useWords();
  const f = useFormats();
  const { scenario } = run;
  const state = present(run);
  const total = useMemo(() => runRows(run).at(-1)?.total ?? 0, [run]);
  const what = useWhatNext(run);
  const days = { n: state.day - scenario.start + 1, all: scenario.end - scenario.start + 1 };
  return (
    <p>
      <strong>
        {t('library.continue.today', { day: state.day, counted: t('common.dayOf', days) })}
      </strong>
      {f.join([
        total > 0
          ? t('library.continue.owed', { amount: total })
          : t('library.continue.nothingOwed'),
        what,
      ])}
    </p>
  );
}

/** What is known to come, or how many goals were met when all is over. */
function useWhatNext(run: Run): string {
  const { t } = useWords();
  const say = useSay();
  const f = useFormats();
  const language = useUi((state) => state.language);
  const { scenario } = run;
  const state = present(run);
  const { next } = useMemo(() => stops(scenario, state), [scenario, state]);
  if (state.over) {
    const goals = goalStatuses(scenario, state);
    const met = goals.filter(({ status }) => status === 'met').length;
    const all = goals.length;
    return f.join([t('library.continue.finished'), t('library.continue.goals', { met, all })]);
  }
  if (next === null) return '';
  const names = nameOfIn(
    scenario,
    language,
    (day) => t('common.billOf', { day }),
    (day) => t('common.loanOf', { day }),
  );
  const key = next.kind === 'due' && next.amount !== null ? 'due-amount' : next.kind;
  const what = say({
    key: `calendar.${key}`,
    params: { item: names(next.id), amount: next.amount ?? 0 },
  });
  return t('library.continue.next', { what, day: next.day });
}

/** Before there is any run. */
export function FirstPanel({ first }: { readonly first: Shipped }) {
  const { t } = useWords();
  const { files } = useLab();
  return (
    <section className="panel" aria-labelledby="first">
      <h2 id="first">{t('library.first.heading')}</h2>
      <p className="prose">{t('library.first.text')}</p>
      <div>
        <Button kind="primary" onPress={() => files.play(first.text, first.name)}>
          <Play size={16} aria-hidden="true" />
          {t('library.first.button')}
        </Button>
      </div>
    </section>
  );
}
