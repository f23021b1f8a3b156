import { useCallback } from 'react';
import type { PartPaid } from '../../../shared/views/payment-use.ts';
import { useSay, useWords } from '../../text/words.ts';

/** How a payment was or would be used, in words: "interest 3.20, purchases 40.00". */
export function useUseWords(): (use: readonly PartPaid[]) => string {
  const { t } = useWords();
  const say = useSay();
  return useCallback(
    (use) =>
      use
        .map(({ part, amount }) =>
          t('play.repay.usePart', { part: say({ key: `part.${part}`, params: {} }), amount }),
        )
        .join(t('play.repay.useComma')),
    [t, say],
  );
}
