import { useCallback } from 'react';
import type { CalendarItem } from '../../../shared/views/calendar.ts';
import { useNames } from '../../stores/run-hooks.ts';
import { useSay } from '../../text/words.ts';

/** A known day's item in words: "Rent −2,100.00", "Flower Pay due 1,286.40". */
export function useCalendarWords(): (
  item: CalendarItem,
  name?: (words: string) => string,
) => string {
  const say = useSay();
  const nameOf = useNames();
  return useCallback(
    (item, name = (words) => words) => {
      const { kind, id, amount } = item;
      const variant = kind === 'due' && amount !== null ? '-amount' : '';
      const params = { item: name(nameOf(id)), amount: amount ?? 0 };
      return say({ key: `calendar.${kind}${variant}`, params });
    },
    [say, nameOf],
  );
}
