import { invariant } from '../result.ts';

declare const brand: unique symbol;

/** An amount in minor units (fen, cents): a safe integer, at most {@link MAX_MONEY} either way. */
export type Money = number & { readonly [brand]: 'Money' };

/** 1e11 minor units: a thousand million of the major unit. */
export const MAX_MONEY = 100_000_000_000;

/** @throws when `minor` is not an integer within the bounds: that is a bug, not bad input. */
export function money(minor: number): Money {
  // The message is built only when it is needed: this runs in every posting of every forecast.
  if (!Number.isSafeInteger(minor) || minor > MAX_MONEY || minor < -MAX_MONEY) {
    throw new Error(`Broken invariant: money must be a safe integer within bounds, got ${minor}`);
  }
  // -0 is an integer but prints and compares oddly; it never enters the books.
  return (minor === 0 ? 0 : minor) as Money;
}

export const ZERO = money(0);

export function plus(a: Money, b: Money): Money {
  return money(a + b);
}

export function minus(a: Money, b: Money): Money {
  return money(a - b);
}

export function negate(a: Money): Money {
  return money(-a);
}

export function sum(amounts: readonly Money[]): Money {
  let total = 0;
  for (const amount of amounts) total += amount;
  return money(total);
}

export function smaller(a: Money, b: Money): Money {
  return a < b ? a : b;
}

export function larger(a: Money, b: Money): Money {
  return a > b ? a : b;
}

/** How a fraction of a minor unit becomes a whole one. `half-up` rounds halves away from zero. */
export const ROUNDINGS = ['floor', 'ceil', 'half-up', 'half-even'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/**
 * `a * b / c`, exact before its one rounding, for any safe integers with `c > 0`.
 * Passes through BigInt only where the product leaves the safe range.
 */
export function mulDiv(a: number, b: number, c: number, mode: Rounding): number {
  invariant(Number.isSafeInteger(a) && Number.isSafeInteger(b), 'mulDiv takes integers');
  invariant(Number.isSafeInteger(c) && c > 0, 'mulDiv divides by a positive integer');
  const product = a * b;
  if (Number.isSafeInteger(product)) return divideSmall(product, c, mode);
  return divideExact(BigInt(a) * BigInt(b), BigInt(c), mode);
}

/** Up to here quotient x divisor stays a safe integer even when the quotient is one too large. */
const QUICK_PRODUCT = 2_251_799_813_685_248; // 2^51

function divideSmall(product: number, c: number, mode: Rounding): number {
  const isQuick = product <= QUICK_PRODUCT && product >= -QUICK_PRODUCT && c <= QUICK_PRODUCT;
  // The remainder operator of large numbers is slow, and this runs in every night of a forecast.
  let remainder = isQuick
    ? product - Math.floor(product / c) * c
    : // The quotient of safe integers may be inexact; the remainder is not.
      ((product % c) + c) % c;
  if (remainder < 0) remainder += c;
  else if (remainder >= c) remainder -= c;
  const floor = (product - remainder) / c;
  const isOdd = mode === 'half-even' && floor % 2 !== 0;
  // `+ 0` turns -0 (from a negative zero product) into 0.
  return floor + roundUp(remainder * 2 - c, isOdd, product < 0, remainder, mode) + 0;
}

/** `product / c` for `c > 0`, rounded once by the named mode. Throws when it leaves the safe range. */
export function divideExact(product: bigint, c: bigint, mode: Rounding): number {
  invariant(c > 0n, 'divideExact divides by a positive integer');
  const remainder = ((product % c) + c) % c;
  const floor = (product - remainder) / c;
  const overHalf = remainder * 2n - c;
  const sign = overHalf > 0n ? 1 : overHalf < 0n ? -1 : 0;
  const up = roundUp(sign, floor % 2n !== 0n, product < 0n, remainder === 0n ? 0 : 1, mode);
  const result = Number(floor) + up;
  invariant(Number.isSafeInteger(result), 'mulDiv result out of the safe range');
  return result;
}

/** 1 when the floor must be raised, else 0. `overHalf` has the sign of (remainder - c/2). */
function roundUp(
  overHalf: number,
  floorIsOdd: boolean,
  negative: boolean,
  remainder: number,
  mode: Rounding,
): 0 | 1 {
  if (remainder === 0) return 0;
  switch (mode) {
    case 'floor':
      return 0;
    case 'ceil':
      return 1;
    case 'half-up':
      return overHalf > 0 || (overHalf === 0 && !negative) ? 1 : 0;
    case 'half-even':
      return overHalf > 0 || (overHalf === 0 && floorIsOdd) ? 1 : 0;
  }
}
