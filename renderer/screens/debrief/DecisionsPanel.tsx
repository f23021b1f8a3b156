import { useMemo } from 'react';
import { present } from '../../../shared/engine/run.ts';
import { describeAction } from '../../../shared/text/describe.ts';
import type { Decision } from '../../../shared/views/decisions.ts';
import { scoreHistory } from '../../../shared/views/score-history.ts';
import { announce } from '../../components/announce.ts';
import { LinkButton } from '../../components/Button.tsx';
import { Pin } from '../../components/Pin.tsx';
import { useLab } from '../../stores/lab.ts';
import { useDecisions, useEvents, useNames, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useUsualModel } from '../use-models.ts';

/** The run in the learner's own decisions, each a door back to the moment before it. */
export function DecisionsPanel() {
  const { t } = useWords();
  const decisions = useDecisions();
  return (
    <section className="debrief-block">
      <h2>{t('debrief.decisions.title')}</h2>
      <ScoreStory />
      {decisions.length === 0 ? (
        <p className="secondary">{t('debrief.decisions.none')}</p>
      ) : (
        <ol className="rows debrief-decisions">
          {decisions.map((decision) => (
            <DecisionRow key={decision.n} decision={decision} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ScoreStory() {
  const { t } = useWords();
  const formats = useFormats();
  const events = useEvents();
  const model = useUsualModel();
  const reports = useMemo(() => scoreHistory(events, model), [events, model]);
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined) return null;
  const band = ({ band: { from, to } }: typeof first) =>
    `${formats.number(from)}–${formats.number(to)}`;
  return (
    <p className="secondary">
      {band(first) === band(last)
        ? t('debrief.decisions.scoreSame', { to: band(last) })
        : t('debrief.decisions.score', { from: band(first), to: band(last) })}
    </p>
  );
}

function DecisionRow({ decision }: { readonly decision: Decision }) {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const nameOf = useNames();
  const scenario = useScenario();
  const goBack = useGoBack();
  const { number: n, day, action } = decision;
  return (
    <li>
      <Pin n={n} label={t('debrief.decisions.pin', { n })} />
      <span className="small when">{formats.day(day)}</span>
      <span className="what">{say(describeAction(scenario, action, nameOf))}</span>
      <LinkButton
        aria-label={t('debrief.decisions.retryName', { day, n })}
        onPress={() => goBack(decision)}
      >
        {t('debrief.decisions.retry')}
      </LinkButton>
    </li>
  );
}

/** To the moment before a decision; what was done stays in the record as a branch. */
function useGoBack(): (decision: Decision) => void {
  const { runs, ui } = useLab();
  const { t } = useWords();
  return ({ n, number }) => {
    const record = runs.getState().run?.records[n - 1];
    if (record?.kind !== 'do' || !runs.getState().goTo(record.parent)) return;
    const { run } = runs.getState();
    if (run !== null) {
      announce(t('debrief.decisions.wentBack', { day: present(run).day, n: number }));
    }
    ui.getState().go({ screen: 'play' });
  };
}
