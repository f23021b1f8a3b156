import { useMemo } from 'react';
import type { Judged } from '../../../shared/analysis/predictions.ts';
import type { CheckEvent } from '../../../shared/scenario/questions.ts';
import { TextOf } from '../../components/TextOf.tsx';
import { usePredictions, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useFigure } from '../play/questions/use-figure.ts';

/** Guesses beside what was computed, and checks for understanding; nothing where there were none. */
export function GuessesPanel() {
  const guesses = usePredictions();
  return (
    <>
      {guesses.length === 0 ? null : <Guesses guesses={guesses} />}
      <Checks />
    </>
  );
}

function Guesses({ guesses }: { readonly guesses: readonly Judged[] }) {
  const { t } = useWords();
  const formats = useFormats();
  const figureOf = useFigure();
  const nears = guesses.flatMap(({ near }) => (near === null ? [] : [near]));
  const share = (near: number) => formats.percent(near / 1000, 0);
  const mean = Math.round(nears.reduce((sum, near) => sum + near, 0) / Math.max(1, nears.length));
  return (
    <section className="section stack">
      <h2>{t('questions.calibration.title')}</h2>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('questions.calibration.question')}</th>
              <th scope="col" className="end">
                {t('questions.calibration.guess')}
              </th>
              <th scope="col" className="end">
                {t('questions.calibration.truth')}
              </th>
              <th scope="col" className="end">
                {t('questions.calibration.near')}
              </th>
            </tr>
          </thead>
          <tbody>
            {guesses.map(({ event, guess, truth, near }) => (
              <tr key={event.id}>
                <th scope="row">
                  <TextOf text={event.title} />
                </th>
                <td className="end number">{figureOf(guess, event.unit)}</td>
                <td className="end number">
                  {truth === null ? t('questions.calibration.never') : figureOf(truth, event.unit)}
                </td>
                <td className="end number">
                  {near === null ? t('questions.calibration.none') : share(near)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {nears.length === 0 ? null : (
        <p className="small">{t('questions.calibration.mean', { near: share(mean) })}</p>
      )}
    </section>
  );
}

function Checks() {
  const { t } = useWords();
  const { events } = useScenario();
  const { responses } = usePresent().story;
  const answered = useMemo(
    () =>
      events.filter(
        (event): event is CheckEvent => event.kind === 'check' && event.id in responses,
      ),
    [events, responses],
  );
  if (answered.length === 0) return null;
  return (
    <section className="section stack">
      <h2>{t('questions.checks.title')}</h2>
      <ul className="rows">
        {answered.map((event) => (
          <li key={event.id} className="row">
            <TextOf text={event.title} />
            <span className="small end">
              {t(
                responses[event.id]?.right === true
                  ? 'questions.checks.right'
                  : 'questions.checks.notRight',
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
