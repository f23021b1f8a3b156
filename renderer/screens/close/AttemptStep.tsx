import { useState } from 'react';
import type { StepChoice } from '../../../shared/closing/attempt.ts';
import type { Action } from '../../../shared/engine/action.ts';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import type { IdentityQuestion } from '../../../shared/closing/identity.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView, useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { CloseHead } from './CloseHead.tsx';
import { HeldNote, NotYou } from './HeldNote.tsx';
import { IdentityCheck } from './IdentityCheck.tsx';
import { IdentityShut } from './IdentityShut.tsx';
import { PersonaCard } from './PersonaCard.tsx';
import { StepBody } from './StepBody.tsx';
import { useClosing } from './use-closing.ts';
import { WayCount } from './WayCount.tsx';

interface AttemptStepProps {
  readonly line: string;
  readonly onRefused: () => void;
  readonly onLeave: () => void;
}

/** One step of an attempt. Each is a page of its own, as a lender would show it, told plainly. */
export function AttemptStep({ line, onRefused, onLeave }: AttemptStepProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const run = useAct();
  const { attempt } = useLineView(line).line;
  const { step, steps, question, lockedUntil } = useClosing(line);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { day } = usePresent();
  if (attempt === null || step === null) return null;
  const act = (action: Action) => {
    const refused = run(action);
    setRefusal(refused);
    if (refused?.code === 'close-blocked') onRefused();
  };
  const answer = (choice: StepChoice) => act({ kind: 'step-close', line, choice });
  // A stranger's attempt, and one that is held, can't be gone on with.
  const isStopped = attempt.actor === 'stranger' || (attempt.held?.until ?? day) > day;
  const n = attempt.done + 1;
  const by = say({ key: `channelBy.${attempt.channel}`, params: {} });
  return (
    <main className="screen close">
      <CloseHead
        line={line}
        step="steps"
        part={`${n} ${attempt.asked} ${lockedUntil ?? ''}`}
        title={t('closing.attempt.title', { line: nameOf(line), n, all: steps.length })}
      >
        <p className="secondary">{t('closing.attempt.lead', { day: attempt.begunOn, by })}</p>
      </CloseHead>
      <div className="columns halves">
        <section className="column stack attempt-body">
          <NotYou line={line} onAct={act} />
          <HeldNote line={line} onAct={act} />
          {isStopped ? null : step.kind !== 'identity' ? (
            <StepBody key={n} line={line} step={step} onAnswer={answer} onAct={act} />
          ) : question === null ? (
            <>
              <h2>{t(`closing.identity.title.${step.method}`)}</h2>
              <IdentityShut line={line} until={lockedUntil} onAct={act} />
            </>
          ) : (
            <>
              <h2>{t(`closing.identity.title.${question.method}`)}</h2>
              <Wrong line={line} />
              <IdentityCheck key={attempt.asked} question={question} onAnswer={answer} />
            </>
          )}
          {refusal === null ? null : (
            <p className="problem">{say(describeRefusal(refusal, nameOf))}</p>
          )}
          <Foot onLeave={onLeave} onStop={() => act({ kind: 'cancel-close', line })} />
        </section>
        <Beside line={line} question={isStopped ? null : question} />
      </div>
    </main>
  );
}

interface BesideProps {
  readonly line: string;
  /** The identity check that is open, answered from the card beside it. */
  readonly question: IdentityQuestion | null;
}

/** What helps with the step, and what the attempt has taken so far. */
function Beside({ line, question }: BesideProps) {
  const { t } = useWords();
  const label = t('closing.count.title');
  return (
    <div className="column sheet stack" tabIndex={0} role="region" aria-label={label}>
      {question === null ? null : <PersonaCard question={question} />}
      <Spent line={line} />
    </div>
  );
}

interface FootProps {
  readonly onLeave: () => void;
  readonly onStop: () => void;
}

/** The way can be left where it is, or given up; both at any step. */
function Foot({ onLeave, onStop }: FootProps) {
  const { t } = useWords();
  return (
    <div className="cluster attempt-foot">
      <Button kind="bare" onPress={onLeave}>
        {t('closing.attempt.leave')}
      </Button>
      <Button kind="bare" onPress={onStop}>
        {t('closing.attempt.stop')}
      </Button>
    </div>
  );
}

/** Said kindly, with how many tries are left. */
function Wrong({ line }: { readonly line: string }) {
  const { t } = useWords();
  const { checks, terms } = useLineView(line).line;
  if (checks.failed === 0) return null;
  const count = terms.closing.identity.wrongAnswers - checks.failed;
  return (
    <p className="note-box" role="status">
      {t('closing.identity.wrong')}
      {t('play.score.join')}
      {t('closing.identity.left', { count })}
    </p>
  );
}

/** What this way out has taken so far, beside what it is made of. */
function Spent({ line }: { readonly line: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const { day } = usePresent();
  const { attempt } = useLineView(line).line;
  const { channels } = useClosing(line);
  const here = channels.find(({ channel }) => channel === attempt?.channel);
  if (attempt === null || here === undefined) return null;
  const facts = [
    ['clicks', attempt.clicks],
    ['screens', attempt.screens],
    ['days', day - attempt.begunOn],
  ] as const;
  return (
    <>
      <section className="stack">
        <h3>{t('closing.count.spent')}</h3>
        <dl className="spent">
          {facts.map(([key, count]) => (
            <div key={key}>
              <dt className="secondary">{t(`closing.count.${key}`)}</dt>
              <dd className="figure-number">{formats.number(count)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <WayCount count={here.count} />
    </>
  );
}
