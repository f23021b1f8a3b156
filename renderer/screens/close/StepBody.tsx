import { useState } from 'react';
import type { StepChoice } from '../../../shared/closing/attempt.ts';
import {
  CLOSE_REASONS,
  type CloseReason,
  type RetentionOffer,
} from '../../../shared/closing/closing-terms.ts';
import type { AttemptStep } from '../../../shared/closing/design.ts';
import type { Action } from '../../../shared/engine/action.ts';
import { addDays } from '../../../shared/units/day.ts';
import { assertNever } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView, usePresent } from '../../stores/run-hooks.ts';
import { useSay, useWords } from '../../text/words.ts';
import { useClosing } from './use-closing.ts';

interface StepBodyProps {
  readonly line: string;
  readonly step: Exclude<AttemptStep, { kind: 'identity' }>;
  readonly onAnswer: (choice: StepChoice) => void;
  readonly onAct: (action: Action) => void;
}

/** What a step asks, and its answers; none is larger or darker than the other. */
export function StepBody({ line, step, onAnswer, onAct }: StepBodyProps) {
  switch (step.kind) {
    case 'entry':
      return <Page name="entry" onNext={() => onAnswer('next')} />;
    case 'channel':
      return <ChannelPage line={line} onNext={() => onAnswer('next')} />;
    case 'notice':
      return <Notice onNext={() => onAnswer('next')} />;
    case 'confirm':
      return <Confirmation line={line} onNext={() => onAnswer('next')} />;
    case 'reason':
      return <Reason onAnswer={onAnswer} />;
    case 'offer':
      return <Offer offer={step.offer} onAnswer={onAnswer} />;
    case 'freeze-first':
      return <FreezeFirst line={line} days={step.days} onAnswer={onAnswer} onAct={onAct} />;
    default:
      return assertNever(step);
  }
}

interface NextProps {
  readonly onNext: () => void;
}

function Page({ name, onNext }: NextProps & { readonly name: 'entry' }) {
  const { t } = useWords();
  return (
    <>
      <h2>{t(`closing.attempt.${name}.title`)}</h2>
      <p className="prose">{t(`closing.attempt.${name}.text`)}</p>
      <div>
        <Button onPress={onNext}>{t('closing.attempt.next')}</Button>
      </div>
    </>
  );
}

function ChannelPage({ line, onNext }: NextProps & { readonly line: string }) {
  const { t } = useWords();
  const { attempt } = useLineView(line).line;
  return (
    <>
      <h2>{t('closing.attempt.channel.title')}</h2>
      <p className="prose">{t(`closing.attempt.channel.${attempt?.channel ?? 'app'}`)}</p>
      <div>
        <Button onPress={onNext}>{t('closing.attempt.next')}</Button>
      </div>
    </>
  );
}

const NOTICES = ['permission', 'owed', 'file', 'back'] as const;

function Notice({ onNext }: NextProps) {
  const { t } = useWords();
  return (
    <>
      <h2>{t('closing.attempt.notice.title')}</h2>
      <ul className="points prose">
        {NOTICES.map((point) => (
          <li key={point}>{t(`closing.attempt.notice.points.${point}`)}</li>
        ))}
      </ul>
      <div>
        <Button onPress={onNext}>{t('closing.attempt.notice.go')}</Button>
      </div>
    </>
  );
}

function Confirmation({ line, onNext }: NextProps & { readonly line: string }) {
  const { t } = useWords();
  const { attempt, terms } = useLineView(line).line;
  const { steps } = useClosing(line);
  const done = attempt?.done ?? 0;
  const isConfirm = ({ kind }: AttemptStep) => kind === 'confirm';
  const n = steps.slice(0, done + 1).filter(isConfirm).length;
  const isLast = done === steps.length - 1;
  const { coolingOffDays: count } = terms.closing;
  return (
    <>
      <h2>{t('closing.attempt.confirm.title', { n, all: steps.filter(isConfirm).length })}</h2>
      <p className="prose">{t('closing.attempt.confirm.text')}</p>
      {isLast ? (
        <p className="prose">
          {t('closing.attempt.confirm.last')}
          {t('play.score.join')}
          {count > 0
            ? t('closing.attempt.confirm.undo', { count })
            : t('closing.attempt.confirm.at')}
        </p>
      ) : null}
      <div>
        <Button onPress={onNext}>
          {t(isLast ? 'closing.attempt.confirm.close' : 'closing.attempt.confirm.yes')}
        </Button>
      </div>
    </>
  );
}

