import { useState } from 'react';
import type { Action } from '../../../shared/engine/action.ts';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { addDays } from '../../../shared/units/day.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView, useNames, usePresent } from '../../stores/run-hooks.ts';
import { useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { CloseHead } from './CloseHead.tsx';
import { NotYou } from './HeldNote.tsx';
import { LineRecord } from './LineRecord.tsx';

interface WaitStepProps {
  readonly line: string;
  readonly onLeave: () => void;
}

/** Confirmed and not done yet: until when it can be taken back, and when it is over. */
export function WaitStep({ line, onLeave }: WaitStepProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const run = useAct();
  const { over } = usePresent();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { status, terms } = useLineView(line).line;
  const act = (action: Action) => setRefusal(run(action));
  const isCooling = status === 'cooling-off';
  const canTakeBack = isCooling || terms.closing.cancellable;
  const title = isCooling ? 'closing.wait.titleCooling' : 'closing.wait.titleClosing';
  return (
    <main className="screen close">
      <CloseHead line={line} step="wait" part={status} title={t(title, { line: nameOf(line) })}>
        <Told line={line} />
      </CloseHead>
      <div className="columns halves">
        <section className="column stack">
          <NotYou line={line} onAct={act} />
          <p>{t('closing.wait.nothing')}</p>
          <DaysBar line={line} />
          {over ? null : (
            <div className="cluster">
              <Onwards line={line} onAct={act} />
              {canTakeBack ? (
                <Button onPress={() => act({ kind: 'cancel-close', line })}>
                  {t('closing.wait.takeBack')}
                </Button>
              ) : null}
              <Button kind="bare" onPress={onLeave}>
                {t('closing.attempt.leave')}
              </Button>
            </div>
          )}
          {refusal === null ? null : (
            <p className="problem">{say(describeRefusal(refusal, nameOf))}</p>
          )}
          <p className="why">
            {t(canTakeBack ? 'closing.wait.takeBackWhy' : 'closing.wait.cannot')}
          </p>
        </section>
        <div
          className="column sheet stack"
          tabIndex={0}
          role="region"
          aria-label={t('closing.record.title')}
        >
          <LineRecord line={line} />
        </div>
      </div>
    </main>
  );
}

function Told({ line }: { readonly line: string }) {
  const { t } = useWords();
  const { day: today } = usePresent();
  const { status, attempt, closesOn: until, complaint } = useLineView(line).line;
  const day = attempt?.confirmedOn ?? today;
  const parts = [
    until === null
      ? null
      : t(status === 'cooling-off' ? 'closing.wait.cooling' : 'closing.wait.closing', {
          day,
          until,
        }),
    attempt?.lost === true ? t('closing.wait.lost') : null,
    until !== null && until < today ? t('closing.wait.owed') : null,
    complaint === null
      ? null
      : t('closing.wait.complaint', { day: complaint.madeOn, by: complaint.answerBy }),
  ];
  return <p>{parts.filter((part) => part !== null).join(t('play.score.join'))}</p>;
}

interface OnwardsProps {
  readonly line: string;
  readonly onAct: (action: Action) => void;
}

/** The morning after the last evening of the wait: then it has happened. */
function Onwards({ line, onAct }: OnwardsProps) {
  const { t } = useWords();
  const { day } = usePresent();
  const { attempt, closesOn, complaint } = useLineView(line).line;
  if (attempt?.lost === true && complaint === null) {
    return (
      <Button onPress={() => onAct({ kind: 'complain', line })}>
        {t('closing.wait.complain')}
      </Button>
    );
  }
  const until = attempt?.lost === true ? (complaint?.answerBy ?? null) : closesOn;
  if (until === null || until < day) return null;
  const to = attempt?.lost === true ? until : addDays(until, 1);
  return (
    <Button onPress={() => onAct({ kind: 'advance', to })}>
      {t('closing.wait.goTo', { day: to })}
    </Button>
  );
}

function DaysBar({ line }: { readonly line: string }) {
  const { t } = useWords();
  const { day } = usePresent();
  const { attempt, closesOn } = useLineView(line).line;
  const from = attempt?.confirmedOn ?? null;
  if (from === null || closesOn === null || closesOn <= from) return null;
  const all = closesOn - from;
  const done = Math.min(all, day - from);
  return (
    <div>
      <div className="days-bar" aria-hidden="true">
        {Array.from({ length: all }, (_, i) => (
          <span key={i} data-done={i < done || undefined} />
        ))}
      </div>
      <p className="small">{t('closing.wait.bar', { done, all })}</p>
    </div>
  );
}
