/**
 * Exact arithmetic for the oracles: slow and plain, and nothing of it is shared with the engine.
 * Days are counted from 1970-01-01 by the platform's own calendar, in UTC.
 */
export interface Rational {
  readonly top: bigint;
  /** Positive. */
  readonly bottom: bigint;
}

export type Mode = 'floor' | 'ceil' | 'half-up' | 'half-even';

export function ratio(top: bigint | number, bottom: bigint | number = 1): Rational {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

export const NOTHING = ratio(0);

function reduced(top: bigint, bottom: bigint): Rational {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { top: 0n, bottom: 1n } : { top: top / a, bottom: bottom / a };
}

export function add(a: Rational, b: Rational): Rational {
  return reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Rational, b: Rational): Rational {
  return reduced(a.top * b.top, a.bottom * b.bottom);
}

export function over(a: Rational, b: Rational): Rational {
  if (b.top <= 0n) throw new Error('the oracle divides by what is above zero');
  return reduced(a.top * b.bottom, a.bottom * b.top);
}

/** As a whole number. `half-up` takes halves away from zero. */
export function whole({ top, bottom }: Rational, mode: Mode): bigint {
  const negative = top < 0n;
  const size = negative ? -top : top;
  const [down, rest] = [size / bottom, size % bottom];
  const twice = rest * 2n;
  const nearer = twice > bottom || (twice === bottom && (mode === 'half-up' || down % 2n === 1n));
  const away = {
    floor: negative && rest > 0n,
    ceil: !negative && rest > 0n,
    'half-up': nearer,
    'half-even': nearer,
  }[mode];
  const result = away ? down + 1n : down;
  return negative ? -result : result;
}

export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

export function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

export function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

const DAY = 86_400_000;

export function dayNumber(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / DAY;
}

export function dateOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** That date of the `offset`-th month after the one `day` is in, or that month's last day. */
export function monthly(day: number, offset: number, date: number): number {
  const { year, month } = dateOf(day);
  const last = new Date(Date.UTC(year, month + offset, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + offset, Math.min(date, last)) / DAY;
}

/** The first day after `day` with this date. */
export function nextDate(day: number, date: number): number {
  const here = monthly(day, 0, date);
  return here > day ? here : monthly(day, 1, date);
}

/** The last day before `day` with this date. */
export function lastDate(day: number, date: number): number {
  const here = monthly(day, 0, date);
  return here < day ? here : monthly(day, -1, date);
}

export function isDate(day: number, date: number): boolean {
  return monthly(day, 0, date) === day;
}
