import { pbocState, regionBucket, type LateBucket } from '../products/days-past-due.ts';
import type { BucketScheme } from '../products/regions/region.ts';
import { assertNever } from '../result.ts';
import { civilOf, dayOf, type Day } from '../units/day.ts';
import { MONTHS_IN_GRID, type FileAccount } from './credit-file.ts';

/** What a month of an account's history says, before any region puts it in a code. */
export type MonthState =
  | { readonly kind: 'not-open' }
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'on-time' }
  | { readonly kind: 'late'; readonly daysPastDue: number }
  | { readonly kind: 'settled' }
  | { readonly kind: 'closed-owing' }
  | { readonly kind: 'charged-off' }
  | { readonly kind: 'over' };

/** A cell of the grid: a code as printed, and the bucket that explains it. */
export interface GridMonth {
  /** The first day of the month. */
  readonly month: Day;
  readonly state: MonthState;
  readonly code: string;
  /** The report that a late mark is from; null for other months. */
  readonly lateOn: Day | null;
}

/** A code and what it stands for; a key of the words for codes. */
export interface CodeMeaning {
  readonly code: string;
  readonly name: string;
  readonly params: Readonly<Record<string, number>>;
}

/**
 * The last months of an account's history, oldest first, up to the month of its latest figures.
 * Months without a late mark were on time: reports say so, and before the run the scenario does.
 * @param on the evening that the report's newest figures are of
 */
export function historyGrid(
  account: FileAccount,
  scheme: BucketScheme,
  on: Day,
): readonly GridMonth[] {
  const { year, month } = civilOf(on);
  const last = year * MONTHS_PER_YEAR + (month - 1);
  return Array.from({ length: MONTHS_IN_GRID }, (_, i) => {
    const at = last - (MONTHS_IN_GRID - 1) + i;
    const state = stateIn(account, at);
    const late = lateIn(account, at);
    return {
      month: dayOf({
        year: Math.floor(at / MONTHS_PER_YEAR),
        month: (at % MONTHS_PER_YEAR) + 1,
        date: 1,
      }),
      state,
      code: codeOf(scheme, state),
      lateOn: state.kind === 'late' && late !== undefined ? late.on : null,
    };
  });
}

const MONTHS_PER_YEAR = 12;

function monthOf(on: Day): number {
  const { year, month } = civilOf(on);
  return year * MONTHS_PER_YEAR + (month - 1);
}

/** The worst of a month, where a lender reports more than once in it. */
function lateIn({ lates }: FileAccount, month: number): FileAccount['lates'][number] | undefined {
  return lates
    .filter(({ on }) => monthOf(on) === month)
    .reduce<FileAccount['lates'][number] | undefined>(
      (worst, late) => (worst === undefined || late.daysPastDue > worst.daysPastDue ? late : worst),
      undefined,
    );
}

function stateIn(account: FileAccount, month: number): MonthState {
  if (month < monthOf(account.openedOn)) return { kind: 'not-open' };
  const late = lateIn(account, month);
  if (late !== undefined) return { kind: 'late', daysPastDue: late.daysPastDue };
  const closed = account.closedOn === undefined ? null : monthOf(account.closedOn);
  if (account.status === 'charged-off' && closed !== null && month >= closed) {
    return { kind: 'charged-off' };
  }
  if (account.status === 'closed' && closed !== null && month >= closed) {
    return endedIn(account, month);
  }
  const isIdle = (account.idle ?? []).some((on) => monthOf(on) === month);
  return { kind: isIdle ? 'nothing-due' : 'on-time' };
}

/** What is still owed on a closed account is paid on; the month that finds nothing left settles it. */
function endedIn(account: FileAccount, month: number): MonthState {
  const settled = monthOf(account.figuresOn ?? account.closedOn ?? account.openedOn);
  if (account.balance > 0 || month < settled) return { kind: 'closed-owing' };
  return { kind: month === settled ? 'settled' : 'over' };
}

/** No code: the account had ended. */
const NO_CODE = '–';

