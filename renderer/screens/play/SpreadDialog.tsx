import { useMemo, useState } from 'react';
import { spreadQuotes, type SpreadQuote } from '../../../shared/analysis/spread-quote.ts';
import { ZERO } from '../../../shared/units/money.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { RadioTable } from '../../components/RadioTable.tsx';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { RefusalReasons } from './RefusalReasons.tsx';
import { RiskConfirm, RiskFacts } from './RiskFacts.tsx';
import { useRiskCheck } from './use-risk-check.ts';

interface SpreadDialogProps {
  readonly line: string;
  readonly onClose: () => void;
}

/** Turning a bill into a plan: with its fee and yearly rate beside each choice. */
export function SpreadDialog({ line, onClose }: SpreadDialogProps) {
  const { t } = useWords();
  const nameOf = useNames();
  const scenario = useScenario();
  const state = usePresent();
  const quotes = useMemo(() => spreadQuotes(scenario, state, line), [scenario, state, line]);
  const [chosen, setChosen] = useState<string | null>(null);
  const quote = quotes.find(({ periods }) => String(periods) === chosen);
  const amount = quotes[0]?.amount;
  const action = useMemo(() => spreadOf(line, chosen), [line, chosen]);
  const check = useRiskCheck(action, onClose);
  const words =
    quote === undefined
      ? t('play.spread.confirmEmpty')
      : t('play.spread.confirm', { fee: quote.schedule.totalFee });
  return (
    <Dialog
      isOpen
      title={t('play.spread.title', { line: nameOf(line) })}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={action === null} onPress={check.begin}>
            {words}
          </Button>
          <Button onPress={onClose}>{t('play.spread.leave')}</Button>
        </>
      }
    >
      <p>{amount === undefined ? t('play.spread.none') : t('play.spread.lead', { amount })}</p>
      <Months quotes={quotes} chosen={chosen} onChoose={setChosen} />
      <RefusalReasons quotes={quotes} />
      <RiskFacts risk={check.risk} cost={quote?.schedule.totalFee ?? ZERO} />
      <RiskConfirm check={check} confirm={words} />
    </Dialog>
  );
}

/** The rows are keyed by their months. */
function spreadOf(line: string, chosen: string | null) {
  return chosen === null ? null : ({ kind: 'spread-bill', line, periods: Number(chosen) } as const);
}

interface MonthsProps {
  readonly quotes: readonly SpreadQuote[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function Months({ quotes, chosen, onChoose }: MonthsProps) {
  const { t } = useWords();
  const formats = useFormats();
  if (quotes.length === 0) return null;
  return (
    <RadioTable
      label={t('play.spread.label')}
      choiceLabel={t('play.spread.months')}
      columns={[
        { key: 'fee', label: t('play.spread.fee') },
        { key: 'rate', label: t('play.offer.rate') },
        { key: 'monthly', label: t('play.offer.monthly') },
      ]}
      rows={quotes.map(({ periods, schedule, payments, annualRate, refusal }) => ({
        key: String(periods),
        label: t('play.spread.over', { periods }),
        cells: [
          formats.plain(schedule.totalFee),
          annualRate === null ? t('play.offer.none') : formats.percent(annualRate),
          formats.plain(payments.at(-1) ?? 0),
        ],
        isDisabled: refusal !== null,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
