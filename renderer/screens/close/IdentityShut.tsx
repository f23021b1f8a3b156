import type { Action } from '../../../shared/engine/action.ts';
import type { Day } from '../../../shared/units/day.ts';
import { Button } from '../../components/Button.tsx';
import { useLineView } from '../../stores/run-hooks.ts';
import { useSay, useWords } from '../../text/words.ts';

interface IdentityShutProps {
  readonly line: string;
  readonly until: Day | null;
  readonly onAct: (action: Action) => void;
}

/** Too many answers did not match: when it opens again, and who can look instead. */
export function IdentityShut({ line, until, onAct }: IdentityShutProps) {
  const { t } = useWords();
  const say = useSay();
  const { attempt, terms } = useLineView(line).line;
  const { recovery } = terms.closing.identity;
  if (until === null) return null;
  return (
    <>
      <p className="note-box" role="status">
        {t('closing.identity.locked', { day: until })}
      </p>
      <div className="cluster">
        <Button onPress={() => onAct({ kind: 'advance', to: until })}>
          {t('closing.attempt.goTo', { day: until })}
        </Button>
        {recovery === null || recovery === attempt?.channel ? null : (
          <Button onPress={() => onAct({ kind: 'begin-close', line, channel: recovery })}>
            {t('closing.identity.recovery', {
              by: say({ key: `channelBy.${recovery}`, params: {} }),
            })}
          </Button>
        )}
      </div>
      {recovery === null ? <p className="why">{t('closing.identity.noRecovery')}</p> : null}
    </>
  );
}
