import { err, invariant, ok, type Result } from '../result.ts';
import type { Money } from '../units/money.ts';
import { compounded } from './effective-rate.ts';
import { geometricSum, power } from './powers.ts';

/** Equal parts of an amount may sum to a hair less than it. */
const NOISE = 1e-12;

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
  invariant(advance > 0 && total >= advance * (1 - NOISE), 'payments must repay the advance');
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

/** A yearly rate told in the two ways that Chinese rules know. */
export interface AnnualisedRate {
  /** 单利: periods a year x the period's rate. India's APR is told so too. */
  readonly simple: number;
  /** IRR, 复利: the period's rate compounded over a year. */
  readonly compound: number;
}

/** A period's rate annualised both ways. Source: PBOC Announcement [2021] No. 3. */
export function annualised(periodic: number, perYear: number): AnnualisedRate {
  return { simple: perYear * periodic, compound: compounded(periodic, perYear) };
}

/** A loan as its borrower sees it: what it is for, what is kept back, what is paid. */
export interface FeeLoan {
  readonly principal: number;
  /** Taken off what is paid out. */
  readonly upfrontFees: number;
  readonly payments: readonly number[];
}

/**
 * The yearly rate of what a borrower really receives, fees taken off. `simple` is the rate that
 * India's key facts statement calls APR; both are China's.
 * Source: PBOC Announcement [2021] No. 3; RBI circular on key facts statements of 15 April 2024.
 * @returns `no-rate` when nothing is received, or less is repaid than received
 */
export function rateAfterFees(
  { principal, upfrontFees, payments }: FeeLoan,
  perYear: number,
): Result<AnnualisedRate, 'no-rate'> {
  const received = principal - upfrontFees;
  const paid = payments.reduce((sum, payment) => sum + payment, 0);
  if (received <= 0 || paid < received) return err('no-rate');
  return ok(annualised(periodicRate(received, payments), perYear));
}

/** So many equal payments. */
export function equalPayments(payment: number, count: number): readonly number[] {
  return Array.from({ length: count }, () => payment);
}

/**
 * A flat instalment fee as a yearly rate, of equal payments of (1 + fee) / n.
 * @param feeRate fee on the principal for the whole term, 0.075 for 7.5%; not negative
 */
export function flatFeeAnnualised(
  feeRate: number,
  periods: number,
  perYear: number,
): AnnualisedRate {
  return annualised(periodicRate(1, equalPayments((1 + feeRate) / periods, periods)), perYear);
}

/**
 * A flat instalment fee as the simple annual rate that Chinese rules ask to be shown
 * (折算年化率, 单利): 12 x the monthly IRR of equal payments of (1 + fee) / n.
 * Source: PBOC Announcement [2021] No. 3.
 * @param feeRate fee on the principal for the whole term, 0.075 for 7.5%
 * @returns a fraction: 0.136 for 13.6%
 */
export function flatFeeAnnualRate(feeRate: number, periods: number): number {
  return flatFeeAnnualised(feeRate, periods, 12).simple;
}

/**
 * The flat fee for the whole term that comes to a simple annual rate: the way back.
 * @param simple a fraction, not negative
 */
export function flatFeeForAnnualRate(simple: number, periods: number, perYear: number): number {
  invariant(simple >= 0 && periods > 0, 'a fee is for a rate and some periods');
  const growth = 1 + simple / perYear;
  return (periods * power(growth, periods)) / geometricSum(growth, periods) - 1;
}

/** The same for a schedule in money, as it will really be paid. */
export function scheduleAnnualRate(principal: Money, payments: readonly Money[]): number {
  return 12 * periodicRate(principal, payments);
}