function Reason({ onAnswer }: Pick<StepBodyProps, 'onAnswer'>) {
  const { t } = useWords();
  const say = useSay();
  const [reason, setReason] = useState<CloseReason>('no-reason');
  return (
    <>
      <h2>{t('closing.attempt.reason.title')}</h2>
      <p className="prose">{t('closing.attempt.reason.text')}</p>
      <fieldset className="reasons">
        <legend className="visually-hidden">{t('closing.attempt.reason.title')}</legend>
        {CLOSE_REASONS.map((key) => (
          <label key={key} className="reason">
            <input
              className="radio"
              type="radio"
              name="close-reason"
              checked={key === reason}
              onChange={() => setReason(key)}
            />
            {say({ key: `closeReason.${key}`, params: {} })}
          </label>
        ))}
      </fieldset>
      <div>
        <Button onPress={() => onAnswer(reason)}>{t('closing.attempt.reason.go')}</Button>
      </div>
    </>
  );
}

interface OfferProps extends Pick<StepBodyProps, 'onAnswer'> {
  readonly offer: RetentionOffer;
}

/** Worth and price of an offer side by side; declining is the same press as taking it. */
function Offer({ offer, onAnswer }: OfferProps) {
  const { t } = useWords();
  const { day } = usePresent();
  const { keepDays: count } = offer;
  return (
    <>
      <h2>{t('closing.attempt.offer.title')}</h2>
      <dl className="offer-terms">
        <div>
          <dt>{t('closing.attempt.offer.worth')}</dt>
          <dd>
            {offer.kind === 'points'
              ? t('closing.attempt.offer.kind.points', { ...offer })
              : t(`closing.attempt.offer.kind.${offer.kind}`, { ...offer })}
            {offer.kind === 'limit-raise' ? ` ${t('closing.attempt.offer.more')}` : null}
          </dd>
        </div>
        <div>
          <dt>{t('closing.attempt.offer.binds')}</dt>
          <dd>
            {t('closing.attempt.offer.keep', { count, until: addDays(day, count) })}
            {t('play.score.join')}
            {t('closing.attempt.offer.ends')}
          </dd>
        </div>
      </dl>
      <div className="offer-answers">
        <Button wide onPress={() => onAnswer('decline')}>
          {t('closing.attempt.offer.decline')}
        </Button>
        <Button wide onPress={() => onAnswer('accept')}>
          {t('closing.attempt.offer.accept')}
        </Button>
      </div>
    </>
  );
}

interface FreezeFirstProps extends Pick<StepBodyProps, 'line' | 'onAnswer' | 'onAct'> {
  readonly days: number;
}

function FreezeFirst({ line, days, onAnswer, onAct }: FreezeFirstProps) {
  const { t } = useWords();
  const { day } = usePresent();
  const { attempt } = useLineView(line).line;
  const until = attempt?.waitUntil ?? null;
  return (
    <>
      <h2>{t('closing.attempt.freeze-first.title')}</h2>
      <p className="prose">
        {until === null
          ? t('closing.attempt.freeze-first.text', { count: days })
          : t('closing.attempt.freeze-first.since', { day: until })}
      </p>
      <div>
        {until === null ? (
          <Button onPress={() => onAnswer('next')}>
            {t('closing.attempt.freeze-first.freeze')}
          </Button>
        ) : day < until ? (
          <Button onPress={() => onAct({ kind: 'advance', to: until })}>
            {t('closing.attempt.goTo', { day: until })}
          </Button>
        ) : (
          <Button onPress={() => onAnswer('next')}>{t('closing.attempt.freeze-first.go')}</Button>
        )}
      </div>
    </>
  );
}
