import type { ReactNode } from 'react';
import type { OpenOffer } from '../../../../shared/engine/state.ts';
import { readText, type Text } from '../../../../shared/scenario/text.ts';
import { Pin } from '../../../components/Pin.tsx';
import { TextOf } from '../../../components/TextOf.tsx';
import { useUi } from '../../../stores/lab.ts';
import { useDecisions, usePresent } from '../../../stores/run-hooks.ts';
import { useWords } from '../../../text/words.ts';

interface QuestionFrameProps {
  readonly offer: OpenOffer;
  readonly title: Text;
  readonly text: Text;
  /** What kind of question it is, over its title; null for a choice, which says it by itself. */
  readonly kind: string | null;
  readonly children: ReactNode;
}

/** The sheet that a question stands on: its number, its words, how long it waits. */
export function QuestionFrame({ offer, title, text, kind, children }: QuestionFrameProps) {
  const { t } = useWords();
  const language = useUi((state) => state.language);
  const { day } = usePresent();
  const n = useDecisions().length + 1;
  const words = offer.required
    ? t('questions.required')
    : offer.until === day
      ? t('questions.untilToday')
      : t('questions.until', { day: offer.until });
  return (
    <section
      className="offer question stack"
      aria-label={readText(title, language).words}
      tabIndex={-1}
      data-decision
    >
      {kind === null ? null : <p className="small question-kind">{kind}</p>}
      <h2 className="offer-title">
        <Pin n={n} hollow label={t('play.offer.number', { n })} />
        <span>
          <TextOf text={title} />
        </span>
      </h2>
      <p className="prose">
        <TextOf text={text} />
      </p>
      <p className="secondary">{words}</p>
      {children}
    </section>
  );
}
