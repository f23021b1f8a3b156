import { kindOf, type CreditFile } from '../credit-file.ts';
import { curveAt, type Curve } from '../curve.ts';

/** How the share of limits in use is read. */
export interface RevolvingUse {
  /** Reading by the share in use, 0 to 1; never rising. */
  readonly curve: Curve;
  /** How much of the reading is that of the fullest line; the rest is all lines together. */
  readonly fullestLine: number;
  /** With no open limit there is nothing to measure. */
  readonly noLimit: number;
}

/**
 * The reading of what is owed on revolving lines, 0 to 1. No memory: only the balances of the
 * latest reports. A line that is not open lends no limit, but what is owed on it counts.
 */
export function revolvingUseReading(file: CreditFile, rules: RevolvingUse): number {
  let [limits, balances, fullest] = [0, 0, 0];
  for (const account of file.accounts) {
    if (kindOf(account) !== 'revolving') continue;
    balances += account.balance;
    if (account.status !== 'open' || account.limit <= 0) continue;
    limits += account.limit;
    fullest = Math.max(fullest, account.balance / account.limit);
  }
  if (limits === 0) return rules.noLimit;
  const overall = curveAt(rules.curve, balances / limits);
  return overall * (1 - rules.fullestLine) + curveAt(rules.curve, fullest) * rules.fullestLine;
}
