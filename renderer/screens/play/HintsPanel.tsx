import { useMemo, useState } from 'react';
import { metricsOf } from '../../../shared/engine/metrics.ts';
import { holds } from '../../../shared/scenario/condition.ts';
import { Button } from '../../components/Button.tsx';
import { TextOf } from '../../components/TextOf.tsx';
import { announce } from '../../components/announce.ts';
import { readText } from '../../../shared/scenario/text.ts';
import { useRuns, useUi } from '../../stores/lab.ts';
import { usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';

/** Steps shown so far, by run and hint: they stay open while the window is. */
const shown = new Map<string, number>();

/** Hints that are offered today, one step at a time and only when asked for. */
export function HintsPanel() {
  const { t } = useWords();
  const scenario = useScenario();
  const state = usePresent();
  const run = useRuns((runs) => runs.id);
  const language = useUi((ui) => ui.language);
  const [, setAsked] = useState(0);
  const hints = useMemo(() => {
    const metrics = metricsOf(scenario, state);
    return scenario.hints
      .map((hint, i) => ({ hint, key: `${run} ${i}` }))
      .filter(({ hint, key }) => shown.has(key) || hint.if === null || holds(hint.if, metrics));
  }, [scenario, state, run]);
  if (hints.length === 0) return null;
  const next = hints.find(({ hint, key }) => (shown.get(key) ?? 0) < hint.steps.length);
  const show = () => {
    if (next === undefined) return;
    const step = shown.get(next.key) ?? 0;
    shown.set(next.key, step + 1);
    setAsked((count) => count + 1);
    const text = next.hint.steps[step];
    if (text !== undefined) announce(readText(text, language).words);
  };
  const begun = hints.filter(({ key }) => shown.has(key));
  const isFurther = next !== undefined && shown.has(next.key);
  return (
    <section className="section stack hints">
      <h2>{t('questions.hints.title')}</h2>
      {begun.map(({ hint, key }) => (
        <ol key={key} className="steps prose">
          {hint.steps.slice(0, shown.get(key)).map((step, i) => (
            <li key={i}>
              <TextOf text={step} />
            </li>
          ))}
        </ol>
      ))}
      {next === undefined ? (
        <p className="small">{t('questions.hints.none')}</p>
      ) : (
        <p>
          <Button size="small" onPress={show}>
            {t(isFurther ? 'questions.hints.next' : 'questions.hints.first')}
          </Button>
        </p>
      )}
    </section>
  );
}
