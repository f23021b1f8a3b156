import { invariant } from '../result.ts';
import { divideExact, type Rounding } from './money.ts';

/** An exact ratio of two whole numbers, for rates that no whole number of ppm can say. */
export interface Fraction {
  readonly numerator: number;
  /** Positive. */
  readonly denominator: number;
}

/** Leaves room to multiply a denominator by the periods of a year, and stay safe. */
const MOST_PLACES = 12;

/** @throws when not two safe integers, or the denominator is not positive. */
export function fraction(numerator: number, denominator: number): Fraction {
  invariant(
    Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0,
    `a fraction is of whole numbers, got ${numerator}/${denominator}`,
  );
  return { numerator, denominator };
}

/** The fraction as the nearest double. */
export function asNumber({ numerator, denominator }: Fraction): number {
  return numerator / denominator;
}

/**
 * `amount` times every factor, divided by every divisor: exact until its one rounding.
 * @param amount a whole number
 * @throws when the result leaves the safe range, or a divisor is not positive
 */
export function scaleExact(
  amount: number,
  factors: readonly Fraction[],
  rounding: Rounding,
  divisors: readonly Fraction[] = [],
): number {
  invariant(Number.isSafeInteger(amount), 'scaleExact takes a whole number');
  let top = BigInt(amount);
  let bottom = 1n;
  for (const { numerator, denominator } of factors) {
    top *= BigInt(numerator);
    bottom *= BigInt(denominator);
  }
  for (const { numerator, denominator } of divisors) {
    top *= BigInt(denominator);
    bottom *= BigInt(numerator);
  }
  return divideExact(top, bottom, rounding);
}

/**
 * The exact fraction that a decimal number's shortest writing says: 0.0411 is 411/10000.
 * @param shift powers of ten that the number is to be divided by: 2 for a number of per cent
 * @returns null when it needs more than 12 places, or more digits than are safe
 */
export function decimalFraction(value: number, shift = 0): Fraction | null {
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) return null;
  const [, whole = '', decimals = '', exponent = '0'] = match;
  const digits = Number(whole + decimals);
  const places = decimals.length + shift - Number(exponent);
  if (Math.abs(places) > MOST_PLACES) return null;
  const numerator = places < 0 ? digits * powerOfTen(-places) : digits;
  if (!Number.isSafeInteger(numerator)) return null;
  return fraction(numerator + 0, places < 0 ? 1 : powerOfTen(places));
}

function powerOfTen(places: number): number {
  let power = 1;
  for (let i = 0; i < places; i += 1) power *= 10;
  return power;
}
