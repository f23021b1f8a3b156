import { useCallback } from 'react';
import type { PaymentOption } from '../../../shared/scenario/scenario.ts';
import { useNames } from '../../stores/run-hooks.ts';
import { useWords } from '../../text/words.ts';

/** A way of paying in words; null is leaving it. */
export function useWayWords(): (payment: PaymentOption | null) => string {
  const { t } = useWords();
  const nameOf = useNames();
  return useCallback(
    (payment) => {
      switch (payment?.kind) {
        case undefined:
          return t('play.offer.leave');
        case 'cash':
          return t('play.offer.cash');
        case 'pay-later':
          return t('play.offer.pay-later', { line: nameOf(payment.line) });
        case 'instalments':
          return t('play.offer.instalments', { periods: payment.periods });
      }
    },
    [t, nameOf],
  );
}
