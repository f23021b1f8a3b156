import { useState } from 'react';
import { FREEZE_REASONS, type FreezeReason } from '../../../shared/products/line.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useNames } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { FreezeReasons } from './FreezeReasons.tsx';

interface FreezeDialogProps {
  readonly line: string;
  readonly onClose: () => void;
}

/** Freezing stops new borrowing at once. A reason may be stated; it is kept in the record. */
export function FreezeDialog({ line, onClose }: FreezeDialogProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const act = useAct();
  const [reason, setReason] = useState<FreezeReason | null>(FREEZE_REASONS[0]);
  const freeze = () => {
    act({ kind: 'freeze', line, reason });
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('play.freeze.title', { line: nameOf(line) })}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={freeze}>
            {t('play.freeze.confirm')}
          </Button>
          <Button onPress={onClose}>{t('play.freeze.leave')}</Button>
        </>
      }
    >
      <p>{t('play.freeze.lead')}</p>
      <FreezeReasons reason={reason} onChange={setReason} />
    </Dialog>
  );
}
