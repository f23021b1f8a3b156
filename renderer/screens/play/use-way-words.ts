import { useCallback } from 'react';
import type { LineSetup, PaymentOption } from '../../../shared/scenario/scenario.ts';
import { useNames, useScenario } from '../../stores/run-hooks.ts';
import { useWords, type Words } from '../../text/words.ts';

/** A way of paying in words; null is leaving it. */
export function useWayWords(): (payment: PaymentOption | null) => string {
  const { t } = useWords();
  const nameOf = useNames();
  const { lines } = useScenario();
  return useCallback((payment) => wayWords(payment, { t, nameOf, lines }), [t, nameOf, lines]);
}

interface Sayer {
  readonly t: Words;
  readonly nameOf: (id: string) => string;
  readonly lines: readonly LineSetup[];
}

/** The same for the lines of any scenario. */
export function wayWords(payment: PaymentOption | null, { t, nameOf, lines }: Sayer): string {
  if (payment === null) return t('play.offer.leave');
  if (payment.kind === 'cash') return t('play.offer.cash');
  const line = nameOf(payment.line);
  const terms = lines.find(({ id }) => id === payment.line)?.terms;
  if (payment.kind === 'pay-later') {
    return t(terms?.family === 'card' ? 'play.offer.card' : 'play.offer.pay-later', { line });
  }
  const { periods } = payment;
  if (terms?.family !== 'bnpl') return t('play.offer.instalments', { periods });
  const way = t(terms.firstAtOnce ? 'play.offer.partsToday' : 'play.offer.parts', { periods });
  // Where only one line sells in parts, its name would say nothing more.
  const isOne = lines.filter((each) => each.terms.family === 'bnpl').length === 1;
  return isOne ? way : t('play.offer.partsOn', { line, way });
}
