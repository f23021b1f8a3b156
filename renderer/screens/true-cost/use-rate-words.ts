import { useCallback } from 'react';
import { useFormats, useWords } from '../../text/words.ts';

const FINE = 1e4;

/** A rate to two decimals, to four where two would hide what it says: 0.6%, 0.0357%. */
export function useRateWords(): (rate: number | null) => string {
  const { t } = useWords();
  const formats = useFormats();
  return useCallback(
    (rate: number | null) => {
      if (rate === null) return t('trueCost.rates.beyond');
      const isFine = rate < 0.01 && Math.abs(rate * FINE - Math.round(rate * FINE)) > 1e-9;
      return formats.percent(rate, isFine ? 4 : 2);
    },
    [t, formats],
  );
}
