import { useState } from 'react';
import type { BillHabit } from '../../../shared/analysis/bill-habit.ts';
import type { EffectQuestion } from '../../../shared/analysis/score-effects.ts';
import {
  PLAN_LIMITS,
  type PlanQuestion,
  type ScorePlan,
} from '../../../shared/analysis/score-planner.ts';
import type { ScoreBand, ScoreModel } from '../../../shared/score/model.ts';
import { Button } from '../../components/Button.tsx';
import { FigureField } from '../../components/FigureField.tsx';
import { useSay, useWords } from '../../text/words.ts';
import { usePlanSearch } from './use-plan-search.ts';
import { useScoreWords } from './use-score-words.ts';

interface PlannerPanelProps {
  readonly model: ScoreModel;
  readonly habit: BillHabit;
  readonly question: EffectQuestion;
  /** The band of the latest report. */
  readonly now: ScoreBand | null;
}

/** How much higher than now is suggested. */
const A_STEP = 20;

/** From a wanted band to the cheapest way there that a search of the engine finds. */
export function PlannerPanel({ model, habit, question, now }: PlannerPanelProps) {
  const { t } = useWords();
  const words = useScoreWords();
  const highest = model.high - 2 * model.halfWidth;
  const suggested = Math.min(highest, (now?.from ?? model.low) + A_STEP);
  const [wanted, setWanted] = useState<number | null>(suggested);
  const [asked, setAsked] = useState<PlanQuestion | null>(null);
  const isWithin = wanted !== null && wanted >= model.low && wanted <= highest;
  const current = asked?.state === question.state && asked.wanted === wanted ? asked : null;
  return (
    <section className="section" aria-labelledby="plan-title">
      <h2 id="plan-title">{t('scores.plan.title')}</h2>
      <form
        className="cluster score-wanted"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWithin) setAsked({ ...question, model, wanted });
        }}
      >
        <span>{t('scores.plan.field', { model: words.model(model.id) })}</span>
        <FigureField
          label={t('scores.plan.label')}
          value={wanted}
          onChange={setWanted}
          read={readPoints}
          write={(value) => (value === null ? '' : String(value))}
          problem={
            wanted === null || isWithin
              ? null
              : t('scores.plan.outside', { low: model.low, high: highest })
          }
          unreadable={t('scores.plan.unreadable')}
          size={5}
        />
        <Button type="submit" isDisabled={!isWithin}>
          {t('scores.plan.search')}
        </Button>
      </form>
      <div role="status">
        <Answer question={current} habit={habit} />
      </div>
      <p className="why">
        {t('scores.plan.limits', { moves: PLAN_LIMITS.moves, kept: PLAN_LIMITS.kept })}
      </p>
    </section>
  );
}

function readPoints(text: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
}

interface AnswerProps {
  readonly question: PlanQuestion | null;
  readonly habit: BillHabit;
}

function Answer({ question, habit }: AnswerProps) {
  const { t } = useWords();
  const search = usePlanSearch(question);
  if (search === null) return null;
  const { progress, plan } = search;
  const { tried } = progress;
  const { months, moves } = PLAN_LIMITS;
  if (plan === undefined) {
    return <p>{t('scores.plan.progress', { month: progress.months + 1, months, tried })}</p>;
  }
  if (plan === null) return <p>{t('scores.plan.notFound', { tried, moves, months })}</p>;
  return <Found plan={plan} habit={habit} isNow={tried === 0} />;
}

interface FoundProps {
  readonly plan: ScorePlan;
  readonly habit: BillHabit;
  /** The latest report shows the band already. */
  readonly isNow: boolean;
}

function Found({ plan, habit, isNow }: FoundProps) {
  const { t } = useWords();
  const say = useSay();
  const words = useScoreWords();
  const band = words.band(plan.band);
  if (isNow) return <p>{t('scores.plan.already', { band })}</p>;
  const { reachedOn: day, cost, paid, lowestCash: cash, moves } = plan;
  const named = { habit: say({ key: `habit.${habit.name}`, params: {} }) };
  return (
    <>
      <p>{t('scores.plan.found', { band, day, cost, paid, cash })}</p>
      {moves.length === 0 ? (
        <p>{t('scores.plan.nothing', named)}</p>
      ) : (
        <>
          <ol className="rows score-plan">
            {moves.map(({ day: on, move }) => (
              <li key={`${on} ${JSON.stringify(move)}`}>
                {t('scores.plan.step', { day: on, what: words.move(move) })}
              </li>
            ))}
          </ol>
          <p className="secondary">{t('scores.plan.then', named)}</p>
        </>
      )}
    </>
  );
}