/**
 * The code that a region's reports print for a month.
 * - `cn-m`: PBOC reports: `N`, `1` to `7`, `*`, `C`, `G`, `/` (domain facts D10; read).
 * - `us-30-day`: `OK`, `30` to `150`, `CO`. The figures are read, the letters our choice.
 * - `uk-monthly-status`: `0`, `1` to `6`, `D`, `S`: recalled practice of UK files.
 * - `eu-90-day`: `0`, `30`, `60`, `90`, `D`; `in-sma`: `STD`, `SMA` and its number, `NPA`: the names
 *   are the regions', printing them so is our choice.
 */
export function codeOf(scheme: BucketScheme, state: MonthState): string {
  switch (state.kind) {
    case 'not-open':
      return pbocState('not-open');
    case 'over':
      return NO_CODE;
    case 'nothing-due':
      return scheme === 'cn-m' ? pbocState('nothing-due') : ON_TIME[scheme];
    case 'closed-owing':
    case 'on-time':
      return ON_TIME[scheme];
    case 'settled':
      return SETTLED[scheme];
    case 'charged-off':
      return CHARGED_OFF[scheme];
    case 'late':
      return lateCode(scheme, regionBucket(scheme, state.daysPastDue));
    default:
      return assertNever(state);
  }
}

const ON_TIME: Readonly<Record<BucketScheme, string>> = {
  'cn-m': 'N',
  'us-30-day': 'OK',
  'uk-monthly-status': '0',
  'eu-90-day': '0',
  'in-sma': 'STD',
};

const SETTLED: Readonly<Record<BucketScheme, string>> = {
  'cn-m': pbocState('settled'),
  'us-30-day': 'C',
  'uk-monthly-status': 'S',
  'eu-90-day': 'C',
  'in-sma': 'C',
};

const CHARGED_OFF: Readonly<Record<BucketScheme, string>> = {
  'cn-m': pbocState('ended-otherwise'),
  'us-30-day': 'CO',
  'uk-monthly-status': 'D',
  'eu-90-day': 'D',
  'in-sma': 'WO',
};

function lateCode(scheme: BucketScheme, { name, n }: LateBucket): string {
  switch (name) {
    case 'current':
      return ON_TIME[scheme];
    case 'default':
    case 'charge-off':
      return CHARGED_OFF[scheme];
    case 'non-performing':
      return 'NPA';
    case 'special-mention':
      return `SMA${n}`;
    case 'months-past-due':
    case 'months-in-arrears':
    case 'days-past-due':
      return String(n);
  }
}

const DAYS_PER_BUCKET = 30;

/** What a month's code means; two states of one code mean the same. */
export function meaningOf(scheme: BucketScheme, state: MonthState): CodeMeaning {
  const code = codeOf(scheme, state);
  const plain = (name: string): CodeMeaning => ({ code, name, params: {} });
  switch (state.kind) {
    case 'late':
      return lateMeaning(code, regionBucket(scheme, state.daysPastDue));
    case 'nothing-due':
      return plain(scheme === 'cn-m' ? 'nothing-due' : 'current');
    case 'on-time':
    case 'closed-owing':
      return plain('current');
    case 'charged-off':
      return plain('charge-off');
    case 'not-open':
    case 'settled':
    case 'over':
      return plain(state.kind);
    default:
      return assertNever(state);
  }
}

function lateMeaning(code: string, { name, n }: LateBucket): CodeMeaning {
  const to = n * DAYS_PER_BUCKET;
  switch (name) {
    case 'months-past-due':
      // The last bucket has no upper end.
      return n === 7
        ? { code, name: 'months-past-due-most', params: { from: 180 } }
        : { code, name, params: { from: to - DAYS_PER_BUCKET + 1, to } };
    case 'special-mention':
      return { code, name, params: { from: to + 1, to: to + DAYS_PER_BUCKET } };
    case 'days-past-due':
    case 'months-in-arrears':
      return { code, name, params: { n } };
    case 'current':
    case 'non-performing':
    case 'default':
    case 'charge-off':
      return { code, name, params: {} };
  }
}
