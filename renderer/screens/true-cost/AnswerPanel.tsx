import { useEffect, useRef } from 'react';
import type { TrueCost } from '../../../shared/analysis/true-cost.ts';
import { announce } from '../../components/announce.ts';
import { useFormats, useWords } from '../../text/words.ts';
import { useRateWords } from './use-rate-words.ts';

interface AnswerPanelProps {
  readonly cost: TrueCost | null;
  /** False while the sentence is incomplete and `cost` is of the one before. */
  readonly isCurrent: boolean;
}

/** What it comes to, in two sentences. */
export function AnswerPanel({ cost, isCurrent }: AnswerPanelProps) {
  const { t } = useWords();
  const verdict = useVerdict(cost);
  useAnnounced(isCurrent && verdict !== null ? verdict.split(EMPHASIS).join('') : null);
  if (cost === null || !isCurrent) {
    return (
      <section className="answer waiting" aria-label={t('trueCost.answer.label')}>
        <p className="verdict">{t('trueCost.waiting')}</p>
        {cost === null ? null : <p className="secondary">{t('trueCost.waitingBelow')}</p>}
      </section>
    );
  }
  return (
    <section className="answer" aria-label={t('trueCost.answer.label')}>
      <p className="verdict">
        {(verdict ?? '')
          .split(EMPHASIS)
          .map((words, i) => (i % 2 === 0 ? words : <strong key={i}>{words}</strong>))}
      </p>
      <Flows cost={cost} />
    </section>
  );
}

/** Words between these marks are what the eye should find first. */
const EMPHASIS = /<\/?b>/;

function Flows({ cost }: { readonly cost: TrueCost }) {
  const { t } = useWords();
  const formats = useFormats();
  const flows = t('trueCost.answer.flows', { received: cost.received, paid: cost.totalPaid });
  const times =
    cost.times === null || isSame(cost)
      ? ''
      : t('trueCost.answer.times', { times: formats.number(cost.times, 2) });
  return <p className="secondary">{formats.join([times, flows])}</p>;
}

/** Shown figures are to two decimals: what differs less is the same to a reader. */
function isSame({ yearly, advert }: TrueCost): boolean {
  return yearly.simple !== null && Math.abs(yearly.simple - advert.yearly) < 0.000_05;
}

function useVerdict(cost: TrueCost | null): string | null {
  const { t } = useWords();
  const rateWords = useRateWords();
  if (cost === null) return null;
  const rate = rateWords(cost.yearly.simple);
  if (cost.cost === 0) return t('trueCost.answer.none', { rate });
  if (cost.yearly.simple === null) return t('trueCost.answer.beyond', { cost: cost.cost });
  if (isSame(cost)) {
    const { per, stated } = cost.advert;
    const words = { cost: cost.cost, rate, stated: rateWords(stated) };
    return t(`trueCost.answer.same.${per}`, words);
  }
  const advert = rateWords(cost.advert.yearly);
  return t('trueCost.answer.more', { cost: cost.cost, rate, advert });
}

/** Long enough that a number being typed is finished, short enough to belong to it. */
const PAUSE = 900;

/** Tells screen readers the new verdict once typing pauses. Not the one they came to. */
function useAnnounced(verdict: string | null): void {
  const told = useRef(verdict);
  useEffect(() => {
    if (verdict === null || verdict === told.current) return;
    const timer = setTimeout(() => {
      told.current = verdict;
      announce(verdict);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [verdict]);
}
