import { accountsOf, costAccount, type LinePart } from '../ledger/account.ts';
import type { Balances } from '../ledger/books.ts';
import {
  larger,
  minus,
  money,
  mulDiv,
  plus,
  smaller,
  sum,
  ZERO,
  type Money,
} from '../units/money.ts';
import { PPM_ONE } from '../units/rate.ts';
import type { PayLaterLine, Plan } from './pay-later-line.ts';
import type { PayLaterTerms } from './pay-later-terms.ts';

/** What a line owes or holds, part by part, as positive amounts. */
export type LineParts = Readonly<Record<LinePart, Money>>;

export function partsOf(balances: Balances, line: string): LineParts {
  const { parts } = accountsOf(line);
  const owes = (account: string) => money(-(balances[account] ?? 0));
  return {
    held: owes(parts.held),
    unbilled: owes(parts.unbilled),
    billed: owes(parts.billed),
    carried: owes(parts.carried),
    charges: owes(parts.charges),
    plans: owes(parts.plans),
  };
}

/** Everything owed, billed or not. What is only held (not received yet) is not owed. */
export function owed(parts: LineParts): Money {
  return sum([parts.unbilled, parts.billed, parts.carried, parts.charges, parts.plans]);
}

/** What can still be borrowed: the limit less what is owed and held, never below zero. */
export function freeLimit(terms: PayLaterTerms, parts: LineParts): Money {
  return larger(ZERO, minus(terms.limit, plus(owed(parts), parts.held)));
}

/**
 * Charge accrued and not yet posted, rounded as posting it now would round it. Rounding up leaves
 * less than one minor unit below zero: that is not a charge in the learner's favour.
 */
export function accruedCharge(line: PayLaterLine): Money {
  if (line.accrual <= 0) return ZERO;
  return money(mulDiv(line.accrual, 1, PPM_ONE, line.terms.chargeRounding));
}

/** One night's charge on what a due day left unpaid: an exact numerator over a million. */
export function nightlyAccrual(line: PayLaterLine, parts: LineParts): number {
  return parts.carried * line.terms.dailyCharge.ppm;
}

/**
 * What `repay` can settle today: charges (the accrued one included), the rest of earlier bills,
 * the bill, and purchases that no bill holds yet. Plans are settled by themselves.
 */
export function repayable(line: PayLaterLine, parts: LineParts): Money {
  return sum([accruedCharge(line), parts.charges, parts.carried, parts.billed, parts.unbilled]);
}

/** What is due by the next due day at the latest: the open bill with everything before it. */
export function dueNow(line: PayLaterLine, parts: LineParts): Money {
  return sum([accruedCharge(line), parts.charges, parts.carried, parts.billed]);
}

/** Of the open bill, what can be spread over periods: purchases still unpaid, not instalments. */
export function spreadable({ bill }: PayLaterLine, parts: LineParts): Money {
  if (bill === null || bill.settledUp) return ZERO;
  return smaller(parts.billed, bill.purchases);
}

/** The order in which a payment is used (our reading of the published order: oldest first). */
export const ALLOCATION = ['charges', 'carried', 'billed', 'unbilled'] as const;
export type Allocated = Readonly<Record<(typeof ALLOCATION)[number], Money>>;

/** Splits a payment over the parts. The amount must not exceed their sum. */
export function allocate(amount: Money, parts: LineParts): Allocated {
  let left = amount;
  const shares = ALLOCATION.map((part) => {
    const share = smaller(left, parts[part]);
    left = minus(left, share);
    return [part, share] as const;
  });
  return Object.fromEntries(shares) as Record<(typeof ALLOCATION)[number], Money>;
}

/**
 * The minimum payment (最低还款额) of a bill: what is past due, and a share of the rest.
 * Source: domain facts A1: commonly 10% of the bill plus earlier unpaid minimums.
 */
export function minimumPayment(terms: PayLaterTerms, total: Money, pastDue: Money): Money {
  const { share, floor, rounding } = terms.minimum;
  const fresh = minus(total, smaller(pastDue, total));
  const part = money(mulDiv(fresh, share, PPM_ONE, rounding));
  return smaller(total, plus(smaller(pastDue, total), larger(part, smaller(floor, fresh))));
}

/** What ending a plan early takes today. */
export interface PlanSettlement {
  readonly principal: Money;
  readonly fee: Money;
  /** Fees agreed and no longer charged. */
  readonly saved: Money;
}

export function planSettlement(plan: Plan, terms: PayLaterTerms): PlanSettlement {
  const left = plan.schedule.periods.slice(plan.billed);
  const principal = sum(left.map((period) => period.principal));
  const fees = sum(left.map((period) => period.fee));
  const fee = settlementFee(terms, fees, left[0]?.fee ?? ZERO);
  return { principal, fee, saved: minus(fees, fee) };
}

function settlementFee(terms: PayLaterTerms, allFees: Money, current: Money): Money {
  switch (terms.earlySettlementFee) {
    case 'current-period':
      return current;
    case 'all':
      return allFees;
    case 'none':
      return ZERO;
  }
}

/** What it takes to owe nothing today, in one figure and its parts. */
export interface PayoffQuote {
  readonly total: Money;
  readonly repay: Money;
  readonly accrued: Money;
  readonly plans: readonly { readonly plan: string; readonly settlement: PlanSettlement }[];
}

/** The exact payoff amount (结清金额) on the day the state stands at. */
export function payoffQuote(line: PayLaterLine, parts: LineParts): PayoffQuote {
  const plans = line.plans.map((plan) => ({
    plan: plan.id,
    settlement: planSettlement(plan, line.terms),
  }));
  const repay = repayable(line, parts);
  const settling = sum(plans.map(({ settlement }) => plus(settlement.principal, settlement.fee)));
  return { total: plus(repay, settling), repay, accrued: accruedCharge(line), plans };
}

/** What the line has cost so far in this run: charges and fees posted. */
export function creditCost(balances: Balances, line: string): Money {
  return money(
    (balances[costAccount(line, 'charge')] ?? 0) + (balances[costAccount(line, 'fee')] ?? 0),
  );
}
