import { useCallback } from 'react';
import type { FigureUnit } from '../../../../shared/scenario/live-value.ts';
import { money } from '../../../../shared/units/money.ts';
import { PPM_ONE } from '../../../../shared/units/rate.ts';
import { useFormats } from '../../../text/words.ts';

/** Says a figure of a question in its unit: an amount, a percentage, a number. */
export function useFigure(): (value: number, unit: FigureUnit) => string {
  const formats = useFormats();
  return useCallback(
    (value: number, unit: FigureUnit) => {
      switch (unit) {
        case 'money':
          return formats.money(money(value));
        case 'percent':
          return formats.percent(value / PPM_ONE, 2);
        case 'count':
          return formats.number(value);
      }
    },
    [formats],
  );
}
