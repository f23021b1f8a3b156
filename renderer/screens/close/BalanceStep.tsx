import { Button } from '../../components/Button.tsx';
import { useLineView, useNames } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';
import { AfterClosing } from './AfterClosing.tsx';
import { CloseHead } from './CloseHead.tsx';

interface BalanceStepProps {
  readonly line: string;
  readonly onLeave: () => void;
}

/** The permission is over, the debt is not: what is left, and the way to settle it. */
export function BalanceStep({ line, onLeave }: BalanceStepProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const { payoff } = useLineView(line);
  return (
    <main className="screen close">
      <CloseHead line={line} step="wait" title={t('closing.balance.title', { line: nameOf(line) })}>
        <p>{t('closing.balance.lead', { amount: payoff.total })}</p>
      </CloseHead>
      <div className="columns">
        <div className="column stack">
          <div>
            <Button kind="primary" onPress={onLeave}>
              {t('closing.balance.repay')}
            </Button>
          </div>
          <AfterClosing line={line} />
        </div>
      </div>
    </main>
  );
}
