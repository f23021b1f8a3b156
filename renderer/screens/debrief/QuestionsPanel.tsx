import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { Button } from '../../components/Button.tsx';
import { useRuns } from '../../stores/lab.ts';
import { useAskedQuestions } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { AskedText } from './AskedText.tsx';

/** Thoughts by run and question: in memory only, so that nothing personal is ever written. */
const thoughts = new Map<string, string>();

export function QuestionsPanel() {
  const { t } = useWords();
  const questions = useAskedQuestions();
  const run = useRuns((state) => state.id);
  const [at, setAt] = useState(0);
  const question = questions[at];
  if (question === undefined) return null;
  const n = at + 1;
  const all = questions.length;
  return (
    <section className="section stack questions">
      <h2>{t('debrief.think.title')}</h2>
      <p className="prose">
        <AskedText question={question} />
      </p>
      <Thoughts key={`${run} ${at}`} place={`${run} ${at}`} n={n} />
      <div className="row">
        <span className="small">{t('debrief.think.count', { n, all })}</span>
        <span className="cluster end">
          <Button size="small" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
            {t('debrief.think.before')}
          </Button>
          <Button size="small" isDisabled={n === all} onPress={() => setAt(at + 1)}>
            {t('debrief.think.next')}
          </Button>
        </span>
      </div>
      <p className="small">{t('debrief.think.note')}</p>
    </section>
  );
}

function Thoughts({ place, n }: { readonly place: string; readonly n: number }) {
  const { t } = useWords();
  const [words, setWords] = useState(thoughts.get(place) ?? '');
  return (
    <TextField
      className="field"
      value={words}
      onChange={(now) => {
        thoughts.set(place, now);
        setWords(now);
      }}
    >
      <Label className="visually-hidden">{t('debrief.think.label', { n })}</Label>
      <TextArea className="input" rows={5} placeholder={t('debrief.think.placeholder')} />
    </TextField>
  );
}
