import { assertNever, invariant } from '../result.ts';
import type { BucketScheme } from './regions/region.ts';

/** How lenders sort lateness. */
export const LATE_SCHEMES = ['US', 'CN-M', 'PBOC'] as const;
export type LateScheme = (typeof LATE_SCHEMES)[number];

/** US reports: nothing under 30 days; charged off at 180. */
const US_BUCKETS = ['current', '30', '60', '90', '120', '150', 'charge-off'] as const;
const CN_MONTHS = ['M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'] as const;

const DAYS_PER_BUCKET = 30;

/**
 * The bucket of so many days past due; 0 on the due day itself.
 * - `US`: `current` under 30 days, then `30`, `60`, `90`, `120`, `150`, and `charge-off` from 180.
 * - `CN-M`: `M0` current, `M1` 1 to 30 days, ... `M6` 151 to 180, `M7` beyond.
 * - `PBOC`: `N` current, `1` for 1 to 30 days, ... `6` for 151 to 180, `7` beyond.
 */
export function lateBucket(scheme: LateScheme, daysPastDue: number): string {
  invariant(
    Number.isSafeInteger(daysPastDue) && daysPastDue >= 0,
    `days past due are counted whole, got ${daysPastDue}`,
  );
  const started = Math.ceil(daysPastDue / DAYS_PER_BUCKET);
  switch (scheme) {
    case 'US':
      return at(US_BUCKETS, Math.floor(daysPastDue / DAYS_PER_BUCKET));
    case 'CN-M':
      return at(CN_MONTHS, started);
    case 'PBOC':
      return started === 0 ? 'N' : String(Math.min(started, CN_MONTHS.length - 1));
    default:
      return assertNever(scheme);
  }
}

/** What a late bucket is called; each has words in both languages. */
export const LATE_BUCKETS = [
  'current',
  'months-past-due',
  'days-past-due',
  'months-in-arrears',
  'special-mention',
  'non-performing',
  'default',
  'charge-off',
] as const;

/** A bucket and its number: `M2` is `months-past-due` and 2. Zero where the name says all. */
export interface LateBucket {
  readonly name: (typeof LATE_BUCKETS)[number];
  readonly n: number;
}

/**
 * The bucket that a region's lenders put so many days past due into.
 * - `cn-m`, `us-30-day`: as `lateBucket`.
 * - `uk-monthly-status`: whole months in arrears, 1 to 6, then default (30 days a month: ours).
 * - `eu-90-day`: 30, 60 and 90 days; more than 90 is default.
 * - `in-sma`: SMA-0 up to 30 days, SMA-1 up to 60, SMA-2 up to 90, then non-performing.
 */
export function regionBucket(scheme: BucketScheme, days: number): LateBucket {
  const started = Math.ceil(days / DAYS_PER_BUCKET);
  const whole = Math.floor(days / DAYS_PER_BUCKET);
  if (days === 0) return { name: 'current', n: 0 };
  switch (scheme) {
    case 'cn-m':
      return { name: 'months-past-due', n: Math.min(started, CN_MONTHS.length - 1) };
    case 'us-30-day':
      if (whole >= US_BUCKETS.length - 1) return { name: 'charge-off', n: 0 };
      return inDays(whole);
    case 'uk-monthly-status':
      if (whole === 0) return { name: 'current', n: 0 };
      return whole > 6 ? { name: 'default', n: 0 } : { name: 'months-in-arrears', n: whole };
    case 'eu-90-day':
      return days > 90 ? { name: 'default', n: 0 } : inDays(whole);
    case 'in-sma':
      if (days > 90) return { name: 'non-performing', n: 0 };
      return { name: 'special-mention', n: started - 1 };
    default:
      return assertNever(scheme);
  }
}

function inDays(whole: number): LateBucket {
  if (whole === 0) return { name: 'current', n: 0 };
  return { name: 'days-past-due', n: whole * DAYS_PER_BUCKET };
}

function at(buckets: readonly string[], index: number): string {
  return buckets[Math.min(index, buckets.length - 1)] ?? '';
}

/** What a month's mark of the PBOC credit report can say besides lateness. */
export const ACCOUNT_STATES = [
  'settled',
  'ended-otherwise',
  'guarantor-paid',
  'settled-with-assets',
  'nothing-due',
  'not-open',
  'unknown',
] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

const PBOC_STATES: Readonly<Record<AccountState, string>> = {
  settled: 'C',
  'ended-otherwise': 'G',
  'guarantor-paid': 'D',
  'settled-with-assets': 'Z',
  'nothing-due': '*',
  'not-open': '/',
  unknown: '#',
};

/** The mark for a month without lateness to tell. Source: PBOC second-generation report format. */
export function pbocState(state: AccountState): string {
  return PBOC_STATES[state];
}

/** Rule 220: an account with no balance and nothing overdue must be marked as settled. */
export function isSettled(balance: number, overdue: number): boolean {
  return balance === 0 && overdue === 0;
}
