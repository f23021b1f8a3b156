import type { ReactNode } from 'react';
import { PPM_ONE, type Rate } from '../../../shared/units/rate.ts';
import { useWords } from '../../text/words.ts';
import { useRateWords } from '../true-cost/use-rate-words.ts';

interface DetailFactsProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A few named figures under a small heading. */
export function DetailFacts({ title, children }: DetailFactsProps) {
  return (
    <div>
      <h3>{title}</h3>
      <dl className="fact-list">{children}</dl>
    </div>
  );
}

interface DetailFactProps {
  readonly name: string;
  readonly children: ReactNode;
}

export function DetailFact({ name, children }: DetailFactProps) {
  return (
    <div className="row">
      <dt>{name}</dt>
      <dd className="end number">{children}</dd>
    </div>
  );
}

/** A rate as it is quoted: "0.05% a day". */
export function useQuotedRate(): (rate: Rate) => string {
  const { t } = useWords();
  const percent = useRateWords();
  return ({ ppm, per }) => t(`lineDetails.rates.per.${per}`, { rate: percent(ppm / PPM_ONE) });
}
