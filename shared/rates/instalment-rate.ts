import { invariant } from '../result.ts';
import type { Money } from '../units/money.ts';

/** Bisection steps: the bracket halves each time, far below any rate that is shown. */
const STEPS = 200;

/**
 * The monthly internal rate of return of equal-interval payments after an advance, as a float.
 * Solved for the period's discount factor by bisection: present value only grows with it.
 * @param advance what is received at once, positive
 * @param payments what is paid at the end of each period; their sum must be at least the advance
 */
export function periodicRate(advance: number, payments: readonly number[]): number {
  const total = payments.reduce((sum, payment) => sum + payment, 0);
  invariant(advance > 0 && total >= advance, 'payments must repay the advance');
  let low = 0;
  let high = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const factor = (low + high) / 2;
    if (presentValue(factor, payments) > advance) high = factor;
    else low = factor;
  }
  return 1 / ((low + high) / 2) - 1;
}

/** Horner's scheme: multiplications only, so every engine gives the same bits. */
function presentValue(factor: number, payments: readonly number[]): number {
  let value = 0;
  for (let i = payments.length - 1; i >= 0; i -= 1) value = (value + (payments[i] ?? 0)) * factor;
  return value;
}

/**
 * A flat instalment fee as the simple annual rate that Chinese rules ask to be shown
 * (折算年化率, 单利): 12 x the monthly IRR of equal payments of (1 + fee) / n.
 * Source: PBOC Announcement [2021] No. 3.
 * @param feeRate fee on the principal for the whole term, 0.075 for 7.5%
 * @returns a fraction: 0.136 for 13.6%
 */
export function flatFeeAnnualRate(feeRate: number, periods: number): number {
  const payment = (1 + feeRate) / periods;
  return (
    12 *
    periodicRate(
      1,
      Array.from({ length: periods }, () => payment),
    )
  );
}

/** The same for a schedule in money, as it will really be paid. */
export function scheduleAnnualRate(principal: Money, payments: readonly Money[]): number {
  return 12 * periodicRate(principal, payments);
}
