import { invariant } from '../result.ts';

/** More square roots than this leave nothing of a double but 1. */
const ROOTS = 53;

/**
 * `base` to a whole power, by repeated squaring: multiplications only, so that every engine gives
 * the same bits. Relative error below 2^-52 times the exponent's size.
 * @param exponent a safe integer of either sign; `base` is not zero when it is negative
 */
export function power(base: number, exponent: number): number {
  invariant(Number.isSafeInteger(exponent), `power takes a whole exponent, got ${exponent}`);
  if (exponent < 0) return 1 / power(base, -exponent);
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/**
 * A positive `base` to any power: the whole part by {@link power}, the rest as a product of repeated
 * square roots, one for each binary digit of the exponent's fraction. Square roots are rounded
 * correctly by IEEE 754, so every engine gives the same bits.
 * Relative error below 2e-14 for the fraction's part: far under any rate that is shown.
 * @param exponent finite, of either sign
 */
export function realPower(base: number, exponent: number): number {
  invariant(base > 0 && Number.isFinite(exponent), 'realPower takes a positive base');
  const whole = Math.floor(exponent);
  let fraction = exponent - whole;
  let root = base;
  let result = power(base, whole);
  for (let i = 0; i < ROOTS && fraction > 0; i += 1) {
    root = Math.sqrt(root);
    fraction *= 2;
    if (fraction >= 1) {
      result *= root;
      fraction -= 1;
    }
  }
  return result;
}

/**
 * 1 + g + g^2 + ... to `count` terms, by doubling: exact where ((g^n) - 1) / (g - 1) loses digits.
 * @param growth g, any number
 * @param count a non-negative whole number
 */
export function geometricSum(growth: number, count: number): number {
  invariant(Number.isSafeInteger(count) && count >= 0, 'geometricSum takes a whole count');
  if (count === 0) return 0;
  const half = Math.floor(count / 2);
  const sum = geometricSum(growth, half);
  const doubled = sum * (1 + power(growth, half));
  return count % 2 === 0 ? doubled : doubled * growth + 1;
}

/**
 * The `n` for which `base` to the power n is `target`, both positive and base not 1: the logarithm,
 * by doubling up to a bracket and bisecting {@link realPower} inside it.
 * @returns null when the base is 1 or so near that no finite n reaches the target
 */
export function exponentFor(base: number, target: number): number | null {
  invariant(base > 0 && target > 0, 'exponentFor takes positive numbers');
  if (target === 1) return 0;
  if (base === 1) return null;
  const growth = base > 1 ? base : 1 / base;
  const goal = target > 1 ? target : 1 / target;
  const sign = base > 1 === target > 1 ? 1 : -1;
  let high = 1;
  while (power(growth, high) < goal) {
    high *= 2;
    if (high > 1e12) return null;
  }
  let low = 0;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (realPower(growth, middle) < goal) low = middle;
    else high = middle;
  }
  return sign * ((low + high) / 2);
}
