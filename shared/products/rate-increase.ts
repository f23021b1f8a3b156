import { addDays, type Day } from '../units/day.ts';
import { money, type Money } from '../units/money.ts';
import type { CardTransaction } from './card-interest.ts';

/** The day of the notice is the first of them (comment 55(c)(1)-1). */
const NOTICE_DAYS = 14;

export interface ProtectedSplit {
  /** Keeps its old rate. */
  readonly protected: Money;
  /** May take the new rate once that is in force. */
  readonly unprotected: Money;
}

/** The last day whose transactions an increased rate may never reach. */
export function lastProtectedDay(noticeSent: Day): Day {
  return addDays(noticeSent, NOTICE_DAYS - 1);
}

/**
 * Splits a card's balance before its rate rises: what was owed or bought by the fourteenth day of
 * the notice is protected. Source: 12 CFR 1026.55(b)(3) and (c)(1).
 * @param owed the balance when the notice was sent
 * @param purchases after that, in any order
 */
export function splitByNotice(
  owed: Money,
  purchases: readonly CardTransaction[],
  noticeSent: Day,
): ProtectedSplit {
  const last = lastProtectedDay(noticeSent);
  let [kept, exposed]: [number, number] = [owed, 0];
  for (const { on, amount } of purchases) {
    if (on <= last) kept += amount;
    else exposed += amount;
  }
  return { protected: money(kept), unprotected: money(exposed) };
}
