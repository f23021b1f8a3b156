import { invariant } from '../result.ts';
import { money, mulDiv, type Money } from '../units/money.ts';
import { PPM_ONE, type Ppm } from '../units/rate.ts';

/** One period's part of a plan. */
export interface Period {
  readonly principal: Money;
  readonly fee: Money;
}

export interface Schedule {
  readonly principal: Money;
  readonly totalFee: Money;
  readonly periods: readonly Period[];
}

/**
 * The schedule of a flat-fee instalment plan, in whole minor units.
 *
 * Rounding as published for Huabei checkout instalments: principal / n is floored; the total fee is
 * principal x rate, halves to even; fee / n is floored; period 1 takes both remainders.
 *
 * @param principal amount spread, positive
 * @param feeRate flat fee on the principal for the whole term
 */
export function flatFeeSchedule(principal: Money, periods: number, feeRate: Ppm): Schedule {
  invariant(principal > 0, 'a plan spreads a positive amount');
  invariant(Number.isSafeInteger(periods) && periods > 0, 'a plan has whole periods');
  const totalFee = money(mulDiv(principal, feeRate, PPM_ONE, 'half-even'));
  const each = {
    principal: mulDiv(principal, 1, periods, 'floor'),
    fee: mulDiv(totalFee, 1, periods, 'floor'),
  };
  const rest = Array.from({ length: periods - 1 }, () => ({
    principal: money(each.principal),
    fee: money(each.fee),
  }));
  const first = {
    principal: money(principal - each.principal * (periods - 1)),
    fee: money(totalFee - each.fee * (periods - 1)),
  };
  return { principal, totalFee, periods: [first, ...rest] };
}
