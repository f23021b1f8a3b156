import { useId, useState } from 'react';
import type { Refusal } from '../../shared/engine/refusal.ts';
import { describeRefusal } from '../../shared/text/describe.ts';
import { newPayers, subscriptionRows } from '../../shared/views/subscriptions.ts';
import { Button, LinkButton } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useNames, usePresent, useScenario } from '../stores/run-hooks.ts';
import { useSay, useWords } from '../text/words.ts';
import './subscriptions.css';
import { useAct } from './use-act.ts';

interface SubscriptionsProps {
  /** The line that is charged; null: those that were moved to cash. */
  readonly payer: string | null;
}

/** What sellers charge by themselves, each with its next day and a way to have it paid otherwise. */
export function Subscriptions({ payer }: SubscriptionsProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const scenario = useScenario();
  const state = usePresent();
  const [moving, setMoving] = useState<string | null>(null);
  const rows = subscriptionRows(scenario, state, payer);
  if (rows.length === 0) return null;
  const label =
    payer === null ? t('subscriptions.inCash') : t('subscriptions.onLine', { line: nameOf(payer) });
  return (
    <>
      <ul className="subscriptions" aria-label={label}>
        {rows.map(({ id, amount, nextOn: day }) => (
          <li key={id} className="row secondary">
            <span>
              {t(payer === null ? 'subscriptions.cashRow' : 'subscriptions.row', {
                item: nameOf(id),
                amount,
              })}
              <span className="small next">{t('subscriptions.next', { day })}</span>
            </span>
            {state.over ? null : (
              <span className="end">
                <LinkButton
                  aria-label={t('subscriptions.moveName', { item: nameOf(id) })}
                  onPress={() => setMoving(id)}
                >
                  {t('subscriptions.move')}
                </LinkButton>
              </span>
            )}
          </li>
        ))}
      </ul>
      {moving === null ? null : <MoveDialog cost={moving} onClose={() => setMoving(null)} />}
    </>
  );
}

interface MoveDialogProps {
  readonly cost: string;
  readonly onClose: () => void;
}

/** Another way for a seller to be paid: cash, or a line that can be charged. */
function MoveDialog({ cost, onClose }: MoveDialogProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const act = useAct();
  const state = usePresent();
  const group = useId();
  const payers = newPayers(state, cost);
  const [payer, setPayer] = useState(payers[0]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const move = () => {
    if (payer === undefined) return;
    const refused = act({ kind: 'move-subscription', cost, line: payer });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('subscriptions.title', { item: nameOf(cost) })}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={payer === undefined} onPress={move}>
            {t('subscriptions.confirm')}
          </Button>
          <Button onPress={onClose}>{t('subscriptions.leave')}</Button>
        </>
      }
    >
      <p>{t('subscriptions.lead')}</p>
      {payers.length === 0 ? <p className="secondary">{t('subscriptions.nowhere')}</p> : null}
      <fieldset className="choices">
        <legend className="secondary">{t('subscriptions.from')}</legend>
        {payers.map((choice) => (
          <label key={choice ?? ''} className="choice">
            <input
              className="radio"
              type="radio"
              name={group}
              checked={choice === payer}
              onChange={() => setPayer(choice)}
            />
            {choice === null ? t('subscriptions.cash') : nameOf(choice)}
          </label>
        ))}
      </fieldset>
      {refusal === null ? null : <p className="problem">{say(describeRefusal(refusal, nameOf))}</p>}
    </Dialog>
  );
}
