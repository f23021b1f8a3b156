import { useEffect, useRef, useState } from 'react';
import { present } from '../../../shared/engine/run.ts';
import { usePresent, useRun, useScenario } from '../../stores/run-hooks.ts';
import './play.css';
import { AdvanceBar } from './AdvanceBar.tsx';
import { CalendarRuler } from './CalendarRuler.tsx';
import { CashBlock } from './CashBlock.tsx';
import { DayHead } from './DayHead.tsx';
import { FeedPanel } from './FeedPanel.tsx';
import { GoalsList } from './GoalsList.tsx';
import { HintsPanel } from './HintsPanel.tsx';
import { LineBlock } from './LineBlock.tsx';
import { OwedFigure } from './OwedFigure.tsx';
import { PlayDialogs, type PlayDialog } from './PlayDialogs.tsx';
import { RepayPanel, type RepayAsked } from './RepayPanel.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { QuestionPanel } from './questions/QuestionPanel.tsx';
import { StoryPanel } from './StoryPanel.tsx';

/** One day of a run: what is, what was, what has to be decided. */
export function PlayScreen() {
  const [dialog, setDialog] = useState<PlayDialog | null>(null);
  const [repayAsked, setRepayAsked] = useState<RepayAsked | null>(null);
  const scenario = useScenario();
  const hasOffer = usePresent().offers.length > 0;
  const ask = (asked: PlayDialog) => {
    // The form stands at the right already, unless an offer has taken its place.
    if (asked.kind === 'repay' && !hasOffer) setRepayAsked({ line: asked.line });
    else setDialog(asked);
  };
  return (
    <main className="screen play">
      <div className="day-strip">
        <DayHead />
        <CalendarRuler />
        <AdvanceBar />
      </div>
      <div className="columns three">
        <div className="column ledger">
          <CashBlock />
          {scenario.lines.map(({ id }) => (
            <LineBlock key={id} id={id} onAsk={ask} />
          ))}
          <GoalsList />
        </div>
        <div className="column sheet">
          <OwedFigure />
          <ScoreFigure />
        </div>
        <div className="column margin">
          <DecisionPanel repayAsked={repayAsked} />
          <HintsPanel />
          <FeedPanel />
        </div>
      </div>
      <PlayDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </main>
  );
}

/** What is to be decided now: an open offer first; otherwise paying, beside the story so far. */
function DecisionPanel({ repayAsked }: { readonly repayAsked: RepayAsked | null }) {
  const state = present(useRun());
  const offer = state.offers[0];
  const place = useRef<HTMLDivElement>(null);
  const shown = offer?.id ?? null;
  useEffect(() => {
    // The button that was pressed has gone with its panel: the keyboard goes on from the next one.
    const goOn = () => {
      if (document.activeElement !== document.body) return;
      place.current?.querySelector<HTMLElement>('[data-decision]')?.focus();
    };
    goOn();
    // A dialog that began the run goes a little after its page, and gives back what it had held.
    const hasDialog = document.activeElement?.closest('[role="dialog"]') instanceof Element;
    if (!hasDialog) return;
    const watch = new MutationObserver(() => requestAnimationFrame(goOn));
    watch.observe(document.body, { childList: true });
    return () => watch.disconnect();
  }, [shown]);
  return (
    <div className="decision" ref={place}>
      {offer === undefined ? (
        <>
          <StoryPanel />
          {state.over ? null : <RepayPanel asked={repayAsked} />}
        </>
      ) : (
        <QuestionPanel key={`${offer.id} ${state.day}`} offer={offer} />
      )}
    </div>
  );
}
