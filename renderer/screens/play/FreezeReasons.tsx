import { useId } from 'react';
import { FREEZE_REASONS, type FreezeReason } from '../../../shared/products/line.ts';
import { useWords } from '../../text/words.ts';
import { freezeReasonKey } from './freeze-reasons.ts';

interface FreezeReasonsProps {
  readonly reason: FreezeReason | null;
  readonly onChange: (reason: FreezeReason | null) => void;
}

/** A closed list, so that no free text about a person is ever kept. */
export function FreezeReasons({ reason, onChange }: FreezeReasonsProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="secondary">{t('play.freeze.reason')}</legend>
      {[...FREEZE_REASONS, null].map((choice) => (
        <label key={choice ?? 'none'} className="choice">
          <input
            className="radio"
            type="radio"
            name={name}
            checked={reason === choice}
            onChange={() => onChange(choice)}
          />
          {choice === null ? t('play.freeze.none') : t(freezeReasonKey(choice))}
        </label>
      ))}
    </fieldset>
  );
}
