import { useState } from 'react';
import type { Blocker } from '../../../shared/closing/blocker.ts';
import type { Action } from '../../../shared/engine/action.ts';
import type { Refusal } from '../../../shared/engine/refusal.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { plus } from '../../../shared/units/money.ts';
import { Button } from '../../components/Button.tsx';
import { Letter } from '../../components/Pin.tsx';
import { useLineView, useNames, usePresent } from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { BlockerEntries } from './BlockerEntries.tsx';
import { useClosing } from './use-closing.ts';

/** Everything in the way at once, each with what it takes and a way to do it right here. */
export function BlockerTable({ line }: { readonly line: string }) {
  const { t } = useWords();
  const nameOf = useNames();
  const { standing: blockers } = useClosing(line);
  return (
    <div className="table-wrap">
      <table className="table blockers">
        <caption className="visually-hidden">
          {t('close.blocked.caption', { line: nameOf(line) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('close.blocked.letter')}</span>
            </th>
            <th scope="col">{t('close.blocked.what')}</th>
            <th scope="col" className="end">
              {t('close.blocked.amount')}
            </th>
            <th scope="col">{t('close.blocked.how')}</th>
            <th scope="col" className="end">
              {t('close.blocked.earliest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {blockers.map((blocker, i) => (
            <BlockerRow
              key={`${blocker.kind} ${blocker.ref ?? ''}`}
              line={line}
              blocker={blocker}
              letter={letterOf(i)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FIRST_LETTER = 65;

function letterOf(i: number): string {
  return String.fromCharCode(FIRST_LETTER + i);
}

interface BlockerRowProps {
  readonly line: string;
  readonly blocker: Blocker;
  readonly letter: string;
}

function BlockerRow({ line, blocker, letter }: BlockerRowProps) {
  const { t } = useWords();
  const say = useSay();
  const formats = useFormats();
  const nameOf = useNames();
  const { day } = usePresent();
  const { kind, amount, cost, ref, earliest, chargesOn } = blocker;
  const params = { item: nameOf(ref ?? ''), cost, chargesOn: chargesOn ?? 0 };
  const name = say({ key: `blocker.${kind}.name`, params });
  return (
    <tr>
      <td>
        <Letter letter={letter} />
      </td>
      <th scope="row">
        <span className="strong">{name}</span>
        <span className="note">{say({ key: `blocker.${kind}.why`, params })}</span>
        <BlockerEntries line={line} blocker={blocker} name={name} />
      </th>
      <td className="end">
        <strong>{formats.plain(amount)}</strong>
        {cost > 0 ? (
          <span className="note">
            {t(kind === 'instalments' ? 'close.blocked.withFee' : 'close.blocked.withCharge', {
              cost,
            })}
          </span>
        ) : null}
      </td>
      <td>
        <span className="note">{say({ key: `blocker.${kind}.clear`, params })}</span>
        <Clearing line={line} blocker={blocker} name={name} />
      </td>
      <td className="end">
        {earliest === null
          ? t('close.blocked.unknown')
          : earliest <= day
            ? t('close.blocked.today')
            : formats.day(earliest)}
      </td>
    </tr>
  );
}

interface ClearingProps {
  readonly line: string;
  readonly blocker: Blocker;
  readonly name: string;
}

/** The button that does it here and now; waiting is one of them. */
function Clearing({ line, blocker, name }: ClearingProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const act = useAct();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const step = useClearingStep(line, blocker);
  if (step === null) return null;
  return (
    <>
      <Button size="small" onPress={() => setRefusal(act(step.action))}>
        <span aria-hidden="true">{step.words}</span>
        <span className="visually-hidden">
          {t('close.blocked.name', { action: step.words, what: name })}
        </span>
      </Button>
      {refusal === null ? null : (
        <span className="note problem">{say(describeRefusal(refusal, nameOf))}</span>
      )}
    </>
  );
}

interface ClearingStep {
  readonly action: Action;
  readonly words: string;
}

/** Null for what no button can do. */
function useClearingStep(line: string, blocker: Blocker): ClearingStep | null {
  const { t } = useWords();
  const { day } = usePresent();
  const view = useLineView(line);
  const { clearing, amount, cost, ref, earliest, kind } = blocker;
  if (clearing === 'repay') {
    // Payments go to the oldest first, so what no bill holds yet is reached after the bill.
    const last = kind === 'unbilled' || kind === 'residual-interest';
    const over = last && view.repayable > amount;
    const pays = over ? view.repayable : amount;
    const words = t(over ? 'close.blocked.repayWith' : 'close.blocked.repay', { amount: pays });
    return { action: { kind: 'repay', line, amount: pays }, words };
  }
  if (clearing === 'settle-plan' && ref !== null) {
    const words = t('close.blocked.settle', { amount: plus(amount, cost) });
    return { action: { kind: 'settle-plan', line, plan: ref }, words };
  }
  if (clearing === 'confirm-receipt' && ref !== null && earliest !== null && earliest <= day) {
    return {
      action: { kind: 'confirm-receipt', line, purchase: ref },
      words: t('close.blocked.confirm'),
    };
  }
  if (clearing === 'move-subscription' && ref !== null) {
    // Another line is the learner's own choice; the list below offers it.
    const action: Action = { kind: 'move-subscription', cost: ref, line: null };
    return { action, words: t('subscriptions.clearing') };
  }
  if (earliest === null || earliest <= day) return null;
  return {
    action: { kind: 'advance', to: earliest },
    words: t('close.blocked.waitTo', { day: earliest }),
  };
}
