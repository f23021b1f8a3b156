import { sum, ZERO, type Money } from '../units/money.ts';
import { pastDueOn } from './card.ts';
import type { Line } from './line.ts';

/** Of what fell due on a line and was missed, what is still unpaid. */
export function missedOn(line: Line): Money {
  switch (line.family) {
    case 'pay-later':
      return line.pastDue;
    case 'overdraft':
      return ZERO;
    case 'cash-line':
    case 'advance':
    case 'bnpl':
    case 'payday':
    case 'loan':
      return sum(line.loans.flatMap(({ missed }) => missed.map(({ left }) => left)));
    case 'card':
      return pastDueOn(line);
  }
}
