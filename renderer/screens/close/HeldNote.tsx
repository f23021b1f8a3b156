import type { Action } from '../../../shared/engine/action.ts';
import { describeRuleName } from '../../../shared/text/describe-monitor.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';

interface HeldNoteProps {
  readonly line: string;
  readonly onAct: (action: Action) => void;
}

/** Why the lender holds a closing up, and until when; nothing where it doesn't. */
export function HeldNote({ line, onAct }: HeldNoteProps) {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const { day, over } = usePresent();
  const { attempt } = useLineView(line).line;
  const held = attempt?.held;
  if (held === undefined) return null;
  const { until, stepUp } = held;
  const rules = formats.join(held.rules.map((rule) => say(describeRuleName(rule))));
  if (until <= day) {
    return stepUp ? (
      <p className="note-box" role="status">
        {t('disputes.stepUp', { rules })}
      </p>
    ) : null;
  }
  return (
    <>
      <p className="note-box" role="status">
        {t('disputes.held', { until, rules })}
      </p>
      {attempt?.actor === 'stranger' ? null : <p className="why">{t('disputes.heldWhy')}</p>}
      {over || attempt?.actor === 'stranger' ? null : (
        <div>
          <Button onPress={() => onAct({ kind: 'advance', to: until })}>
            {t('closing.attempt.goTo', { day: until })}
          </Button>
        </div>
      )}
    </>
  );
}

/** A closing that somebody else has begun: the owner can stop it, or shut them out. */
export function NotYou({ line, onAct }: HeldNoteProps) {
  const { t } = useWords();
  const { over } = usePresent();
  const { attempt } = useLineView(line).line;
  if (attempt?.actor !== 'stranger') return null;
  return (
    <>
      <p className="note-box" role="status">
        {t('disputes.notYou', { day: attempt.begunOn })}
      </p>
      {over ? null : (
        <div className="cluster">
          <Button onPress={() => onAct({ kind: 'report-fraud', line })}>
            {t('disputes.notYouReport')}
          </Button>
          <Button onPress={() => onAct({ kind: 'cancel-close', line })}>
            {t('disputes.notYouStop')}
          </Button>
        </div>
      )}
    </>
  );
}
