import { useState } from 'react';
import type { OpenOffer } from '../../../../shared/engine/state.ts';
import type { PredictionEvent } from '../../../../shared/scenario/questions.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../text/words.ts';
import { useAct } from '../../use-act.ts';
import { FigureAnswer } from './FigureAnswer.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';

interface PredictionPanelProps {
  readonly offer: OpenOffer;
  readonly event: PredictionEvent;
}

/** A guess before the figure is shown. */
export function PredictionPanel({ offer, event }: PredictionPanelProps) {
  const { t } = useWords();
  const act = useAct();
  const [figure, setFigure] = useState<number | null>(null);
  return (
    <QuestionFrame
      offer={offer}
      title={event.title}
      text={event.text}
      kind={t('questions.prediction.title')}
    >
      <p className="small">{t('questions.prediction.lead')}</p>
      <FigureAnswer unit={event.unit} value={figure} onChange={setFigure} />
      <div className="answers">
        <Button
          isDisabled={figure === null}
          onPress={() => act({ kind: 'respond', offer: event.id, picked: [], figure })}
        >
          {t('questions.prediction.answer')}
        </Button>
        {offer.required ? null : (
          <Button onPress={() => act({ kind: 'answer', offer: event.id, option: null })}>
            {t('questions.check.skip')}
          </Button>
        )}
      </div>
    </QuestionFrame>
  );
}
