import { useState } from 'react';
import { fitsAsk } from '../../../../shared/engine/judge-check.ts';
import type { OpenOffer } from '../../../../shared/engine/state.ts';
import type { CheckEvent } from '../../../../shared/scenario/questions.ts';
import { Button } from '../../../components/Button.tsx';
import { TextOf } from '../../../components/TextOf.tsx';
import { useWords } from '../../../text/words.ts';
import { useAct } from '../../use-act.ts';
import { FigureAnswer } from './FigureAnswer.tsx';
import { OptionList } from './OptionList.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';

interface CheckPanelProps {
  readonly offer: OpenOffer;
  readonly event: CheckEvent;
}

/** A check for understanding. It may be left, unless days wait for it. */
export function CheckPanel({ offer, event }: CheckPanelProps) {
  const { t } = useWords();
  const act = useAct();
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [figure, setFigure] = useState<number | null>(null);
  const { ask } = event;
  const given = ask.kind === 'number' ? { picked: [], figure } : { picked, figure: null };
  return (
    <QuestionFrame
      offer={offer}
      title={event.title}
      text={event.text}
      kind={t('questions.check.title')}
    >
      {ask.kind === 'number' ? (
        <FigureAnswer unit={ask.unit} value={figure} onChange={setFigure} />
      ) : (
        <OptionList
          label={t(`questions.check.${ask.kind}`)}
          kind={ask.kind === 'single' ? 'one' : 'many'}
          options={ask.options.map(({ id, label }) => ({
            key: id,
            label: <TextOf text={label} />,
            note: null,
            isDisabled: false,
          }))}
          picked={picked}
          onChange={setPicked}
        />
      )}
      <div className="answers">
        <Button
          isDisabled={!fitsAsk(ask, given)}
          onPress={() => act({ kind: 'respond', offer: event.id, ...given })}
        >
          {t('questions.check.answer')}
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
