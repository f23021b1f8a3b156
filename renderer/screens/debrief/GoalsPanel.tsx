import { CircleCheck, CircleDashed } from 'lucide-react';
import { useMemo } from 'react';
import { goalsEarned } from '../../../shared/views/goal-shares.ts';
import { goalViews, type GoalFigure, type GoalView } from '../../../shared/views/goal-view.ts';
import { TextOf } from '../../components/TextOf.tsx';
import { useGoals, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';

/** Goals with where they stand and, where it tells something, the figure against what was wanted. */
export function GoalsPanel() {
  const { t } = useWords();
  const scenario = useScenario();
  const state = usePresent();
  const goals = useMemo(() => goalViews(scenario, state), [scenario, state]);
  return (
    <section className="section">
      <h2>{t('debrief.goals.title')}</h2>
      <Earned />
      <ul className="rows debrief-goals">
        {goals.map((view) => (
          <Goal key={view.goal.id} view={view} />
        ))}
      </ul>
    </section>
  );
}

/** All goals together, where they count differently or give shares. */
function Earned() {
  const { t } = useWords();
  const formats = useFormats();
  const scenario = useScenario();
  const state = usePresent();
  const goals = useGoals();
  const isPlain = scenario.goals.every(({ weight, partial }) => (weight ?? 1) === 1 && !partial);
  if (isPlain || !state.over) return null;
  const share = formats.percent(goalsEarned(scenario, state, goals) / 1000, 0);
  return <p className="secondary">{t('questions.earned', { share })}</p>;
}

function Goal({ view }: { readonly view: GoalView }) {
  const { t } = useWords();
  const { goal, status, missedOn, figure } = view;
  const Icon = status === 'met' ? CircleCheck : CircleDashed;
  const state = t(`debrief.goals.state.${status}`);
  const since =
    missedOn !== null && goal.hold === 'always' ? t('debrief.goals.since', { day: missedOn }) : '';
  return (
    <li>
      <Icon size={16} aria-hidden="true" />
      <div>
        <p>
          <TextOf text={goal.label} />
        </p>
        <p className="secondary">
          {[state, since].filter((part) => part !== '').join(t('debrief.comma'))}
          {figure === null || (figure.unit !== 'money' && status !== 'missed') ? null : (
            <Figure figure={figure} />
          )}
          <Share view={view} />
        </p>
      </div>
    </li>
  );
}

/** A share for coming near, and what a goal counts where that is not once. */
function Share({ view: { goal, status, share } }: { readonly view: GoalView }) {
  const { t } = useWords();
  const formats = useFormats();
  const weight = goal.weight ?? 1;
  const parts = [
    ...(goal.partial === undefined || status === 'met' || status === 'holds'
      ? []
      : [t('questions.share', { share: formats.percent(share / 1000, 0) })]),
    ...(weight === 1 ? [] : [t('questions.weight', { weight })]),
  ];
  return parts.length === 0 ? null : <> · {parts.join(t('debrief.comma'))}</>;
}

function Figure({ figure }: { readonly figure: GoalFigure }) {
  const { t } = useWords();
  const formats = useFormats();
  const { unit, is, now, wanted } = figure;
  const say = (value: number) => (unit === 'money' ? formats.plain(value) : formats.number(value));
  const words = { now: say(now), wanted: say(wanted) };
  const key = { 'at-least': 'least', 'at-most': 'most', equal: 'equal' } as const;
  return <> · {t(`debrief.goals.${key[is]}`, words)}</>;
}
