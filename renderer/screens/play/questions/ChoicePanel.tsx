import { useMemo, useState } from 'react';
import { canChoose } from '../../../../shared/engine/questions.ts';
import type { OpenOffer } from '../../../../shared/engine/state.ts';
import type { ChoiceEvent, ChoiceOption } from '../../../../shared/scenario/questions.ts';
import { readText } from '../../../../shared/scenario/text.ts';
import { Button } from '../../../components/Button.tsx';
import { TextOf } from '../../../components/TextOf.tsx';
import { useUi } from '../../../stores/lab.ts';
import { usePresent, useScenario } from '../../../stores/run-hooks.ts';
import { useWords } from '../../../text/words.ts';
import { useAct } from '../../use-act.ts';
import { OptionList } from './OptionList.tsx';
import { QuestionFrame } from './QuestionFrame.tsx';

interface ChoicePanelProps {
  readonly offer: OpenOffer;
  readonly event: ChoiceEvent;
}

/** Courses of action. Nothing is chosen beforehand, and what is not open says why. */
export function ChoicePanel({ offer, event }: ChoicePanelProps) {
  const { t } = useWords();
  const act = useAct();
  const language = useUi((state) => state.language);
  const scenario = useScenario();
  const state = usePresent();
  const [picked, setPicked] = useState<readonly number[]>([]);
  const open = useMemo(
    () => event.options.map((option) => canChoose(scenario, state, option)),
    [event, scenario, state],
  );
  const option = picked[0] ?? null;
  const answer = (taken: number | null) => act({ kind: 'answer', offer: event.id, option: taken });
  const title = readText(event.title, language).words;
  return (
    <QuestionFrame offer={offer} title={event.title} text={event.text} kind={null}>
      <OptionList
        label={t('questions.choice.options', { title })}
        kind="one"
        options={event.options.map((each, i) => ({
          key: each.id,
          label: <TextOf text={each.label} />,
          note: open[i] === true ? null : <NotOpen option={each} />,
          isDisabled: open[i] !== true,
        }))}
        picked={picked}
        onChange={setPicked}
      />
      <div className="answers">
        <Button isDisabled={option === null} onPress={() => answer(option)}>
          {option === null ? t('questions.choice.choose') : t('questions.choice.take')}
        </Button>
        {offer.required ? null : (
          <Button onPress={() => answer(null)}>{t('questions.choice.leave')}</Button>
        )}
      </div>
    </QuestionFrame>
  );
}

function NotOpen({ option }: { readonly option: ChoiceOption }) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  return option.unavailable === null
    ? t('questions.notOpenBare')
    : t('questions.notOpen', { why: readText(option.unavailable, language).words });
}
