import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { HOST_LIMITS, type Learner } from '../../../shared/desktop-api.ts';
import { announce } from '../../components/announce.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Confirm } from '../../components/Dialog.tsx';
import { PlayerSelect } from '../../components/PlayerSelect.tsx';
import { useLab, useUi } from '../../stores/lab.ts';
import {
  cleanName,
  nameProblem,
  newLearnerId,
  withLearner,
  withoutLearner,
} from '../../stores/learners.ts';
import { useWords } from '../../text/words.ts';

/** Names for people who share the computer. Optional, and never asked for. */
export function PeoplePanel() {
  const { t } = useWords();
  const { runs, ui } = useLab();
  const learners = useUi((state) => state.settings.learners) ?? NOBODY;
  const [asked, setAsked] = useState<Learner | null>(null);
  const remove = ({ id }: Learner) => {
    if (ui.getState().settings.learner === id) runs.getState().leave();
    ui.getState().setSettings(withoutLearner(ui.getState().settings, id));
  };
  return (
    <section className="section stack" aria-labelledby="privacy-people">
      <h2 id="privacy-people">{t('privacy.people.heading')}</h2>
      <p>{t('privacy.people.text')}</p>
      {learners.length === 0 ? null : (
        <>
          <PlayerSelect />
          <ul className="rows">
            {learners.map((learner) => (
              <li key={learner.id} className="row learner">
                <bdi>{learner.name}</bdi>
                <IconButton
                  size="small"
                  label={t('privacy.people.remove', { name: learner.name })}
                  icon={<Trash2 size={15} aria-hidden="true" />}
                  onPress={() => setAsked(learner)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <NewName />
      <Confirm
        title={t('privacy.people.removeTitle', { name: asked?.name ?? '' })}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) remove(asked);
        }}
        confirm={t('privacy.people.removeButton')}
      >
        {t('privacy.people.removeText')}
      </Confirm>
    </section>
  );
}

const NOBODY: readonly Learner[] = [];

function NewName() {
  const { t } = useWords();
  const { runs, ui } = useLab();
  const settings = useUi((state) => state.settings);
  const [typed, setTyped] = useState('');
  const name = cleanName(typed);
  const problem = name === '' ? null : nameProblem(settings, name);
  const add = () => {
    if (name === '' || problem !== null) return;
    runs.getState().leave();
    ui.getState().setSettings(withLearner(settings, { id: newLearnerId(), name }));
    announce(t('privacy.people.added', { name }));
    setTyped('');
  };
  return (
    <Form
      className="cluster new-name"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        className="field"
        value={typed}
        onChange={setTyped}
        isInvalid={problem !== null}
        validationBehavior="aria"
      >
        <Label>{t('privacy.people.name')}</Label>
        <Input className="input" autoComplete="off" maxLength={HOST_LIMITS.learnerNameLength} />
        <FieldError className="problem">
          {problem === null ? null : t(`privacy.people.${problem}`, { most: HOST_LIMITS.learners })}
        </FieldError>
      </TextField>
      <Button type="submit" isDisabled={name === '' || problem !== null}>
        {t('privacy.people.add')}
      </Button>
    </Form>
  );
}
