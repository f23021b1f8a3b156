import { useNames } from '../../stores/run-hooks.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useOutlook, type Outlook } from './use-outlook.ts';

/** Where the line leads: what ends it today, what only minimums come to, where a little more helps most. */
export function RepayOutlook({ line }: { readonly line: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const outlook = useOutlook(line);
  const best = useBest(line, outlook);
  if (outlook === null || outlook.quote.payoff.total === 0) return null;
  const { payoff, minimum } = outlook.quote;
  const sentences = [
    payoff.accrued > 0
      ? t('play.outlook.payoffAccrued', { amount: payoff.total, accrued: payoff.accrued })
      : t('play.outlook.payoff', { amount: payoff.total }),
    minimum.endsOn === null
      ? t('play.outlook.never')
      : t('play.outlook.minimum', {
          month: formats.day(minimum.endsOn, 'monthYear'),
          cost: minimum.cost,
        }),
    ...(best === null ? [] : [best]),
  ];
  return <p className="small">{formats.join(sentences)}</p>;
}

function useBest(line: string, outlook: Outlook | null): string | null {
  const { t } = useWords();
  const nameOf = useNames();
  const order = outlook?.order ?? [];
  const [first] = order;
  if (first === undefined || order.length < 2 || first.saved <= 0) return null;
  const share = first.savedPerUnit;
  return first.line === line
    ? t('play.outlook.bestHere', { share })
    : t('play.outlook.bestThere', { line: nameOf(first.line), share });
}
