import { invariant } from '../result.ts';
import type { Day } from '../units/day.ts';
import { realPower } from './powers.ts';
import { findRates, type RootSearch } from './roots.ts';

/** Money on a day: received positive, paid negative, or the other way about. */
export interface DatedFlow {
  readonly on: Day;
  readonly amount: number;
}

/** XIRR's year, leap or not. */
const YEAR_DAYS = 365;

/**
 * Net present value of equally spaced flows, the first undiscounted (at time 0).
 * @param rate for one period, above -1
 */
export function netPresentValue(rate: number, flows: readonly number[]): number {
  invariant(rate > -1, 'a rate is above -1');
  return valueAt(1 + rate, flows);
}

/**
 * The internal rates of return of equally spaced flows, for one period, between -99% and 1,000,000%.
 * Flows that change sign more than once may have several, or none.
 */
export function internalRates(flows: readonly number[]): RootSearch {
  if (!hasBothSigns(flows)) return { kind: 'none' };
  return findRates((growth) => valueAt(growth, flows));
}

/** Horner's scheme: one division a period. */
function valueAt(growth: number, flows: readonly number[]): number {
  let value = 0;
  for (let i = flows.length - 1; i >= 0; i -= 1) value = value / growth + (flows[i] ?? 0);
  return value;
}

/**
 * Net present value on the first flow's day, a year being 365 days.
 * @param rate effective annual rate, above -1
 */
export function datedPresentValue(rate: number, flows: readonly DatedFlow[]): number {
  invariant(rate > -1, 'a rate is above -1');
  const [first] = flows;
  if (first === undefined) return 0;
  return flows.reduce(
    (sum, { on, amount }) => sum + amount / realPower(1 + rate, (on - first.on) / YEAR_DAYS),
    0,
  );
}

/** The effective annual rates at which dated flows are worth nothing, as XIRR asks. */
export function datedInternalRates(flows: readonly DatedFlow[]): RootSearch {
  if (!hasBothSigns(flows.map(({ amount }) => amount))) return { kind: 'none' };
  return findRates((growth) => datedPresentValue(growth - 1, flows));
}

function hasBothSigns(amounts: readonly number[]): boolean {
  return amounts.some((amount) => amount > 0) && amounts.some((amount) => amount < 0);
}
