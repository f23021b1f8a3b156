import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { readText } from '../../../shared/scenario/text.ts';
import { Button, LinkButton } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { useUi } from '../../stores/lab.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';

/** Where in time we are, and whose day it is. */
export function DayHead() {
  const { t } = useWords();
  const formats = useFormats();
  const { day } = usePresent();
  const { start, end } = useScenario();
  const counted = t('common.dayOf', { n: day - start + 1, all: end - start + 1 });
  return (
    <div className="day-head">
      <p className="secondary">
        {t('play.weekday', { weekday: formats.day(day, 'weekday'), counted })}
      </p>
      <h1>{formats.day(day, 'long')}</h1>
      <Persona />
    </div>
  );
}

function Persona() {
  const [isOpen, setOpen] = useState(false);
  const { t } = useWords();
  const { persona } = useScenario();
  const language = useUi((state) => state.language);
  const { words: name } = readText(persona.name, language);
  return (
    <p className="persona secondary">
      <UserRound size={14} aria-hidden="true" />
      <LinkButton onPress={() => setOpen(true)}>
        {t('play.persona', { name, age: persona.age })}
      </LinkButton>
      <Dialog
        title={t('play.personaAbout', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={<Button onPress={() => setOpen(false)}>{t('play.gotIt')}</Button>}
      >
        <p className="prose">
          <TextOf text={persona.about} />
        </p>
      </Dialog>
    </p>
  );
}
