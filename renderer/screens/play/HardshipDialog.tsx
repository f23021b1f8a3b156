import { useMemo, useState } from 'react';
import { hardshipQuotes, type HardshipQuote } from '../../../shared/analysis/hardship-quote.ts';
import { PPM_ONE } from '../../../shared/units/rate.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { RadioTable } from '../../components/RadioTable.tsx';
import { useNames, usePresent, useScenario } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useAct } from '../use-act.ts';
import { useRateWords } from '../true-cost/use-rate-words.ts';
import { RefusalReasons } from './RefusalReasons.tsx';

interface HardshipDialogProps {
  readonly line: string;
  readonly onClose: () => void;
}

/** Asking for easier terms: what each number of months takes and costs, and why not yet if not. */
export function HardshipDialog({ line, onClose }: HardshipDialogProps) {
  const { t } = useWords();
  const formats = useFormats();
  const percent = useRateWords();
  const nameOf = useNames();
  const act = useAct();
  const scenario = useScenario();
  const state = usePresent();
  const quotes = useMemo(() => hardshipQuotes(scenario, state, line), [scenario, state, line]);
  const [chosen, setChosen] = useState<string | null>(null);
  const quote = quotes.find(({ periods }) => String(periods) === chosen);
  const canAsk = quote !== undefined && quote.refusal === null;
  const ask = () => {
    if (!canAsk) return;
    if (act({ kind: 'restructure', line, periods: quote.periods }) === null) onClose();
  };
  const rate = state.lines[line]?.terms.hardship?.annualRate ?? 0;
  const waived = quotes[0]?.plan?.waived ?? 0;
  const lead = [
    t('play.hardship.lead', { rate: percent(rate / PPM_ONE) }),
    waived === 0 ? t('play.hardship.nothingWaived') : t('play.hardship.waived', { amount: waived }),
  ];
  return (
    <Dialog
      isOpen
      title={t('play.hardship.title', { line: nameOf(line) })}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={!canAsk} onPress={ask}>
            {canAsk
              ? t('play.hardship.confirm', { periods: quote.periods })
              : t('play.hardship.confirmEmpty')}
          </Button>
          <Button onPress={onClose}>{t('play.hardship.leave')}</Button>
        </>
      }
    >
      <p>{formats.join(lead)}</p>
      <Months quotes={quotes} chosen={chosen} onChoose={setChosen} />
      <RefusalReasons quotes={quotes} />
    </Dialog>
  );
}

interface MonthsProps {
  readonly quotes: readonly HardshipQuote[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function Months({ quotes, chosen, onChoose }: MonthsProps) {
  const { t } = useWords();
  const formats = useFormats();
  return (
    <RadioTable
      label={t('play.hardship.label')}
      choiceLabel={t('play.hardship.months')}
      columns={[
        { key: 'monthly', label: t('play.hardship.monthly') },
        { key: 'total', label: t('play.hardship.total') },
        { key: 'cost', label: t('play.hardship.cost') },
        { key: 'ends', label: t('play.hardship.ends') },
      ]}
      rows={quotes.flatMap(({ periods, plan, refusal }) =>
        plan === null
          ? []
          : [
              {
                key: String(periods),
                label: t('play.hardship.over', { periods }),
                cells: [
                  formats.plain(plan.monthly),
                  formats.plain(plan.total),
                  formats.plain(plan.cost),
                  plan.endsOn === null ? '' : formats.day(plan.endsOn, 'long'),
                ],
                isDisabled: refusal !== null,
              },
            ],
      )}
      value={chosen}
      onChange={onChoose}
    />
  );
}
