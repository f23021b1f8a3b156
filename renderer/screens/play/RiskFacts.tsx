import {
  SHARE_ASKED_ABOUT,
  type BorrowingNews,
  type BorrowingRisk,
} from '../../../shared/analysis/borrowing-risk.ts';
import type { Money } from '../../../shared/units/money.ts';
import { Confirm } from '../../components/Dialog.tsx';
import { useNames } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import type { RiskCheck } from './use-risk-check.ts';

const TENTHS = 10;

interface RiskFactsProps {
  readonly risk: BorrowingRisk | null;
  /** What the choice costs beside what is borrowed. */
  readonly cost: Money;
}

/** Four figures beside every borrowing, with or without anything to worry about. */
export function RiskFacts({ risk, cost }: RiskFactsProps) {
  const { t } = useWords();
  const formats = useFormats();
  const salary = useSalaryWords();
  if (risk === null) return null;
  const { share, bufferTenths } = risk;
  return (
    <dl className="risk-facts" aria-label={t('outlook.risk.title')}>
      <dt>{t('outlook.risk.cost')}</dt>
      <dd>{formats.money(cost)}</dd>
      <dt>{t('outlook.risk.share')}</dt>
      <dd>
        {share === null ? t('outlook.risk.shareNone') : t('outlook.risk.shareValue', { ...share })}
      </dd>
      {bufferTenths === null ? null : (
        <>
          <dt>{t('outlook.risk.buffer')}</dt>
          <dd>
            {bufferTenths < 0
              ? t('outlook.risk.bufferBelow')
              : t('outlook.risk.bufferValue', { months: formats.number(bufferTenths / TENTHS, 1) })}
          </dd>
        </>
      )}
      <dt>{t('outlook.risk.salary')}</dt>
      <dd>{salary(risk)}</dd>
    </dl>
  );
}

function useSalaryWords() {
  const { t } = useWords();
  const nameOf = useNames();
  return ({ withoutSalary }: BorrowingRisk): string => {
    if (withoutSalary === null) return t('outlook.risk.salaryNone');
    const { missed } = withoutSalary;
    if (missed === null) return t('outlook.risk.salaryFine');
    return missed.line === null
      ? t('outlook.risk.salaryNeed', { day: missed.on })
      : t('outlook.risk.salaryMissed', { line: nameOf(missed.line), day: missed.on });
  };
}

interface RiskConfirmProps {
  readonly check: RiskCheck;
  /** Words of the button that goes on: those of the one that was pressed. */
  readonly confirm: string;
}

/** Asked once more, and only for what is new: each of it in one sentence. */
export function RiskConfirm({ check, confirm }: RiskConfirmProps) {
  const { t } = useWords();
  const words = useNewsWords();
  const news = check.asking ?? [];
  return (
    <Confirm
      title={t('outlook.risk.newTitle')}
      isOpen={check.asking !== null}
      onClose={check.cancel}
      onConfirm={check.confirm}
      confirm={confirm}
    >
      {news.length === 1 ? (
        news.map((one) => <p key={one.kind}>{words(one)}</p>)
      ) : (
        <ul className="rows">
          {news.map((one) => (
            <li key={one.kind}>{words(one)}</li>
          ))}
        </ul>
      )}
    </Confirm>
  );
}

function useNewsWords() {
  const { t } = useWords();
  const nameOf = useNames();
  return (news: BorrowingNews): string => {
    switch (news.kind) {
      case 'first-use':
        return t('outlook.risk.first-use', { line: nameOf(news.line) });
      case 'share': {
        const { before, after } = news;
        return t('outlook.risk.shareNew', { before, after, threshold: SHARE_ASKED_ABOUT.value });
      }
      case 'minimum': {
        const { line, on } = news.missed;
        return line === null
          ? t('outlook.risk.minimumNeed', { day: on })
          : t('outlook.risk.minimum', { line: nameOf(line), day: on });
      }
    }
  };
}
