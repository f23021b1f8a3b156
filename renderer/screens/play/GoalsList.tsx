import { Check, Circle, CircleDashed, CircleSlash2 } from 'lucide-react';
import { useMemo } from 'react';
import { goalViews, type GoalFigure, type GoalView } from '../../../shared/views/goal-view.ts';
import { TextOf } from '../../components/TextOf.tsx';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';

const ICONS = { met: Check, holds: CircleDashed, open: Circle, missed: CircleSlash2 } as const;

export function GoalsList() {
  const { t } = useWords();
  const scenario = useScenario();
  const state = usePresent();
  const goals = useMemo(() => goalViews(scenario, state), [scenario, state]);
  if (goals.length === 0) return null;
  return (
    <section className="section goals">
      <h2>{t('play.goals.title')}</h2>
      <ul className="goal-list">
        {goals.map((view) => (
          <GoalRow key={view.goal.id} view={view} />
        ))}
      </ul>
    </section>
  );
}

function GoalRow({ view }: { readonly view: GoalView }) {
  const { t } = useWords();
  const say = useSay();
  const { goal, status, missedOn, figure } = view;
  const Icon = ICONS[status];
  const words = say({ key: `goalStatus.${status}`, params: {} });
  return (
    <li>
      <Icon size={14} aria-hidden="true" />
      <span className="what">
        <TextOf text={goal.label} />
      </span>
      <span className="small state">
        {status === 'missed' && missedOn !== null && goal.hold === 'always'
          ? t('play.goals.missedOn', { day: missedOn })
          : words}
        {figure === null || !isTelling(figure) ? null : <Figure figure={figure} />}
      </span>
    </li>
  );
}

/** A count or a lowest cash that only says "so far" twice is left out. */
function isTelling({ unit }: GoalFigure): boolean {
  return unit === 'money';
}

function Figure({ figure }: { readonly figure: GoalFigure }) {
  const formats = useFormats();
  return <span className="number">{formats.plain(figure.now)}</span>;
}
