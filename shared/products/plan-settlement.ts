import { sum, type Money } from '../units/money.ts';

/** What ending a plan or loan early takes today. */
export interface PlanSettlement {
  readonly principal: Money;
  /** Interest to today. */
  readonly interest: Money;
  /** Fees that the terms still ask. */
  readonly fee: Money;
  /** Interest and fees agreed and no longer charged. */
  readonly saved: Money;
}

/** What is paid in all. */
export function settlementTotal({ principal, interest, fee }: PlanSettlement): Money {
  return sum([principal, interest, fee]);
}
