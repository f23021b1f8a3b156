import { useState } from 'react';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import type { Money } from '../../../shared/units/money.ts';
import { minus } from '../../../shared/units/money.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { MoneyField } from '../../components/MoneyField.tsx';
import { useLineView, useNames } from '../../stores/run-hooks.ts';
import { useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';

interface CutLimitDialogProps {
  readonly line: string;
  readonly onClose: () => void;
}

/** A limit of one's own, at or above what is in use. */
export function CutLimitDialog({ line, onClose }: CutLimitDialogProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const act = useAct();
  const { free, line: shown } = useLineView(line);
  const [limit, setLimit] = useState<Money | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const most = shown.lenderLimit ?? shown.terms.limit;
  const used = minus(shown.terms.limit, free);
  const cut = () => {
    if (limit === null) return;
    const refused = act({ kind: 'cut-limit', line, limit });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('closing.cut.title', { line: nameOf(line) })}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={limit === null} onPress={cut}>
            {limit === null
              ? t('closing.cut.confirmEmpty')
              : t('closing.cut.confirm', { amount: limit })}
          </Button>
          <Button onPress={onClose}>{t('closing.cut.leave')}</Button>
        </>
      }
    >
      <p>{t('closing.cut.lead')}</p>
      <p className="secondary">{t('closing.cut.used', { amount: used, limit: most })}</p>
      <MoneyField
        label={t('closing.cut.amount')}
        value={limit}
        onChange={(next) => {
          setLimit(next);
          setRefusal(null);
        }}
        problem={refusal === null ? null : say(describeRefusal(refusal, nameOf))}
        unreadable={t('play.repay.unreadable')}
        onEnter={cut}
      />
      {used > 0 ? (
        <div>
          <Button size="small" onPress={() => setLimit(used)}>
            {t('closing.cut.usedQuick', { amount: used })}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}
