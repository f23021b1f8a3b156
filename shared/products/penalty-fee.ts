import { assertNever } from '../result.ts';
import { money, smaller, type Money } from '../units/money.ts';

/** What a card's holder did against the terms, with the amounts that bound the fee for it. */
export type Violation =
  /** The required minimum due just before the fee, in full also when a part was paid. */
  | { readonly kind: 'late'; readonly minimumDue: Money }
  /** The required minimum due just before the payment came back, not the payment's own amount. */
  | { readonly kind: 'returned-payment'; readonly minimumDue: Money }
  | { readonly kind: 'declined-check'; readonly check: Money }
  | { readonly kind: 'over-limit'; readonly cycle: OverLimitCycle }
  /** Nothing was violated that has an amount: a fee for it is not allowed. */
  | { readonly kind: 'closing' | 'inactivity' | 'declined-transaction' };

export interface OverLimitCycle {
  readonly limit: Money;
  readonly opening: Money;
  /** Charges positive, payments negative, in the order they were posted. */
  readonly transactions: readonly Money[];
}

/**
 * The most that one penalty fee may be: the dollar amount of the violation, and within a safe harbor
 * that too. One event never carries two fees. Source: 12 CFR 1026.52(b)(1) and (b)(2).
 * @param safeHarbor the amount in force for this violation, or null where the issuer proves costs
 */
export function penaltyFeeCap(violation: Violation, safeHarbor: Money | null): Money {
  const amount = violationAmount(violation);
  return safeHarbor === null ? amount : smaller(amount, safeHarbor);
}

function violationAmount(violation: Violation): Money {
  switch (violation.kind) {
    case 'late':
    case 'returned-payment':
      return violation.minimumDue;
    case 'declined-check':
      return violation.check;
    case 'over-limit':
      return creditOverLimit(violation.cycle);
    case 'closing':
    case 'inactivity':
    case 'declined-transaction':
      return money(0);
    default:
      return assertNever(violation);
  }
}

/** All credit that the issuer extended beyond the limit during the cycle. */
export function creditOverLimit({ limit, opening, transactions }: OverLimitCycle): Money {
  let balance: number = opening;
  let over = 0;
  for (const amount of transactions) {
    const after = balance + amount;
    over += Math.max(0, after - Math.max(limit, balance));
    balance = after;
  }
  return money(over);
}
