import type { LinePart, Owes } from '../ledger/account.ts';
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
import type { PayoffQuote } from './family.ts';
import type { PayLaterLine, Plan } from './pay-later-line.ts';
import type { PayLaterTerms } from './pay-later-terms.ts';
import { settlementTotal, type PlanSettlement } from './plan-settlement.ts';

/** The parts of a pay-later line's account. */
export const PAY_LATER_PARTS = [
  'held',
  'unbilled',
  'billed',
  'carried',
  'charges',
  'plans',
] as const satisfies readonly LinePart[];
export type PayLaterPart = (typeof PAY_LATER_PARTS)[number];

/** What a pay-later line owes or holds, part by part, as positive amounts. */
export type PayLaterParts = Readonly<Record<PayLaterPart, Money>>;

export function payLaterParts(owes: Owes): PayLaterParts {
  return {
    held: owes('held'),
    unbilled: owes('unbilled'),
    billed: owes('billed'),
    carried: owes('carried'),
    charges: owes('charges'),
    plans: owes('plans'),
  };
}

/** Everything owed, billed or not. What is only held (not received yet) is not owed. */
export function owed(parts: PayLaterParts): Money {
  return sum([parts.unbilled, parts.billed, parts.carried, parts.charges, parts.plans]);
}

/** What takes up the limit: what is owed, and what is only held. */
export function used(parts: PayLaterParts): Money {
  return plus(owed(parts), parts.held);
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
export function nightlyAccrual(line: PayLaterLine, carried: Money): number {
  return carried * line.terms.dailyCharge.ppm;
}

/**
 * What `repay` can settle today: charges (the accrued one included), the rest of earlier bills,
 * the bill, and purchases that no bill holds yet. Plans are settled by themselves.
 */
export function repayable(line: PayLaterLine, parts: PayLaterParts): Money {
  return sum([accruedCharge(line), parts.charges, parts.carried, parts.billed, parts.unbilled]);
}

/** What is due by the next due day at the latest: the open bill with everything before it. */
export function dueNow(line: PayLaterLine, parts: PayLaterParts): Money {
  return sum([accruedCharge(line), parts.charges, parts.carried, parts.billed]);
}

/**
 * Of the open bill, what can be spread over periods: purchases still unpaid, not instalments; once,
 * as what is left of a bill that has been spread is instalments.
 */
export function spreadable({ bill, plans }: PayLaterLine, parts: PayLaterParts): Money {
  if (bill === null || bill.settledUp) return ZERO;
  const of = String(bill.cutOn);
  if (plans.some((plan) => plan.source === 'bill' && plan.of === of)) return ZERO;
  return smaller(parts.billed, bill.purchases);
}

/** The order in which a payment is used (our reading of the published order: oldest first). */
export const ALLOCATION = ['charges', 'carried', 'billed', 'unbilled'] as const;
export type Allocated = Readonly<Record<(typeof ALLOCATION)[number], Money>>;

/** Splits a payment over the parts. The amount must not exceed their sum. */
export function allocate(amount: Money, parts: PayLaterParts): Allocated {
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

export function planSettlement(plan: Plan, terms: PayLaterTerms): PlanSettlement {
  const left = plan.schedule.periods.slice(plan.billed);
  const principal = sum(left.map((period) => period.principal));
  const fees = sum(left.map((period) => period.fee));
  const fee = settlementFee(terms, fees, left[0]?.fee ?? ZERO);
  return { principal, interest: ZERO, fee, saved: minus(fees, fee) };
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

/** The exact payoff amount (结清金额) on the day the state stands at. */
export function payoffQuote(line: PayLaterLine, parts: PayLaterParts): PayoffQuote {
  const plans = line.plans.map((plan) => ({
    plan: plan.id,
    periodsLeft: plan.schedule.periods.length - plan.billed,
    settlement: planSettlement(plan, line.terms),
  }));
  const repay = repayable(line, parts);
  const settling = sum(plans.map(({ settlement }) => settlementTotal(settlement)));
  return { total: plus(repay, settling), repay, accrued: accruedCharge(line), plans };
}
