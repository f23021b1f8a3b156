import { assertNever, invariant } from '../result.ts';
import type { Rounding } from '../units/money.ts';

/** A float this near a whole number or a half is taken to be it: noise of the last digits. */
const NOISE = 1e-7;

/**
 * A float at the edge of this folder as a whole number, by a named rounding. Where an exact answer
 * exists (money times a rate) use `mulDiv`; this is for annuities, which have none.
 * @throws when not finite or out of the safe range
 */
export function roundFloat(value: number, mode: Rounding): number {
  const floor = Math.floor(value + NOISE);
  invariant(Number.isSafeInteger(floor), `a rounded number is finite and safe, got ${value}`);
  const rest = value - floor;
  if (rest <= NOISE) return floor + 0;
  switch (mode) {
    case 'floor':
      return floor;
    case 'ceil':
      return floor + 1;
    case 'half-up':
      return isHalf(rest) ? (value < 0 ? floor : floor + 1) : nearest(floor, rest);
    case 'half-even':
      return isHalf(rest) ? (floor % 2 === 0 ? floor : floor + 1) : nearest(floor, rest);
    default:
      return assertNever(mode);
  }
}

function isHalf(rest: number): boolean {
  return Math.abs(rest - 0.5) <= NOISE;
}

function nearest(floor: number, rest: number): number {
  return (rest > 0.5 ? floor + 1 : floor) + 0;
}
