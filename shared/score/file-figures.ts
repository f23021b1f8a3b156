import { monthsBetween, type Day } from '../units/day.ts';
import { mulDiv } from '../units/money.ts';
import { PPM_ONE, ppm, type Ppm } from '../units/rate.ts';
import type { CreditFile } from './credit-file.ts';

/** Figures of a file that people ask for by themselves, beside any score. */
export interface FileFigures {
  /** Balances of all lines over limits of open ones; null where no line is open. */
  readonly utilisation: Ppm | null;
  /** Whole months; closed lines age on as long as they are listed. Null without any line. */
  readonly oldestMonths: number | null;
  readonly averageMonths: number | null;
}

/** @param on the day on which ages are counted */
export function fileFigures({ accounts }: CreditFile, on: Day): FileFigures {
  let [limit, balance, months, oldest] = [0, 0, 0, 0];
  for (const account of accounts) {
    if (account.status === 'open') limit += account.limit;
    balance += account.balance;
    const age = Math.max(0, monthsBetween(account.openedOn, on));
    months += age;
    oldest = Math.max(oldest, age);
  }
  const count = accounts.length;
  return {
    utilisation: limit === 0 ? null : ppm(mulDiv(balance, PPM_ONE, limit, 'half-even')),
    oldestMonths: count === 0 ? null : oldest,
    averageMonths: count === 0 ? null : Math.floor(months / count),
  };
}
