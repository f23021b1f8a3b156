import { POLICY_NAMES, type PolicyName } from '../../shared/analysis/policy.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { isoDay, parseDay, type Day } from '../../shared/units/day.ts';
import { money, type Money } from '../../shared/units/money.ts';
import { UsageError } from './usage-error.ts';

/** What several commands read from their options; anything else is a {@link UsageError}. */

export function oneOf<T extends string>(allowed: readonly T[], value: string, what: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${what} is one of ${allowed.join(', ')}.`);
  return found;
}

export function policyFrom(value: string | undefined): PolicyName {
  return oneOf(POLICY_NAMES, value ?? 'pay-in-full', 'policy');
}

export function seedFrom(value: string): number {
  const seed = /^\d{1,10}$/.test(value) ? Number(value) : -1;
  if (seed < 0 || seed > 0xffffffff) throw new UsageError('--seed is a whole number below 2^32.');
  return seed;
}

/** A day of the scenario; null when the option was not given. */
export function dayWithin(
  { start, end }: Scenario,
  value: string | undefined,
  what: string,
): Day | null {
  if (value === undefined) return null;
  const day = parseDay(value);
  if (day === null) throw new UsageError(`--${what} is a date such as 2026-06-30.`);
  if (day < start || day > end) {
    throw new UsageError(`--${what} lies from ${isoDay(start)} to ${isoDay(end)}.`);
  }
  return day;
}

/** An amount in major units with at most two decimals. */
export function amountFrom(value: string, what: string): Money {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(value);
  if (match === null) throw new UsageError(`--${what} is an amount such as 1234.50.`);
  return money(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

export function countFrom(value: string, what: string): number {
  if (!/^\d{1,3}$/.test(value)) throw new UsageError(`--${what} is a whole number.`);
  return Number(value);
}
