import { useState } from 'react';
import { repayPreview, type RepayPreview } from '../../../shared/analysis/repay-preview.ts';
import { CASH } from '../../../shared/ledger/account.ts';
import { describeRefusal } from '../../../shared/text/describe.ts';
import { ZERO, type Money } from '../../../shared/units/money.ts';
import { quickAmounts } from '../../../shared/views/line-view.ts';
import { Button } from '../../components/Button.tsx';
import { MoneyField } from '../../components/MoneyField.tsx';
import {
  useLineStanding,
  useLineView,
  useNames,
  usePresent,
  useScenario,
} from '../../stores/run-hooks.ts';
import { useFormats, useSay, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { RepayOutlook } from './RepayOutlook.tsx';
import { useUseWords } from './use-use-words.ts';

interface RepayFormProps {
  readonly line: string;
  readonly onDone?: () => void;
}

/** An amount, what it would leave, and why not when it can't be. A refusal loses nothing typed. */
export function RepayForm({ line, onDone }: RepayFormProps) {
  const { t } = useWords();
  const say = useSay();
  const nameOf = useNames();
  const act = useAct();
  const scenario = useScenario();
  const state = usePresent();
  const view = useLineView(line);
  const { plansApart } = useLineStanding(view);
  const [amount, setAmount] = useState<Money | null>(null);
  const foreseen = amount === null ? null : repayPreview(scenario, state, line, amount);
  if (view.repayable === 0) {
    return <p className="secondary">{t('play.repay.nothing', { line: nameOf(line) })}</p>;
  }
  const refusal = foreseen?.ok === false ? foreseen.error : null;
  const repay = () => {
    if (amount === null) return;
    // A refused attempt is recorded too; what was typed stays in the field.
    if (act({ kind: 'repay', line, amount }) !== null) return;
    setAmount(null);
    onDone?.();
  };
  return (
    <div className="repay-form stack">
      <Quick line={line} onChoose={setAmount} />
      <div className="repay-row">
        <MoneyField
          label={t('play.repay.amount')}
          value={amount}
          onChange={setAmount}
          onEnter={repay}
          problem={refusal === null ? null : say(describeRefusal(refusal, nameOf))}
          unreadable={t('play.repay.unreadable')}
        />
        <Button isDisabled={amount === null} onPress={repay}>
          {amount === null ? t('play.repay.submitEmpty') : t('play.repay.submit', { amount })}
        </Button>
      </div>
      {foreseen?.ok === true ? <After foreseen={foreseen.value} /> : null}
      <RepayOutlook line={line} />
      {plansApart ? <p className="small">{t('play.repay.plansApart')}</p> : null}
    </div>
  );
}

interface QuickProps {
  readonly line: string;
  readonly onChoose: (amount: Money) => void;
}

function Quick({ line, onChoose }: QuickProps) {
  const { t } = useWords();
  const { balances } = usePresent();
  const view = useLineView(line);
  const { plansApart } = useLineStanding(view);
  const amounts = quickAmounts(view, balances[CASH] ?? ZERO);
  const kinds = (['minimum', 'due', 'all'] as const).flatMap((kind) => {
    const amount = amounts[kind];
    if (amount === null) return [];
    // Instalments are not among what can be repaid here, so "everything" would promise too much.
    const key = kind === 'all' && plansApart ? 'allApart' : kind;
    return [{ key, amount } as const];
  });
  if (kinds.length === 0) return null;
  return (
    <div className="cluster" role="group" aria-label={t('play.repay.quick')}>
      {kinds.map(({ key, amount }) => (
        <Button key={key} size="small" onPress={() => onChoose(amount)}>
          {t(`play.repay.${key}`, { amount })}
        </Button>
      ))}
    </div>
  );
}

/** What the payment would leave, said before it is made. */
function After({ foreseen }: { readonly foreseen: RepayPreview }) {
  const { t } = useWords();
  const formats = useFormats();
  const { owed, cash, dueLeft, dueOn, minimumLeft, use } = foreseen;
  const usedFor = useUseWords();
  return (
    <dl className="fact-list" aria-label={t('play.repay.after')}>
      <Fact name={t('play.repay.use')}>{usedFor(use)}</Fact>
      <Fact name={t('play.repay.stays')}>{formats.plain(owed)}</Fact>
      {dueLeft === null || dueOn === null ? null : (
        <Fact name={t('play.repay.dueLeft', { day: dueOn })}>
          {formats.plain(dueLeft)}
          {minimumLeft > 0 ? ` · ${t('play.line.minimum', { amount: minimumLeft })}` : ''}
        </Fact>
      )}
      <Fact name={t('play.repay.nightly')}>
        <Nightly foreseen={foreseen} />
      </Fact>
      <Fact name={t('play.repay.cash')}>{formats.plain(cash)}</Fact>
    </dl>
  );
}

function Nightly({ foreseen }: { readonly foreseen: RepayPreview }) {
  const { t } = useWords();
  const { nightly, nightlyAfterDue, dueOn } = foreseen;
  if (nightlyAfterDue === 0) return t('play.repay.nightlyNone');
  if (dueOn !== null && nightlyAfterDue > nightly) {
    return t('play.repay.nightlyLater', { amount: nightlyAfterDue, day: dueOn });
  }
  return t('play.repay.nightlyNow', { amount: nightly });
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="row">
      <dt>{name}</dt>
      <dd className="end">{children}</dd>
    </div>
  );
}
