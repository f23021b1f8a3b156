import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { identityAnswer, type IdentityQuestion } from '../../../shared/closing/identity.ts';
import { Button } from '../../components/Button.tsx';
import { useUi } from '../../stores/lab.ts';
import { useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { Picture, usePictureWords } from './pictures.tsx';

interface IdentityCheckProps {
  readonly question: IdentityQuestion;
  readonly onAnswer: (answer: 'right' | 'wrong') => void;
}

/** The persona is recognised by choosing or on a keypad. No text, no camera: all is on the screen. */
export function IdentityCheck({ question, onAnswer }: IdentityCheckProps) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const { persona } = useScenario();
  const name = readText(persona.name, language).words;
  const { method, options } = question;
  const judge = (picked: number) => onAnswer(identityAnswer(question, picked));
  return (
    <>
      <p>{t(`closing.identity.lead.${method}`, { name })}</p>
      {method === 'one-time-code' ? (
        <Keypad onSend={judge} />
      ) : (
        <PictureChoice method={method} options={options} onChoose={judge} />
      )}
      <p className="why">{t('closing.identity.simulated')}</p>
    </>
  );
}

interface PictureChoiceProps {
  readonly method: 'password' | 'face';
  readonly options: readonly number[];
  readonly onChoose: (position: number) => void;
}

function PictureChoice({ method, options, onChoose }: PictureChoiceProps) {
  const { t } = useWords();
  const wordsOf = usePictureWords();
  const key = method === 'face' ? 'closing.identity.faceOption' : 'closing.identity.option';
  return (
    <div className="picture-options" role="group" aria-label={t('closing.identity.options')}>
      {options.map((picture, i) => (
        <AriaButton
          key={picture}
          className="picture-option"
          aria-label={t(key, { n: i + 1, what: wordsOf(method, picture) })}
          onPress={() => onChoose(i)}
        >
          <Picture method={method} n={picture} />
        </AriaButton>
      ))}
    </div>
  );
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
const CODE_LENGTH = 6;

/** Digits by press; the number keys press them too. */
function Keypad({ onSend }: { readonly onSend: (code: number) => void }) {
  const { t } = useWords();
  const [entered, setEntered] = useState('');
  const add = (digit: string) =>
    setEntered((before) => (before.length < CODE_LENGTH ? before + digit : before));
  const erase = () => setEntered((before) => before.slice(0, -1));
  return (
    <div
      className="keypad"
      role="group"
      aria-label={t('closing.identity.keypad')}
      onKeyDown={(event) => {
        if (DIGITS.some((digit) => digit === event.key)) add(event.key);
        else if (event.key === 'Backspace') erase();
      }}
    >
      <p className="row secondary">
        {t('closing.identity.entered')}
        <output className="keypad-shown">
          {entered === '' ? t('closing.identity.enteredNone') : entered}
        </output>
      </p>
      <div className="keypad-keys">
        {DIGITS.map((digit) => (
          <Button key={digit} onPress={() => add(digit)}>
            {digit}
          </Button>
        ))}
      </div>
      <div className="cluster">
        <Button onPress={erase} isDisabled={entered === ''}>
          {t('closing.identity.erase')}
        </Button>
        <Button
          isDisabled={entered.length < CODE_LENGTH}
          onPress={() => {
            setEntered('');
            onSend(Number(entered));
          }}
        >
          {t('closing.identity.send')}
        </Button>
      </div>
    </div>
  );
}
