import { useMemo } from 'react';
import { rightAnswer } from '../../../../shared/engine/judge-check.ts';
import type { EngineEvent } from '../../../../shared/engine/event.ts';
import type {
  CheckEvent,
  ChoiceEvent,
  PredictionEvent,
} from '../../../../shared/scenario/questions.ts';
import { readText } from '../../../../shared/scenario/text.ts';
import { TextOf } from '../../../components/TextOf.tsx';
import { useUi } from '../../../stores/lab.ts';
import { usePredictions, usePresent, useScenario } from '../../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../../text/words.ts';
import { useFigure } from './use-figure.ts';
import './questions.css';

type Answered = Extract<EngineEvent, { kind: 'chosen' | 'checked' | 'predicted' }>;

/** What came of the answer just given: the follow-up, the explanation, the computed figure. */
export function AnsweredPanel({ told }: { readonly told: Answered }) {
  const formats = useFormats();
  const { events } = useScenario();
  const event = events.find(({ id }) => id === told.id);
  if (event === undefined) return null;
  return (
    <section className="story answered stack" tabIndex={-1} data-decision>
      <h2 className="row">
        <TextOf text={event.title} />
        <span className="small end">{formats.day(told.day)}</span>
      </h2>
      {event.kind === 'choice' && told.kind === 'chosen' ? (
        <Course event={event} option={told.option} />
      ) : null}
      {event.kind === 'check' && told.kind === 'checked' ? (
        <Checked event={event} isRight={told.right} isToday={told} />
      ) : null}
      {event.kind === 'prediction' ? <Predicted event={event} /> : null}
    </section>
  );
}

function Course({ event, option }: { readonly event: ChoiceEvent; readonly option: number }) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const taken = event.options[option];
  if (taken === undefined) return null;
  return (
    <>
      <p className="secondary">
        {t('questions.after.chosen', { choice: readText(taken.label, language).words })}
      </p>
      {taken.text === null ? null : (
        <p className="prose">
          <TextOf text={taken.text} />
        </p>
      )}
    </>
  );
}

interface CheckedProps {
  readonly event: CheckEvent;
  readonly isRight: boolean;
  readonly isToday: Answered;
}

/** Right or not, the explanation is the same; what the run says is read off the day of the answer. */
function Checked({ event, isRight, isToday }: CheckedProps) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const figureOf = useFigure();
  const scenario = useScenario();
  const state = usePresent();
  const { ask } = event;
  const right = useMemo(() => rightAnswer(scenario, state, event), [scenario, state, event]);
  const figure = state.story.responses[event.id]?.figure ?? null;
  const picked = state.story.responses[event.id]?.picked ?? [];
  const options = ask.kind === 'number' ? [] : ask.options;
  const answer =
    right.kind === 'figure' && ask.kind === 'number'
      ? figureOf(right.figure, ask.unit)
      : right.kind === 'options'
        ? right.picked
            .flatMap((i) =>
              options[i] === undefined
                ? []
                : [
                    t('questions.after.option', {
                      label: readText(options[i].label, language).words,
                    }),
                  ],
            )
            .join(t('debrief.comma'))
        : '';
  return (
    <>
      <p>
        <strong>{t(isRight ? 'questions.after.right' : 'questions.after.notRight')}</strong>{' '}
        {ask.kind === 'number' && figure !== null && !isRight
          ? t('questions.after.yours', { answer: figureOf(figure, ask.unit) })
          : null}{' '}
        {isToday.day === state.day && answer !== '' && !isRight
          ? t('questions.after.correct', { answer })
          : null}
      </p>
      {picked.flatMap((i) => {
        const why = options[i]?.why ?? null;
        return why === null
          ? []
          : [
              <p key={i} className="secondary">
                <TextOf text={why} />
              </p>,
            ];
      })}
      <p className="prose">
        <TextOf text={event.explanation} />
      </p>
    </>
  );
}

function Predicted({ event }: { readonly event: PredictionEvent }) {
  const { t } = useWords();
  const formats = useFormats();
  const figureOf = useFigure();
  const judged = usePredictions().find((each) => each.event.id === event.id);
  if (judged === undefined) return null;
  const guess = figureOf(judged.guess, event.unit);
  return (
    <>
      <p>
        {judged.truth === null
          ? t('questions.after.guessedNever', { guess })
          : t('questions.after.guessed', { guess, truth: figureOf(judged.truth, event.unit) })}{' '}
        {judged.near === null
          ? null
          : t('questions.after.near', { near: formats.percent(judged.near / 1000, 0) })}
      </p>
      <p className="prose">
        <TextOf text={event.explanation} />
      </p>
    </>
  );
}
