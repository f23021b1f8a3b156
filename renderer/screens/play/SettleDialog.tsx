import { useState } from 'react';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { settlementTotal } from '../../../shared/products/plan-settlement.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useLineView, useNames } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';

interface SettleDialogProps {
  readonly line: string;
  readonly plan: string;
  readonly onClose: () => void;
}

/** What ending a plan early takes and saves, before it is done. */
export function SettleDialog({ line, plan, onClose }: SettleDialogProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const formats = useFormats();
  const act = useAct();
  const view = useLineView(line);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const found = view.plans.find((quote) => quote.plan === plan);
  if (found === undefined) return null;
  const { principal, interest, fee, saved } = found.settlement;
  const total = settlementTotal(found.settlement);
  const settle = () => {
    const refused = act({ kind: 'settle-plan', line, plan });
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  const facts = [
    ['principal', principal],
    ...(interest > 0 ? [['interest', interest] as const] : []),
    ['fee', fee],
    ['total', total],
    ['saved', saved],
  ] as const;
  return (
    <Dialog
      isOpen
      title={t('play.settle.title', { item: nameOf(plan) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={settle}>{t('play.settle.confirm', { amount: total })}</Button>
          <Button onPress={onClose}>{t('play.settle.leave')}</Button>
        </>
      }
    >
      <dl className="fact-list">
        {facts.map(([key, amount]) => (
          <div className="row" key={key}>
            <dt>{t(`play.settle.${key}`)}</dt>
            <dd className="end number">{formats.plain(amount)}</dd>
          </div>
        ))}
      </dl>
      {refusal === null ? null : <p className="problem">{say(describeRefusal(refusal, nameOf))}</p>}
    </Dialog>
  );
}
