import { Download, RotateCcw } from 'lucide-react';
import { endingOf } from '../../../shared/engine/goals.ts';
import { Button } from '../../components/Button.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useLab, useRuns } from '../../stores/lab.ts';
import { useDecisions, useGoals, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { saveAsFile } from '../../stores/save-notices.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { usePageHeading } from '../use-page-heading.ts';
import { CreditCostsPanel } from './CreditCostsPanel.tsx';
import './debrief.css';
import { DecisionsPanel } from './DecisionsPanel.tsx';
import { GoalsPanel } from './GoalsPanel.tsx';
import { GuessesPanel } from './GuessesPanel.tsx';
import { LuckPanel } from './LuckPanel.tsx';
import { QuestionsPanel } from './QuestionsPanel.tsx';
import { WaysOutFigure } from './WaysOutFigure.tsx';

/** What came of a run: goals, decisions, luck, and the ways that were not taken. */
export function DebriefScreen() {
  const { t } = useWords();
  const { over } = usePresent();
  return (
    <main className="screen debrief">
      <DebriefHead />
      <div className="columns three">
        <section className="column" tabIndex={0} aria-label={t('debrief.ending')}>
          <EndingText />
          <GoalsPanel />
        </section>
        <div className="column sheet">
          {over ? <WaysOutFigure /> : null}
          <CreditCostsPanel />
          <DecisionsPanel />
        </div>
        <div className="column">
          <LuckPanel />
          <GuessesPanel />
          <QuestionsPanel />
        </div>
      </div>
    </main>
  );
}

function DebriefHead() {
  const heading = usePageHeading();
  const { t } = useWords();
  const formats = useFormats();
  const scenario = useScenario();
  const state = usePresent();
  const goals = useGoals();
  const decisions = useDecisions();
  const ending = endingOf(scenario, state);
  const met = goals.filter(({ status }) => status === 'met').length;
  const days = state.day - scenario.start + 1;
  return (
    <div className="screen-head ruled">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {ending === null ? (
            t('debrief.titleSoFar', { day: state.day })
          ) : (
            <>
              {formats.day(state.day, 'long')}
              {t('debrief.colon')}
              <TextOf text={ending.title} />
            </>
          )}
        </h1>
        <p className="secondary">
          {ending === null
            ? t('debrief.leadSoFar')
            : t('debrief.lead', { count: decisions.length, met, all: goals.length, days })}
        </p>
      </div>
      <HeadActions />
    </div>
  );
}

function HeadActions() {
  const { t } = useWords();
  const { host, ui, runs, files } = useLab();
  const { over } = usePresent();
  const { id } = useScenario();
  const scenarioText = useRuns((state) => state.scenarioText);
  return (
    <div className="actions">
      <Button onPress={() => void saveAsFile(host, ui, runs)}>
        <Download size={16} aria-hidden="true" />
        {t('debrief.export')}
      </Button>
      {over ? (
        <>
          <Button onPress={() => files.play(scenarioText, `${id}.scenario.json`)}>
            <RotateCcw size={16} aria-hidden="true" />
            {t('debrief.again')}
          </Button>
          <Button kind="primary" onPress={() => ui.getState().go({ screen: 'library' })}>
            {t('debrief.library')}
          </Button>
        </>
      ) : (
        <Button kind="primary" onPress={() => ui.getState().go({ screen: 'play' })}>
          {t('debrief.backToDay')}
        </Button>
      )}
    </div>
  );
}

function EndingText() {
  const scenario = useScenario();
  const state = usePresent();
  const ending = endingOf(scenario, state);
  if (ending === null) return null;
  return (
    <p className="prose ending">
      <TextOf text={ending.text} />
    </p>
  );
}
